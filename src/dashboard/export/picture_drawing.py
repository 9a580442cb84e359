"""Bars, maps, numbers and tables on the sheet of a still picture."""

from typing import Any

from matplotlib.axes import Axes
from matplotlib.collections import PolyCollection

from dashboard.codes.waves import SHAPES
from dashboard.exhibits.look import LIGHT
from dashboard.export.drawing import (
    Drawing,
    EuropeMap,
    Numbers,
)
from dashboard.export.outlines import ASPECT
from dashboard.export.picture_sheet import LEADING, MARGIN, Sheet, wrapped
from dashboard.language import Language

SIZE = 10.0
BAR = 20.0
PADDING = 14.0
MOST_ROWS = 24
"""Rows of a table that a picture shows; how many are left is said below it."""

NAMES = 0.34
"""Part of the width that names of bars may take."""


def height_of(shown: Drawing, width: float) -> float:
    """Height in points that a map needs at a width; all else is drawn by the pens."""
    assert isinstance(shown, EuropeMap), "drawings have pens of their own"
    return min(width / ASPECT, 560)


def draw(sheet: Sheet, shown: Drawing, language: Language) -> None:
    """Draw a map below what is on the sheet."""
    assert isinstance(shown, EuropeMap), "drawings have pens of their own"
    height = height_of(shown, sheet.inner)
    width = height * ASPECT
    draw_map(sheet.axes((sheet.width - width) / 2, sheet.top, width, height), shown)
    sheet.top += height


def draw_map(axes: Axes, europe: EuropeMap, scale: float = 1) -> None:
    """Neighbours, states and sites in the frame of the map."""
    axes.set(xlim=(0, 1), ylim=(1, 0))
    axes.axis("off")
    line: dict[str, Any] = {"edgecolors": LIGHT.line, "linewidths": 0.5}
    axes.add_collection(PolyCollection(europe.neighbours, facecolors=LIGHT.land, **line))
    for state in europe.states:
        axes.add_collection(PolyCollection(state.rings, facecolors=state.colour, **line))
    for state in europe.states:
        if state.is_picked:
            outline = PolyCollection(
                state.rings, facecolors="none", edgecolors=LIGHT.picked, linewidths=2
            )
            axes.add_collection(outline)
    for site in europe.sites:
        ring = SHAPES[site.wave].is_ring
        style: dict[str, Any] = {
            "marker": SHAPES[site.wave].marker,
            "markersize": (5 if ring else 7.5) * scale,
            "markerfacecolor": "none" if ring else LIGHT.waves[site.wave],
            "markeredgecolor": LIGHT.ink if ring else LIGHT.paper,
            "markeredgewidth": 1.3 if ring else 0.9,
        }
        axes.plot(*site.place, **style)
        if not site.is_placed:
            axes.plot(*site.place, marker="x", markersize=3 * scale, color=LIGHT.ink)


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
