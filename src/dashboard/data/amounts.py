"""Amounts of money that keep their wording, their source and what they cover; and their sums."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

APPROXIMATE = "about"
FLOORS = ("over", "at_least")
CEILINGS = ("up_to",)


@dataclass(frozen=True)
class Amount:
    """One published or computed amount, in million of `currency`; never a bare number.

    `low` and `high` are equal for a point and both None where nothing is published. `qualifier`
    is the source's wording (exact, about, over, at_least, up_to), `stage` how firm it is,
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
    def middle(self) -> float | None:
        """Where a single mark may stand on a scale; None where nothing is published in euro."""
        if self.low is None or self.high is None or self.currency != "EUR":
            return None
        return (self.low + self.high) / 2


@dataclass(frozen=True)
class Total:
    """A sum of amounts that may be added: over `covered` of `rows` rows, EUR million.

    `left_out` names the subjects without an amount in euro; they are never counted as zero.
    """

    low: float | None
    high: float | None
    qualifier: str
    covered: int
    rows: int
    left_out: tuple[str, ...] = ()
    source_ids: tuple[str, ...] = ()

    @property
    def is_published(self) -> bool:
        return self.low is not None

    @property
    def is_complete(self) -> bool:
        return self.covered == self.rows

    def as_amount(self) -> Amount:
        """The sum as a computed amount, for one way of turning money into words."""
        return Amount(self.low, self.high, qualifier=self.qualifier, basis="computed")


def combined_qualifier(qualifiers: Iterable[str]) -> str:
    """Wording of a sum: exact parts keep the wording of the one other kind, else `about`.

    A floor plus an estimate is neither a floor nor exact, so the sum may only say "about".
    """
    others = {item for item in qualifiers if item != "exact"}
    if not others:
        return "exact"
    return others.pop() if len(others) == 1 else APPROXIMATE


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
    return Total(
        low=sum(a.low for a in covered if a.low is not None) if covered else None,
        high=sum(a.high for a in covered if a.high is not None) if covered else None,
        qualifier=combined_qualifier(amount.qualifier for amount in covered),
        covered=len(covered),
        rows=len(given),
        left_out=tuple(amount.subject_id for amount in given if not amount.in_euro),
        source_ids=tuple(dict.fromkeys(amount.source_id for amount in covered)),
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def amount_of(row: Mapping[str, Any]) -> Amount:
    """The amount of a row of figures.csv (with its source's `tier`): a point, a range, or an
    amount in another currency that is not converted.
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
        tier=_text(row["tier"]),
        preferred=bool(row["preferred"]),
    )
