"""The lanes of the milestones where every event has its words: a line of words after the other."""

from collections.abc import Sequence

from dashboard.drawing.days import Days
from dashboard.drawing.marks import Anchor, Mark, Run, Words
from dashboard.drawing.type_scale import Role
from dashboard.drawing.typeface import width_of
from dashboard.exhibits import milestone_lanes
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.milestone_lanes import LARGE, Event, Lane
from dashboard.exhibits.milestone_words import Row, about

ROW, AWAY = 20.0, 10.0
"""Pixels of a line, and between a sign and its words."""

Reach = tuple[float, float]
"""From and to in pixels: a sign with its words."""


def lanes(rows: Sequence[Row], scene: Scene, days: Days, width: float) -> tuple[Lane, ...]:
    """The lanes, as high as the words of their events need."""
    made: list[Lane] = []
    for lane in milestone_lanes.lanes(rows, scene, days, width):
        top = made[-1].top + made[-1].height if made else 0.0
        made.append(_in_lines(lane, top, scene, width))
    return tuple(made)


def _in_lines(lane: Lane, top: float, scene: Scene, width: float) -> Lane:
    ends: list[list[Reach]] = []
    events = []
    for event in lane.events:
        reach = _reach(event, scene, width)
        level = next((n for n, taken in enumerate(ends) if _is_free(reach, taken)), len(ends))
        ends[level:] = ends[level:] or [[]]
        ends[level].append(reach)
        y = top + ROW * level + ROW / 2 + 4
        events.append(Event(event.row, event.is_picked, event.x, y))
    return Lane(lane.code, top, max(48.0, ROW * len(ends) + 8), tuple(events))


def _is_free(reach: Reach, taken: Sequence[Reach]) -> bool:
    return all(reach[1] + AWAY < first or last + AWAY < reach[0] for first, last in taken)


def _reach(event: Event, scene: Scene, width: float) -> Reach:
    words = _words(event, scene, width)
    long, x = width_of(words.text, words.runs[0].role), words.x.at(width)
    if words.anchor is Anchor.END:
        return x - long, event.x.at(width) + LARGE / 2
    return event.x.at(width) - LARGE / 2, x + long


def _words(event: Event, scene: Scene, width: float) -> Words:
    """Right of the sign, left of it where the right is too short."""
    role = _role(event)
    text = scene.language.fact(event.row["short_title"])
    runs, stands_for = (Run(text, role),), about(event.row, scene, is_reached=False)
    y, long = event.y - ROW / 2 + 1, width_of(text, role)
    if event.x.at(width) + AWAY + long <= width:
        return Words(event.x.beside(AWAY), y, runs, about=stands_for, colour="ink")
    return Words(event.x.beside(-AWAY), y, runs, Anchor.END, about=stands_for, colour="ink")


def _role(event: Event) -> Role:
    is_strong = event.is_picked or (event.is_picked is None and event.row["is_key"])
    return Role.HEADING if is_strong else Role.SECOND


def labels(laid: Sequence[Lane], scene: Scene, width: float) -> tuple[Mark, ...]:
    """The words of every event."""
    return tuple(_words(event, scene, width) for lane in laid for event in lane.events)
