"""How did the network grow? Four numbers over time, as steps."""

from datetime import date, timedelta

import pandas as pd
import plotly.graph_objects as go

from dashboard.data import Amount, Snapshot, count
from dashboard.data.amounts import APPROXIMATE, CEILINGS, FLOORS
from dashboard.exhibits import time_axis
from dashboard.exhibits.exhibit import Column, Exhibit, Rows, Scene, table
from dashboard.exhibits.time_axis import START
from dashboard.language import message

COLUMNS = (
    Column("day", message("Day"), "day"),
    Column("factories", message("AI Factories"), "count"),
    Column("hosts", message("Host states"), "count"),
    Column("states", message("States taking part"), "count"),
    Column("money", message("Euros committed"), "money"),
)
COUNTED = ("factories", "hosts", "states")
WAVE_ENVELOPES = ("wave-1", "wave-2", "wave-3")
COMMITTED = "aif-committed-2-6bn"
PANEL, GAP = 92, 34
"""Height in pixels of a panel, and of the words above it."""


def candidate_days(scene: Scene) -> list[date]:
    """Days up to the scene's on which one of the four numbers may have changed, oldest first."""
    tables = scene.dataset.tables
    figures = tables["figures"]
    of_money = figures["subject_id"].isin([*WAVE_ENVELOPES, COMMITTED])
    days = pd.concat(
        [
            tables["sites"]["selected_day"],
            tables["participation"]["known_on"],
            figures["known_on"][of_money],
        ]
    )
    return sorted({day.date() for day in days if day.date() <= scene.snapshot.day})


def rows(scene: Scene) -> Rows:
    """A row per day on which one of the four numbers changed, as known on that day."""
    records: list[dict] = []
    for day in candidate_days(scene):
        record = _record(scene.dataset.on(day))
        if record["factories"] and (not records or _changed(records[-1], record)):
            records.append(record)
    return table(records, COLUMNS)


def _record(snapshot: Snapshot) -> dict:
    hosts = snapshot.states[snapshot.states["hosted"] > 0]
    money = snapshot.committed()
    return {
        "day": snapshot.day.isoformat(),
        "factories": len(snapshot.factories),
        "hosts": len(hosts),
        "states": count(snapshot, "countries_involved"),
        "money": money,
        "sources": _sources(snapshot, money),
    }


def _sources(snapshot: Snapshot, money: Amount) -> tuple[str, ...]:
    sites = snapshot.factories
    taking_part = snapshot.participation[snapshot.participation["site_id"].isin(sites.index)]
    used = [*sites["source_id"], *taking_part["source_id"]]
    if money.is_published and not money.figure_id:
        used += snapshot.total(w for w in WAVE_ENVELOPES if w[-1] in snapshot.waves).source_ids
    return tuple(dict.fromkeys([*used, money.source_id]))


def _changed(before: dict, after: dict) -> bool:
    def numbers(record: dict) -> tuple:
        money = record["money"]
        return (*(record[name] for name in COUNTED), money.low, money.high, money.qualifier)

    return numbers(before) != numbers(after)


def sentence(table_rows: Rows, scene: Scene) -> str:
    """From the first day to the last: factories, host states and euros committed."""
    language = scene.language
    if table_rows.empty:
        return language.say(
            "No AI Factory had been selected by {day}", day=language.day(scene.snapshot.day)
        )
    first, last = table_rows.iloc[0], table_rows.iloc[-1]
    values = {
        "first_day": language.day(first["day"]),
        "factories": first["factories"],
        "hosts": first["hosts"],
        "money": language.money(first["money"]),
    }
    if len(table_rows) == 1:
        return language.say(
            "On {first_day} there were {factories} AI Factories in {hosts} host states, with"
            " {money} committed.",
            **values,
        )
    return language.say(
        "From {factories} AI Factories in {hosts} host states on {first_day} to {more} in"
        " {more_hosts} on {last_day}; from {money} committed to {more_money}.",
        **values,
        last_day=language.day(last["day"]),
        more=last["factories"],
        more_hosts=last["hosts"],
        more_money=language.money(last["money"]),
    )


def band(amount: Amount, top: float) -> tuple[float, float] | None:
    """Where the true value may lie, EUR million: up to the panel's top for a floor, from zero
    for a ceiling, from low to high for a range; None where only a line may be drawn."""
    if amount.low is None or amount.high is None:
        return None
    if amount.qualifier in FLOORS:
        return amount.low, top
    if amount.qualifier in CEILINGS:
        return 0, amount.high
    return (amount.low, amount.high) if amount.is_range else None


def picture(table_rows: Rows, scene: Scene) -> go.Figure:
    """Four panels over each other on one time axis."""
    last = scene.snapshot.day
    end = last + max((last - START) / 40, timedelta(days=3))
    figure = time_axis.base(scene, START, end)
    spans = _spans(table_rows, last)
    height = 4 * (PANEL + GAP)
    for number, column in enumerate(COLUMNS[1:]):
        top = 1 - (number * (PANEL + GAP) + GAP) / height
        _panel(figure, scene, number, column, (top - PANEL / height, top))
        if column.kind == "money":
            _money(figure, scene, spans, f"y{number + 1}")
        else:
            _counts(figure, scene, spans, column.name, f"y{number + 1}" if number else "y")
    figure.update_layout(height=height + 48, margin={"t": 4})
    return figure


def _spans(table_rows: Rows, last: date) -> list[tuple[str, str, dict]]:
    """From, until and the row of each step."""
    records = table_rows.to_dict("records")
    ends = [*(record["day"] for record in records[1:]), last.isoformat()]
    return [(record["day"], end, record) for record, end in zip(records, ends)]


def _panel(
    figure: go.Figure, scene: Scene, number: int, column: Column, domain: tuple[float, float]
) -> None:
    name = f"yaxis{number + 1}" if number else "yaxis"
    figure.update_layout({
        name: {"domain": domain, "visible": False, "fixedrange": True, "anchor": "x"}
    })
    figure.update_xaxes(anchor="free", position=0)
    figure.add_shape(type="line", xref="paper", x0=0, x1=1, yref="paper", y0=domain[0],
                     y1=domain[0], line={"color": scene.look.secondary_ink, "width": 1})
    figure.add_annotation(
        x=0, xref="paper", xanchor="left", y=domain[1], yref="paper", yanchor="bottom",
        text=f"<b>{scene.language.say(column.label)}</b>", showarrow=False, yshift=6,
    )


def _counts(figure: go.Figure, scene: Scene, spans: list, name: str, axis: str) -> None:
    """A step line from zero: before the first selection there was none, which is a count."""
    xs: list[str] = [START.isoformat()]
    ys: list[int] = [0]
    for begin, end, record in spans:
        xs += [begin, begin, end]
        ys += [ys[-1], record[name], record[name]]
    figure.add_scatter(
        x=xs, y=ys, yaxis=axis, mode="lines", hoverinfo="skip",
        line={"color": scene.look.roles["host"], "width": 3},
    )
    _axis_range(figure, axis, max(ys) * 1.15)
    for begin, _, record in spans:
        _label(figure, scene, begin, record[name], axis, scene.language.number(record[name]))


def _money(figure: go.Figure, scene: Scene, spans: list, axis: str) -> None:
    published = [span for span in spans if span[2]["money"].is_published]
    top = max((span[2]["money"].high for span in published), default=1) * 1.35
    _axis_range(figure, axis, top)
    for begin, end, record in published:
        money = record["money"]
        area = band(money, top)
        if area:
            _area(figure, scene, (begin, end), area, axis)
        if not money.is_range:
            figure.add_scatter(
                x=[begin, end], y=[money.low, money.low], yaxis=axis, mode="lines",
                hoverinfo="skip",
                line={
                    "color": scene.look.roles["host"],
                    "width": 3,
                    "dash": "dash" if money.qualifier == APPROXIMATE else "solid",
                },
            )
        words = scene.language.money(money, short=True)
        _label(figure, scene, begin, money.middle, axis, words)


def _area(
    figure: go.Figure, scene: Scene, span: tuple[str, str], area: tuple[float, float], axis: str
) -> None:
    """A hatched area without an edge: it says "not known where", not "as far as here"."""
    begin, end = span
    low, high = area
    figure.add_scatter(
        x=[begin, end, end, begin], y=[low, low, high, high], yaxis=axis, mode="lines",
        fill="toself", hoverinfo="skip", line={"width": 0},
        fillpattern={"shape": "/", "size": 7, "solidity": 0.25, "fillmode": "replace",
                     "fgcolor": scene.look.roles["host"], "bgcolor": time_axis.TRANSPARENT},
    )


def _axis_range(figure: go.Figure, axis: str, top: float) -> None:
    figure.update_layout({axis.replace("y", "yaxis"): {"range": [0, top]}})


def _label(
    figure: go.Figure, scene: Scene, day: str, value: float | None, axis: str, words: str
) -> None:
    """Left of the step, where the line was lower, so that it never lies on the line."""
    figure.add_annotation(
        x=day, xanchor="right", y=value, yref=axis, yanchor="middle", showarrow=False, text=words,
        xshift=-4, font={"color": scene.look.ink},
    )


def note(scene: Scene) -> str:
    """How the wording of an amount is drawn, and that only the day filters this picture."""
    return scene.language.say(
        "An amount said to be \"about\" is a dashed line; above an amount said to be \"over\" the"
        " area is hatched up to the edge of the picture, because no source says how far above it"
        " the true amount lies. Until an official total was published the amount is our sum of the"
        " waves. Only the day chosen above changes this picture, no other filter."
    )


EXHIBIT = Exhibit(
    slug="growth",
    question=lambda scene: scene.language.say("How did the network grow?"),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    picture=picture,
    note=note,
    height=560,
)
