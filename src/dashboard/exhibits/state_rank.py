"""Where does one state stand among the host states? Absolute, per inhabitant, relative to GDP."""

from collections.abc import Iterator
from html import escape

from dashboard.data import Amount
from dashboard.drawing.axis import ticks
from dashboard.exhibits import track
from dashboard.exhibits.exhibit import Chart, Column, Exhibit, Html, LegendItem, Rows, Scene, table
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


def picture(table_rows: Rows, scene: Scene) -> Html:
    """A scale a measure: the picked state as a point, its peers as ticks, the words beside it."""
    code = picked(scene)
    assert code is not None
    drawn = "".join(
        f"<ul>{_row(code, field, measure, scene)}</ul>{_axis(code, field, scene)}"
        for measure, field in fields(scene).items()
    )
    style = track.colours(scene.look)
    return Html(f'<div class="amounts places" style="{style}">{drawn}</div>')


def _scale(code: str, field: Field) -> track.Track:
    return track.Track(max((field.value(row).middle or 0 for row in field.ranked(code)), default=0))


def _row(code: str, field: Field, measure: str, scene: Scene) -> str:
    record, scale = field.record(code), _scale(code, field)
    assert record is not None
    peers = [row for row in field.ranked(code) if row["country"] != code]
    marks = "".join(_tick(row, scale, field) for row in peers)
    if field.place(code) is None:
        marks += track.mark(scale, Amount())
    else:
        value = field.value(record).middle or 0
        marks += f'<i class="point" style="left:{scale.place(value)}"></i>'
    name = escape(scene.language.say(MEASURES[measure]))
    place = escape(place_words(code, field, scene))
    return track.row(
        name, marks, f"<b>{escape(words(record, field.scene))}</b><small>{place}</small>"
    )


def _tick(row: dict, scale: track.Track, field: Field) -> str:
    value = field.value(row).middle or 0
    language = field.scene.language
    name, said = language.country(row["country"]), words(row, field.scene)
    title = language.say("{name}: {value}", name=name, value=said)
    return f'<i class="other" title="{escape(title)}" style="left:{scale.place(value)}"></i>'


def _axis(code: str, field: Field, scene: Scene) -> str:
    scale = _scale(code, field)
    marks = "".join(
        f'<span style="left:{scale.place(value)}">{escape(scene.language.number(value, 2))}</span>'
        for value in ticks(scale.top)
    )
    return f'<div class="amount-axis" aria-hidden="true"><div>{marks}</div></div>'


def legend(table_rows: Rows, scene: Scene) -> list[LegendItem]:
    """The point of the state, the ticks of its peers, the ring of what is not ranked."""
    code, look, language = picked(scene), scene.look, scene.language
    assert code is not None
    name = language.country(code)
    items = [
        LegendItem(name, look.roles["host"], "●"),
        LegendItem(language.say("Other ranked states"), look.secondary_ink, "❘"),
    ]
    if any(field.place(code) is None for field in fields(scene).values()):
        items.append(LegendItem(language.say("Not ranked"), look.secondary_ink, "◌"))
    return items


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
    picture=picture,
    legend=legend,
    note=note,
    chart=lambda scene: Chart("table"),
    answers_when_empty=True,
)
