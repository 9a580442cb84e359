"""How far the machine of each AI Factory is: the steps reached, and those only announced."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from dashboard.codes.milestones import FIRM
from dashboard.codes.statuses import STATUSES
from dashboard.data import Snapshot
from dashboard.facts.milestones import Milestone, milestones
from dashboard.facts.once import once
from dashboard.facts.sites import Site, sites


@dataclass(frozen=True)
class Announced:
    """A step that is planned, unverified or still to come."""

    status: str
    date: str
    day: pd.Timestamp


@dataclass(frozen=True)
class Progress:
    """The steps of one AI Factory: by status the date of each that is known, the selection too, as
    the package writes it, and the days from the selection to it. `sources` are source ids.
    """

    site: Site
    dates: Mapping[str, str]
    days: Mapping[str, int]
    announced: tuple[Announced, ...]
    sources: tuple[str, ...]


@once
def progress(snapshot: Snapshot) -> tuple[Progress, ...]:
    """Every AI Factory selected by the day, oldest first."""
    found = [item for item in milestones(snapshot) if item.site_status]
    firm = tuple(item for item in found if item.certainty in FIRM and item.happened)
    loose = tuple(item for item in found if item not in firm)
    return tuple(
        _progress(site, _of(site, firm), _of(site, loose))
        for site in sites(snapshot)
        if site.is_factory
    )


def _of(site: Site, found: tuple[Milestone, ...]) -> tuple[Milestone, ...]:
    return tuple(item for item in found if site.site_id in item.site_ids)


def _progress(site: Site, firm: tuple[Milestone, ...], loose: tuple[Milestone, ...]) -> Progress:
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
        sources=tuple(dict.fromkeys([site.source_id, *listed])),
    )


@once
def furthest_first(snapshot: Snapshot) -> tuple[Progress, ...]:
    """The same, the furthest step first, then the fewest days to it, then by wave and name."""

    def order(found: Progress) -> tuple[int, int, str, str]:
        site = found.site
        days = found.days.get(site.status, 0)
        return -STATUSES.index(site.status), days, site.wave, site.name

    return tuple(sorted(progress(snapshot), key=order))
