"""A site's money next to its total, to the people of its host state, and to that state's GDP."""

from dataclasses import dataclass

from dashboard.data import Amount, Snapshot
from dashboard.data.bounds import NOTHING, Bounds, ratio
from dashboard.facts.once import once
from dashboard.facts.site_money import split
from dashboard.facts.state_money import GDP, HEAD, UNITS
from dashboard.facts.states import states


@dataclass(frozen=True)
class Sizes:
    """`eu_share` of the total in per cent, where a published part fits it; `per_head` in EUR;
    `of_gdp` in per cent. `has_plan`: whether an EU part is known that does not fit the total.
    """

    eu_share: Bounds
    per_head: Bounds
    of_gdp: Bounds
    has_plan: bool


@once
def sizes(snapshot: Snapshot, site_id: str, money: Amount) -> Sizes:
    """Sizes of an amount of a site; NOTHING where one cannot be computed."""
    found = split(snapshot, site_id)
    eu, total = found.parts["eu"], found.total
    is_split = total.in_euro and eu.in_euro
    state = states(snapshot).get(str(snapshot.sites.at[site_id, "host_country"]))
    return Sizes(
        eu_share=ratio(eu.bounds, total.bounds).times(100) if is_split else NOTHING,
        per_head=_relative(money, state.population if state else None, UNITS[HEAD]),
        of_gdp=_relative(money, state.gdp if state else None, UNITS[GDP]),
        has_plan=not is_split and snapshot.amount(site_id, "eu").is_published,
    )


def _relative(money: Amount, base: float | None, unit: float) -> Bounds:
    return money.bounds.times(unit / base) if base and money.in_euro else NOTHING
