"""Rules between the tables and the outlines of the countries."""

from collections.abc import Callable, Iterator

import geopandas as gpd

from dashboard.data.boundaries import EUROPE_EQUAL_AREA
from dashboard.data.files import BOUNDARIES
from dashboard.data.problems import Problem
from dashboard.data.rules import Frames

COAST_TOLERANCE_METRES = 20_000


def boundaries_are_complete(frames: Frames, boundaries: gpd.GeoDataFrame) -> Iterator[Problem]:
    """Every country of countries.csv has its boundary."""
    countries = frames["countries"]
    for line, code in countries["iso3"][~countries["iso3"].isin(boundaries.index)].items():
        reason = f"no boundary in {BOUNDARIES}"
        yield Problem("countries.csv", int(line), "iso3", str(code), reason)


def codes_agree(frames: Frames, boundaries: gpd.GeoDataFrame) -> Iterator[Problem]:
    """A country has the same alpha-2 code on the map as in its table."""
    countries = frames["countries"].dropna(subset=["iso2", "iso3"])
    drawn = countries["iso3"].map(boundaries["iso2"])
    for line in countries.index[drawn.notna() & (drawn != countries["iso2"])]:
        reason = f"{countries.at[line, 'iso3']} is {drawn[line]} in {BOUNDARIES}"
        yield Problem("countries.csv", int(line), "iso2", countries.at[line, "iso2"], reason)


def sites_lie_in_their_country(frames: Frames, boundaries: gpd.GeoDataFrame) -> Iterator[Problem]:
    """A site's coordinates lie in its host state, within 20 km for simplified coasts."""
    sites = frames["sites"].dropna(subset=["latitude", "longitude", "host_country"])
    alpha3 = frames["countries"].dropna(subset=["iso2"]).set_index("iso2")["iso3"]
    shapes = boundaries.geometry.to_crs(EUROPE_EQUAL_AREA)
    host = sites["host_country"].map(alpha3)
    sites = sites[host.isin(shapes.index)]
    points = gpd.GeoSeries.from_xy(
        sites["longitude"].astype(float),
        sites["latitude"].astype(float),
        index=sites.index,
        crs="EPSG:4326",
    ).to_crs(EUROPE_EQUAL_AREA)
    home = gpd.GeoSeries(shapes.loc[host[sites.index]].to_numpy(), sites.index, shapes.crs)
    distance = points.distance(home)
    for line in sites.index[distance > COAST_TOLERANCE_METRES]:
        reason = f"{distance[line] / 1000:.0f} km outside {sites.at[line, 'host_country']}"
        value = f"{sites.at[line, 'latitude']}, {sites.at[line, 'longitude']}"
        yield Problem("sites.csv", int(line), "latitude", value, reason)


BOUNDARY_RULES: tuple[Callable[[Frames, gpd.GeoDataFrame], Iterator[Problem]], ...] = (
    boundaries_are_complete,
    codes_agree,
    sites_lie_in_their_country,
)
