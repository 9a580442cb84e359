"""What a lens on the smaller of two amounts shows: its parts, and the waves beside it."""

from dataclasses import dataclass

from dashboard.data import Snapshot, Total
from dashboard.facts.once import once
from dashboard.facts.pair import Pair, pair_of
from dashboard.facts.subjects import Subject, is_site, parts_of, subject, sum_of

ROOM = 1.05
"""How much longer the second scale is, at least, than what is drawn on it."""


@dataclass(frozen=True)
class Lens:
    """Two amounts, the parts of the smaller one and their sum where they may be added; and, where
    that is a wave of AI Factories, the other waves of them, in their order.
    """

    pair: Pair
    parts: tuple[Subject, ...] = ()
    total: Total | None = None
    waves: tuple[Subject, ...] = ()

    @property
    def longest(self) -> float:
        """The largest value of the smaller amount and its parts, EUR million."""
        added = (self.total.high or 0.0) if self.total else 0.0
        return max(self.pair.small.size, added, *(part.amount.middle or 0 for part in self.parts))

    @property
    def times(self) -> int:
        """How much wider the second scale is: a power of ten, 1 where a lens would show no more."""
        found = 1
        while self.pair.large.size / (found * 10) >= self.longest * ROOM:
            found *= 10
        return found

    @property
    def opened(self) -> float:
        """Where the second scale ends, EUR million."""
        return self.pair.large.size / self.times if self.times > 1 else self.longest * ROOM

    @property
    def beside(self) -> tuple[Subject, ...]:
        """The other waves that end on the second scale; none without a lens."""
        if not self.waves or self.times == 1:
            return ()
        return tuple(w for w in self.waves if (w.amount.high or 0) * ROOM <= self.opened)


@once
def lens_of(snapshot: Snapshot, subject_ids: tuple[str, ...] = ()) -> Lens:
    """The lens on two subjects; nothing but the two where one has no amount in euro."""
    pair = pair_of(snapshot, subject_ids)
    if not pair.is_published:
        return Lens(pair)
    parts = parts_of(snapshot, pair.small.subject_id)
    return Lens(pair, parts, sum_of(snapshot, parts), _other_waves(snapshot, pair))


def _other_waves(snapshot: Snapshot, pair: Pair) -> tuple[Subject, ...]:
    """The waves of the same kind as the smaller amount with an amount of the same measure, but for
    the larger amount.
    """
    small = pair.small
    if not small.wave or is_site(snapshot, small.subject_id):
        return ()
    waves = snapshot.wave_by_code
    kind, known = waves[small.wave].kind, (small.subject_id, pair.large.subject_id)
    found = [
        subject(snapshot, wave.envelope_id)
        for wave in waves.values()
        if wave.kind == kind and wave.envelope_id and wave.envelope_id not in known
    ]
    measure = small.amount.measure
    return tuple(w for w in found if w.amount.in_euro and w.amount.measure == measure)
