"""Sectors that documents name for the sites."""

from dataclasses import dataclass

from dashboard.data import Snapshot
from dashboard.facts.documents import sources
from dashboard.facts.once import once


@dataclass(frozen=True)
class Sector:
    """A sector of a site: the package's term, the words of the source, and that source."""

    site_id: str
    sector: str
    as_stated: str
    source_id: str


@once
def sectors(snapshot: Snapshot) -> tuple[Sector, ...]:
    """Sectors from documents that were public by the day; an undated one counts as public."""
    rows, known, today = snapshot.tables["sectors"], sources(snapshot), snapshot.day.isoformat()
    names = ("site_id", "sector", "as_stated", "source_id")
    found = [
        Sector(*(cell if isinstance(cell, str) else "" for cell in row))
        for row in zip(*(rows[name] for name in names), strict=True)
    ]
    return tuple(
        item
        for item in found
        if not known[item.source_id].published_on or known[item.source_id].public_on <= today
    )


@once
def sectors_of(snapshot: Snapshot, site_id: str) -> tuple[Sector, ...]:
    """Those of one site, in the order of the package."""
    return tuple(item for item in sectors(snapshot) if item.site_id == site_id)
