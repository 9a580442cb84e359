"""What is known of a number, as bounds, and how to calculate without losing or inventing one.

A published "over 500" has no upper bound, an "up to 20" no lower one, an "about 55" has both, as
estimates. Every operation gives bounds again that hold the true result for any true values inside
the operands' bounds; amounts of money are never negative, which sums and quotients rely on. Words
are made from bounds alone, so a floor stays "at least", a ceiling "up to", a range a range.
"""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

ABOUT, OVER, AT_LEAST, UP_TO = "about", "over", "at_least", "up_to"
AT_LEAST_ABOUT, UP_TO_ABOUT = "at_least_about", "up_to_about"

PUBLISHED_WORDINGS = ("exact", ABOUT, OVER, AT_LEAST, UP_TO)
"""Wordings of sources."""

WORDINGS = (*PUBLISHED_WORDINGS, AT_LEAST_ABOUT, UP_TO_ABOUT)
"""Those of sources, and those that only a computed number has: one bound, itself an estimate."""

FLOORS = (OVER, AT_LEAST, AT_LEAST_ABOUT)
CEILINGS = (UP_TO, UP_TO_ABOUT)
ESTIMATES = (ABOUT, AT_LEAST_ABOUT, UP_TO_ABOUT)

SIGNIFICANT = 3
"""Digits of a computed number in a sentence."""

DIGITS = 9
"""Decimals that calculations keep: far below a cent of a million, above the noise of floats."""


@dataclass(frozen=True)
class Bounds:
    """The lowest and highest value that a number may have; None where no bound is known.

    is_estimate: the bounds are themselves "about". is_above: the number lies above `low`, not at
    it ("over").
    """

    low: float | None = None
    high: float | None = None
    is_estimate: bool = False
    is_above: bool = False

    @classmethod
    def worded(cls, low: float, high: float, wording: str) -> "Bounds":
        """From a printed number or range and its wording (WORDINGS)."""
        return cls(
            None if wording in CEILINGS else low,
            None if wording in FLOORS else high,
            is_estimate=wording in ESTIMATES,
            is_above=wording == OVER,
        )

    @property
    def is_known(self) -> bool:
        """Whether anything can be said of the number."""
        return self.low is not None or self.high is not None

    @property
    def is_closed(self) -> bool:
        """Whether both bounds are known."""
        return self.low is not None and self.high is not None

    @property
    def is_point(self) -> bool:
        """Whether the bounds leave one value."""
        return self.is_closed and self.low == self.high

    @property
    def wording(self) -> str:
        """The wording (WORDINGS) that says no more than the bounds; "exact" for none at all."""
        if self.is_closed or not self.is_known:
            return ABOUT if self.is_estimate else "exact"
        if self.low is None:
            return UP_TO_ABOUT if self.is_estimate else UP_TO
        if self.is_estimate:
            return AT_LEAST_ABOUT
        return OVER if self.is_above else AT_LEAST

    @property
    def printed(self) -> tuple[float, float] | None:
        """The two numbers that stand for the bounds beside their wording, equal for all but a
        closed range; None where nothing is known.
        """
        low = self.high if self.low is None else self.low
        high = self.low if self.high is None else self.high
        return None if low is None or high is None else (low, high)

    @property
    def middle(self) -> float | None:
        """Where a single mark may stand on a scale; None where nothing is known."""
        return None if self.printed is None else sum(self.printed) / 2

    def exceeds(self, other: "Bounds") -> bool:
        """Whether the number is larger than the other one whatever their true values."""
        if self.low is None or other.high is None:
            return False
        return self.low > other.high or (self.is_above and self.low == other.high)

    def may_exceed(self, other: "Bounds") -> bool:
        """Whether the number may be larger than the other one."""
        if self.high is None or other.low is None:
            return True
        return self.high > other.low

    def times(self, factor: float) -> "Bounds":
        """The number times an exact factor above zero."""
        return replace(self, low=_scaled(self.low, factor), high=_scaled(self.high, factor))

    def rounded(self, decimals: int) -> "Bounds":
        """Rounded to decimals (negative ones too). A bound goes to its safe side; an estimate and a
        single value go to the nearest, and a single value that loses something is an estimate.
        """
        if not self.is_point and not self.is_estimate:
            low = _on_grid(self.low, decimals, math.floor)
            return replace(self, low=low, high=_on_grid(self.high, decimals, math.ceil))
        low, high = (_on_grid(bound, decimals, round) for bound in (self.low, self.high))
        loses = self.is_point and not math.isclose(low or 0, self.low or 0, abs_tol=10.0**-DIGITS)
        return replace(self, low=low, high=high, is_estimate=self.is_estimate or loses)

    @property
    def decimals(self) -> int:
        """Decimals for a table: two, more where fewer than two digits would be left."""
        sizes = [abs(bound) for bound in (self.low, self.high) if bound]
        return max(2, 1 - math.floor(math.log10(min(sizes)))) if sizes else 2

    def for_sentence(self) -> "Bounds":
        """Rounded to SIGNIFICANT digits of the larger bound."""
        sizes = [abs(bound) for bound in (self.low, self.high) if bound]
        if not sizes:
            return self
        return self.rounded(SIGNIFICANT - 1 - math.floor(math.log10(max(sizes))))


NOTHING = Bounds()
"""Nothing is known of the number."""


def plus(numbers: Iterable[Bounds]) -> Bounds:
    """The sum of numbers that are not negative; NOTHING for none.

    Without a lower bound a number counts as nothing in the sum's lower bound, but only where the
    sum has no upper one: 14 and "up to 20" are "up to 34", "over 500" and "up to 20" over 500.
    """
    given = tuple(numbers)
    if not given:
        return NOTHING
    highs = [number.high for number in given]
    lows = [number.low for number in given]
    high = None if None in highs else _total(highs)
    low = None if high is not None and None in lows else _total(lows)
    return Bounds(low, high, *_marks(given, low))


def minus(first: Bounds, second: Bounds) -> Bounds:
    """The first less the second; below zero where the second is larger."""
    low = None if first.low is None or second.high is None else first.low - second.high
    high = None if first.high is None or second.low is None else first.high - second.low
    estimate = first.is_estimate or second.is_estimate
    return Bounds(_clean(low), _clean(high), estimate, low is not None and first.is_above)


def ratio(above: Bounds, below: Bounds) -> Bounds:
    """The first divided by the second, both not negative; NOTHING where no bound follows.

    A lower bound of zero says nothing of a quotient and is left out.
    """
    low = None if above.low is None or not below.high else above.low / below.high
    high = None if above.high is None or not below.low else above.high / below.low
    return Bounds(low or None, high, above.is_estimate or below.is_estimate)


def _total(bounds: Iterable[float | None]) -> float:
    return round(math.fsum(bound or 0 for bound in bounds), DIGITS)


def _marks(given: tuple[Bounds, ...], low: float | None) -> tuple[bool, bool]:
    is_above = low is not None and any(number.is_above for number in given)
    return any(number.is_estimate for number in given), is_above


def _clean(value: float | None) -> float | None:
    return None if value is None else round(value, DIGITS)


def _scaled(value: float | None, factor: float) -> float | None:
    return None if value is None else value * factor


def _on_grid(value: float | None, decimals: int, whole: Callable[[float], int]) -> float | None:
    """The value on the grid of 10**-decimals; noise of floats does not move it a step."""
    if value is None:
        return None
    scaled = round(value * 10.0**decimals, DIGITS)
    return round(whole(scaled) / 10.0**decimals, max(decimals, 0))
