"""Two amounts on one scale, and the first part of it again on a wider one, as under a lens."""

from dashboard.drawing.axis import Axis, grid, tick_words
from dashboard.drawing.layout import Layout, below, moved
from dashboard.drawing.marks import LEFT, RIGHT, Area, Box
from dashboard.drawing.type_scale import TYPE, Role
from dashboard.exhibits.bars import tick_of
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.lens_bars import bar_of, end_of_scale, heading
from dashboard.exhibits.lens_opened import PADDING, opened
from dashboard.exhibits.pair_words import colour_names
from dashboard.facts.lens import Lens
from dashboard.facts.pair import Pair
from dashboard.facts.subjects import Subject

LIGHT = 40.0
"""Pixels between the two scales."""


def lens_drawing(lens: Lens, scene: Scene, width: float) -> Layout:
    """Both bars and their axis, and what is inside the smaller; under a lens where it is small."""
    bars = _both(lens.pair, scene, width)
    axis = Axis(lens.pair.large.size, LEFT, RIGHT)
    whole = below(bars, _feet(axis, scene, width))
    inner = opened(lens, scene, width)
    if lens.times == 1:
        return below(whole, inner, gap=12)
    edge, top = axis.at(lens.opened), whole.height + LIGHT
    corners = ((LEFT, bars.height), (edge, bars.height), (RIGHT, top), (LEFT, top))
    around = (
        Box(LEFT, edge.beside(1), TYPE[Role.HEADING].line + 2, bars.height - 18, line="link"),
        Box(LEFT, RIGHT, top, inner.height + PADDING, line="link"),
    )
    inside = (moved(mark, top + PADDING / 2) for mark in inner.marks)
    marks = (Area(corners, "selected"), *whole.marks, *around, *inside)
    return Layout(marks, top + inner.height + PADDING)


def one_of_two(pair: Pair, scene: Scene, width: float) -> Layout:
    """Both amounts where one is not published: there is nothing to set side by side."""
    top = max((item.amount.high or 0) if item.amount.in_euro else 0 for item in _two(pair))
    axis, colours = Axis(top, LEFT, RIGHT), colour_names(pair)
    drawn = [bar_of(item, colour, axis, scene, width) for item, colour in zip(_two(pair), colours)]
    return below(*drawn, gap=6)


def _two(pair: Pair) -> tuple[Subject, Subject]:
    return pair.small, pair.large


def _both(pair: Pair, scene: Scene, width: float) -> Layout:
    language = scene.language
    title = heading(
        language.say("The whole scale. End: {end}", end=end_of_scale(pair.large.size, scene)), width
    )
    axis = Axis(pair.large.size, LEFT, RIGHT)
    drawn = [
        bar_of(item, name, axis, scene, width) for item, name in zip(_two(pair), colour_names(pair))
    ]
    return below(title, below(*drawn, gap=4), gap=4)


def _feet(axis: Axis, scene: Scene, width: float) -> Layout:
    """Short ticks under the bars, and their words."""
    ticks = grid(axis, 0, 6)
    return Layout((*ticks, *tick_words(axis, 8, width, tick_of(scene))), 26)
