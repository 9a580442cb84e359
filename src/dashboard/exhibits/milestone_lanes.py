"""Where the milestones stand: a lane for kinds that belong together, signs one below the other."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dashboard.codes.milestones import KINDS_OF_LANE
from dashboard.codes.shapes import CIRCLE, RING
from dashboard.codes.waves import SHAPES
from dashboard.data.partial_dates import precision
from dashboard.drawing.about import NOTHING, About
from dashboard.drawing.colours import sign_colour
from dashboard.drawing.days import Days
from dashboard.drawing.marks import Across, Dash, Line, Mark, Sign
from dashboard.drawing.picked import FILLING
from dashboard.drawing.widths import Width
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.milestone_records import is_picked
from dashboard.exhibits.milestone_words import Row, about, is_open, wave_of
from dashboard.exhibits.time_axis import START

LANE, TALL, STEP = 72.0, 84.0, 12.0
"""Pixels of a lane, of one on a smaller screen, where words need more room, and between two signs
one below the other in it.
"""

SIZE, LARGE, SMALL, ANNOUNCED = 12.0, 16.0, 8.0, 15.0
"""Pixels of a sign: as a rule, picked, without a wave, and of the ring of one that is open."""


@dataclass(frozen=True)
class Event:
    """A row of the milestones, whether it is picked (None where nothing is), and where its sign
    stands.
    """

    row: Row
    is_picked: bool | None
    x: Across
    y: float

    @property
    def is_faded(self) -> bool:
        """Whether something else is picked."""
        return self.is_picked is False


@dataclass(frozen=True)
class Lane:
    """A lane by its code, from its top down, with its events."""

    code: str
    top: float
    height: float
    events: tuple[Event, ...]


def levels(places: Sequence[float], apart: float) -> list[int]:
    """A level a sign, the first free one, so that signs on a level stand so many pixels apart.

    Expects the places from left to right.
    """
    last: list[float] = []
    found = []
    for place in places:
        free = next((n for n, taken in enumerate(last) if place - taken >= apart), len(last))
        last[free : free + 1] = [place]
        found.append(free)
    return found


def down(level: int) -> float:
    """Pixels from the middle of a lane: a level below it, one above, two below, …"""
    return STEP * ((level + 1) // 2) * (1 if level % 2 else -1)


def lanes(rows: Sequence[Row], scene: Scene, days: Days, width: float) -> tuple[Lane, ...]:
    """Every lane in its order, also one without an event, in a drawing of a width."""
    by_kind = {kind: code for code, kinds in KINDS_OF_LANE.items() for kind in kinds}
    found: dict[str, list[Row]] = {code: [] for code in KINDS_OF_LANE}
    for row in rows:
        found[by_kind[row["code"]]].append(row)
    made: list[Lane] = []
    for code, those in found.items():
        top = made[-1].top + made[-1].height if made else 0.0
        made.append(_lane(code, top, those, scene, days, width))
    return tuple(made)


def _lane(  # noqa: PLR0917  a lane is its rows and where it lies
    code: str, top: float, rows: Sequence[Row], scene: Scene, days: Days, width: float
) -> Lane:
    places = [days.at(row["day"].date()) for row in rows]
    found = levels([x.at(width) for x in places], SIZE + 2)
    least = LANE if width >= Width.PAGE.least else TALL
    height = max(least, 2 * max((abs(down(n)) for n in found), default=0) + LARGE + 4)
    events = (
        Event(row, is_picked(row, scene), x, top + height / 2 + down(level))
        for row, x, level in zip(rows, places, found, strict=True)
    )
    return Lane(code, top, height, tuple(events))


def signs_of(event: Event, days: Days, scene: Scene) -> tuple[Mark, ...]:
    """The sign of an event's wave; a ring of dots around it where it is open, and a line over its
    month where no day is known.
    """
    reached = about(event.row, scene)
    return (*_month(event, days), *signs_at(event, reached))


def signs_at(event: Event, stands_for: About = NOTHING) -> tuple[Sign, ...]:
    """The sign of an event's wave where it stands, with a ring of dots around it if it is open."""
    signs = _signs(event, stands_for)
    return tuple(replace(sign, share=FILLING) for sign in signs) if event.is_faded else signs


def _month(event: Event, days: Days) -> tuple[Mark, ...]:
    row = event.row
    if precision(row["date"]) != "month":
        return ()
    since = days.at(date.fromisoformat(f"{row['date']}-01"))
    return (Line(since, event.y, event.x, event.y, "quiet", 2),)


def _signs(event: Event, stands_for: About) -> tuple[Sign, ...]:
    wave = wave_of(event.row)
    shape, colour = (SHAPES[wave], sign_colour(wave)) if wave else (CIRCLE, "secondary-ink")
    if not is_open(event.row):
        size = size_of(event)
        return (Sign(event.x, event.y, shape, colour, size, outlined=True, about=stands_for),)
    ring = Sign(event.x, event.y, RING, "ink", ANNOUNCED, dash=Dash.DOTTED, about=stands_for)
    inner = Sign(event.x, event.y, shape, colour, 7)
    return (ring, inner) if wave else (ring,)


def size_of(event: Event) -> float:
    """Pixels of its sign: larger where it is picked, smaller where it has no wave."""
    if is_open(event.row):
        return ANNOUNCED
    if not wave_of(event.row):
        return SIZE if event.is_picked else SMALL
    return LARGE if event.is_picked else SIZE


def bounds(rows: Sequence[Row], scene: Scene) -> tuple[date, date]:
    """First and last day of the axis: the view's, else January 2024 and a little after the
    newest date and the day itself.
    """
    newest = max(rows[-1]["day"].date(), scene.snapshot.day)
    last = scene.view.until or newest
    first = min(scene.view.since or START, last)
    return first, last + max((last - first) / 40, timedelta(days=3))
