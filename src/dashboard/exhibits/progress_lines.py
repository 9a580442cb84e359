"""The drawing of the progress: a line an AI Factory with a sign at each known step."""

from collections.abc import Sequence
from datetime import date, timedelta

from dashboard.codes.shapes import RING
from dashboard.codes.statuses import SHAPES, SIGNS, STATUS_NAMES, STATUSES
from dashboard.drawing.days import LINE, Days, month_words, open_from, said_at
from dashboard.drawing.legend import Key, legend
from dashboard.drawing.marks import (
    LEFT,
    RIGHT,
    About,
    Across,
    Anchor,
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
from dashboard.drawing.picked import set_apart
from dashboard.drawing.typeface import width_of
from dashboard.drawing.widths import Width
from dashboard.exhibits import time_axis
from dashboard.exhibits.exhibit import Rows, Scene
from dashboard.exhibits.leads import picking
from dashboard.language import message

NOT_KNOWN = message("not known")
ROW, LEVEL = 46.0, 32.0
"""Pixels of a factory's words and line, and how far down its line is."""


def is_known(row: dict, status: str) -> bool:
    """Whether a date is known for a step; a missing cell of a frame is no text."""
    return isinstance(row[status], str)


def finding(row: dict, scene: Scene) -> str:
    """The furthest step of a factory, by its sign, with its days; short for a narrow screen."""
    status = row["code"]
    if status == STATUSES[0]:
        return scene.language.say("○ no further step known")
    return scene.language.say_many(
        "{sign} after {count} day",
        "{sign} after {count} days",
        int(row[f"days_to_{status}"]),
        sign=SIGNS[status],
    )


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """A line a factory: its name and finding above, a sign at each known step, and a dotted end
    with a ring where the operation is not known; alike at every width.
    """
    least, today = Width.NARROW.least, scene.snapshot.day
    days, records = days_of(table_rows, today), table_rows.to_dict("records")
    said = said_at(days.at(today), 0, Run(time_axis.day_words(scene), Role.HEADING), least)
    height = ROW * len(records)
    rows = [
        mark for place, row in enumerate(records) for mark in _row(row, place * ROW, days, scene)
    ]
    body = Layout((*open_from(days, today, height), *rows), height)
    body = set_apart(body, "site", (scene.view.site,))
    months = month_words(
        days,
        time_axis.tick_months(days.first, days.last),
        least,
        lambda month: scene.language.day(month, short=True),
    )
    keys = legend(_keys(table_rows, scene), least)
    return below(keys, below(Layout((said,), LINE), body), months, gap=6)


def days_of(table_rows: Rows, today: date) -> Days:
    """From a little before the first selection to a little after the day."""
    first = min(date.fromisoformat(day) for day in table_rows["selected"]) - timedelta(days=20)
    return Days(first, today + max((today - first) / 40, timedelta(days=3)))


def _row(row: dict, y: float, days: Days, scene: Scene) -> tuple[Mark, ...]:
    said, about = finding(row, scene), _about(row, scene)
    edge = days.at(scene.snapshot.day).beside(-8)
    room = edge.beside(-width_of(said, Role.SECOND) - 8)
    name = words(LEFT, y + 3, scene.language.fact(row["site"]), Role.LABEL, to=room, about=about)
    ended = words(edge, y + 4, said, Role.SECOND, anchor=Anchor.END)
    rule = Line(LEFT, y + ROW, RIGHT, y + ROW, "grid")
    return (rule, name, ended, *_steps(row, y + LEVEL, days, scene))


def _steps(row: dict, y: float, days: Days, scene: Scene) -> tuple[Mark, ...]:
    """Solid between known steps, dotted to a ring on the day where operation is not known."""
    known = [(step, days.at(_day(row[step]))) for step in STATUSES if is_known(row, step)]
    line = Line(known[0][1], y, known[-1][1], y, "host", 3)
    signs = tuple(_sign(row, step, x, y, scene) for step, x in known)
    if is_known(row, STATUSES[-1]):
        return (line, *signs)
    today = days.at(scene.snapshot.day)
    said = Said(scene.language.say("Operation: not known"))
    unknown = About("site", row["site_id"], said, is_reached=False)
    ring = Sign(today, y, RING, "secondary-ink", 11, about=unknown)
    dotted = Line(known[-1][1], y, today, y, "secondary-ink", 1.5, Dash.DOTTED)
    return (dotted, line, *signs, ring)


def _sign(row: dict, step: str, x: Across, y: float, scene: Scene) -> Sign:
    size = 16 if step == STATUSES[-1] else 12
    about = About("site", row["site_id"], Said(_dated(row, step, scene)), is_reached=False)
    return Sign(x, y, SHAPES[step], "host", size, outlined=True, about=about)


def _day(text: str) -> date:
    """The first day of what is known of a date."""
    return date.fromisoformat(f"{text}-01-01"[:10] if len(text) < 10 else text)


def _dated(row: dict, step: str, scene: Scene) -> str:
    language = scene.language
    day = language.day(row[step]) if is_known(row, step) else language.say(NOT_KNOWN)
    return language.say("{step}: {day}", step=language.say(STATUS_NAMES[step]), day=day)


def _about(row: dict, scene: Scene) -> About:
    """Every step of a factory with its date, or that it is not known."""
    language = scene.language
    steps = "; ".join(_dated(row, status, scene) for status in STATUSES)
    announced = ""
    if row["announced"]:
        announced = language.say("Announced, not reported: {steps}", steps=row["announced"])
    said = Said(language.fact(row["site"]), steps, announced)
    return About("site", row["site_id"], said, picking(row["site_id"], scene))


def _keys(table_rows: Rows, scene: Scene) -> Sequence[Key]:
    """A sign per step that is drawn, and the ring."""
    say = scene.language.say
    keys = [
        Key(say(STATUS_NAMES[status]), "host", shape=SHAPES[status])
        for status in STATUSES
        if table_rows[status].notna().any()
    ]
    return [*keys, Key(say("operation not known"), "secondary-ink", shape=RING)]
