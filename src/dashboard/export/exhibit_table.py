"""An exhibit's table in plain cells: language-neutral values, and words beside them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from dashboard.data import Amount
from dashboard.data.bounds import Bounds
from dashboard.exhibits.exhibit import SOURCES, Column, Exhibit, Rows, Scene
from dashboard.exhibits.words import cell
from dashboard.language import Language, message

Value = str | int | float | bool | tuple[str, ...] | None
"""A plain cell; a tuple is a list of codes, None stands for nothing known."""

Record = Mapping[str, Value]

IN_WORDS = frozenset({"country", "countries", "wave", "role", "fact", "message"})
"""Kinds whose cell is a code or a text of the package and gets a column of words beside it."""

LIST_MARK = ";"
"""Between the items of a list where a format has no lists."""


DIGITS = 15
"""Significant digits that a spreadsheet keeps; no format holds more, so that all are equal."""


@dataclass(frozen=True)
class Field:
    """A column of the plain table: its machine name, its label in the reader's language."""

    name: str
    label: str
    unit: str = ""


@dataclass(frozen=True)
class PlainTable:
    """Fields and records, one per row of the exhibit's table, in its order.

    Money is split into `_low`, `_high` (million), `_currency`, `_qualifier`, `_basis` (published,
    converted, computed), `_figure_id` (the key of the amount in the table figures) and `_words`;
    what is computed from amounts into `_low`, `_high`, `_qualifier` and `_words`. Where nothing is
    published only the words are filled; where a row has no such amount at all, they are empty too.
    """

    fields: tuple[Field, ...]
    records: tuple[Record, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Machine names of the columns."""
        return tuple(item.name for item in self.fields)


def plain_table(exhibit: Exhibit, rows: Rows, scene: Scene) -> PlainTable:
    """The exhibit's table for files: what a reader sees, by machine names; and source ids."""
    language = scene.language
    fields = [item for column in exhibit.columns for item in _fields(column, language)]
    fields.append(Field(SOURCES, language.say("Sources, ids in the table sources")))
    records = [
        {
            name: value
            for column in exhibit.columns
            for name, value in _values(row[column.name], column, language)
        }
        | {SOURCES: tuple(source for source in row[SOURCES] if source)}
        for row in rows.to_dict("records")
    ]
    return PlainTable(tuple(fields), tuple(records))


def as_text(value: Value) -> str | int | float | bool | None:
    """A cell for a format without lists."""
    return LIST_MARK.join(value) if isinstance(value, tuple) else value


MONEY_PARTS: Mapping[str, str] = {
    "low": message("{label}: lowest value"),
    "high": message("{label}: highest value"),
    "currency": message("{label}: currency"),
    "qualifier": message("{label}: wording"),
    "basis": message("{label}: published, converted or computed"),
    "figure_id": message("{label}: key in the table figures"),
    "words": message("{label}: in words"),
}
BOUNDS_PARTS = ("low", "high", "qualifier", "words")


def _fields(column: Column, language: Language) -> Iterator[Field]:
    label = language.say(column.label)
    if parts := parts_of(column):
        unit = _unit(column, language)
        for part in parts:
            text = language.say(MONEY_PARTS[part], label=label)
            yield Field(f"{column.name}_{part}", text, unit if part in {"low", "high"} else "")
        return
    yield Field(column.name, label, _unit(column, language))
    if column.kind in IN_WORDS:
        words = language.say("{label}: in words", label=label)
        yield Field(f"{column.name}_words", words)


def parts_of(column: Column) -> tuple[str, ...]:
    """Into how many cells a column is split; none for one that stays whole."""
    return {"money": tuple(MONEY_PARTS), "bounds": BOUNDS_PARTS}.get(column.kind, ())


def _unit(column: Column, language: Language) -> str:
    if column.kind == "money":
        return language.say("million of the currency")
    if column.kind == "share":
        return language.say("share, 1 is 100 %")
    return language.say(column.unit) if column.unit else ""


def _values(value: object, column: Column, language: Language) -> Iterator[tuple[str, Value]]:
    if parts := parts_of(column):
        found = _money(value, language) if column.kind == "money" else _bounds(value, language)
        yield from ((f"{column.name}_{part}", found.get(part)) for part in parts)
        return
    yield column.name, plain(value)
    if column.kind in IN_WORDS:
        yield f"{column.name}_words", cell(value, column, language) or None


def _money(value: object, language: Language) -> Mapping[str, Value]:
    if not isinstance(value, Amount):
        return {}
    words = {"words": language.money(value)}
    if not value.is_published:
        return words
    return words | {
        "low": plain(value.low),
        "high": plain(value.high),
        "currency": value.currency,
        "qualifier": value.qualifier,
        "basis": value.basis,
        "figure_id": value.figure_id or None,
    }


def _bounds(value: object, language: Language) -> Mapping[str, Value]:
    if not isinstance(value, Bounds) or value.printed is None:
        return {}
    low, high = value.printed
    words = cell(value, Column("", "", "bounds"), language)
    return {"low": plain(low), "high": plain(high), "qualifier": value.wording, "words": words}


def plain(value: Any) -> Value:
    """A value of a frame as plain Python; None for every kind of missing value."""
    if isinstance(value, (tuple, list)):
        return tuple(str(item) for item in value)
    if hasattr(value, "item"):
        value = value.item()
    if pd.isna(value) or value == "":
        return None
    if isinstance(value, date):
        return value.isoformat()[:10]
    if isinstance(value, float):
        return int(value) if value.is_integer() else float(f"{value:.{DIGITS}g}")
    return value if isinstance(value, (bool, int)) else str(value)
