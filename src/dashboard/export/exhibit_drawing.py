"""From the table of an exhibit without a drawing to what files show of it."""

from collections.abc import Sequence
from dataclasses import replace

from dashboard.codes.waves import SIGNS, WAVES
from dashboard.drawing.colours import light
from dashboard.exhibits.exhibit import Chart, Column, Exhibit, Rows, Scene
from dashboard.exhibits.words import cell
from dashboard.export.drawing import (
    Bars,
    Cells,
    Drawing,
    Numbers,
    Series,
    Tile,
)
from dashboard.export.drawn_columns import columns_of, unit_of, value_of

NUMERIC = frozenset({"count", "number", "bounds", "share", "money"})
MOST_COLUMNS = 6
"""Columns of a table that a slide shows; all of them are in the dashboard and its files."""


def drawing(exhibit: Exhibit, rows: Rows, scene: Scene) -> Drawing:
    """What is drawn of an exhibit; its table in words where nothing else is natural."""
    chart = _chart(exhibit, rows, scene)
    if rows.empty:
        return cells(exhibit, rows, scene, chart.columns)
    if chart.kind == "bars":
        return _bars(exhibit, rows, scene, chart)
    if chart.kind == "numbers":
        return _numbers(exhibit, rows, scene)
    return cells(exhibit, rows, scene, chart.columns)


def _chart(exhibit: Exhibit, rows: Rows, scene: Scene) -> Chart:
    """The exhibit's own choice, else that of its table."""
    chart = exhibit.chart(scene)
    if chart.kind:
        return chart
    money = [column.name for column in exhibit.columns if column.kind == "money"][:1]
    is_natural = money and rows[exhibit.columns[0].name].is_unique
    if is_natural and sum(amount.in_euro for amount in rows[money[0]]) > 1:
        return replace(chart, kind="bars", columns=tuple(money))
    return replace(chart, kind="table")


def _bars(exhibit: Exhibit, rows: Rows, scene: Scene, chart: Chart) -> Bars:
    columns, language = columns_of(exhibit, chart.columns), scene.language
    first = exhibit.columns[0]
    names = [cell(value, first, language) for value in rows[first.name]]
    waves = list(rows["wave"]) if "wave" in rows else [None] * len(rows)
    signs = [f"{SIGNS[str(wave)]} " if wave in SIGNS else "" for wave in waves]
    several = len(columns) > 1
    return Bars(
        categories=tuple(sign + name for sign, name in zip(signs, names, strict=True)),
        series=tuple(
            Series(
                name=language.say(column.label),
                values=tuple(value_of(value) for value in rows[column.name]),
                words=tuple(cell(value, column, language) for value in rows[column.name]),
                colours=_colours(place if several else None, waves, scene),
            )
            for place, column in enumerate(columns)
        ),
        unit=unit_of(columns[0], scene),
    )


def series_colours(scene: Scene) -> tuple[str, ...]:
    """Colours of series side by side, light and dark in turn."""
    return (
        light("host"),
        light("partner"),
        light("secondary-ink"),
        light("antenna"),
        light("quiet"),
    )


def _colours(place: int | None, waves: Sequence[object], scene: Scene) -> tuple[str, ...]:
    """One colour a series where there are several; else the wave's, where the rows have one."""
    if place is not None:
        palette = series_colours(scene)
        return (palette[place % len(palette)],) * len(waves)
    names = (f"wave-{wave}" if str(wave) in WAVES else "host" for wave in waves)
    return tuple(map(light, names))


def _numbers(exhibit: Exhibit, rows: Rows, scene: Scene) -> Numbers:
    """The first cell of a row is its label, the first number in words its value."""
    first, *others = exhibit.columns
    numbers = [column for column in others if column.kind in NUMERIC]
    texts = [column for column in others if column.kind not in NUMERIC]
    return Numbers(
        tuple(
            Tile(
                value=_first_words(row, numbers, scene),
                label=cell(row[first.name], first, scene.language),
                detail=_first_words(row, texts, scene),
            )
            for row in rows.to_dict("records")
        )
    )


def _first_words(row: dict, columns: Sequence[Column], scene: Scene) -> str:
    words = (cell(row[column.name], column, scene.language) for column in columns)
    return next((text for text in words if text), "")


def whole_table(exhibit: Exhibit, rows: Rows, scene: Scene) -> Cells:
    """The table of an exhibit that is drawn: the columns that it chooses for its table."""
    chart = exhibit.chart(scene)
    return cells(exhibit, rows, scene, chart.columns if chart.kind == "table" else ())


def cells(exhibit: Exhibit, rows: Rows, scene: Scene, names: Sequence[str] = ()) -> Cells:
    """The exhibit's table in words: the named columns, else as many as a slide shows."""
    language = scene.language
    columns = columns_of(exhibit, names) if names else _first_columns(exhibit)
    return Cells(
        head=tuple(_head(column, scene) for column in columns),
        rows=tuple(
            tuple(cell(row[column.name], column, language) for column in columns)
            for row in rows.to_dict("records")
        ),
        is_number=tuple(column.kind in NUMERIC for column in columns),
    )


def _first_columns(exhibit: Exhibit) -> tuple[Column, ...]:
    """As many columns as a slide shows, in their order; amounts of money before the others."""
    first, *others = exhibit.columns
    chosen = sorted(others, key=lambda column: column.kind != "money")[: MOST_COLUMNS - 1]
    return (first, *(column for column in others if column in chosen))


def _head(column: Column, scene: Scene) -> str:
    label = scene.language.say(column.label)
    return f"{label} ({scene.language.say(column.unit)})" if column.unit else label
