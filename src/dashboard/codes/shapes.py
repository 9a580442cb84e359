"""Shapes: the second sign of a code beside its colour, as each pen calls it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Shape:
    """A shape as a character, and by its name in plotly and Office's drawings."""

    sign: str
    symbol: str
    preset: str
    is_ring: bool = False


CIRCLE = Shape("●", "circle", "ellipse")
DIAMOND = Shape("◆", "diamond", "diamond")
TRIANGLE = Shape("▲", "triangle-up", "triangle")
SQUARE = Shape("■", "square", "rect")
STAR = Shape("★", "star", "star5")
RING = Shape("○", "circle-open", "ellipse", is_ring=True)
POINTED_DOWN = Shape("▼", "triangle-down", "flowChartMerge")
PENTAGON = Shape("⬟", "pentagon", "pentagon")
CROSS = Shape("✚", "cross", "plus")
HEXAGON = Shape("⬢", "hexagon", "hexagon")
SALTIRE = Shape("✖", "x", "mathMultiply")
FRAME = Shape("◇", "diamond-open", "diamond", is_ring=True)
UNPLACED = Shape("✕", "x-thin", "mathMultiply")
"""Where only the state of a site is known."""
