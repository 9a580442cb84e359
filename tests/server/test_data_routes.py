"""The open data addresses, through Starlette, without Streamlit's app around them."""

import io
import json
import sqlite3
import zipfile
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree

import geopandas as gpd
import openpyxl
import pandas as pd
import pytest
from starlette.applications import Starlette
from starlette.routing import Match
from starlette.testclient import TestClient
from streamlit import config

from dashboard.data import current_dataset
from dashboard.exhibits.registry import EXHIBITS
from dashboard.export.formats import EXHIBIT_FORMATS
from dashboard.paths import data_folder
from dashboard.server.data_routes import data_routes
from dashboard.server.openapi import description
from dashboard.server.openapi_parameters import view_parameters
from dashboard.server.routes import routes
from dashboard.view import limits_of

TABLES = sorted(current_dataset().descriptor.tables)


@pytest.fixture(scope="module")
def client() -> TestClient:
    return TestClient(Starlette(routes=data_routes()), follow_redirects=False)


@pytest.mark.parametrize("table", TABLES)
def test_a_table_is_the_file_of_the_package(client: TestClient, table: str) -> None:
    path = data_folder() / current_dataset().descriptor.tables[table].path
    answer = client.get(f"/data/{table}.csv")
    assert answer.content == path.read_bytes()
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"


@pytest.mark.parametrize("table", TABLES)
def test_json_and_xlsx_hold_the_cells_of_the_csv(client: TestClient, table: str) -> None:
    expected = pd.read_csv(io.BytesIO(client.get(f"/data/{table}.csv").content))
    records = pd.DataFrame(client.get(f"/data/{table}.json").json())
    sheet = pd.read_excel(io.BytesIO(client.get(f"/data/{table}.xlsx").content))
    for name in sheet.select_dtypes("datetime"):
        sheet[name] = sheet[name].dt.strftime("%Y-%m-%d")
    sheet = sheet.map(lambda cell: str(cell)[:10] if isinstance(cell, datetime) else cell)
    for found in (records, sheet):
        assert list(found.columns) == list(expected.columns)
        for name in expected.columns:
            for left, right in zip(found[name], expected[name], strict=True):
                assert (
                    (pd.isna(left) and pd.isna(right))
                    or str(left) == str(right)
                    or (float(left) == float(right))
                )


def test_search_filter_sort_and_columns(client: TestClient) -> None:
    parameters = "kind=factory&wave=2&columns=site_id,host_country&sort=-host_country"
    frame = pd.read_csv(io.BytesIO(client.get(f"/data/sites.csv?{parameters}").content))
    assert list(frame.columns) == ["site_id", "host_country"]
    assert list(frame["host_country"]) == ["SI", "PL", "FR", "DE", "BG", "AT"]
    found = client.get("/data/sites.json?search=LUMI kajaani").json()
    assert [row["site_id"] for row in found] == ["lumi-ai-factory"]


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("sign", ["", "-"])
def test_every_column_sorts(client: TestClient, table: str, sign: str) -> None:
    whole = client.get(f"/data/{table}.json").json()
    for name in current_dataset().descriptor.tables[table].columns:
        answer = client.get(f"/data/{table}.json?sort={sign}{name}")
        assert answer.status_code == 200, name
        values = [row[name] for row in answer.json()]
        there = [value for value in values if value is not None]
        assert there == sorted(there, reverse=bool(sign))
        assert values[: len(there)] == there and len(values) == len(whole)


@pytest.mark.parametrize(
    ("twice", "joined"),
    [
        ("sites.json?wave=1&wave=2", "sites.json?wave=1,2"),
        ("sites.json?columns=name&columns=city", "sites.json?columns=name,city"),
        ("sites.json?search=lumi&search=kajaani", "sites.json?search=lumi kajaani"),
        ("exhibits/waves.json?wave=1&wave=2", "exhibits/waves.json?wave=1,2"),
        (
            "exhibits/two-bars.json?compare=jaif&compare=wave-2",
            "exhibits/two-bars.json?compare=jaif,wave-2",
        ),
    ],
)
def test_a_parameter_given_twice_is_a_list(client: TestClient, twice: str, joined: str) -> None:
    found, expected = (client.get(f"/data/{address}") for address in (twice, joined))
    assert (found.status_code, found.content) == (expected.status_code, expected.content)


def test_none_asks_for_empty_cells(client: TestClient) -> None:
    found = client.get("/data/figures.json?original_currency=CZK,none").json()
    assert {row["original_currency"] for row in found} <= {"CZK", None}


@pytest.mark.parametrize(
    ("address", "parameter"),
    [
        ("sites.csv?kind=castle", "kind"),
        ("sites.csv?colour=red", "colour"),
        ("sites.csv?sort=price", "sort"),
        ("sites.csv?columns=site_id,price", "columns"),
        ("sites.csv?search=", "search"),
        ("sites.csv?kind=factory&kind=castle", "kind"),
        ("sites.csv?sort=city&sort=name", "sort"),
        ("sites.geojson?on=2025-03-12&on=2025-03-13", "on"),
        ("sites.geojson?on=yesterday", "on"),
        ("sites.geojson?wave=2", "wave"),
        ("exhibits/waves.csv?on=2025-02-30", "on"),
        ("exhibits/waves.csv?wave=9", "wave"),
        ("exhibits/waves.csv?country=SI,XX", "country"),
        ("exhibits/waves.csv?utm_source=x", "utm_source"),
        ("exhibits/growth.csv?wave=2", "wave"),
        ("workbook.xlsx?lang=tlh", "lang"),
        ("milestones.ics?on=1999-01-01", "on"),
        ("package.zip?x=1", "x"),
    ],
)
def test_wrong_parameters_are_named(client: TestClient, address: str, parameter: str) -> None:
    answer = client.get(f"/data/{address}")
    assert answer.status_code == 400
    assert answer.json()["parameter"] == parameter
    assert answer.headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize(
    "path",
    [
        "castles.csv", "sites.pdf", "exhibits/castles.csv", "exhibits/waves.doc", "a/b/c", "sites",
        "countries.gpkg", "exhibits/", ".csv", "NOTES.md",
        "../data/sites.py", "..%2f..%2fpyproject.toml", "%2e%2e/%2e%2e/etc/passwd",
        "....//....//pyproject.toml", "/etc/passwd.csv", "exhibits/..%2f..%2fsites.csv",
        "sites%00.csv", "..%5c..%5cpyproject.csv",
    ],
)  # fmt: skip
def test_what_is_not_there_is_not_found(client: TestClient, path: str) -> None:
    answer = client.get(f"/data/{path}")
    assert answer.status_code == 404
    if answer.url.path.startswith("/data/"):
        assert answer.json()["status"] == 404


def test_an_address_never_names_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "secret.csv").write_text("a,b\n1,2\n")
    monkeypatch.chdir(tmp_path)
    client = TestClient(Starlette(routes=data_routes()))
    for path in ("secret.csv", "README.md", "../data/README.md"):
        assert client.get(f"/data/{path}").status_code == 404


@pytest.mark.parametrize(
    "path",
    ["sites.csv", "sites.geojson", "states.gpkg", "exhibits/waves.xlsx", "workbook.xlsx",
     "package.zip", "milestones.atom", "openapi.json", "datapackage.json"],
)  # fmt: skip
def test_a_version_that_the_client_has_is_not_sent_again(client: TestClient, path: str) -> None:
    first = client.get(f"/data/{path}")
    tag = first.headers["etag"]
    assert "max-age" in first.headers["cache-control"]
    assert first.headers["access-control-allow-origin"] == "*"
    for asked in (tag, f'"other", {tag}', tag.removeprefix("W/"), "*"):
        again = client.get(f"/data/{path}", headers={"If-None-Match": asked})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == tag
    assert client.get(f"/data/{path}", headers={"If-None-Match": '"other"'}).status_code == 200


def test_only_reading(client: TestClient) -> None:
    preflight = client.options("/data/sites.csv", headers={"Origin": "https://a.test"})
    assert preflight.status_code == 204
    assert preflight.headers["access-control-allow-methods"] == "GET, HEAD, OPTIONS"
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        assert client.request(method, "/data/sites.csv").status_code == 405
    assert client.head("/data/sites.csv").status_code == 200


def test_the_page_keeps_its_address(client: TestClient) -> None:
    assert not any(
        route.matches({"type": "http", "path": "/data", "method": "GET"})[0] == Match.FULL
        for route in data_routes()
    )
    stray = client.get("/data/")
    assert (stray.status_code, stray.headers["location"]) == (301, "../data")


def test_below_a_base_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(config, "get_option", lambda name: "/open/ai/")
    below = TestClient(Starlette(routes=routes()), follow_redirects=False)
    assert below.get("/open/ai/data/sites.csv").status_code == 200
    assert below.get("/data/sites.csv").status_code == 404
    assert not any(
        route.matches({"type": "http", "path": "/open/ai/_stcore/health", "method": "GET"})[0]
        == Match.FULL
        for route in routes()
    )


@pytest.mark.parametrize("slug", EXHIBITS)
@pytest.mark.parametrize("suffix", EXHIBIT_FORMATS)
def test_every_exhibit_is_served(client: TestClient, slug: str, suffix: str) -> None:
    if not EXHIBIT_FORMATS[suffix].applies(EXHIBITS[slug]):
        return
    answer = client.get(f"/data/exhibits/{slug}.{suffix}?on=2025-03-12&lang=de")
    assert answer.status_code == 200
    name = answer.headers["content-disposition"].partition("filename=")[2]
    assert name.startswith(f'"{slug}-') and name.endswith(f'-2025-03-12.{suffix}"')


def test_the_csv_leads_to_what_it_is_about(client: TestClient) -> None:
    table = client.get("/data/exhibits/where.csv?wave=2&lang=de")
    target = table.headers["link"].partition(">")[0][1:]
    about = client.get(f"/data/exhibits/{target}")
    assert (about.status_code, about.headers["content-type"]) == (200, "application/json")
    assert about.json()["filters"] == {"wave": "2"}
    assert about.json()["missing_values"].startswith("Eine leere Zelle")
    assert client.get("/data/exhibits/where.csv?about=yes").json()["parameter"] == "about"
    assert client.get("/data/exhibits/where.json?about=1").status_code == 400


def test_the_name_of_a_table_says_the_unit(client: TestClient) -> None:
    answer = client.get("/data/exhibits/money-by-state.xlsx?measure=gdp")
    assert '"money-by-state-percent-of-gdp.xlsx"' in answer.headers["content-disposition"]


def test_a_dated_address_shows_that_day(client: TestClient) -> None:
    found = client.get("/data/exhibits/waves.json?on=2025-03-12").json()
    assert found["as_known_on"] == "2025-03-12"
    assert [row["wave"] for row in found["rows"]] == ["1", "2"]


def test_the_archive_is_a_package_again(client: TestClient) -> None:
    archive = zipfile.ZipFile(io.BytesIO(client.get("/data/package.zip").content))
    resources = json.loads(archive.read("datapackage.json"))["resources"]
    assert {item["path"] for item in resources} <= set(archive.namelist())
    for name in archive.namelist():
        assert archive.read(name) == (data_folder() / name).read_bytes()


def test_the_workbook_explains_itself(client: TestClient) -> None:
    book = openpyxl.load_workbook(io.BytesIO(client.get("/data/workbook.xlsx").content))
    assert book.sheetnames[0] == "contents"
    assert {*TABLES, "dictionary", "notes"} <= set(book.sheetnames)
    listed = {cell.value for cell in book["contents"]["A"]}
    assert set(book.sheetnames) - {"contents"} <= listed
    columns = sum(len(t.fields) for t in current_dataset().descriptor.tables.values())
    assert book["dictionary"].max_row == columns + 1
    assert book["sources"].max_row == len(current_dataset().tables["sources"]) + 1


def test_layers_show_the_day(client: TestClient, tmp_path: Path) -> None:
    states = gpd.GeoDataFrame.from_features(
        client.get("/data/states.geojson?on=2025-03-12").json()["features"]
    )
    counted = states["role"].value_counts()
    assert (counted["host"], len(states)) == (12, 38)
    sites = gpd.read_parquet(io.BytesIO(client.get("/data/sites.parquet").content))
    assert len(sites) == 32
    by_id = sites.set_index("site_id")
    assert by_id.loc["lumi-ai-factory", "total_qualifier"] == "about"
    assert by_id.loc["lumi-ai-factory", "total_basis"] == "converted"
    assert by_id.loc["bsc-ai-factory", "total_basis"] == "computed"
    assert pd.isna(sites.set_index("site_id").loc["mimer", "total_low"])
    path = tmp_path / "sites.gpkg"
    path.write_bytes(client.get("/data/sites.gpkg?on=2024-12-10").content)
    with sqlite3.connect(path) as base:
        assert base.execute("select count(*) from sites").fetchone() == (7,)


def test_geojson_turns_as_rfc_7946_asks(client: TestClient) -> None:
    states = client.get("/data/states.geojson").json()
    frame = gpd.GeoDataFrame.from_features(states["features"])
    parts = frame.geometry.explode()
    assert parts.exterior.is_ccw.all()
    assert "crs" not in states


def test_the_feed_and_the_calendar(client: TestClient) -> None:
    feed = ElementTree.fromstring(client.get("/data/milestones.atom?on=2025-03-12").content)
    space = {"a": "http://www.w3.org/2005/Atom"}
    days = [item.text for item in feed.findall("a:entry/a:published", space)]
    assert days == sorted(days, reverse=True)
    assert days[0].startswith("2025-03-12T12:00:00")
    ids = [item.text for item in feed.findall("a:entry/a:id", space)]
    assert len(set(ids)) == len(ids)
    lines = client.get("/data/milestones.ics?on=2026-08-01").content.split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    assert b"DTSTART;VALUE=DATE:20261203" in lines


def test_the_description_knows_every_part_of_a_view_that_an_exhibit_reads() -> None:
    read = {name for exhibit in EXHIBITS.values() for name in exhibit.reads}
    assert set(view_parameters(limits_of(current_dataset()))) == read | {"on", "lang"}


def test_every_described_address_answers(client: TestClient) -> None:
    for path in description(current_dataset(), "")["paths"]:
        if path.startswith("/data/"):
            assert client.get(path).status_code == 200, path


def test_a_search_in_nothing_finds_nothing(client: TestClient) -> None:
    assert client.get("/data/countries.json?gdp_usd_year=1900&search=a").json() == []
