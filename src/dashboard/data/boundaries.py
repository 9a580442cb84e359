"""Boundaries of the countries drawn on the map."""

import json
from pathlib import Path

import geopandas as gpd

from dashboard.data.problems import PackageError, Problem

BOUNDARIES = "boundaries.geojson"
EUROPE_EQUAL_AREA = "EPSG:3035"


def read_boundaries(folder: Path) -> gpd.GeoDataFrame:
    """Countries indexed by ISO 3166-1 alpha-3 code, WGS84.

    Raises PackageError where the file is missing or is not GeoJSON.
    """
    try:
        raw = json.loads((folder / BOUNDARIES).read_text(encoding="utf-8"))
        frame = gpd.GeoDataFrame.from_features(raw["features"], crs="EPSG:4326")
        return frame.set_index("iso3")
    except FileNotFoundError:
        problem = Problem(BOUNDARIES, 0, "", "", "file not found")
    except (ValueError, KeyError, TypeError) as error:
        problem = Problem(BOUNDARIES, 0, "", str(error), "not the GeoJSON that is expected")
    raise PackageError([problem])


def clockwise(boundaries: gpd.GeoDataFrame) -> str:
    """GeoJSON with clockwise exteriors and `id` = alpha-3, as plotly draws it.

    plotly fills the whole globe for the counter-clockwise rings that RFC 7946 asks for.
    """
    turned = boundaries.assign(geometry=boundaries.geometry.orient_polygons(exterior_cw=True))
    return turned[["geometry"]].to_json(separators=(",", ":"))
