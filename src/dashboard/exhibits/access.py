"""Who may use an AI Factory, and what does it cost? The ways to get computing time, and the rules
that hold for all of them.
"""

from collections.abc import Mapping

import pandas as pd

from dashboard.codes.access import PRICE_NAMES, TRACK_NAMES
from dashboard.drawing.cells import Border, Cell, Cells, cell, words_below, words_in_columns
from dashboard.drawing.layout import Layout, below
from dashboard.drawing.marks import Dash, Run
from dashboard.drawing.type_scale import Role
from dashboard.drawing.widths import Width
from dashboard.exhibits.exhibit import Column, Exhibit, Rows, Scene, table
from dashboard.exhibits.machine_words import text
from dashboard.facts.access import rules, ways
from dashboard.language import message

NOT_STATED = message("not stated")
COLUMNS = (
    Column("mode", message("Way of access"), "fact"),
    Column("for_whom", message("For whom"), "fact"),
    Column("price", message("Price"), "fact"),
    Column("hours", message("GPU hours"), missing=NOT_STATED),
    Column("answer", message("Time to the answer"), missing=NOT_STATED),
    Column("duration", message("Duration"), "fact", missing=NOT_STATED),
    Column("intake", message("When to apply"), "fact"),
    Column("track", message("Track"), "message"),
    Column("remark", message("Remark"), "fact"),
)
LABELS = {column.name: column.label for column in COLUMNS}
STATED = ("hours", "answer", "duration", "intake")
SHOWN = ("mode", "price", "for_whom", *STATED)
STARTS = (0.0, 0.17, 0.29, 0.47, 0.58, 0.69, 0.8)
"""The columns of a wide drawing, and where they stand, as shares of its width."""

FREE = "free"
BORDERS: Mapping[str, Border] = {
    FREE: Border(is_thick=True),
    "pay_per_use": Border("secondary-ink", Dash.DASHED),
}


def rows(scene: Scene) -> Rows:
    """A row per way of access known on the day, in the order of the package; every row rests on
    the documents of the rules as well.
    """
    cited = tuple(rule.source_id for rule in rules(scene.snapshot))
    return table([_record(row, cited, scene) for row in ways(scene.snapshot)], COLUMNS)


def _record(row: Mapping, cited: tuple[str, ...], scene: Scene) -> dict:
    return {
        "mode": row["mode"],
        "for_whom": row["for_whom"],
        "price": row["price_as_stated"],
        "hours": _hours(row, scene),
        "answer": _answer(row, scene),
        "duration": text(row["duration_as_stated"]),
        "intake": row["intake"],
        "track": TRACK_NAMES[row["track"]],
        "remark": text(row["note"]),
        "price_code": row["price"],
        "sources": tuple(dict.fromkeys([row["source_id"], *cited])),
    }


def _hours(row: Mapping, scene: Scene) -> str:
    """The GPU hours of one allocation; empty where none is stated."""
    language = scene.language
    low, high = (
        "" if pd.isna(hours) else language.number(hours)
        for hours in (row["gpu_hours_min"], row["gpu_hours_max"])
    )
    if low and high:
        return language.say("{low} to {high}", low=low, high=high)
    if low:
        return language.say("minimum: {amount}", amount=low)
    return language.say("up to {amount}", amount=high) if high else ""


def _answer(row: Mapping, scene: Scene) -> str:
    """The days to the answer; empty where they are not stated."""
    say_many, kind = scene.language.say_many, text(row["answer_days_kind"])
    if kind == "working_days":
        return say_many("{count} working day", "{count} working days", int(row["answer_days"]))
    if kind == "calendar_days":
        return say_many("{count} calendar day", "{count} calendar days", int(row["answer_days"]))
    return ""


def sentence(table_rows: Rows, scene: Scene) -> str:
    """How many ways of access are free, and which are paid."""
    language = scene.language
    if table_rows.empty:
        return language.say(
            "The pages on access carry no date: what held on an earlier day is not known. Read on:"
            " {day}.",
            day=language.day(scene.dataset.tables["access"]["known_on"].min().date()),
        )
    is_free = table_rows["price_code"] == FREE
    first = language.say(
        "Ways of access that are free of charge for those who may apply: {count} of {all}.",
        count=language.number(int(is_free.sum())),
        all=language.number(len(table_rows)),
    )
    paid = [language.fact(mode) for mode in table_rows["mode"][~is_free]]
    if not paid:
        return first
    names = language.listing(paid)
    return language.paragraph(first, language.say("Paid by use: {names}.", names=names))


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """A line a way of access, its price with a border; then the rules for all of them. The parts
    of a way below each other on a narrow screen.
    """
    is_narrow = width in (Width.NARROW, Width.COLUMN)
    least = Width.NARROW.least if is_narrow else width.least
    rows = [_way(row, scene) for row in table_rows.to_dict("records")]
    heads = [scene.language.say(LABELS[name]) for name in SHOWN]
    ways_drawn = (
        words_below(rows, least) if is_narrow else words_in_columns(heads, rows, STARTS, least)
    )
    return below(ways_drawn, *_rules(scene, least), gap=14)


def _way(row: dict, scene: Scene) -> Cells:
    language = scene.language
    words = {name: language.fact(row[name]) for name in SHOWN}
    price = language.say(PRICE_NAMES[row["price_code"]])
    return (
        Cell((Run(words["mode"], Role.LABEL),)),
        Cell((Run(price, Role.LABEL),), border=BORDERS[row["price_code"]]),
        cell(words["for_whom"]),
        *(_stated(name, words[name], scene) for name in STATED),
    )


def _stated(name: str, words: str, scene: Scene) -> Cell:
    """What is stated, behind its label where no head of a column names it."""
    say = scene.language.say
    run = Run(words, Role.TEXT) if words else Run(say(NOT_STATED), Role.SECOND)
    return Cell((run,), say(LABELS[name]))


def _rules(scene: Scene, width: float) -> list[Layout]:
    """The rules known on the day, each with its caveat."""
    fact = scene.language.fact
    found = [
        (
            Cell(
                (
                    Run(fact(rule.rule)),
                    *((Run(fact(rule.caveat), Role.SECOND),) * bool(rule.caveat)),
                )
            ),
        )
        for rule in rules(scene.snapshot)
    ]
    if not found:
        return []
    heading = cell(scene.language.say("Rules for all ways of access"), Role.NAME)
    return [words_below([(heading,)], width), words_below(found, width, gap=4)]


def note(scene: Scene) -> str:
    """What the half of the time is stated for, and what was not found."""
    return scene.language.say(
        "The pages of EuroHPC are known as relayed by others and are to be opened before they are"
        " quoted. Tariffs of paid use were not found."
    )


EXHIBIT = Exhibit(
    slug="access",
    reads=(),
    question=lambda scene: scene.language.say("Who may use an AI Factory, and what does it cost?"),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    drawing=drawing,
    widest=Width.PAGE,
    note=note,
    answers_when_empty=True,
)
