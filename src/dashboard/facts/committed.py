"""Euros committed to AI Factories and antennas, and which sites that amount covers."""

from dashboard.data import Amount, Snapshot
from dashboard.facts.once import once

COMMITTED = "aif-committed-2-6bn"
"""The envelope of what is committed to the waves that lie inside it."""


def envelopes_of_waves(snapshot: Snapshot) -> tuple[str, ...]:
    """Envelopes of the waves of AI Factories selected by the day."""
    found = (snapshot.wave_by_code[wave].envelope_id for wave in snapshot.factory_waves)
    return tuple(envelope for envelope in found if envelope)


@once
def committed(snapshot: Snapshot) -> Amount:
    """The official sum, before there is one our sum of the waves selected; EUR million."""
    official = snapshot.amount(COMMITTED)
    if official.is_published:
        return official
    waves = envelopes_of_waves(snapshot)
    total = snapshot.total(waves)
    if not total.is_published:
        return Amount(measure="total")
    if len(waves) == 1:
        return snapshot.amount(waves[0])
    return Amount(
        total.low,
        total.high,
        qualifier=total.qualifier,
        basis="computed",
        stage="selected",
        measure="total",
        tier="derived",
        source_id=total.source_ids[-1],
    )


@once
def sources_of_committed(snapshot: Snapshot) -> tuple[str, ...]:
    """Ids of the sources of the amount, those of every wave where it is our sum."""
    found = committed(snapshot)
    if found.is_published and not found.figure_id:
        return snapshot.total(envelopes_of_waves(snapshot)).source_ids
    return (found.source_id,) if found.source_id else ()


@once
def is_committed_covered(snapshot: Snapshot) -> bool:
    """Whether the amount committed covers every site selected by the day."""
    official = snapshot.amount(COMMITTED).is_published
    for wave in snapshot.waves if official else snapshot.factory_waves:
        envelope = snapshot.wave_by_code[wave].envelope_id
        inside = COMMITTED in snapshot.ancestors(envelope)
        if not snapshot.is_covered(wave) or (official and not inside):
            return False
        if not official and not snapshot.amount(envelope).is_published:
            return False
    return True
