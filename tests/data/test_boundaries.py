"""The committed outlines: complete, valid, and with the borders the map promises."""

from __future__ import annotations

import csv
import gzip
import json
from pathlib import Path

import geopandas
import pytest
import shapely

DATA_FOLDER = Path(__file__).resolve().parents[2] / "data"
BOUNDARIES = DATA_FOLDER / "boundaries.geojson"
EQUAL_AREA = "EPSG:3035"


@pytest.fixture(scope="module")
def outlines() -> geopandas.GeoDataFrame:
    return geopandas.read_file(BOUNDARIES).set_index("iso3")


@pytest.fixture(scope="module")
def projected(outlines: geopandas.GeoDataFrame) -> geopandas.GeoDataFrame:
    return outlines.to_crs(EQUAL_AREA)


def countries_at(outlines: geopandas.GeoDataFrame, point: tuple[float, float]) -> list[str]:
    return list(outlines.index[outlines.contains(shapely.Point(point))])


def test_every_participating_state_has_an_outline(outlines: geopandas.GeoDataFrame) -> None:
    with (DATA_FOLDER / "countries.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["eurohpc_participating"] == "true"]
    assert len(rows) == 38
    expected = {row["iso3"]: row["iso2"] for row in rows}
    assert outlines.loc[list(expected), "iso2"].to_dict() == expected


def test_codes_are_unique_and_kosovo_is_its_own_feature() -> None:
    features = json.loads(BOUNDARIES.read_text(encoding="utf-8"))["features"]
    assert all(feature["id"] == feature["properties"]["iso3"] for feature in features)
    codes = {feature["id"]: feature["properties"]["iso2"] for feature in features}
    assert len(codes) == len(set(codes.values())) == len(features)
    assert codes["XKX"] == "XK"
    assert "GRL" not in codes


@pytest.mark.parametrize(
    ("iso3", "square_kilometres", "tolerance"),
    [
        ("LUX", 2586, 0.12),
        ("CYP", 9251, 0.12),
        # Natural Earth at 1:50 million draws Malta at 264 km².
        ("MLT", 316, 0.20),
    ],
)
def test_small_states_keep_their_area(
    projected: geopandas.GeoDataFrame, iso3: str, square_kilometres: float, tolerance: float
) -> None:
    drawn = projected.geometry[iso3].area / 1e6
    assert drawn == pytest.approx(square_kilometres, rel=tolerance)


def test_malta_keeps_gozo(outlines: geopandas.GeoDataFrame) -> None:
    assert countries_at(outlines, (14.25, 36.05)) == ["MLT"]
    assert countries_at(outlines, (14.42, 35.88)) == ["MLT"]


@pytest.mark.parametrize(
    ("place", "point", "iso3"),
    [
        ("Crimea", (34.1, 45.0), "UKR"),
        ("northern Nicosia", (33.36, 35.3), "CYP"),
        ("UN buffer zone", (33.28, 35.155), "CYP"),
        ("Akrotiri", (32.98, 34.6), "CYP"),
        ("Åland", (19.95, 60.2), "FIN"),
        ("Pristina", (21.1, 42.6), "XKX"),
        ("Golan Heights", (35.8, 33.0), "SYR"),
        ("Ramallah", (35.2, 31.9), "PSE"),
        ("Transnistria", (29.6, 46.85), "MDA"),
        ("Kaliningrad", (21.0, 54.7), "RUS"),
        ("Ural", (60.0, 57.0), "RUS"),
        ("Arctic Circle in Russia", (55.0, 66.5), "RUS"),
    ],
)
def test_territory(
    outlines: geopandas.GeoDataFrame, place: str, point: tuple[float, float], iso3: str
) -> None:
    assert countries_at(outlines, point) == [iso3], place


@pytest.mark.parametrize("point", [(28.0, 40.7), (-16.5, 28.3), (-17.0, 32.75), (16.0, 78.5)])
def test_sea_and_far_islands_are_empty(
    outlines: geopandas.GeoDataFrame, point: tuple[float, float]
) -> None:
    assert countries_at(outlines, point) == []


def test_outlines_are_valid_and_counter_clockwise(outlines: geopandas.GeoDataFrame) -> None:
    assert outlines.is_valid.all()
    parts = outlines.explode().geometry
    assert set(parts.geom_type) == {"Polygon"}
    assert parts.exterior.is_ccw.all()
    assert not any(ring.is_ccw for part in parts for ring in part.interiors)


def test_no_two_countries_overlap(projected: geopandas.GeoDataFrame) -> None:
    shapes = projected.geometry
    first, second = shapes.sindex.query(shapes, predicate="intersects")
    shared = {
        (shapes.index[a], shapes.index[b]): shapes.iloc[a].intersection(shapes.iloc[b]).area
        for a, b in zip(first, second, strict=True)
        if a < b
    }
    assert len(shared) > 50, "neighbours share no borders"
    assert max(shared.values()) < 1e6, "square metres"


def test_nothing_stretches_the_frame(outlines: geopandas.GeoDataFrame) -> None:
    west, south, east, north = outlines.total_bounds
    assert west > -30
    assert east < 170
    assert south > 15
    assert north < 80


def test_size_for_a_browser() -> None:
    assert len(gzip.compress(BOUNDARIES.read_bytes(), mtime=0)) <= 90_000
