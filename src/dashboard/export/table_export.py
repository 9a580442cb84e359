"""An exhibit's table as CSV, JSON and XLSX: the same cells in every format."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict

from dashboard.exhibits.exhibit import Exhibit, Rows, Scene
from dashboard.export.about import MISSING_VALUES, about
from dashboard.export.exhibit_table import PlainTable, Value, as_text, plain_table
from dashboard.export.workbook import exhibit_workbook


def csv_text(names: Sequence[str], rows: Iterable[Iterable[Value]]) -> str:
    """CSV as RFC 4180 has it: the header first, commas, CRLF, nothing above the table. It is for
    programs: a cell stands there as it is, also where a spreadsheet would take it for a formula.
    """
    out = io.StringIO()
    writer = csv.writer(out)
    for row in (names, *rows):
        writer.writerow(["" if value is None else as_text(value) for value in row])
    return out.getvalue()


def _cells(table: PlainTable) -> list[list[Value]]:
    return [[record[name] for name in table.names] for record in table.records]


def _of_one_type(cells: Sequence[Value]) -> list[Value]:
    """A column with a decimal point in each of its numbers where one has it: readers of CSV guess
    the type of a column from its first rows.
    """
    if not any(isinstance(cell, float) for cell in cells):
        return list(cells)
    return [float(cell) if type(cell) is int else cell for cell in cells]


def exhibit_csv(exhibit: Exhibit, scene: Scene) -> bytes:
    """The table alone as UTF-8 CSV; what it is about is in `exhibit_about`."""
    table = plain_table(exhibit, exhibit.rows(scene), scene)
    columns = [_of_one_type(cells) for cells in zip(*_cells(table), strict=True)]
    return csv_text(table.names, zip(*columns, strict=True)).encode()


def exhibit_about(exhibit: Exhibit, scene: Scene) -> bytes:
    """UTF-8 JSON: what the table is about, its fields and its sources, without the table."""
    return _as_json(_stated(exhibit, exhibit.rows(scene), scene))


def exhibit_json(exhibit: Exhibit, scene: Scene) -> bytes:
    """UTF-8 JSON: what the table is about, its fields, its sources, its records."""
    rows = exhibit.rows(scene)
    records = list(plain_table(exhibit, rows, scene).records)
    return _as_json(_stated(exhibit, rows, scene) | {"rows": records})


def _as_json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False).encode()


def _stated(exhibit: Exhibit, rows: Rows, scene: Scene) -> dict[str, object]:
    facts = about(exhibit, rows, scene)
    documents = [{name: text or None for name, text in s.items()} for s in facts.sources]
    return {
        "exhibit": exhibit.slug,
        "title": facts.title,
        "finding": facts.finding,
        "note": facts.note or None,
        "missing_values": scene.language.say(MISSING_VALUES),
        "as_known_on": facts.day,
        "filters": dict(facts.filters),
        "filters_in_words": dict(facts.scope),
        "evidence_read_until": facts.evidence_day,
        "package": facts.package,
        "licence": facts.licence,
        "fields": [asdict(item) for item in plain_table(exhibit, rows, scene).fields],
        "sources": documents,
    }


def exhibit_xlsx(exhibit: Exhibit, scene: Scene) -> bytes:
    """A workbook with the table and a sheet that says what it is."""
    rows = exhibit.rows(scene)
    table, facts = plain_table(exhibit, rows, scene), about(exhibit, rows, scene)
    return exhibit_workbook(exhibit.slug, table, facts, scene)
