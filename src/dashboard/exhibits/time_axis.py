"""The time axis that the pictures of the timeline share: ticks, today's line, the hover box."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import plotly.graph_objects as go

from dashboard.data.clock import held_day
from dashboard.exhibits.exhibit import Scene

START = date(2024, 1, 1)
"""Where the axis begins: AI Factories were proposed in January 2024."""

FONT = '"Source Sans", sans-serif'
SIDE = 16
"""Room in pixels for half a label of the first month."""

TRANSPARENT = "rgba(0,0,0,0)"


Piece = dict[str, Any]
"""A trace, shape or annotation of plotly before it is checked. One figure is made of all of them at
once: plotly looks at all that a figure has again for each one added.
"""


def figure(
    scene: Scene,
    first: date,
    last: date,
    traces: Sequence[Piece] = (),
    **layout: object,
) -> go.Figure:
    """Days from left to right, in the reader's words and colours, and what is drawn over them;
    `layout` holds shapes, annotations, and what differs from that of other axes.
    """
    look = scene.look
    shared = {
        "template": "none",
        "font": {"color": look.ink, "family": FONT, "size": 13},
        "margin": {"l": SIDE, "r": 8, "t": 8, "b": 40},
        "paper_bgcolor": TRANSPARENT,
        "plot_bgcolor": TRANSPARENT,
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "hoverlabel": {
            "align": "left",
            "bgcolor": look.paper,
            "bordercolor": look.secondary_ink,
            "font": {"color": look.ink, "family": FONT},
        },
        "xaxis": _days(scene, first, last),
    }
    return go.Figure(data=list(traces), layout={**shared, "yaxis": levels(), **layout})


def margin(top: float) -> dict[str, float]:
    """The room around a picture that has words above the axis, in pixels."""
    return {"l": SIDE, "r": 8, "t": top, "b": 40}


def levels(depth: float | None = None) -> dict[str, object]:
    """The axis of the height, which is not shown: from zero down to `-depth` pixels."""
    hidden: dict[str, object] = {"visible": False, "fixedrange": True}
    return hidden if depth is None else {**hidden, "range": [-depth, 0]}


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


def tick_months(first: date, last: date, most: int = 7) -> list[str]:
    """Some `most` months from `first` to `last`, as `YYYY-MM`, evenly spaced."""
    begin, end = first.year * 12 + first.month - 1, last.year * 12 + last.month - 1
    step = next(step for step in (1, 2, 3, 6, 12, 24, 60) if (end - begin) / step <= most)
    numbers = range(-(-begin // step) * step, end + 1, step)
    return [f"{number // 12:04d}-{number % 12 + 1:02d}" for number in numbers]


def day_words(scene: Scene) -> str:
    """`today`, or the day whose knowledge is shown; in files that are kept, always the day."""
    language, day = scene.language, scene.view.on or held_day()
    if day is None:
        return language.say("today")
    return language.say("facts known by: {day}", day=language.day(day, short=True))
