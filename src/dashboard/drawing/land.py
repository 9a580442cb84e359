"""The outlines of countries on the plane of the map, as simple as a still picture can show."""

from collections.abc import Mapping
from functools import lru_cache

import numpy as np
import shapely

from dashboard.data import Dataset
from dashboard.drawing.projection import Frame, Place, project

Ring = tuple[Place, ...]

TOLERANCE = 6.0
"""Km by which an outline may be simplified: about a pixel of the map on a big screen."""

SMALLEST = 150.0
"""Square km below which an island is left out, unless it is a country's largest part."""

SMALL_COUNTRY = 12_000.0
"""Countries up to these square km keep their outline, or simplifying would eat them."""


def _flat(points: np.ndarray) -> np.ndarray:
    return np.array([project((x, y)) for x, y in points])


def _rings(shape: shapely.Geometry) -> tuple[Ring, ...]:
    parts = [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"]
    largest = max((part.area for part in parts), default=0)
    kept = [part for part in parts if part.area >= min(SMALLEST, largest)]
    return tuple(
        tuple((float(x), float(y)) for x, y in ring.coords[:-1])
        for part in kept
        for ring in (part.exterior, *part.interiors)
    )


@lru_cache(maxsize=2)
def _shapes(dataset: Dataset) -> dict[str, shapely.Geometry]:
    """Simplified outlines on the plane by alpha-3; borders between large countries stay shared."""
    flat = shapely.transform(dataset.boundaries.geometry.to_numpy(), _flat)
    simple = shapely.coverage_simplify(flat, TOLERANCE)
    return {
        str(code): shape if before.area > SMALL_COUNTRY else before
        for code, before, shape in zip(dataset.boundaries.index, flat, simple, strict=True)
    }


@lru_cache(maxsize=64)
def land(dataset: Dataset, frame: Frame) -> Mapping[str, tuple[Ring, ...]]:
    """Rings in km by alpha-3 code, of the countries seen in a frame; holes are rings too."""
    edges = (frame.left, frame.bottom, frame.right, frame.top)
    seen = {
        code: _rings(shapely.clip_by_rect(shapely.make_valid(shape), *edges))
        for code, shape in _shapes(dataset).items()
    }
    return {code: rings for code, rings in seen.items() if rings}
