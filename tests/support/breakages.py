"""Ways to break a data package: of files, lines, cells, the descriptor and the outlines.

Each is a function of the files (bytes by name) that changes them in place; what it needs to choose
it draws from `choose`, so that a list of them is made by hand and any number at random.
"""

import csv
import io
import json
from collections.abc import Callable, Sequence
from typing import Any, Protocol

Files = dict[str, bytes]


class Choose(Protocol):
    """Chooses one of several values: by a seeded generator, or by hypothesis."""

    def __call__(self, values: Sequence[Any]) -> Any: ...


Breakage = Callable[[Files, Choose], str]

TEXTS = (
    "", " ", "\u000b", "a\u000bb", "a\nb", "a\tb", "\u202ea", "\ufffd", "x" * 71, "x" * 3_999,
    "x" * 4_001, "<script>alert(1)</script>", "&amp; ]]>", "=1+1", "{name} {0} {", "%s %(x)s %",
    "'\"\\", "日本語 🇪🇺", "a|||b", "*a* _b_ [c](d)", "NULL", "nan", "#REF!", "$1 \\alpha $",
    "a,b;c:d~e",
)  # fmt: skip
NUMBERS = (
    "inf", "-inf", "nan", "1e400", "8.35E+07", "-1", "0", "0.0000001", "1", "999999999999",
    "1000000000001", "1,5", "1.000.000", "0x10", "1_000", " 1", "٣", "true",
)  # fmt: skip
DATES = (
    "2060-01-01", "2051", "2050-12-31", "2000-01-01", "1999-12-31", "1957", "2025", "2025-04",
    "2025-02-30", "2025-13", "12.03.2025", "2025-3-1", "0000-00-00", "9999-12-31", "today",
)  # fmt: skip
CODES = (
    "UK", "EL", "ZZ", "XX", "GB", "de", "eu", "none", "true", "FALSE", "yes", "no", "1", "2", "4",
    "antennas", "gigafactories", "host", "partner", "exact", "over", "up_to", "at_least", "about",
    "paid", "target", "cancelled", "award", "total", "private", "USD", "GBP", "ISK", "derived",
    "http://[", "https://example.org/a b", "javascript:alert(1)", "https://", "wave-1", "slaif",
)  # fmt: skip
HOSTILE = (*TEXTS, *NUMBERS, *DATES, *CODES)


def rows_of(body: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(body.decode())))


def written(rows: list[list[str]]) -> bytes:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue().encode()


def _table(files: Files, choose: Choose) -> str:
    """Name of a table that has rows."""
    tables = sorted(name for name in files if name.endswith(".csv"))
    return choose([name for name in tables if files[name].count(b"\n") > 1])


def a_cell(files: Files, choose: Choose) -> str:
    """One cell of any table holds something else."""
    name = _table(files, choose)
    rows = rows_of(files[name])
    line, column = choose(range(1, len(rows))), choose(range(len(rows[0])))
    rows[line][column] = choose(HOSTILE)
    files[name] = written(rows)
    return f"{name}, line {line + 1}, {rows[0][column]} = {rows[line][column][:40]!r}"


def a_cell_of_another_row(files: Files, choose: Choose) -> str:
    """One cell holds what another row has in this column: right in itself, wrong in its place."""
    name = _table(files, choose)
    rows = rows_of(files[name])
    line, other = choose(range(1, len(rows))), choose(range(1, len(rows)))
    column = choose(range(len(rows[0])))
    rows[line][column] = rows[other][column]
    files[name] = written(rows)
    return f"{name}, line {line + 1}, {rows[0][column]} = {rows[line][column][:40]!r}"


def a_line(files: Files, choose: Choose) -> str:
    """A line is lost, stands twice, is cut, or stands elsewhere."""
    name = _table(files, choose)
    rows = rows_of(files[name])
    line, what = choose(range(len(rows))), choose(("lost", "twice", "cut", "cleared", "last"))
    row = rows[line]
    changed = {
        "lost": [], "twice": [row, row], "cut": [row[:-1]], "cleared": [[""] * len(row)],
        "last": [],
    }  # fmt: skip
    rows[line : line + 1] = changed[what]
    if what == "last":
        rows.append(row)
    files[name] = written(rows)
    return f"{name}, line {line + 1} {what}"


def a_table_without_rows(files: Files, choose: Choose) -> str:
    """Nothing but a header."""
    name = _table(files, choose)
    files[name] = written(rows_of(files[name])[:1])
    return f"{name} without rows"


def a_column(files: Files, choose: Choose) -> str:
    """A column is lost, doubled, renamed, emptied or stands elsewhere."""
    name = _table(files, choose)
    rows = rows_of(files[name])
    column = choose(range(len(rows[0])))
    what = choose(("lost", "doubled", "renamed", "emptied", "last", "beside"))
    head = rows[0][column]
    for row in rows:
        cell = row[column]
        if what in ("lost", "last"):
            del row[column]
        if what in ("last", "doubled"):
            row.append(cell)
        if what == "beside":
            row.append("")
    if what == "renamed":
        rows[0][column] = head.upper()
    if what == "emptied":
        for row in rows[1:]:
            row[column] = ""
    files[name] = written(rows)
    return f"{name}, column {head} {what}"


def _bytes_changed(body: bytes, what: str) -> bytes:
    text = body.decode()
    return {
        "empty": b"",
        "half": body[: len(body) // 2],
        "cp1252": text.encode("cp1252", "replace"),
        "utf-16": text.encode("utf-16"),
        "byte order mark": text.encode("utf-8-sig"),
        "carriage returns": text.replace("\n", "\r").encode(),
        "Windows ends of lines": text.replace("\n", "\r\n").encode(),
        "semicolons": text.replace(",", ";").encode(),
        "tabs": text.replace(",", "\t").encode(),
        "NUL": body.replace(b"e", b"\0", 1),
        "noise": bytes(range(256)),
        "an open quote": body + b'"',
        "empty lines": body + b"\n\n\n",
        "another file": b"a,b\n1,2\n",
    }[what]


DAMAGES = (
    "empty", "half", "cp1252", "utf-16", "byte order mark", "carriage returns",
    "Windows ends of lines", "semicolons", "tabs", "NUL", "noise", "an open quote", "empty lines",
    "another file", "gone",
)  # fmt: skip


def a_file(files: Files, choose: Choose) -> str:
    """A file is damaged as a whole, or gone."""
    name, what = choose(sorted(files)), choose(DAMAGES)
    body = files.pop(name)
    if what != "gone":
        files[name] = _bytes_changed(body, what)
    return f"{name}: {what}"


WRONG = (
    None,
    0,
    -1,
    1.5,
    True,
    "",
    "a",
    "a\u000b",
    "\ud800",
    [],
    {},
    [1],
    {"a": 1},
    "x" * 40,
    "../a",
)


def _places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Paths to everything inside a JSON value."""
    items = value.items() if isinstance(value, dict) else enumerate(value)
    inside = items if isinstance(value, dict | list) else ()
    found = []
    for key, item in inside:
        found.append((*path, key))
        if isinstance(item, dict | list):
            found += _places(item, (*path, key))
    return found


def _changed(raw: Any, choose: Choose, places: list[tuple[Any, ...]]) -> str:
    path = choose(places)
    holder = raw
    for key in path[:-1]:
        holder = holder[key]
    what = choose(("lost", *range(len(WRONG))))
    if what == "lost":
        del holder[path[-1]]
        return f"{path} lost"
    holder[path[-1]] = WRONG[what]
    return f"{path} = {str(WRONG[what])[:20]!r}"


def the_descriptor(files: Files, choose: Choose) -> str:
    """Anything in the descriptor is lost or is something else."""
    raw = json.loads(files["datapackage.json"])
    told = _changed(raw, choose, _places(raw))
    files["datapackage.json"] = json.dumps(raw).encode()
    return f"datapackage.json {told}"


def an_outline(files: Files, choose: Choose) -> str:
    """An outline, or a part of it, is lost, doubled or something else."""
    raw = json.loads(files["boundaries.geojson"])
    features = raw["features"]
    number = choose(range(len(features)))
    if choose((True, False, False)):
        features.append(features[number])
        told = "doubled"
    else:
        told = _changed(features[number], choose, _places(features[number])[:12])
    files["boundaries.geojson"] = json.dumps(raw).encode()
    return f"boundaries.geojson, feature {number}: {told}"


BREAKAGES: tuple[Breakage, ...] = (
    a_cell, a_cell, a_cell, a_cell_of_another_row, a_line, a_table_without_rows, a_column, a_file,
    the_descriptor, the_descriptor, an_outline,
)  # fmt: skip
