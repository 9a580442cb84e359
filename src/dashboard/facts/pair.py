"""Two published amounts side by side: which is larger, how often, and how the two are related."""

from dataclasses import dataclass
from typing import Literal, cast

from dashboard.data import Snapshot
from dashboard.data.bounds import NOTHING, Bounds, ratio
from dashboard.facts.once import once
from dashboard.facts.subjects import Subject, containers, envelope_of, is_site, subject, wave_of

DEFAULT = ("wave-2", "investai-200bn")
"""The comparison the dashboard is asked for."""

Kind = Literal["part_of", "site_of", "overlap", "replaced", "parts", "not_booked", "none"]

NOT_ADDED = ("part_of", "site_of", "overlap", "replaced", "parts")
"""Relations that are warned of. `not_booked` is said as it is: no text links the two."""


@dataclass(frozen=True)
class Relation:
    """How two subjects are related by official texts.

    part_of: `inside` is officially part of `around`. site_of: `inside` is a site of the wave that
    `around` is or contains; no source says that its amount is part of the wave's. `note` is a text
    of the data package (envelope_overlaps.csv). none: the tables allow both side by side and added.
    """

    kind: Kind = "none"
    inside: str = ""
    around: str = ""
    note: str = ""

    @property
    def is_warning(self) -> bool:
        return self.kind in NOT_ADDED


@dataclass(frozen=True)
class Pair:
    """Two subjects, the smaller printed number first; in the order of the link where one has no
    amount. The numbers alone do not say which true amount is larger: one may be a ceiling.
    """

    small: Subject
    large: Subject
    relation: Relation

    @property
    def is_published(self) -> bool:
        """Both have an amount in euro that is more than nothing."""
        return bool(self.small.amount.middle and self.large.amount.middle)

    @property
    def missing(self) -> tuple[Subject, ...]:
        """The subjects without an amount in euro."""
        return tuple(s for s in (self.small, self.large) if not s.amount.middle)

    @property
    def ratio(self) -> Bounds:
        """How often the smaller goes into the larger."""
        return self._quotient(self.large, self.small)

    @property
    def share(self) -> Bounds:
        """The smaller next to the larger (1 = 100 %): a ratio of sizes, no share of a whole."""
        return self._quotient(self.small, self.large)

    def _quotient(self, above: Subject, below: Subject) -> Bounds:
        if not self.is_published:
            return NOTHING
        return ratio(above.amount.bounds, below.amount.bounds)

    @property
    def drawn_share(self) -> float | None:
        """Length of the smaller next to the larger on one scale (1 = the same)."""
        return self.small.size / self.large.size if self.is_published else None


def relation(snapshot: Snapshot, first: str, second: str) -> Relation:
    """How two subjects are related, in either order; a site stands with its wave."""
    for inside, around in ((first, second), (second, first)):
        if around in containers(snapshot, inside):
            kind: Kind = "site_of" if is_site(snapshot, inside) else "part_of"
            return Relation(kind, inside, around)
    ends = [
        envelope_of(snapshot, wave_of(snapshot, s)) if is_site(snapshot, s) else s
        for s in (first, second)
    ]
    if ends[0] == ends[1]:
        return Relation()
    return _overlap(snapshot, *ends) or _overlap(snapshot, *reversed(ends)) or Relation()


def _overlap(snapshot: Snapshot, envelope: str, other: str) -> Relation | None:
    """What the data package says of an envelope and another that must not be added to it."""
    found = snapshot.links.overlaps.get(envelope, ())
    return next(
        (Relation(cast(Kind, o.relation), note=o.note) for o in found if o.other_id == other), None
    )


@once
def pair_of(snapshot: Snapshot, subject_ids: tuple[str, ...] = ()) -> Pair:
    """Two subjects, the smaller first whatever their order; the default pair for none."""
    first, second = (subject(snapshot, item) for item in subject_ids or DEFAULT)
    if first.amount.middle and second.amount.middle and first.size > second.size:
        first, second = second, first
    return Pair(first, second, relation(snapshot, first.subject_id, second.subject_id))
