"""The descriptor `datapackage.json`: the one place where tables and columns are defined."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from dashboard.data.files import DESCRIPTOR, Files
from dashboard.data.problems import PackageError, Problem


@dataclass(frozen=True)
class Field:
    """One column of a table, as the descriptor defines it (Frictionless Table Schema)."""

    name: str
    type: str
    title: str = ""
    description: str = ""
    unit: str = ""
    kind: str = ""
    constraints: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Reference:
    """A foreign key: each value of `fields` must stand in `to_fields` of table `to_table`."""

    fields: tuple[str, ...]
    to_table: str
    to_fields: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """One table: its file, columns and keys."""

    name: str
    path: str
    title: str
    description: str
    fields: tuple[Field, ...]
    primary_key: tuple[str, ...]
    references: tuple[Reference, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(item.name for item in self.fields)


@dataclass(frozen=True)
class Descriptor:
    """The whole package as described: its own properties and its tables by name."""

    properties: Mapping[str, Any]
    tables: Mapping[str, Table]


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


def read_descriptor(files: Files) -> Descriptor:
    """Read `datapackage.json`. Raises PackageError where it is missing or unusable."""
    if DESCRIPTOR not in files:
        raise PackageError([Problem(DESCRIPTOR, 0, "", "", "file not found")])
    try:
        raw = json.loads(files[DESCRIPTOR].decode())
        tables = [_table(item) for item in raw["resources"] if "schema" in item]
    except json.JSONDecodeError as error:
        raise PackageError([Problem(DESCRIPTOR, error.lineno, "", "", error.msg)]) from None
    except (KeyError, TypeError) as error:
        raise PackageError([Problem(DESCRIPTOR, 0, "", str(error), "property missing")]) from None
    return Descriptor(raw, {table.name: table for table in tables})
