"""Rows of bars on one axis: a name with its sign, the amount in words, bars, and a line below."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dashboard.codes.shapes import Shape
from dashboard.drawing.axis import Axis, grid, tick_words
from dashboard.drawing.marks import (
    LEFT,
    NOTHING,
    RIGHT,
    About,
    Anchor,
    Bar,
    End,
    Inside,
    Layout,
    Mark,
    Role,
    Run,
    Sign,
    Words,
    words,
)
from dashboard.drawing.typeface import TYPE, lines_of, width_of_runs

SIGN = 19.0
"""Pixels that a sign takes before a name."""

GAP = 2.0
"""Pixels between two parts of a bar."""

UNPUBLISHED = 118.0
"""Pixels of the box of what is not published, which has no length on any scale."""


@dataclass(frozen=True)
class Part:
    """A part of a bar, from `start` to `stop` on the axis; a range is sure up to `low`. `words`
    stand in it, where nothing is published.
    """

    start: float
    stop: float
    colour: str
    end: End = End.EXACT
    inside: Inside = Inside.SOLID
    low: float | None = None
    share: float = 1.0
    words: str = ""
    about: About = NOTHING


@dataclass(frozen=True)
class Row:
    """A row: its name and what stands behind it, its amount in words, the parts of its bar, and
    lines below it; `beside` stands behind the bar.
    """

    name: str
    second: str
    amount: str
    parts: tuple[Part, ...]
    below: tuple[str, ...] = ()
    beside: str = ""
    sign: Shape | None = None
    colour: str = "ink"
    about: About = NOTHING


@dataclass(frozen=True)
class Size:
    """Pixels: how high a bar is, and from the foot of a row to the head of the next."""

    bar: float = 24.0
    between: float = 16.0


def part(axis: Axis, item: Part, y: float, height: float, *, is_last: bool = True) -> Bar:
    """The bar of a part; each but the last leaves a gap before the next."""
    x = axis.at(item.start)
    if item.inside is Inside.UNPUBLISHED:
        to = x.beside(UNPUBLISHED)
    else:
        to = axis.at(item.stop).beside(0 if is_last else -GAP)
    length = item.stop - item.start
    low = 1.0 if item.low is None or not length else (item.low - item.start) / length
    return Bar(
        x,
        to,
        y,
        height,
        item.colour,
        item.end,
        item.inside,
        low,
        item.share,
        item.words,
        item.about,
    )


def bar_rows(
    rows: Sequence[Row],
    axis: Axis,
    width: float,
    say: Callable[[float], str],
    size: Size = Size(),
) -> Layout:
    """Rows under each other over one axis, laid out so that nothing meets in a drawing of at least
    `width` pixels. `say` puts a value of the axis into words.
    """
    marks: list[Mark] = []
    y = 0.0
    for row in rows:
        drawn, height = _row(row, axis, y, width, size)
        marks += drawn
        y += height + size.between
    lines, ticks = grid(axis, 24, y - 4), tick_words(axis, y, width, say)
    return Layout((*lines, *marks, *ticks), y + TYPE[Role.AXIS].line + 2)


def _row(row: Row, axis: Axis, y: float, width: float, size: Size) -> tuple[list[Mark], float]:
    head, depth = _head(row, y, width)
    marks, top = [*head], y + depth + 4
    last = len(row.parts) - 1
    marks += [
        part(axis, item, top, size.bar, is_last=place == last)
        for place, item in enumerate(row.parts)
    ]
    if row.beside and row.parts:
        marks.append(_beside(row, marks[-1], size))
    foot = top + size.bar
    for text in row.below:
        lines = len(lines_of((Run(text, Role.SECOND),), width))
        marks.append(words(LEFT, foot + 2, text, Role.SECOND, to=RIGHT, lines=lines))
        foot += 2 + lines * TYPE[Role.SECOND].line
    return marks, foot - y


def _head(row: Row, y: float, width: float) -> tuple[list[Mark], float]:
    """Sign, name and amount in a line, what stands behind the name there too where it fits."""
    marks: list[Mark] = []
    x = LEFT
    if row.sign:
        marks.append(Sign(LEFT.beside(7), y + 10, row.sign, row.colour, 13))
        x = LEFT.beside(SIGN)
    name, second = Run(row.name, Role.NAME), Run(row.second, Role.SECOND)
    amount = Run(row.amount, Role.AMOUNT)
    room = width - x.px - width_of_runs((amount,)) - 12
    fits = width_of_runs((name, second)) <= room
    runs = (name, second) if row.second and fits else (name,)
    marks.append(Words(x, y, runs, about=row.about))
    marks.append(words(RIGHT, y, row.amount, Role.AMOUNT, anchor=Anchor.END))
    if not row.second or fits:
        return marks, 20.0
    marks.append(words(x, y + 20, row.second, Role.SECOND, to=RIGHT))
    return marks, 38.0


def _beside(row: Row, bar: Mark, size: Size) -> Mark:
    assert isinstance(bar, Bar)
    return words(bar.to.beside(10), bar.y + (size.bar - 18) / 2, row.beside, Role.SECOND)
