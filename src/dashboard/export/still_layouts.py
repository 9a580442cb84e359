"""Bars, numbers and tables as marks, for exhibits without a drawing of their own."""

from collections.abc import Sequence
from functools import partial

from dashboard.drawing.axis import Axis
from dashboard.drawing.layout import Layout, below, moved
from dashboard.drawing.legend import Key, legend
from dashboard.drawing.marks import (
    LEFT,
    RIGHT,
    Across,
    Anchor,
    Inside,
    Line,
    Mark,
    Role,
    Run,
    Words,
    words,
)
from dashboard.drawing.rows import THIN, Part, Row, Size, bar_rows
from dashboard.drawing.typeface import TYPE, lines_of, width_of
from dashboard.export.drawing import Bars, Cells, Numbers, Tile
from dashboard.language import Language

MOST_ROWS = 24
"""Rows of a table that a picture shows; how many are left is said below it."""

PADDING, TWO = 14.0, 2
"""Pixels between columns, and the most lines of a cell."""

SERIES = ("host", "partner", "secondary-ink", "antenna", "quiet")
"""Colours of series side by side."""


def layout_of(shown: Bars | Numbers | Cells, language: Language, width: float) -> Layout:
    """The marks of a chart, of numbers or of a table in a drawing of a width."""
    match shown:
        case Bars():
            return _bars(shown, language, width)
        case Numbers():
            return _numbers(shown, width)
    return _cells(shown, width)


def _bars(bars: Bars, language: Language, width: float) -> Layout:
    """A row a category and series: the words of each beside its name."""
    colours = SERIES if len(bars.series) > 1 else ("eu",)
    rows = [
        _row(name if not place else "", series.words[at], series.values[at], colour, language)
        for at, name in enumerate(bars.categories)
        for place, (series, colour) in enumerate(zip(bars.series, colours, strict=False))
    ]
    several = len(bars.series) > 1
    pairs = zip(bars.series, colours, strict=False) if several else ()
    keys = [Key(series.name, colour) for series, colour in pairs]
    axis = Axis(bars.longest, LEFT, RIGHT.beside(-2))
    laid = bar_rows(rows, axis, width, lambda value: language.number(value, 2), Size(THIN, 8))
    unit = Layout((words(LEFT, 0, bars.unit, Role.AXIS, to=RIGHT),), 16)
    return below(legend(keys, width), laid, unit, gap=6)


def _row(name: str, said: str, value: float | None, colour: str, language: Language) -> Row:
    hidden = Part(0, 0, colour, inside=Inside.UNPUBLISHED, words=language.say("not published"))
    part = hidden if value is None else Part(0, value, colour)
    return Row(name, "", "" if value is None else said, (part,))


def _numbers(numbers: Numbers, width: float) -> Layout:
    """A column a number: its value, what it counts, and a detail."""
    each = width / max(len(numbers.tiles), 1)
    tiles = [_tile(tile, each - PADDING) for tile in numbers.tiles]
    marks = [
        moved(mark, 0, partial(Across.beside, px=place * each))
        for place, tile in enumerate(tiles)
        for mark in tile.marks
    ]
    return Layout(tuple(marks), max((tile.height for tile in tiles), default=0))


def _tile(tile: Tile, width: float) -> Layout:
    texts = ((tile.value, Role.TITLE), (tile.label, Role.LABEL), (tile.detail, Role.SECOND))
    return below(*(_wrapped(text, role, width) for text, role in texts if text), gap=2)


def _wrapped(text: str, role: Role, width: float, most: int = 9) -> Layout:
    """A text in as many lines as it needs in a width in pixels, and at most so many."""
    lines = min(len(lines_of((Run(text, role),), width)), most)
    mark = Words(LEFT, 0, (Run(text, role),), to=LEFT.beside(width), lines=lines)
    return Layout((mark,), lines * TYPE[role].line)


def _cells(cells: Cells, width: float) -> Layout:
    """A table: numbers to the right, two lines a cell at most, a rule under each row."""
    widths = column_widths(cells, width)
    head = _line(cells.head, cells, widths, Role.HEADING)
    rows = [_line(row, cells, widths, Role.SECOND) for row in cells.rows[:MOST_ROWS]]
    return below(head, *rows)


def column_widths(cells: Cells, width: float) -> list[float]:
    """Widths of a table's columns: what each needs; only the widest are narrowed to fit."""
    columns = zip(cells.head, *cells.rows[:MOST_ROWS], strict=True)
    wanted = [max(width_of(text, Role.HEADING) for text in column) + PADDING for column in columns]
    cap = max(wanted)
    while sum(min(each, cap) for each in wanted) > width:
        cap -= 2
    widths = [min(each, cap) for each in wanted]
    return [each * width / sum(widths) for each in widths]


def _line(row: Sequence[str], cells: Cells, widths: Sequence[float], role: Role) -> Layout:
    """A row of cells over a rule."""
    marks: list[Mark] = []
    left, height = 0.0, TYPE[role].line
    for text, each, is_number in zip(row, widths, cells.is_number, strict=True):
        room = each - PADDING
        lines = min(len(lines_of((Run(text, role),), room)), TWO)
        anchor = Anchor.END if is_number else Anchor.START
        x, to = Across(0, left), Across(0, left + room)
        marks.append(Words(x, 4, (Run(text, role),), anchor, to, lines))
        left, height = left + each, max(height, lines * TYPE[role].line)
    foot = height + 8
    return Layout((*marks, Line(LEFT, foot, RIGHT, foot, "hairline")), foot)
