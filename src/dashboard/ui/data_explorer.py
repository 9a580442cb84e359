"""The explorer: one table of the package, searched, filtered, sorted, a page at a time."""

from collections.abc import Sequence
from dataclasses import replace
from html import escape
from typing import Any

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
from dashboard.ui import link
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
    key = link.holding("table", scene.view.table or next(iter(tables)))
    name = st.selectbox(
        scene.language.say("Table"),
        list(tables),
        format_func=lambda name: f"{scene.language.fact(tables[name].title)} ({name})",
        key=key,
        on_change=_take_table,
    )
    return tables[name]


def _take_table() -> None:
    link.change(table=st.session_state[f"{link.WIDGET}table"], rows="")


def _key(table: Table, part: str) -> str:
    return f"{link.WIDGET}{table.name}-{part}"


def _query_in(table: Table, scene: Scene) -> TableQuery:
    """The question in the link, the first columns where it names none; one line where the link
    asks for what the table does not have.
    """
    try:
        query = read_text(scene.view.rows, table)
    except QueryError:
        st.warning(link.not_understood(("rows",), scene.language))
        query = TableQuery()
    return query if query.columns else replace(query, columns=table.columns[:AT_FIRST])


def _seed(table: Table, query: TableQuery) -> None:
    """Widgets take over the question of the link; their own state wins once they are there."""
    values: dict[str, object] = {
        "search": query.search,
        "sort": query.sort.removeprefix(DESCENDING) or None,
        "down": query.sort.startswith(DESCENDING),
        "columns": list(query.columns),
        "filters": [name for name, _ in query.filters],
        **{f"is-{name}": list(chosen) for name, chosen in query.filters},
    }
    for part, value in values.items():
        st.session_state.setdefault(_key(table, part), value)


def _take(table: Table) -> None:
    """What the widgets hold, as the question in the link."""
    held = {part: st.session_state.get(_key(table, part)) for part in ("search", "sort", "down")}
    names = st.session_state.get(_key(table, "filters"), [])
    values = {name: st.session_state.get(_key(table, f"is-{name}"), []) for name in names}
    columns = st.session_state.get(_key(table, "columns"), [])
    chosen = tuple(name for name in table.columns if name in columns)
    query = TableQuery(
        search=(held["search"] or "").strip(),
        filters=tuple(sorted((name, tuple(found)) for name, found in values.items() if found)),
        sort=f"{DESCENDING if held['down'] else ''}{held['sort']}" if held["sort"] else "",
        columns=() if chosen == table.columns[:AT_FIRST] else chosen,
    )
    st.session_state.pop(_key(table, "page"), None)
    if not chosen:
        st.session_state.pop(_key(table, "columns"), None)
    link.change(rows=query.to_text())


def _filters(table: Table, frame: pd.DataFrame, scene: Scene) -> None:
    say = scene.language.say
    fields = {item.name: item for item in table.fields if is_filterable(item)}
    chosen = st.multiselect(
        say("Filter by"),
        list(fields),
        key=_key(table, "filters"),
        placeholder=say("Choose columns"),
        on_change=_take,
        args=(table,),
    )
    for name in chosen:
        st.multiselect(
            say("{column} is one of", column=name),
            _values_in(frame[name], fields[name], st.session_state.get(_key(table, f"is-{name}"))),
            key=_key(table, f"is-{name}"),
            placeholder=say("Choose values"),
            on_change=_take,
            args=(table,),
        )


def _values_in(column: pd.Series, field: Field, asked: Sequence[str] | None) -> list[str]:
    """Codes that stand in a column, in the descriptor's order, and those that the link asks for."""
    present = {str(v).lower() if isinstance(v, bool) else str(v) for v in column.dropna()}
    order = [value for value in allowed_values(field) if value in present]
    found = [*(order or sorted(present)), *([EMPTY] if column.isna().any() else [])]
    return list(dict.fromkeys([*found, *(asked or ())]))


def _controls(table: Table, frame: pd.DataFrame, scene: Scene) -> None:
    """Search, order, columns and filters: one widget over each part of the question."""
    say = scene.language.say
    taken: dict[str, Any] = {"on_change": _take, "args": (table,)}
    left, middle, right = st.columns([2, 1, 1], vertical_alignment="bottom")
    left.text_input(say("Search"), key=_key(table, "search"), max_chars=LONGEST_SEARCH, **taken)
    sort = middle.selectbox(
        say("Sort by"),
        list(table.columns),
        key=_key(table, "sort"),
        placeholder=say("Order of the package"),
        index=None,
        **taken,
    )
    right.toggle(say("Largest first"), key=_key(table, "down"), disabled=sort is None, **taken)
    st.multiselect(
        say("Columns"),
        list(table.columns),
        key=_key(table, "columns"),
        placeholder=say("Choose columns"),
        **taken,
    )
    _filters(table, frame, scene)


def _page(table: Table, count: int, scene: Scene) -> int:
    """First row of the page shown, with the ways to the next and the one before."""
    say, number, key = scene.language.say, scene.language.number, _key(table, "page")
    last = max(count - 1, 0) // PAGE_ROWS
    page = min(st.session_state.get(key, 0), last)
    st.session_state[key] = page
    first, end = page * PAGE_ROWS, min((page + 1) * PAGE_ROWS, count)

    def turn(step: int) -> None:
        st.session_state[key] += step
        link.keep()

    with st.container(horizontal=True, vertical_alignment="center"):
        text = say("Rows {first} to {end} of {count}", first=number(first + 1 if count else 0),
                   end=number(end), count=number(count))  # fmt: skip
        st.html(f'<p role="status">{escape(text)}</p>', width="content")
        st.button(say("Previous"), key=f"{key}-back", disabled=page == 0, on_click=turn, args=(-1,))
        st.button(say("Next"), key=f"{key}-next", disabled=page == last, on_click=turn, args=(1,))
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
    _seed(table, query)
    _controls(table, frame, scene)
    found = answer(query, table, frame)
    first = _page(table, len(found), scene)
    if found.empty:
        st.html(f'<p class="empty">{escape(scene.language.say("Nothing to show here."))}</p>')
    else:
        rows = cells(found.iloc[first : first + PAGE_ROWS])
        st.html(markup(list(found.columns), rows, scene.language.fact(table.title)))
    st.html(table_links(table.name, query.to_parameters(), scene.language))
