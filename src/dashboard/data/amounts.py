"""Amounts of money that keep their wording, their source and what they cover; and their sums."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from dashboard.data.bounds import NOTHING, Bounds, minus, plus


@dataclass(frozen=True)
class Amount:
    """One published or computed amount, in million of `currency`; never a bare number.

    `low` and `high` are equal for a point and both None where nothing is published. `qualifier`
    is the source's wording or that of a calculation (bounds.WORDINGS), `stage` how firm it is,
    `basis` whether it was published, computed or converted, `tier` the kind of evidence.
    """

    low: float | None = None
    high: float | None = None
    currency: str = "EUR"
    qualifier: str = "exact"
    stage: str = ""
    basis: str = "published"
    covers: str = ""
    as_of: str = ""
    note: str = ""
    subject_id: str = ""
    measure: str = ""
    figure_id: str = ""
    source_id: str = ""
    tier: str = ""
    preferred: bool = True

    @property
    def is_published(self) -> bool:
        return self.low is not None

    @property
    def in_euro(self) -> bool:
        return self.is_published and self.currency == "EUR"

    @property
    def is_range(self) -> bool:
        return self.low != self.high

    @property
    def bounds(self) -> Bounds:
        """What the number and its wording leave open; NOTHING where none is in euro."""
        if self.low is None or self.high is None or self.currency != "EUR":
            return NOTHING
        return Bounds.worded(self.low, self.high, self.qualifier)

    def rounded_for_sentence(self) -> "Amount":
        """A number that we computed or converted, to the digits of a sentence; a published one
        as its source rounded it.
        """
        if self.basis == "published" or not self.in_euro:
            return self
        return within(self.bounds.for_sentence(), self)

    def rounded_for_print(self) -> "Amount":
        """The number to the hundredth of a million that words have, "about" where that loses."""
        return within(self.bounds.rounded(2), self) if self.in_euro else self

    def negated(self) -> "Amount":
        """The number below zero as one above it, and the reverse."""
        return within(minus(Bounds(0, 0), self.bounds), self)

    @property
    def middle(self) -> float | None:
        """Where a single mark may stand on a scale; None where nothing is published in euro."""
        if self.low is None or self.high is None or self.currency != "EUR":
            return None
        return (self.low + self.high) / 2


COMPUTED = Amount(basis="computed")
"""A number of our own without a value."""


@dataclass(frozen=True)
class Total:
    """A sum of amounts that may be added: over `covered` of `rows` rows, EUR million.

    `left_out` names the subjects without an amount in euro; they are never counted as zero.
    `computed` is how many of the amounts added are our arithmetic or conversion, `stages` how firm
    they are. `basis` is that of the amount where there is but one, else computed.
    """

    low: float | None
    high: float | None
    qualifier: str
    covered: int
    rows: int
    left_out: tuple[str, ...] = ()
    source_ids: tuple[str, ...] = ()
    computed: int = 0
    stages: tuple[str, ...] = ()
    basis: str = "computed"

    @property
    def is_published(self) -> bool:
        return self.low is not None

    @property
    def is_complete(self) -> bool:
        return self.covered == self.rows

    @property
    def bounds(self) -> Bounds:
        """What the sum of the amounts that it covers leaves open."""
        return self.as_amount().bounds

    @property
    def bounds_of_all(self) -> Bounds:
        """The same for all rows: those without an amount may add anything."""
        return self.bounds if self.is_complete else replace(self.bounds, high=None)

    def as_amount(self) -> Amount:
        """The sum as an amount, for one way of turning money into words."""
        return Amount(self.low, self.high, qualifier=self.qualifier, basis=self.basis)


def within(bounds: Bounds, like: Amount = COMPUTED) -> Amount:
    """Bounds, EUR million, as an amount with the other marks of `like`: by default a computed one.
    Not published where nothing is known.
    """
    low, high = bounds.printed or (None, None)
    return replace(like, low=low, high=high, qualifier=bounds.wording)


def difference(first: Amount, second: Amount) -> Amount:
    """The first less the second as a computed amount, which may be negative; not published where
    no bound of it is known.
    """
    return within(minus(first.bounds, second.bounds))


def total_of(amounts: Iterable[Amount]) -> Total:
    """Add amounts of one measure and different subjects; None where no row is in euro.

    Raises ValueError for mixed measures or a subject given twice: such a sum would be false.
    Whether envelopes nest is for the caller who knows them, see `Snapshot.total`.
    """
    given = tuple(amounts)
    measures = {amount.measure for amount in given if amount.measure}
    if len(measures) > 1:
        raise ValueError(f"measures must not be mixed in a sum: {', '.join(sorted(measures))}")
    subjects = [amount.subject_id for amount in given if amount.subject_id]
    if len(set(subjects)) < len(subjects):
        raise ValueError("a subject must not be counted twice in a sum")
    covered = [amount for amount in given if amount.in_euro]
    added = plus(amount.bounds for amount in covered)
    low, high = added.printed or (None, None)
    return Total(
        low=low,
        high=high,
        qualifier=added.wording,
        covered=len(covered),
        rows=len(given),
        left_out=tuple(amount.subject_id for amount in given if not amount.in_euro),
        source_ids=tuple(dict.fromkeys(amount.source_id for amount in covered)),
        computed=sum(amount.basis != "published" for amount in covered),
        stages=tuple(sorted({amount.stage for amount in covered if amount.stage})),
        basis=covered[0].basis if len(covered) == 1 else "computed",
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def amount_of(row: Mapping[str, Any]) -> Amount:
    """The amount of a row of figures.csv (with its source's `tier`): a point, a range, or an
    amount in another currency that is not converted. What we computed is no evidence of its
    source's tier.
    """
    low, high, currency = row["amount_low"], row["amount_high"], "EUR"
    if pd.notna(row["amount_eur_million"]):
        low = high = row["amount_eur_million"]
    elif pd.isna(low):
        low = high = row["original_amount"]
        currency = _text(row["original_currency"])
    return Amount(
        low=float(low),
        high=float(high),
        currency=currency,
        qualifier=_text(row["qualifier"]),
        stage=_text(row["stage"]),
        basis=_text(row["basis"]),
        covers=_text(row["covers"]),
        as_of=_text(row["as_of"]),
        note=_text(row["note"]),
        subject_id=_text(row["subject_id"]),
        measure=_text(row["measure"]),
        figure_id=_text(row["figure_id"]),
        source_id=_text(row["source_id"]),
        tier="derived" if row["basis"] == "computed" else _text(row["tier"]),
        preferred=bool(row["preferred"]),
    )
