"""What stands over the lanes of the milestones: each wave over its band, and the day shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.codes.waves import SHAPES
from dashboard.drawing.about import About, Lead, Said
from dashboard.drawing.colours import sign_colour
from dashboard.drawing.days import LINE, Days
from dashboard.drawing.headings import apart
from dashboard.drawing.layout import Layout
from dashboard.drawing.marks import Across, Mark, Run, Sign, Words
from dashboard.drawing.type_scale import Role
from dashboard.drawing.typeface import width_of
from dashboard.exhibits import time_axis
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.wave_bands import Band, counted, names_of

SIGN, GAP = 15.0, 8.0
"""Pixels of a sign before its name, and between two names."""


@dataclass(frozen=True)
class Head:
    """Signs with their names in a line, and a line below, centred over the `middle` of a band."""

    middle: float
    names: tuple[tuple[str, str], ...]
    below: str
    about: About

    @property
    def width(self) -> float:
        """Pixels that it takes."""
        return max(self.upper, width_of(self.below, Role.AXIS))

    @property
    def upper(self) -> float:
        """Pixels of the line of names."""
        each = [width_of(n, Role.HEADING) + (SIGN if w else 0) for w, n in self.names]
        return sum(each) + GAP * (len(each) - 1)


def heads(found: Sequence[Band], days: Days, scene: Scene, width: float) -> Layout:
    """The words over the lanes in a drawing of a width; signs alone where there is no room."""
    all_of_them = [*(_head(band, days, scene, width) for band in found), *_day(days, scene, width)]
    for made in (all_of_them, [_short(head) for head in all_of_them]):
        starts = apart([h.middle for h in made], [h.width for h in made], days.left, width)
        if starts:
            placed = zip(made, starts, strict=True)
            marks = [mark for head, start in placed for mark in _marks(head, start, days, width)]
            return Layout(tuple(marks), 2 * LINE)
    return Layout((), 0)


def _head(band: Band, days: Days, scene: Scene, width: float) -> Head:
    until = min(band.until or scene.snapshot.day, days.last)
    middle = (days.at(band.first).at(width) + days.at(until).at(width)) / 2
    names, count = names_of(band, scene.language), counted(band, scene.language)
    changed = () if set(scene.view.wave) == set(band.waves) else band.waves
    said = Said(scene.language.listing(names), count)
    about = About("wave", band.waves[0], said, Lead(None, (("wave", changed),)))
    return Head(middle, tuple(zip(band.waves, names, strict=True)), count, about)


def _day(days: Days, scene: Scene, width: float) -> list[Head]:
    day: date = scene.snapshot.day
    if not days.holds(day):
        return []
    return [Head(days.at(day).at(width), (("", time_axis.day_words(scene)),), "", About())]


def _short(head: Head) -> Head:
    names = tuple((wave, "" if wave else name) for wave, name in head.names)
    return Head(head.middle, names, "", head.about)


def _marks(head: Head, start: float, days: Days, width: float) -> list[Mark]:
    """The marks from `start` pixels on at the width; elsewhere they keep to the middle."""
    share = (head.middle - days.left) / (width - days.left)
    base = days.left * (1 - share) + start - head.middle
    marks: list[Mark] = []
    at = base + (head.width - head.upper) / 2
    top = 0.0 if head.below or not head.names[0][0] else LINE
    for wave, name in head.names:
        if wave:
            marks.append(_sign(wave, share, at, top))
            at += SIGN
        if name:
            marks.append(_words(name, Role.HEADING, share, at, top, head.about))
        at += width_of(name, Role.HEADING) + GAP
    if head.below:
        indent = (head.width - width_of(head.below, Role.AXIS)) / 2
        marks.append(_words(head.below, Role.AXIS, share, base + indent, LINE, About()))
    return marks


def _sign(wave: str, share: float, px: float, top: float) -> Sign:
    x = Across(share, px + 5)
    return Sign(x, top + 9, SHAPES[wave], sign_colour(wave), 10)


def _words(  # noqa: PLR0917  words have a role, a place and a meaning
    text: str, role: Role, share: float, px: float, top: float, about: About
) -> Words:
    return Words(Across(share, px), top, (Run(text, role),), colour="ink", about=about)
