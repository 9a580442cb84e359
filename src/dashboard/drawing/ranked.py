"""Close rows of bars, a name and a number each, of which one is picked out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard.drawing.about import NOTHING, About
from dashboard.drawing.axis import Axis
from dashboard.drawing.ends import TAIL, End, Inside
from dashboard.drawing.layout import Layout
from dashboard.drawing.marks import LEFT, RIGHT, Anchor, Box, Mark, Run, words
from dashboard.drawing.rows import Part, part
from dashboard.drawing.type_scale import TYPE, Role
from dashboard.drawing.typeface import cut, width_of

PITCH, BAR = 18.0, 11.0
"""Pixels of a row and of the bar in it."""

GAP = 8.0
MOST = 0.36
"""Of the width that names may take."""


@dataclass(frozen=True)
class Ranked:
    """A row: its name, its number in words, its bar; one is picked out."""

    name: str
    said: str
    part: Part
    about: About = NOTHING
    is_picked: bool = False


def ranked_rows(rows: Sequence[Ranked], width: float) -> Layout:
    """Names to the right, bars on one axis from zero, each number behind its bar."""
    names = min(max((_wide(row) for row in rows), default=0), width * MOST)
    said = max((_room(row) for row in rows), default=0)
    top = max((row.part.stop for row in rows), default=0)
    axis = Axis(top, LEFT.beside(names + GAP), RIGHT.beside(-said))
    marks = [mark for n, row in enumerate(rows) for mark in _row(row, axis, PITCH * n, names)]
    return Layout(tuple(marks), PITCH * len(rows))


def _role(row: Ranked) -> Role:
    return Role.LABEL if row.is_picked else Role.SECOND


def _wide(row: Ranked) -> float:
    return width_of(row.name, _role(row)) + 1


def _room(row: Ranked) -> float:
    """Pixels right of its bar, so that the number behind the longest one fits too."""
    tail = TAIL if row.part.end is End.OVER else 0
    return width_of(row.said, _role(row)) + tail + GAP + 2


def _row(row: Ranked, axis: Axis, y: float, names: float) -> tuple[Mark, ...]:
    role = _role(row)
    line = y + (PITCH - TYPE[role].line) / 2
    (run,) = cut((Run(row.name, role),), names)
    place = LEFT.beside(names)
    name = words(place, line, run.text, role, anchor=Anchor.END, colour="ink", about=row.about)
    bar = part(axis, row.part, y + (PITCH - BAR) / 2, BAR)
    tab = (Box(LEFT, RIGHT, y, PITCH, filling="selected"),) if row.is_picked else ()
    if row.part.inside is Inside.UNPUBLISHED:
        return (*tab, name, replace(bar, y=y + 1, height=PITCH - 2))
    tail = TAIL if row.part.end is End.OVER else 0
    said = words(bar.to.beside(tail + GAP), line, row.said, role, colour="ink")
    return (*tab, name, bar, said)
