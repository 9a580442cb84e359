"""States on a day as plain records: their part in the sites of some waves, and their size."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from dashboard.data import Snapshot
from dashboard.facts.once import once
from dashboard.facts.sites import parts, site_by_id


@dataclass(frozen=True)
class State:
    """A state by its alpha-2 and alpha-3 code, with its strongest role and what it hosts and joins.

    `first_wave` is empty where it takes part in nothing, `population` in inhabitants and `gdp` in
    EUR million None where no source has them, `since` the day it joined EuroHPC as the package
    writes it, empty where none is known.
    """

    code: str
    iso3: str
    eu_member: bool
    participating: bool
    since: str
    population: float | None
    gdp: float | None
    population_source: str
    gdp_source: str
    eurohpc_source: str
    role: str
    hosted: int
    joined: int
    antennas: int
    first_wave: str


def _text(cell: object) -> str:
    return cell if isinstance(cell, str) else ""


def _number(cell: Any) -> float | None:
    return None if pd.isna(cell) else float(cell)


def _state(row: Mapping[str, Any]) -> State:
    return State(
        code=str(row["iso2"]),
        iso3=str(row["iso3"]),
        eu_member=bool(row["eu_member"]),
        participating=bool(row["participating"]),
        since=_text(row["eurohpc_since"]),
        population=_number(row["population"]),
        gdp=_number(row["gdp_eur_million"]),
        population_source=_text(row["population_source_id"]),
        gdp_source=_text(row["gdp_source_id"]),
        eurohpc_source=_text(row["eurohpc_source_id"]),
        role=str(row["role"]),
        hosted=int(row["hosted"]),
        joined=int(row["joined"]),
        antennas=int(row["antennas"]),
        first_wave=_text(row["first_wave"]),
    )


@once
def states(snapshot: Snapshot) -> Mapping[str, State]:
    """Every state of the package by alpha-2 code, in its order; not to be changed."""
    return {str(row["iso2"]): _state(row) for row in snapshot.states.to_dict("records")}


@once
def states_in(snapshot: Snapshot, waves: tuple[str, ...]) -> tuple[State, ...]:
    """Every state with only the sites of these waves counted; all waves where none is named."""
    if not waves:
        return tuple(states(snapshot).values())
    counted: Counter[tuple[str, str]] = Counter()
    for part in parts(snapshot):
        site = site_by_id(snapshot)[part.site_id]
        if site.wave in waves:
            counted[part.country, _as(part.role, site.kind)] += 1
    return tuple(_recounted(state, counted) for state in states(snapshot).values())


def _as(role: str, kind: str) -> str:
    """As what a part counts: who hosts an antenna is no host state, who joins one joins nothing."""
    if kind == "factory":
        return "host" if role == "host" else "partner"
    return "antenna" if role == "host" else ""


def _recounted(state: State, counted: Mapping[tuple[str, str], int]) -> State:
    roles = ("host", "partner", "antenna")
    hosted, joined, antennas = (counted.get((state.code, role), 0) for role in roles)
    role = "host" if hosted else "partner" if joined else "antenna" if antennas else "none"
    return replace(state, role=role, hosted=hosted, joined=joined, antennas=antennas)


@once
def site_names_by_state(
    snapshot: Snapshot, waves: tuple[str, ...]
) -> Mapping[str, tuple[str, ...]]:
    """Names of the sites of these waves (of all for none) that a state hosts or joins, by code."""
    found: dict[str, tuple[str, ...]] = {}
    for part in parts(snapshot):
        site = site_by_id(snapshot)[part.site_id]
        if not waves or site.wave in waves:
            found[part.country] = (*found.get(part.country, ()), site.name)
    return found


@once
def sources_by_state(snapshot: Snapshot) -> Mapping[str, tuple[str, ...]]:
    """Sources of what a state takes part in, each once, by its code; not to be changed."""
    found: dict[str, dict[str, None]] = {}
    for part in parts(snapshot):
        found.setdefault(part.country, {})[part.source_id] = None
    return {code: tuple(sources) for code, sources in found.items()}
