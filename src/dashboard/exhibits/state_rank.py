"""Where does one state stand among the host states? Absolute, per inhabitant, relative to GDP."""

from collections.abc import Iterator

from dashboard.codes.shapes import CIRCLE
from dashboard.drawing.axis import Axis, tick_words
from dashboard.drawing.legend import Key, legend
from dashboard.drawing.marks import (
    LEFT,
    RIGHT,
    About,
    Bar,
    Layout,
    Line,
    Mark,
    Role,
    Run,
    Said,
    Sign,
    Words,
    below,
)
from dashboard.drawing.typeface import lines_of
from dashboard.drawing.widths import Width
from dashboard.exhibits.exhibit import Column, Exhibit, Rows, Scene, table
from dashboard.exhibits.money_by_state import words
from dashboard.exhibits.state import picked
from dashboard.exhibits.state_peers import MEASURES, Field, fields
from dashboard.facts.claims import Place
from dashboard.language import message

NOT_RANKED = message("not ranked")
COLUMNS = (
    Column("country", message("State"), "country"),
    Column("money", message("Money for the sites it hosts"), "money"),
    Column("covered", message("Sites in the sum"), "count"),
    Column("hosted", message("Sites"), "count"),
    Column("place", message("Place"), missing=NOT_RANKED),
    Column("per_head", message("Per inhabitant"), "bounds", message("EUR")),
    Column("place_head", message("Place per inhabitant"), missing=NOT_RANKED),
    Column("of_gdp", message("Relative to GDP"), "bounds", message("% of one year's GDP")),
    Column("place_gdp", message("Place relative to GDP"), missing=NOT_RANKED),
)
PLACES = {"": "place", "head": "place_head", "gdp": "place_gdp"}


def rows(scene: Scene) -> Rows:
    """A row per host state, the largest sum first; none where the picked state hosts nothing.

    `money` in EUR million, `per_head` in EUR, `of_gdp` in per cent; a place is a number from 1, or
    two with a hyphen where bounds leave it open (`3-5`), with an equals sign where it is shared.
    """
    code, found = picked(scene), fields(scene)
    if code is None or found[""].record(code) is None:
        return table([], COLUMNS)
    return table([_record(row, found) for row in found[""].peers(code)], COLUMNS)


def _record(row: dict, found: dict[str, Field]) -> dict:
    code = row["country"]
    names = ("country", "money", "covered", "hosted", "per_head", "of_gdp")
    own = [field.record(code) or row for field in found.values()]
    sources = [source for record in own for source in record["sources"]]
    return {
        **{name: row[name] for name in names},
        **{PLACES[measure]: _place(field.place(code)) for measure, field in found.items()},
        "sources": tuple(dict.fromkeys(sources)),
    }


def _place(found: Place | None) -> str:
    if found is None:
        return ""
    if found.best != found.worst:
        return f"{found.best}-{found.worst}"
    return f"{found.best}=" if found.is_shared else str(found.best)


def sentence(table_rows: Rows, scene: Scene) -> str:
    """The state's money in the three measures, each with its place among how many."""
    code, language, found = picked(scene), scene.language, fields(scene)
    if code is None:
        return language.say("Pick a state to see its place.")
    record = found[""].record(code)
    if record is None:
        return language.say("No place among the host states: no hosted site is known by this day.")
    if not found[""].value(record).is_known:
        return _unranked(record, scene)
    parts = [
        _part(code, field, scene)
        for field in found.values()
        if field.value(field.record(code) or record).is_known
    ]
    money = language.say("Money for the sites it hosts: {parts}.", parts="; ".join(parts))
    return language.paragraph(money, *_covered(record, scene))


def _unranked(record: dict, scene: Scene) -> str:
    language, money = scene.language, record["money"]
    if money.is_published:
        return language.say(
            "Not ranked, because the amount is not in euro: {money}.", money=language.money(money)
        )
    return language.say("Not ranked: no total in euro of the sites it hosts is known by this day.")


def _covered(record: dict, scene: Scene) -> Iterator[str]:
    if record["covered"] < record["hosted"]:
        yield scene.language.say(
            "Sites in the sum: {covered} of {rows}.",
            covered=record["covered"],
            rows=record["hosted"],
        )


def _part(code: str, field: Field, scene: Scene) -> str:
    record = field.record(code)
    assert record is not None
    return scene.language.say(
        "{value} ({place})",
        value=words(record, field.scene, rounded=True),
        place=place_words(code, field, scene),
    )


def place_words(code: str, field: Field, scene: Scene) -> str:
    """`place 2 of 15`, `place 2 to 4 of 15` where bounds leave it open, or why there is none."""
    say, record, place = scene.language.say, field.record(code), field.place(code)
    if place is not None and place.best < place.worst:
        return say(
            "place {best} to {worst} of {count}",
            best=place.best,
            worst=place.worst,
            count=place.compared,
        )
    if place is not None and place.is_shared:
        return say("shared place {place} of {count}", place=place.best, count=place.compared)
    if place is not None:
        return say("place {place} of {count}", place=place.best, count=place.compared)
    if record is not None and not record["ranked"]:
        return say(record["base"])
    return say(NOT_RANKED)


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """A scale a measure: the picked state as a disc, its peers as ticks, the words above it."""
    code = picked(scene)
    assert code is not None
    found = fields(scene).items()
    scales = [_scale(code, field, measure, scene) for measure, field in found]
    return below(legend(_keys(code, scene), LEAST), *scales, gap=14)


LEAST, HIGH = Width.NARROW.least, 16.0
"""Pixels for which all is laid out, since a scale fits any width, and of a scale."""


def _scale(code: str, field: Field, measure: str, scene: Scene) -> Layout:
    """The measure with the state's own number and its place, then the scale of all ranked."""
    language, record = scene.language, field.record(code)
    assert record is not None
    number = Run(words(record, field.scene), Role.AMOUNT)
    place = Run(place_words(code, field, scene), Role.SECOND)
    said = below(_said((Run(language.say(MEASURES[measure]), Role.LABEL),)), _said((number, place)))
    ranked = field.ranked(code)
    top = max((field.value(row).middle or 0 for row in ranked), default=0)
    axis = Axis(top, LEFT.beside(7), RIGHT.beside(-7))
    rule = Line(axis.start, HIGH / 2, axis.stop, HIGH / 2, "hairline")
    peers = [_peer(row, axis, field) for row in ranked if row["country"] != code]
    scale = Layout((rule, *peers, *_own(code, axis, field)), HIGH)
    ticks = tick_words(axis, 0, LEAST, lambda value: language.number(value, 2))
    return below(said, scale, Layout(ticks, 16), gap=3)


def _said(runs: tuple[Run, ...]) -> Layout:
    lines = len(lines_of(runs, LEAST))
    return Layout((Words(LEFT, 0, runs, to=RIGHT, lines=lines),), 20.0 * lines)


def _peer(row: dict, axis: Axis, field: Field) -> Bar:
    """The tick of another ranked state, which says whose it is."""
    language, x = field.scene.language, axis.at(field.value(row).middle or 0)
    name, said = language.country(row["country"]), words(row, field.scene)
    title = language.say("{name}: {value}", name=name, value=said)
    about = About("state", row["country"], Said(title), is_reached=False)
    return Bar(x.beside(-1.5), x.beside(1.5), 0, HIGH, "secondary-ink", about=about)


def _own(code: str, axis: Axis, field: Field) -> tuple[Mark, ...]:
    """The disc of the state; none where it is not ranked, which the words say."""
    record = field.record(code)
    if record is None or field.place(code) is None:
        return ()
    about = About("state", code)
    x = axis.at(field.value(record).middle or 0)
    return (Sign(x, HIGH / 2, CIRCLE, "host", 14, outlined=True, about=about),)


def _keys(code: str, scene: Scene) -> tuple[Key, ...]:
    """The disc of the state and the ticks of its peers."""
    language = scene.language
    return (
        Key(language.country(code), "host", shape=CIRCLE),
        Key(language.say("Other ranked states"), "secondary-ink", is_line=True),
    )


def note(scene: Scene) -> str:
    """Who the peers are, and what a sum is not."""
    return scene.language.say(
        "States that host AI Factories are set against each other, states that only host an"
        " antenna likewise. Ranked are only sums in euro and bases from the same source. A sum"
        " takes the whole amount of each site, EU money included: it is not what the state pays."
        " Linear scales: EUR million, EUR per inhabitant, per cent of one year's GDP."
    )


def question(scene: Scene) -> str:
    """Names the state where one is picked."""
    code, language = picked(scene), scene.language
    if code is None:
        return language.say("Where does a state stand among the host states?")
    name = language.country(code)
    if scene.snapshot.states.loc[code, "role"] == "antenna":
        return language.say(
            "{country}: which place among the states with an antenna?", country=name
        )
    return language.say("{country}: which place among the host states?", country=name)


EXHIBIT = Exhibit(
    slug="state-rank",
    reads=("country",),
    named=("country",),
    most={"country": 1},
    needs=("country",),
    question=question,
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    drawing=drawing,
    note=note,
    answers_when_empty=True,
)
