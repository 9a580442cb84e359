"""Which part of Europe a map frames: centre and scale around some places, on the map's projection.

Lambert's azimuthal equal-area projection of the unit sphere, as plotly draws it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import asin, atan2, cos, degrees, hypot, radians, sin, sqrt

from dashboard.exhibits.europe import SCALE

MIDDLE = (10.0, 52.0)
"""Longitude and latitude at which the projection touches the sphere (europe.base)."""

WORLD = 4.0
"""Side of the square that the whole sphere fills at scale 1."""

MARGIN = 1.3
CLOSEST = 22.0
"""Largest scale, about 1,200 km from side to side, so that the neighbours are seen."""

Place = tuple[float, float]


@dataclass(frozen=True)
class Frame:
    """Centre and scale of a map, as plotly takes them."""

    longitude: float
    latitude: float
    scale: float


def project(place: Place) -> Place:
    """Longitude and latitude in degrees to the plane, radius of the sphere 1."""
    east, north, middle = radians(place[0] - MIDDLE[0]), radians(place[1]), radians(MIDDLE[1])
    towards = sin(middle) * sin(north) + cos(middle) * cos(north) * cos(east)
    stretch = sqrt(2 / (1 + towards))
    return (
        stretch * cos(north) * sin(east),
        stretch * (cos(middle) * sin(north) - sin(middle) * cos(north) * cos(east)),
    )


def centre_at(x: float, y: float) -> Place:
    """What plotly takes as `center` of a point on the plane: longitude and latitude on the sphere
    turned to MIDDLE, with MIDDLE added (its geo.js subtracts the rotation again).
    """
    distance = hypot(x, y)
    if not distance:
        return MIDDLE
    angle = 2 * asin(distance / 2)
    north = asin(y * sin(angle) / distance)
    east = atan2(x * sin(angle), distance * cos(angle))
    return MIDDLE[0] + degrees(east), MIDDLE[1] + degrees(north)


def frame(places: Iterable[Place]) -> Frame:
    """A frame around places, never closer than CLOSEST nor wider than the map of Europe."""
    points = [project(place) for place in places]
    across, upwards = zip(*points, strict=True)
    longitude, latitude = centre_at(
        (min(across) + max(across)) / 2, (min(upwards) + max(upwards)) / 2
    )
    extent = MARGIN * max(max(across) - min(across), max(upwards) - min(upwards))
    scale = WORLD / extent if extent else CLOSEST
    return Frame(longitude, latitude, min(max(scale, SCALE), CLOSEST))
