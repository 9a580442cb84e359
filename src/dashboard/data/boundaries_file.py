"""Reads `boundaries.geojson`: each feature is judged before a map is made of it."""

import json
import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import geopandas as gpd
import shapely

from dashboard.data.files import BOUNDARIES
from dashboard.data.problems import PackageError, Problem

WEST, SOUTH, EAST, NORTH = -60, 10, 180, 85
"""Degrees in which outlines must lie: Europe and what is seen around it on the maps. Outside, the
European projection (EPSG:3035) has no place for them."""

FORMS = ("Polygon", "MultiPolygon")


def read_boundaries(body: bytes) -> gpd.GeoDataFrame:
    """Countries indexed by ISO 3166-1 alpha-3 code, WGS84, with their alpha-2 code and name.

    Raises PackageError where the file cannot be read, or an outline cannot be drawn.
    """
    features = _features(_parsed(body))
    if wrong := [*_wrong_features(features), *_doubled(features)]:
        raise PackageError(wrong)
    frame = gpd.GeoDataFrame.from_features(features, crs="EPSG:4326")
    return frame.set_index("iso3")


def _problem(reason: str, column: str = "", value: str = "", line: int = 0) -> Problem:
    return Problem(BOUNDARIES, line, column, value, reason)


def _parsed(body: bytes) -> Any:
    try:
        return json.loads(body.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        problem = _problem(f"is not JSON: {error.msg}", line=error.lineno)
    except (ValueError, RecursionError):
        problem = _problem("is not JSON that can be read")
    raise PackageError([problem])


def _features(raw: Any) -> list[Any]:
    features = raw.get("features") if isinstance(raw, Mapping) else None
    if not isinstance(features, list) or not features:
        raise PackageError([_problem("is not a GeoJSON collection of features")])
    return features


def _wrong_features(features: list[Any]) -> Iterator[Problem]:
    for place, feature in enumerate(features):
        for column, value, reason in _wrong(feature):
            yield _problem(reason, f"features[{place}].{column}", value)


def _wrong(feature: Any) -> Iterator[tuple[str, str, str]]:
    properties = feature.get("properties") if isinstance(feature, Mapping) else None
    if not isinstance(properties, Mapping):
        yield "properties", "", "is not an object"
        return
    for name, pattern in (("iso3", "[A-Z]{3}"), ("iso2", "[A-Z]{2}")):
        code = properties.get(name)
        if not isinstance(code, str) or not re.fullmatch(pattern, code):
            yield name, "" if code is None else str(code), f"is not a code such as {pattern}"
    if reason := _why_not_drawn(feature.get("geometry")):
        yield "geometry", str(properties.get("iso3", "")), reason


def _why_not_drawn(geometry: Any) -> str:
    """Why an outline cannot be drawn; empty where it can."""
    if not isinstance(geometry, Mapping) or geometry.get("type") not in FORMS:
        return f"no outline: the geometry is not a {' or '.join(FORMS)}"
    try:
        shape = shapely.from_geojson(json.dumps(geometry))
    except (shapely.errors.ShapelyError, ValueError, TypeError, RecursionError):
        return "no outline: the coordinates are not rings of longitude and latitude"
    if shape is None or shape.is_empty or not shape.length:
        return "no outline: the geometry is empty"
    west, south, east, north = bounds = shape.bounds
    if not all(map(math.isfinite, bounds)):
        return "the coordinates are not all numbers"
    if west < WEST or south < SOUTH or east > EAST or north > NORTH:
        return f"lies outside {WEST} to {EAST} degrees east, {SOUTH} to {NORTH} degrees north"
    return "" if shape.is_valid else f"crosses itself: {shapely.is_valid_reason(shape)}"


def _doubled(features: list[Any]) -> Iterator[Problem]:
    for name in ("iso3", "iso2"):
        codes = Counter(str(_property(feature, name)) for feature in features)
        for code, count in codes.items():
            if count > 1:
                yield _problem(f"stands {count} times, but is a key", name, code)


def _property(feature: Any, name: str) -> Any:
    properties = feature.get("properties") if isinstance(feature, Mapping) else None
    return properties.get(name) if isinstance(properties, Mapping) else None
