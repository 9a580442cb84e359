"""Reads the tables of a package: lines and cells as text, with the line as index."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from dashboard.data.cells import typed
from dashboard.data.descriptor import Descriptor, Table
from dashboard.data.files import Files
from dashboard.data.problems import PackageError, Problem

SEPARATORS = {";": "semicolons", "\t": "tabs", "|": "bars"}
"""What stands between cells where a spreadsheet does not write commas."""

NEVER_EMPTY = (
    "sites", "waves", "participation", "figures", "envelopes", "milestones", "countries", "sources",
    "access",
)  # fmt: skip
"""Tables without which there is nothing to show, nowhere and on no day."""

SAVE_AS = "save it as CSV UTF-8 (comma)"


@dataclass(frozen=True)
class Lines:
    """A file as CSV: its header, and the cells of each later line by its number."""

    header: list[str]
    rows: dict[int, list[str]]


def read_tables(
    files: Files, descriptor: Descriptor
) -> tuple[dict[str, pd.DataFrame], list[Problem]]:
    """Every table of the package that could be read, typed and indexed by line, and all that is
    wrong with files and cells. A table whose file or header is wrong is left out.
    """
    frames: dict[str, pd.DataFrame] = {}
    problems: list[Problem] = []
    for name, table in descriptor.tables.items():
        if table.path not in files:
            continue
        try:
            text, wrong_lines = read_table(files[table.path], table)
        except PackageError as error:
            problems += error.problems
            continue
        frames[name], wrong_cells = typed(text, table)
        problems += [*wrong_lines, *wrong_cells]
    return frames, problems


def read_table(body: bytes, table: Table) -> tuple[pd.DataFrame, list[Problem]]:
    """The cells of one table as text, indexed by line number, and the lines that are wrong:
    those with too few or too many cells are left out of the frame.

    Raises PackageError where the file or its header is wrong: then no cell can be judged.
    """
    lines = _parsed(_decoded(body, table), table)
    if wrong_header := list(_header_problems(lines.header, table)):
        raise PackageError(wrong_header)
    if not lines.rows and table.name in NEVER_EMPTY:
        raise _refused(table, "has no rows; the dashboard cannot do without")
    whole, problems = _whole_lines(lines, table)
    frame = pd.DataFrame(whole.values(), columns=lines.header, index=list(whole), dtype="str")
    return frame[list(table.columns)], problems


def _refused(table: Table, reason: str, line: int = 0, value: str = "") -> PackageError:
    return PackageError([Problem(table.path, line, "", value, reason)])


def _decoded(body: bytes, table: Table) -> str:
    """UTF-8, with or without the mark that Excel puts first, and Unix ends of lines."""
    if body[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise _refused(table, f"is in UTF-16; {SAVE_AS}")
    try:
        text = body.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        around = error.object[max(0, error.start - 20) : error.start + 20]
        word = _word_at(around.decode("cp1252", "replace"), min(20, error.start))
        reason = f"is not in UTF-8 but perhaps in the encoding of Windows; {SAVE_AS}"
        raise _refused(table, reason, line, word) from None
    if "\r" in text and "\n" not in text:
        raise _refused(table, f"has lines that end as on an old Macintosh; {SAVE_AS}")
    return text


def _word_at(text: str, place: int) -> str:
    words = re.finditer(r"\w+", text)
    return next((word[0] for word in words if word.start() <= place < word.end()), "")


def _parsed(text: str, table: Table) -> Lines:
    """All lines. Raises PackageError at the first that is no CSV: no later one can be trusted."""
    reader = csv.reader(io.StringIO(text), strict=True)
    rows: dict[int, list[str]] = {}
    start = 1
    try:
        for cells in reader:
            rows[start] = cells
            start = reader.line_num + 1
    except csv.Error as error:
        raise _refused(table, f"broken line: {error}", reader.line_num) from None
    header = rows.pop(1, [])
    _refuse_other_separators(header, table)
    return Lines(header, rows)


def _refuse_other_separators(header: list[str], table: Table) -> None:
    if not any(header):
        raise _refused(table, "is empty or begins with an empty line; the header must come first")
    for sign, name in SEPARATORS.items():
        if len(header) == 1 and sign in header[0]:
            raise _refused(table, f"is separated by {name}; {SAVE_AS}")


def _header_problems(header: list[str], table: Table) -> Iterator[Problem]:
    for name in table.columns:
        if name not in header:
            yield Problem(table.path, 1, name, "", "column missing")
    for name in dict.fromkeys(header):
        if not name.strip():
            reason = "a column without a name; delete the empty columns beside the table"
            yield Problem(table.path, 1, "", "", reason)
        elif name not in table.columns:
            yield Problem(table.path, 1, name, "", "column not described in datapackage.json")
        elif header.count(name) > 1:
            yield Problem(table.path, 1, name, "", "column stands twice")


def _whole_lines(lines: Lines, table: Table) -> tuple[dict[int, list[str]], list[Problem]]:
    """Lines with a cell for each column, and what is wrong with the others."""
    empty = [number for number, cells in lines.rows.items() if not any(map(str.strip, cells))]
    rows = {number: cells for number, cells in lines.rows.items() if number not in set(empty)}
    width = len(lines.header)
    problems = [
        Problem(table.path, number, "", "", f"{len(cells)} cells where the header has {width}")
        for number, cells in rows.items()
        if len(cells) != width
    ]
    if empty:
        count = "an empty line" if len(empty) == 1 else f"{len(empty)} empty lines from here on"
        reason = f"{count}; delete the rows, do not only clear them"
        problems.append(Problem(table.path, empty[0], "", "", reason))
    return {number: cells for number, cells in rows.items() if len(cells) == width}, problems
