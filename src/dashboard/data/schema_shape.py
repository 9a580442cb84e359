"""What the schema of a table must look like: its columns, their limits, its keys."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from dashboard.data.cells import READERS, SPELLINGS

Found = tuple[str, str, str]
"""Where in the descriptor, what stands there, and why it cannot be taken."""

ONE_COLUMN = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
SCHEMA = {"fields", "missingValues", "primaryKey", "foreignKeys"}
FIELD = {"name", "type", "format", "title", "description", "constraints", "example", "rdfType"}

SPELLED = {"trueValues": True, "falseValues": False}
NUMBER_TYPES = ("number", "integer", "year")


def no_other(raw: Mapping[str, Any], known: Iterable[str], where: str) -> Iterator[Found]:
    """Properties that are not known; those of one's own begin with `x-`."""
    for name in raw:
        if name not in known and not name.startswith("x-"):
            yield where, name, "a property that is not known here; it would hold nothing"


def only_texts(
    raw: Mapping[str, Any], names: Iterable[str], where: str, *, needed: bool = False
) -> Iterator[Found]:
    """Properties that are no texts, or that are missing although they are needed."""
    for name in names:
        if not isinstance(raw.get(name, None if needed else ""), str):
            place = f"{where}.{name}" if where else name
            yield place, str(raw.get(name, "")), "is not a text"


def schema_findings(schema: object, where: str) -> Iterator[Found]:
    """All that is wrong with the schema of a table named `where`."""
    if not isinstance(schema, Mapping) or not isinstance(schema.get("fields"), list):
        yield where, "", "schema is not an object with a list of fields"
        return
    fields = schema["fields"]
    if not fields or not all(isinstance(field, Mapping) for field in fields):
        yield where, "", "fields is not a list of descriptions of columns"
        return
    yield from no_other(schema, SCHEMA, where)
    if schema.get("missingValues", [""]) != [""]:
        yield where, str(schema["missingValues"]), "an empty cell alone is a missing value"
    names = [field.get("name") for field in fields]
    for field, name in zip(fields, names, strict=True):
        if not isinstance(name, str) or not ONE_COLUMN.fullmatch(name):
            yield where, str(name), "is not a name in lower-case letters"
        elif names.count(name) > 1:
            yield where, name, "column stands more than once"
        else:
            yield from _field(field, f"{where}.{name}")
    yield from _keys(schema, names, where)


def _keys(schema: Mapping[str, Any], names: list[Any], where: str) -> Iterator[Found]:
    """Keys that name no column; whether what they point at exists is asked of the whole."""
    key = schema.get("primaryKey", [])
    for name in [key] if isinstance(key, str) else key if isinstance(key, list) else [str(key)]:
        if name not in names:
            yield where, str(name), "is in the primary key, but is no column"
    references = schema.get("foreignKeys", [])
    for item in references if isinstance(references, list) else [references]:
        if not _is_reference(item, names):
            reason = "is no foreign key of one column that points at one column of a table"
            yield where, str(item), reason


def _is_reference(item: object, names: list[Any]) -> bool:
    target = item.get("reference") if isinstance(item, Mapping) else None
    if not isinstance(item, Mapping) or not isinstance(target, Mapping):
        return False
    own, theirs = _one(item.get("fields")), _one(target.get("fields"))
    return own in names and theirs is not None and isinstance(target.get("resource", ""), str)


def _one(value: object) -> str | None:
    """The name of the one column that a key has; it may stand alone or in a list."""
    name = value[0] if isinstance(value, list) and len(value) == 1 else value
    return name if isinstance(name, str) else None


def _field(field: Mapping[str, Any], where: str) -> Iterator[Found]:
    kind = field.get("x-kind") or field.get("type", "string")
    if not isinstance(kind, str) or kind not in READERS:
        yield where, str(kind), f"is not a type known here: {', '.join(READERS)}"
        return
    if field.get("format", "default") != "default":
        yield where, str(field["format"]), "is not a format known here: default"
    yield from no_other(field, FIELD | SPELLED.keys() if kind == "boolean" else FIELD, where)
    for name, meaning in SPELLED.items() if kind == "boolean" else ():
        words = field.get(name, [])
        if not isinstance(words, list) or any(SPELLINGS.get(str(w)) != meaning for w in words):
            yield where, f"{name}: {words}", f"is not some of {', '.join(SPELLINGS)}"
    yield from only_texts(field, ("title", "description", "x-unit"), where)
    limits = field.get("constraints", {})
    if not isinstance(limits, Mapping):
        yield where, str(limits), "constraints is not an object"
        return
    for name, limit in limits.items():
        if name not in CONSTRAINTS:
            yield where, name, f"is not a constraint known here: {', '.join(CONSTRAINTS)}"
        elif not CONSTRAINTS[name](limit, str(kind)):
            yield where, f"{name}: {limit}", f"is no limit for a column of type {kind}"


def _is_text(limit: object, kind: str) -> bool:
    return isinstance(limit, str) and bool(limit) and kind not in (*NUMBER_TYPES, "boolean")


def _is_pattern(limit: object, kind: str) -> bool:
    try:
        return _is_text(limit, kind) and bool(re.compile(str(limit)))
    except (re.error, OverflowError, RecursionError):
        return False


def _is_length(limit: object, kind: str) -> bool:
    return type(limit) is int and limit >= 0 and kind == "string"


def _is_bound(limit: object, kind: str) -> bool:
    return type(limit) in (int, float) and kind in NUMBER_TYPES


def _is_list(limit: object, kind: str) -> bool:
    kinds = {"string": (str,), "number": (int, float), "integer": (int,), "year": (int,)}
    allowed = kinds.get(kind, ())
    return isinstance(limit, list) and bool(limit) and all(type(v) in allowed for v in limit)


def _is_flag(limit: object, kind: str) -> bool:
    return isinstance(limit, bool)


CONSTRAINTS: Mapping[str, Callable[[object, str], bool]] = {
    "required": _is_flag,
    "unique": _is_flag,
    "enum": _is_list,
    "pattern": _is_pattern,
    "minLength": _is_length,
    "maxLength": _is_length,
    "minimum": _is_bound,
    "maximum": _is_bound,
}
"""Every constraint that is held (see schemas), and what its limit may be for a type of column."""
