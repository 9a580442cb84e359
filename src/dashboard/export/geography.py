"""Sites and states as layers for geographic tools: GeoJSON, GeoPackage and GeoParquet."""

import io
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import geopandas as gpd
import pandas as pd
import pyarrow.parquet as pq
import pyogrio

from dashboard.data import Dataset, Snapshot
from dashboard.export.about import licence_of, package_name
from dashboard.export.workbook import created_on

SITE_COLUMNS = (
    "site_id", "kind", "name", "wave", "selected_on", "status", "host_country", "city",
    "site_organisation", "latitude", "longitude", "location_precision", "system_name",
    "source_id",
)  # fmt: skip
STATE_COLUMNS = (
    "iso2", "iso3", "name_en", "eu_member", "participating", "role", "hosted", "joined",
    "antennas", "first_wave",
)  # fmt: skip
MONEY_COLUMNS = (
    "total_low", "total_high", "total_currency", "total_qualifier", "total_basis",
)  # fmt: skip
DAYS = ("selected_on",)
"""Columns that hold whole days."""

OUTLINES = "Natural Earth, public domain"


@dataclass(frozen=True)
class Layer:
    """Features (WGS84) with days as days and missing cells as missing, each with the key in its
    first column; what the layer is and under which licence; when the package was made.
    """

    name: str
    features: gpd.GeoDataFrame
    stated: Mapping[str, str]
    created: datetime


def _cell(value: object) -> object:
    return None if pd.isna(value) or value == "" else value


def _day(text: object) -> object:
    return date.fromisoformat(text) if isinstance(text, str) and text else None


def _typed(frame: pd.DataFrame, snapshot: Snapshot) -> pd.DataFrame:
    """Days as days, no empty text for what is missing, the day of the facts in each row."""
    texts = [name for name in frame.columns if frame[name].dtype in ("object", "str")]
    found = frame.assign(**{name: frame[name].astype(object).map(_cell) for name in texts})
    days = {name: found[name].map(_day) for name in DAYS if name in found}
    return found.assign(**days, as_known_on=snapshot.day)


def sites_layer(dataset: Dataset, snapshot: Snapshot) -> gpd.GeoDataFrame:
    """A point per site known on the day, with its total (million) where published."""
    sites = snapshot.sites.reset_index(drop=True)
    totals = [snapshot.amount(site) for site in sites["site_id"]]
    money = [
        (
            a.low,
            a.high,
            a.currency if a.is_published else None,
            a.qualifier if a.is_published else None,
            a.basis if a.is_published else None,
        )
        for a in totals
    ]
    frame = sites[list(SITE_COLUMNS)].join(pd.DataFrame(money, columns=list(MONEY_COLUMNS)))
    places = gpd.points_from_xy(
        sites["longitude"].astype(float), sites["latitude"].astype(float), crs="EPSG:4326"
    )
    return gpd.GeoDataFrame(_typed(frame, snapshot), geometry=places)


def states_layer(dataset: Dataset, snapshot: Snapshot) -> gpd.GeoDataFrame:
    """An outline per EuroHPC state, with its role and counts on the day."""
    states = snapshot.states[list(STATE_COLUMNS)].reset_index(drop=True)
    outlines = dataset.boundaries.geometry.reindex(states["iso3"]).reset_index(drop=True)
    return gpd.GeoDataFrame(_typed(states, snapshot), geometry=outlines, crs=dataset.boundaries.crs)


LAYERS: Mapping[str, Callable[[Dataset, Snapshot], gpd.GeoDataFrame]] = {
    "sites": sites_layer,
    "states": states_layer,
}


def _in_json(value: object) -> object:
    value = value.item() if hasattr(value, "item") else value
    if isinstance(value, date):
        return value.isoformat()
    return None if pd.isna(value) else value


def geojson(layer: Layer) -> bytes:
    """RFC 7946: exteriors counter-clockwise, no `crs` member, the key as `id`; what the layer is
    stands in members of its own before the features.
    """
    shapes = layer.features.geometry.orient_polygons(exterior_cw=False).__geo_interface__
    rows = layer.features.drop(columns="geometry").to_dict("records")
    features = [
        {
            "type": "Feature",
            "id": next(iter(row.values())),
            "geometry": shape["geometry"],
            "properties": {name: _in_json(value) for name, value in row.items()},
        }
        for row, shape in zip(rows, shapes["features"], strict=True)
    ]
    found = {"type": "FeatureCollection", "name": layer.name, **layer.stated, "features": features}
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()


def geopackage(layer: Layer) -> bytes:
    """One layer in a GeoPackage, dated like the package so that equal data give equal files. The
    date has a fraction of a second because GeoPackage 1.3 wants one.
    """
    moment = layer.created.strftime("%Y-%m-%dT%H:%M:%S.000Z")
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"{layer.name}.gpkg"
        pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": moment})
        layer.features.to_file(
            path,
            layer=layer.name,
            driver="GPKG",
            engine="pyogrio",
            use_arrow=True,
            layer_metadata=dict(layer.stated),
            layer_options={"DESCRIPTION": f"{layer.stated['title']}. {layer.stated['licence']}"},
        )
        return path.read_bytes()


def geoparquet(layer: Layer) -> bytes:
    """GeoParquet 1.1 with WKB geometry and the box of each feature; what the layer is stands in
    the metadata of the file.
    """
    plain, out = io.BytesIO(), io.BytesIO()
    layer.features.to_parquet(plain, index=False, write_covering_bbox=True, schema_version="1.1.0")
    table = pq.read_table(plain)
    known = table.schema.metadata or {}
    pq.write_table(table.replace_schema_metadata({**known, **layer.stated}), out)
    return out.getvalue()


LAYER_FORMATS: Mapping[str, tuple[str, Callable[[Layer], bytes]]] = {
    "geojson": ("application/geo+json", geojson),
    "gpkg": ("application/geopackage+sqlite3", geopackage),
    "parquet": ("application/vnd.apache.parquet", geoparquet),
}
"""Media type and maker of each format in which a layer is served."""


def _stated(dataset: Dataset, snapshot: Snapshot) -> Mapping[str, str]:
    return {
        "title": package_name(dataset),
        "as_known_on": snapshot.day.isoformat(),
        "licence": licence_of(dataset),
        "attribution": dataset.descriptor.properties["contributors"][0]["title"],
        "outlines": OUTLINES,
    }


def layer_file(dataset: Dataset, snapshot: Snapshot, name: str, suffix: str) -> bytes:
    """A layer in a format. Raises KeyError for one that does not exist."""
    features = LAYERS[name](dataset, snapshot)
    layer = Layer(name, features, _stated(dataset, snapshot), created_on(dataset))
    return LAYER_FORMATS[suffix][1](layer)
