"""All figures that are known of the total of a site, in the order of their days."""

from dashboard.data import Amount, Snapshot
from dashboard.data.partial_dates import last_day
from dashboard.facts.once import once


@once
def figures_of(snapshot: Snapshot, site_id: str) -> tuple[Amount, ...]:
    """Every known total of a site, the earliest statement first, undated ones last. The day of a
    month or a year is its last one.
    """
    return tuple(sorted(snapshot.amounts(site_id), key=_day))


def _day(amount: Amount) -> tuple[bool, str]:
    return not amount.as_of, last_day(amount.as_of).isoformat() if amount.as_of else ""
