"""The OpenAPI description of every address for programs, made from tables, registry and pages."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import PurePath
from typing import Any

from dashboard.contents import PAGES
from dashboard.data import Dataset
from dashboard.data.descriptor import Table
from dashboard.exhibits.registry import EXHIBITS
from dashboard.export.formats import EXHIBIT_FORMATS, WORKBOOK
from dashboard.export.geography import LAYER_FORMATS, LAYERS
from dashboard.export.slides import MEDIA_TYPE as SLIDES
from dashboard.export.stills import MEDIA_TYPES
from dashboard.server.openapi_parameters import (
    names_read_by,
    table_parameters,
    view_parameters,
)
from dashboard.server.openapi_schemas import (
    BINARY,
    COMPONENTS,
    OBJECT,
    TEXT,
    exhibit_answer,
    shared,
    table_rows,
)
from dashboard.server.print_routes import PRINTED
from dashboard.view import PARTS, limits_of
from dashboard.view.schemas import one_of

Json = dict[str, Any]

TABLE_MEDIA = {"csv": "text/csv", "json": "application/json", "xlsx": WORKBOOK}
ABOUT_PARAMETER: Json = {
    "schema": one_of(("1",)),
    "description": "What the table is about, as JSON, instead of the table.",
}
NAMES = [PurePath(page.script).stem for page in PAGES.values()]
ATTACHED = "Bad parts of the view are left out here, as in a link of the dashboard."


def _error(text: str, media: str = "application/json") -> Json:
    schema = shared("Reason") if media == "application/json" else TEXT
    return {"description": text, "content": {media: {"schema": schema}}}


def _operation(
    name: str,
    summary: str,
    answers: Mapping[str, Json],
    parameters: Iterable[str],
    errors: Mapping[str, Json] | None = None,
) -> Json:
    """`answers` are schemas by media type, `parameters` names of shared ones."""
    content = {media: {"schema": schema} for media, schema in answers.items()}
    return {
        "get": {
            "operationId": name,
            "summary": summary,
            "parameters": [{"$ref": f"#/components/parameters/{key}"} for key in parameters],
            "responses": {
                "200": {"description": "The file.", "content": content},
                "304": {"description": "The client has this version (If-None-Match)."},
                **({"400": _error("A parameter, and why not.")} if errors is None else errors),
            },
        }
    }


def _tables(dataset: Dataset) -> Iterator[tuple[str, Json]]:
    for table in dataset.descriptor.tables.values():
        schemas = {"csv": TEXT, "json": table_rows(table), "xlsx": BINARY}
        parameters = [_of_table(table, name) for name in table_parameters(table)]
        for suffix, media in TABLE_MEDIA.items():
            summary = f"{table.title}. {table.description}"
            answers = {media: schemas[suffix]}
            yield (
                f"/data/{table.name}.{suffix}",
                _operation(f"{table.name}_{suffix}", summary, answers, parameters),
            )


def _of_table(table: Table, name: str) -> str:
    """Name of a table's parameter among the shared ones."""
    return f"{table.name}_{name}"


def _shared_parameters(dataset: Dataset) -> Iterator[tuple[str, Json]]:
    limits = limits_of(dataset)
    further = {"about": ABOUT_PARAMETER, "story": PARTS["story"].parameter(limits)}
    for name, item in {**view_parameters(limits), **further}.items():
        yield name, {"name": name, "in": "query", **item}
    for table in dataset.descriptor.tables.values():
        for name, item in table_parameters(table).items():
            yield _of_table(table, name), {"name": name, "in": "query", **item}


def _layers() -> Iterator[tuple[str, Json]]:
    for layer in LAYERS:
        for suffix, (media, _) in LAYER_FORMATS.items():
            answers = {media: shared("FeatureCollection") if suffix == "geojson" else BINARY}
            summary = f"Layer of {layer} (WGS84) as known on a day."
            name = f"layer_{layer}_{suffix}"
            yield (
                f"/data/{layer}.{suffix}",
                _operation(name, summary, answers, ["on"]),
            )


def _exhibits() -> Iterator[tuple[str, Json]]:
    for exhibit in EXHIBITS.values():
        parameters = [name for name in PARTS if name in names_read_by(exhibit)]
        answers = {
            "csv": {"text/csv": TEXT, "application/json": shared("About")},
            "json": {"application/json": exhibit_answer(exhibit)},
        }
        for found in EXHIBIT_FORMATS.values():
            if found.applies(exhibit):
                also = ["about"] if found.suffix == "csv" else []
                yield (
                    f"/data/exhibits/{exhibit.slug}.{found.suffix}",
                    _operation(
                        f"exhibit_{exhibit.slug}_{found.suffix}",
                        f"The exhibit `{exhibit.slug}` for any view, as {found.name}.",
                        answers.get(found.suffix, {found.media_type.partition(";")[0]: BINARY}),
                        [*parameters, *also],
                    ),
                )


def _package() -> Iterator[tuple[str, Json]]:
    language, dated = ("lang",), ("on", "lang")
    for path, summary, media, schema, parameters in (
        ("datapackage.json", "The dictionary of all tables.", "application/json", OBJECT, ()),
        ("openapi.json", "This description.", "application/json", OBJECT, ()),
        (
            "boundaries.geojson",
            "Outlines of countries.",
            "application/geo+json",
            shared("FeatureCollection"),
            (),
        ),
        ("package.zip", "The whole data package.", "application/zip", BINARY, ()),
        ("workbook.xlsx", "The whole package as a workbook.", WORKBOOK, BINARY, language),
        ("milestones.atom", "Milestones to follow.", "application/atom+xml", TEXT, dated),
        ("milestones.ics", "Dates to come.", "text/calendar", TEXT, dated),
    ):
        name = path.replace(".", "_")
        yield f"/data/{path}", _operation(name, summary, {media: schema}, parameters)


def _drawn(view: Collection[str]) -> Iterator[tuple[str, Json]]:
    """Pictures, cards, slides, embeds and paper: what of a view they do not read is passed over."""
    none: Mapping[str, Json] = {"404": _error("There is no such exhibit or page.")}
    page: Mapping[str, Json] = {"404": _error("There is no such exhibit or page.", "text/html")}
    slugs, names, papers = tuple(EXHIBITS), tuple(NAMES), tuple(PRINTED)
    for suffix, media in MEDIA_TYPES.items():
        found = {media: {"png": BINARY, "svg": TEXT, "json": {"type": "object"}}[suffix]}
        operation = _operation(f"picture_{suffix}", "Picture of an exhibit.", found, view, none)
        yield f"/pictures/{{exhibit}}.{suffix}", _in_path(operation, "exhibit", slugs)
    image, deck, html = {MEDIA_TYPES["png"]: BINARY}, {SLIDES: BINARY}, {"text/html": TEXT}
    for path, name, summary, answers, key, values, errors in (
        ("/cards/{page}.png", "card", "Preview card of a page.", image, "page", names, none),
        ("/slides/page/{page}.pptx", "page_slides", "Slides of a page.", deck, "page", names, none),
        ("/slides/{exhibit}.pptx", "slides", "Slides of an exhibit.", deck, "exhibit", slugs, none),
        ("/embed/{exhibit}", "embed", "An exhibit to frame.", html, "exhibit", slugs, page),
        ("/print/{page}", "paper", "A page as a document for paper.", html, "page", papers, page),
    ):
        yield path, _in_path(_operation(name, summary, answers, view, errors), key, values)
    yield (
        "/slides/story.pptx",
        _operation("story_slides", "Slides of a story.", deck, [*view, "story"], {}),
    )


def _in_path(operation: Json, name: str, values: tuple[str, ...]) -> Json:
    parameter = {"name": name, "in": "path", "required": True, "schema": one_of(values)}
    operation["get"]["parameters"].insert(0, parameter)
    operation["get"]["description"] = ATTACHED
    return operation


def description(dataset: Dataset, root: str) -> Json:
    """OpenAPI 3.1; `root` is the address of the dashboard, from which all paths go."""
    properties = dataset.descriptor.properties
    licence = properties["licenses"][0]
    view = view_parameters(limits_of(dataset))
    paths = [*_tables(dataset), *_layers(), *_exhibits(), *_package(), *_drawn(list(view))]
    return {
        "openapi": "3.1.0",
        "info": {
            "title": properties["title"],
            "version": properties["version"],
            "description": properties["description"],
            "license": {"name": licence["title"], "url": licence["path"]},
        },
        "servers": [{"url": root}],
        "paths": dict(paths),
        "components": {
            "schemas": COMPONENTS,
            "parameters": dict(_shared_parameters(dataset)),
        },
    }
