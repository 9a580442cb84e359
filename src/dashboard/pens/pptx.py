"""Writes a drawing into a box of a slide as shapes of PowerPoint, each of which can be moved.

Marks are written at the size at which the drawing fits the box, in the colours of the light look.
"""

from collections.abc import Callable
from functools import singledispatch

from pptx.slide import Slide

from dashboard.drawing import marks
from dashboard.drawing.about import NOTHING, Lead
from dashboard.drawing.ends import TAIL, End, Inside
from dashboard.drawing.layout import Drawing
from dashboard.drawing.type_scale import TYPE, Role
from dashboard.drawing.widths import Width
from dashboard.pens import pptx_sheet
from dashboard.pens.pptx_sheet import DASHES, POINT, Sheet, add, fading, hatched, solid
from dashboard.pens.pptx_words import NARROWER, draw_words, write_inside
from dashboard.pens.svg import FADES, LEAST
from dashboard.pens.svg_signs import RING

SMALLEST = 10.0
"""Points of the smallest words on a slide."""


def most_pixels(drawing: Drawing, height: int) -> float:
    """Pixels of a drawing that a height in EMU shows with words that can be read."""
    roles = {
        run.role for mark in drawing.marks if isinstance(mark, marks.Words) for run in mark.runs
    }
    least = min(TYPE[role].size for role in (roles or {Role.AXIS}))
    return height / (POINT * SMALLEST / (NARROWER * least))


def draw_on(
    slide: Slide, drawing: Drawing, box: pptx_sheet.Box, address: Callable[[Lead], str] | None
) -> None:
    """The drawing as a group in a box, as large as it fits there at a width for which it was laid
    out (`Width.WIDE`, or its own). Marks lead where `address` says, nowhere without it.
    """
    unit = min(box[2] / (drawing.width or Width.WIDE.least), box[3] / drawing.height)
    sheet = Sheet.on(slide, box, unit, drawing.width or box[2] / unit, address)
    for mark in drawing.marks:
        draw(mark, sheet)
    sheet.closed(drawing.slug, drawing.description)


@singledispatch
def draw(mark: marks.Mark, sheet: Sheet) -> None:
    """Write a mark on a sheet. Raises TypeError for what is no mark."""
    raise TypeError(mark)


@draw.register
def _bar(bar: marks.Bar, sheet: Sheet) -> None:
    left = sheet.at(bar.x)
    right = max(sheet.at(bar.to), left + LEAST)
    frame = (left, bar.y, right, bar.y + bar.height)
    is_range = bar.end is End.RANGE and bar.inside is Inside.SOLID
    low = left + (right - left) * bar.low if is_range else right
    properties = sheet.preset("rect", (*frame[:2], low, frame[3]), bar.about, _name(bar))
    _fill(bar, properties, sheet)
    if bar.words:
        write_inside(properties.getparent(), bar.words, sheet)
    if bar.inside in (Inside.SOLID, Inside.UNDIVIDED):
        _end(bar, frame, sheet)


def _name(bar: marks.Bar) -> str:
    return "bar" if bar.inside is Inside.SOLID else f"bar {bar.inside}"


def _fill(bar: marks.Bar, properties: object, sheet: Sheet) -> None:
    colour = sheet.colour(bar.colour, bar.share)
    match bar.inside:
        case Inside.UNDIVIDED:
            solid(properties, sheet.colour("undivided", bar.share))
            sheet.line(properties, sheet.colour("undivided-line"), 1)
        case Inside.COMPUTED:
            _dotted(properties, "ink", sheet)
        case Inside.UNPUBLISHED:
            _dotted(properties, "secondary-ink", sheet)
        case Inside.SOLID if bar.end is End.UP_TO:
            rest = sheet.colour(bar.colour, bar.share * 0.08)
            fading(properties, ((0, colour), (FADES, colour), (1, rest)))
        case _:
            solid(properties, colour)


def _dotted(properties: object, colour: str, sheet: Sheet) -> None:
    add(properties, "a:noFill")
    sheet.line(properties, sheet.colour(colour), 1.5, "sysDot")


def _end(bar: marks.Bar, frame: pptx_sheet.Frame, sheet: Sheet) -> None:
    _, top, right, bottom = frame
    colour = sheet.colour(bar.colour, bar.share)
    if bar.end is End.ABOUT:
        line = sheet.connector((right, top - 4), (right, bottom + 4), "end about")
        sheet.line(line, sheet.colour("ink"), 2, "sysDash")
    elif bar.end is End.OVER:
        tail = sheet.preset("rect", (right, top, right + TAIL, bottom), NOTHING, "end over")
        hatched(tail, colour, sheet.colour("paper"))
    elif bar.end is End.RANGE and bar.inside is Inside.SOLID:
        around = sheet.preset("rect", frame, NOTHING, "end range")
        add(around, "a:noFill")
        sheet.line(around, colour, 1.5)


@draw.register
def _line(line: marks.Line, sheet: Sheet) -> None:
    ends = ((sheet.at(line.x), line.y), (sheet.at(line.to), line.to_y))
    drawn = sheet.connector(*ends, "line")
    sheet.line(drawn, sheet.colour(line.colour), line.weight, DASHES.get(line.dash, ""))


@draw.register
def _box(box: marks.Box, sheet: Sheet) -> None:
    frame = (sheet.at(box.x), box.y, sheet.at(box.to), box.y + box.height)
    properties = sheet.preset("rect", frame, box.about, "box")
    solid(properties, sheet.colour(box.filling)) if box.filling else add(properties, "a:noFill")
    if box.line:
        sheet.line(properties, sheet.colour(box.line), 1, DASHES.get(box.dash, ""))


@draw.register
def _area(area: marks.Area, sheet: Sheet) -> None:
    corners = [(sheet.at(x), y) for x, y in area.points]
    properties = sheet.freeform([corners], area.about, "area")
    colour = sheet.colour(area.colour, area.share)
    if area.is_hatched:
        hatched(properties, colour, sheet.colour("paper"))
    else:
        solid(properties, colour)


@draw.register
def _region(region: marks.Region, sheet: Sheet) -> None:
    """One freeform, parted from its neighbours by a line of paper."""
    properties = sheet.freeform(region.rings, region.about, "region")
    solid(properties, sheet.colour(region.colour, region.share))
    sheet.line(properties, sheet.colour("paper"), 0.8)


@draw.register
def _tiles(tiles: marks.Tiles, sheet: Sheet) -> None:
    """One freeform with a ring a square, so that the squares can be counted in the file too."""
    full, rest = divmod(round(tiles.count, 6), 1)
    parts = [1.0] * int(full) + ([rest] if rest else [])
    rings = [_tile(tiles, place, part, sheet) for place, part in enumerate(parts)]
    if rings:
        properties = sheet.freeform(rings, tiles.about, "tiles")
        solid(properties, sheet.colour(tiles.colour))


def _tile(tiles: marks.Tiles, place: int, part: float, sheet: Sheet) -> list[tuple[float, float]]:
    row, column = divmod(place, tiles.columns)
    left, top = sheet.at(tiles.x) + column * tiles.cell, tiles.y + row * tiles.cell
    right, bottom = left + (tiles.cell - 1) * part, top + tiles.cell - 1
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


@draw.register
def _disc(disc: marks.Disc, sheet: Sheet) -> None:
    x, reach = sheet.at(disc.x), disc.radius
    frame = (x - reach, disc.y - reach, x + reach, disc.y + reach)
    properties = sheet.preset("ellipse", frame, disc.about, "disc")
    colour = sheet.colour(disc.colour, disc.share)
    add(properties, "a:noFill") if disc.dash else solid(properties, colour, marks.FILLED)
    sheet.line(properties, colour, 1.4, DASHES.get(disc.dash, ""))


@draw.register
def _sign(sign: marks.Sign, sheet: Sheet) -> None:
    """The format's own shape of the sign; hollow ones have a line of the colour."""
    is_hollow = sign.shape.is_ring
    colour, paper = sheet.colour(sign.colour, sign.share), sheet.colour("paper")
    x, half = sheet.at(sign.x), sign.size / 2 - (RING / 2 if is_hollow else 0)
    frame = (x - half, sign.y - half, x + half, sign.y + half)
    properties = sheet.preset(sign.shape.preset, frame, sign.about, f"sign {sign.shape.symbol}")
    solid(properties, paper if is_hollow else colour)
    if is_hollow or sign.outlined:
        width, dash = RING if is_hollow else 1.4, DASHES[sign.dash] if sign.dash else ""
        sheet.line(properties, colour if is_hollow else paper, width, dash)


@draw.register
def _words(words: marks.Words, sheet: Sheet) -> None:
    draw_words(words, sheet)
