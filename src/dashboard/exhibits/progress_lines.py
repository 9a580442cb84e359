"""The drawing of the progress: a line an AI Factory with a sign at each known step."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from dashboard.codes.shapes import RING
from dashboard.codes.statuses import SHAPES, SIGNS, STATUS_NAMES, STATUSES
from dashboard.drawing.about import About, Said
from dashboard.drawing.days import LINE, Days, month_words, open_from, said_at
from dashboard.drawing.layout import Layout, below
from dashboard.drawing.legend import Key, legend
from dashboard.drawing.marks import LEFT, RIGHT, Across, Anchor, Dash, Line, Mark, Run, Sign, words
from dashboard.drawing.picked import set_apart
from dashboard.drawing.type_scale import Role
from dashboard.drawing.typeface import width_of
from dashboard.drawing.widths import Width
from dashboard.exhibits import time_axis
from dashboard.exhibits.exhibit import Rows, Scene
from dashboard.exhibits.leads import picking
from dashboard.language import message

NOT_KNOWN = message("not known")
ROW, WORDS, LEVEL, THIN = 46.0, 22.0, 32.0, 26.0
"""Pixels of a factory's words and line, of the words, how far down its line is, and of both side
by side.
"""

NAMES, FOUND = {Width.WIDE: 250.0, Width.PAGE: 450.0}, 190.0
"""Pixels at the left for names, by the class of width, and of these for findings on a page."""


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
    """A line a factory over an axis of days: a sign at each known step, solid between them, dotted
    on to the planned operation or to where it is not known. Its name is at the left; on a narrow
    screen above, with its finding.
    """
    names, today = NAMES.get(width, 0.0), scene.snapshot.day
    days = replace(days_of(table_rows, today), left=names)
    said = said_at(days.at(today), 0, Run(time_axis.day_words(scene), Role.HEADING), width.least)
    pitch, records = (THIN if names else ROW), table_rows.to_dict("records")
    height = pitch * len(records)
    rows = [
        mark for n, row in enumerate(records) for mark in _row(row, n * pitch, days, scene, width)
    ]
    # Above its line a narrow row has words, which the line of the day leaves free.
    words_of = 0.0 if names else WORDS
    lines = [(n * pitch + words_of, (n + 1) * pitch) for n in range(len(records))]
    body = Layout((*open_from(days, today, lines), *rows), height)
    body = set_apart(body, "site", (scene.view.site,))
    months = month_words(
        days,
        time_axis.tick_months(days.first, days.last),
        width.least,
        lambda month: scene.language.day(month, short=True),
    )
    keys = legend(_keys(table_rows, scene), width.least)
    return below(keys, below(Layout((said,), LINE), body), months, gap=6)


def days_of(table_rows: Rows, today: date) -> Days:
    """From a little before the first selection to a little after the day, or the last plan."""
    first = min(date.fromisoformat(day) for day in table_rows["selected"]) - timedelta(days=20)
    last = max([today, *table_rows["planned_last"].dropna()])
    return Days(first, last + max((last - first) / 40, timedelta(days=3)))


def _row(row: dict, y: float, days: Days, scene: Scene, width: Width) -> tuple[Mark, ...]:
    about, name = _about(row, scene), scene.language.fact(row["site"])
    if width in NAMES:
        room = LEFT.beside(days.left - 10 - (FOUND if width is Width.PAGE else 0))
        rule = Line(LEFT, y + THIN, RIGHT, y + THIN, "grid")
        named = words(LEFT, y + 4, name, Role.LABEL, to=room, about=about)
        marks = (rule, named, *_steps(row, y + THIN / 2, days, scene))
        if width is not Width.PAGE:
            return marks
        at = LEFT.beside(days.left - FOUND)
        return (*marks, words(at, y + 5, finding(row, scene), Role.SECOND))
    said = finding(row, scene)
    room = RIGHT.beside(-width_of(said, Role.SECOND) - 8)
    named = words(LEFT, y + 3, name, Role.LABEL, to=room, about=about)
    ended = words(RIGHT, y + 4, said, Role.SECOND, anchor=Anchor.END)
    rule = Line(LEFT, y + ROW, RIGHT, y + ROW, "grid")
    return (rule, named, ended, *_steps(row, y + LEVEL, days, scene))


def _steps(row: dict, y: float, days: Days, scene: Scene) -> tuple[Mark, ...]:
    """Solid between known steps, dotted to the planned operation, or to the day where there is
    neither a report nor a plan.
    """
    known = [(step, days.at(_day(row[step]))) for step in STATUSES if is_known(row, step)]
    line = Line(known[0][1], y, known[-1][1], y, "host", 3)
    signs = tuple(_sign(row, step, x, y, scene) for step, x in known)
    plan = _plan(row, y, days, scene)
    if is_known(row, STATUSES[-1]):
        return (*plan, line, *signs)
    ring = plan[-1] if plan else _unknown(row, y, days, scene)
    dotted = Line(known[-1][1], y, ring.x, y, "secondary-ink", 1.5, Dash.DOTTED)
    return (*_span(row, y, days), dotted, line, *signs, ring)


def _plan(row: dict, y: float, days: Days, scene: Scene) -> tuple[Sign, ...]:
    """A ring of dots at the last day that the words of the plan leave."""
    if not isinstance(row["planned"], str):
        return ()
    stated = scene.language.fact(row["planned"])
    said = Said(scene.language.say("Operation planned: {planned}", planned=stated), row["slip"])
    about = About("site", row["site_id"], said, is_reached=False)
    return (Sign(days.at(row["planned_last"]), y, RING, "ink", 13, about=about, dash=Dash.DOTTED),)


def _span(row: dict, y: float, days: Days) -> tuple[Line, ...]:
    """All days that the words of the plan leave, where they leave several."""
    if not isinstance(row["planned"], str) or row["planned_first"] == row["planned_last"]:
        return ()
    since, to = days.at(row["planned_first"]), days.at(row["planned_last"])
    return (Line(since, y, to, y, "quiet", 5),)


def _unknown(row: dict, y: float, days: Days, scene: Scene) -> Sign:
    said = Said(scene.language.say("Operation: not known"))
    about = About("site", row["site_id"], said, is_reached=False)
    return Sign(days.at(scene.snapshot.day), y, RING, "secondary-ink", 11, about=about)


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
    said = Said(language.fact(row["site"]), steps, language.paragraph(announced, row["slip"]))
    return About("site", row["site_id"], said, picking(row["site_id"], scene))


def _keys(table_rows: Rows, scene: Scene) -> Sequence[Key]:
    """A sign per step that is drawn, and the ring."""
    say = scene.language.say
    keys = [
        Key(say(STATUS_NAMES[status]), "host", shape=SHAPES[status])
        for status in STATUSES
        if table_rows[status].notna().any()
    ]
    if table_rows["planned"].notna().any():
        keys.append(Key(say("operation planned"), "ink", shape=RING, dash=Dash.DOTTED))
    return [*keys, Key(say("operation not known"), "secondary-ink", shape=RING)]
