"""What the answers hold, as the OpenAPI description says it."""

from typing import Any

from dashboard.data.descriptor import Field, Table
from dashboard.exhibits.exhibit import SOURCES, Column, Exhibit
from dashboard.export.about import SOURCE_COLUMNS
from dashboard.export.exhibit_table import IN_WORDS, parts_of

Json = dict[str, Any]

TYPES = {"integer": "integer", "year": "integer", "number": "number", "boolean": "boolean"}
"""Types of JSON by those of the package's columns; all others are text."""

NUMBERS = frozenset({"count", "number", "share"})
"""Kinds of an exhibit's columns that hold a number."""

TEXT: Json = {"type": "string"}
BINARY: Json = {"type": "string", "format": "binary"}
OBJECT: Json = {"type": "object"}


def text_or_none(description: str = "") -> Json:
    """A text that may be missing."""
    found: Json = {"type": ["string", "null"]}
    return found | ({"description": description} if description else {})


def _object(properties: dict[str, Json], required: tuple[str, ...] = ()) -> Json:
    return {"type": "object", "properties": properties, "required": list(required)}


def _cell(field: Field) -> Json:
    kind = TYPES.get(field.type, "string")
    found: Json = {"type": [kind, "null"], "description": field.description}
    if field.type == "date":
        found["format"] = "date"
    return found


def table_rows(table: Table) -> Json:
    """The rows of a table; a column that was not asked for is not there."""
    return {"type": "array", "items": _object({item.name: _cell(item) for item in table.fields})}


def _exhibit_cells(column: Column) -> dict[str, Json]:
    if parts := parts_of(column):
        number, text = {"type": ["number", "null"]}, text_or_none()
        return {
            f"{column.name}_{part}": number if part in ("low", "high") else text for part in parts
        }
    words = {f"{column.name}_words": text_or_none()} if column.kind in IN_WORDS else {}
    if column.kind in NUMBERS:
        return {column.name: {"type": ["number", "null"]}}
    if column.kind == "countries":
        return {column.name: {"type": ["array", "null"], "items": TEXT}, **words}
    return {column.name: text_or_none(), **words}


def _exhibit_row(exhibit: Exhibit) -> Json:
    cells: dict[str, Json] = {}
    for column in exhibit.columns:
        cells |= _exhibit_cells(column)
    cells[SOURCES] = {"type": "array", "items": TEXT}
    return _object(cells, tuple(cells))


def exhibit_answer(exhibit: Exhibit) -> Json:
    """What an exhibit's table is about, and its rows."""
    rows = {"rows": {"type": "array", "items": _exhibit_row(exhibit)}}
    return _object(ABOUT | rows, (*ABOUT, "rows"))


FIELD = _object({"name": TEXT, "label": TEXT, "unit": TEXT}, ("name", "label", "unit"))
SOURCE = _object({name: text_or_none() for name in SOURCE_COLUMNS}, SOURCE_COLUMNS)

ABOUT: dict[str, Json] = {
    "exhibit": TEXT,
    "title": TEXT,
    "finding": TEXT,
    "note": text_or_none(),
    "missing_values": TEXT,
    "as_known_on": {"type": "string", "format": "date"},
    "filters": {"type": "object", "additionalProperties": TEXT},
    "evidence_read_until": {"type": "string", "format": "date"},
    "package": TEXT,
    "licence": TEXT,
    "fields": {"type": "array", "items": {"$ref": "#/components/schemas/Field"}},
    "sources": {"type": "array", "items": {"$ref": "#/components/schemas/Source"}},
}

_FEATURE = _object(
    {
        "type": {"type": "string", "enum": ["Feature"]},
        "id": TEXT,
        "geometry": {"type": ["object", "null"]},
        "properties": OBJECT,
    },
    ("type", "geometry", "properties"),
)
COLLECTION = _object(
    {
        "type": {"type": "string", "enum": ["FeatureCollection"]},
        "features": {"type": "array", "items": {"$ref": "#/components/schemas/Feature"}},
        "title": TEXT,
        "as_known_on": TEXT,
        "licence": TEXT,
    },
    ("type", "features"),
)
REASON = _object(
    {"status": {"type": "integer"}, "reason": TEXT, "parameter": TEXT}, ("status", "reason")
)

COMPONENTS: dict[str, Json] = {
    "About": _object(ABOUT, tuple(ABOUT)),
    "Field": FIELD,
    "Source": SOURCE,
    "Feature": _FEATURE,
    "FeatureCollection": COLLECTION,
    "Reason": REASON,
}
"""Schemas that several answers share."""


def shared(name: str) -> Json:
    """Reference to one of COMPONENTS."""
    return {"$ref": f"#/components/schemas/{name}"}
