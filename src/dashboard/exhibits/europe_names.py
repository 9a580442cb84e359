"""Names on the map as plotly writes them, with their leaders and the tab of a picked one."""

from collections.abc import Iterable, Sequence

import plotly.graph_objects as go

from dashboard.drawing.colours import colour_of
from dashboard.drawing.map import TAB
from dashboard.drawing.map_names import Name, leader_start
from dashboard.drawing.map_parts import Size
from dashboard.drawing.marks import Anchor
from dashboard.drawing.projection import Place, degrees_at
from dashboard.drawing.typeface import TYPE
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.time_axis import FONT

ANCHORS = {
    Anchor.START: "middle right",
    Anchor.MIDDLE: "middle center",
    Anchor.END: "middle left",
}
"""Where plotly puts a text beside its place."""

NAME_TRACES = 4
"""Traces of names in one size: edges of leaders, leaders, tabs, words. They are the last ones, in
the order of SIZES; style.css shows those of the size that the screen has.
"""


def columns(places: Iterable[Place | None]) -> dict[str, list[float | None]]:
    """Longitudes and latitudes of places in km, None where a line breaks."""
    found = [degrees_at(place) if place else (None, None) for place in places]
    return {
        "lon": [round(x, 3) if x is not None else None for x, _ in found],
        "lat": [round(y, 3) if y is not None else None for _, y in found],
    }


def add_line(
    made: go.Figure, places: Sequence[Place | None], colour: str, width: float, dash: str = "solid"
) -> None:
    """A line through places in km, that says nothing; None parts it."""
    made.add_scattergeo(
        **columns(places or [None]),
        mode="lines",
        hoverinfo="skip",
        line={"color": colour, "width": width, "dash": dash},
    )


def add_names(made: go.Figure, found: Sequence[Name], size: Size, scene: Scene) -> None:
    """The names of one size in NAME_TRACES traces."""
    theme = scene.look.theme
    leaders = [place for name in found for place in _leader(name, size)]
    add_line(made, leaders, scene.look.paper, 3)
    add_line(made, leaders, scene.look.ink, 1)
    tabs = [place for name in found if name.is_picked for place in _tab(name, size)]
    add_line(made, tabs, scene.look.ink, TYPE[size.host].size + 8)
    made.add_scattergeo(
        **columns([name.at for name in found] or [None]),
        mode="text",
        text=[name.text for name in found],
        textposition=[ANCHORS[name.anchor] for name in found],
        textfont={
            "family": FONT,
            "color": [colour_of(name.colour, theme) for name in found],
            "size": [TYPE[name.role].size for name in found],
            "weight": [TYPE[name.role].weight for name in found],
            "shadow": [_halo(name, theme) for name in found],
        },
        hoverinfo="skip",
    )


def _halo(name: Name, theme: str) -> str:
    if not name.halo:
        return "none"
    edge = colour_of(name.halo, theme, name.halo_share)
    return ",".join([f"0 0 {blur}px {edge}" for blur in (1, 2, 2, 3)])


def _leader(name: Name, size: Size) -> list[Place | None]:
    return [size.back(leader_start(name, size)), name.points_to, None] if name.points_to else []


def _tab(name: Name, size: Size) -> list[Place | None]:
    left, top, right, bottom = name.box(size)
    middle = (top + bottom) / 2
    return [size.back((left - TAB, middle)), size.back((right + TAB, middle)), None]
