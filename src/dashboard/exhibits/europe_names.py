"""Names on the map as plotly writes them, with their leaders and the tab of a picked one."""

from collections.abc import Iterable, Sequence
from typing import Any

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
the order of SIZES; style/map.css shows those of the size that the screen has.
"""


Trace = dict[str, Any]
"""A trace of plotly before it is checked. One figure is made of all of them at once: each that is
added to a figure later is checked and copied twice.
"""


def points(places: Iterable[Place | None]) -> Trace:
    """Places in km as a trace; None parts a line."""
    found = [degrees_at(place) if place else (None, None) for place in places]
    return {
        "type": "scattergeo",
        "lon": [round(x, 3) if x is not None else None for x, _ in found],
        "lat": [round(y, 3) if y is not None else None for _, y in found],
    }


def line(places: Sequence[Place | None], colour: str, width: float, dash: str = "solid") -> Trace:
    """A line through places in km, that says nothing."""
    style = {"color": colour, "width": width, "dash": dash}
    return {**points(places or [None]), "mode": "lines", "hoverinfo": "skip", "line": style}


def name_traces(found: Sequence[Name], size: Size, scene: Scene) -> tuple[Trace, ...]:
    """The names of one size, in NAME_TRACES traces."""
    leaders = [place for name in found for place in _leader(name, size)]
    tabs = [place for name in found if name.is_picked for place in _tab(name, size)]
    return (
        line(leaders, scene.look.paper, 3),
        line(leaders, scene.look.ink, 1),
        line(tabs, scene.look.ink, TYPE[size.host].size + 8),
        _texts(found, scene),
    )


def _texts(found: Sequence[Name], scene: Scene) -> Trace:
    return {
        **points([name.at for name in found] or [None]),
        "mode": "text",
        "hoverinfo": "skip",
        "text": [name.text for name in found],
        "textposition": [ANCHORS[name.anchor] for name in found],
        "textfont": {
            "family": FONT,
            "color": [scene.look.colour(name.colour) for name in found],
            "size": [TYPE[name.role].size for name in found],
            "weight": [TYPE[name.role].weight for name in found],
            "shadow": [_halo(name, scene) for name in found],
        },
    }


def _halo(name: Name, scene: Scene) -> str:
    if not name.halo:
        return "none"
    edge = scene.look.colour(name.halo, name.halo_share)
    return ",".join([f"0 0 {blur}px {edge}" for blur in (2, 2, 3)])


def _leader(name: Name, size: Size) -> list[Place | None]:
    return [size.back(leader_start(name, size)), name.points_to, None] if name.points_to else []


def _tab(name: Name, size: Size) -> list[Place | None]:
    left, top, right, bottom = name.box(size)
    middle = (top + bottom) / 2
    return [size.back((left - TAB, middle)), size.back((right + TAB, middle)), None]
