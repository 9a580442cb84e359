"""The picture of the milestones: a lane per kind, the waves across, a sign per milestone."""

from collections.abc import Sequence
from datetime import date

import pandas as pd
import plotly.graph_objects as go

from dashboard.codes.milestones import (
    CERTAINTY_NAMES,
    CERTAINTY_SIGNS,
    CERTAINTY_SYMBOLS,
    FIRM,
    KIND_NAMES,
    KINDS,
)
from dashboard.codes.waves import SIGNS
from dashboard.data.partial_dates import precision
from dashboard.exhibits import time_axis, waves
from dashboard.exhibits.exhibit import LegendItem, Rows, Scene
from dashboard.exhibits.time_axis import START

LEVEL, LANE_HEAD = 17, 24
"""Height in pixels of a line of signs, and of the words above a lane."""

APART = pd.Timedelta(days=33)
"""Signs closer than this go on different lines: about a sign's width on a narrow screen."""

LABEL_LINE = 18

BAND = 0.014
"""Width of a wave's band, as a part of the axis."""


def levels(days: Sequence[pd.Timestamp]) -> list[int]:
    """A line per sign, lowest free one first, so that signs on a line stand apart.

    Expects the days oldest first.
    """
    last: list[pd.Timestamp] = []
    found = []
    for day in days:
        free = next((n for n, taken in enumerate(last) if day - taken >= APART), len(last))
        last[free : free + 1] = [day]
        found.append(free)
    return found


def placed(table_rows: Rows) -> tuple[pd.DataFrame, dict[str, float], float]:
    """Rows with `y` in pixels from the top (negative), the top of each lane that has signs, and
    the height of all lanes.
    """
    lanes, tops, depth = [], {}, 0.0
    for kind in KINDS:
        lane = table_rows[table_rows["code"] == kind]
        if lane.empty:
            continue
        level = pd.Series(levels(list(lane["day"])), index=lane.index)
        tops[kind] = -depth
        lanes.append(lane.assign(y=-depth - LANE_HEAD - LEVEL * level - LEVEL / 2))
        depth += LANE_HEAD + LEVEL * (int(level.max()) + 1) + 6
    return pd.concat(lanes), tops, depth


def bounds(table_rows: Rows, scene: Scene) -> tuple[date, date]:
    """First and last day of the axis: the view's, else January 2024 and a little after the
    newest date and the day itself.
    """
    newest = max(table_rows["day"].max(), pd.Timestamp(scene.snapshot.day)).date()
    last = scene.view.until or newest
    first = scene.view.since or START
    return first, last + max((last - first) / 40, pd.Timedelta(days=3).to_pytimedelta())


def hover(row: dict, scene: Scene) -> str:
    """Title, date with its certainty, the plain sentence, and who published the document."""
    language = scene.language
    lines = [f"<b>{part}</b>" for part in time_axis.hover_lines(language.fact(row["title"]))]
    lines.append(
        language.say(
            "{day}, {certainty}",
            day=language.day(row["date"]),
            certainty=language.say(row["certainty"]),
        )
    )
    lines += time_axis.hover_lines(language.fact(row["summary"]))
    lines.append(language.say("Source: {publisher}", publisher=row["publisher"]))
    return "<br>".join(lines)


def picture(table_rows: Rows, scene: Scene) -> go.Figure:
    """Lanes with their names, the waves as lines across, a sign per milestone."""
    first, last = bounds(table_rows, scene)
    drawn, tops, depth = placed(table_rows)
    figure = time_axis.base(scene, first, last)
    figure.update_yaxes(range=[-depth, 0])
    _lanes(figure, scene, tops)
    labels = _waves(figure, scene, first, last)
    time_axis.add_day_line(figure, scene, last)
    _months(figure, scene, drawn)
    for certainty, signs in drawn.groupby("certainty_code", sort=False):
        _signs(figure, scene, signs, str(certainty))
    top = LABEL_LINE * (labels + 1) + 6
    figure.update_layout(height=int(depth) + top + 46, margin={"t": top, "b": 40})
    return figure


def _lanes(figure: go.Figure, scene: Scene, tops: dict[str, float]) -> None:
    for kind, top in tops.items():
        figure.add_hline(y=top, line={"color": scene.look.quiet, "width": 1}, layer="below")
        figure.add_annotation(
            x=0,
            xref="paper",
            xanchor="left",
            y=top,
            yanchor="top",
            showarrow=False,
            text=f"<b>{scene.language.say(KIND_NAMES[kind])}</b>",
            bgcolor=scene.look.paper,
            borderpad=1,
        )


def waves_between(scene: Scene, first: date, last: date) -> list[dict]:
    """Rows of `waves` whose day of selection is on the axis."""
    records = waves.rows(scene).to_dict("records")
    return [row for row in records if first <= date.fromisoformat(row["day"]) <= last]


def _waves(figure: go.Figure, scene: Scene, first: date, last: date) -> int:
    """A band in the wave's colour around each day of selection, its words above; returns how many.

    The day itself is a dashed line, because bands of waves close to each other overlap.
    """
    shown = waves_between(scene, first, last)
    middle = first + (last - first) / 2
    for number, row in enumerate(shown):
        day = date.fromisoformat(row["day"])
        half = (last - first) * BAND / 2
        figure.add_shape(
            type="rect",
            x0=(day - half).isoformat(),
            x1=(day + half).isoformat(),
            yref="paper",
            y0=0,
            y1=1,
            layer="below",
            line={"width": 0},
            fillcolor=scene.look.waves[row["wave"]],
            opacity=0.4,
        )
        figure.add_shape(
            type="line",
            x0=row["day"],
            x1=row["day"],
            yref="paper",
            y0=0,
            y1=1,
            layer="below",
            line={"color": scene.look.secondary_ink, "width": 1.5, "dash": "dash"},
        )
        figure.add_annotation(
            x=row["day"],
            yref="paper",
            y=1,
            yanchor="bottom",
            showarrow=False,
            yshift=LABEL_LINE * (len(shown) - number),
            xanchor="left" if day < middle else "right",
            text=_signed(row, scene),
        )
    return len(shown)


def wave_words(row: dict, scene: Scene) -> str:
    """`6 AI Factories: about €485 m`, of a row of `waves`; the sites alone where the amount covers
    others.
    """
    language, sites = scene.language, waves.counted(row, scene.language)
    if not row["is_covered"]:
        return sites
    money = language.money(row["money"], short=True)
    if row["money"].measure == "eu":
        return language.say("{sites}: {money} (EU)", sites=sites, money=money)
    return language.say("{sites}: {money}", sites=sites, money=money)


def _signed(row: dict, scene: Scene) -> str:
    """The words behind the wave's sign in its colour."""
    wave = row["wave"]
    sign = f'<span style="color:{scene.look.waves[wave]}">{SIGNS[wave]}</span>'
    return f"{sign} {wave_words(row, scene)}"


def _months(figure: go.Figure, scene: Scene, drawn: pd.DataFrame) -> None:
    """A bar over the month where no day is known."""
    xs: list[object] = []
    ys: list[object] = []
    for row in drawn.to_dict("records"):
        if precision(row["date"]) == "month":
            xs += [f"{row['date']}-01", row["day"].date().isoformat(), None]
            ys += [row["y"], row["y"], None]
    if xs:
        figure.add_scatter(
            x=xs,
            y=ys,
            mode="lines",
            hoverinfo="skip",
            line={"color": scene.look.secondary_ink, "width": 3},
        )


def _signs(figure: go.Figure, scene: Scene, signs: pd.DataFrame, certainty: str) -> None:
    is_firm = certainty in FIRM
    figure.add_scatter(
        x=[day.date().isoformat() for day in signs["day"]],
        y=list(signs["y"]),
        text=[hover(row, scene) for row in signs.to_dict("records")],
        hoverinfo="text",
        mode="markers",
        marker={
            "symbol": CERTAINTY_SYMBOLS[certainty],
            "size": 13,
            "color": scene.look.roles["host"] if is_firm else scene.look.accent,
            "line": {
                "color": scene.look.paper if is_firm else scene.look.accent,
                "width": 1.5 if is_firm else 2,
            },
        },
    )


def legend_items(table_rows: Rows, scene: Scene) -> Sequence[LegendItem]:
    """A sign per certainty that is drawn, the bar of a month, and the lines."""
    say, look = scene.language.say, scene.look
    present = set(table_rows["certainty_code"])
    items = [
        LegendItem(
            say(name), look.roles["host"] if code in FIRM else look.accent, CERTAINTY_SIGNS[code]
        )
        for code, name in CERTAINTY_NAMES.items()
        if code in present
    ]
    if any(precision(day) == "month" for day in table_rows["date"]):
        items.append(LegendItem(say("only the month is known"), look.secondary_ink, "▬"))
    items.append(LegendItem(say("a wave is selected"), look.secondary_ink, "┆"))
    return items
