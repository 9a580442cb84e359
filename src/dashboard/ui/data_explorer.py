"""The explorer: one table of the package, searched, filtered, sorted, a page at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from html import escape

import pandas as pd
import streamlit as st

from dashboard.data.descriptor import Field, Table
from dashboard.exhibits.exhibit import Scene
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
from dashboard.ui import controls, link
from dashboard.ui.downloads import table_links

PAGE_ROWS = 25
LONG_TEXT = 60
"""Characters from which a cell gets room to wrap."""

AT_FIRST = 8
"""Columns shown before a reader chooses; the others are long or technical."""


def markup(names: Sequence[str], rows: Sequence[Sequence[Value]], label: str) -> str:
    """A real table: it prints, can be read aloud and copied."""
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in names)
    body = "".join(f"<tr>{''.join(_cell(value) for value in row)}</tr>" for row in rows)
    return (
        f'<div class="table-frame" style="max-height:none" tabindex="0" role="region"'
        f' aria-label="{escape(label)}">'
        f'<table class="twin"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'
    )


def _cell(value: Value) -> str:
    if value is None:
        return "<td></td>"
    if isinstance(value, bool):
        return f"<td>{str(value).lower()}</td>"
    if isinstance(value, (int, float)):
        return f'<td class="right">{value}</td>'
    text = escape(str(value))
    if text.startswith(("https://", "http://")):
        text = f'<a href="{text}" rel="noreferrer" target="_blank">{text}</a>'
    return (
        f'<td style="min-width:18rem">{text}</td>' if len(text) > LONG_TEXT else f"<td>{text}</td>"
    )


def table_choice(scene: Scene) -> Table:
    """Which table of the package; it is in the link."""
    tables = scene.dataset.descriptor.tables
    chosen = scene.view.table or next(iter(tables))
    controls.one(
        st.selectbox,
        "table",
        scene.language.say("Table"),
        {name: f"{scene.language.fact(table.title)} ({name})" for name, table in tables.items()},
        chosen=chosen,
        take=_take_table,
    )
    return tables[chosen]


def _take_table(name: str) -> None:
    link.unfold(page="", by="")
    link.change(table=name, rows="")


def _query_in(table: Table, scene: Scene) -> TableQuery:
    """The question in the link; one line where it asks for what the table does not have."""
    try:
        return read_text(scene.view.rows, table)
    except QueryError:
        st.warning(link.not_understood(("rows",), scene.language))
        return TableQuery()


def _ask(query: TableQuery, by: Sequence[str]) -> None:
    """A question into the link, and the columns about to be filtered by; its first rows show."""
    link.unfold(page="", by=",".join(by))
    link.change(rows=query.to_text())


def _filters(table: Table, query: TableQuery, frame: pd.DataFrame, scene: Scene) -> None:
    """Columns to filter by, and a choice of values for each. A column without a chosen value does
    not filter yet.
    """
    say, chosen = scene.language.say, dict(query.filters)
    fields = {item.name: item for item in table.fields if is_filterable(item)}
    waiting = [name for name in link.unfolded("by").split(",") if name in fields]
    shown = list(dict.fromkeys([*chosen, *waiting]))

    def take(values: Mapping[str, tuple[str, ...]]) -> None:
        found = tuple(sorted((name, value) for name, value in values.items() if value))
        _ask(replace(query, filters=found), [name for name, value in values.items() if not value])

    controls.several(
        st.multiselect,
        f"{table.name}-filters",
        say("Filter by"),
        {name: name for name in fields},
        chosen=shown,
        take=lambda names: take({name: chosen.get(name, ()) for name in names}),
        placeholder=say("Choose columns"),
    )
    before = {name: chosen.get(name, ()) for name in shown}
    for name in shown:
        values = _values_in(frame[name], fields[name], before[name])
        controls.several(
            st.multiselect,
            f"{table.name}-is-{name}",
            say("{column}: any of", column=name),
            {value: value for value in values},
            chosen=before[name],
            take=partial(lambda name, found: take({**before, name: found}), name),
            placeholder=say("Choose values"),
        )


def _values_in(column: pd.Series, field: Field, asked: Sequence[str]) -> list[str]:
    """Codes that stand in a column, in the descriptor's order, and those that the link asks for."""
    present = {str(v).lower() if isinstance(v, bool) else str(v) for v in column.dropna()}
    order = [value for value in allowed_values(field) if value in present]
    found = [*(order or sorted(present)), *([EMPTY] if column.isna().any() else [])]
    return list(dict.fromkeys([*found, *asked]))


def _controls(table: Table, query: TableQuery, frame: pd.DataFrame, scene: Scene) -> None:
    """Search, order, columns and filters: one control over each part of the question."""
    say, by = scene.language.say, link.unfolded("by").split(",")
    sort, down = query.sort.removeprefix(DESCENDING), query.sort.startswith(DESCENDING)
    names = {name: name for name in table.columns}
    left, middle, right = st.columns([2, 1, 1], vertical_alignment="bottom")
    controls.text(
        left.text_input,
        f"{table.name}-search",
        say("Search"),
        held=query.search,
        take=lambda found: _ask(replace(query, search=found.strip()), by),
        max_chars=LONGEST_SEARCH,
    )
    controls.one(
        middle.selectbox,
        f"{table.name}-sort",
        say("Sort by"),
        names,
        chosen=sort or None,
        take=lambda name: _ask(replace(query, sort=_order(name, down)), by),
        optional=True,
        placeholder=say("Order of the package"),
        index=None,
    )
    with right:
        controls.toggle(
            f"{table.name}-down",
            say("Largest first"),
            down,
            lambda on: _ask(replace(query, sort=_order(sort, on)), by),
            disabled=not sort,
        )
    controls.several(
        st.multiselect,
        f"{table.name}-columns",
        say("Columns"),
        names,
        chosen=_columns(table, query),
        take=lambda found: _ask(replace(query, columns=_asked_columns(table, found)), by),
        placeholder=say("Choose columns"),
    )
    _filters(table, query, frame, scene)


def _order(column: str | None, down: bool) -> str:
    return f"{DESCENDING if down else ''}{column}" if column else ""


def _columns(table: Table, query: TableQuery) -> tuple[str, ...]:
    """The columns that are shown: the first ones where the question names none."""
    return query.columns or table.columns[:AT_FIRST]


def _asked_columns(table: Table, chosen: tuple[str, ...]) -> tuple[str, ...]:
    return () if chosen == table.columns[:AT_FIRST] else chosen


def _page(count: int, scene: Scene) -> int:
    """First row of the page shown, with the ways to the next and the one before."""
    say, number = scene.language.say, scene.language.number
    last = max(count - 1, 0) // PAGE_ROWS
    page = min(int(link.unfolded("page") or 1) - 1, last)
    first, end = page * PAGE_ROWS, min((page + 1) * PAGE_ROWS, count)

    def turn(to: int) -> None:
        link.unfold(page=str(to + 1) if to else "")

    with st.container(horizontal=True, vertical_alignment="center"):
        text = say("Rows {first} to {end} of {count}", first=number(first + 1 if count else 0),
                   end=number(end), count=number(count))  # fmt: skip
        st.html(f'<p role="status">{escape(text)}</p>', width="content")
        controls.button(say("Previous"), "page-back", lambda: turn(page - 1), disabled=page == 0)
        controls.button(say("Next"), "page-next", lambda: turn(page + 1), disabled=page == last)
    return first


def show(scene: Scene) -> None:
    """The explorer, with links to exactly the rows that it shows."""
    table = table_choice(scene)
    frame = scene.dataset.tables[table.name]
    whole = scene.language.say("The whole table, whatever the day and the filters of the pictures.")
    st.html(
        f'<p class="lead">{escape(scene.language.fact(table.description))}</p>'
        f'<p class="note">{escape(whole)}</p>'
    )
    query = _query_in(table, scene)
    _controls(table, query, frame, scene)
    query = replace(query, columns=_columns(table, query))
    found = answer(query, table, frame)
    first = _page(len(found), scene)
    if found.empty:
        st.html(f'<p class="empty">{escape(scene.language.say("Nothing to show here."))}</p>')
    else:
        rows = cells(found.iloc[first : first + PAGE_ROWS])
        st.html(markup(list(found.columns), rows, scene.language.fact(table.title)))
    st.html(table_links(table.name, query.to_parameters(), scene.language))
