"""How the subjects of amounts belong together, on any day: waves, envelopes, what overlaps."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from dashboard.data.waves import Wave, waves_of


@dataclass(frozen=True)
class Overlap:
    """Another envelope that one must not be added to, how they are related, and why."""

    other_id: str
    relation: str
    note: str


@dataclass(frozen=True, eq=False)
class Links:
    """Read off the tables of a package once, for all its days."""

    tables: Mapping[str, pd.DataFrame]

    @cached_property
    def wave_by_site(self) -> Mapping[str, str]:
        """Wave of every site of the package, selected by a day or not, by site_id."""
        sites = self.tables["sites"]
        return dict(zip(sites["site_id"], sites["wave"], strict=True))

    @cached_property
    def wave_by_code(self) -> Mapping[str, Wave]:
        """Every wave of the package, selected by a day or not, by code and in their order."""
        return waves_of(self.tables["waves"])

    @cached_property
    def parents(self) -> Mapping[str, str]:
        """Envelope that officially contains an envelope, by the id of the inner one."""
        envelopes = self.tables["envelopes"].dropna(subset=["parent_id"])
        return dict(zip(envelopes["envelope_id"], envelopes["parent_id"], strict=True))

    @cached_property
    def overlaps(self) -> Mapping[str, tuple[Overlap, ...]]:
        """What must not be added to an envelope, by its id (envelope_overlaps.csv)."""
        found: dict[str, tuple[Overlap, ...]] = {}
        for row in self.tables["envelope_overlaps"].to_dict("records"):
            overlap = Overlap(row["other_id"], row["relation"], row["note"])
            found[row["envelope_id"]] = (*found.get(row["envelope_id"], ()), overlap)
        return found
