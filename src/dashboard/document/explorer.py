"""The explorer: one table of the package, searched, filtered, sorted, a page at a time."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd
from markupsafe import Markup

from dashboard.data.descriptor import Field, Table
from dashboard.document.control import Control, Option
from dashboard.document.downloads import table_links
from dashboard.document.frame import not_understood
from dashboard.document.visit import Visit
from dashboard.export.exhibit_table import Value
from dashboard.export.table_query import (
    DESCENDING,
    EMPTY,
    LONGEST_SEARCH,
    QueryError,
    TableQuery,
    allowed_values,
    answer,
    cells,
    is_filterable,
    read_text,
)
from dashboard.templates import render

PAGE_ROWS = 25
LONG_TEXT = 60
"""Characters from which a cell gets room to wrap."""

AT_FIRST = 8
"""Columns shown before a reader chooses; the others are long or technical."""

MOST_VALUES = 40
"""Values of a column that are listed to be ticked; more are written."""


@dataclass(frozen=True)
class Cell:
    """A cell in words, how it is set, and where it leads if it is an address of the web."""

    words: str
    style: str = ""
    address: str = ""


@dataclass(frozen=True)
class Filter:
    """A column to filter by: the values that may be ticked, empty where they are written."""

    column: str
    chosen: tuple[str, ...]
    values: tuple[str, ...]


def table_of(names: Sequence[str], rows: Sequence[Sequence[Value]], label: str) -> Markup:
    """A real table: it prints, can be read aloud and copied."""
    made = [[_cell(value) for value in row] for row in rows]
    return render("rows", names=names, rows=made, label=label)


def _cell(value: Value) -> Cell:
    if value is None:
        return Cell("")
    if isinstance(value, bool):
        return Cell(str(value).lower())
    if isinstance(value, (int, float)):
        return Cell(str(value), "right")
    text = str(value)
    is_address = text.startswith(("https://", "http://"))
    return Cell(text, "long" if len(text) > LONG_TEXT else "", text if is_address else "")


def table_in(visit: Visit) -> Table:
    """The table of the package that the link names, else the first."""
    tables = visit.scene.dataset.descriptor.tables
    return tables[visit.view.table or next(iter(tables))]


def table_choice(visit: Visit) -> Control:
    """Which table of the package; a question to another one does not go with it."""
    language, chosen = visit.language, table_in(visit)
    plain = replace(visit, unfolded={**visit.unfolded, "page": ""})
    options = tuple(
        Option(
            f"table-{name}",
            f"{language.fact(table.title)} ({name})",
            plain.here(table=name, rows=""),
            table is chosen,
        )
        for name, table in visit.scene.dataset.descriptor.tables.items()
    )
    return Control("table", language.say("Table"), "said" if visit.is_still else "menu", options)


def explorer(visit: Visit) -> Markup:
    """The table with its question, and links to exactly the rows that are shown."""
    language, table = visit.language, table_in(visit)
    frame, say = visit.scene.dataset.tables[table.name], visit.language.say
    query, wrong = _query(visit, table)
    shown = replace(query, columns=query.columns or table.columns[:AT_FIRST])
    found = answer(shown, table, frame)
    first, turns = _pages(len(found), visit)
    rows = cells(found.iloc[first : first + PAGE_ROWS])
    return render(
        "explorer",
        table_choice=table_choice(visit),
        description=language.fact(table.description),
        whole=say("The whole table, whatever the day and the filters of the pictures."),
        wrong=wrong,
        form=None if visit.is_still else _form(visit, table, shown, frame),
        turns=turns,
        nothing="" if rows else say("Nothing to show here."),
        rows=table_of(list(found.columns), rows, language.fact(table.title)) if rows else "",
        links="" if visit.is_still else table_links(table.name, shown.to_parameters(), language),
    )


def _query(visit: Visit, table: Table) -> tuple[TableQuery, str]:
    """The question in the link, and a line where it asks for what the table does not have."""
    try:
        return read_text(visit.view.rows, table), ""
    except QueryError:
        return TableQuery(), not_understood(("rows",), visit.scene)


def _form(visit: Visit, table: Table, query: TableQuery, frame: pd.DataFrame) -> dict[str, object]:
    say, chosen = visit.language.say, dict(query.filters)
    return {
        "hidden": visit.kept_beside("rows", "page"),
        "search": (say("Search"), query.search, LONGEST_SEARCH),
        "sort": (say("Sort by"), query.sort.removeprefix(DESCENDING)),
        "unsorted": say("Order of the package"),
        "down": (say("Largest first"), query.sort.startswith(DESCENDING)),
        "columns": (say("Columns"), [(name, name in query.columns) for name in table.columns]),
        "filter_by": say("Filter by"),
        "filters": [
            _filter(frame[item.name], item, chosen.get(item.name, ()))
            for item in table.fields
            if is_filterable(item)
        ],
        "submit": say("Show"),
    }


def _filter(column: pd.Series, item: Field, chosen: tuple[str, ...]) -> Filter:
    """Codes that stand in a column, in the descriptor's order, and those that the link asks for."""
    present = {str(v).lower() if isinstance(v, bool) else str(v) for v in column.dropna()}
    order = [value for value in allowed_values(item) if value in present]
    found = [*(order or sorted(present)), *([EMPTY] if column.isna().any() else []), *chosen]
    values = tuple(dict.fromkeys(found))
    return Filter(item.name, chosen, values if len(values) <= MOST_VALUES else ())


def _pages(count: int, visit: Visit) -> tuple[int, dict[str, object]]:
    """First row of the page shown, and the ways to the next and the one before."""
    say, number = visit.language.say, visit.language.number
    last = max(count - 1, 0) // PAGE_ROWS
    page = min(int(visit.unfolded.get("page", "1")) - 1, last)
    first, end = page * PAGE_ROWS, min((page + 1) * PAGE_ROWS, count)
    turns = (("page-back", say("Previous"), page - 1), ("page-next", say("Next"), page + 1))
    ways = [
        Option(key, words, visit.unfold(page=str(to + 1) if to else ""), False)
        for key, words, to in turns
        if 0 <= to <= last and not visit.is_still
    ]
    said = say(
        "Rows {first} to {end} of {count}",
        first=number(first + 1 if count else 0),
        end=number(end),
        count=number(count),
    )
    return first, {"said": said, "ways": ways}
