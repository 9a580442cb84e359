"""Writes a drawing as an SVG that stands alone: real text in Source Sans, the same bytes each time.

Marks are written at one width, in the colours of one theme.
"""

from collections.abc import Mapping
from functools import singledispatch
from xml.etree.ElementTree import Element, indent, tostring

from dashboard.drawing import marks
from dashboard.drawing.ends import TAIL, End, Inside
from dashboard.drawing.layout import Drawing
from dashboard.pens.sheet import Sheet, number
from dashboard.pens.svg_metadata import add_metadata
from dashboard.pens.svg_signs import DASHES, draw_sign
from dashboard.pens.svg_words import draw_words

LEAST = 3.0
"""Pixels of the shortest bar, so that its hue is seen."""

FADES = 0.75
"""From this part of a bar on, an upper limit fades."""


def svg(
    drawing: Drawing, width: float, theme: str = "light", terms: Mapping[str, str] | None = None
) -> str:
    """The drawing as the text of an SVG file, `width` pixels wide, with title and description, and
    terms of Dublin Core where some are given.
    """
    sheet = Sheet.of(drawing, width, theme)
    add_metadata(sheet.root, terms or {})
    for mark in drawing.marks:
        draw(mark, sheet)
    indent(sheet.root, space="")
    return tostring(sheet.root, encoding="unicode") + "\n"


@singledispatch
def draw(mark: marks.Mark, sheet: Sheet) -> None:
    """Write a mark on a sheet. Raises TypeError for what is no mark."""
    raise TypeError(mark)


@draw.register
def _bar(bar: marks.Bar, sheet: Sheet) -> None:
    group = sheet.group(bar.about)
    left = bar.x.at(sheet.width)
    right = max(bar.to.at(sheet.width), left + LEAST)
    filling = _filling(bar, sheet)
    inset = float(filling.get("stroke-width", "0")) / 2
    box = {
        "x": number(left + inset),
        "y": number(bar.y + inset),
        "width": number(right - left - 2 * inset),
        "height": number(bar.height - 2 * inset),
    }
    sheet.add("rect", {**box, **filling}, group)
    if bar.inside in (Inside.SOLID, Inside.UNDIVIDED):
        _end(bar, sheet, group, right)
    if bar.words:
        _words_inside(bar, sheet, group, (left + right) / 2)


def _filling(bar: marks.Bar, sheet: Sheet) -> dict[str, str]:
    colour = sheet.colour(bar.colour, bar.share)
    match bar.inside:
        case Inside.UNDIVIDED:
            return {
                "fill": sheet.colour("undivided", bar.share),
                "stroke": sheet.colour("undivided-line"),
                "stroke-width": "1",
            }
        case Inside.COMPUTED:
            return _dotted(sheet.colour("ink"))
        case Inside.UNPUBLISHED:
            return _dotted(sheet.colour("secondary-ink"))
    if bar.end is End.UP_TO:
        return {"fill": sheet.fading(colour, FADES, 0.08)}
    if bar.end is End.RANGE:
        return {"fill": sheet.stepping(colour, bar.low), "stroke": colour, "stroke-width": "1.5"}
    return {"fill": colour}


def _dotted(colour: str) -> dict[str, str]:
    return {
        "fill": "none",
        "stroke": colour,
        "stroke-width": "1.5",
        "stroke-dasharray": DASHES[marks.Dash.DOTTED],
    }


def _end(bar: marks.Bar, sheet: Sheet, group: Element, right: float) -> None:
    if bar.end is End.ABOUT:
        line = {
            "x1": number(right),
            "x2": number(right),
            "y1": number(bar.y - 4),
            "y2": number(bar.y + bar.height + 4),
            "stroke": sheet.colour("ink"),
            "stroke-width": "2",
            "stroke-dasharray": "4 2",
        }
        sheet.add("line", line, group)
    elif bar.end is End.OVER:
        tail = {
            "x": number(right),
            "y": number(bar.y),
            "width": number(TAIL),
            "height": number(bar.height),
            "fill": sheet.hatched(sheet.colour(bar.colour, bar.share)),
            "mask": sheet.vanishing(),
        }
        sheet.add("rect", tail, group)


def _words_inside(bar: marks.Bar, sheet: Sheet, group: Element, middle: float) -> None:
    place = {
        "x": number(middle),
        "y": number(bar.y + bar.height / 2 + 4),
        "text-anchor": "middle",
        "font-size": "12",
        "fill": sheet.colour("ink"),
    }
    sheet.add("text", place, group).text = bar.words


@draw.register
def _line(line: marks.Line, sheet: Sheet) -> None:
    attributes = {
        "x1": number(line.x.at(sheet.width)),
        "y1": number(line.y),
        "x2": number(line.to.at(sheet.width)),
        "y2": number(line.to_y),
        "stroke": sheet.colour(line.colour),
        "stroke-width": number(line.weight),
    }
    if line.dash:
        attributes["stroke-dasharray"] = DASHES[line.dash]
    sheet.add("line", attributes)


@draw.register
def _box(box: marks.Box, sheet: Sheet) -> None:
    left, right = box.x.at(sheet.width), box.to.at(sheet.width)
    inset = 0.5 if box.line else 0
    attributes = {
        "x": number(left + inset),
        "y": number(box.y + inset),
        "width": number(right - left - 2 * inset),
        "height": number(box.height - 2 * inset),
        "fill": sheet.colour(box.filling) if box.filling else "none",
    }
    if box.line:
        attributes["stroke"] = sheet.colour(box.line)
    if box.dash:
        attributes["stroke-dasharray"] = DASHES[box.dash]
    sheet.add("rect", attributes, sheet.group(box.about))


@draw.register
def _area(area: marks.Area, sheet: Sheet) -> None:
    corners = " ".join(f"{number(x.at(sheet.width))},{number(y)}" for x, y in area.points)
    colour = sheet.colour(area.colour, area.share)
    filling = {"points": corners, "fill": sheet.hatched(colour) if area.is_hatched else colour}
    sheet.add("polygon", filling, sheet.group(area.about))


@draw.register
def _region(region: marks.Region, sheet: Sheet) -> None:
    """One path; what lies within two of its rings is a hole."""
    rings = ("M" + "L".join(f"{x:.1f},{y:.1f}" for x, y in ring) + "Z" for ring in region.rings)
    look = {
        "d": "".join(rings).replace(".0", ""),
        "fill": sheet.colour(region.colour, region.share),
        "fill-rule": "evenodd",
        "stroke": sheet.colour("paper"),
        "stroke-width": "0.8",
        "stroke-linejoin": "round",
    }
    sheet.add("path", look, sheet.group(region.about))


@draw.register
def _tiles(tiles: marks.Tiles, sheet: Sheet) -> None:
    x = tiles.x.at(sheet.width)
    corners = " ".join(f"{number(x + a)},{number(tiles.y + b)}" for a, b in tiles.corners)
    filling = sheet.tiled(sheet.colour(tiles.colour), (x, tiles.y), tiles.cell)
    sheet.add("polygon", {"points": corners, "fill": filling}, sheet.group(tiles.about))


@draw.register
def _disc(disc: marks.Disc, sheet: Sheet) -> None:
    colour = sheet.colour(disc.colour, disc.share)
    look = {
        "cx": number(disc.x.at(sheet.width)),
        "cy": number(disc.y),
        "r": number(disc.radius),
        "fill": "none" if disc.dash else colour,
        "stroke": colour,
        "stroke-width": "1.4",
    }
    look |= (
        {"stroke-dasharray": DASHES[disc.dash]}
        if disc.dash
        else {"fill-opacity": f"{marks.FILLED}"}
    )
    sheet.add("circle", look, sheet.group(disc.about))


@draw.register
def _sign(sign: marks.Sign, sheet: Sheet) -> None:
    draw_sign(sign, sheet)


@draw.register
def _words(words: marks.Words, sheet: Sheet) -> None:
    draw_words(words, sheet)
