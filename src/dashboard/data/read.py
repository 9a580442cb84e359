"""Reads the tables of a package: text first, then typed columns, with the line as index."""

import csv
import io
from collections.abc import Iterator

import pandas as pd

from dashboard.data.descriptor import Descriptor, Field, Table
from dashboard.data.files import Files
from dashboard.data.partial_dates import last_day
from dashboard.data.problems import Problem


def read_table(files: Files, table: Table) -> tuple[pd.DataFrame, list[Problem]]:
    """The cells of one table as text, indexed by line number, and what is wrong with the file.

    Lines with too few or too many cells are left out of the frame and reported.
    """
    empty = pd.DataFrame(columns=list(table.columns), dtype="str")
    try:
        text = files[table.path].decode()
    except KeyError:
        return empty, [Problem(table.path, 0, "", "", "file not found")]
    except UnicodeDecodeError as error:
        return empty, [Problem(table.path, 0, "", "", f"not UTF-8: {error.reason}")]
    return _parse(text, table, empty)


def _parse(text: str, table: Table, empty: pd.DataFrame) -> tuple[pd.DataFrame, list[Problem]]:
    reader = csv.reader(io.StringIO(text), strict=True)
    problems: list[Problem] = []
    lines: list[int] = []
    rows: list[list[str]] = []
    try:
        header = next(reader, [])
        for cells in reader:
            if len(cells) == len(header):
                lines.append(reader.line_num)
                rows.append(cells)
            else:
                reason = f"{len(cells)} cells where the header has {len(header)}"
                problems.append(Problem(table.path, reader.line_num, "", "", reason))
    except csv.Error as error:
        problems.append(Problem(table.path, reader.line_num, "", "", f"broken line: {error}"))
        header = header if rows else list(table.columns)
    problems += _header_problems(header, table)
    frame = pd.DataFrame(rows, columns=header, index=lines, dtype="str")
    known = [name for name in table.columns if name in frame.columns]
    if len(set(header)) < len(header):
        return empty, problems
    return frame[known], problems


def _header_problems(header: list[str], table: Table) -> Iterator[Problem]:
    for name in table.columns:
        if name not in header:
            yield Problem(table.path, 1, name, "", "column missing")
    for name in header:
        if name not in table.columns:
            yield Problem(table.path, 1, name, "", "column not described in datapackage.json")
        elif header.count(name) > 1:
            yield Problem(table.path, 1, name, "", "column stands twice")


def convert(frame: pd.DataFrame, table: Table) -> tuple[pd.DataFrame, list[Problem]]:
    """Typed columns (an empty cell becomes a missing value) and the cells that do not fit."""
    typed: dict[str, pd.Series] = {}
    problems: list[Problem] = []
    for item in table.fields:
        if item.name not in frame:
            continue
        text = frame[item.name].mask(frame[item.name] == "")
        typed[item.name], fits = _convert_column(text, item)
        wrong = text[text.notna() & ~fits]
        problems += [
            Problem(table.path, int(line), item.name, value, f"not a {item.kind or item.type}")
            for line, value in wrong.items()
        ]
    return pd.DataFrame(typed, index=frame.index), problems


def _is_date(text: str) -> bool:
    try:
        last_day(text)
    except ValueError:
        return False
    return True


def _convert_column(text: pd.Series, item: Field) -> tuple[pd.Series, pd.Series]:
    if item.type in ("number", "integer", "year"):
        number = pd.to_numeric(text, errors="coerce").astype("Float64")
        if item.type != "number":
            number = number.where(number == number.round()).astype("Int64")
        return number, number.notna()
    if item.type == "boolean":
        boolean = text.map({"true": True, "false": False}).astype("boolean")
        return boolean, boolean.notna()
    if item.type == "date" or item.kind == "partial-date":
        fits = text.map(_is_date, na_action="ignore").fillna(value=True).astype(bool)
        if item.type == "date":
            fits &= text.str.len().fillna(10) == 10
        return text.where(fits), fits
    return text, pd.Series(True, index=text.index)


def read_tables(
    files: Files, descriptor: Descriptor
) -> tuple[dict[str, pd.DataFrame], list[Problem]]:
    """Every table of the package, typed and indexed by line, and all that is wrong with files
    and cells.
    """
    frames: dict[str, pd.DataFrame] = {}
    problems: list[Problem] = []
    for name, table in descriptor.tables.items():
        text, wrong_lines = read_table(files, table)
        frames[name], wrong_cells = convert(text, table)
        problems += [*wrong_lines, *wrong_cells]
    return frames, problems
