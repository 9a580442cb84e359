"""The map of Europe as plotly draws it, from the marks' own states, signs and names."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby
from typing import Any

import plotly.graph_objects as go

from dashboard.codes.shapes import UNPLACED, Shape
from dashboard.drawing.map import NEW, apart
from dashboard.drawing.map_names import names
from dashboard.drawing.map_parts import SIZES, Link, OnMap, Site, Size, State
from dashboard.drawing.marks import Said
from dashboard.drawing.projection import EUROPE, MIDDLE, Frame, Place
from dashboard.exhibits.europe_names import Trace, line, name_traces, points
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.framing import framing_of
from dashboard.exhibits.time_axis import FONT

BOUNDARIES_ADDRESS = "geo/boundaries.geojson"
"""Relative, so that it also holds behind a base path; fetched once and kept over reruns."""

TOPOJSON_ADDRESS = "geo/"
"""Folder of the empty base map: without it plotly asks a third party for one."""

PLOTLY_CONFIG = {
    "topojsonURL": TOPOJSON_ADDRESS,
    "displayModeBar": True,
    "displaylogo": False,
    "modeBarButtons": [["zoomInGeo", "zoomOutGeo", "resetGeo"]],
    "scrollZoom": True,
}
"""The wheel zooms only with Ctrl: page.js keeps it from the map otherwise."""


def figure(
    shown: OnMap,
    scene: Scene,
    frame: Frame = EUROPE,
    sizes: Sequence[Size] = tuple(SIZES.values()),
) -> go.Figure:
    """The map: neighbours, states, lines, signs, then names in each size.

    The first trace is an invisible point: a choropleth as first trace would fetch a base map.
    """
    placed = tuple(zip(shown.sites, apart(shown.sites, sizes[len(sizes) // 2]), strict=True))
    traces = [
        POINT,
        *_land_and_states(shown.states, scene),
        *(line for link in shown.links for line in _link(link, scene)),
        *_rings(placed, scene),
        *_signs(placed, scene),
        *(trace for size in sizes for trace in name_traces(names(shown.states, size), size, scene)),
    ]
    return go.Figure(data=traces, layout=_layout(scene, frame))


POINT: Trace = {
    "type": "scattergeo",
    "lon": [10],
    "lat": [50],
    "opacity": 0,
    "hoverinfo": "skip",
    "showlegend": False,
}


def _layout(scene: Scene, frame: Frame) -> dict[str, Any]:
    shown, ink = framing_of(frame), scene.look.ink
    return {
        "geo": {
            "visible": False,
            "bgcolor": "rgba(0,0,0,0)",
            "projection": {
                "type": "azimuthal equal area",
                "rotation": {"lon": MIDDLE[0], "lat": MIDDLE[1]},
                "scale": shown.scale,
            },
            "center": {"lon": shown.longitude, "lat": shown.latitude},
        },
        "template": "none",
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "showlegend": False,
        "clickmode": "event+select",
        "dragmode": "pan",
        "hoverlabel": {
            "align": "left",
            "bgcolor": scene.look.paper,
            "bordercolor": ink,
            "font": {"family": FONT, "size": 13, "color": ink},
        },
        "modebar": {
            "orientation": "v",
            "bgcolor": "rgba(0,0,0,0)",
            "color": ink,
            "activecolor": ink,
        },
        "uirevision": f"{frame}",
    }


def _land(codes: Sequence[str], colour: str, scene: Scene, **options: object) -> Trace:
    return {
        "type": "choropleth",
        "geojson": BOUNDARIES_ADDRESS,
        "locations": list(codes),
        "z": [0] * len(codes),
        "colorscale": [[0, colour], [1, colour]],
        "showscale": False,
        "marker": {"line": {"color": scene.look.line, "width": 0.8}},
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}},
        **options,
    }


def _land_and_states(states: Sequence[State], scene: Scene) -> Iterator[Trace]:
    """The neighbours, then a trace a colour, in the order in which the colours come."""
    known = {state.iso3 for state in states}
    around = [code for code in scene.dataset.boundaries.index if code not in known]
    yield _land(around, scene.look.colour("land"), scene, hoverinfo="skip")
    alike: dict[tuple[str, float], list[State]] = {}
    for state in states:
        alike.setdefault((state.colour, state.share), []).append(state)
    for (colour, share), found in alike.items():
        yield _land(
            [state.iso3 for state in found],
            scene.look.colour(colour, share),
            scene,
            customdata=[state.code for state in found],
            text=[_card(state.about.said, state.lines) for state in found],
            hoverinfo="text",
        )


def _card(said: Said | None, lines: Sequence[str]) -> str:
    """What is said of a mark, its name first; plotly keeps tags, of which texts have none."""
    title = escape(said.title) if said else ""
    return "<br>".join((f"<b>{title}</b>", *map(escape, lines)))


DASHES = {"": "solid", "dashed": "dash", "dotted": "dot"}


def _link(link: Link, scene: Scene) -> tuple[Trace, Trace]:
    """Ink on the blue of a host state would not be seen without an edge of paper."""
    return (
        line(link.places, scene.look.paper, 3.5),
        line(link.places, scene.look.ink, 1.5, DASHES[link.dash]),
    )


Placed = Sequence[tuple[Site, Place]]


def _rings(placed: Placed, scene: Scene) -> Iterator[Trace]:
    """A ring around each site that is new."""
    if new := [place for site, place in placed if site.is_new]:
        ink = scene.look.ink
        edge = {"color": ink, "width": 2}
        marker = {"symbol": "circle-open", "size": NEW, "color": ink, "line": edge}
        yield {**points(new), "mode": "markers", "hoverinfo": "skip", "marker": marker}


def _signs(placed: Placed, scene: Scene) -> Iterator[Trace]:
    """Traces of a shape each; a click on a sign picks the state it stands in."""
    pairs = sorted(placed, key=lambda pair: pair[0].shape.symbol)
    for shape, group in groupby(pairs, key=lambda pair: pair[0].shape):
        alike, places = zip(*group, strict=True)
        colours = [scene.look.colour(site.colour, site.share) for site in alike]
        for marker in _markers(shape, alike[0].size, colours, scene):
            yield {
                **points(places),
                "mode": "markers",
                "marker": marker,
                "text": [_card(site.about.said, site.lines) for site in alike],
                "customdata": [site.country for site in alike],
                "hoverinfo": "text",
                "selected": {"marker": {"opacity": 1}},
                "unselected": {"marker": {"opacity": 1}},
            }


DRAWN_SIZES = {"diamond": 0.8, "triangle-up": 1.1, "circle-open": 0.85}
"""What plotly makes larger or smaller than the size that is asked for."""


def _markers(
    shape: Shape, size: float, colours: list[str], scene: Scene
) -> Iterator[dict[str, Any]]:
    """The sign in its colour with an edge of paper, a ring filled with it; a cross has no edge, so
    a wider one is below.
    """
    paper = [scene.look.paper] * len(colours)
    if shape == UNPLACED:
        size -= 3
        edge = {"color": paper, "width": 4.4}
        yield {"symbol": shape.symbol, "size": size, "color": paper, "line": edge}
    symbol, size = shape.symbol.removesuffix("-open"), size * DRAWN_SIZES.get(shape.symbol, 1.0)
    is_line = shape.is_ring or shape == UNPLACED
    edge = {"color": colours if is_line else paper, "width": 2 if is_line else 1.4}
    filling = paper if shape.is_ring else colours
    yield {"symbol": symbol, "size": size, "color": filling, "line": edge}
