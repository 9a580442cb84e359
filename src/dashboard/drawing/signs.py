"""Outlines of the signs of codes, for pens that draw them point by point."""

from collections.abc import Mapping
from math import cos, pi, sin

from dashboard.codes import shapes
from dashboard.codes.shapes import Shape

Outline = tuple[tuple[float, float], ...]


def _regular(corners: int, inner: float = 1.0) -> Outline:
    """Corners on a circle of radius 0.5 around the middle, every second one at `inner` of it."""
    angles = [2 * pi * place / corners for place in range(corners)]
    reach = [0.5 * (inner if place % 2 else 1) for place in range(corners)]
    return tuple(
        (round(0.5 + far * sin(angle), 3), round(0.5 - far * cos(angle), 3))
        for angle, far in zip(angles, reach, strict=True)
    )


def _cross(thickness: float) -> Outline:
    low, high = 0.5 - thickness / 2, 0.5 + thickness / 2
    return (
        *((low, 0.0), (high, 0.0), (high, low), (1.0, low), (1.0, high), (high, high)),
        *((high, 1.0), (low, 1.0), (low, high), (0.0, high), (0.0, low), (low, low)),
    )


def _turned(outline: Outline) -> Outline:
    """The outline turned by an eighth around the middle."""
    return tuple(
        (
            round(0.5 + ((x - 0.5) - (y - 0.5)) * 0.7071, 3),
            round(0.5 + ((x - 0.5) + (y - 0.5)) * 0.7071, 3),
        )
        for x, y in outline
    )


OUTLINES: Mapping[Shape, Outline] = {
    shapes.DIAMOND: _regular(4),
    shapes.FRAME: _regular(4),
    shapes.TRIANGLE: ((0.5, 0.02), (1.0, 0.92), (0.0, 0.92)),
    shapes.POINTED_DOWN: ((0.0, 0.08), (1.0, 0.08), (0.5, 0.98)),
    shapes.SQUARE: ((0.08, 0.08), (0.92, 0.08), (0.92, 0.92), (0.08, 0.92)),
    shapes.STAR: _regular(10, inner=0.42),
    shapes.PENTAGON: _regular(5),
    shapes.HEXAGON: _regular(6),
    shapes.CROSS: _cross(0.34),
    shapes.SALTIRE: _turned(_cross(0.24)),
    shapes.UNPLACED: _turned(_cross(0.3)),
}
"""Corners by shape in a square from 0 to 1; shapes without corners are circles."""
