"""The picture of the growth: panels over each other on one time axis, each with its steps."""

from collections.abc import Sequence
from datetime import date, timedelta

import plotly.graph_objects as go

from dashboard.data import Amount
from dashboard.exhibits import time_axis
from dashboard.exhibits.exhibit import Column, Rows, Scene
from dashboard.exhibits.time_axis import START

HEIGHTS = {"count": 84, "money": 150}
"""Height in pixels of a panel, by the kind of its column."""

GAP = 34
"""Height in pixels of the words above a panel."""

Step = tuple[str, str, dict]
"""From, until, and the row that held in between."""


def band(amount: Amount, top: float) -> tuple[float, float] | None:
    """Where the true value may lie, EUR million: up to the panel's top for a floor, from zero
    for a ceiling, from low to high for a range; None where only a line may be drawn.
    """
    bounds = amount.bounds
    if not bounds.is_known or bounds.is_point:
        return None
    low, high = bounds.low, bounds.high
    return 0 if low is None else low, top if high is None else high


def draw(table_rows: Rows, columns: Sequence[Column], scene: Scene) -> go.Figure:
    """A panel per column, a column of money with the wording of its amounts."""
    last = scene.snapshot.day
    end = last + max((last - START) / 40, timedelta(days=3))
    figure = time_axis.figure(scene, START, end)
    figure.update_xaxes(anchor="free", position=0)
    steps = _steps(table_rows, last)
    height = sum(HEIGHTS[column.kind] + GAP for column in columns)
    top = height
    for number, column in enumerate(columns, start=1):
        bottom = top - GAP - HEIGHTS[column.kind]
        _panel(figure, scene, column, (bottom / height, (top - GAP) / height), number)
        add = _add_money if column.kind == "money" else _add_counts
        add(figure, scene, steps, column.name, _axis(number))
        top = bottom
    figure.update_layout(height=height + 48, margin={"t": 4})
    return figure


def _axis(number: int) -> str:
    return "y" if number == 1 else f"y{number}"


def _steps(table_rows: Rows, last: date) -> list[Step]:
    records = table_rows.to_dict("records")
    ends = [*(record["day"] for record in records[1:]), last.isoformat()]
    return [(record["day"], end, record) for record, end in zip(records, ends)]


def _panel(
    figure: go.Figure, scene: Scene, column: Column, domain: tuple[float, float], number: int
) -> None:
    bottom, top = domain
    axis = {"domain": domain, "visible": False, "fixedrange": True, "anchor": "x"}
    figure.update_layout({_axis(number).replace("y", "yaxis"): axis})
    figure.add_shape(
        type="line",
        xref="paper",
        x0=0,
        x1=1,
        yref="paper",
        y0=bottom,
        y1=bottom,
        line={"color": scene.look.secondary_ink, "width": 1},
    )
    figure.add_annotation(
        x=0,
        xref="paper",
        xanchor="left",
        y=top,
        yref="paper",
        yanchor="bottom",
        text=f"<b>{scene.language.say(column.label)}</b>",
        showarrow=False,
        yshift=6,
    )


def _add_counts(
    figure: go.Figure, scene: Scene, steps: Sequence[Step], name: str, axis: str
) -> None:
    """A step line from zero: before the first selection there was none, which is a count."""
    days: list[str] = [START.isoformat()]
    values: list[int] = [0]
    for begin, end, record in steps:
        days += [begin, begin, end]
        values += [values[-1], record[name], record[name]]
    _set_top(figure, axis, max(values) * 1.3)
    _add_line(figure, scene, days, values, axis)
    for begin, _, record in steps:
        _add_dot(figure, scene, begin, record[name], axis)
        words = scene.language.number(record[name])
        # Above the line from the step on: to its left the earlier line may be as high.
        _label(figure, words, axis, x=begin, y=record[name], xanchor="left", yanchor="bottom")


def _add_money(
    figure: go.Figure, scene: Scene, steps: Sequence[Step], name: str, axis: str
) -> None:
    published = [step for step in steps if step[2][name].is_published]
    top = max((step[2][name].high for step in published), default=1) * 1.35
    _set_top(figure, axis, top)
    for begin, end, record in published:
        money: Amount = record[name]
        area = band(money, top)
        if area:
            _add_area(figure, scene, (begin, end), area, axis)
        if not money.is_range:
            dash = "dash" if money.bounds.is_estimate else "solid"
            _add_line(figure, scene, [begin, end], [money.low, money.low], axis, dash)
        _add_dot(figure, scene, begin, money.middle, axis)
        words = scene.language.money(money, short=True)
        # Left of the step: words of an amount are longer than a step on a narrow screen.
        _label(
            figure,
            words,
            axis,
            x=begin,
            y=money.middle,
            xanchor="right",
            yanchor="middle",
            xshift=-6,
        )


def _add_line(  # noqa: PLR0917  a line is its points, its axis and its dash
    figure: go.Figure,
    scene: Scene,
    days: Sequence[str],
    values: Sequence[float | None],
    axis: str,
    dash: str = "solid",
) -> None:
    figure.add_scatter(
        x=days,
        y=values,
        yaxis=axis,
        mode="lines",
        hoverinfo="skip",
        line={"color": scene.look.roles["host"], "width": 3, "dash": dash},
    )


def _add_dot(figure: go.Figure, scene: Scene, day: str, value: float | None, axis: str) -> None:
    """Where a step begins, so that a step of the newest day is seen before it has a length."""
    figure.add_scatter(
        x=[day],
        y=[value],
        yaxis=axis,
        mode="markers",
        hoverinfo="skip",
        marker={"color": scene.look.roles["host"], "size": 8},
    )


def _add_area(
    figure: go.Figure, scene: Scene, span: tuple[str, str], area: tuple[float, float], axis: str
) -> None:
    """A hatched area without an edge: it says "not known where", not "as far as here"."""
    (begin, end), (low, high) = span, area
    figure.add_scatter(
        x=[begin, end, end, begin],
        y=[low, low, high, high],
        yaxis=axis,
        mode="lines",
        fill="toself",
        hoverinfo="skip",
        line={"width": 0},
        fillpattern={
            "shape": "/",
            "size": 7,
            "solidity": 0.25,
            "fillmode": "replace",
            "fgcolor": scene.look.roles["host"],
            "bgcolor": time_axis.TRANSPARENT,
        },
    )


def _set_top(figure: go.Figure, axis: str, top: float) -> None:
    figure.update_layout({axis.replace("y", "yaxis"): {"range": [0, top]}})


def _label(figure: go.Figure, words: str, axis: str, **place: object) -> None:
    figure.add_annotation(text=words, yref=axis, showarrow=False, **place)
