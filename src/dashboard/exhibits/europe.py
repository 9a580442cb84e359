"""The map of Europe as plotly draws it, from the marks' own states, signs and names."""

<<<<<<< HEAD
from collections.abc import Sequence
from itertools import groupby
=======
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Any
>>>>>>> doc

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
<<<<<<< HEAD
from dashboard.exhibits.framing import framing_of
from dashboard.exhibits.time_axis import FONT
=======
from dashboard.facts.sites import Site, antenna_links, chosen_sites, site_by_id
from dashboard.facts.states import states
>>>>>>> doc

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


<<<<<<< HEAD
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
=======
Trace = dict[str, Any]
"""A trace of plotly before it is checked. One figure is made of all of them at once: each that is
added to a figure later is checked and copied twice.
"""

LAYOUT: Mapping[str, Any] = {
    "geo": {
        "visible": False,
        "bgcolor": "rgba(0,0,0,0)",
        "projection": {
>>>>>>> doc
            "type": "azimuthal equal area",
            "rotation": {"lon": MIDDLE[0], "lat": MIDDLE[1]},
            "scale": shown.scale,
        },
<<<<<<< HEAD
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
=======
        "center": CENTRE,
    },
    "template": "none",
    "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
    "paper_bgcolor": "rgba(0,0,0,0)",
    "showlegend": False,
    "clickmode": "event+select",
    "dragmode": "pan",
    "hoverlabel": {"align": "left"},
    "uirevision": "europe",
}
POINT: Trace = {
    "type": "scattergeo",
    "lon": [10],
    "lat": [50],
    "opacity": 0,
    "hoverinfo": "skip",
    "showlegend": False,
}


def figure(scene: Scene, traces: Iterable[Trace], framed: Mapping[str, Any] = LAYOUT) -> go.Figure:
    """Europe with the neighbours in grey, and the traces above it.

    The first trace is an invisible point: a choropleth as first trace would fetch a base map.
    """
    countries = {state.iso3 for state in states(scene.snapshot).values()}
    neighbours = [code for code in scene.dataset.boundaries.index if code not in countries]
    land = _choropleth(scene, neighbours, scene.look.land, hoverinfo="skip")
    return go.Figure(data=[POINT, land, *traces], layout=framed)


def _choropleth(scene: Scene, codes: Sequence[str], colour: str, **options: object) -> Trace:
    line = {"color": scene.look.line, "width": 0.8}
    return {
        "type": "choropleth",
        "geojson": BOUNDARIES_ADDRESS,
        "locations": list(codes),
        "z": [0] * len(codes),
        "colorscale": [[0, colour], [1, colour]],
        "showscale": False,
        "marker": {"line": line},
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}},
>>>>>>> doc
        **options,
    }


<<<<<<< HEAD
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
=======
def filled(scene: Scene, codes: Sequence[str], colour: str, texts: Sequence[str]) -> Trace:
    """States (alpha-3 codes) in one colour, each with its alpha-2 code for a click; `texts` are
    their tooltips.
    """
    alpha2 = {state.iso3: code for code, state in states(scene.snapshot).items()}
    held = [alpha2[code] for code in codes]
    return _choropleth(scene, codes, colour, text=list(texts), hoverinfo="text", customdata=held)


def picked(scene: Scene, countries: Iterable[str]) -> list[Trace]:
    """An outline around states (alpha-2 codes) that were picked."""
    known = states(scene.snapshot)
    codes = [known[code].iso3 for code in countries if code in known]
    if not codes:
        return []
    edge = {"line": {"color": scene.look.picked, "width": 3}}
    return [_choropleth(scene, codes, "rgba(0,0,0,0)", hoverinfo="skip", marker=edge)]


def sites_drawn(scene: Scene, countries: Set[str]) -> tuple[Site, ...]:
    """Sites of the view's waves that stand in one of the countries (alpha-2)."""
    found = chosen_sites(scene.snapshot, scene.view.wave)
    return tuple(site for site in found if site.host_country in countries)


def site_text(site: Site, scene: Scene) -> str:
    """Name, wave, status and host state of a site, for the tooltip."""
    say = scene.language.say
    lines = [
        f"<b>{scene.language.fact(site.name)}</b>",
        scene.language.country(site.host_country),
        say(WAVE_NAMES[site.wave]),
    ]
    if site.is_factory:
        lines.append(say("Machine: {status}", status=say(STATUS_NAMES[site.status])))
    return "<br>".join(lines)


def signs(scene: Scene, countries: Set[str]) -> list[Trace]:
    """A sign per site; colour and shape say the wave."""
    drawn = sites_drawn(scene, countries)
    present = sorted({site.wave for site in drawn})
    return [_signs(scene, wave, [s for s in drawn if s.wave == wave]) for wave in present]


def _signs(scene: Scene, wave: str, sites: Sequence[Site]) -> Trace:
    """A cross on the ring where only the capital stands for an unknown place."""
    look, shape = scene.look, SHAPES[wave]
    return {
        "type": "scattergeo",
        "lon": [site.longitude for site in sites],
        "lat": [site.latitude for site in sites],
        "text": [site_text(site, scene) for site in sites],
        "customdata": [site.host_country for site in sites],
        "hoverinfo": "text",
        "mode": "markers",
        "marker": {
            "symbol": [shape.symbol if site.is_placed else "circle-x-open" for site in sites],
            "size": 9 if shape.is_ring else 13,
            "color": look.ink if shape.is_ring else look.waves[wave],
            "line": {
                "color": look.ink if shape.is_ring else look.paper,
                "width": 2 if shape.is_ring else 1.5,
            },
        },
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}},
    }


def links(scene: Scene) -> Trace:
    """A line from each antenna to each factory that serves it."""
    known = site_by_id(scene.snapshot)
    ends = [
        (known[antenna], known[factory])
        for antenna, factory, _ in antenna_links(scene.snapshot)
        if antenna in known and factory in known
    ]
    return {
        "type": "scattergeo",
        "lon": [x for first, last in ends for x in (first.longitude, last.longitude, None)],
        "lat": [y for first, last in ends for y in (first.latitude, last.latitude, None)],
        "mode": "lines",
        "hoverinfo": "skip",
        "line": {"color": scene.look.ink, "width": 1.2, "dash": "dot"},
    }
>>>>>>> doc
