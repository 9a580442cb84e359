"""Money of the states' sites: sums, per inhabitant and relative to GDP, and what may be ranked."""

from collections.abc import Iterable

from dashboard.data.bounds import Bounds
from dashboard.exhibits.exhibit import Column, Rows, Scene, table
from dashboard.exhibits.money_asked import filters
from dashboard.facts.state_money import (
    GDP,
    HEAD,
    MISSING,
    NO_UNIT,
    OTHER,
    SAME,
    StateMoney,
    money_by_state,
)
from dashboard.language import Language, message
from dashboard.language.collation import Key

COLUMNS = (
    Column("country", message("State"), "country"),
    Column("sites", message("Sites it hosts")),
    Column("money", message("Money for these sites"), "money"),
    Column("covered", message("Sites in the sum"), "count"),
    Column("hosted", message("Sites"), "count"),
    Column("per_head", message("Per inhabitant"), "bounds", message("EUR")),
    Column("of_gdp", message("Relative to GDP"), "bounds", message("% of one year's GDP")),
    Column("population", message("Inhabitants"), "count"),
    Column("gdp", message("GDP"), "count", message("EUR million")),
    Column("base", message("Base compared with"), "message"),
)
MEASURES = {
    "": message("Euro"),
    "head": message("Per inhabitant"),
    "gdp": message("Relative to GDP"),
}
WHOLE_AMOUNTS = message(
    "A state's sum takes the whole amount of each site it hosts, EU money and money of partner"
    " states included: it is not what the state pays. Partner states count with their hosts."
)
SAME_BASE = message("same source for all Member States")
OTHER_BASE = message("another source or year, not ranked")
NO_BASE = message("no GDP in euro, not ranked")
BASES = {NO_UNIT: "", SAME: SAME_BASE, OTHER: OTHER_BASE, MISSING: NO_BASE}
VALUES = {"": "amount", HEAD: "per_head", GDP: "of_gdp"}


def mode(scene: Scene) -> str:
    """The view's measure where it is one of this exhibit's, else the absolute amount."""
    return scene.view.measure if scene.view.measure in MEASURES else ""


def rows(scene: Scene) -> Rows:
    """A row per state that hosts a site which the filters leave; ranked rows first.

    `money` is the sum over its sites, EUR million; `per_head` in EUR, `of_gdp` in per cent. `all`
    is what is known of the money of all its sites in the mode's unit, published or not.
    """
    found = money_by_state(scene.snapshot, filters(scene), mode(scene))
    return table(_sorted([record(money, scene.language) for money in found], scene), COLUMNS)


def record(money: StateMoney, language: Language) -> dict:
    """A row: the money of a state, the names of its sites in the reader's language."""
    return {
        "country": money.country,
        "sites": language.names(map(language.fact, money.sites)),
        **{name: getattr(money, name) for name in SHARED},
        "base": BASES[money.base],
        "amount": money.money.bounds,
        "all": money.all,
        "ranked": money.is_ranked,
        "sources": money.sources,
    }


SHARED = ("money", "covered", "hosted", "per_head", "of_gdp", "population", "gdp")


def value(record: dict, scene: Scene) -> Bounds:
    """The row's value in the mode's unit, NOTHING where it cannot be computed."""
    found: Bounds = record[VALUES[mode(scene)]]
    return found


def ranked(records: Iterable[dict], scene: Scene) -> dict[str, Bounds]:
    """What is known of all the money of the states that may be ranked, by alpha-2 code."""
    return {
        row["country"]: row["all"]
        for row in records
        if row["ranked"] and value(row, scene).is_known
    }


def _sorted(records: list[dict], scene: Scene) -> list[dict]:
    ordered = by_size(records, mode(scene), scene.language)
    if scene.view.sort == "country":
        return sorted(ordered, key=lambda row: _name(row, scene.language))
    return ordered


def by_size(records: Iterable[dict], unit: str, language: Language) -> list[dict]:
    """Ranked rows first, the largest first; rows without a value last."""

    def place(record: dict) -> tuple[int, float, Key]:
        size = record[VALUES[unit]].middle
        group = 2 if size is None else 0 if record["ranked"] else 1
        return group, -(size or 0), _name(record, language)

    return sorted(records, key=place)


def _name(record: dict, language: Language) -> Key:
    return language.order(language.country(record["country"]))
