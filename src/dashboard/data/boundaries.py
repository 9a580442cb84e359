"""Boundaries of the countries drawn on the map."""

import geopandas as gpd

EUROPE_EQUAL_AREA = "EPSG:3035"

SCREEN_TOLERANCE_METRES = 5_000
"""Below the size of a pixel at the largest width of the map; half the points, half the work of
every redraw."""

SMALL_SQUARE_METRES = 12_000 * 1_000_000
"""Countries up to this area keep their outline, or simplifying would eat them."""


def _for_screens(boundaries: gpd.GeoDataFrame) -> gpd.GeoSeries:
    """Outlines as simple as a screen can show; shared borders stay shared."""
    metres = boundaries.geometry.to_crs(EUROPE_EQUAL_AREA)
    simple = metres.simplify_coverage(SCREEN_TOLERANCE_METRES)
    kept = simple.where(metres.area > SMALL_SQUARE_METRES, metres)
    return kept.to_crs(boundaries.crs).set_precision(0.001, mode="pointwise")


def clockwise(boundaries: gpd.GeoDataFrame) -> str:
    """GeoJSON for drawing: simple, with clockwise exteriors and `id` = alpha-3.

    plotly fills the whole globe for the counter-clockwise rings that RFC 7946 asks for.
    """
    outlines = _for_screens(boundaries).orient_polygons(exterior_cw=True)
    turned = boundaries.assign(geometry=outlines)
    return turned[["geometry"]].to_json(separators=(",", ":"))
