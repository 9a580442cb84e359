"""Shapes of slides that are written as XML: freeforms and preset shapes, in quick succession."""

from collections.abc import Sequence

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.shapes.autoshape import Shape
from pptx.shapes.shapetree import GroupShapes, SlideShapes
from pptx.util import Pt

from dashboard.export.outlines import Ring
from dashboard.export.slide_look import Box, rgb

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

Shapes = GroupShapes | SlideShapes


def add_preset(shapes: Shapes, preset: str, box: Box) -> Shape:
    """One of the format's own shapes, by its name there."""
    return _add(shapes, PRESET.format(preset=preset), box)


def _add(shapes: Shapes, geometry: str, box: Box) -> Shape:
    """A shape written as XML. python-pptx would measure the whole group after each shape, and
    look at every point of a freeform again for each point: nine seconds for the map.
    """
    x, y, w, h = box
    id_ = shapes._next_shape_id
    element = parse_xml(SHAPE.format(id=id_, x=x, y=y, w=w, h=h, geometry=geometry))
    shapes._spTree.append(element)
    return Shape(element, shapes)


def add_outline(shapes: Shapes, rings: Sequence[Ring], box: Box) -> Shape:
    """A freeform of closed rings, whose points are parts (0 to 1) of a box."""
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


def paint(shape: Shape, colour: str, line: str, width: float = 0.5) -> None:
    """Fill a shape and draw its line; `width` in points."""
    shape.fill.solid()
    shape.fill.fore_color.rgb = rgb(colour)
    shape.line.color.rgb, shape.line.width = rgb(line), Pt(width)
