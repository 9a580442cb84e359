"""The outlines of Europe as slides and still pictures draw them: equal-area, in a frame."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import geopandas as gpd
import numpy as np
import shapely

from dashboard.data import Dataset
from dashboard.data.boundaries import EUROPE_EQUAL_AREA

Point = tuple[float, float]
Ring = tuple[Point, ...]

LEFT, BOTTOM, RIGHT, TOP = 2_450_000, 1_050_000, 7_380_000, 5_480_000
"""The frame in metres of EPSG:3035: from Portugal to Türkiye, from Israel to the North Cape."""

ASPECT = (RIGHT - LEFT) / (TOP - BOTTOM)
"""Width of the frame by its height."""

TOLERANCE = 6_000
"""Metres by which an outline may be simplified: less than a pixel of a slide on a big screen."""

SMALLEST = 150_000_000
"""Square metres below which an island is left out, unless it is a state's largest part."""


@dataclass(frozen=True)
class Outlines:
    """Rings by alpha-3 code; x from 0 (left) to 1, y from 0 (top) to 1 of the frame."""

    rings: Mapping[str, tuple[Ring, ...]]

    @property
    def points(self) -> int:
        """How many points all rings have together."""
        return sum(len(ring) for rings in self.rings.values() for ring in rings)


def _framed(points: np.ndarray) -> Ring:
    x = (points[:, 0] - LEFT) / (RIGHT - LEFT)
    y = (TOP - points[:, 1]) / (TOP - BOTTOM)
    return tuple(zip(x.tolist(), y.tolist(), strict=True))


def _rings(shape: shapely.Geometry) -> tuple[Ring, ...]:
    parts = [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"]
    largest = max((part.area for part in parts), default=0)
    kept = [part for part in parts if part.area >= min(SMALLEST, largest)]
    return tuple(_framed(np.asarray(part.exterior.coords)) for part in kept)


@lru_cache(maxsize=2)
def outlines(dataset: Dataset) -> Outlines:
    """The countries of the package inside the frame; shared borders stay shared."""
    flat = dataset.boundaries.to_crs(EUROPE_EQUAL_AREA)
    simple = shapely.coverage_simplify(flat.geometry.to_numpy(), TOLERANCE)
    clipped = shapely.clip_by_rect(simple, LEFT, BOTTOM, RIGHT, TOP)
    found = {str(code): _rings(shape) for code, shape in zip(flat.index, clipped, strict=True)}
    return Outlines({code: rings for code, rings in found.items() if rings})


def places(longitudes: list[float], latitudes: list[float]) -> tuple[Point, ...]:
    """Points given in degrees (WGS84), as parts of the frame."""
    series = gpd.GeoSeries(gpd.points_from_xy(longitudes, latitudes), crs="EPSG:4326")
    flat = series.to_crs(EUROPE_EQUAL_AREA)
    return _framed(np.column_stack([flat.x, flat.y])) if len(flat) else ()
