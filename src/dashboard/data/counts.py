"""Counts as official texts make them; the definitions are those of official_counts.csv."""

from collections.abc import Callable

import pandas as pd

from dashboard.data.snapshot import Snapshot


def _selected_that_day(snapshot: Snapshot) -> pd.DataFrame:
    factories = snapshot.factories
    return factories[factories["selected_day"] == pd.Timestamp(snapshot.day)]


def _involved(snapshot: Snapshot) -> pd.Series:
    """Whether a state hosts or joins an AI Factory, by alpha-2 code."""
    return (snapshot.states["hosted"] > 0) | (snapshot.states["joined"] > 0)


def _members(snapshot: Snapshot, codes: pd.Series) -> int:
    return int(snapshot.states.loc[codes.unique(), "eu_member"].sum())


def _contracts(snapshot: Snapshot) -> int:
    own = snapshot.factories["site_id"][snapshot.factories["system_kind"].isin(["new", "upgrade"])]
    signed = snapshot.milestones[
        (snapshot.milestones["kind"] == "contract") & snapshot.milestones["happened"]
    ]
    links = snapshot.tables["milestone_sites"]
    links = links[links["milestone_id"].isin(signed["milestone_id"]) & links["site_id"].isin(own)]
    return int(links["site_id"].nunique())


MEASURES: dict[str, Callable[[Snapshot], int]] = {
    "factories_total": lambda s: len(s.factories),
    "factories_new": lambda s: len(_selected_that_day(s)),
    "host_member_states": lambda s: _members(s, s.factories["host_country"]),
    "host_member_states_new": lambda s: _members(s, _selected_that_day(s)["host_country"]),
    "member_states_involved": lambda s: int((_involved(s) & s.states["eu_member"]).sum()),
    "associated_states_involved": lambda s: int((_involved(s) & ~s.states["eu_member"]).sum()),
    "countries_involved": lambda s: int(_involved(s).sum()),
    "new_systems_in_wave": lambda s: int((_selected_that_day(s)["system_kind"] == "new").sum()),
    "experimental_platforms_total": lambda s: int(
        (s.factories["experimental_platform"] == "yes").sum()
    ),
    "antennas_total": lambda s: len(s.antennas),
    "antenna_member_states": lambda s: _members(s, s.antennas["host_country"]),
    "antenna_other_states": lambda s: (
        s.antennas["host_country"].nunique() - _members(s, s.antennas["host_country"])
    ),
    "ai_factory_contracts_total": _contracts,
    "eurohpc_participating_states": lambda s: int(s.states["participating"].sum()),
}


def count(snapshot: Snapshot, measure: str) -> int:
    """A count on the snapshot's day. Raises KeyError for a measure that is not defined."""
    return MEASURES[measure](snapshot)
