"""What the parameters of an address may be, as the OpenAPI description says it."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from typing import Any

from dashboard.codes.figures import STAGES
from dashboard.codes.milestones import KINDS
from dashboard.codes.roles import ROLES
from dashboard.data.descriptor import Field, Table
from dashboard.exhibits.exhibit import Exhibit
from dashboard.export.table_query import (
    COLUMNS,
    EMPTY,
    LONGEST_SEARCH,
    SEARCH,
    SORT,
    allowed_values,
    is_filterable,
)
from dashboard.language import LANGUAGES
from dashboard.view import MEASURES, SHOWN, SIDES, SORTS, Limits

Json = dict[str, Any]

BOTH_FORMS = "Several values: given more than once, or joined by commas."


def one(values: tuple[str, ...]) -> Json:
    """One of some codes."""
    return {"type": "string", "enum": list(values)}


def _several(item: Json, text: str, **bounds: Any) -> Json:
    """A list, `wave=1&wave=2`; joined by commas it is read as well, as the dashboard writes it."""
    schema = {"type": "array", "items": item, "minItems": 1, "uniqueItems": True} | bounds
    return {
        "schema": schema,
        "style": "form",
        "explode": True,
        "description": f"{text} {BOTH_FORMS}",
    }


def days_pattern(first: date, last: date) -> str:
    """Regular expression of the ISO days from the first to the last, both included: JSON Schema
    has no bounds for dates.
    """
    months: dict[tuple[int, int], list[str]] = {}
    for month in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        year, number = month // 12, month % 12 + 1
        start = first.day if (year, number) == (first.year, first.month) else 1
        is_last = (year, number) == (last.year, last.month)
        end = last.day if is_last else monthrange(year, number)[1]
        months.setdefault((start, end), []).append(f"{year}-{number:02}")
    parts = [
        f"(?:{'|'.join(names)})-(?:{'|'.join(f'{day:02}' for day in range(start, end + 1))})"
        for (start, end), names in months.items()
    ]
    return f"^(?:{'|'.join(parts)})$"


def _day(text: str, limits: Limits) -> Json:
    first, last = limits.first_day, limits.last_day
    pattern = days_pattern(first, last)
    return {
        "schema": {"type": "string", "format": "date", "pattern": pattern},
        "description": f"{text} From {first.isoformat()} to today.",
    }


def view_parameters(limits: Limits) -> Mapping[str, Json]:
    """What a view's parameters may be, as in `dashboard.view.READERS`."""
    states, subjects = one(limits.countries), one(limits.subjects)
    return {
        "on": _day("As known on this day; today where it is left out.", limits),
        "wave": _several(one(limits.waves), "Only these waves."),
        "country": _several(states, "Only these states, alpha-2 codes."),
        "role": _several(one(ROLES), "Only states with these roles."),
        "measure": {"schema": one(MEASURES), "description": "What is measured."},
        "show": _several(one(SHOWN), "Further layers of a picture."),
        "kind": _several(one(KINDS), "Only these kinds of milestones."),
        "since": _day("First day of a time axis.", limits),
        "until": _day("Last day of a time axis.", limits),
        "step": {
            "schema": one(limits.steps),
            "description": "Up to this wave, or up to a later selection in it.",
        },
        "compare": _several(subjects, "Two subjects of amounts.", minItems=2, maxItems=2),
        "stage": _several(one(STAGES), "Only amounts of these stages."),
        "side": {"schema": one(SIDES), "description": "Who pays."},
        "sort": {"schema": one(SORTS), "description": "Order of rows."},
        "lang": {
            "schema": one(tuple(LANGUAGES)),
            "description": "Language of the words; English where it is left out. Any case and any"
            " region (de-AT) is read too.",
        },
    }


def names_read_by(exhibit: Exhibit) -> frozenset[str]:
    """The parts of a view that an exhibit's address takes, the day and the language included."""
    return frozenset({"on", "lang", *exhibit.reads})


def _filter(field: Field) -> Json:
    text = f"{field.description} `{EMPTY}` is an empty cell."
    if allowed := allowed_values(field):
        return _several(one((*allowed, EMPTY)), text)
    return _several({"type": "string", "pattern": "[A-Za-z0-9]", "maxLength": 100}, text)


def table_parameters(table: Table) -> dict[str, Json]:
    """Search, sort, columns and filters of a table."""
    columns = (*table.columns, *(f"-{name}" for name in table.columns))
    filters = {item.name: _filter(item) for item in table.fields if is_filterable(item)}
    return {
        SEARCH: {
            "schema": {"type": "string", "minLength": 1, "maxLength": LONGEST_SEARCH},
            "description": "Words that must all stand somewhere in a row, in any case.",
        },
        SORT: {"schema": one(columns), "description": "A column; `-` for the largest first."},
        COLUMNS: _several(one(table.columns), "Columns to keep, in the table's order."),
        **filters,
    }
