"""Rows of bars on one axis: a name with its sign, the amount in words, bars, and a line below."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dashboard.codes.shapes import Shape
from dashboard.drawing.about import NOTHING, About
from dashboard.drawing.axis import Axis, grid, tick_words
from dashboard.drawing.ends import End, Inside
from dashboard.drawing.layout import Layout
from dashboard.drawing.marks import (
    LEFT,
    RIGHT,
    Across,
    Anchor,
    Bar,
    Line,
    Mark,
    Run,
    Sign,
    Words,
    words,
)
from dashboard.drawing.type_scale import TYPE, Role
from dashboard.drawing.typeface import lines_of, width_of, width_of_runs

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
    lines below it; `beside` stands behind the bar, `against` are values that it is held against.
    `earlier` is the bar of what was known before, half as high and above the other.
    """

    name: str
    second: str
    amount: str
    parts: tuple[Part, ...]
    below: tuple[str, ...] = ()
    beside: str = ""
    sign: Shape | None = None
    colour: str = "ink"
    against: tuple[float, ...] = ()
    about: About = NOTHING
    earlier: tuple[Part, ...] = ()


@dataclass(frozen=True)
class Size:
    """Pixels: how high a bar is, and from the foot of a row to the head of the next."""

    bar: float = 24.0
    between: float = 16.0


def part(axis: Axis, item: Part, y: float, height: float, *, is_last: bool = True) -> Bar:
    """The bar of a part; each but the last leaves a gap before the next."""
    x = axis.at(item.start)
    if item.inside is Inside.UNPUBLISHED:
        to = x.beside(max(UNPUBLISHED, width_of(item.words, Role.AXIS) + 16))
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
    say: Callable[[float], str] | None,
    size: Size = Size(),
) -> Layout:
    """Rows under each other over one axis, laid out so that nothing meets in a drawing of at least
    `width` pixels. `say` puts a value of the axis into words; without it no axis is drawn, because
    each row is a whole of its own.
    """
    marks: list[Mark] = []
    y = 0.0
    for row in rows:
        drawn, height = _row(row, axis, y, width, size)
        marks += drawn
        y += height + size.between
    if say is None:
        return Layout(tuple(marks), y - size.between)
    lines, ticks = grid(axis, 24, y - 4), tick_words(axis, y, width, say)
    return Layout((*lines, *marks, *ticks), y + TYPE[Role.AXIS].line + 2)


def _row(row: Row, axis: Axis, y: float, width: float, size: Size) -> tuple[list[Mark], float]:
    head, depth = _head(row, y, width)
    top = y + depth + 4
    marks = [*head, *_stacked(row.earlier, axis, top, size.bar / 2)]
    top += size.bar / 2 + 2 if row.earlier else 0
    marks += bars_of(row, axis, top, size.bar)
    if row.beside and row.parts:
        marks.append(_beside(row, axis, top, size))
    foot = top + size.bar
    for text in row.below:
        lines = len(lines_of((Run(text, Role.SECOND),), width))
        marks.append(words(LEFT, foot + 2, text, Role.SECOND, to=RIGHT, lines=lines))
        foot += 2 + lines * TYPE[Role.SECOND].line
    return marks, foot - y


def bars_of(row: Row, axis: Axis, y: float, height: float) -> tuple[Mark, ...]:
    """The parts of a row, and an upright line at each amount that it is held against."""
    places = [axis.at(value) for value in row.against]
    lines = (Line(x, y - 5, x, y + height + 5, "ink", 2) for x in places)
    return (*_stacked(row.parts, axis, y, height), *lines)


def _stacked(parts: Sequence[Part], axis: Axis, y: float, height: float) -> tuple[Mark, ...]:
    last = len(parts) - 1
    return tuple(part(axis, item, y, height, is_last=n == last) for n, item in enumerate(parts))


def _head(row: Row, y: float, width: float) -> tuple[list[Mark], float]:
    """Sign, name and amount in a line, what stands behind the name there too where it fits; the
    amount below a name that leaves it no room.
    """
    x = LEFT.beside(SIGN if row.sign else 0)
    marks = [_sign(row, y + 10)] if row.sign else []
    name, second = Run(row.name, Role.NAME), Run(row.second, Role.SECOND)
    room = width - x.px - width_of(row.amount, Role.AMOUNT) - 12
    if row.second and width_of_runs((name, second)) <= room:
        amount = _amount(row, y)
        return [*marks, Words(x, y, (name, second), about=row.about), amount], 20.0
    lines = len(lines_of((name,), width - x.px))
    depth, is_short = 20.0 * lines, width_of_runs((name,)) <= room
    to = None if lines == 1 else RIGHT
    marks.append(Words(x, y, (name,), to=to, lines=lines, about=row.about))
    marks.append(_amount(row, y if is_short else y + depth))
    if row.second:
        edge = RIGHT if is_short else RIGHT.beside(room - width + x.px)
        marks.append(words(x, y + depth, row.second, Role.SECOND, to=edge))
    return marks, depth + (18.0 if row.second and is_short else 0.0 if is_short else 20.0)


def _sign(row: Row, y: float) -> Mark:
    assert row.sign
    return Sign(LEFT.beside(7), y, row.sign, row.colour, 13, about=row.about.bare)


def _amount(row: Row, y: float) -> Mark:
    return words(RIGHT, y, row.amount, Role.AMOUNT, anchor=Anchor.END)


def _beside(row: Row, axis: Axis, y: float, size: Size) -> Mark:
    end = part(axis, row.parts[-1], y, size.bar).to
    return words(end.beside(10), y + (size.bar - 18) / 2, row.beside, Role.SECOND)


@dataclass(frozen=True)
class Columns:
    """Where the columns of a table with bars stand, as shares of its width: the second column,
    the bars from and to; the amounts end at the right edge.
    """

    second: float = 0.3
    bars: float = 0.44
    amounts: float = 0.84


COLUMNS = Columns()
PITCH, THIN = 26.0, 14.0
"""Pixels of a row of a table with bars, and of its bars."""


def table_rows(
    rows: Sequence[Row],
    axis: Axis,
    width: float,
    say: Callable[[float], str],
    columns: Columns = COLUMNS,
) -> Layout:
    """A line a row: sign, name, a second column, bars on one axis, amount; the axis above them."""
    head = (*tick_words(axis, 0, width, say), *grid(axis, 18, 18 + PITCH * len(rows)))
    marks = [
        mark for n, row in enumerate(rows) for mark in _line(row, axis, 18 + PITCH * n, columns)
    ]
    return Layout((*head, *marks), 18 + PITCH * len(rows))


def _line(row: Row, axis: Axis, y: float, columns: Columns) -> tuple[Mark, ...]:
    x, second, bars = (
        LEFT.beside(SIGN if row.sign else 0),
        Across(columns.second),
        Across(columns.bars),
    )
    name = Words(x, y + 4, (Run(row.name, Role.LABEL),), to=second.beside(-8), about=row.about)
    sign = (_sign(row, y + PITCH / 2),) if row.sign else ()
    beside = words(second, y + 4, row.second, Role.TEXT, to=bars.beside(-8))
    place = Across(columns.amounts, 4)
    amount = words(place, y + 4, row.amount, Role.LABEL, anchor=Anchor.END, to=RIGHT)
    drawn = bars_of(row, axis, y + (PITCH - THIN) / 2, THIN)
    said = (_beside(row, axis, y, Size(PITCH)),) if row.beside else ()
    rule = Line(LEFT, y + PITCH, RIGHT, y + PITCH, "grid")
    return (rule, *sign, name, beside, *drawn, *said, amount)
