"""Machines of the sites, as far as documents that were public by the day say."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.codes.machines import MACHINE_ROLES
from dashboard.data import Snapshot
from dashboard.facts.documents import sources
from dashboard.facts.once import once

Record = Mapping[str, Any]
"""A row of systems.csv or system_performance.csv by its columns; not to be changed."""


@dataclass(frozen=True)
class Machine:
    """A machine of a site with its figures of performance, preferred ones first, and the ids of
    the documents behind it that were public by the day.
    """

    system: Record
    figures: tuple[Record, ...]
    sources: tuple[str, ...]


@once
def machines_by_site(snapshot: Snapshot) -> Mapping[str, tuple[Machine, ...]]:
    """The machines known on the day by the id of their site, a site's own machine before older
    ones; not to be changed.
    """
    figures = _grouped(snapshot.known("system_performance"), "system_id")
    documents = _documents(snapshot)
    systems = _grouped(snapshot.known("systems"), "site_id")
    return {
        site_id: tuple(
            _machine(system, figures, documents)
            for system in sorted(found, key=lambda s: MACHINE_ROLES.index(s["machine_role"]))
        )
        for site_id, found in systems.items()
    }


def _machine(
    system: Record, figures: Mapping[str, list[Record]], documents: Mapping[str, list[str]]
) -> Machine:
    name = system["system_id"]
    own = tuple(figures.get(name, ()))
    cited = [system["source_id"], *(figure["source_id"] for figure in own)]
    return Machine(system, own, tuple(dict.fromkeys([*cited, *documents.get(name, ())])))


def _documents(snapshot: Snapshot) -> Mapping[str, list[str]]:
    rows, known, today = snapshot.tables["system_sources"], sources(snapshot), snapshot.day
    found: dict[str, list[str]] = {}
    for system, source in zip(rows["system_id"], rows["source_id"], strict=True):
        if known[source].public_on and known[source].public_on <= today.isoformat():
            found.setdefault(system, []).append(source)
    return found


def _grouped(rows: pd.DataFrame, key: str) -> Mapping[str, list[Record]]:
    found: dict[str, list[Record]] = {}
    for record in rows.to_dict("records"):
        found.setdefault(record[key], []).append(record)
    return found


def of_site(snapshot: Snapshot, site_id: str) -> Sequence[Machine]:
    """Machines of one site; none where no document names one."""
    return machines_by_site(snapshot).get(site_id, ())
