"""Traces of plotly that marks are made of."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

from dashboard.drawing.about import NOTHING, About
from dashboard.drawing.colours import colour_of
from dashboard.drawing.marks import Dash

Point = tuple[float, float]
Trace = dict[str, Any]

DASHES = {Dash.NONE: "solid", Dash.DASHED: "dash", Dash.DOTTED: "dot"}


def corners(left: float, right: float, top: float, bottom: float) -> list[Point]:
    """Of an upright rectangle."""
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def filled(rings: Iterable[Sequence[Point]], colour: str, about: About, edge: str = "") -> Trace:
    """Closed rings in one trace, parted by gaps."""
    across: list[float | None] = []
    down: list[float | None] = []
    for ring in rings:
        closed = [*ring, ring[0]]
        across += [*(round(x, 1) for x, _ in closed), None]
        down += [*(round(y, 1) for _, y in closed), None]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": across[:-1],
        "y": down[:-1],
        "fill": "toself",
        "fillcolor": colour,
        "hoveron": "fills",
        "line": {"width": 1 if edge else 0, "color": edge or colour},
        **said_of(about),
    }


def outlined(points: Sequence[Point], colour: str, dash: Dash, about: About) -> Trace:
    """A closed line that answers to hover within."""
    clear = filled([points], "rgba(0,0,0,0)", about, colour)
    return clear | {"line": {"width": 1.5, "color": colour, "dash": DASHES[dash]}}


def line_through(points: Sequence[Point], colour: str, weight: float, dash: Dash) -> Trace:
    """An open line, of which hover says nothing."""
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [x for x, _ in points],
        "y": [y for _, y in points],
        "line": {"width": weight, "color": colour, "dash": DASHES[dash]},
        **said_of(NOTHING),
    }


def hatched(colour: str, theme: str) -> Trace:
    """What makes a filling hatched."""
    pattern = {"shape": "/", "fgcolor": colour, "bgcolor": colour_of("paper", theme), "size": 6}
    return {"fillpattern": pattern}


def fading(left: float, right: float, colour: str, theme: str) -> Trace:
    """An upper limit fades over its last quarter."""
    scale = [[0, colour], [0.75, colour], [1, colour_of("paper", theme)]]
    shade = {"type": "horizontal", "colorscale": scale, "start": left, "stop": right}
    return {"fillgradient": shade}


def said_of(about: About, named: str = "text") -> Trace:
    """What hover says of a mark, by plotly's name for it; nothing where it has no words."""
    if not about.said:
        return {"hoverinfo": "skip"}
    parts = (about.said.title, about.said.sentence, about.said.source)
    return {named: "<br>".join(escape(part) for part in parts if part), "hoverinfo": "text"}
