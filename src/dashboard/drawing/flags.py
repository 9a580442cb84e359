"""Words below days on an axis: each under its own day, none on another, at any width."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Flag:
    """Words `wide` pixels, which begin or end at `x` pixels, so many levels below the axis."""

    x: float
    wide: float
    level: int = 0
    is_left: bool = False

    @property
    def span(self) -> tuple[float, float]:
        """From where to where the words reach."""
        return (self.x - self.wide, self.x) if self.is_left else (self.x, self.x + self.wide)

    def meets(self, other: "Flag", gap: float) -> bool:
        """Whether the words of both would meet, or the line down to one cross the other's words."""
        (start, stop), (begin, end) = self.span, other.span
        if self.level == other.level:
            return start < end + gap and begin < stop + gap
        upper, lower = sorted((self, other), key=lambda flag: flag.level)
        first, last = upper.span
        return first - gap < lower.x < last + gap


def placed(days: Sequence[float], wide: Sequence[float], width: float, gap: float) -> list[Flag]:
    """A flag a day, in the order of the days, which are pixels from the left in a drawing of a
    width; the lowest level first. The last is placed first, so that each line down passes left of
    the words that are placed already; words left of their day only where no earlier day is there.
    """
    found: list[Flag] = []
    for place in reversed(range(len(days))):
        x, long = days[place], wide[place]
        earlier = days[place - 1] if place else -gap
        sides = [x + long <= width, x - long >= earlier + gap]
        found.append(_free(x, long, sides, found, gap))
    return found[::-1]


def _free(x: float, wide: float, sides: list[bool], taken: Sequence[Flag], gap: float) -> Flag:
    """The flag on the lowest level that is free, right of its day where it may be."""
    for level in range(len(taken) + 1):
        for is_left, may in zip((False, True), sides, strict=True):
            flag = Flag(x, wide, level, is_left)
            if may and not any(flag.meets(other, gap) for other in taken):
                return flag
    return Flag(x, wide, max((flag.level for flag in taken), default=-1) + 1)
