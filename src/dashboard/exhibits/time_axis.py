"""The time axis that the pictures of the timeline share: ticks, today's line, the hover box."""

from datetime import date
from textwrap import wrap

import plotly.graph_objects as go

from dashboard.exhibits.exhibit import Scene

START = date(2024, 1, 1)
"""Where the axis begins: AI Factories were proposed in January 2024."""

FONT = '"Source Sans", sans-serif'
HOVER_WIDTH = 44
SIDE = 16
"""Room in pixels for half a label of the first month."""

TRANSPARENT = "rgba(0,0,0,0)"


def base(scene: Scene, first: date, last: date) -> go.Figure:
    """An empty picture with days from left to right, in the reader's words and colours."""
    look = scene.look
    figure = go.Figure()
    figure.update_layout(
        template="none",
        font={"color": look.ink, "family": FONT, "size": 13},
        margin={"l": SIDE, "r": 8, "t": 8, "b": 40},
        paper_bgcolor=TRANSPARENT,
        plot_bgcolor=TRANSPARENT,
        showlegend=False,
        dragmode=False,
        hovermode="closest",
        hoverlabel={
            "align": "left",
            "bgcolor": look.paper,
            "bordercolor": look.secondary_ink,
            "font": {"color": look.ink, "family": FONT},
        },
        xaxis=_days(scene, first, last),
        yaxis={"visible": False, "fixedrange": True},
    )
    return figure


def _days(scene: Scene, first: date, last: date) -> dict[str, object]:
    """Ticks in two short lines, month over year, so that they fit a narrow screen."""
    months = tick_months(first, last)
    return {
        "type": "date",
        "range": [first.isoformat(), last.isoformat()],
        "tickvals": [f"{month}-01" for month in months],
        "ticktext": [scene.language.day(m, short=True).replace(" ", "<br>") for m in months],
        "tickfont": {"size": 12},
        "gridcolor": scene.look.quiet,
        "griddash": "dot",
        "zeroline": False,
        "fixedrange": True,
    }


def tick_months(first: date, last: date) -> list[str]:
    """At most nine months from `first` to `last`, as `YYYY-MM`, evenly spaced."""
    begin, end = first.year * 12 + first.month - 1, last.year * 12 + last.month - 1
    step = next(step for step in (1, 2, 3, 6, 12, 24, 60) if (end - begin) / step <= 7)
    numbers = range(-(-begin // step) * step, end + 1, step)
    return [f"{number // 12:04d}-{number % 12 + 1:02d}" for number in numbers]


def add_day_line(figure: go.Figure, scene: Scene, last: date) -> None:
    """The line between what is past and what is to come, with its words beside it."""
    day, look, axis = scene.snapshot.day, scene.look, figure.layout.xaxis.range
    if not date.fromisoformat(axis[0]) <= day <= last:
        return
    figure.add_vrect(
        x0=day.isoformat(),
        x1=axis[1],
        fillcolor=look.quiet,
        opacity=0.35,
        line_width=0,
        layer="below",
    )
    figure.add_vline(x=day.isoformat(), line={"color": look.ink, "width": 1.5})
    middle = date.fromisoformat(axis[0]) + (last - date.fromisoformat(axis[0])) / 2
    figure.add_annotation(
        x=day.isoformat(),
        y=1,
        yref="paper",
        yanchor="bottom",
        xanchor="right" if day > middle else "left",
        showarrow=False,
        text=f"<b>{day_words(scene)}</b>",
    )


def day_words(scene: Scene) -> str:
    """`today`, or the day whose knowledge is shown."""
    language = scene.language
    if scene.view.on is None:
        return language.say("today")
    return language.say("facts known by: {day}", day=language.day(scene.view.on, short=True))


def hover_lines(text: str) -> list[str]:
    """A sentence in lines of a width that fits a hover box on a narrow screen."""
    return wrap(text, HOVER_WIDTH)
