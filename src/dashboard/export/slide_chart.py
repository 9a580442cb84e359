"""Bars as a native chart that can be edited, and numbers and tables as native shapes."""

from collections.abc import Sequence
from typing import Any

from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.chart.series import BarSeries
from pptx.dml.fill import FillFormat
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_TICK_LABEL_POSITION,
)
from pptx.enum.text import MSO_ANCHOR
from pptx.slide import Slide
from pptx.util import Emu, Inches, Pt

from dashboard.drawing.colours import light
from dashboard.export.drawing import Bars, Cells, Numbers, Series, Tile
from dashboard.export.slide_look import CONTENT, FONT, Box, describe, rgb, text_box, write

MOST_BARS = 16
"""Bars that one slide shows; the next ones follow on another slide with the same scale."""

PLAIN_TABLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""PowerPoint's table style without lines and fills."""

TABLE_SIZE = 12
LINE, AROUND = Inches(0.205), Inches(0.1)
"""Height of a line in a table, and what a row has above and below."""


def add_chart(slide: Slide, bars: Bars, part: slice, box: Box, alternative: str) -> Chart:
    """A native bar chart of some of the categories, on the scale of all of them."""
    data: Any = CategoryChartData(number_format="#,##0.##")
    data.categories = bars.categories[part]
    for series in bars.series:
        data.add_series(series.name, series.values[part])
    kind = XL_CHART_TYPE.BAR_CLUSTERED
    left, top, width, height = map(Emu, box)
    frame: Any = slide.shapes.add_chart(kind, left, top, width, height, data)
    describe(frame, alternative)
    _style(frame.chart, bars)
    for drawn, series in zip(frame.chart.plots[0].series, bars.series, strict=True):
        _colour(drawn, series, part)
        _label(drawn, series, part)
    return frame.chart


def _style(chart: Chart, bars: Bars) -> None:
    chart.font.size, chart.font.name = Pt(12), FONT
    chart.font.color.rgb = rgb(light("ink"))
    chart.has_title = False
    chart.has_legend = len(bars.series) > 1
    if chart.has_legend:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    chart.plots[0].gap_width, chart.plots[0].overlap = 40, 0
    names, scale = chart.category_axis, chart.value_axis
    names.reverse_order = True
    names.format.line.color.rgb = rgb(light("quiet"))
    names.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    scale.minimum_scale, scale.maximum_scale = 0, _end(bars)
    scale.tick_labels.number_format, scale.tick_labels.number_format_is_linked = "#,##0", False
    scale.tick_label_position = XL_TICK_LABEL_POSITION.HIGH
    scale.major_gridlines.format.line.color.rgb = rgb(light("land"))
    scale.format.line.fill.background()
    if bars.unit:
        scale.has_title = True
        write(scale.axis_title.text_frame, bars.unit, 11, colour=light("secondary-ink"))


def _end(bars: Bars) -> float:
    """End of the scale: room for the words beside the longest bar."""
    return bars.longest * 1.3 or 1


def _fill(fill: FillFormat, colour: str) -> None:
    fill.solid()
    fill.fore_color.rgb = rgb(colour)


def _colour(drawn: BarSeries, series: Series, part: slice) -> None:
    colours = series.colours[part]
    drawn.invert_if_negative = False
    _fill(drawn.format.fill, colours[0])
    drawn.format.line.color.rgb, drawn.format.line.width = rgb(light("secondary-ink")), Pt(0.5)
    for place, colour in enumerate(colours):
        if colour != colours[0]:
            format_ = drawn.points[place].format
            _fill(format_.fill, colour)
            format_.line.color.rgb, format_.line.width = rgb(light("secondary-ink")), Pt(0.5)


def _label(drawn: BarSeries, series: Series, part: slice) -> None:
    """The words beside each bar: a bare number would lose "about" and "over"."""
    values = zip(series.values[part], series.words[part], strict=True)
    for place, (value, words) in enumerate(values):
        if value is not None:
            label = drawn.points[place].data_label
            label.text_frame.text, label.text_frame.word_wrap = words, False
            label.position = XL_LABEL_POSITION.OUTSIDE_END


def add_numbers(slide: Slide, numbers: Numbers, box: Box) -> None:
    """A column a number: the number large, what it counts below."""
    left, top, width, height = box
    each = width // max(len(numbers.tiles), 1)
    for place, tile in enumerate(numbers.tiles):
        _add_tile(slide, tile, (left + place * each, top, each - Inches(0.2), height))


def _add_tile(slide: Slide, tile: Tile, box: Box) -> None:
    left, top, width, _ = box
    size = 48 if len(tile.value) < 6 else 22
    text_box(
        slide, (left, top, width, Inches(1.1)), tile.value, size,
        bold=True, colour=light("host"), anchor=MSO_ANCHOR.BOTTOM,
    )  # fmt: skip
    text_box(slide, (left, top + Inches(1.2), width, Inches(0.75)), tile.label, 16)
    if tile.detail:
        below = (left, top + Inches(1.95), width, Inches(0.8))
        text_box(slide, below, tile.detail, 13, colour=light("secondary-ink"))


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
    for cell, text, right in zip(drawn.cells, texts, is_number, strict=True):
        write(cell.text_frame, text, TABLE_SIZE, bold=place == 0, right=right, inset=4)
        _fill(cell.fill, colour)
