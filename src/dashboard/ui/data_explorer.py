"""The explorer: one table of the package, searched, filtered, sorted, a page at a time."""

from collections.abc import Sequence
from html import escape

import pandas as pd
import streamlit as st

from dashboard.data.descriptor import Table
from dashboard.exhibits.exhibit import Scene
from dashboard.export.exhibit_table import Value
from dashboard.export.table_query import (
    DESCENDING,
    EMPTY,
    TableQuery,
    allowed_values,
    answer,
    cells,
    is_filterable,
)
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


def table_choice(scene: Scene, key: str) -> Table:
    """Which table of the package."""
    tables = scene.dataset.descriptor.tables
    name = st.selectbox(
        scene.language.say("Table"),
        list(tables),
        format_func=lambda name: f"{scene.language.fact(tables[name].title)} ({name})",
        key=key,
    )
    return tables[name]


def _filters(table: Table, frame: pd.DataFrame, scene: Scene) -> list[tuple[str, tuple[str, ...]]]:
    say, key = scene.language.say, f"data-{table.name}"
    fields = {item.name: item for item in table.fields if is_filterable(item)}
    chosen = st.multiselect(
        say("Filter by"), list(fields), key=f"{key}-filters", placeholder=say("Choose columns")
    )
    found = []
    for name in chosen:
        present = {str(v).lower() if isinstance(v, bool) else str(v) for v in frame[name].dropna()}
        order = [value for value in allowed_values(fields[name]) if value in present]
        options = [*(order or sorted(present)), *([EMPTY] if frame[name].isna().any() else [])]
        label = say("{column} is one of", column=name)
        values = st.multiselect(
            label, options, key=f"{key}-is-{name}", placeholder=say("Choose values")
        )
        if values:
            found.append((name, tuple(values)))
    return sorted(found)


def _query(table: Table, frame: pd.DataFrame, scene: Scene) -> TableQuery:
    say, key = scene.language.say, f"data-{table.name}"
    left, middle, right = st.columns([2, 1, 1], vertical_alignment="bottom")
    search = left.text_input(say("Search"), key=f"{key}-search", max_chars=200)
    sort = middle.selectbox(
        say("Sort by"),
        list(table.columns),
        index=None,
        key=f"{key}-sort",
        placeholder=say("Order of the package"),
    )
    down = right.toggle(say("Largest first"), key=f"{key}-down", disabled=sort is None)
    columns = st.multiselect(
        say("Columns"),
        list(table.columns),
        default=list(table.columns[:AT_FIRST]),
        key=f"{key}-columns",
        placeholder=say("Choose columns"),
    )
    return TableQuery(
        search=search.strip(),
        filters=tuple(_filters(table, frame, scene)),
        sort=f"{DESCENDING if down else ''}{sort}" if sort else "",
        columns=tuple(name for name in table.columns if name in columns),
    )


def _page(table: Table, count: int, scene: Scene) -> int:
    """First row of the page shown, with the ways to the next and the one before."""
    say, number, key = scene.language.say, scene.language.number, f"data-{table.name}-page"
    last = max(count - 1, 0) // PAGE_ROWS
    page = min(st.session_state.get(key, 0), last)
    st.session_state[key] = page
    first, end = page * PAGE_ROWS, min((page + 1) * PAGE_ROWS, count)

    def turn(step: int) -> None:
        st.session_state[key] += step

    with st.container(horizontal=True, vertical_alignment="center"):
        text = say("Rows {first} to {end} of {count}", first=number(first + 1 if count else 0),
                   end=number(end), count=number(count))  # fmt: skip
        st.html(f'<p role="status">{escape(text)}</p>', width="content")
        st.button(say("Previous"), key=f"{key}-back", disabled=page == 0, on_click=turn, args=(-1,))
        st.button(say("Next"), key=f"{key}-next", disabled=page == last, on_click=turn, args=(1,))
    return first


def show(scene: Scene) -> None:
    """The explorer, with links to exactly the rows that it shows."""
    table = table_choice(scene, "data-table")
    frame = scene.dataset.tables[table.name]
    whole = scene.language.say("The whole table, whatever the day and the filters of the pictures.")
    st.html(
        f'<p class="lead">{escape(scene.language.fact(table.description))}</p>'
        f'<p class="note">{escape(whole)}</p>'
    )
    query = _query(table, frame, scene)
    found = answer(query, table, frame)
    first = _page(table, len(found), scene)
    if found.empty:
        st.html(f'<p class="empty">{escape(scene.language.say("Nothing to show here."))}</p>')
    else:
        rows = cells(found.iloc[first : first + PAGE_ROWS])
        st.html(markup(list(found.columns), rows, scene.language.fact(table.title)))
    st.html(table_links(table.name, query.to_parameters(), scene.language))
