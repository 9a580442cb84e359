"""Open data addresses: every table, the layers, the exhibits' tables, the feeds, the package."""

import json
from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from dashboard.data import Dataset, current_dataset
from dashboard.data.boundaries import BOUNDARIES
from dashboard.exhibits.registry import EXHIBITS
from dashboard.export import feeds
from dashboard.export.formats import EXHIBIT_FORMATS, WORKBOOK
from dashboard.export.geography import LAYER_FORMATS, LAYERS, layer_file
from dashboard.export.package_export import (
    TEXTS,
    package_workbook,
    package_zip,
    table_csv,
    table_json,
    table_xlsx,
)
from dashboard.export.table_query import QueryError, TableQuery, read_query
from dashboard.language import language_of
from dashboard.paths import data_folder
from dashboard.server.open_data import (
    METHODS,
    File,
    NotFoundError,
    open_data,
    parameters_of,
    reason,
)
from dashboard.server.openapi import DAY_AND_LANGUAGE, description, parameters_of_exhibit
from dashboard.server.picture_routes import scene_of
from dashboard.view import View, from_query, limits_of

TABLE_FORMATS = {
    "csv": ("text/csv; charset=utf-8", table_csv),
    "json": ("application/json", table_json),
    "xlsx": (WORKBOOK, table_xlsx),
}


def _view(parameters: Mapping[str, str], allowed: Mapping[str, object]) -> View:
    """The view of an address; unlike a link of the dashboard, nothing wrong is passed over."""
    for name in parameters:
        if name not in allowed:
            raise QueryError(name, f"not one of {', '.join(allowed)}")
    view, dropped = from_query(parameters, limits_of(current_dataset()))
    if dropped:
        raise QueryError(dropped[0], "not a value that this parameter can have")
    return view


def _without_parameters(request: Request) -> None:
    for name in parameters_of(request):
        raise QueryError(name, "unknown parameter")


def _from_package(name: str) -> bytes:
    """A file that the package itself names; never one that an address names."""
    return (data_folder() / name).read_bytes()


@lru_cache(maxsize=64)
def _table_body(name: str, suffix: str, query: TableQuery) -> bytes:
    dataset = current_dataset()
    table = dataset.descriptor.tables[name]
    if suffix == "csv" and query == TableQuery():
        return _from_package(table.path)
    return TABLE_FORMATS[suffix][1](dataset, table, query)


@lru_cache(maxsize=64)
def _layer_body(name: str, suffix: str, day: date) -> bytes:
    dataset = current_dataset()
    return layer_file(dataset, dataset.on(day), name, suffix)


def table_or_layer(request: Request) -> File:
    """A table (csv, json, xlsx; with search, filters, sort, columns) or a layer of the map."""
    name, suffix = request.path_params["name"], request.path_params["suffix"]
    parameters = parameters_of(request)
    tables = current_dataset().descriptor.tables
    if name in tables and suffix in TABLE_FORMATS:
        query = read_query(parameters, tables[name])
        body = _table_body(name, suffix, query)
        return File(body, TABLE_FORMATS[suffix][0], f"{name}.{suffix}", suffix == "xlsx")
    if name in LAYERS and suffix in LAYER_FORMATS:
        view = _view(parameters, {"on": ""})
        body = _layer_body(name, suffix, view.on or date.today())
        media_type = LAYER_FORMATS[suffix][0]
        return File(body, media_type, f"{name}{_dated(view)}.{suffix}", suffix != "geojson")
    raise NotFoundError("no such table or layer in this format; see openapi.json")


def _dated(view: View) -> str:
    return f"-{view.on.isoformat()}" if view.on else ""


@lru_cache(maxsize=128)
def _exhibit_body(slug: str, suffix: str, view: View, today: date) -> bytes:
    """`today` is a part of the key: a view without a day is another one tomorrow."""
    return EXHIBIT_FORMATS[suffix].make(EXHIBITS[slug], scene_of(view))


def exhibit(request: Request) -> File:
    """The table of an exhibit for any view. A part of the view that the exhibit does not read is
    refused: whoever names it expects it to filter.
    """
    slug, suffix = request.path_params["slug"], request.path_params["suffix"]
    if slug not in EXHIBITS or suffix not in EXHIBIT_FORMATS:
        raise NotFoundError("no such exhibit or format; see openapi.json")
    found = EXHIBIT_FORMATS[suffix]
    if not found.applies(EXHIBITS[slug]):
        raise NotFoundError("this exhibit has nothing to show in this format")
    view = _view(parameters_of(request), parameters_of_exhibit(EXHIBITS[slug]))
    body = _exhibit_body(slug, suffix, view, date.today())
    attached = suffix not in {"csv", "json"}
    stem = EXHIBITS[slug].file_stem(scene_of(view))
    return File(body, found.media_type, f"{stem}{_dated(view)}.{suffix}", attached)


@lru_cache(maxsize=16)
def _feed_body(suffix: str, view: View, day: date) -> bytes:
    dataset = current_dataset()
    make = feeds.atom if suffix == "atom" else feeds.calendar
    return make(dataset, dataset.on(day), language_of(view.lang))


def milestones(request: Request) -> File:
    """What happened, as a feed; what is to come, as a calendar."""
    suffix = request.url.path.rpartition(".")[2]
    view = _view(parameters_of(request), DAY_AND_LANGUAGE)
    body = _feed_body(suffix, view, view.on or date.today())
    media_type = {"atom": "application/atom+xml", "ics": "text/calendar; charset=utf-8"}[suffix]
    return File(body, media_type, f"milestones.{suffix}")


@cache
def _package_zip() -> bytes:
    return package_zip(current_dataset(), data_folder())


@cache
def _workbook(tag: str) -> bytes:
    texts = {name: _from_package(name).decode() for name in TEXTS if _is_there(name)}
    return package_workbook(current_dataset(), texts, language_of(tag))


def _is_there(name: str) -> bool:
    return (data_folder() / name).is_file()


def archive(request: Request) -> File:
    """The whole package as it is."""
    _without_parameters(request)
    return File(_package_zip(), "application/zip", f"{_package(current_dataset())}.zip", True)


def workbook(request: Request) -> File:
    """The whole package as one workbook."""
    view = _view(parameters_of(request), {"lang": ""})
    name = f"{_package(current_dataset())}.xlsx"
    return File(_workbook(view.lang), WORKBOOK, name, True)


def _package(dataset: Dataset) -> str:
    properties = dataset.descriptor.properties
    return f"{properties['name']}-{properties['version']}"


def descriptor(request: Request) -> File:
    """The dictionary of the package (Frictionless Data Package)."""
    _without_parameters(request)
    body = json.dumps(current_dataset().descriptor.properties, ensure_ascii=False, indent=1)
    return File(body.encode(), "application/json", "datapackage.json")


def boundaries(request: Request) -> File:
    """The outlines of the package, as they are in it."""
    _without_parameters(request)
    return File(_from_package(BOUNDARIES), "application/geo+json", BOUNDARIES)


def api(request: Request) -> File:
    """The OpenAPI description of these addresses."""
    _without_parameters(request)
    body = json.dumps(description(current_dataset()), ensure_ascii=False, indent=1)
    return File(body.encode(), "application/json", "openapi.json")


def elsewhere(request: Request) -> Response:
    """Everything else below /data/: the page itself with a stray slash, or nothing."""
    if not request.path_params["rest"]:
        return RedirectResponse("../data", 301)
    return reason(404, "no such address; see openapi.json in this folder")


def data_routes() -> list[Route]:
    """The addresses below `/data/`; `/data` itself is a page of the dashboard."""
    served = {
        "/data/datapackage.json": descriptor,
        "/data/openapi.json": api,
        "/data/package.zip": archive,
        "/data/workbook.xlsx": workbook,
        f"/data/{BOUNDARIES}": boundaries,
        "/data/milestones.atom": milestones,
        "/data/milestones.ics": milestones,
        "/data/exhibits/{slug}.{suffix}": exhibit,
        "/data/{name}.{suffix}": table_or_layer,
    }
    found = [Route(path, open_data(make), methods=METHODS) for path, make in served.items()]
    return [*found, Route("/data/{rest:path}", elsewhere, methods=METHODS)]
