"""The milestones in lanes on one axis of days, with the waves across and a sign a milestone."""

from datetime import date

from dashboard.codes.milestones import CERTAINTY_NAMES, CERTAINTY_SHAPES, FIRM, KIND_NAMES
from dashboard.codes.waves import SHAPES
from dashboard.data.partial_dates import precision
from dashboard.drawing.days import LINE, Days, month_words, open_from, said_at
from dashboard.drawing.legend import Key, legend
from dashboard.drawing.marks import (
    LEFT,
    RIGHT,
    About,
    Dash,
    Layout,
    Line,
    Mark,
    Role,
    Run,
    Said,
    Sign,
    below,
    words,
)
from dashboard.drawing.widths import Width
from dashboard.exhibits import time_axis
from dashboard.exhibits.exhibit import Rows, Scene
from dashboard.exhibits.milestone_lanes import bounds, placed
from dashboard.exhibits.wave_bands import wave_words, waves_between


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """Words of the waves, the lanes, the months, and the kinds of sign; alike at every width, for
    days stand where they do on each.
    """
    least = Width.NARROW.least
    days = Days(*bounds(table_rows, scene))
    drawn, tops, depth = placed(table_rows)
    waves = waves_between(scene, days.first, days.last)
    above = _above(waves, days, scene, least)
    lanes = [mark for kind, top in tops.items() for mark in _lane(kind, -top, scene)]
    across = [mark for row in waves for mark in _across(row, days, depth)]
    shaded = open_from(days, scene.snapshot.day, depth)
    signs = [mark for row in drawn for mark in _sign(row, days, scene)]
    body = Layout((*shaded, *across, *lanes, *signs), depth)
    months = month_words(
        days,
        time_axis.tick_months(days.first, days.last),
        least,
        lambda month: scene.language.day(month, short=True),
    )
    keys = legend(_keys(table_rows, scene), least)
    return below(above, body, below(months, keys, gap=8), gap=4)


def _above(waves: list[dict], days: Days, scene: Scene, width: float) -> Layout:
    """A line of words a wave, the oldest on top, then the day whose knowledge is shown."""
    marks: list[Mark] = []
    for place, row in enumerate(waves):
        x, y = days.at(date.fromisoformat(row["day"])), place * LINE
        marks.append(Sign(x, y + 9, SHAPES[row["wave"]], _colour(row["wave"]), 11))
        marks.append(said_at(x, y, Run(wave_words(row, scene), Role.AXIS), width, gap=10))
    height = len(waves) * LINE
    if days.holds(scene.snapshot.day):
        said = Run(time_axis.day_words(scene), Role.HEADING)
        marks.append(said_at(days.at(scene.snapshot.day), height, said, width))
    return Layout(tuple(marks), height + LINE)


def _colour(wave: str) -> str:
    return "ink" if SHAPES[wave].is_ring else f"wave-{wave}"


def _lane(kind: str, top: float, scene: Scene) -> tuple[Mark, ...]:
    name = scene.language.say(KIND_NAMES[kind])
    return (
        Line(LEFT, top, RIGHT, top, "hairline"),
        words(LEFT, top + 3, name, Role.HEADING, to=RIGHT),
    )


def _across(row: dict, days: Days, depth: float) -> tuple[Mark, ...]:
    """The day of a wave: its colour, and a dashed line that is seen where waves are close."""
    x = days.at(date.fromisoformat(row["day"]))
    return (
        Line(x, 0, x, depth, f"wave-{row['wave']}", 4),
        Line(x, 0, x, depth, "secondary-ink", 1, Dash.DASHED),
    )


def _sign(row: dict, days: Days, scene: Scene) -> tuple[Mark, ...]:
    """The sign of a milestone, behind a line over the month where no day is known."""
    certainty, x, y = row["certainty_code"], days.at(row["day"].date()), -row["y"]
    colour = "host" if certainty in FIRM else "secondary-ink"
    about = About("milestone", row["milestone_id"], _said(row, scene))
    is_firm, shape = certainty in FIRM, CERTAINTY_SHAPES[certainty]
    sign = Sign(x, y, shape, colour, 13, outlined=is_firm, about=about)
    if precision(row["date"]) != "month":
        return (sign,)
    since = days.at(date.fromisoformat(f"{row['date']}-01"))
    return (Line(since, y, x, y, "secondary-ink", 3), sign)


def _said(row: dict, scene: Scene) -> Said:
    """Title; date with its certainty, and the plain sentence; who published the document."""
    language = scene.language
    certainty = language.say(row["certainty"])
    when = language.say("{day}, {certainty}", day=language.day(row["date"]), certainty=certainty)
    dated = language.say("{details}.", details=when)
    summary = language.fact(row["summary"] or "")
    source = language.say("Source: {publisher}", publisher=row["publisher"])
    return Said(language.fact(row["title"]), language.paragraph(dated, summary), source)


def _keys(table_rows: Rows, scene: Scene) -> tuple[Key, ...]:
    """A sign per certainty that is drawn, the line of a month, and that of a wave."""
    say, present = scene.language.say, set(table_rows["certainty_code"])
    keys = [
        Key(say(name), "host" if code in FIRM else "secondary-ink", shape=CERTAINTY_SHAPES[code])
        for code, name in CERTAINTY_NAMES.items()
        if code in present
    ]
    if any(precision(day) == "month" for day in table_rows["date"]):
        keys.append(Key(say("only the month is known"), "secondary-ink"))
    keys.append(Key(say("a wave is selected"), "secondary-ink", is_line=True, dash=Dash.DASHED))
    return tuple(keys)
