"""Two published amounts side by side: which is larger, how often, and how the two are related."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from dashboard.data import Amount, Snapshot, Total
from dashboard.data.amounts import APPROXIMATE, CEILINGS, FLOORS
from dashboard.exhibits.subjects import Subject, containers, envelope_of, is_site, subject, wave_of

DEFAULT = ("wave-2", "investai-200bn")
"""The comparison the dashboard is asked for."""

Kind = Literal["part_of", "overlap", "replaced", "parts", "not_booked", "none"]

NOT_ADDED = ("part_of", "overlap", "replaced", "parts")
"""Relations that are warned of. `not_booked` is said as it is: no text links the two."""

UP_TO, AT_LEAST = "up_to", "at_least"


@dataclass(frozen=True)
class Relation:
    """How two subjects are related by official texts.

    `inside` is officially part of `around` (empty for the other kinds). `note` is a text of the
    data package (envelope_overlaps.csv). `none`: the tables allow both side by side and added.
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
    """Two subjects by size, the smaller first; in the order of the link where one has no amount."""

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
    def ratio(self) -> float | None:
        """How many times the smaller the larger is."""
        return self.large.size / self.small.size if self.is_published else None

    @property
    def share(self) -> float | None:
        """The smaller next to the larger (1 = 100 %): a ratio of sizes, no share of a whole."""
        return self.small.size / self.large.size if self.is_published else None

    @property
    def ratio_qualifier(self) -> str:
        """What the wording of the amounts leaves of the ratio: exact, about, up_to, at_least.

        "Up to" above or "over" below make it a ceiling, the reverse a floor; anything mixed, or
        an estimate on either side, only "about".
        """
        return _bounded(self.large.amount, self.small.amount)

    @property
    def share_qualifier(self) -> str:
        """The same for the share: a ceiling of the ratio is a floor of the share."""
        return _bounded(self.small.amount, self.large.amount)


def _bounded(above: Amount, below: Amount) -> str:
    """Wording of `above` divided by `below`."""
    found = {_direction(above, UP_TO, AT_LEAST), _direction(below, AT_LEAST, UP_TO)} - {"exact"}
    if not found:
        return "exact"
    return found.pop() if len(found) == 1 else APPROXIMATE


def _direction(amount: Amount, ceiling: str, floor: str) -> str:
    if amount.qualifier == APPROXIMATE or amount.is_range:
        return APPROXIMATE
    if amount.qualifier in CEILINGS:
        return ceiling
    return floor if amount.qualifier in FLOORS else "exact"


def rounded(value: float, qualifier: str, decimals: int) -> tuple[float, str]:
    """A computed value for a reader, with its wording.

    A bound is rounded to its safe side, so that "up to" stays true; a value that loses
    something in rounding is "about".
    """
    step = 10**decimals
    scaled = round(value * step, 6)
    if qualifier == UP_TO:
        return math.ceil(scaled) / step, qualifier
    if qualifier == AT_LEAST:
        return math.floor(scaled) / step, qualifier
    near = round(scaled) / step
    return near, qualifier if scaled == round(scaled) else APPROXIMATE


def relation(snapshot: Snapshot, first: str, second: str) -> Relation:
    """How two subjects are related, in either order; a site stands with its wave."""
    for inside, around in ((first, second), (second, first)):
        if around in containers(snapshot, inside):
            return Relation("part_of", inside, around)
    ends = [
        envelope_of(wave_of(snapshot, s)) if is_site(snapshot, s) else s for s in (first, second)
    ]
    overlaps = snapshot.tables["envelope_overlaps"]
    found = overlaps[overlaps["envelope_id"].isin(ends) & overlaps["other_id"].isin(ends)]
    if ends[0] == ends[1] or found.empty:
        return Relation()
    row = found.iloc[0]
    return Relation(row["relation"], note=row["note"])


def pair_of(snapshot: Snapshot, subject_ids: Sequence[str] = ()) -> Pair:
    """Two subjects, the smaller first whatever their order; the default pair for none."""
    first, second = (subject(snapshot, item) for item in tuple(subject_ids) or DEFAULT)
    if first.amount.middle and second.amount.middle and first.size > second.size:
        first, second = second, first
    return Pair(first, second, relation(snapshot, first.subject_id, second.subject_id))


def difference(total: Total, official: Amount) -> Amount:
    """Sum minus official amount, EUR million, as a computed amount that may be negative."""
    if total.low is None or total.high is None or official.middle is None:
        return Amount(basis="computed")
    gap = round((total.low + total.high) / 2 - official.middle, 6)
    wording = "exact" if total.qualifier == official.qualifier == "exact" else APPROXIMATE
    return Amount(gap, gap, qualifier=wording, basis="computed")
