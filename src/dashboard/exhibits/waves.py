"""In which waves were the sites chosen, and with how much money?"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from dashboard.codes.waves import SHAPES, WAVE_NAMES
from dashboard.drawing.about import About, Lead
from dashboard.drawing.colours import sign_colour
from dashboard.drawing.ends import End
from dashboard.drawing.layout import Layout, below
from dashboard.drawing.legend import legend
from dashboard.drawing.picked import set_apart
from dashboard.drawing.rows import Row, Size, bar_rows
from dashboard.drawing.widths import Width
from dashboard.exhibits.bars import axis_of, keys_of, part_of, said_of, tick_of
from dashboard.exhibits.exhibit import Column, Exhibit, Rows, Scene, table
from dashboard.exhibits.money_words import leading, undecided
from dashboard.facts.claims import exceeds_others_together, most
from dashboard.facts.waves import waves
from dashboard.language import Language, message

COLUMNS = (
    Column("wave", message("Wave"), "wave"),
    Column("day", message("Selected on"), "day"),
    Column("sites", message("Sites"), "count"),
    Column("money", message("Money"), "money"),
    Column("covers", message("What the money covers"), "fact"),
    Column("states", message("Host states"), "countries"),
)


def counted(row: Mapping[str, Any], language: Language) -> str:
    """`6 AI Factories`, `13 antennas`: the sites of a row, by what its wave selects."""
    if row["kind"] == "antenna":
        return language.say_many("{count} antenna", "{count} antennas", row["sites"])
    return language.say_many("{count} AI Factory", "{count} AI Factories", row["sites"])


def records(scene: Scene) -> list[dict]:
    """A record per wave selected by the day, in order; a picked one is marked, none left out."""
    return [
        {
            "wave": found.wave,
            "day": found.day,
            "sites": found.sites,
            "money": found.money,
            "whole": found.whole,
            "covers": found.money.covers,
            "kind": found.kind,
            "is_covered": found.is_covered,
            "states": found.states,
            "sources": found.sources,
        }
        for found in waves(scene.snapshot)
    ]


def rows(scene: Scene) -> Rows:
    """The same as a table."""
    return table(records(scene), COLUMNS)


def sentence(table_rows: Rows, scene: Scene) -> str:
    """Which factory wave has the most money, and whether more than all others together; how many
    sites and how much money a picked wave has, or the only one.
    """
    language = scene.language
    if table_rows.empty:
        return language.say("No site had been selected by this day.")
    picked = table_rows[table_rows["wave"].isin(scene.view.wave)].to_dict("records")
    if len(picked) == 1:
        name = language.say(WAVE_NAMES[picked[0]["wave"]])
        return language.say("{name}: {value}", name=name, value=_counted(picked[0], scene))
    factory = table_rows[table_rows["wave"].isin(scene.snapshot.factory_waves)]
    if len(factory) < 2:
        return language.paragraph(*(_counted(row, scene) for row in table_rows.to_dict("records")))
    amounts = dict(zip(factory["wave"], factory["money"], strict=True))
    numbers = {wave: money.bounds for wave, money in amounts.items()}
    found = most(numbers)
    if not found.compared:
        return language.say("No factory wave with an amount in euro by this day.")
    texts = LEADING
    if len(found.names) == 1 and exceeds_others_together(found.names[0], numbers):
        texts = (LEADING[0], MORE_THAN_OTHERS, LEADING[2])
    return leading(
        found,
        texts,
        lambda wave: language.money(amounts[wave], rounded=True),
        language,
        lambda wave: language.say(WAVE_NAMES[wave]),
    ) or language.paragraph(
        *undecided(found, language, lambda wave: language.say(WAVE_NAMES[wave]))
    )


LEADING = (
    message("{name}: {value}."),
    message("Largest amount of a factory wave known here: {name}, {value}."),
    message("Largest amounts of factory waves known here, equal in size: {names}. Each: {value}."),
)
MORE_THAN_OTHERS = message("{name}: {value}, more than all other factory waves together.")


def _counted(row: dict, scene: Scene) -> str:
    """`6 AI Factories. Money: about €485 million.`"""
    language, money = scene.language, scene.language.money(row["money"], rounded=True)
    sites = (
        language.say_many("{count} antenna.", "{count} antennas.", row["sites"])
        if row["kind"] == "antenna"
        else language.say_many("{count} AI Factory.", "{count} AI Factories.", row["sites"])
    )
    said = (
        language.say("EU money: {money}.", money=money)
        if row["money"].measure == "eu"
        else language.say("Money: {money}.", money=money)
    )
    return language.paragraph(sites, said, _covers(row, scene))


def _covers(row: Mapping[str, Any], scene: Scene) -> str:
    """What the amount covers, where that is not the sites that are counted."""
    if row["is_covered"] or not row["covers"]:
        return ""
    return scene.language.say("It covers: {covers}.", covers=scene.language.fact(row["covers"]))


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """A bar a wave on one axis: how much money, as far as it is known; whose, and where."""
    drawn = [_row(row, scene) for row in table_rows.to_dict("records")]
    parts = [part for row in drawn for part in row.parts]
    laid = bar_rows(drawn, axis_of(parts), width.least, tick_of(scene), Size(18, 8))
    laid = set_apart(laid, "wave", scene.view.wave)
    return below(laid, legend(keys_of(parts, scene), width.least), gap=8)


def _row(row: Mapping[str, Any], scene: Scene) -> Row:
    language, wave, money = scene.language, row["wave"], row["money"]
    name = language.say(WAVE_NAMES[wave])
    about = About("wave", wave, said_of(name, money, scene), _lead(wave, scene))
    parts = [part_of(money, f"wave-{wave}", scene, about)]
    whole = row["whole"]
    if whole.basis == "computed" and whole.in_euro and money.in_euro:
        said = said_of(name, whole, scene)
        computed = replace(
            part_of(whole, "ink", scene, About("wave", wave, said)), start=money.high
        )
        parts.append(replace(computed, end=End.EXACT))
    return Row(
        name=name,
        second=f"{language.day(row['day'])} · {counted(row, language)}",
        amount=_amount(row, scene),
        parts=tuple(parts),
        beside=language.say("with as much from the states, computed") if len(parts) > 1 else "",
        below=_below(row, scene),
        sign=SHAPES[wave],
        colour=sign_colour(wave),
        about=About("wave", wave, None, _lead(wave, scene)),
    )


def _lead(wave: str, scene: Scene) -> Lead:
    """The same page with a wave picked; without it where it is."""
    return Lead(None, (("wave", () if scene.view.wave == (wave,) else (wave,)),))


def _amount(row: Mapping[str, Any], scene: Scene) -> str:
    """`about €485 million`; that it is EU money only, where it is."""
    language = scene.language
    money = language.money(row["money"])
    return language.say("EU: {money}", money=money) if row["money"].measure == "eu" else money


def _below(row: Mapping[str, Any], scene: Scene) -> tuple[str, ...]:
    """The host states of factories; what the amount covers where that is not what is counted."""
    language = scene.language
    states = (
        "" if row["kind"] == "antenna" else language.names(map(language.country, row["states"]))
    )
    covers = _covers(row, scene) if row["money"].is_published else ""
    return tuple(text for text in (states, covers) if text)


EXHIBIT = Exhibit(
    slug="waves",
    reads=("wave",),
    marks=("wave",),
    question=lambda scene: scene.language.say("In which waves?"),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    drawing=drawing,
)
