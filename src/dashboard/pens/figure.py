"""Writes a drawing as a figure of plotly, for notebooks: it can be zoomed, and every mark says on
hover what it says on the dashboard.

Marks are written at one width; both axes are in pixels of the drawing, downwards as it is.
"""

from functools import singledispatch
from html import escape
from math import cos, pi, sin

import plotly.graph_objects as go

from dashboard.drawing import marks
from dashboard.drawing.colours import colour_of
from dashboard.drawing.ends import TAIL, End, Inside
from dashboard.drawing.layout import Drawing
from dashboard.drawing.type_scale import TYPE
from dashboard.drawing.typeface import (
    PART,
    lines_in,
    places_of,
    room_of,
    width_of_runs,
)
from dashboard.pens.figure_traces import (
    Point,
    Trace,
    corners,
    fading,
    filled,
    hatched,
    line_through,
    outlined,
    said_of,
)

CORNERS = 48
"""Of the polygon that stands for a circle, whose radius is in pixels of the drawing."""

LEAST = 3.0
"""Pixels of the shortest bar, so that its hue is seen."""

SMALLER = 0.9
"""Of the size of letters: a notebook has not the dashboard's typeface, and others are wider."""

ANCHORS = {
    marks.Anchor.START: "middle right",
    marks.Anchor.MIDDLE: "middle center",
    marks.Anchor.END: "middle left",
}


def figure(drawing: Drawing, width: float, theme: str = "light") -> go.Figure:
    """The drawing as a figure `width` pixels wide, with its title and description."""
    traces = [trace for mark in drawing.marks for trace in traces_of(mark, width, theme)]
    axis = {"visible": False, "fixedrange": False}
    layout = {
        "width": width,
        "height": drawing.height,
        "margin": dict.fromkeys("lrtb", 0),
        "showlegend": False,
        "hovermode": "closest",
        "dragmode": "pan",
        "paper_bgcolor": colour_of("paper", theme),
        "plot_bgcolor": colour_of("paper", theme),
        "font": {"family": "Source Sans 3, Source Sans Pro, Calibri, Carlito, Arial, sans-serif"},
        "xaxis": {**axis, "range": [0, width]},
        "yaxis": {**axis, "range": [drawing.height, 0], "scaleanchor": "x"},
        "meta": {
            "title": drawing.title,
            "description": drawing.description,
            "language": drawing.language,
        },
        "template": "none",
    }
    return go.Figure(data=traces, layout=layout)


@singledispatch
def traces_of(mark: marks.Mark, width: float, theme: str) -> list[Trace]:
    """The traces of a mark. Raises TypeError for what is no mark."""
    raise TypeError(mark)


@traces_of.register
def _bar(bar: marks.Bar, width: float, theme: str) -> list[Trace]:
    left = bar.x.at(width)
    right = max(bar.to.at(width), left + LEAST)
    colour = colour_of(bar.colour, theme, bar.share)
    box = corners(left, right, bar.y, bar.y + bar.height)
    if bar.inside in (Inside.COMPUTED, Inside.UNPUBLISHED):
        ink = "ink" if bar.inside is Inside.COMPUTED else "secondary-ink"
        return [outlined(box, colour_of(ink, theme), marks.Dash.DOTTED, bar.about)]
    if bar.inside is Inside.UNDIVIDED:
        edge = colour_of("undivided-line", theme)
        whole = filled([box], colour_of("undivided", theme, bar.share), bar.about, edge)
        return [whole, *_end(bar, right, colour, theme)]
    if bar.end is End.RANGE:
        sure = left + (right - left) * bar.low
        solid = filled([corners(left, sure, bar.y, bar.y + bar.height)], colour, bar.about)
        return [solid, outlined(box, colour, marks.Dash.NONE, bar.about)]
    whole = filled([box], colour, bar.about)
    if bar.end is End.UP_TO:
        whole |= fading(left, right, colour, theme)
    return [whole, *_end(bar, right, colour, theme)]


def _end(bar: marks.Bar, right: float, colour: str, theme: str) -> list[Trace]:
    """A dashed line for about, a hatched tail for over; nothing for others."""
    foot = bar.y + bar.height
    if bar.end is End.ABOUT:
        points = [(right, bar.y - 4), (right, foot + 4)]
        return [line_through(points, colour_of("ink", theme), 2, marks.Dash.DASHED)]
    if bar.end is End.OVER:
        tail = filled([corners(right, right + TAIL, bar.y, foot)], colour, bar.about)
        return [tail | hatched(colour, theme)]
    return []


@traces_of.register
def _line(line: marks.Line, width: float, theme: str) -> list[Trace]:
    points = [(line.x.at(width), line.y), (line.to.at(width), line.to_y)]
    return [line_through(points, colour_of(line.colour, theme), line.weight, line.dash)]


@traces_of.register
def _box(box: marks.Box, width: float, theme: str) -> list[Trace]:
    edges = corners(box.x.at(width), box.to.at(width), box.y, box.y + box.height)
    found = [filled([edges], colour_of(box.filling, theme), box.about)] if box.filling else []
    line = colour_of(box.line, theme) if box.line else ""
    return [*found, *([outlined(edges, line, box.dash, box.about)] if line else [])]


@traces_of.register
def _area(area: marks.Area, width: float, theme: str) -> list[Trace]:
    colour = colour_of(area.colour, theme, area.share)
    whole = filled([[(x.at(width), y) for x, y in area.points]], colour, area.about)
    return [whole | hatched(colour, theme) if area.is_hatched else whole]


@traces_of.register
def _region(region: marks.Region, width: float, theme: str) -> list[Trace]:
    colour, paper = colour_of(region.colour, theme, region.share), colour_of("paper", theme)
    return [filled(region.rings, colour, region.about, paper)]


@traces_of.register
def _tiles(tiles: marks.Tiles, width: float, theme: str) -> list[Trace]:
    x = tiles.x.at(width)
    points = [(x + across, tiles.y + down) for across, down in tiles.corners]
    return [filled([points], colour_of(tiles.colour, theme), tiles.about)]


@traces_of.register
def _disc(disc: marks.Disc, width: float, theme: str) -> list[Trace]:
    x, turn = disc.x.at(width), 2 * pi / CORNERS
    points = [
        (x + disc.radius * cos(n * turn), disc.y + disc.radius * sin(n * turn))
        for n in range(CORNERS)
    ]
    edge = colour_of(disc.colour, theme, disc.share)
    if disc.dash:
        return [outlined(points, edge, disc.dash, disc.about)]
    return [filled([points], colour_of(disc.colour, theme, marks.FILLED), disc.about, edge)]


@traces_of.register
def _sign(sign: marks.Sign, width: float, theme: str) -> list[Trace]:
    marker = {
        "symbol": sign.shape.symbol,
        "size": sign.size,
        "color": colour_of(sign.colour, theme, sign.share),
        "line": {"width": 1.4, "color": colour_of(_edge(sign), theme)},
    }
    place = {"x": [sign.x.at(width)], "y": [sign.y], "marker": marker}
    return [{"type": "scatter", "mode": "markers", **place, **said_of(sign.about)}]


def _edge(sign: marks.Sign) -> str:
    """Rings and thin signs are nothing but their edge."""
    is_edge = sign.shape.is_ring or sign.shape.symbol.endswith("thin")
    return sign.colour if is_edge else "paper"


@traces_of.register
def _words(words: marks.Words, width: float, theme: str) -> list[Trace]:
    """A trace a run; letters keep their size where the figure is zoomed."""
    traces, y = [], words.y
    for runs in lines_in(words, width):
        line = max(TYPE[run.role].line for run in runs)
        traces += _in_a_line(words, runs, y + line / 2, width, theme)
        y += line
    return traces


def _in_a_line(
    words: marks.Words, runs: tuple[marks.Run, ...], y: float, width: float, theme: str
) -> list[Trace]:
    """One run by its anchor, so that it stays there in another typeface; more behind each other."""
    room = room_of(words, width) or 0.0
    if len(runs) == 1:
        x = words.x.at(width) + PART[words.anchor] * room
        return [_run(words, runs[0], (x, y), ANCHORS[words.anchor], theme)]
    x = words.x.at(width) + PART[words.anchor] * (room - width_of_runs(runs))
    start = ANCHORS[marks.Anchor.START]
    return [_run(words, run, (left, y), start, theme) for run, left in places_of(runs, x)]


def _run(words: marks.Words, run: marks.Run, at: Point, anchor: str, theme: str) -> Trace:
    kind = TYPE[run.role]
    letters = {
        "size": round(kind.size * SMALLER, 1),
        "weight": kind.weight,
        "color": colour_of(words.colour or kind.colour, theme),
    }
    place = {"x": [at[0]], "y": [at[1]], "text": [escape(run.text)], "textposition": anchor}
    said = said_of(words.about, "hovertext")
    return {"type": "scatter", "mode": "text", **place, "textfont": letters, **said}
