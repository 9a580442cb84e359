"""What the parameters of an address may be, as the OpenAPI description says it."""

from collections.abc import Mapping

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
from dashboard.view import EVERYWHERE, PARTS, Limits, Where
from dashboard.view.schemas import BOTH_FORMS, Json, list_of, one_of


def view_parameters(limits: Limits) -> Mapping[str, Json]:
    """What the parts of a view may be that apply to more than pages."""
    return {
        name: part.parameter(limits)
        for name, part in PARTS.items()
        if part.where is not Where.PAGES
    }


def names_read_by(exhibit: Exhibit) -> frozenset[str]:
    """The parts of a view that an exhibit's address takes, the day and the language included."""
    return frozenset({*EVERYWHERE, *exhibit.reads})


def _several(item: Json, text: str) -> Json:
    return {**list_of(item), "description": f"{text} {BOTH_FORMS}"}


def _filter(field: Field) -> Json:
    text = f"{field.description} `{EMPTY}` is an empty cell."
    if allowed := allowed_values(field):
        return _several(one_of((*allowed, EMPTY)), text)
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
        SORT: {"schema": one_of(columns), "description": "A column; `-` for the largest first."},
        COLUMNS: _several(one_of(table.columns), "Columns to keep, in the table's order."),
        **filters,
    }
