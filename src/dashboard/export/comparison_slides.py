"""Amounts side by side on a slide: native charts, freeforms, ovals, connectors and text."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pptx.chart.chart import Chart
from pptx.enum.dml import MSO_LINE
from pptx.enum.shapes import MSO_CONNECTOR
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide
from pptx.util import Emu, Inches, Pt

from dashboard.exhibits.look import LIGHT
from dashboard.export import square_grid
from dashboard.export.drawing import Bars, Connector, Lens, Rung, SquareGroup, Squares, Steps
from dashboard.export.outlines import Ring
from dashboard.export.slide_chart import add_chart
from dashboard.export.slide_look import CONTENT, Box, describe, fitting, rgb, text_box
from dashboard.export.slide_shapes import add_outline, add_preset, paint
from dashboard.export.square_grid import Grid

AMOUNTS, WORDS = Inches(1.5), Inches(0.3)
"""Heights of the chart of two amounts, and of the words between it and its lens."""

NAMES = 0.31
"""Part of a chart's width that names take: both scales begin and end at the same places."""

LAYOUT = (
    f"<c:layout {nsdecls('c')}><c:manualLayout>"
    '<c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
    '<c:x val="{x}"/><c:y val="{y}"/><c:w val="{w}"/><c:h val="{h}"/>'
    "</c:manualLayout></c:layout>"
)
SLIVER = 0.01
"""Part of the longest bar below which a grey outline would hide the colour."""

AXIS = Inches(0.52)
"""Height of a scale's numbers and unit."""

GAP, GROUP, WIDEST_SQUARE = Inches(0.5), Inches(3.1), Inches(0.45)
LABELS = Inches(1.2)
SHAPE = 2.6
"""How much wider than high a large group of squares is on a slide."""

DOT, TEXT, MONEY = Inches(0.26), Inches(0.45), Inches(2.6)
ROOM = Emu(CONTENT[2] - TEXT - MONEY)
RUNG, SHORTEST = Inches(0.31), Inches(0.24)


def add_lens(slide: Slide, lens: Lens, alternative: str) -> None:
    """A chart of the amounts; below it one of the parts that have a bar, on a wider scale."""
    left, top, width, height = CONTENT
    if not lens.parts:
        _chart(slide, lens.amounts, (left, top, width, AMOUNTS + Inches(0.6)), alternative)
        return
    _chart(slide, lens.amounts, (left, top, width, AMOUNTS), alternative)
    names = int(width * NAMES)
    words = (left + names, top + AMOUNTS, width - names, WORDS)
    text_box(slide, words, lens.words, 13, bold=True, colour=LIGHT.secondary_ink)
    used = AMOUNTS + WORDS
    below = (left, top + used, width, height - used - Inches(0.08))
    _chart(slide, _with_a_bar(lens.parts), below, f"{lens.words}. {alternative}")


def _with_a_bar(bars: Bars) -> Bars:
    series = bars.series[0]
    kept = [place for place, value in enumerate(series.values) if value]
    return replace(
        bars,
        categories=tuple(bars.categories[place] for place in kept),
        series=(
            replace(
                series,
                values=tuple(series.values[place] for place in kept),
                words=tuple(series.words[place] for place in kept),
                colours=tuple(series.colours[place] for place in kept),
            ),
        ),
    )


def _chart(slide: Slide, bars: Bars, box: Box, alternative: str) -> None:
    chart = add_chart(slide, bars, slice(None), box, alternative)
    chart.font.size = Pt(12 if len(bars.categories) < 10 else 9)
    _fix_plot(chart, 1 - AXIS / box[3])
    series = bars.series[0]
    for place, value in enumerate(series.values):
        if value and value < bars.longest * SLIVER:
            line = chart.plots[0].series[0].points[place].format.line
            line.color.rgb, line.width = rgb(series.colours[place]), Pt(1.5)


def _fix_plot(chart: Chart, height: float) -> None:
    """Bars from NAMES to the right edge and over a part of the height, in any program."""
    plot: Any = chart._chartSpace.chart.plotArea
    for old in plot.findall("{*}layout"):
        plot.remove(old)
    plot.insert(0, parse_xml(LAYOUT.format(x=NAMES, y=0, w=1 - NAMES - 0.02, h=round(height, 4))))


def add_squares(slide: Slide, squares: Squares) -> None:
    """A freeform of squares a group, its words above it."""
    left, top, width, height = CONTENT
    drawn = square_grid.grids(squares.groups, SHAPE)
    room = width - GAP * (len(drawn) - 1)
    each, least = square_grid.widths(drawn, room, GROUP, WIDEST_SQUARE)
    each = min(each, (height - LABELS) / max(grid.rows for grid in drawn))
    wide = [int(max(grid.columns * each, least)) for grid in drawn]
    wide[-1] = max(wide[-1], room - sum(wide[:-1])) if len(wide) > 1 else room
    for group, grid, own in zip(squares.groups, drawn, wide, strict=True):
        _add_group(slide, group, grid, each, (left, top, own, height))
        left += own + GAP


def _add_group(slide: Slide, group: SquareGroup, grid: Grid, each: float, box: Box) -> None:
    left, top, width, _ = box
    lines = ((group.words, 0.0, 0.35), (group.name, 0.35, 0.5), (group.counted, 0.85, 0.28))
    for text, down, high in lines:
        where = (left, top + Inches(down), width, Inches(high))
        if text:
            bold = text is group.words
            text_box(slide, where, text, fitting(text, where, 18 if bold else 13, 9), bold=bold)
    spread = (left, top + LABELS, int(grid.columns * each), int(grid.rows * each))
    alternative = f"{group.name}: {group.counted or group.words}"
    if group.number is None:
        whole = square_grid.filled(grid)[0]
        shape = _add_hollow(slide, whole, grid, spread, dashed=True)
        describe(shape, alternative, group.name)
        return
    if found := square_grid.filled(grid):
        rings = [_ring(rectangle, grid) for rectangle in found]
        shape = add_outline(slide.shapes, rings, spread)
        paint(shape, group.colour, LIGHT.secondary_ink, min(0.5, Emu(int(each)).pt * 0.03))
        describe(shape, alternative, group.name)
    if last := square_grid.outlined(grid):
        describe(_add_hollow(slide, last, grid, spread, dashed=False), alternative)


def _ring(rectangle: square_grid.Rectangle, grid: Grid) -> Ring:
    """The closed outline of a square, in parts of its grid."""
    x, y, w, h = rectangle
    corners = ((x, y), (x + w, y), (x + w, y + h), (x, y + h), (x, y))
    return tuple((across / grid.columns, down / grid.rows) for across, down in corners)


def _add_hollow(
    slide: Slide,
    rectangle: square_grid.Rectangle,
    grid: Grid,
    box: Box,
    *,
    dashed: bool,
) -> Shape:
    shape = add_outline(slide.shapes, [_ring(rectangle, grid)], box)
    shape.fill.background()
    shape.line.color.rgb, shape.line.width = rgb(LIGHT.ink), Pt(1 if dashed else 0.25)
    if dashed:
        shape.line.dash_style = MSO_LINE.DASH
    return shape


def add_steps(slide: Slide, steps: Steps) -> None:
    """An oval and words a rung; connectors between them, solid where officially nested."""
    left, top, _, height = CONTENT
    free = height - RUNG * len(steps.rungs)
    lengths = _lengths(steps.connectors, free)
    for place, rung in enumerate(steps.rungs):
        if 0 < place <= len(lengths):
            length = lengths[place - 1]
            _add_connector(slide, steps.connectors[place - 1], (left, top, DOT, length))
            top += length
        _add_rung(slide, rung, (left, top, CONTENT[2], RUNG))
        top += RUNG


def _lengths(connectors: Sequence[Connector], room: int) -> list[int]:
    """Lengths on the widest scale at which they fit the room."""
    decade = int(Inches(1.2))
    while decade > SHORTEST:
        lengths = [int(each.length(decade, SHORTEST)) for each in connectors]
        if sum(lengths) <= room:
            return lengths
        decade -= Inches(0.02)
    return [min(SHORTEST, room // len(connectors))] * len(connectors)


def _add_connector(slide: Slide, connector: Connector, box: Box) -> None:
    left, top, width, length = box
    x, overlap = left + width // 2, (RUNG - DOT) // 2
    line = slide.shapes.add_connector(
        MSO_CONNECTOR.STRAIGHT, Emu(x), Emu(top - overlap), Emu(x), Emu(top + length + overlap)
    )
    line.line.color.rgb = rgb(LIGHT.ink)
    line.line.width = Pt(3.5 if connector.is_nested else 1.75)
    if not connector.is_nested:
        line.line.dash_style = MSO_LINE.SQUARE_DOT
    describe(line, f"{connector.words}, {connector.kind}")
    columns = ((connector.words, left + TEXT, MONEY), (connector.kind, left + TEXT + MONEY, ROOM))
    for text, at, wide in columns:
        where = (at, top, wide, length)
        text_box(slide, where, text, 13, colour=LIGHT.secondary_ink, anchor=MSO_ANCHOR.MIDDLE)


def _add_rung(slide: Slide, rung: Rung, box: Box) -> None:
    """A hollow dashed oval where nothing is published."""
    left, top, _, height = box
    dot = add_preset(slide.shapes, "ellipse", (left, top + (height - DOT) // 2, DOT, DOT))
    paint(dot, rung.colour or LIGHT.paper, LIGHT.secondary_ink, 1)
    if not rung.colour:
        dot.line.dash_style = MSO_LINE.DASH
    describe(dot, f"{rung.words}, {rung.name}", rung.name)
    columns = ((rung.words, left + TEXT, MONEY), (rung.name, left + TEXT + MONEY, ROOM))
    for text, at, wide in columns:
        where = (at, top, wide - Inches(0.1), height)
        style: dict[str, Any] = {"bold": text is rung.words, "anchor": MSO_ANCHOR.MIDDLE}
        text_box(slide, where, text, fitting(text, where, 16, 9), **style)
