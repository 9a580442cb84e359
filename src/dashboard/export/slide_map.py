"""The map as native shapes: a shape a state, a shape a site, with their text alternatives."""

from pptx.enum.shapes import MSO_SHAPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.shapes.autoshape import Shape
from pptx.shapes.shapetree import GroupShapes
from pptx.slide import Slide
from pptx.util import Emu, Inches, Pt

from dashboard.exhibits.exhibit import LegendItem
from dashboard.exhibits.look import LIGHT, SIGNS
from dashboard.export.drawing import EuropeMap, Site, State
from dashboard.export.outlines import ASPECT, Ring
from dashboard.export.slide_look import Box, describe, rgb, text_box

FREEFORM = (
    f"<p:sp {nsdecls('a', 'p')}>"
    '<p:nvSpPr><p:cNvPr id="{id}" name=""/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
    '<p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></a:xfrm><a:custGeom>'
    '<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="l" t="t" r="r" b="b"/>'
    '<a:pathLst><a:path w="{w}" h="{h}">{path}</a:path></a:pathLst></a:custGeom></p:spPr></p:sp>'
)

SHAPES = {
    "1": MSO_SHAPE.OVAL,
    "2": MSO_SHAPE.DIAMOND,
    "3": MSO_SHAPE.ISOSCELES_TRIANGLE,
    "antennas": MSO_SHAPE.OVAL,
}
UNPLACED = MSO_SHAPE.FLOWCHART_SUMMING_JUNCTION
"""A ring with a cross, where only the state is known."""

SIGN, RING = Inches(0.17), Inches(0.12)


def map_box(right: int, top: int, height: int) -> Box:
    """The box of a map that ends at the right: its width follows from the frame."""
    width = int(height * ASPECT)
    return (right - width, top, width, height)


def add_map(slide: Slide, europe: EuropeMap, box: Box, alternative: str, around: str) -> None:
    """Neighbours as one shape, then a shape a state, then a shape a site; in one group."""
    group = slide.shapes.add_group_shape()
    shapes = group.shapes
    land = _outline(shapes, europe.neighbours, box)
    _paint(land, LIGHT.land, LIGHT.line)
    describe(land, around, "neighbours")
    for state in europe.states:
        _add_state(shapes, state, box)
    for site in europe.sites:
        _add_site(shapes, site, box)
    group._element.recalculate_extents()
    describe(group, alternative, "map")


def _outline(shapes: GroupShapes, rings: tuple[Ring, ...], box: Box) -> Shape:
    """A freeform of rings. Written as XML, because python-pptx's own builder looks at every
    point again for each point: nine seconds for this map.
    """
    left, top, width, height = box
    flat = [[(int(left + x * width), int(top + y * height)) for x, y in ring] for ring in rings]
    xs, ys = zip(*(point for ring in flat for point in ring), strict=True)
    x, y, w, h = min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)
    path = "".join(_path([(px - x, py - y) for px, py in ring]) for ring in flat)
    element = parse_xml(FREEFORM.format(id=shapes._next_shape_id, x=x, y=y, w=w, h=h, path=path))
    shapes._grpSp.append(element)
    return Shape(element, shapes)


def _path(ring: list[tuple[int, int]]) -> str:
    first, *others = (f'<a:pt x="{x}" y="{y}"/>' for x, y in ring[:-1])
    lines = "".join(f"<a:lnTo>{point}</a:lnTo>" for point in others)
    return f"<a:moveTo>{first}</a:moveTo>{lines}<a:close/>"


def _paint(shape: Shape, colour: str, line: str, width: float = 0.5) -> None:
    shape.fill.solid()
    shape.fill.fore_color.rgb = rgb(colour)
    shape.line.color.rgb, shape.line.width = rgb(line), Pt(width)
    _without_effects(shape)


def _without_effects(shape: Shape) -> None:
    """The template's style would throw a shadow below every shape."""
    style = shape._element.find(qn("p:style"))
    if style is not None:
        shape._element.remove(style)


def _add_state(shapes: GroupShapes, state: State, box: Box) -> None:
    shape = _outline(shapes, state.rings, box)
    picked = state.is_picked
    _paint(shape, state.colour, LIGHT.picked if picked else LIGHT.line, 2 if picked else 0.5)
    describe(shape, state.words, state.name)


def _add_site(shapes: GroupShapes, site: Site, box: Box) -> None:
    left, top, width, height = box
    ring = site.wave == "antennas"
    size = RING if ring else SIGN
    x, y = left + site.place[0] * width - size / 2, top + site.place[1] * height - size / 2
    kind = SHAPES[site.wave] if site.is_placed else UNPLACED
    shape = shapes.add_shape(kind, Emu(int(x)), Emu(int(y)), size, size)
    _sign(shape, site.wave)
    describe(shape, site.words, site.name)


def _sign(shape: Shape, wave: str) -> None:
    if wave == "antennas":
        shape.fill.background()
        shape.line.color.rgb, shape.line.width = rgb(LIGHT.ink), Pt(1.25)
        _without_effects(shape)
    else:
        _paint(shape, LIGHT.waves[wave], LIGHT.paper, 1)


def add_legend(slide: Slide, items: tuple[LegendItem, ...], box: Box) -> None:
    """A sign and its meaning a line."""
    left, top, width, height = box
    line = min(Inches(0.33), height // max(len(items), 1))
    waves = {sign: wave for wave, sign in SIGNS.items()}
    for place, item in enumerate(items):
        y = top + place * line
        wave = waves.get(item.sign)
        kind = SHAPES[wave] if wave else MSO_SHAPE.RECTANGLE
        size = RING if wave == "antennas" else SIGN
        nudge = (SIGN - size) // 2
        sign = slide.shapes.add_shape(
            kind, Emu(left + nudge), Emu(y + nudge + Inches(0.05)), size, size
        )
        _sign(sign, wave) if wave else _paint(sign, item.colour, LIGHT.secondary_ink)
        describe(sign, item.label)
        text_box(slide, (left + Inches(0.3), y, width - Inches(0.3), line), item.label, 13)
