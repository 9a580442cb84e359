"""The map as native shapes: a shape a state, a shape a site, with their text alternatives."""

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.shapes.autoshape import Shape
from pptx.shapes.shapetree import GroupShapes, SlideShapes
from pptx.slide import Slide
from pptx.util import Inches, Pt

from dashboard.exhibits.exhibit import LegendItem
from dashboard.exhibits.look import LIGHT, SIGNS
from dashboard.export.drawing import EuropeMap, Site, State
from dashboard.export.outlines import ASPECT, Ring
from dashboard.export.slide_look import Box, describe, rgb, text_box

SHAPE = (
    f"<p:sp {nsdecls('a', 'p')}>"
    '<p:nvSpPr><p:cNvPr id="{id}" name=""/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
    '<p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></a:xfrm>{geometry}'
    "</p:spPr></p:sp>"
)
PRESET = '<a:prstGeom prst="{preset}"><a:avLst/></a:prstGeom>'
FREEFORM = (
    "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
    '<a:rect l="l" t="t" r="r" b="b"/><a:pathLst><a:path w="{w}" h="{h}">{path}</a:path>'
    "</a:pathLst></a:custGeom>"
)

SHAPES = {"1": "ellipse", "2": "diamond", "3": "triangle", "antennas": "ellipse"}
"""Second sign of a wave beside its colour, by the format's own names of shapes."""

UNPLACED = "flowChartSummingJunction"
"""A ring with a cross, where only the state is known."""

Shapes = GroupShapes | SlideShapes

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


def _add(shapes: Shapes, geometry: str, box: Box) -> Shape:
    """A shape written as XML. python-pptx would measure the whole group after each shape, and
    look at every point of a freeform again for each point: nine seconds for this map.
    """
    x, y, w, h = box
    id_ = shapes._next_shape_id
    element = parse_xml(SHAPE.format(id=id_, x=x, y=y, w=w, h=h, geometry=geometry))
    shapes._spTree.append(element)
    return Shape(element, shapes)


def _outline(shapes: Shapes, rings: tuple[Ring, ...], box: Box) -> Shape:
    """A freeform of rings."""
    left, top, width, height = box
    flat = [[(int(left + x * width), int(top + y * height)) for x, y in ring] for ring in rings]
    xs, ys = zip(*(point for ring in flat for point in ring), strict=True)
    x, y, w, h = min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)
    path = "".join(_path([(px - x, py - y) for px, py in ring]) for ring in flat)
    return _add(shapes, FREEFORM.format(w=w, h=h, path=path), (x, y, w, h))


def _path(ring: list[tuple[int, int]]) -> str:
    first, *others = (f'<a:pt x="{x}" y="{y}"/>' for x, y in ring[:-1])
    lines = "".join(f"<a:lnTo>{point}</a:lnTo>" for point in others)
    return f"<a:moveTo>{first}</a:moveTo>{lines}<a:close/>"


def _paint(shape: Shape, colour: str, line: str, width: float = 0.5) -> None:
    shape.fill.solid()
    shape.fill.fore_color.rgb = rgb(colour)
    shape.line.color.rgb, shape.line.width = rgb(line), Pt(width)


def _add_state(shapes: Shapes, state: State, box: Box) -> None:
    shape = _outline(shapes, state.rings, box)
    picked = state.is_picked
    _paint(shape, state.colour, LIGHT.picked if picked else LIGHT.line, 2 if picked else 0.5)
    describe(shape, state.words, state.name)


def _add_site(shapes: Shapes, site: Site, box: Box) -> None:
    left, top, width, height = box
    ring = site.wave == "antennas"
    size = RING if ring else SIGN
    x, y = left + site.place[0] * width - size / 2, top + site.place[1] * height - size / 2
    preset = SHAPES[site.wave] if site.is_placed else UNPLACED
    shape = _add(shapes, PRESET.format(preset=preset), (int(x), int(y), size, size))
    _sign(shape, site.wave)
    describe(shape, site.words, site.name)


def _sign(shape: Shape, wave: str) -> None:
    if wave == "antennas":
        shape.fill.background()
        shape.line.color.rgb, shape.line.width = rgb(LIGHT.ink), Pt(1.25)
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
        preset = PRESET.format(preset=SHAPES[wave] if wave else "rect")
        size = RING if wave == "antennas" else SIGN
        nudge = (SIGN - size) // 2
        sign = _add(slide.shapes, preset, (left + nudge, y + nudge + Inches(0.05), size, size))
        _sign(sign, wave) if wave else _paint(sign, item.colour, LIGHT.secondary_ink)
        describe(sign, item.label)
        text_box(slide, (left + Inches(0.3), y, width - Inches(0.3), line), item.label, 13)
