"""The descriptor `datapackage.json`: the one place where tables and columns are defined."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Field:
    """One column of a table, as the descriptor defines it (Frictionless Table Schema).

    `spellings` are the words for true and false, where the column has its own.
    """

    name: str
    type: str
    title: str = ""
    description: str = ""
    unit: str = ""
    kind: str = ""
    constraints: Mapping[str, Any] = field(default_factory=dict)
    spellings: tuple[str, ...] = ()


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
