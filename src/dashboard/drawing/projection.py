"""The map's projection: Lambert's azimuthal equal-area of a sphere around 10° E, 52° N, in km.

It is what plotly draws; EPSG:3035, on an ellipsoid, lies a few kilometres beside it.
"""

from dataclasses import dataclass
from math import cos, radians, sin, sqrt

Place = tuple[float, float]
"""Longitude and latitude in degrees, or km to the right of and above the middle."""

MIDDLE = (10.0, 52.0)
"""Where the projection touches the sphere."""

RADIUS = 6371.0
"""Of the sphere, in km."""


def project(place: Place) -> Place:
    """Longitude and latitude in degrees to km on the plane."""
    east, north, middle = radians(place[0] - MIDDLE[0]), radians(place[1]), radians(MIDDLE[1])
    towards = sin(middle) * sin(north) + cos(middle) * cos(north) * cos(east)
    stretch = RADIUS * sqrt(2 / (1 + towards))
    return (
        stretch * cos(north) * sin(east),
        stretch * (cos(middle) * sin(north) - sin(middle) * cos(north) * cos(east)),
    )


@dataclass(frozen=True)
class Frame:
    """A part of the plane, its edges in km."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """Km from left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Km from bottom to top."""
        return self.top - self.bottom

    def holds(self, place: Place) -> bool:
        """Whether a point lies in it."""
        return self.left <= place[0] <= self.right and self.bottom <= place[1] <= self.top


EUROPE = Frame(-1720, -1880, 2760, 2200)
"""Iceland, Cyprus and Türkiye but for its far east."""

NARROW_EUROPE = Frame(-1720, -1880, 2500, 2200)
"""The same for a phone, without the east of Türkiye."""

ALL_LAND = Frame(-2400, -2500, 3500, 2900)
"""What maps of Europe and of single states show: their countries are cut to outlines in it."""
