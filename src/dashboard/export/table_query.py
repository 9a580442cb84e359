"""A question to one table of the package: search, filter, sort, choose columns."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote, unquote

import pandas as pd

from dashboard.data.descriptor import Field, Table
from dashboard.export.exhibit_table import Value, plain

SEARCH, SORT, COLUMNS = "search", "sort", "columns"
DESCENDING = "-"
EMPTY = "none"
"""What stands for an empty cell in a filter."""

LONGEST_SEARCH = 200


class QueryError(ValueError):
    """A parameter that a table cannot answer; `parameter` names it."""

    def __init__(self, parameter: str, reason: str):
        super().__init__(reason)
        self.parameter = parameter
        self.reason = reason


@dataclass(frozen=True)
class TableQuery:
    """search: words that must all stand somewhere in a row, in any case. filters: allowed values
    by column, one of which a row must have (`none` is an empty cell). sort: a column, `-` before
    it for the largest first. columns: those to keep, in the table's order; empty for all.
    """

    search: str = ""
    filters: tuple[tuple[str, tuple[str, ...]], ...] = ()
    sort: str = ""
    columns: tuple[str, ...] = ()

    def to_parameters(self) -> dict[str, str]:
        """The parameters of the address; defaults are left out."""
        texts = {
            SEARCH: self.search,
            **{column: ",".join(values) for column, values in self.filters},
            SORT: self.sort,
            COLUMNS: ",".join(self.columns),
        }
        return {name: text for name, text in texts.items() if text}

    def to_text(self) -> str:
        """The question as one code in a link: `search:jupiter;wave:1,2;sort:-selected_on`."""
        parts = (f"{name}:{quote(text, safe=',')}" for name, text in self.to_parameters().items())
        return ";".join(parts)


def is_filterable(field: Field) -> bool:
    """Columns of codes and truth values; free text is for the search."""
    return (
        bool(field.constraints.get("enum"))
        or field.type in {"boolean", "year"}
        or (field.name.endswith("_id") or field.name in {"country", "host_country", "iso2", "wave"})
    )


def allowed_values(field: Field) -> tuple[str, ...]:
    """What the descriptor allows in a column; empty where it does not list it."""
    if field.type == "boolean":
        return ("true", "false")
    return tuple(str(value) for value in field.constraints.get("enum", ()))


def _values(text: str, field: Field) -> tuple[str, ...]:
    values = tuple(dict.fromkeys(part for part in text.split(",") if part))
    allowed = allowed_values(field)
    for value in values:
        if allowed and value not in (*allowed, EMPTY):
            raise QueryError(field.name, f"not one of {', '.join(allowed)}: {value[:60]}")
    if not values:
        raise QueryError(field.name, "no value given")
    return values


def _columns(text: str, table: Table) -> tuple[str, ...]:
    asked = text.split(",")
    for name in asked:
        if name not in table.columns:
            raise QueryError(COLUMNS, f"no such column: {name[:60]}")
    return tuple(name for name in table.columns if name in asked)


def _sort(text: str, table: Table) -> str:
    if text.removeprefix(DESCENDING) not in table.columns:
        raise QueryError(SORT, f"no such column: {text[:60]}")
    return text


def read_query(parameters: Mapping[str, str], table: Table) -> TableQuery:
    """The question in an address. Raises QueryError for what the table cannot answer."""
    fields = {item.name: item for item in table.fields if is_filterable(item)}
    filters = []
    for name, text in parameters.items():
        if name in fields:
            filters.append((name, _values(text, fields[name])))
        elif name not in (SEARCH, SORT, COLUMNS):
            raise QueryError(name, "unknown parameter")
        elif not text or len(text) > LONGEST_SEARCH * (1 if name == SEARCH else 10):
            raise QueryError(name, "empty or too long")
    return TableQuery(
        search=parameters.get(SEARCH, ""),
        filters=tuple(sorted(filters)),
        sort=_sort(parameters[SORT], table) if SORT in parameters else "",
        columns=_columns(parameters[COLUMNS], table) if COLUMNS in parameters else (),
    )


def read_text(text: str, table: Table) -> TableQuery:
    """The question of a link's code. Raises QueryError for what the table cannot answer."""
    parts = (part.partition(":") for part in text.split(";") if part)
    return read_query({name: unquote(value) for name, _, value in parts}, table)


def _as_code(value: object) -> str:
    found = plain(value)
    if found is None:
        return EMPTY
    return str(found).lower() if isinstance(found, bool) else str(found)


def _has_all(words: Iterable[str], row: Iterable[Value]) -> bool:
    text = " ".join(str(value) for value in row if value is not None).casefold()
    return all(word in text for word in words)


def answer(query: TableQuery, table: Table, frame: pd.DataFrame) -> pd.DataFrame:
    """The rows and columns asked for, in the package's own order where no sort is given."""
    found = _in_order(frame)[list(table.columns)]
    for column, values in query.filters:
        found = found[found[column].map(_as_code).isin(values)]
    if query.search:
        words = query.search.casefold().split()
        chosen = [_has_all(words, row) for row in cells(found)]
        found = found.loc[pd.Series(chosen, index=found.index, dtype=bool)]
    if query.sort:
        column, down = query.sort.removeprefix(DESCENDING), query.sort.startswith(DESCENDING)
        found = found.sort_values(column, ascending=not down, kind="stable", na_position="last")
    return found[list(query.columns)] if query.columns else found


def _in_order(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows in the order of the file. Frames hold their line numbers as index; one that is
    found by its key is in that order already, and its key must not stand there twice.
    """
    if pd.api.types.is_integer_dtype(frame.index.dtype):
        frame = frame.sort_index(kind="stable")
    return frame.reset_index(drop=True)


def cells(frame: pd.DataFrame) -> list[list[Value]]:
    """The frame's rows as plain cells."""
    columns: Sequence[Iterable[object]] = [frame[name] for name in frame.columns]
    return [[plain(value) for value in row] for row in zip(*columns, strict=True)]


FORM = "ask."
"""Beginning of the names of the fields in the form of the explorer."""

FORM_DOWN, FORM_IS = "down", "is."


def text_of_form(fields: Mapping[str, str]) -> str:
    """The code of the question that the fields of the form ask, by their names without `FORM`;
    a field that was left empty asks nothing. Several values of a field are joined by commas.
    """
    filters = {
        name.removeprefix(FORM_IS): tuple(part.strip() for part in text.split(",") if part.strip())
        for name, text in fields.items()
        if name.startswith(FORM_IS)
    }
    sort = fields.get(SORT, "")
    return TableQuery(
        search=fields.get(SEARCH, "").strip(),
        filters=tuple(sorted((name, values) for name, values in filters.items() if values)),
        sort=f"{DESCENDING}{sort}" if sort and fields.get(FORM_DOWN) else sort,
        columns=tuple(part for part in fields.get(COLUMNS, "").split(",") if part),
    ).to_text()
