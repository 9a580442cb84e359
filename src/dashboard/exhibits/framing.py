"""Which part of the plane a map of some places shows."""

from collections.abc import Iterable

from dashboard.drawing.projection import EUROPE, Frame, Place, project

MARGIN = 1.3
CLOSEST = 1_150.0
"""Km from side to side at least, so that the neighbours are seen."""


def around(places: Iterable[Place]) -> Frame:
    """A square around places in degrees, never closer than CLOSEST nor wider than Europe."""
    across, upwards = zip(*map(project, places), strict=True)
    x, y = (min(across) + max(across)) / 2, (min(upwards) + max(upwards)) / 2
    extent = MARGIN * max(max(across) - min(across), max(upwards) - min(upwards))
    half = min(max(extent, CLOSEST), EUROPE.width) / 2
    return Frame(x - half, y - half, x + half, y + half)
