"""Who may use an AI Factory, and what does it cost? The ways to get computing time, and the rules
that hold for all of them.
"""

from collections.abc import Mapping
from html import escape

import pandas as pd

from dashboard.codes.access import PRICE_NAMES, TRACK_NAMES
from dashboard.exhibits.exhibit import Chart, Column, Exhibit, Html, LegendItem, Rows, Scene, table
from dashboard.exhibits.look import variables
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
ON_SLIDES = ("mode", "for_whom", "price", "hours", "answer", "intake")
FREE = "free"
IN_CARDS = ("hours", "answer", "duration", "intake")


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


def picture(table_rows: Rows, scene: Scene) -> Html:
    """A card a way of access: for whom, at what price, how much, how soon, how long."""
    cards = "".join(_card(row, scene) for row in table_rows.to_dict("records"))
    listed_rules = "".join(f"<li>{rule}</li>" for rule in _rules(scene))
    heading = escape(scene.language.say("Rules for all ways of access"))
    below = f'<h3>{heading}</h3><ul class="facts">{listed_rules}</ul>' if listed_rules else ""
    colours, listed = variables(scene.look), f'<ul class="cards">{cards}</ul>'
    return Html(f'<div class="access" style="{colours}">{listed}{below}</div>')


def _card(row: dict, scene: Scene) -> str:
    language = scene.language
    price = PRICE_NAMES[row["price_code"]]
    labels = {column.name: column.label for column in COLUMNS}
    words = {name: language.fact(row[name]) for name in IN_CARDS}
    lines = "".join(
        f"<dt>{escape(language.say(labels[name]))}</dt>"
        f"<dd{'' if said else ' class=unstated'}>{escape(said or language.say(NOT_STATED))}</dd>"
        for name, said in words.items()
    )
    return (
        f"<li><b>{escape(language.fact(row['mode']))}</b>"
        f'<p class="box {row["price_code"]}"><b>{escape(language.say(price))}</b></p>'
        f"<p>{escape(language.fact(row['for_whom']))}</p><dl>{lines}</dl></li>"
    )


def _rules(scene: Scene) -> list[str]:
    """The rules known on the day, each with its caveat, escaped."""
    fact = scene.language.fact
    return [
        f"{escape(fact(found.rule))} <small>{escape(fact(found.caveat))}</small>"
        for found in rules(scene.snapshot)
    ]


def legend(table_rows: Rows, scene: Scene) -> list[LegendItem]:
    """The borders of the prices that are there."""
    say, look = scene.language.say, scene.look
    colours = {"free": (look.roles["host"], "■"), "pay_per_use": (look.secondary_ink, "┄")}
    there = set(table_rows["price_code"])
    return [
        LegendItem(say(PRICE_NAMES[code]), *pair) for code, pair in colours.items() if code in there
    ]


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
    picture=picture,
    chart=lambda scene: Chart("table", ON_SLIDES),
    legend=legend,
    note=note,
    answers_when_empty=True,
)
