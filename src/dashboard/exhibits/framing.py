"""How plotly frames a part of the map: centre and scale, as it takes them."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import asin, atan2, cos, degrees, hypot, sin

from dashboard.drawing.projection import EUROPE, MIDDLE, RADIUS, Frame, Place, project

WORLD = 4 * RADIUS
"""Km across the whole sphere, which fills a map at scale 1."""

MARGIN = 1.3
CLOSEST = 1_150.0
"""Km from side to side at least, so that the neighbours are seen."""


@dataclass(frozen=True)
class Framing:
    """Centre and scale of a map, as plotly takes them."""

    longitude: float
    latitude: float
    scale: float


def centre_at(place: Place) -> Place:
    """What plotly takes as `center` of a point on the plane: longitude and latitude on the sphere
    turned to MIDDLE, with MIDDLE added (its geo.js subtracts the rotation again).
    """
    x, y = place[0] / RADIUS, place[1] / RADIUS
    distance = hypot(x, y)
    if not distance:
        return MIDDLE
    angle = 2 * asin(distance / 2)
    north = asin(y * sin(angle) / distance)
    east = atan2(x * sin(angle), distance * cos(angle))
    return MIDDLE[0] + degrees(east), MIDDLE[1] + degrees(north)


def framing_of(frame: Frame) -> Framing:
    """How plotly frames a part of the plane: it draws squares alone, so the longer side fills one,
    and style/map.css cuts off what is beyond the frame.
    """
    middle = ((frame.left + frame.right) / 2, (frame.bottom + frame.top) / 2)
    longitude, latitude = centre_at(middle)
    return Framing(longitude, latitude, WORLD / max(frame.width, frame.height))


def around(places: Iterable[Place]) -> Frame:
    """A square around places in degrees, never closer than CLOSEST nor wider than Europe."""
    across, upwards = zip(*map(project, places), strict=True)
    x, y = (min(across) + max(across)) / 2, (min(upwards) + max(upwards)) / 2
    extent = MARGIN * max(max(across) - min(across), max(upwards) - min(upwards))
    half = min(max(extent, CLOSEST), EUROPE.width) / 2
    return Frame(x - half, y - half, x + half, y + half)
