"""Bars, numbers and tables on the sheet of a still picture."""

from collections.abc import Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter, MaxNLocator

from dashboard.exhibits.look import LIGHT
from dashboard.export.drawing import (
    Bars,
    Cells,
    Drawing,
    Numbers,
    Series,
)
from dashboard.export.picture_sheet import LEADING, MARGIN, Sheet, cut, text_width, wrapped
from dashboard.language import Language

SIZE = 10.0
BAR = 20.0
PADDING = 14.0
MOST_ROWS = 24
"""Rows of a table that a picture shows; how many are left is said below it."""

NAMES = 0.34
"""Part of the width that names of bars may take."""


def height_of(shown: Drawing, width: float) -> float:
    """Height in points that a drawing needs at a width."""
    match shown:
        case Bars():
            each = 1 if shown.stacked else len(shown.series)
            return BAR * (0.4 + each) * len(shown.categories) + 40
        case Numbers():
            return 130
    assert isinstance(shown, Cells), "drawings have pens of their own"
    return sum(map(_row_height, _table_lines(shown, width)))


def draw(sheet: Sheet, shown: Drawing, language: Language) -> None:
    """Draw below what is on the sheet."""
    height = height_of(shown, sheet.inner)
    match shown:
        case Bars():
            _bars(sheet, shown, height, language)
        case Numbers():
            draw_numbers(sheet, shown)
        case Cells():
            _cells(sheet, shown)
    sheet.top += height


def _bars(sheet: Sheet, bars: Bars, height: float, language: Language) -> None:
    longest = max((text_width(name, SIZE) for name in bars.categories), default=0)
    names = min(longest, sheet.inner * NAMES) + 8
    box = (MARGIN + names, sheet.top, sheet.inner - names, height - 34)
    axes = sheet.axes(*box)
    axes.set_yticks(range(len(bars.categories)))
    axes.set_yticklabels(
        [cut(name, names - 8, SIZE) for name in bars.categories],
        fontsize=SIZE,
        parse_math=False,
    )
    axes.set_ylim(len(bars.categories) - 0.4, -0.6)
    _axis(axes, bars, language)
    starts = [0.0] * len(bars.categories)
    each = 1 if bars.stacked else len(bars.series)
    for place, series in enumerate(bars.series):
        shift = 0 if bars.stacked else (place - (each - 1) / 2) * 0.8 / each
        _series(axes, series, starts, shift, 0.8 / each, stacked=bars.stacked)
        if bars.stacked:
            starts = [start + (v or 0) for start, v in zip(starts, series.values, strict=True)]


def _axis(axes: Axes, bars: Bars, language: Language) -> None:
    longest = max((v or 0 for series in bars.series for v in series.values), default=0)
    if bars.stacked:
        rows = zip(*(series.values for series in bars.series), strict=True)
        longest = max((sum(v or 0 for v in row) for row in rows), default=0)
    axes.set_xlim(0, longest * (1.05 if bars.stacked else 1.32) or 1)
    axes.xaxis.set_major_locator(MaxNLocator(5))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: language.number(value, 2)))
    axes.tick_params(length=0, labelsize=SIZE, colors=LIGHT.ink)
    axes.set_xlabel(bars.unit, fontsize=SIZE, color=LIGHT.secondary_ink)
    axes.grid(axis="x", color=LIGHT.quiet, linewidth=0.6)
    axes.set_axisbelow(True)
    for side, spine in axes.spines.items():
        spine.set_visible(side == "left")
        spine.set_color(LIGHT.quiet)


def _series(
    axes: Axes,
    series: Series,
    starts: Sequence[float],
    shift: float,
    thickness: float,
    *,
    stacked: bool,
) -> None:
    """A bar a value with its words; a dashed outline, whose length means nothing, for none."""
    room = axes.get_xlim()[1]
    edge: dict[str, Any] = {"height": thickness, "edgecolor": LIGHT.secondary_ink, "linewidth": 0.5}
    for place, value in enumerate(series.values):
        y = place + shift
        if value is not None:
            axes.barh(y, value, left=starts[place], color=series.colours[place], **edge)
        elif not stacked:
            axes.barh(y, room * 0.04, fill=False, linestyle=(0, (3, 2)), **edge)
        if not stacked:
            x = (room * 0.04 if value is None else value) + room * 0.008
            style: dict[str, Any] = {"va": "center", "fontsize": SIZE - 1, "color": LIGHT.ink}
            axes.text(x, y, series.words[place], parse_math=False, **style)


def draw_numbers(sheet: Sheet, numbers: Numbers) -> None:
    """A column a number, from the sheet's top; the sheet goes on below it."""
    each = sheet.inner / max(len(numbers.tiles), 1)
    for place, tile in enumerate(numbers.tiles):
        x, y, width = MARGIN + place * each, sheet.top, each - 12
        size = 30 if len(tile.value) < 6 else 15
        for line in wrapped(tile.value, width, size, bold=True):
            top = y if size == 30 else y + 10
            sheet.text(x, top, line, size, LIGHT.roles["host"], weight="bold")
            y += size * LEADING
        y = max(y, sheet.top + 30 * LEADING)
        for text, small, colour in (
            (tile.label, 11, LIGHT.ink),
            (tile.detail, 9.5, LIGHT.secondary_ink),
        ):
            for line in wrapped(text, width, small):
                y += small * LEADING
                sheet.text(x, y, line, small, colour)


def column_widths(cells: Cells, width: float) -> list[float]:
    """Widths of a table's columns: what each needs; only the widest are narrowed to fit."""
    wanted = [
        max(text_width(text, SIZE, bold=not place) for place, text in enumerate(column)) + PADDING
        for column in zip(cells.head, *cells.rows[:MOST_ROWS], strict=True)
    ]
    cap = max(wanted)
    while sum(min(each, cap) for each in wanted) > width:
        cap -= 2
    widths = [min(each, cap) for each in wanted]
    return [each * width / sum(widths) for each in widths]


def _table_lines(cells: Cells, width: float) -> list[list[list[str]]]:
    """Lines of every cell of the rows that are shown, the head first."""
    widths = column_widths(cells, width)
    return [
        [
            _two_lines(text, each - PADDING, bold=place == 0)
            for text, each in zip(row, widths, strict=True)
        ]
        for place, row in enumerate((cells.head, *cells.rows[:MOST_ROWS]))
    ]


def _two_lines(text: str, width: float, *, bold: bool) -> list[str]:
    lines = wrapped(text, width + 1, SIZE, bold=bold)
    return [
        cut(line, width + 1, SIZE, bold=bold) for line in [*lines[:1], " ".join(lines[1:])] if line
    ]


def _row_height(row: list[list[str]]) -> float:
    return max(1, *map(len, row)) * SIZE * LEADING + 7


def _cells(sheet: Sheet, cells: Cells) -> None:
    widths = column_widths(cells, sheet.inner)
    top = sheet.top
    for place, row in enumerate(_table_lines(cells, sheet.inner)):
        height = _row_height(row)
        colour = LIGHT.roles["none"] if place == 0 else LIGHT.land if place % 2 else LIGHT.paper
        sheet.band(top, height, colour)
        x = MARGIN
        for lines, width, is_number in zip(row, widths, cells.is_number, strict=True):
            at = x + width - PADDING / 2 if is_number else x + PADDING / 2
            side = "right" if is_number else "left"
            weight = "normal" if place else "bold"
            for number, line in enumerate(lines):
                y = top + 4 + number * SIZE * LEADING
                sheet.text(at, y, line, SIZE, ha=side, weight=weight)
            x += width
        top += height
