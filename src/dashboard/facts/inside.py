"""Amounts of a site that its total holds, and those that stand beside it."""

from collections.abc import Mapping

from dashboard.data import Amount, Snapshot
from dashboard.facts.once import once


@once
def _by_subject(snapshot: Snapshot) -> Mapping[tuple[str, str], tuple[Amount, ...]]:
    """Amounts by their subject and whether they are inside its total (`yes`, `no`)."""
    figures = snapshot.figures
    names = ("subject_id", "measure", "figure_id", "inside_total")
    found: dict[tuple[str, str], tuple[Amount, ...]] = {}
    for subject, measure, figure, inside in zip(*(figures[name] for name in names), strict=True):
        own = (a for a in snapshot.amounts(subject, measure) if a.figure_id == figure)
        found[subject, inside] = (*found.get((subject, inside), ()), *own)
    return found


def inside_total(snapshot: Snapshot, subject_id: str) -> tuple[Amount, ...]:
    """Amounts that are part of the total of a subject."""
    return _by_subject(snapshot).get((subject_id, "yes"), ())


def beside_total(snapshot: Snapshot, subject_id: str) -> tuple[Amount, ...]:
    """Amounts that are none of the total of a subject, such as a machine bought before."""
    return _by_subject(snapshot).get((subject_id, "no"), ())
