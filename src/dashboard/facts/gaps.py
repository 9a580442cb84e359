"""Gaps: for each question of substance, of whom or what the answer is known and of whom not.

Every count runs over what the exhibit that answers the question shows, so the two agree.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from dashboard.data import Amount, Snapshot
from dashboard.facts.milestones import Named, chosen_milestones
from dashboard.facts.once import once
from dashboard.facts.progress import furthest_first
from dashboard.facts.rivals import disagreeing
from dashboard.facts.sectors import sectors
from dashboard.facts.site_money import Filters, addable, sites_of, size_order
from dashboard.facts.sites import Site
from dashboard.facts.wave_money import money_by_wave

FACTORIES, ANTENNAS, SITES, WAVES = "factories", "antennas", "sites", "waves"
MILESTONES, AMOUNTS = "milestones", "amounts"

EVIDENCE = (MILESTONES, AMOUNTS)
"""What is published but rests on thin or contradicting evidence; the rest is about sites."""

SIDES = ("eu", "national")


@dataclass(frozen=True)
class Thing:
    """Of what a question is asked: a site or milestone by its `name` in the data package, with the
    amount of a site that is in another currency; a wave by its code; an amount by the id of its
    subject and its `measure`; nothing where it needs no name.
    """

    name: str = ""
    amount: Amount | None = None
    measure: str = ""


@dataclass(frozen=True)
class Gap:
    """A question by its code, the kind of things it is asked of, those with and without a known
    answer, and the ids of the documents behind all of them.
    """

    question: str
    asked: str
    known: tuple[Thing, ...]
    missing: tuple[Thing, ...]
    sources: tuple[str, ...]

    @property
    def all(self) -> int:
        """Of how many the question is asked."""
        return len(self.known) + len(self.missing)


@once
def gaps(snapshot: Snapshot, filters: Filters) -> tuple[Gap, ...]:
    """Gaps of the sites that waves and host states leave, money first, then the evidence; none
    where no site is left.
    """
    parts = (_money, _own_eu_money, _steps, _sites)
    found = tuple(gap for part in parts for gap in part(snapshot, filters) if gap.all)
    if not found:
        return ()
    evidence = (_milestones(snapshot, filters), _amounts(snapshot, filters))
    return (*found, *(gap for gap in evidence if gap.all))


def _gap(
    question: str,
    asked: str,
    answers: Iterable[tuple[Thing, bool]],
    sources: Iterable[Iterable[str]],
) -> Gap:
    pairs = tuple(answers)
    return Gap(
        question=question,
        asked=asked,
        known=tuple(thing for thing, is_known in pairs if is_known),
        missing=tuple(thing for thing, is_known in pairs if not is_known),
        sources=tuple(dict.fromkeys(source for found in sources for source in found if source)),
    )


@dataclass(frozen=True)
class _Shown:
    """A site with the amount shown for one side, whether it is added, and the sources of both."""

    site: Site
    money: Amount
    is_added: bool
    sources: tuple[str, ...]


def _shown(snapshot: Snapshot, filters: Filters) -> list[_Shown]:
    """The sites in the order of their amounts."""
    found = []
    for site in sites_of(snapshot, filters):
        money = snapshot.amount(site.site_id, filters.measure)
        others = (other.source_id for other in disagreeing(snapshot, money))
        is_added = addable(snapshot, site.site_id, filters.measure, filters).in_euro
        cited = (money.source_id or site.source_id, *others)
        found.append(_Shown(site, money, is_added, cited))
    return sorted(found, key=lambda shown: size_order(shown.money, shown.site.name))


def _money(snapshot: Snapshot, filters: Filters) -> Iterator[Gap]:
    """Totals, and totals split between the EU and the states.

    A split is known where both parts fit and a source prints at least one of them: the other is
    then what it leaves. Two halves that we computed are no published split.
    """
    tables = [_shown(snapshot, replace(filters, side=side)) for side in ("", *SIDES)]
    _, eu, national = tables
    split = _added(eu) & _added(national) & (_printed(eu) | _printed(national))
    antennas = {wave.code for wave in snapshot.wave_by_code.values() if wave.kind == "antenna"}
    for asked in (FACTORIES, ANTENNAS):
        of_kind = [
            [item for item in table if (item.site.wave in antennas) == (asked == ANTENNAS)]
            for table in tables
        ]
        own = of_kind[0]
        totals = ((_named(item), item.money.in_euro) for item in own)
        yield _gap("total", asked, totals, (item.sources for item in own))
        splits = ((Thing(item.site.name), item.site.site_id in split) for item in own)
        yield _gap("split", asked, splits, (i.sources for table in of_kind for i in table))


def _added(table: Iterable[_Shown]) -> set[str]:
    """Sites whose part fits their total and may be added."""
    return {item.site.site_id for item in table if item.is_added}


def _printed(table: Iterable[_Shown]) -> set[str]:
    """Sites whose part stands in a source, not only in our arithmetic."""
    return {item.site.site_id for item in table if item.money.basis == "published"}


def _named(item: _Shown) -> Thing:
    """A site; with its amount where that is published in another currency."""
    is_elsewhere = item.money.is_published and not item.money.in_euro
    return Thing(item.site.name, item.money if is_elsewhere else None)


def _own_eu_money(snapshot: Snapshot, filters: Filters) -> Iterator[Gap]:
    """Waves whose own EU money an official text prints; our halves do not count."""
    if not filters.countries:
        waves = money_by_wave(snapshot, filters)
        known = ((Thing(item.wave), item.own_eu.is_published) for item in waves)
        yield _gap("wave_eu", WAVES, known, (item.sources for item in waves))


def _steps(snapshot: Snapshot, filters: Filters) -> Iterator[Gap]:
    """Contract and operation, as the lines of the AI Factories show them."""
    chosen = {site.site_id for site in sites_of(snapshot, filters)}
    lines = [item for item in furthest_first(snapshot) if item.site.site_id in chosen]
    for step in ("contract_signed", "operational"):
        known = ((Thing(item.site.name), step in item.dates) for item in lines)
        yield _gap(step, FACTORIES, known, (item.sources for item in lines))


def _sites(snapshot: Snapshot, filters: Filters) -> Iterator[Gap]:
    """Places, and sectors that the sites name."""
    chosen = sites_of(snapshot, filters)
    cited = [(site.source_id,) for site in chosen]
    yield _gap("place", SITES, ((Thing(site.name), site.is_placed) for site in chosen), cited)
    own = {site.site_id for site in chosen}
    found = [item for item in sectors(snapshot) if item.site_id in own]
    named = {item.site_id for item in found}
    known = ((Thing(site.name), site.site_id in named) for site in chosen)
    yield _gap("sectors", SITES, known, [*cited, *((item.source_id,) for item in found)])


def _milestones(snapshot: Snapshot, filters: Filters) -> Gap:
    """Milestones that no official text and no second source confirms, or still to come; from the
    first on, whatever the axis of the milestones shows.
    """
    named = Named(waves=filters.waves, countries=filters.countries)
    found = chosen_milestones(snapshot, named)
    loose = [item for item in found if item.certainty != "confirmed"]
    known = ((Thing(item.title), item.certainty == "confirmed") for item in found)
    return _gap("confirmed", MILESTONES, known, (item.source_ids for item in loose or found))


def _amounts(snapshot: Snapshot, filters: Filters) -> Gap:
    """Amounts over which sources disagree; with a filter only those of the sites it leaves."""
    own = {site.site_id for site in sites_of(snapshot, filters)}
    is_limited = bool(filters.waves or filters.countries)
    amounts = [a for a in snapshot.amounts_shown if not is_limited or a.subject_id in own]
    rivals = {amount: disagreeing(snapshot, amount) for amount in amounts}
    answers = [
        (Thing(a.subject_id, measure=a.measure) if found else Thing(), not found)
        for a, found in rivals.items()
    ]
    disputed = [(a.source_id, found[-1].source_id) for a, found in rivals.items() if found]
    return _gap("agreed", AMOUNTS, answers, disputed or [(a.source_id,) for a in amounts])
