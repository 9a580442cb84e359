"""The part of the plane of a map that holds given places."""

from collections.abc import Iterable

from dashboard.drawing.projection import EUROPE, Frame, Place

CLOSEST = 800.0
"""Km across at least, so that the neighbours are seen."""

MARGIN = 0.13
"""Part of the frame that is left free on each side, for words."""


def fitting(places: Iterable[Place], form: float) -> Frame:
    """The frame around places in km, `form` times as wide as high, never wider than Europe."""
    across, upwards = zip(*places, strict=True)
    room = 1 - 2 * MARGIN
    extent = max(max(across) - min(across), form * (max(upwards) - min(upwards))) / room
    wide = min(max(extent, CLOSEST), EUROPE.width)
    x, y = (min(across) + max(across)) / 2, (min(upwards) + max(upwards)) / 2
    return Frame(x - wide / 2, y - wide / form / 2, x + wide / 2, y + wide / form / 2)
