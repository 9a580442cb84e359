"""Every exhibit of the registry, without naming one: all formats hold the table."""

import io
import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pandas as pd
import polars as pl
import pytest
from typed_language import TypedLanguage

from dashboard.data import Amount, current_dataset
from dashboard.data.bounds import Bounds
from dashboard.exhibits.exhibit import SOURCES, Column, Exhibit, Scene, table
from dashboard.exhibits.registry import EXHIBITS
from dashboard.export.exhibit_table import plain
from dashboard.export.table_export import (
    exhibit_about,
    exhibit_csv,
    exhibit_json,
    exhibit_xlsx,
)
from dashboard.view import View

VIEWS = (
    View(),
    View(on=date(2025, 3, 12), lang="de"),
    View(on=date(2024, 12, 10), wave=("2",), country=("HR",)),
)


def scene(view: View) -> Scene:
    return Scene(current_dataset(), view, TypedLanguage(view.lang))


def text(value: Any) -> str:
    """A cell as text, numbers in one form, nothing for a missing value."""
    if isinstance(value, (list, tuple)):
        return ";".join(value)
    if value == "" or pd.isna(value):
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return f"{float(value):.15g}"
    try:
        return f"{float(str(value)):.15g}"
    except ValueError:
        return str(value)


def read_csv(body: bytes) -> list[list[str]]:
    frame = pd.read_csv(io.BytesIO(body), dtype=str, keep_default_na=False)
    return [list(frame.columns), *([text(cell) for cell in row] for row in frame.to_numpy())]


def read_with_polars(body: bytes) -> list[list[str]]:
    frame = pl.read_csv(body, infer_schema=False)
    return [frame.columns, *([text(cell or "") for cell in row] for row in frame.iter_rows())]


def read_with_duckdb(path: Path) -> list[list[str]]:
    found = duckdb.read_csv(str(path), all_varchar=True)
    return [found.columns, *([text(cell or "") for cell in row] for row in found.fetchall())]


def read_xlsx(body: bytes) -> list[list[str]]:
    rows = openpyxl.load_workbook(io.BytesIO(body)).worksheets[0].iter_rows(values_only=True)
    names, *cells = rows
    return [list(names), *([text(cell) for cell in row] for row in cells)]


def read_json(body: bytes) -> list[list[str]]:
    found = json.loads(body)
    names = [field["name"] for field in found["fields"]]
    return [names, *([text(row[name]) for name in names] for row in found["rows"])]


@pytest.mark.parametrize("view", VIEWS, ids=str)
@pytest.mark.parametrize("slug", EXHIBITS)
def test_the_formats_hold_the_same_cells(slug: str, view: View, tmp_path: Path) -> None:
    exhibit, shown = EXHIBITS[slug], scene(view)
    found = read_json(exhibit_json(exhibit, shown))
    body = exhibit_csv(exhibit, shown)
    path = tmp_path / "table.csv"
    path.write_bytes(body)
    assert read_csv(body) == found
    assert read_with_polars(body) == found
    assert read_with_duckdb(path) == found
    assert read_xlsx(exhibit_xlsx(exhibit, shown)) == found


@pytest.mark.parametrize("view", VIEWS, ids=str)
@pytest.mark.parametrize("slug", EXHIBITS)
def test_the_cells_are_those_of_the_exhibits_table(slug: str, view: View) -> None:
    exhibit, shown = EXHIBITS[slug], scene(view)
    rows = exhibit.rows(shown)
    records = json.loads(exhibit_json(exhibit, shown))["rows"]
    assert len(records) == len(rows)
    for record, row in zip(records, rows.to_dict("records"), strict=True):
        assert tuple(record[SOURCES]) == tuple(source for source in row[SOURCES] if source)
        for column in exhibit.columns:
            value = row[column.name]
            if isinstance(value, Amount):
                low, high = record[f"{column.name}_low"], record[f"{column.name}_high"]
                assert (low, high) == (value.low, value.high)
                assert record[f"{column.name}_words"] == shown.language.money(value)
                if value.is_published:
                    assert record[f"{column.name}_qualifier"] == value.qualifier
                    assert record[f"{column.name}_currency"] == value.currency
                    assert record[f"{column.name}_basis"] == value.basis
            elif isinstance(value, Bounds):
                low, high = value.printed or (None, None)
                assert record[f"{column.name}_low"] == plain(low)
                assert record[f"{column.name}_high"] == plain(high)
                wording = value.wording if value.is_known else None
                assert record[f"{column.name}_qualifier"] == wording
            elif column.kind == "countries":
                assert tuple(record[column.name] or ()) == tuple(value)
            elif column.kind != "money":
                assert text(record[column.name]) == text(value)


@pytest.mark.parametrize("slug", EXHIBITS)
def test_machine_columns_do_not_depend_on_the_language(slug: str) -> None:
    exhibit = EXHIBITS[slug]
    in_parts = {"text", "money", "bounds"}
    neutral = [column for column in exhibit.columns if column.kind not in in_parts]
    english, german = (
        json.loads(exhibit_json(exhibit, scene(View(lang=tag))))["rows"] for tag in ("en", "de")
    )
    key = neutral[0].name if neutral else None
    for name in (column.name for column in neutral):
        assert sorted(str((row[key], row[name])) for row in english) == sorted(
            str((row[key], row[name])) for row in german
        )


@pytest.mark.parametrize("slug", EXHIBITS)
def test_the_files_say_what_they_are(slug: str) -> None:
    exhibit, shown = EXHIBITS[slug], scene(View(on=date(2025, 3, 12)))
    head = exhibit_about(exhibit, shown).decode()
    sheet = openpyxl.load_workbook(io.BytesIO(exhibit_xlsx(exhibit, shown)))["About this table"]
    about = "\n".join(str(cell) for row in sheet.iter_rows(values_only=True) for cell in row)
    for found in (head, about):
        assert exhibit.question(shown) in found.replace('\\"', '"')
        assert exhibit.finding(exhibit.rows(shown), shown) in found.replace('\\"', '"')
        assert "2025-03-12" in found
        assert "creativecommons.org/licenses/by/4.0" in found
        for source in {s for cell in exhibit.rows(shown)[SOURCES] for s in cell if s}:
            assert source in found


@pytest.mark.parametrize("slug", EXHIBITS)
def test_every_reader_of_csv_finds_the_table_without_being_told_how(
    slug: str, tmp_path: Path
) -> None:
    exhibit, shown = EXHIBITS[slug], scene(View())
    names, *rows = read_json(exhibit_json(exhibit, shown))
    path = tmp_path / "table.csv"
    path.write_bytes(exhibit_csv(exhibit, shown))
    assert path.read_bytes().splitlines()[0].decode().split(",") == names
    read = duckdb.read_csv(str(path))
    assert (read.columns, len(read)) == (names, len(rows))
    for frame in (pd.read_csv(path), pl.read_csv(path)):
        assert (list(frame.columns), len(frame)) == (names, len(rows))


@pytest.mark.parametrize("slug", EXHIBITS)
def test_what_a_table_is_about_stands_in_json_too(slug: str) -> None:
    exhibit, shown = EXHIBITS[slug], scene(View(on=date(2025, 3, 12)))
    about, whole = (json.loads(make(exhibit, shown)) for make in (exhibit_about, exhibit_json))
    assert {name: value for name, value in whole.items() if name != "rows"} == about
    assert "" not in {value for source in about["sources"] for value in source.values()}


@pytest.mark.parametrize("slug", EXHIBITS)
def test_equal_scenes_give_equal_files(slug: str) -> None:
    exhibit = EXHIBITS[slug]
    for make in (exhibit_csv, exhibit_json, exhibit_xlsx):
        assert make(exhibit, scene(View())) == make(exhibit, scene(View()))


COLUMNS = (Column("name", "Name"), Column("money", "Money", "money"), Column("n", "N", "count"))


def tiny(records: list[dict]) -> Exhibit:
    return Exhibit(
        slug="tiny",
        question=lambda scene: "How much?",
        columns=COLUMNS,
        rows=lambda scene: table(records, COLUMNS),
        sentence=lambda rows, scene: "So much.",
    )


def test_not_published_stays_and_is_not_the_same_as_no_amount() -> None:
    records = [
        {"name": "a", "money": Amount(485.0, 485.0, qualifier="about"), "n": 1},
        {"name": "b", "money": Amount(), "n": None},
        {"name": "c", "money": None, "n": 0},
    ]
    frame = pd.read_csv(
        io.BytesIO(exhibit_csv(tiny(records), scene(View()))), keep_default_na=False
    )
    assert list(frame["money_low"]) == ["485", "", ""]
    assert list(frame["money_qualifier"]) == ["about", "", ""]
    assert list(frame["money_words"]) == ["about €485 million", "not published", ""]
    assert list(frame["n"]) == ["1", "", "0"]


def test_hostile_texts_stay_texts(tmp_path: Path) -> None:
    names = ["#1", "=1+1", 'a "b", #c', "two\nlines", "http://x.test/"]
    records = [{"name": name, "money": None, "n": 1} for name in names]
    exhibit, shown = tiny(records), scene(View())
    body = exhibit_csv(exhibit, shown)
    assert list(pd.read_csv(io.BytesIO(body))["name"]) == names
    assert list(pl.read_csv(body)["name"]) == names
    (tmp_path / "table.csv").write_bytes(body)
    assert [row[0] for row in duckdb.read_csv(str(tmp_path / "table.csv")).fetchall()] == names
    sheet = openpyxl.load_workbook(io.BytesIO(exhibit_xlsx(exhibit, shown))).worksheets[0]
    cells = list(sheet["A"])[1:]
    assert [cell.value for cell in cells] == names
    assert {cell.data_type for cell in cells} == {"s"}
