"""Layers as geographic tools read them, and workbooks as a spreadsheet does."""

import io
import json
import math
import re
import sqlite3
from datetime import date, datetime

import geopandas as gpd
import openpyxl
import pandas as pd
import pyarrow.parquet as pq
import pyogrio
import pytest

from dashboard.export.geography import LAYERS, layer_file
from dashboard.export.package_export import package_workbook, table_xlsx
from dashboard.export.table_query import TableQuery
from dashboard.language import Language

DAY = date(2026, 11, 1)
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
layers = pytest.mark.parametrize("name", LAYERS)


@pytest.fixture
def made(dataset, tmp_path):
    def make(name, suffix):
        path = tmp_path / f"{name}.{suffix}"
        path.write_bytes(layer_file(dataset, dataset.on(DAY), name, suffix))
        return path

    return make


def no_cell_is_empty_text(frame):
    return not any((frame[name] == "").any() for name in frame.columns if name != "geometry")


@layers
def test_geojson_has_ids_and_says_its_licence(made, name):
    found = json.loads(made(name, "geojson").read_text(encoding="utf-8"))
    ids = [feature["id"] for feature in found["features"]]
    assert len(set(ids)) == len(ids) > 0 and all(ids)
    assert LICENCE in found["licence"] and found["as_known_on"] == "2026-11-01"
    cells = [cell for feature in found["features"] for cell in feature["properties"].values()]
    assert "" not in cells
    assert not any(isinstance(cell, float) and math.isnan(cell) for cell in cells)
    assert len(gpd.read_file(made(name, "geojson"))) == len(ids)


@layers
def test_geopackage_has_days_a_licence_and_the_date_that_its_standard_wants(made, name):
    path = made(name, "gpkg")
    with sqlite3.connect(path) as base:
        (changed,) = base.execute("select last_change from gpkg_contents").fetchone()
        (metadata,) = base.execute("select metadata from gpkg_metadata").fetchone()
        columns = dict(row[1:3] for row in base.execute(f"pragma table_info({name})"))
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", changed)
    assert LICENCE in metadata
    assert columns["as_known_on"] == "DATE"
    assert name != "sites" or columns["selected_on"] == "DATE"
    assert LICENCE in pyogrio.read_info(path, layer=name)["layer_metadata"]["licence"]
    assert no_cell_is_empty_text(gpd.read_file(path))


@layers
def test_geoparquet_has_days_a_licence_and_the_box_of_each_feature(made, name):
    path = made(name, "parquet")
    schema = pq.read_schema(path)
    assert str(schema.field("as_known_on").type) == "date32[day]"
    assert LICENCE in schema.metadata[b"licence"].decode()
    geo = json.loads(schema.metadata[b"geo"])
    assert geo["version"] == "1.1.0"
    assert geo["columns"]["geometry"]["covering"]["bbox"]["xmin"] == ["bbox", "xmin"]
    frame = gpd.read_parquet(path)
    assert no_cell_is_empty_text(frame)
    part = gpd.read_parquet(path, bbox=(9.0, 45.0, 17.0, 49.0))
    assert 0 < len(part) < len(frame)


def sheet_of(body, name):
    return openpyxl.load_workbook(io.BytesIO(body))[name]


def test_days_are_dates_and_addresses_links_in_a_workbook(dataset):
    table = dataset.descriptor.tables["sources"]
    sheet = sheet_of(table_xlsx(dataset, table, TableQuery()), "sources")
    names = [cell.value for cell in sheet[1]]
    read, url, published = (names.index(n) for n in ("accessed_on", "url", "published_on"))
    for row in sheet.iter_rows(min_row=2):
        assert isinstance(row[read].value, datetime) and row[read].is_date
        text = row[url].value
        if text and text.startswith("http"):
            assert row[url].hyperlink.target.startswith("http")
    kinds = {type(row[published].value) for row in sheet.iter_rows(min_row=2)}
    assert datetime in kinds and all(
        len(row[published].value) in (4, 7)
        for row in sheet.iter_rows(min_row=2)
        if isinstance(row[published].value, str)
    )


def test_a_workbook_prints_across_with_its_header_on_every_sheet(dataset):
    book = openpyxl.load_workbook(io.BytesIO(package_workbook(dataset, Language())))
    for name in dataset.descriptor.tables:
        sheet = book[name]
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToWidth in (1, None) and sheet.page_setup.fitToHeight == 0
        assert sheet.print_title_rows in ("1:1", "$1:$1")
        assert "" not in [cell.value for row in sheet.iter_rows() for cell in row]


def test_no_cell_of_a_workbook_is_a_formula_and_no_odd_date_breaks_it(dataset):
    sites = dataset.tables["sites"].copy()
    for text in ("=1+1", "2026-02-30", "0001-01-01", "http://" + "a" * 3000, "https://a b"):
        sites["notes"] = text
        changed = type(dataset)(
            dataset.descriptor, {**dataset.tables, "sites": sites}, dataset.boundaries, {}
        )
        table = dataset.descriptor.tables["sites"]
        sheet = sheet_of(table_xlsx(changed, table, TableQuery()), "sites")
        column = [cell.value for cell in sheet[1]].index("notes")
        cell = sheet.cell(2, column + 1)
        assert (cell.value, cell.data_type) == (text, "s")


def test_pandas_reads_the_days_of_a_layer_as_days(made):
    frame = pd.read_parquet(made("sites", "parquet"))
    assert isinstance(frame["selected_on"].iloc[0], date)
