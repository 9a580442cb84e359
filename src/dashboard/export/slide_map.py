"""The map as native shapes: a shape a state, a shape a site, with their text alternatives."""

from pptx.shapes.autoshape import Shape
from pptx.slide import Slide
from pptx.util import Inches, Pt

from dashboard.codes.waves import SHAPES, SIGNS
from dashboard.exhibits.exhibit import LegendItem
from dashboard.exhibits.look import LIGHT
from dashboard.export.drawing import EuropeMap, Site, State
from dashboard.export.outlines import ASPECT
from dashboard.export.slide_look import Box, describe, rgb, text_box
from dashboard.export.slide_shapes import Shapes, add_outline, add_preset, paint

UNPLACED = "flowChartSummingJunction"
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
    land = add_outline(shapes, europe.neighbours, box)
    paint(land, LIGHT.land, LIGHT.line)
    describe(land, around, "neighbours")
    for state in europe.states:
        _add_state(shapes, state, box)
    for site in europe.sites:
        _add_site(shapes, site, box)
    group._element.recalculate_extents()
    describe(group, alternative, "map")


def _add_state(shapes: Shapes, state: State, box: Box) -> None:
    shape = add_outline(shapes, state.rings, box)
    picked = state.is_picked
    paint(shape, state.colour, LIGHT.picked if picked else LIGHT.line, 2 if picked else 0.5)
    describe(shape, state.words, state.name)


def _add_site(shapes: Shapes, site: Site, box: Box) -> None:
    left, top, width, height = box
    ring = SHAPES[site.wave].is_ring
    size = RING if ring else SIGN
    x, y = left + site.place[0] * width - size / 2, top + site.place[1] * height - size / 2
    preset = SHAPES[site.wave].preset if site.is_placed else UNPLACED
    shape = add_preset(shapes, preset, (int(x), int(y), size, size))
    _sign(shape, site.wave)
    describe(shape, site.words, site.name)


def _sign(shape: Shape, wave: str) -> None:
    if SHAPES[wave].is_ring:
        shape.fill.background()
        shape.line.color.rgb, shape.line.width = rgb(LIGHT.ink), Pt(1.25)
    else:
        paint(shape, LIGHT.waves[wave], LIGHT.paper, 1)


def add_legend(slide: Slide, items: tuple[LegendItem, ...], box: Box) -> None:
    """A sign and its meaning a line."""
    left, top, width, height = box
    line = min(Inches(0.33), height // max(len(items), 1))
    waves = {sign: wave for wave, sign in SIGNS.items()}
    for place, item in enumerate(items):
        y = top + place * line
        wave = waves.get(item.sign)
        preset = SHAPES[wave].preset if wave else "rect"
        size = RING if wave and SHAPES[wave].is_ring else SIGN
        nudge = (SIGN - size) // 2
        sign = add_preset(
            slide.shapes, preset, (left + nudge, y + nudge + Inches(0.05), size, size)
        )
        _sign(sign, wave) if wave else paint(sign, item.colour, LIGHT.secondary_ink)
        describe(sign, item.label)
        text_box(slide, (left + Inches(0.3), y, width - Inches(0.3), line), item.label, 13)
