"""The map of Europe as plotly draws it, from the marks' own states, signs and names."""

from collections.abc import Sequence
from itertools import groupby

import plotly.graph_objects as go

from dashboard.codes.shapes import UNPLACED
from dashboard.drawing.colours import colour_of
from dashboard.drawing.map import NEW, apart
from dashboard.drawing.map_names import names
from dashboard.drawing.map_parts import SIZES, Link, OnMap, Site, Size, State
from dashboard.drawing.marks import Said
from dashboard.drawing.projection import EUROPE, MIDDLE, Frame
from dashboard.exhibits.europe_names import add_line, add_names, columns
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
    made = _base(scene, frame)
    known = {state.iso3 for state in shown.states}
    around = [code for code in scene.dataset.boundaries.index if code not in known]
    _add_land(made, around, colour_of("land", scene.look.theme), scene, hoverinfo="skip")
    _add_states(made, shown.states, scene)
    for link in shown.links:
        _add_link(made, link, scene)
    _add_rings(made, shown.sites, scene)
    _add_signs(made, shown.sites, scene)
    for size in sizes:
        add_names(made, names(shown.states, size), size, scene)
    return made


def _base(scene: Scene, frame: Frame) -> go.Figure:
    made, shown = go.Figure(), framing_of(frame)
    made.add_scattergeo(lon=[10], lat=[50], opacity=0, hoverinfo="skip", showlegend=False)
    made.update_geos(
        visible=False,
        bgcolor="rgba(0,0,0,0)",
        projection={
            "type": "azimuthal equal area",
            "rotation": {"lon": MIDDLE[0], "lat": MIDDLE[1]},
            "scale": shown.scale,
        },
        center={"lon": shown.longitude, "lat": shown.latitude},
    )
    theme = scene.look.theme
    made.update_layout(
        template="none",
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        paper_bgcolor="rgba(0,0,0,0)",
        showlegend=False,
        clickmode="event+select",
        dragmode="pan",
        hoverlabel={
            "align": "left",
            "bgcolor": colour_of("paper", theme),
            "bordercolor": colour_of("ink", theme),
            "font": {"family": FONT, "size": 13, "color": colour_of("ink", theme)},
        },
        modebar={
            "orientation": "v",
            "bgcolor": "rgba(0,0,0,0)",
            "color": colour_of("ink", theme),
            "activecolor": colour_of("ink", theme),
        },
        uirevision=f"{frame}",
    )
    return made


def _add_land(
    made: go.Figure, codes: Sequence[str], colour: str, scene: Scene, **options: object
) -> None:
    made.add_choropleth(
        geojson=BOUNDARIES_ADDRESS,
        locations=list(codes),
        z=[0] * len(codes),
        colorscale=[[0, colour], [1, colour]],
        showscale=False,
        marker={"line": {"color": scene.look.line, "width": 0.8}},
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
        **options,
    )


def _add_states(made: go.Figure, states: Sequence[State], scene: Scene) -> None:
    """A trace a colour, in the order in which the colours come."""
    order = list(dict.fromkeys((state.colour, state.share) for state in states))
    for colour, share in order:
        alike = [state for state in states if (state.colour, state.share) == (colour, share)]
        _add_land(
            made,
            [state.iso3 for state in alike],
            colour_of(colour, scene.look.theme, share),
            scene,
            customdata=[state.code for state in alike],
            text=[_card(state.about.said) for state in alike],
            hoverinfo="text",
        )


def _card(said: Said | None) -> str:
    """What is said of a mark, a line a sentence."""
    if not said:
        return ""
    lines = (f"<b>{said.title}</b>", *said.sentence.split(". "))
    return "<br>".join(line for line in lines if line)


DASHES = {"": "solid", "dashed": "dash", "dotted": "dot"}


def _add_link(made: go.Figure, link: Link, scene: Scene) -> None:
    """Ink on the blue of a host state would not be seen without an edge of paper."""
    add_line(made, link.places, scene.look.paper, 3.5)
    add_line(made, link.places, scene.look.ink, 1.5, DASHES[link.dash])


def _add_rings(made: go.Figure, sites: Sequence[Site], scene: Scene) -> None:
    """A ring around each site that is new."""
    pairs = zip(sites, apart(sites), strict=True)
    if new := [place for site, place in pairs if site.is_new]:
        ink = scene.look.ink
        line = {"color": ink, "width": 2}
        marker = {"symbol": "circle-open", "size": NEW, "color": ink, "line": line}
        made.add_scattergeo(**columns(new), mode="markers", hoverinfo="skip", marker=marker)


def _add_signs(made: go.Figure, sites: Sequence[Site], scene: Scene) -> None:
    """A trace a shape; a click on a sign picks the state it stands in."""
    pairs = sorted(zip(sites, apart(sites), strict=True), key=lambda pair: pair[0].shape.symbol)
    for shape, group in groupby(pairs, key=lambda pair: pair[0].shape):
        alike = list(group)
        colours = [colour_of(site.colour, scene.look.theme, site.share) for site, _ in alike]
        common = columns(place for _, place in alike) | {
            "text": [_card(site.about.said) for site, _ in alike],
            "customdata": [site.country for site, _ in alike],
            "hoverinfo": "text",
            "mode": "markers",
            "selected": {"marker": {"opacity": 1}},
            "unselected": {"marker": {"opacity": 1}},
        }
        size = alike[0][0].size
        if shape == UNPLACED:
            for width, edge in ((4.4, [scene.look.paper] * len(alike)), (2.0, colours)):
                line = {"color": edge, "width": width}
                marker = {"symbol": shape.symbol, "size": size - 3, "color": edge, "line": line}
                made.add_scattergeo(**common, marker=marker)
            continue
        is_ring = shape.is_ring
        line = {"color": colours if is_ring else scene.look.paper, "width": 2 if is_ring else 1.4}
        marker = {"symbol": shape.symbol, "size": size, "color": colours, "line": line}
        made.add_scattergeo(**common, marker=marker)
