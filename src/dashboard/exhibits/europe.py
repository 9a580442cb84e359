"""The map of Europe that exhibits draw on: equal-area, from the project's own boundaries."""

from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Any

import plotly.graph_objects as go

from dashboard.codes.statuses import STATUS_NAMES
from dashboard.codes.waves import SHAPES, WAVE_NAMES
from dashboard.exhibits.exhibit import Scene
from dashboard.facts.sites import Site, antenna_links, chosen_sites, site_by_id
from dashboard.facts.states import states

BOUNDARIES_ADDRESS = "geo/boundaries.geojson"
"""Relative, so that it also holds behind a base path; fetched once and kept over reruns."""

TOPOJSON_ADDRESS = "geo/"
"""Folder of the empty base map: without it plotly asks a third party for one."""

PLOTLY_CONFIG = {
    "topojsonURL": TOPOJSON_ADDRESS,
    "displayModeBar": False,
    "scrollZoom": False,
}

CENTRE = {"lon": 15.5, "lat": 51.6}
SCALE = 5.1
"""Zoom against the whole globe, so that Iceland, Türkiye and Israel are in the frame."""


Trace = dict[str, Any]
"""A trace of plotly before it is checked. One figure is made of all of them at once: each that is
added to a figure later is checked and copied twice.
"""

LAYOUT: Mapping[str, Any] = {
    "geo": {
        "visible": False,
        "bgcolor": "rgba(0,0,0,0)",
        "projection": {
            "type": "azimuthal equal area",
            "rotation": {"lon": 10, "lat": 52},
            "scale": SCALE,
        },
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
        **options,
    }


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
