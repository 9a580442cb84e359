"""Reads `datapackage.json`: its shape is judged before anything is made of it."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from dashboard.data.descriptor import Descriptor, Field, Reference, Table
from dashboard.data.descriptor_shape import shape_problems
from dashboard.data.files import DESCRIPTOR
from dashboard.data.needed import needed_problems
from dashboard.data.problems import PackageError, Problem


def _names(value: str | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _field(raw: Mapping[str, Any]) -> Field:
    return Field(
        name=raw["name"],
        type=raw.get("type", "string"),
        title=raw.get("title", ""),
        description=raw.get("description", ""),
        unit=raw.get("x-unit", ""),
        kind=raw.get("x-kind", ""),
        constraints=raw.get("constraints", {}),
        spellings=(*raw.get("trueValues", ()), *raw.get("falseValues", ())),
    )


def _reference(raw: Mapping[str, Any], own: str) -> Reference:
    target = raw["reference"]
    return Reference(_names(raw["fields"]), target.get("resource") or own, _names(target["fields"]))


def _table(raw: Mapping[str, Any]) -> Table:
    schema = raw["schema"]
    return Table(
        name=raw["name"],
        path=raw["path"],
        title=raw.get("title", raw["name"]),
        description=raw.get("description", ""),
        fields=tuple(_field(item) for item in schema["fields"]),
        primary_key=_names(schema.get("primaryKey", [])),
        references=tuple(_reference(item, raw["name"]) for item in schema.get("foreignKeys", [])),
    )


def read_descriptor(body: bytes) -> Descriptor:
    """Read the bytes of `datapackage.json`.

    Raises PackageError where it is no JSON, has not the shape of a data package, or
    leaves out what the dashboard needs.
    """
    raw = _parsed(body)
    if wrong := shape_problems(raw):
        raise PackageError(wrong)
    tables = [_table(item) for item in raw["resources"] if "schema" in item]
    found = Descriptor(raw, {table.name: table for table in tables})
    if wrong := [*_lost_references(found), *needed_problems(found)]:
        raise PackageError(wrong)
    return found


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose properties each stand once; JSON itself lets the last one win unseen."""
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"property stands twice in one object: {twice}")
    return found


def _parsed(body: bytes) -> Any:
    try:
        return json.loads(body.decode("utf-8-sig"), object_pairs_hook=_once)
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        problem = Problem(DESCRIPTOR, line, "", "", "is not in UTF-8; save it as UTF-8")
    except json.JSONDecodeError as error:
        problem = Problem(DESCRIPTOR, error.lineno, "", "", f"is not JSON: {error.msg}")
    except RecursionError:
        problem = Problem(DESCRIPTOR, 0, "", "", "is not JSON that can be read: nested too deeply")
    except ValueError as error:
        problem = Problem(DESCRIPTOR, 0, "", "", f"is not JSON that can be read: {error}")
    raise PackageError([problem])


def _lost_references(descriptor: Descriptor) -> Iterator[Problem]:
    """Foreign keys that point at a table or a column that is not described."""
    for table in descriptor.tables.values():
        for reference in table.references:
            target = descriptor.tables.get(reference.to_table)
            if target is None or reference.to_fields[0] not in target.columns:
                place = f"{table.name}.{reference.fields[0]}"
                value = f"{reference.to_table}.{reference.to_fields[0]}"
                yield Problem(DESCRIPTOR, 0, place, value, "the foreign key points at no column")
