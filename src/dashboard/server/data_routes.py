"""Open data addresses: every table, the layers, the exhibits' tables, the feeds, the package."""

import json
from collections.abc import Collection, Mapping
from datetime import date
from functools import partial
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from dashboard.data import Dataset, current_dataset
from dashboard.data.files import BOUNDARIES
from dashboard.exhibits.registry import EXHIBITS
from dashboard.export import feeds
from dashboard.export.formats import EXHIBIT_FORMATS, WORKBOOK
from dashboard.export.geography import LAYER_FORMATS, LAYERS, layer_file
from dashboard.export.package_export import (
    package_workbook,
    package_zip,
    table_csv,
    table_json,
    table_xlsx,
)
from dashboard.export.table_export import exhibit_about
from dashboard.export.table_query import QueryError, TableQuery, read_query
from dashboard.language import language_of
from dashboard.server.address import root_of
from dashboard.server.making import DECKS
from dashboard.server.open_data import (
    METHODS,
    File,
    NotFoundError,
    open_data,
    parameters_of,
    reason,
)
from dashboard.server.openapi import description
from dashboard.server.openapi_parameters import names_read_by
from dashboard.server.picture_routes import scene_of
from dashboard.view import View, from_query, limits_of
from dashboard.view.sections import renewed

ABOUT = "about"
"""Parameter of an exhibit's CSV: `about=1` gives what the table is about instead of it."""

FEEDS = {
    "atom": (feeds.atom, "application/atom+xml"),
    "ics": (feeds.calendar, "text/calendar; charset=utf-8"),
}
TABLE_FORMATS = {
    "csv": ("text/csv; charset=utf-8", table_csv),
    "json": ("application/json", table_json),
    "xlsx": (WORKBOOK, table_xlsx),
}


def _view(parameters: Mapping[str, str], allowed: Collection[str], place: str = "") -> View:
    """The view of an address; unlike a link of the dashboard, nothing wrong is passed over."""
    parameters = renewed(parameters, place)
    for name in parameters:
        if name not in allowed:
            raise QueryError(name, f"not one of {', '.join(sorted(allowed))}")
    view, dropped = from_query(parameters, limits_of(current_dataset()))
    if dropped:
        raise QueryError(dropped[0], "not a value that this parameter can have")
    return view


def _without_parameters(request: Request) -> None:
    for name in parameters_of(request):
        raise QueryError(name, "unknown parameter")


def _table_body(dataset: Dataset, name: str, suffix: str, query: TableQuery) -> bytes:
    table = dataset.descriptor.tables[name]
    if suffix == "csv" and query == TableQuery():
        return dataset.files[table.path]
    return TABLE_FORMATS[suffix][1](dataset, table, query)


def _layer_body(dataset: Dataset, name: str, suffix: str, day: date | None) -> bytes:
    return layer_file(dataset, dataset.on(day), name, suffix)


def table_or_layer(request: Request) -> File:
    """A table (csv, json, xlsx; with search, filters, sort, columns) or a layer of the map."""
    name, suffix = request.path_params["name"], request.path_params["suffix"]
    parameters = parameters_of(request)
    dataset = current_dataset()
    tables = dataset.descriptor.tables
    if name in tables and suffix in TABLE_FORMATS:
        query = read_query(parameters, tables[name])
        make = partial(_table_body, dataset, name, suffix, query)
        media_type = TABLE_FORMATS[suffix][0]
        return File(make, media_type, f"{name}.{suffix}", (query,), suffix == "xlsx")
    if name in LAYERS and suffix in LAYER_FORMATS:
        view = _view(parameters, {"on"})
        layer, media_type = f"{name}{_dated(view)}.{suffix}", LAYER_FORMATS[suffix][0]
        make = partial(_layer_body, dataset, name, suffix, view.on)
        return File(make, media_type, layer, (view.on,), suffix != "geojson")
    raise NotFoundError("no such table or layer in this format; see openapi.json")


def _dated(view: View) -> str:
    return f"-{view.on.isoformat()}" if view.on else ""


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
    parameters = dict(parameters_of(request))
    is_about = suffix == "csv" and _is_about(parameters.pop(ABOUT, ""))
    view = _view(parameters, names_read_by(EXHIBITS[slug]), slug)
    scene = scene_of(view)
    stem = f"{EXHIBITS[slug].file_stem(scene)}{_dated(view)}"
    if is_about:
        make = partial(exhibit_about, EXHIBITS[slug], scene)
        return File(make, "application/json", f"{stem}-about.json", (view, ABOUT))
    make = partial(found.make, EXHIBITS[slug], scene)
    attached = suffix not in {"csv", "json"}
    headers = _described_by(slug, parameters) if suffix == "csv" else {}
    return File(make, found.media_type, f"{stem}.{suffix}", (view,), attached, headers)


def _is_about(text: str) -> bool:
    if text not in ("", "1"):
        raise QueryError(ABOUT, "1 is the only value that this parameter can have")
    return bool(text)


def _described_by(slug: str, parameters: Mapping[str, str]) -> Mapping[str, str]:
    """Header that names what the table is about (RFC 8288); CSV itself has no place for it."""
    query = urlencode({**parameters, ABOUT: "1"}, safe=",")
    return {"Link": f'<{slug}.csv?{query}>; rel="describedby"; type="application/json"'}


def milestones(request: Request) -> File:
    """What happened, as a feed; what is to come, as a calendar."""
    suffix = request.url.path.rpartition(".")[2]
    view = _view(parameters_of(request), {"on", "lang"})
    dataset, root = current_dataset(), root_of(request)
    write, media_type = FEEDS[suffix]

    def make() -> bytes:
        return write(dataset, dataset.on(view.on), view, root)

    return File(make, media_type, f"milestones.{suffix}", (view, root), is_led=True)


def archive(request: Request) -> File:
    """The whole package as it is."""
    _without_parameters(request)
    dataset = current_dataset()
    make, name = partial(package_zip, dataset), f"{_package(dataset)}.zip"
    return File(make, "application/zip", name, attached=True, making=DECKS)


def workbook(request: Request) -> File:
    """The whole package as one workbook."""
    view = _view(parameters_of(request), {"lang"})
    dataset = current_dataset()
    make, name = (
        partial(package_workbook, dataset, language_of(view.lang)),
        f"{_package(dataset)}.xlsx",
    )
    return File(make, WORKBOOK, name, (view.lang,), attached=True, making=DECKS)


def _package(dataset: Dataset) -> str:
    properties = dataset.descriptor.properties
    return f"{properties['name']}-{properties['version']}"


def descriptor(request: Request) -> File:
    """The dictionary of the package (Frictionless Data Package)."""
    _without_parameters(request)
    make = partial(_as_json, current_dataset().descriptor.properties)
    return File(make, "application/json", "datapackage.json")


def _as_json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode()


def boundaries(request: Request) -> File:
    """The outlines of the package, as they are in it."""
    _without_parameters(request)
    body = current_dataset().files[BOUNDARIES]
    return File(lambda: body, "application/geo+json", BOUNDARIES)


def api(request: Request) -> File:
    """The OpenAPI description of these addresses."""
    _without_parameters(request)
    dataset, root = current_dataset(), root_of(request)

    def make() -> bytes:
        return _as_json(description(dataset, root))

    return File(make, "application/json", "openapi.json", (root,), is_led=True)


def elsewhere(request: Request) -> Response:
    """Everything else below /data/: the page itself with a stray slash, its view kept, or
    nothing.
    """
    if not request.path_params["rest"]:
        query = request.url.query
        return RedirectResponse(f"../data?{query}" if query else "../data", 301)
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
