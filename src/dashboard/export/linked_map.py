"""A small map of one state and those it is linked with, for the sheet of a state."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeAlias

from matplotlib.axes import Axes

from dashboard.exhibits import state_map, where
from dashboard.exhibits.exhibit import Rows, Scene
from dashboard.exhibits.look import LIGHT
from dashboard.exhibits.state import picked
from dashboard.exhibits.state_links import ANTENNA_LINKS
from dashboard.exhibits.state_peers import unfiltered
from dashboard.export.drawing import EuropeMap, State
from dashboard.export.exhibit_drawing import drawing
from dashboard.export.outlines import ASPECT, Point, Ring, places
from dashboard.export.picture_drawing import draw_map

Frame: TypeAlias = tuple[float, float, float, float]

SMALLEST = 0.3
"""Part of the frame of Europe that is shown at least, so that a reader knows where it is."""


@dataclass(frozen=True)
class LinkedMap:
    """The map of Europe with one state and its links; `lines` are two places and whether an
    antenna's, `frame` is left, top, right, bottom.
    """

    europe: EuropeMap
    lines: tuple[tuple[Point, Point, bool], ...]
    frame: Frame


def linked_map(links: Rows, scene: Scene) -> LinkedMap:
    """The picked state outlined, it and linked states in the colours of their roles, a line a
    link.
    """
    code, plain = picked(scene), unfiltered(scene)
    whole = drawing(where.EXHIBIT, where.rows(plain), plain)
    assert isinstance(whole, EuropeMap)
    linked = set(links["country"]) - {code}
    states = tuple(_coloured(state, code, linked, scene) for state in whole.states)
    lines = tuple(_line(row) for row in links.to_dict("records") if len(row["ends"]) == 2)
    shown = [state for state in states if state.code in linked | {code}]
    corners = [point for state in shown for ring in state.rings for point in ring]
    corners += [point for line in lines for point in line[:2]]
    frame = _frame(corners)
    return LinkedMap(
        europe=replace(
            whole,
            states=tuple(replace(s, rings=_inside(s.rings, frame)) for s in states),
            neighbours=_inside(whole.neighbours, frame),
            sites=tuple(site for site in whole.sites if _inside(((site.place,),), frame)),
        ),
        lines=lines,
        frame=frame,
    )


def _coloured(state: State, code: str | None, linked: set[str], scene: Scene) -> State:
    shown = linked | {code} if code else linked
    role = state_map.role_shown(state.code, shown, scene)
    return replace(state, colour=scene.look.roles[role], is_picked=state.code == code)


def _line(row: dict) -> tuple[Point, Point, bool]:
    (first, north), (last, south) = row["ends"]
    start, end = places([first, last], [north, south])
    return start, end, row["relation"] in ANTENNA_LINKS


def _inside(rings: tuple[Ring, ...], frame: Frame) -> tuple[Ring, ...]:
    """The rings whose box meets the frame: what lies outside would only make the file larger."""
    left, top, right, bottom = frame
    return tuple(
        ring
        for ring in rings
        if min(x for x, _ in ring) < right
        and max(x for x, _ in ring) > left
        and min(y for _, y in ring) < bottom
        and max(y for _, y in ring) > top
    )


def _frame(points: Iterable[Point]) -> Frame:
    """A square in metres around the points; x and y of the frame of Europe differ by ASPECT."""
    across, down = zip(*points, strict=True)
    size = max(max(across) - min(across), (max(down) - min(down)) / ASPECT) * 1.15
    half = max(size, SMALLEST) / 2
    x, y = (min(across) + max(across)) / 2, (min(down) + max(down)) / 2
    return x - half, y - half * ASPECT, x + half, y + half * ASPECT


def draw_linked(axes: Axes, found: LinkedMap) -> None:
    """Draw into square axes."""
    draw_map(axes, found.europe, scale=0.75)
    for (first, top), (last, bottom), is_antenna in found.lines:
        style = ":" if is_antenna else "-"
        ends = [first, last], [top, bottom]
        axes.plot(*ends, "-", color=LIGHT.paper, linewidth=3, zorder=1.8)
        axes.plot(*ends, style, color=LIGHT.ink, linewidth=1, zorder=1.9)
    left, top, right, bottom = found.frame
    axes.set(xlim=(left, right), ylim=(bottom, top))
