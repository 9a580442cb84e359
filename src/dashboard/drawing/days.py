"""An axis of days: where a day stands, the months below it, and from when on all is open."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.drawing.axis import thinned
from dashboard.drawing.layout import Layout
from dashboard.drawing.marks import LEFT, RIGHT, Across, Anchor, Bar, Line, Mark, Run, Words, words
from dashboard.drawing.type_scale import TYPE, Role
from dashboard.drawing.typeface import width_of, width_of_runs

LINE = 18.0
"""Pixels of a line of words above the axis."""


@dataclass(frozen=True)
class Days:
    """The days from `first` to `last` over the width of a drawing, `left` pixels of it apart."""

    first: date
    last: date
    left: float = 0.0

    def at(self, day: date) -> Across:
        """Where a day stands; one before the first at the left edge."""
        share = max((day - self.first) / (self.last - self.first), 0.0)
        return Across(share, self.left * (1 - share))

    def holds(self, day: date) -> bool:
        """Whether a day is on the axis."""
        return self.first <= day <= self.last


def said_at(x: Across, y: float, run: Run, width: float, gap: float = 6) -> Words:
    """Words beside a place, right of it where they fit, else left of it; cut where they fit on
    neither side.
    """
    long, place = width_of_runs((run,)), x.at(width)
    if place + gap + long <= width:
        return Words(x.beside(gap), y, (run,))
    if place - gap - long >= 0:
        return Words(x.beside(-gap), y, (run,), Anchor.END)
    if place < width / 2:
        return Words(x.beside(gap), y, (run,), to=RIGHT)
    return Words(LEFT, y, (run,), Anchor.END, to=x.beside(-gap))


def open_from(days: Days, day: date, lines: Sequence[tuple[float, float]]) -> tuple[Mark, ...]:
    """What is to come on a day, shaded down to the end of the last of its upright lines, each from
    one y to another; nothing where the day is not on the axis.
    """
    if not days.holds(day) or not lines:
        return ()
    x = days.at(day)
    shade = Bar(x, RIGHT, 0, lines[-1][1], "quiet", share=0.35)
    return (shade, *(Line(x, top, x, foot, "ink", 1.5) for top, foot in lines))


def month_words(
    days: Days, months: Sequence[str], width: float, say: Callable[[str], str]
) -> Layout:
    """The months (`YYYY-MM`) below an axis, of which those that would meet another are left out."""
    places = [days.at(date.fromisoformat(f"{month}-01")) for month in months]
    found = [_tick(x, say(month), width) for x, month in zip(places, months, strict=True)]
    return Layout(thinned(found, width), TYPE[Role.AXIS].line)


def _tick(x: Across, said: str, width: float) -> Words:
    half = width_of(said, Role.AXIS) / 2
    if x.at(width) < half:
        return words(LEFT, 0, said, Role.AXIS)
    if x.at(width) + half > width:
        return words(RIGHT, 0, said, Role.AXIS, anchor=Anchor.END)
    return words(x, 0, said, Role.AXIS, anchor=Anchor.MIDDLE)
