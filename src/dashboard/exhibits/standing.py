"""Where things stand: the headline numbers."""

from collections.abc import Sequence

from dashboard.data import Amount, Snapshot, count
from dashboard.drawing.about import About, Lead, Said
from dashboard.drawing.layout import Layout
from dashboard.drawing.numbers import Letters, Number, strip
from dashboard.drawing.type_scale import Role
from dashboard.drawing.widths import Width
from dashboard.exhibits.bars import said_of, source_of
from dashboard.exhibits.exhibit import Column, Exhibit, Rows, Scene, table
from dashboard.exhibits.money_words import committed_in_words
from dashboard.facts.committed import committed, is_committed_covered, sources_of_committed
from dashboard.facts.sites import parts, site_by_id, sites
from dashboard.facts.states import State, states
from dashboard.language import message

COLUMNS = (
    Column("label", message("What"), "message"),
    Column("number", message("Number"), "count"),
    Column("money", message("Money"), "money"),
    Column("detail", message("Which"), "text"),
)

FACTORIES, HOSTS = message("AI Factories"), message("host states")
TAKING_PART, ANTENNAS = message("states taking part"), message("antennas")
COMMITTED = message("committed, EU and national")


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
            FACTORIES,
            len(snapshot.factories),
            "",
            _site_sources(snapshot, "factory"),
        ),
        (
            HOSTS,
            len(hosts),
            say("all EU Member States") if _all_in_the_union(hosts) else "",
            _part_sources(snapshot, ("host",)),
        ),
        (
            TAKING_PART,
            count(snapshot, "countries_involved"),
            say("Member States: {members}, others: {others}", members=members, others=others),
            _part_sources(snapshot, ("host", "partner")),
        ),
        (
            ANTENNAS,
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
        "label": COMMITTED,
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


LEADS = {
    FACTORIES: Lead("investment", (("section", "sites"), ("shape", "bars"))),
    HOSTS: Lead("countries"),
    TAKING_PART: Lead("map"),
    ANTENNAS: Lead("map"),
    COMMITTED: Lead("investment"),
}
"""Where a click on a number leads: the page that opens it."""

LARGE = Letters(Role.LARGE_NUMBER, Role.LARGE_TEXT, Role.LARGE_SECOND)

COLUMN = 816 / 1286
"""Where the second column of the overview begins (docs/look.md), above which the money stands."""


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """The numbers in a strip."""
    numbers = [_number(row, scene) for row in table_rows.to_dict("records")]
    return strip(numbers, width, LARGE if width is Width.LARGE else Letters(), COLUMN)


def _number(row: dict, scene: Scene) -> Number:
    language, money = scene.language, row["money"]
    label, detail = language.say(row["label"]), row["detail"]
    if isinstance(money, Amount):
        value, said = language.money(money), said_of(label, money, scene)
    else:
        value = language.number(row["number"])
        said = Said(label, detail, source_of(next(iter(row["sources"]), ""), scene))
    return Number(value, label, detail, About(said=said, leads_to=LEADS[row["label"]]))


EXHIBIT = Exhibit(
    slug="standing",
    reads=(),
    question=lambda scene: scene.language.say("Where do things stand?"),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    drawing=drawing,
    widest=Width.LARGE,
)
