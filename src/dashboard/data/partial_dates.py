"""Dates that a source gives as a day, a month or a year."""

import calendar
import re
from datetime import date

PARTIAL_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def last_day(text: str) -> date:
    """Last day of an ISO day, month or year: `2025-04` is 30 April 2025.

    The last day is used because nothing may be shown as known before it surely was.
    Raises ValueError for anything else, impossible days included.
    """
    match = PARTIAL_DATE.fullmatch(text)
    if match is None:
        raise ValueError(f"not a date of the form YYYY-MM-DD, YYYY-MM or YYYY: {text!r}")
    year, month, day = match.groups()
    if day:
        return date(int(year), int(month), int(day))
    last_month = int(month or 12)
    if not 1 <= last_month <= 12:
        raise ValueError(f"no such month: {text!r}")
    return date(int(year), last_month, calendar.monthrange(int(year), last_month)[1])


def precision(text: str) -> str:
    """`day`, `month` or `year`: what an ISO text gives."""
    return {4: "year", 7: "month", 10: "day"}[len(text)]
