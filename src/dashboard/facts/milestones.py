"""Milestones known on a day with the states, sites and documents that they name."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from dashboard.codes.milestones import FIRM
from dashboard.data import Snapshot
from dashboard.facts.documents import sources
from dashboard.facts.once import once


@dataclass(frozen=True)
class Milestone:
    """A milestone as known on a day; texts are empty where the package has none, but for
    `short_title`, which is the title then.

    `date` is as the package writes it, `day` its last day, `happened` whether that is past,
    `known_on` the day from which it is known.
    `countries` are alpha-2 codes, `source_ids` all its documents, the main one (`source_id`) among
    them.
    """

    milestone_id: str
    date: str
    day: pd.Timestamp
    known_on: pd.Timestamp
    kind: str
    title: str
    short_title: str
    summary: str
    importance: str
    wave: str
    certainty: str
    site_status: str
    note: str
    happened: bool
    source_id: str
    countries: tuple[str, ...]
    site_ids: tuple[str, ...]
    source_ids: tuple[str, ...]

    @property
    def is_known_to_have_happened(self) -> bool:
        """Whether it is past, and more than announced for a day that is past."""
        return self.happened and self.certainty in FIRM

    def reaches(self, site_id: str, status: str) -> bool:
        """Whether the machine of a site is known to have come to a status with it."""
        is_step = self.site_status == status and site_id in self.site_ids
        return is_step and self.is_known_to_have_happened


@dataclass(frozen=True)
class Named:
    """Which milestones are asked for: of these kinds and waves, that name one of these states, from
    one day to another; all where nothing is set.
    """

    kinds: tuple[str, ...] = ()
    waves: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None

    def leaves(self, found: Milestone) -> bool:
        """Whether a milestone is one of those."""
        day = found.day.date()
        return (
            (self.since is None or day >= self.since)
            and (self.until is None or day <= self.until)
            and (not self.kinds or found.kind in self.kinds)
            and (not self.waves or found.wave in self.waves)
            and (not self.countries or not set(self.countries).isdisjoint(found.countries))
        )


@once
def milestones(snapshot: Snapshot) -> tuple[Milestone, ...]:
    """Every milestone known on the day, the earliest first."""
    links = {
        name: _linked(snapshot, table, column)
        for name, table, column in (
            ("countries", "milestone_countries", "country"),
            ("site_ids", "milestone_sites", "site_id"),
            ("source_ids", "milestone_sources", "source_id"),
        )
    }
    return tuple(_milestone(row, links) for row in snapshot.milestones.to_dict("records"))


def _linked(snapshot: Snapshot, table: str, column: str) -> Mapping[str, tuple[str, ...]]:
    rows = snapshot.tables[table]
    found: dict[str, tuple[str, ...]] = {}
    for milestone, other in zip(rows["milestone_id"], rows[column], strict=True):
        found[milestone] = (*found.get(milestone, ()), other)
    return found


TEXTS = (
    *("milestone_id", "date", "kind", "title", "short_title", "summary", "importance", "wave"),
    *("certainty", "site_status", "note", "source_id"),
)


def _milestone(
    row: Mapping[str, Any], links: Mapping[str, Mapping[str, tuple[str, ...]]]
) -> Milestone:
    name = row["milestone_id"]
    texts = {key: row[key] if isinstance(row[key], str) else "" for key in TEXTS}
    texts["short_title"] = texts["short_title"] or texts["title"]
    return Milestone(
        **texts,
        day=row["day"],
        known_on=row["known_on"],
        happened=bool(row["happened"]),
        countries=links["countries"].get(name, ()),
        site_ids=links["site_ids"].get(name, ()),
        source_ids=links["source_ids"].get(name, ()),
    )


@once
def chosen_milestones(snapshot: Snapshot, named: Named) -> tuple[Milestone, ...]:
    """The milestones asked for, the earliest first."""
    return tuple(found for found in milestones(snapshot) if named.leaves(found))


@once
def newest_of_state(snapshot: Snapshot, country: str) -> tuple[Milestone, ...]:
    """Milestones that name a state, happened or announced, the newest first."""
    return tuple(reversed(chosen_milestones(snapshot, Named(countries=(country,)))))


@once
def public_sources(snapshot: Snapshot, found: Milestone) -> tuple[str, ...]:
    """The document of a milestone, then further ones that were public by the day."""
    known, today = sources(snapshot), snapshot.day.isoformat()
    days = {name: known[name].public_on for name in found.source_ids}
    public = [name for name, day in days.items() if day and day <= today]
    return tuple(dict.fromkeys([found.source_id, *public]))
