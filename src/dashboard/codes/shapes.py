"""Shapes: the second sign of a code beside its colour, as each pen calls it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Shape:
    """A shape as a character, and by its name in plotly, matplotlib and Office's drawings."""

    sign: str
    symbol: str
    marker: str
    preset: str
    is_ring: bool = False


CIRCLE = Shape("●", "circle", "o", "ellipse")
DIAMOND = Shape("◆", "diamond", "D", "diamond")
TRIANGLE = Shape("▲", "triangle-up", "^", "triangle")
SQUARE = Shape("■", "square", "s", "rect")
STAR = Shape("★", "star", "*", "star5")
RING = Shape("○", "circle-open", "o", "ellipse", is_ring=True)
DOTTED = Shape("◉", "circle-dot", "o", "donut")
CROSSED = Shape("⊗", "circle-x-open", "o", "flowChartSummingJunction", is_ring=True)
POINTED_DOWN = Shape("▼", "triangle-down", "v", "flowChartMerge")
PENTAGON = Shape("⬟", "pentagon", "p", "pentagon")
CROSS = Shape("✚", "cross", "P", "plus")
HEXAGON = Shape("⬢", "hexagon", "h", "hexagon")
SALTIRE = Shape("✖", "x", "X", "mathMultiply")
FRAME = Shape("◇", "diamond-open", "D", "diamond", is_ring=True)
UNPLACED = Shape("✕", "x-thin", "x", "mathMultiply")
"""Where only the state of a site is known."""
