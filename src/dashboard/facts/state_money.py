"""Money of the states' sites: sums, per inhabitant and relative to GDP, and what may be ranked.

A state is ranked only against states whose base (inhabitants, GDP) has the same source, and only
where an amount in euro is published.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dashboard.data import Amount, Snapshot
from dashboard.data.bounds import NOTHING, Bounds
from dashboard.facts.claims import Place, place
from dashboard.facts.once import once
from dashboard.facts.site_money import Filters, listed_sources, sites_of, total
from dashboard.facts.sites import Site
from dashboard.facts.states import State, states

HEAD, GDP = "head", "gdp"
UNITS: Mapping[str, float] = {HEAD: 1e6, GDP: 100}
"""What a million euro over a base of one is: euro an inhabitant; per cent of GDP in EUR million."""

NO_UNIT, SAME, OTHER, MISSING = "", "same", "other", "missing"
"""Whether a base may be ranked: none is needed, its source is that of the Member States, it is
another one, there is no base.
"""


@dataclass(frozen=True)
class StateMoney:
    """The sum over the sites that a state (alpha-2) hosts and the filters leave, EUR million; where
    its only site has an amount in another currency, that amount.

    `per_head` is in EUR, `of_gdp` in per cent. `base` says whether it may be ranked in the unit
    that is asked for, `all` what is known in that unit of the money of all its sites, published or
    not. `sites` are names, `covered` of `hosted` are in the sum.
    """

    country: str
    unit: str
    sites: tuple[str, ...]
    money: Amount
    covered: int
    hosted: int
    population: float | None
    gdp: float | None
    per_head: Bounds
    of_gdp: Bounds
    base: str
    all: Bounds
    sources: tuple[str, ...]

    @property
    def value(self) -> Bounds:
        """What is known of the sum in the unit asked for, NOTHING where it cannot be computed."""
        return {HEAD: self.per_head, GDP: self.of_gdp}.get(self.unit, self.money.bounds)

    @property
    def is_ranked(self) -> bool:
        """Whether its base may be ranked; without a value it has no place all the same."""
        return self.base in (NO_UNIT, SAME)


@once
def money_by_state(snapshot: Snapshot, filters: Filters, unit: str = "") -> tuple[StateMoney, ...]:
    """Every state that hosts a site which the filters leave, by code; with a filter on stages only
    those with an amount. `unit` is empty for euro, `head` or `gdp`.
    """
    found: dict[str, list[Site]] = {}
    for site in sites_of(snapshot, filters):
        found.setdefault(site.host_country, []).append(site)
    money = [_money(snapshot, code, tuple(found[code]), filters, unit) for code in sorted(found)]
    return tuple(item for item in money if item.money.is_published or not filters.stages)


def _money(
    snapshot: Snapshot, code: str, sites: tuple[Site, ...], filters: Filters, unit: str
) -> StateMoney:
    state, ids = states(snapshot)[code], tuple(site.site_id for site in sites)
    found = total(snapshot, ids, filters.measure, filters)
    money = found.as_amount() if found.is_published else _elsewhere(snapshot, ids, filters)
    bases = {HEAD: state.population, GDP: state.gdp}
    sources = (*listed_sources(found, sites), _base_source(state, unit))
    return StateMoney(
        country=code,
        unit=unit,
        sites=tuple(site.name for site in sites),
        money=money,
        covered=found.covered,
        hosted=found.rows,
        population=state.population,
        gdp=state.gdp,
        per_head=_relative(money.bounds, state.population, HEAD),
        of_gdp=_relative(money.bounds, state.gdp, GDP),
        base=_base(snapshot, state, unit),
        all=_relative(found.bounds_of_all, bases[unit], unit) if unit else found.bounds_of_all,
        sources=tuple(dict.fromkeys(source for source in sources if source)),
    )


def _relative(amount: Bounds, base: float | None, unit: str) -> Bounds:
    return amount.times(UNITS[unit] / base) if base else NOTHING


def _elsewhere(snapshot: Snapshot, ids: tuple[str, ...], filters: Filters) -> Amount:
    """The amount in another currency where a state's only site has one, else none."""
    if len(ids) != 1:
        return Amount()
    amount = snapshot.amount(ids[0], filters.measure)
    is_elsewhere = amount.is_published and not amount.in_euro and filters.leaves(amount)
    return amount if is_elsewhere else Amount()


def _base_source(state: State, unit: str) -> str:
    return state.gdp_source if unit == GDP else state.population_source


def _base(snapshot: Snapshot, state: State, unit: str) -> str:
    if not unit:
        return NO_UNIT
    if (state.population if unit == HEAD else state.gdp) is None:
        return MISSING
    source = _base_source(state, unit)
    return SAME if source and source == _usual_source(snapshot, unit) else OTHER


@once
def _usual_source(snapshot: Snapshot, unit: str) -> str:
    """The source behind most Member States' bases; behind most states' where none is a member."""
    known = states(snapshot).values()
    members = [state for state in known if state.eu_member] or list(known)
    counted = Counter(source for state in members if (source := _base_source(state, unit)))
    most = max(counted.values(), default=0)
    return min((source for source, count in counted.items() if count == most), default="")


def ranked(found: Iterable[StateMoney]) -> dict[str, Bounds]:
    """What is known of all the money of the states that may be ranked, by alpha-2 code."""
    return {item.country: item.all for item in found if item.is_ranked and item.value.is_known}


@once
def peers(snapshot: Snapshot, code: str, unit: str = "") -> tuple[StateMoney, ...]:
    """States with the same part as a state: hosts of an AI Factory, or of an antenna alone; of all
    sites, whatever a view filters.
    """
    known, found = states(snapshot), money_by_state(snapshot, Filters(), unit)
    is_host = known[code].hosted > 0
    return tuple(item for item in found if (known[item.country].hosted > 0) == is_host)


@once
def place_among_peers(snapshot: Snapshot, code: str, unit: str = "") -> Place | None:
    """Place of a state among its ranked peers, as far as bounds and what is not published settle
    it; None where it is not ranked.
    """
    numbers = ranked(peers(snapshot, code, unit))
    return place(code, numbers) if code in numbers else None
