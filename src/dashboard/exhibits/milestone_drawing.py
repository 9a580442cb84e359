"""The milestones in lanes on one axis of days, a band a wave, the key events in words."""

from collections.abc import Sequence
from datetime import date

from dashboard.codes.milestones import LANE_NAMES
from dashboard.codes.shapes import CIRCLE, RING
from dashboard.codes.waves import SHAPES, WAVE_NAMES
from dashboard.data.partial_dates import precision
from dashboard.drawing.callouts import Callout, placed, room_of
from dashboard.drawing.colours import sign_colour
from dashboard.drawing.days import Days, month_words
from dashboard.drawing.layout import Layout, below
from dashboard.drawing.legend import Key, legend
from dashboard.drawing.marks import LEFT, RIGHT, Bar, Dash, Line, Mark, Run, words
from dashboard.drawing.type_scale import TYPE, Role
from dashboard.drawing.typeface import lines_of
from dashboard.drawing.widths import Width
from dashboard.exhibits import milestone_list, milestone_rows, time_axis
from dashboard.exhibits.exhibit import Rows, Scene
from dashboard.exhibits.milestone_heads import heads
from dashboard.exhibits.milestone_lanes import Event, Lane, bounds, lanes, signs_of, size_of
from dashboard.exhibits.milestone_records import of_all_states, records
from dashboard.exhibits.milestone_words import Row, about, is_open, wave_of
from dashboard.exhibits.wave_bands import Band, bands

NAMES = {Width.WIDE: 124.0, Width.PAGE: 150.0}
"""Pixels at the left for the names of the lanes, by the class of width."""

TINT = 0.1
"""How much of a wave's colour its band has."""

ALL_LABELS = "labels"
"""What the view shows where every event is to have its words."""


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """Lanes where there is room for them, else a list by month; with words for every event, the
    lanes need a large screen.
    """
    shown, says_all = records(scene, of_all_states(scene)), ALL_LABELS in scene.view.show
    if width not in NAMES or (says_all and width is not Width.PAGE):
        return milestone_list.drawing(shown, scene)
    days = Days(*bounds(shown, scene), left=NAMES[width])
    drawn = milestone_rows.lanes if says_all else lanes
    laid = drawn(shown, scene, days, width.least)
    least, depth = width.least, laid[-1].top + laid[-1].height
    found = [band for band in bands(scene.snapshot) if days.holds(band.first)]
    ground = [mark for band in found for mark in _band(band, days, depth)]
    frame = [mark for lane in laid for mark in _frame(lane, scene, NAMES[width])]
    signs = [m for lane in laid for event in lane.events for m in signs_of(event, days, scene)]
    body = [*ground, *frame, *_today(days, scene.snapshot.day, depth), *signs]
    if says_all:
        said: Sequence[Mark] = milestone_rows.labels(laid, scene, least)
    else:
        said = placed(_callouts(laid, scene), room_of(body, least, days.left))
    months = month_words(
        days,
        time_axis.tick_months(days.first, days.last, 12 if width is Width.PAGE else 7),
        least,
        lambda month: scene.language.day(month, short=True),
    )
    keys = legend(_keys(shown, found, scene), least)
    inner = Layout((*body, *said), depth)
    return below(heads(found, days, scene, least), inner, below(months, keys, gap=8), gap=4)


def _band(band: Band, days: Days, depth: float) -> tuple[Mark, ...]:
    """The days of a wave up to the next, and a line where it was selected."""
    colour, x = f"wave-{band.waves[0]}", days.at(band.first)
    to = days.at(min(band.until or days.last, days.last))
    return (
        Bar(x, to, 0, depth, colour, share=TINT),
        Line(x, 0, x, depth, colour, 2),
    )


def _today(days: Days, day: date, depth: float) -> tuple[Mark, ...]:
    if not days.holds(day):
        return ()
    x = days.at(day)
    return (Line(x, 0, x, depth, "ink", 1.5, Dash.DOTTED),)


def _frame(lane: Lane, scene: Scene, room: float) -> tuple[Mark, ...]:
    """The rule over a lane, and its name, which leaves its kinds or brings the others back."""
    said, to = scene.language.say(LANE_NAMES[lane.code]), LEFT.beside(room - 10)
    lines = len(lines_of((Run(said, Role.LABEL),), room - 10))
    top = lane.top + lane.height / 2 - lines * TYPE[Role.LABEL].line / 2
    about_lane = milestone_list.about_lane(lane.code, scene)
    name = words(LEFT, top, said, Role.LABEL, to=to, lines=lines, about=about_lane)
    return (Line(LEFT, lane.top, RIGHT, lane.top, "hairline"), name)


def _callouts(laid: Sequence[Lane], scene: Scene) -> list[Callout]:
    """What is picked first, then the key events."""
    found = [(lane, event) for lane in laid for event in lane.events if _is_said(event)]
    found.sort(key=lambda pair: (not pair[1].is_picked, not pair[1].row["is_key"]))
    return [_callout(event, lane, scene) for lane, event in found]


def _is_said(event: Event) -> bool:
    return bool(event.is_picked) or event.row["is_key"]


def _callout(event: Event, lane: Lane, scene: Scene) -> Callout:
    return Callout(
        event.x,
        event.y,
        size_of(event),
        scene.language.fact(event.row["short_title"]),
        lane.top,
        lane.top + lane.height,
        Role.HEADING if event.is_picked else Role.SECOND,
        "ink" if event.is_picked else "",
        about(event.row, scene, is_reached=False),
    )


def _keys(rows: Sequence[Row], found: Sequence[Band], scene: Scene) -> tuple[Key, ...]:
    """What no words beside the signs say: an event without a wave, of a wave without a band, one
    that is open, and the line of a month.
    """
    say = scene.language.say
    waves = {wave_of(row) for row in rows} - {""}
    waves -= {wave for band in found for wave in band.waves}
    keys = [
        Key(say(name), sign_colour(w), shape=SHAPES[w])
        for w, name in WAVE_NAMES.items()
        if w in waves
    ]
    if not all(map(wave_of, rows)):
        keys.append(Key(say("no wave"), "secondary-ink", shape=CIRCLE))
    if any(map(is_open, rows)):
        words_of_ring = say("planned, unverified or still to come")
        keys.append(Key(words_of_ring, "ink", shape=RING, dash=Dash.DOTTED))
    if any(precision(row["date"]) == "month" for row in rows):
        keys.append(Key(say("only the month is known"), "quiet"))
    return tuple(keys)
