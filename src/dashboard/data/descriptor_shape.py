"""What a descriptor must look like before its tables are read.

Everything in it either holds or is refused: a limit, a type or a spelling that nothing here
knows would otherwise pass in silence. The names are those of Frictionless Data Package 1.0,
properties of one's own begin with `x-`.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from dashboard.data.cells import unsafe_character
from dashboard.data.files import DESCRIPTOR
from dashboard.data.problems import Problem
from dashboard.data.schema_shape import Found, no_other, only_texts, schema_findings

PACKAGE = {
    "profile", "name", "id", "title", "description", "homepage", "version", "created", "keywords",
    "image", "licenses", "contributors", "sources", "resources",
}  # fmt: skip
RESOURCE = {
    "name", "path", "profile", "title", "description", "format", "mediatype", "encoding",
    "dialect", "sources", "licenses", "schema",
}  # fmt: skip

DIALECT: Mapping[str, tuple[Any, ...]] = {
    "delimiter": (",",),
    "quoteChar": ('"',),
    "doubleQuote": (True,),
    "lineTerminator": ("\n", "\r\n"),
    "header": (True,),
    "skipInitialSpace": (False,),
}
"""How a table may be written, as CSV Dialect names it."""

ONE_WORD = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
VERSION = re.compile(r"\d+\.\d+\.\d+", re.ASCII)
INSTANT = re.compile(r"20\d\d-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ")
LONGEST_TABLE_NAME = 31
"""Characters: a table is a sheet of a workbook, and Excel has no longer names."""

OTHER_ADDRESSES = {"datapackage", "openapi", "package", "workbook", "milestones-feed", "exhibits"}
OTHER_SHEETS = {"contents", "dictionary", "readme", "notes", "boundaries", "history"}
"""Names that something else has: an address below `/data/`, a sheet of the workbook."""


def shape_problems(raw: object) -> list[Problem]:
    """All that is wrong with a descriptor as parsed from JSON, each with its place in it."""
    found = list(_package(raw))
    return [Problem(DESCRIPTOR, 0, where, value, reason) for where, value, reason in found]


def _package(raw: object) -> Iterator[Found]:
    if not isinstance(raw, Mapping):
        yield "", "", "is not a JSON object with the properties of a data package"
        return
    yield from _unsafe_texts(raw, "")
    yield from no_other(raw, PACKAGE, "")
    yield from _matching(raw, "name", ONE_WORD, "lower-case words joined by hyphens")
    yield from _matching(raw, "version", VERSION, "three numbers such as 1.0.0")
    yield from _matching(raw, "created", INSTANT, "an instant such as 2026-11-23T00:00:00Z")
    yield from only_texts(raw, ("title", "description"), "", needed=True)
    yield from _titled(raw, "licenses", ("title", "path"))
    yield from _titled(raw, "contributors", ("title",))
    resources = raw.get("resources")
    if not isinstance(resources, list) or not all(isinstance(r, Mapping) for r in resources):
        yield "resources", "", "is not a list of resources"
        return
    yield from _resources(resources)


def _unsafe_texts(value: object, where: str) -> Iterator[Found]:
    """Texts anywhere in the descriptor that nothing can show: it is served, and read by people."""
    if isinstance(value, str):
        if reason := unsafe_character(value):
            yield where, value, reason
    elif isinstance(value, Mapping):
        for name, item in value.items():
            if reason := unsafe_character(name):
                yield where, name, reason
            if name != "dialect":
                yield from _unsafe_texts(item, f"{where}.{name}" if where else name)
    elif isinstance(value, list):
        for place, item in enumerate(value):
            yield from _unsafe_texts(item, f"{where}[{place}]")
    elif isinstance(value, float) and not abs(value) < float("inf"):
        yield where, str(value), "is not a number"


def _matching(
    raw: Mapping[str, Any], name: str, pattern: re.Pattern[str], words: str
) -> Iterator[Found]:
    value = raw.get(name)
    if not isinstance(value, str) or not pattern.fullmatch(value):
        yield name, "" if value is None else str(value), f"is not {words}"


def _titled(raw: Mapping[str, Any], name: str, needed: tuple[str, ...]) -> Iterator[Found]:
    items = raw.get(name)
    if not isinstance(items, list) or not items:
        yield name, "", "is not a list with at least one entry"
        return
    for item in items:
        if not isinstance(item, Mapping):
            yield name, str(item), "is not an object"
        elif any(not isinstance(item.get(part), str) or not item[part] for part in needed):
            yield name, str(item), f"an entry needs {' and '.join(needed)} as text"


def _resources(resources: list[Mapping[str, Any]]) -> Iterator[Found]:
    names = [str(resource.get("name")) for resource in resources]
    paths = [str(resource.get("path")) for resource in resources]
    for resource, name, path in zip(resources, names, paths, strict=True):
        yield from _resource_name(resource, names)
        yield from _path(resource, name)
        if paths.count(path) > 1:
            yield name, path, "the file of more than one resource"
        yield from no_other(resource, RESOURCE, name)
        yield from only_texts(resource, ("title", "description", "format", "mediatype"), name)
        if str(resource.get("encoding", "utf-8")).lower() not in ("utf-8", "utf8"):
            yield name, str(resource["encoding"]), "files are read as utf-8 only"
        if "schema" in resource:
            yield from _dialect(resource, name)
            yield from schema_findings(resource["schema"], name)


def _resource_name(resource: Mapping[str, Any], names: list[str]) -> Iterator[Found]:
    name = resource.get("name")
    if not isinstance(name, str) or not ONE_WORD.fullmatch(name):
        yield "resources", "" if name is None else str(name), "is not a name in lower-case letters"
    elif "schema" in resource and len(name) > LONGEST_TABLE_NAME:
        reason = f"longer than {LONGEST_TABLE_NAME} characters; a sheet of Excel cannot bear it"
        yield "resources", name, reason
    elif "schema" in resource and name in OTHER_ADDRESSES | OTHER_SHEETS:
        yield "resources", name, "the name of something else in the workbook or among addresses"
    elif names.count(name) > 1:
        yield "resources", name, "stands more than once, but is a key"


def _path(resource: Mapping[str, Any], where: str) -> Iterator[Found]:
    path = resource.get("path")
    if not isinstance(path, str) or not path:
        yield where, "" if path is None else str(path), "path is not the name of one file"
        return
    parts = PurePosixPath(path).parts
    if path.startswith("/") or ".." in parts or "\\" in path or ":" in path:
        yield where, path, "path lies outside the folder of the package"
    elif not re.fullmatch(r"[A-Za-z0-9._/-]+", path):
        yield where, path, "path has signs other than letters, digits, dots, hyphens"


def _dialect(resource: Mapping[str, Any], where: str) -> Iterator[Found]:
    dialect = resource.get("dialect", {})
    if not isinstance(dialect, Mapping):
        yield where, str(dialect), "dialect is not an object"
        return
    for name, value in dialect.items():
        if value not in DIALECT.get(name, ()):
            yield where, f"{name}: {value}", "tables are read with commas, quotes and a header only"
