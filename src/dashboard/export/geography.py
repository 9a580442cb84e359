"""Sites and states as layers for geographic tools: GeoJSON, GeoPackage and GeoParquet."""

import io
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import geopandas as gpd
import pandas as pd
import pyogrio

from dashboard.data import Dataset, Snapshot

SITE_COLUMNS = (
    "site_id", "kind", "name", "wave", "selected_on", "status", "host_country", "city",
    "site_organisation", "latitude", "longitude", "location_precision", "system_name",
    "source_id",
)  # fmt: skip
STATE_COLUMNS = (
    "iso2", "iso3", "name_en", "eu_member", "participating", "role", "hosted", "joined",
    "antennas", "first_wave",
)  # fmt: skip
MONEY_COLUMNS = ("total_low", "total_high", "total_currency", "total_qualifier")


def sites_layer(dataset: Dataset, snapshot: Snapshot) -> gpd.GeoDataFrame:
    """A point per site known on the day (WGS84), with its total (million) where published."""
    sites = snapshot.sites.reset_index(drop=True)
    totals = [snapshot.amount(site) for site in sites["site_id"]]
    money = [
        (
            a.low,
            a.high,
            a.currency if a.is_published else None,
            a.qualifier if a.is_published else None,
        )
        for a in totals
    ]
    frame = sites[list(SITE_COLUMNS)].join(pd.DataFrame(money, columns=list(MONEY_COLUMNS)))
    places = gpd.points_from_xy(
        sites["longitude"].astype(float), sites["latitude"].astype(float), crs="EPSG:4326"
    )
    return gpd.GeoDataFrame(frame.assign(as_known_on=snapshot.day.isoformat()), geometry=places)


def states_layer(dataset: Dataset, snapshot: Snapshot) -> gpd.GeoDataFrame:
    """An outline per EuroHPC state (WGS84), with its role and counts on the day."""
    states = snapshot.states[list(STATE_COLUMNS)].reset_index(drop=True)
    outlines = dataset.boundaries.geometry.reindex(states["iso3"]).reset_index(drop=True)
    frame = states.assign(as_known_on=snapshot.day.isoformat())
    return gpd.GeoDataFrame(frame, geometry=outlines, crs=dataset.boundaries.crs)


LAYERS: Mapping[str, Callable[[Dataset, Snapshot], gpd.GeoDataFrame]] = {
    "sites": sites_layer,
    "states": states_layer,
}


def geojson(layer: gpd.GeoDataFrame, name: str, created: str) -> bytes:
    """RFC 7946: WGS84, exteriors counter-clockwise, no `crs` member."""
    turned = layer.assign(geometry=layer.geometry.orient_polygons(exterior_cw=False))
    plain = turned.astype({c: object for c in turned.columns if c != "geometry"})
    plain = plain.where(plain.notna(), None)
    return plain.to_json(drop_id=True, to_wgs84=False, separators=(",", ":")).encode()


def geopackage(layer: gpd.GeoDataFrame, name: str, created: str) -> bytes:
    """One layer in a GeoPackage, dated like the package so that equal data give equal files."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"{name}.gpkg"
        pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": created})
        layer.to_file(path, layer=name, driver="GPKG", engine="pyogrio")
        return path.read_bytes()


def geoparquet(layer: gpd.GeoDataFrame, name: str, created: str) -> bytes:
    """GeoParquet with WKB geometry."""
    out = io.BytesIO()
    layer.to_parquet(out, index=False)
    return out.getvalue()


LAYER_FORMATS: Mapping[str, tuple[str, Callable[[gpd.GeoDataFrame, str, str], bytes]]] = {
    "geojson": ("application/geo+json", geojson),
    "gpkg": ("application/geopackage+sqlite3", geopackage),
    "parquet": ("application/vnd.apache.parquet", geoparquet),
}
"""Media type and maker of each format in which a layer is served."""


def layer_file(dataset: Dataset, snapshot: Snapshot, name: str, suffix: str) -> bytes:
    """A layer in a format. Raises KeyError for one that does not exist."""
    layer = LAYERS[name](dataset, snapshot)
    created = str(dataset.descriptor.properties["created"])
    return LAYER_FORMATS[suffix][1](layer, name, created)
