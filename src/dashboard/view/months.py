"""Months in the place of days: what a form can send that has a slider, whose value is a number.

A month is `year * 12 + month - 1`. The link that the dashboard makes itself says days.
"""

import re
from collections.abc import Mapping
from datetime import date, timedelta

FIRST, LAST = "since_month", "until_month"
"""Names of the fields: the first day of the one and the last day of the other bound the axis."""

_NUMBER = re.compile(r"\d{1,6}", re.ASCII)


def month_of(day: date) -> int:
    """The number of a day's month."""
    return day.year * 12 + day.month - 1


def first_day(month: int) -> date:
    """The first day of a month. Raises ValueError beyond the calendar."""
    return date(month // 12, month % 12 + 1, 1)


def last_day(month: int) -> date:
    """The last day of a month. Raises ValueError beyond the calendar."""
    return first_day(month + 1) - timedelta(days=1)


def in_days(query: Mapping[str, str]) -> Mapping[str, str]:
    """The parameters with the days of the months that a form sent, the earlier month first; what
    is no month is left out.
    """
    sent = {name: query[name] for name in (FIRST, LAST) if _is_month(query.get(name, ""))}
    if not sent:
        return query
    months = sorted(map(int, sent.values()))
    if FIRST not in sent:
        return {**query, "until": last_day(months[0]).isoformat()}
    found = {**query, "since": first_day(months[0]).isoformat()}
    return {**found, "until": last_day(months[-1]).isoformat()} if LAST in sent else found


def _is_month(text: str) -> bool:
    return bool(_NUMBER.fullmatch(text)) and date.min.year <= int(text) // 12 < date.max.year
