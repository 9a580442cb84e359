"""Ways of access to the AI Factories and the rules for them all, as known on a day."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.data import Snapshot
from dashboard.facts.once import once


@dataclass(frozen=True)
class Rule:
    """A rule of access with its caveat, empty where there is none."""

    rule: str
    caveat: str
    source_id: str


@once
def ways(snapshot: Snapshot) -> tuple[Mapping[str, Any], ...]:
    """Rows of access.csv by their columns, in its order; not to be changed."""
    return tuple(snapshot.known("access").to_dict("records"))


@once
def rules(snapshot: Snapshot) -> tuple[Rule, ...]:
    """Rules known on the day, in the order of the package."""
    return tuple(
        Rule(row["rule"], row["note"] if isinstance(row["note"], str) else "", row["source_id"])
        for row in snapshot.known("access_rules").to_dict("records")
    )
