"""Money of the states' sites: sums, per inhabitant and relative to GDP, and what may be ranked."""

from collections.abc import Iterable

import pandas as pd

from dashboard.data import Amount
from dashboard.data.bounds import NOTHING, Bounds
from dashboard.exhibits import site_money
from dashboard.exhibits.exhibit import Column, Rows, Scene, table
from dashboard.language import message
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
VALUES = {"": "amount", "head": "per_head", "gdp": "of_gdp"}
BASES = {"head": "population", "gdp": "gdp"}
SAME_BASE = message("same source for all Member States")
OTHER_BASE = message("another source or year, not ranked")
NO_BASE = message("no GDP in euro, not ranked")


def mode(scene: Scene) -> str:
    """The view's measure where it is one of this exhibit's, else the absolute amount."""
    return scene.view.measure if scene.view.measure in MEASURES else ""


def rows(scene: Scene) -> Rows:
    """A row per state that hosts a site which the filters leave; ranked rows first.

    `money` is the sum over its sites, EUR million; `per_head` in EUR, `of_gdp` in per cent. `all`
    is what is known of the money of all its sites in the mode's unit, published or not.
    """
    sites = site_money.sites(scene)
    records = [_record(str(code), chosen, scene) for code, chosen in sites.groupby("host_country")]
    if scene.view.stage:
        records = [record for record in records if record["money"].is_published]
    return table(_sorted(records, scene), COLUMNS)


def _record(code: str, sites: pd.DataFrame, scene: Scene) -> dict:
    state = scene.snapshot.states.loc[code]
    found = site_money.total(scene, sites["site_id"], site_money.measure(scene))
    money = found.as_amount() if found.is_published else _elsewhere(sites, scene)
    population, gdp = (_number(state[name]) for name in ("population", "gdp_eur_million"))
    bases = {"": (1.0, 1.0), "head": (population, 1e6), "gdp": (gdp, 100)}
    base = _base(state, scene)
    sources = (*site_money.listed_sources(found, sites), state[_base_source(scene)])
    return {
        "country": code,
        "sites": scene.language.names(scene.language.fact(name) for name in sites["name"]),
        "money": money,
        "covered": found.covered,
        "hosted": found.rows,
        "per_head": _relative(money.bounds, population, 1e6),
        "of_gdp": _relative(money.bounds, gdp, 100),
        "population": population,
        "gdp": gdp,
        "base": base,
        "amount": money.bounds,
        "all": _relative(found.bounds_of_all, *bases[mode(scene)]),
        "ranked": base in ("", SAME_BASE),
        "sources": tuple(dict.fromkeys(s for s in sources if isinstance(s, str) and s)),
    }


def _number(cell: object) -> float | None:
    return None if pd.isna(cell) else float(cell)  # type: ignore[arg-type]


def _relative(amount: Bounds, base: float | None, unit: float) -> Bounds:
    return amount.times(unit / base) if base else NOTHING


def _elsewhere(sites: pd.DataFrame, scene: Scene) -> Amount:
    """The amount in another currency where a state's only site has one, else none."""
    amounts = [
        scene.snapshot.amount(site_id, site_money.measure(scene)) for site_id in sites["site_id"]
    ]
    kept = [
        a for a in amounts if a.is_published and not a.in_euro and site_money.has_stage(a, scene)
    ]
    return kept[0] if len(amounts) == len(kept) == 1 else Amount()


def _base_source(scene: Scene) -> str:
    return "gdp_source_id" if mode(scene) == "gdp" else "population_source_id"


def _base(state: pd.Series, scene: Scene) -> str:
    """Whether the base may be ranked: only against states whose base has the same source."""
    if not mode(scene):
        return ""
    value = state["population" if mode(scene) == "head" else "gdp_eur_million"]
    if pd.isna(value):
        return NO_BASE
    column = _base_source(scene)
    states = scene.snapshot.states
    members = states[states["eu_member"]] if states["eu_member"].any() else states
    return SAME_BASE if state[column] in set(members[column].mode()[:1]) else OTHER_BASE


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
    def name(record: dict) -> Key:
        return scene.language.order(scene.language.country(record["country"]))

    def place(record: dict) -> tuple[int, float, Key]:
        size = value(record, scene).middle
        group = 2 if size is None else 0 if record["ranked"] else 1
        return group, -(size or 0), name(record)

    ordered = sorted(records, key=place)
    if scene.view.sort == "country":
        return sorted(ordered, key=name)
    return ordered
