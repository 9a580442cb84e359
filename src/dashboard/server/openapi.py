"""The OpenAPI description of the open data addresses, made from the tables and the registry."""

from collections.abc import Iterator, Mapping
from typing import Any

from dashboard.codes.figures import STAGES
from dashboard.codes.milestones import KINDS
from dashboard.codes.roles import ROLES
from dashboard.data import Dataset
from dashboard.data.descriptor import Field, Table
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.registry import EXHIBITS
from dashboard.export.formats import EXHIBIT_FORMATS, WORKBOOK
from dashboard.export.geography import LAYER_FORMATS, LAYERS
from dashboard.export.table_query import COLUMNS, EMPTY, SEARCH, SORT, allowed_values, is_filterable
from dashboard.language import LANGUAGES
from dashboard.view import MEASURES, SHOWN, SIDES, SORTS, limits_of

Json = dict[str, Any]

TABLE_MEDIA = {"csv": "text/csv", "json": "application/json", "xlsx": WORKBOOK}


def _one(values: tuple[str, ...]) -> Json:
    return {"type": "string", "enum": list(values)}


def _several(values: tuple[str, ...]) -> Json:
    """Values joined by commas, as in the links of the dashboard."""
    items = {"type": "array", "items": _one(values), "minItems": 1, "uniqueItems": True}
    return {"schema": items, "style": "form", "explode": False}


DAY: Json = {"schema": {"type": "string", "format": "date"}}

VIEW_PARAMETERS: Mapping[str, Json] = {
    "on": DAY | {"description": "As known on this day; today where it is left out."},
    "wave": {"description": "Only these waves."},
    "country": {
        "schema": {"type": "string", "pattern": "^[A-Z]{2}(,[A-Z]{2})*$"},
        "description": "Only these states, alpha-2 codes joined by commas.",
    },
    "role": _several(ROLES) | {"description": "Only states with these roles."},
    "measure": {"schema": _one(MEASURES), "description": "What is measured."},
    "show": _several(SHOWN) | {"description": "Further layers of a picture."},
    "kind": _several(KINDS) | {"description": "Only these kinds of milestones."},
    "since": DAY | {"description": "First day of a time axis."},
    "until": DAY | {"description": "Last day of a time axis."},
    "step": {"description": "Up to this wave, or up to a later selection in it."},
    "compare": {
        "schema": {"type": "string"},
        "description": "Two subjects of the table figures, joined by a comma.",
    },
    "stage": _several(STAGES) | {"description": "Only amounts of these stages."},
    "side": {"schema": _one(SIDES), "description": "Who pays."},
    "sort": {"schema": _one(SORTS), "description": "Order of rows."},
    "lang": {"schema": _one(tuple(LANGUAGES)), "description": "Language of the words."},
}
"""What a view's parameters may be, as in `dashboard.view.READERS`; what the package has of waves
and steps is filled in by `_of_package`.
"""

DAY_AND_LANGUAGE: Mapping[str, Json] = {name: VIEW_PARAMETERS[name] for name in ("on", "lang")}

ERROR: Json = {
    "description": "Why not.",
    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Reason"}}},
}


def _parameters(described: Mapping[str, Json]) -> list[Json]:
    return [{"name": name, "in": "query", **item} for name, item in described.items()]


def _operation(name: str, summary: str, media: str, parameters: Mapping[str, Json]) -> Json:
    answers: Json = {
        "200": {"description": "The file.", "content": {media: {}}},
        "304": {"description": "The client has this version."},
        "400": ERROR,
    }
    operation = {"operationId": name, "summary": summary, "responses": answers}
    return {"get": operation | {"parameters": _parameters(parameters)}}


def _filter(field: Field) -> Json:
    allowed = allowed_values(field)
    text = f"{field.description} Several values joined by commas; `{EMPTY}` is an empty cell."
    if allowed:
        return _several((*allowed, EMPTY)) | {"description": text}
    return {"schema": {"type": "string", "minLength": 1}, "description": text}


def _table_parameters(table: Table) -> dict[str, Json]:
    columns = (*table.columns, *(f"-{name}" for name in table.columns))
    filters = {item.name: _filter(item) for item in table.fields if is_filterable(item)}
    return {
        SEARCH: {
            "schema": {"type": "string", "minLength": 1, "maxLength": 200},
            "description": "Words that must all stand somewhere in a row.",
        },
        SORT: {"schema": _one(columns), "description": "A column; `-` for the largest first."},
        COLUMNS: _several(table.columns) | {"description": "Columns to keep."},
        **filters,
    }


def _tables(dataset: Dataset) -> Iterator[tuple[str, Json]]:
    for table in dataset.descriptor.tables.values():
        for suffix, media in TABLE_MEDIA.items():
            summary = f"{table.title}. {table.description}"
            name = f"{table.name}_{suffix}"
            yield (
                f"/{table.name}.{suffix}",
                _operation(name, summary, media, _table_parameters(table)),
            )


def _layers() -> Iterator[tuple[str, Json]]:
    for layer in LAYERS:
        for suffix, (media, _) in LAYER_FORMATS.items():
            summary = f"Layer of {layer} (WGS84) as known on a day."
            parameters = {"on": VIEW_PARAMETERS["on"]}
            name = f"layer_{layer}_{suffix}"
            yield f"/{layer}.{suffix}", _operation(name, summary, media, parameters)


def parameters_of_exhibit(exhibit: Exhibit) -> Mapping[str, Json]:
    """The parts of a view that an exhibit reads, the day and the language."""
    read = {"on", "lang", *exhibit.reads}
    return {name: parameter for name, parameter in VIEW_PARAMETERS.items() if name in read}


def _of_package(described: Mapping[str, Json], dataset: Dataset) -> dict[str, Json]:
    limits = limits_of(dataset)
    schemas = {"wave": _several(limits.waves), "step": {"schema": _one(limits.steps)}}
    return {name: item | schemas.get(name, {}) for name, item in described.items()}


def _exhibits(dataset: Dataset) -> Iterator[tuple[str, Json]]:
    for exhibit in EXHIBITS.values():
        for found in EXHIBIT_FORMATS.values():
            if found.applies(exhibit):
                name = f"exhibit_{exhibit.slug}_{found.suffix}"
                summary = f"The exhibit `{exhibit.slug}` for any view, as {found.name}."
                media = found.media_type.partition(";")[0]
                parameters = _of_package(parameters_of_exhibit(exhibit), dataset)
                yield (
                    f"/exhibits/{exhibit.slug}.{found.suffix}",
                    _operation(name, summary, media, parameters),
                )


def _others() -> Iterator[tuple[str, Json]]:
    language = {"lang": VIEW_PARAMETERS["lang"]}
    for path, summary, media, parameters in (
        ("datapackage.json", "The dictionary of all tables.", "application/json", {}),
        ("openapi.json", "This description.", "application/json", {}),
        ("boundaries.geojson", "Outlines of countries.", "application/geo+json", {}),
        ("package.zip", "The whole data package.", "application/zip", {}),
        ("workbook.xlsx", "The whole package as a workbook.", WORKBOOK, language),
        ("milestones.atom", "Milestones to follow.", "application/atom+xml", DAY_AND_LANGUAGE),
        ("milestones.ics", "Dates to come.", "text/calendar", DAY_AND_LANGUAGE),
    ):
        yield f"/{path}", _operation(path.replace(".", "_"), summary, media, parameters)


def description(dataset: Dataset) -> Json:
    """OpenAPI 3.1; the addresses are relative to the folder of the description itself."""
    properties = dataset.descriptor.properties
    licence = properties["licenses"][0]
    reason = {"status": {"type": "integer"}, "reason": {"type": "string"}}
    reason["parameter"] = {"type": "string"}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": properties["title"],
            "version": properties["version"],
            "description": properties["description"],
            "license": {"name": licence["title"], "url": licence["path"]},
        },
        "servers": [{"url": "."}],
        "paths": dict([*_tables(dataset), *_layers(), *_exhibits(dataset), *_others()]),
        "components": {
            "schemas": {
                "Reason": {
                    "type": "object",
                    "required": ["status", "reason"],
                    "properties": reason,
                }
            }
        },
    }
