"""The milestones as a list by month, the newest first, with the lanes as its index: for a phone."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from dashboard.codes.milestones import FIRM, KINDS_OF_LANE, LANE_NAMES
from dashboard.data.partial_dates import precision
from dashboard.drawing.about import About, Lead
from dashboard.drawing.layout import Layout, below
from dashboard.drawing.marks import LEFT, RIGHT, Line, Mark, Run, Words, words
from dashboard.drawing.type_scale import TYPE, Role
from dashboard.drawing.typeface import lines_of, width_of
from dashboard.drawing.widths import Width
from dashboard.exhibits import time_axis
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.milestone_lanes import Event, signs_at
from dashboard.exhibits.milestone_records import is_picked
from dashboard.exhibits.milestone_words import Row, about, states_of

SIGN, TITLE = 30.0, 44.0
"""Pixels from the left to a sign's centre and to a title, behind the day of the month."""

INDEX, BETWEEN = 28.0, 16.0
"""Pixels of a line of the index, and between two lanes in it."""


def drawing(rows: Sequence[Row], scene: Scene) -> Layout:
    """The index, then every event from the last to the first; alike at every width."""
    rows = rows[::-1]
    parts = [_index(rows, scene)]
    coming = [row for row in rows if not row["is_past"]]
    parts += _months(coming, scene)
    if coming:
        parts.append(_day(scene))
    parts += _months([row for row in rows if row["is_past"]], scene)
    return below(*parts, gap=8)


def _index(rows: Sequence[Row], scene: Scene) -> Layout:
    """A link a lane with how many events it has, one behind the other in as few lines as fit."""
    marks: list[Mark] = []
    x, y = 0.0, 4.0
    for code, text in _counted(rows, scene).items():
        long = width_of(text, Role.LABEL)
        if x and x + long > Width.NARROW.least:
            x, y = 0.0, y + INDEX
        place, about_it = LEFT.beside(x), about_lane(code, scene)
        marks.append(words(place, y, text, Role.LABEL, colour="link", about=about_it))
        x += long + BETWEEN
    return Layout(tuple(marks), y + INDEX)


def _counted(rows: Sequence[Row], scene: Scene) -> Mapping[str, str]:
    language = scene.language
    counts = {
        code: sum(row["code"] in kinds for row in rows) for code, kinds in KINDS_OF_LANE.items()
    }
    return {
        code: language.say(
            "{lane}: {count}",
            lane=language.say(LANE_NAMES[code]),
            count=language.number(count),
        )
        for code, count in counts.items()
        if count
    }


def about_lane(code: str, scene: Scene) -> About:
    """A lane, whose name leaves its kinds alone, or brings the others back."""
    kinds = KINDS_OF_LANE[code]
    changed = () if set(scene.view.kind) == set(kinds) else kinds
    return About("lane", code, None, Lead(None, (("kind", changed),)))


def _day(scene: Scene) -> Layout:
    said = words(LEFT, 2, time_axis.day_words(scene), Role.HEADING, colour="ink")
    return Layout((Line(LEFT, 0, RIGHT, 0, "ink", 1.5), said), 20)


def _months(rows: Sequence[Row], scene: Scene) -> list[Layout]:
    return [
        below(_head(month, scene), *(_event(row, scene) for row in found), gap=2)
        for month, found in groupby(rows, key=lambda row: row["date"][:7])
    ]


def _head(month: str, scene: Scene) -> Layout:
    said = words(LEFT, 3, scene.language.day(month), Role.HEADING)
    return Layout((Line(LEFT, 0, RIGHT, 0, "hairline"), said), 22)


def _event(row: Row, scene: Scene) -> Layout:
    """Day, sign and title, and behind it the states and what is not sure."""
    picked = is_picked(row, scene)
    marks: list[Mark] = []
    if precision(row["date"]) == "day":
        marks.append(words(LEFT, 1, str(int(row["date"][8:])), Role.TEXT))
    marks += signs_at(Event(row, picked, LEFT.beside(SIGN), 11))
    is_strong = row["is_key"] if picked is None else picked
    title = Run(scene.language.fact(row["title"]), Role.LABEL if is_strong else Role.TEXT)
    second = _second(row, scene)
    runs = (title, Run(second, Role.SECOND)) if second else (title,)
    lines = len(lines_of(runs, Width.NARROW.least - TITLE))
    said = Words(LEFT.beside(TITLE), 1, runs, to=RIGHT, lines=lines, about=about(row, scene))
    return Layout((*marks, said), lines * TYPE[Role.TEXT].line + 3)


def _second(row: Row, scene: Scene) -> str:
    language = scene.language
    doubt = "" if row["certainty_code"] in FIRM else language.say(row["certainty"])
    return " · ".join(part for part in (states_of(row, language), doubt) if part)
