"""How far the machine of each AI Factory is: the steps reached, and those only announced."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from dashboard.codes.milestones import FIRM
from dashboard.codes.statuses import STATUSES
from dashboard.data import Snapshot
from dashboard.data.partial_dates import last_day
from dashboard.facts.machines import Record, of_site
from dashboard.facts.milestones import Milestone, milestones
from dashboard.facts.once import once
from dashboard.facts.sites import Site, sites

SERVES = ("own_machine", "associated_machine")
AHEAD = ("expected", "installation_expected")
"""Machines whose operation is that of the AI Factory, and what is said of one that is not there."""

MONTHS = {"season": 3, "half_year": 6, "year": 12}
"""Months of a planned time, by its precision; its last is given (data.machine_rules.GIVEN_BY)."""


@dataclass(frozen=True)
class Announced:
    """A step that is planned, unverified or still to come."""

    status: str
    date: str
    day: pd.Timestamp


@dataclass(frozen=True)
class Planned:
    """When a machine was to operate, or to be installed: the words of its documents (`stated`), the
    first and the last day that these leave, and the day itself where they give one.
    """

    system: Record
    stated: str
    first: date
    last: date
    day: date | None


@dataclass(frozen=True)
class Progress:
    """The steps of one AI Factory: by status the date of each that is known, the selection too, as
    the package writes it, and the days from the selection to it; when its machine was planned to
    operate, and by how many days it was late, known only of two days. `sources` are source ids.
    """

    site: Site
    dates: Mapping[str, str]
    days: Mapping[str, int]
    announced: tuple[Announced, ...]
    planned: Planned | None
    slip: int | None
    sources: tuple[str, ...]


@once
def progress(snapshot: Snapshot) -> tuple[Progress, ...]:
    """Every AI Factory selected by the day, oldest first."""
    found = [item for item in milestones(snapshot) if item.site_status]
    firm = tuple(item for item in found if item.certainty in FIRM and item.happened)
    loose = tuple(item for item in found if item not in firm)
    return tuple(
        _progress(site, _of(site, firm), _of(site, loose), _planned(snapshot, site))
        for site in sites(snapshot)
        if site.is_factory
    )


def _of(site: Site, found: tuple[Milestone, ...]) -> tuple[Milestone, ...]:
    return tuple(item for item in found if site.site_id in item.site_ids)


def _planned(snapshot: Snapshot, site: Site) -> Planned | None:
    """Of the site's own machine, else of one that was bought under another programme."""
    for machine in of_site(snapshot, site.site_id):
        system = machine.system
        if system["machine_role"] in SERVES and system["operation_state"] in AHEAD:
            return planned_of(system) if isinstance(system["operation"], str) else None
    return None


def planned_of(system: Record) -> Planned:
    """When a machine with a date of operation was to operate."""
    last, kind = last_day(system["operation"]), system["operation_precision"]
    months = MONTHS.get(kind, 1)
    first = last if kind == "day" else _months_before(last, months - 1)
    day = last if kind == "day" else None
    return Planned(system, system["operation_as_stated"], first, last, day)


def _months_before(day: date, months: int) -> date:
    """The first day of the month so many months before that of a day."""
    month = day.year * 12 + day.month - 1 - months
    return date(month // 12, month % 12 + 1, 1)


def slip_of(planned: Planned | None, actual: str) -> int | None:
    """Days from the planned to the actual day; None where one of them is no day: a year or a half
    of one says nothing about days.
    """
    if planned is None or planned.day is None or len(actual) < len("2026-01-01"):
        return None
    return (date.fromisoformat(actual) - planned.day).days


def _progress(
    site: Site,
    firm: tuple[Milestone, ...],
    loose: tuple[Milestone, ...],
    planned: Planned | None,
) -> Progress:
    """The first milestone of each status counts."""
    first = {item.site_status: item for item in reversed(firm)}
    listed = [
        source for item in firm if first[item.site_status] is item for source in item.source_ids
    ]
    selected = pd.Timestamp(site.selected_day)
    return Progress(
        site=site,
        dates={status: item.date for status, item in first.items()}
        | {"selected": site.selected_on},
        days={status: (item.day - selected).days for status, item in first.items()},
        announced=tuple(Announced(item.site_status, item.date, item.day) for item in loose),
        planned=planned,
        slip=slip_of(planned, first["operational"].date) if "operational" in first else None,
        sources=tuple(dict.fromkeys([site.source_id, *listed, *_source(planned)])),
    )


def _source(planned: Planned | None) -> tuple[str, ...]:
    return () if planned is None else (planned.system["source_id"],)


@once
def furthest_first(snapshot: Snapshot) -> tuple[Progress, ...]:
    """The same, the furthest step first, then the fewest days to it, then by wave and name."""

    def order(found: Progress) -> tuple[int, int, str, str]:
        site = found.site
        days = found.days.get(site.status, 0)
        return -STATUSES.index(site.status), days, site.wave, site.name

    return tuple(sorted(progress(snapshot), key=order))
