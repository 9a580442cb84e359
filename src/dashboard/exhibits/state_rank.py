"""How large is the money of one state's sites for its people, next to other host states?

The picture shows it per inhabitant; the table also in euro and relative to GDP.
"""

from collections.abc import Iterator

from dashboard.exhibits.exhibit import Column, Rows, Scene, table
from dashboard.exhibits.money_by_state_drawing import words
from dashboard.exhibits.one_state import exhibit_of_one_state, hosts, picked, question_of
from dashboard.exhibits.state_peers import Field, fields
from dashboard.exhibits.state_rank_drawing import drawing
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


def note(scene: Scene) -> str:
    """Who the peers are, and what a sum is not."""
    return scene.language.say("Whole amounts of the sites with EU money: not what the state pays.")


EXHIBIT = exhibit_of_one_state(
    slug="state-rank",
    question=question_of(
        message("How large is the money for a state's people?"),
        message("{country}: how large for its people?"),
    ),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    drawing=drawing,
    note=note,
    is_asked=hosts,
)
