"""The amounts between two that are set side by side."""

from dashboard.data import Snapshot
from dashboard.facts.once import once
from dashboard.facts.pair import Pair, pair_of
from dashboard.facts.subjects import Subject, subject

BETWEEN = (
    "investai-200bn",
    "gigafactory-fund-20bn",
    "aif-10bn-2021-2027",
    "aif-committed-2-6bn",
    "wave-2",
)
"""Amounts that may stand between the two: the ones that policy talks of, each on its scale."""


@once
def rungs(snapshot: Snapshot, pair: Pair) -> tuple[Subject, ...]:
    """From the larger number to the smaller one, largest first; the two alone where one is not
    published.
    """
    if not pair.is_published:
        return (pair.large, pair.small)
    known = [subject(snapshot, item) for item in BETWEEN if item in snapshot.envelopes.index]
    between = [
        item
        for item in known
        if item.amount.middle and pair.small.size < item.size < pair.large.size
    ]
    between.sort(key=lambda item: -item.size)
    return (pair.large, *between, pair.small)


def set_against(snapshot: Snapshot, pair: Pair) -> tuple[Pair, ...]:
    """The smaller amount beside each of those between the two, the closest first."""
    between = rungs(snapshot, pair)[1:-1]
    return tuple(
        pair_of(snapshot, (pair.small.subject_id, item.subject_id)) for item in reversed(between)
    )
