"""Keys of a drawing: a small mark and what it means, in as few lines as they need."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.codes.shapes import Shape
from dashboard.drawing.ends import TAIL, End, Inside
from dashboard.drawing.layout import Layout
from dashboard.drawing.marks import LEFT, RIGHT, Across, Bar, Dash, Line, Mark, Run, Sign, words
from dashboard.drawing.type_scale import TYPE, Role
from dashboard.drawing.typeface import lines_of, width_of

SAMPLE, TAILED = 16.0, TAIL + 4
"""Pixels of a small bar, and of an open end."""

BETWEEN = 18.0
LINE = TYPE[Role.AXIS].line + 2


@dataclass(frozen=True)
class Key:
    """A small bar, an upright line or the sign of a code, and what it means."""

    words: str
    colour: str = "quiet"
    end: End = End.EXACT
    inside: Inside = Inside.SOLID
    shape: Shape | None = None
    is_line: bool = False
    dash: Dash = Dash.NONE
    share: float = 1.0

    @property
    def width(self) -> float:
        """Pixels that its mark takes."""
        return (
            2.0
            if self.end is End.ABOUT or self.is_line
            else TAILED
            if self.end is End.OVER
            else SAMPLE
        )


def legend(keys: Sequence[Key], width: float) -> Layout:
    """Keys in a line, in several where they do not fit a drawing of a width."""
    marks: list[Mark] = []
    x, y, depth = 0.0, 0.0, 0.0
    for key in keys:
        text = x + key.width + 6
        if x and text + width_of(key.words, Role.AXIS) > width:
            x, y, text = 0.0, y + depth, key.width + 6
        lines = len(lines_of((Run(key.words, Role.AXIS),), width - text))
        to = RIGHT if lines > 1 else None
        place = LEFT.beside(text)
        marks += [_mark(key, LEFT.beside(x), y)]
        marks.append(words(place, y, key.words, Role.AXIS, to=to, lines=lines))
        x, depth = text + width_of(key.words, Role.AXIS) + BETWEEN, lines * LINE
    return Layout(tuple(marks), y + depth)


def _mark(key: Key, x: Across, y: float) -> Mark:
    if key.shape:
        return Sign(x.beside(key.width / 2), y + 8, key.shape, key.colour, 11, dash=key.dash)
    if key.is_line:
        return Line(x.beside(1), y, x.beside(1), y + 16, key.colour, 2, key.dash)
    if key.end is End.OVER:
        # The tail alone: what is sure has its colour, and not its meaning, from the picture.
        return Bar(x, x.beside(2), y + 3, 10, key.colour, key.end)
    if key.end is End.ABOUT:
        return Bar(x, x.beside(2), y + 4, 8, "paper", key.end)
    return Bar(x, x.beside(key.width), y + 3, 10, key.colour, key.end, key.inside, share=key.share)
