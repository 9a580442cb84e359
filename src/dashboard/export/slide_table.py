"""The table of an exhibit as a native table of slides."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pptx.slide import Slide
from pptx.util import Emu, Inches

from dashboard.drawing.colours import light
from dashboard.exhibits.exhibit import Column, Exhibit, Rows, Scene
from dashboard.exhibits.markup import NUMERIC
from dashboard.exhibits.words import cell
from dashboard.export.slide_look import CONTENT, Box, describe, rgb, write

MOST_COLUMNS = 6
"""Columns of a table that a slide shows; all of them are in the dashboard and its files."""

PLAIN_TABLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""PowerPoint's table style without lines and fills."""

TABLE_SIZE = 12
LINE, AROUND = Inches(0.205), Inches(0.1)
"""Height of a line in a table, and what a row has above and below."""


@dataclass(frozen=True)
class Cells:
    """A table in words; `is_number` says which columns stand to the right."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    is_number: tuple[bool, ...]


def cells(exhibit: Exhibit, rows: Rows, scene: Scene) -> Cells:
    """The exhibit's table in words, as many of its columns as a slide shows."""
    language, columns = scene.language, _columns(exhibit)
    return Cells(
        head=tuple(_head(column, scene) for column in columns),
        rows=tuple(
            tuple(cell(row[column.name], column, language) for column in columns)
            for row in rows.to_dict("records")
        ),
        is_number=tuple(column.kind in NUMERIC for column in columns),
    )


def _columns(exhibit: Exhibit) -> tuple[Column, ...]:
    """The first columns in their order; amounts of money before the others."""
    first, *others = exhibit.columns
    chosen = sorted(others, key=lambda column: column.kind != "money")[: MOST_COLUMNS - 1]
    return (first, *(column for column in others if column in chosen))


def _head(column: Column, scene: Scene) -> str:
    label = scene.language.say(column.label)
    return f"{label} ({scene.language.say(column.unit)})" if column.unit else label


def widths(cells: Cells, width: int) -> list[int]:
    """Widths of the columns in EMU, by the longest text in each, within reason."""
    wanted = [_letters(column) for column in zip(cells.head, *cells.rows, strict=True)]
    return [width * letters // sum(wanted) for letters in wanted]


def _letters(column: Sequence[str]) -> int:
    """Letters that a column should have room for: its longest word, and not much more than 40."""
    longest_word = max(len(word) for text in column for word in text.split(" "))
    return max(min(max(map(len, column)), 42), min(longest_word, 24) + 2, 9)


def row_heights(cells: Cells, width: int) -> list[int]:
    """Heights of the head and of every row in EMU, as their texts wrap."""
    inside = [Emu(each).pt - 10 for each in widths(cells, width)]
    return [
        AROUND + LINE * max(map(_lines, row, inside), default=1)
        for row in (cells.head, *cells.rows)
    ]


def _lines(text: str, width: float) -> int:
    """Lines that a text needs in a column, `width` in points."""
    return max(-(-int(len(text) * TABLE_SIZE * 0.54) // int(width)), 1)


def table_parts(heights: Sequence[int]) -> list[slice]:
    """Rows of a table that fit each slide, from the heights of its head and its rows."""
    head, *rows = heights
    parts, first, used = [], 0, head
    for at, height in enumerate(rows):
        if used + height > CONTENT[3] - Inches(0.15) and at > first:
            parts.append(slice(first, at))
            first, used = at, head
        used += height
    return [*parts, slice(first, len(rows))] if rows else []


def add_table(slide: Slide, cells: Cells, part: slice, box: Box, alternative: str) -> None:
    """A native table: its head and some of its rows."""
    rows = (cells.head, *cells.rows[part])
    head, *others = row_heights(cells, box[2])
    heights = [head, *others[part]]
    left, top, width = map(Emu, box[:3])
    size = (len(rows), len(cells.head))
    frame: Any = slide.shapes.add_table(*size, left, top, width, Emu(sum(heights)))
    describe(frame, alternative)
    table = frame.table
    table._tbl.tblPr.find("{*}tableStyleId").text = PLAIN_TABLE
    table.horz_banding = False
    for column, each in zip(table.columns, widths(cells, width), strict=True):
        column.width = Emu(each)
    for place, height in enumerate(heights):
        table.rows[place].height = Emu(height)
        _fill_row(table.rows[place], rows[place], cells.is_number, place)


def _fill_row(drawn: Any, texts: Sequence[str], is_number: Sequence[bool], place: int) -> None:
    """Texts and background of a row; the head is row 0."""
    colour = light("no-part") if place == 0 else light("land") if place % 2 else light("paper")
    for box, text, right in zip(drawn.cells, texts, is_number, strict=True):
        write(box.text_frame, text, TABLE_SIZE, bold=place == 0, right=right, inset=4)
        box.fill.solid()
        box.fill.fore_color.rgb = rgb(colour)
