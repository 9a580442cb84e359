"""Amounts over which sources disagree."""

from dashboard.data import Amount, Snapshot
from dashboard.facts.once import once


@once
def disagreeing(snapshot: Snapshot, amount: Amount) -> tuple[Amount, ...]:
    """Other known amounts for the same subject and measure that say something else."""
    if not amount.figure_id:
        return ()
    said = (amount.low, amount.high, amount.qualifier, amount.currency)
    return tuple(
        other
        for other in snapshot.amounts(amount.subject_id, amount.measure)
        if other.figure_id != amount.figure_id
        and (other.low, other.high, other.qualifier, other.currency) != said
    )
