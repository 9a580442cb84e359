"""The map of Europe that exhibits draw on: equal-area, from the project's own boundaries."""

from collections.abc import Sequence, Set

import pandas as pd
import plotly.graph_objects as go

from dashboard.codes.statuses import STATUS_NAMES
from dashboard.codes.waves import SHAPES, WAVE_NAMES
from dashboard.exhibits.exhibit import Scene

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


def base(scene: Scene) -> go.Figure:
    """An empty Europe with the neighbours in grey.

    The first trace is an invisible point: a choropleth as first trace would fetch a base map.
    """
    figure = go.Figure()
    figure.add_scattergeo(lon=[10], lat=[50], opacity=0, hoverinfo="skip", showlegend=False)
    countries = set(scene.dataset.tables["countries"]["iso3"])
    neighbours = [code for code in scene.dataset.boundaries.index if code not in countries]
    _choropleth(figure, scene, neighbours, scene.look.land, hoverinfo="skip")
    figure.update_geos(
        visible=False,
        bgcolor="rgba(0,0,0,0)",
        projection={
            "type": "azimuthal equal area",
            "rotation": {"lon": 10, "lat": 52},
            "scale": SCALE,
        },
        center=CENTRE,
    )
    figure.update_layout(
        template="none",
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        paper_bgcolor="rgba(0,0,0,0)",
        showlegend=False,
        clickmode="event+select",
        dragmode="pan",
        hoverlabel={"align": "left"},
        uirevision="europe",
    )
    return figure


def _choropleth(
    figure: go.Figure, scene: Scene, codes: Sequence[str], colour: str, **options: object
) -> None:
    figure.add_choropleth(
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


def add_states(
    figure: go.Figure, scene: Scene, codes: Sequence[str], colour: str, texts: Sequence[str]
) -> None:
    """Fill states (alpha-3 codes) with one colour; `texts` are their tooltips."""
    _choropleth(figure, scene, codes, colour, text=list(texts), hoverinfo="text")


def add_picked(figure: go.Figure, scene: Scene) -> None:
    """Outline the states that the view has picked."""
    alpha3 = scene.snapshot.states["iso3"]
    picked = [alpha3[code] for code in scene.view.country if code in alpha3]
    if picked:
        _choropleth(figure, scene, picked, "rgba(0,0,0,0)", hoverinfo="skip")
        figure.data[-1].marker.line = {"color": scene.look.picked, "width": 3}


def sites_drawn(scene: Scene, countries: Set[str]) -> pd.DataFrame:
    """Sites of the view's waves that stand in one of the countries (alpha-2)."""
    sites = scene.snapshot.sites
    waves = scene.view.wave or scene.snapshot.waves
    return sites[sites["wave"].isin(waves) & sites["host_country"].isin(countries)]


def site_text(site: pd.Series, scene: Scene) -> str:
    """Name, wave, status and host state of a site, for the tooltip."""
    say = scene.language.say
    lines = [
        f"<b>{scene.language.fact(site['name'])}</b>",
        scene.language.country(site["host_country"]),
        say(WAVE_NAMES[site["wave"]]),
    ]
    if site["kind"] == "factory":
        lines.append(say("Machine: {status}", status=say(STATUS_NAMES[site["status"]])))
    return "<br>".join(lines)


def _symbols(sites: pd.DataFrame, wave: str) -> list[str]:
    """A cross on the ring where only the capital stands for an unknown place."""
    placeholder = sites["location_precision"] == "capital_placeholder"
    return ["circle-x-open" if unknown else SHAPES[wave].symbol for unknown in placeholder]


def add_sites(figure: go.Figure, scene: Scene, countries: Set[str]) -> None:
    """A sign per site; colour and shape say the wave."""
    drawn = sites_drawn(scene, countries)
    for wave, sites in drawn.groupby("wave", sort=True):
        ring = SHAPES[str(wave)].is_ring
        figure.add_scattergeo(
            lon=list(sites["longitude"].astype(float)),
            lat=list(sites["latitude"].astype(float)),
            text=[site_text(site, scene) for _, site in sites.iterrows()],
            customdata=list(sites["host_country"]),
            hoverinfo="text",
            mode="markers",
            marker={
                "symbol": _symbols(sites, str(wave)),
                "size": 9 if ring else 13,
                "color": scene.look.ink if ring else scene.look.waves[str(wave)],
                "line": {
                    "color": scene.look.ink if ring else scene.look.paper,
                    "width": 2 if ring else 1.5,
                },
            },
            selected={"marker": {"opacity": 1}},
            unselected={"marker": {"opacity": 1}},
        )


def add_links(figure: go.Figure, scene: Scene) -> None:
    """A line from each antenna to each factory that serves it."""
    sites = scene.snapshot.sites
    longitudes: list[float | None] = []
    latitudes: list[float | None] = []
    for link in scene.snapshot.antenna_links.to_dict("records"):
        if link["antenna_id"] in sites.index and link["factory_id"] in sites.index:
            ends = sites.loc[[link["antenna_id"], link["factory_id"]]]
            longitudes += [*ends["longitude"].astype(float), None]
            latitudes += [*ends["latitude"].astype(float), None]
    figure.add_scattergeo(
        lon=longitudes,
        lat=latitudes,
        mode="lines",
        hoverinfo="skip",
        line={"color": scene.look.ink, "width": 1.2, "dash": "dot"},
    )
