"""An exhibit's table as CSV, JSON and XLSX: the same cells in every format."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict

from dashboard.exhibits.exhibit import Exhibit, Scene
from dashboard.export.about import About, about, lines
from dashboard.export.exhibit_table import PlainTable, Value, as_text, plain_table
from dashboard.export.workbook import document, exhibit_workbook


def csv_text(names: Sequence[str], rows: Iterable[Iterable[Value]]) -> str:
    """CSV with a comma, a header and Unix line ends; readable with `comment="#"`.

    A cell with the comment sign is quoted, because pandas would cut the line there.
    """
    out = io.StringIO()
    bare = csv.writer(out, lineterminator="\n")
    quoted = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)
    for row in (names, *rows):
        cells = ["" if value is None else as_text(value) for value in row]
        has_sign = any("#" in cell for cell in cells if isinstance(cell, str))
        (quoted if has_sign else bare).writerow(cells)
    return out.getvalue()


def _cells(table: PlainTable) -> list[list[Value]]:
    return [[record[name] for name in table.names] for record in table.records]


def _comment(label: str, text: str) -> str:
    return f"# {label}: {' '.join(text.splitlines())}\n"


def exhibit_csv(exhibit: Exhibit, scene: Scene) -> bytes:
    """UTF-8 CSV below comment lines; `pandas.read_csv(address, comment="#")` reads the table."""
    rows = exhibit.rows(scene)
    table, facts = plain_table(exhibit, rows, scene), about(exhibit, rows, scene)
    head = [_comment(label, text) for label, text in lines(facts, scene)]
    unit = scene.language.say("Unit")
    head += [_comment(f"{unit} {item.name}", item.unit) for item in table.fields if item.unit]
    source = scene.language.say("Source")
    head += [_comment(f"{source} {s['source_id']}", document(s)) for s in facts.sources]
    return ("".join(head) + csv_text(table.names, _cells(table))).encode()


def exhibit_json(exhibit: Exhibit, scene: Scene) -> bytes:
    """UTF-8 JSON: what the table is about, its fields, its records, its sources."""
    rows = exhibit.rows(scene)
    table, facts = plain_table(exhibit, rows, scene), about(exhibit, rows, scene)
    body = _stated(facts, exhibit) | {
        "fields": [asdict(item) for item in table.fields],
        "rows": list(table.records),
        "sources": list(facts.sources),
    }
    return json.dumps(body, ensure_ascii=False, indent=1, allow_nan=False).encode()


def _stated(facts: About, exhibit: Exhibit) -> dict[str, object]:
    return {
        "exhibit": exhibit.slug,
        "title": facts.title,
        "finding": facts.finding,
        "note": facts.note,
        "as_known_on": facts.day,
        "filters": dict(facts.filters),
        "evidence_read_until": facts.evidence_day,
        "package": facts.package,
        "licence": facts.licence,
    }


def exhibit_xlsx(exhibit: Exhibit, scene: Scene) -> bytes:
    """A workbook with the table and a sheet that says what it is."""
    rows = exhibit.rows(scene)
    table, facts = plain_table(exhibit, rows, scene), about(exhibit, rows, scene)
    return exhibit_workbook(exhibit.slug, table, facts, scene)
