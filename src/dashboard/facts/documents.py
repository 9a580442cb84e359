"""The documents of the package as plain records."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.data import Snapshot
from dashboard.facts.once import once


@dataclass(frozen=True)
class Source:
    """A row of sources.csv; texts are empty where it has none. `public_on` is the day from which
    it can be known, ISO.
    """

    source_id: str
    title: str
    publisher: str
    published_on: str
    tier: str
    read_via: str
    url: str
    language: str
    public_on: str

    @property
    def address(self) -> str:
        """Its address on the web; empty for anything else."""
        return self.url if self.url.startswith(("https://", "http://")) else ""


def _text(cell: Any) -> str:
    return cell if isinstance(cell, str) else ""


def _source(row: Mapping[str, Any]) -> Source:
    names = [name for name in Source.__dataclass_fields__ if name != "public_on"]
    public = row["public_on"]
    return Source(
        **{name: _text(row[name]) for name in names},
        public_on="" if pd.isna(public) else public.date().isoformat(),
    )


@once
def sources(snapshot: Snapshot) -> Mapping[str, Source]:
    """Every document of the package by id; not to be changed."""
    return {row["source_id"]: _source(row) for row in snapshot.sources.to_dict("records")}
