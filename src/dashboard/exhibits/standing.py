"""Where things stand: the headline numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.data import Amount, Snapshot, count
from dashboard.exhibits.exhibit import Chart, Column, Exhibit, Html, Rows, Scene, table
from dashboard.exhibits.money_words import committed_in_words
from dashboard.facts.committed import committed, is_committed_covered, sources_of_committed
from dashboard.facts.sites import parts, site_by_id, sites
from dashboard.facts.states import State, states
from dashboard.language import message
from dashboard.templates import render

COLUMNS = (
    Column("label", message("What"), "message"),
    Column("number", message("Number"), "count"),
    Column("money", message("Money"), "money"),
    Column("detail", message("Which"), "text"),
)


def _site_sources(snapshot: Snapshot, kind: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(site.source_id for site in sites(snapshot) if site.kind == kind))


def _part_sources(snapshot: Snapshot, roles: tuple[str, ...]) -> tuple[str, ...]:
    """Sources of who takes part in an AI Factory in one of the roles."""
    known = site_by_id(snapshot)
    return tuple(
        dict.fromkeys(
            part.source_id
            for part in parts(snapshot)
            if part.role in roles and known[part.site_id].is_factory
        )
    )


def _hosts(snapshot: Snapshot) -> tuple[State, ...]:
    return tuple(state for state in states(snapshot).values() if state.hosted)


def _all_in_the_union(hosts: Sequence[State]) -> bool:
    """Whether there are hosts and all of them are Member States."""
    return bool(hosts) and all(state.eu_member for state in hosts)


def _which(money: Amount, scene: Scene) -> str:
    """What is behind the amount committed, and what it covers where that is not every site."""
    if money.basis == "computed":
        return scene.language.say("our sum of the waves")
    if money.is_published and not is_committed_covered(scene.snapshot):
        return scene.language.fact(money.covers)
    return ""


def rows(scene: Scene) -> Rows:
    """A row per headline number; `money` is an Amount, the others are counts."""
    snapshot, say = scene.snapshot, scene.language.say
    hosts = _hosts(snapshot)
    outside = count(snapshot, "antenna_other_states")
    money_known, unpublished = committed(snapshot), Amount()
    members = count(snapshot, "member_states_involved")
    others = count(snapshot, "associated_states_involved")
    records = [
        (
            message("AI Factories"),
            len(snapshot.factories),
            "",
            _site_sources(snapshot, "factory"),
        ),
        (
            message("host states"),
            len(hosts),
            say("all EU Member States") if _all_in_the_union(hosts) else "",
            _part_sources(snapshot, ("host",)),
        ),
        (
            message("states taking part"),
            count(snapshot, "countries_involved"),
            say("Member States: {members}, others: {others}", members=members, others=others),
            _part_sources(snapshot, ("host", "partner")),
        ),
        (
            message("antennas"),
            len(snapshot.antennas),
            say("outside the EU: {count}", count=outside),
            _site_sources(snapshot, "antenna"),
        ),
    ]
    counted = [
        {
            "label": label,
            "number": number,
            "money": None,
            "detail": detail,
            "is_covered": True,
            "sources": sources,
        }
        for label, number, detail, sources in records
    ]
    money = {
        "label": message("committed, EU and national"),
        "number": None,
        "money": money_known if money_known.is_published else unpublished,
        "detail": _which(money_known, scene),
        "is_covered": is_committed_covered(snapshot),
        "sources": sources_of_committed(snapshot),
    }
    return table([*counted, money], COLUMNS)


def sentence(table_rows: Rows, scene: Scene) -> str:
    """`19 AI Factories. 16 host states, all in the EU. Committed: over €2.6 billion.`"""
    language = scene.language
    factories, hosts = int(table_rows["number"][0]), int(table_rows["number"][1])
    if not factories:
        return language.say("No AI Factory had been selected by this day.")
    return language.paragraph(
        language.say_many("{count} AI Factory.", "{count} AI Factories.", factories),
        _hosts_in_words(hosts, scene),
        language.say(
            "Committed: {money}.", money=committed_in_words(table_rows.iloc[-1], language)
        ),
    )


def _hosts_in_words(count: int, scene: Scene) -> str:
    if _all_in_the_union(_hosts(scene.snapshot)):
        return scene.language.say_many(
            "{count} host state, in the EU.", "{count} host states, all in the EU.", count
        )
    return scene.language.say_many("{count} host state.", "{count} host states.", count)


def lead(scene: Scene) -> str:
    """What an AI Factory is, and since when they are chosen."""
    language, factories = scene.language, scene.snapshot.factories
    what = language.say("Supercomputers and services for start-ups, small firms and researchers.")
    if factories.empty:
        return what
    waves = language.say_many(
        "{count} wave of selections.", "{count} waves of selections.", factories["wave"].nunique()
    )
    first = language.say("The first: {day}.", day=language.day(factories["selected_on"].min()))
    return language.paragraph(what, waves, first)


@dataclass(frozen=True)
class Tile:
    """A number of the strip, what it counts and what is behind it."""

    value: str
    label: str
    detail: str
    is_money: bool


def picture(table_rows: Rows, scene: Scene) -> Html:
    """A tile a number."""
    tiles = [_tile(row, scene) for row in table_rows.to_dict("records")]
    return Html(render("tiles", tiles=tiles))


def _tile(row: dict, scene: Scene) -> Tile:
    language, is_money = scene.language, isinstance(row["money"], Amount)
    value = language.money(row["money"]) if is_money else language.number(row["number"])
    return Tile(value, language.say(row["label"]), row["detail"], is_money)


EXHIBIT = Exhibit(
    slug="standing",
    reads=(),
    question=lambda scene: scene.language.say("Where do things stand?"),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    picture=picture,
    chart=lambda scene: Chart("numbers"),
)
