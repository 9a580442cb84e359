"""Money of sites: which sites and amounts are asked for, how a site's total is split, and sums.

A part (EU, national, private) splits a site's total only where both say the same thing: a point
in euro, as firm as the total, and together not above it. LUMI's parts are a plan of another date
and scope (NOTES.md, section 6), so its total stays undivided. Where no total in euro is known there
is nothing to split: a part that is firm stands for itself, and is added with the same part of
other sites.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from dashboard.data import Amount, Snapshot, Total
from dashboard.data.amounts import total_of, within
from dashboard.data.bounds import minus, plus
from dashboard.facts.once import once
from dashboard.facts.sites import Site, chosen_sites

TOTAL, REGIONAL, UNDIVIDED = "total", "regional", "undivided"
PARTS = ("eu", "national", "private")
"""Parts of a total that do not overlap; regional money is inside national."""

FIRM = ("selected", "contracted", "paid")
"""Stages of money that goes with a selection or is bound; a target, pledge or ceiling is a plan."""

ROUNDING = 0.005
"""Million euro: what rounding may add to the parts of a total."""


@dataclass(frozen=True)
class Filters:
    """Of which money is asked: waves and host states (alpha-2) of the sites, stages of the amounts,
    all where none is named; `side` is who pays (`eu`, `national`), empty for the totals.
    """

    waves: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    side: str = ""

    @property
    def measure(self) -> str:
        """The measure of the side; the total where none is chosen."""
        return self.side or TOTAL

    def leaves(self, amount: Amount) -> bool:
        """Whether an amount is as firm as is asked for; a missing one has no stage."""
        return not self.stages or amount.stage in self.stages


@dataclass(frozen=True)
class Split:
    """One site's total and its parts, EUR million; a part that does not fit is not published.

    `alone` are the firm parts of a site without a total in euro. `regional` is inside the national
    part. `undivided` is what the parts leave of the total, the whole of it where no part is known;
    never negative.
    """

    total: Amount
    parts: Mapping[str, Amount]
    regional: Amount
    undivided: Amount
    alone: Mapping[str, Amount] = field(default_factory=dict)


def _fits(part: Amount, total: Amount) -> bool:
    return part.in_euro and not part.is_range and part.stage == total.stage


def _missing(amount: Amount) -> Amount:
    return Amount(subject_id=amount.subject_id, measure=amount.measure)


def _is_alone(part: Amount) -> bool:
    return part.in_euro and not part.is_range and part.stage in FIRM


def _rest(total: Amount, parts: Iterable[Amount]) -> Amount:
    """What the parts leave of the total, never below zero."""
    known = [part.bounds for part in parts if part.in_euro]
    if not known:
        return replace(total, measure=UNDIVIDED, figure_id="", covers="", note="")
    left = minus(total.bounds, plus(known))
    low, high = (bound if bound is None else max(bound, 0.0) for bound in (left.low, left.high))
    rest = within(replace(left, low=low, high=high), total)
    return replace(rest, basis="computed", measure=UNDIVIDED, figure_id="", covers="", note="")


def _exceed(parts: Iterable[Amount], total: Amount) -> bool:
    """Whether the parts are together more than the total, as printed."""
    return sum(part.low or 0 for part in parts) > (total.low or 0) + ROUNDING


@once
def split(snapshot: Snapshot, site_id: str) -> Split:
    """Split a site's total into the parts that fit it (see the module)."""
    total = snapshot.amount(site_id)
    given = {name: snapshot.amount(site_id, name) for name in (*PARTS, REGIONAL)}
    if not total.in_euro:
        missing = {name: _missing(amount) for name, amount in given.items()}
        regional = missing.pop(REGIONAL)
        undivided = Amount(subject_id=site_id, measure=UNDIVIDED)
        alone = {name: given[name] for name in PARTS if _is_alone(given[name])}
        return Split(total, missing, regional, undivided, alone)
    fitting = {n: a if _fits(a, total) else _missing(a) for n, a in given.items()}
    regional = fitting.pop(REGIONAL)
    if _exceed(fitting.values(), total):
        fitting = {name: _missing(amount) for name, amount in fitting.items()}
    if not fitting["national"].is_published:
        regional = _missing(regional)
    return Split(total, fitting, regional, _rest(total, fitting.values()))


@once
def addable(snapshot: Snapshot, site_id: str, name: str, filters: Filters) -> Amount:
    """A site's amount of a measure (total, a part, regional, undivided) where it may be added.

    Not published where it does not fit the total or is not as firm as is asked for. A part that
    stands alone is added only where that side is asked for: it splits no total.
    """
    found = split(snapshot, site_id)
    amounts = {TOTAL: found.total, REGIONAL: found.regional, UNDIVIDED: found.undivided}
    amounts |= found.parts
    if filters.side == name and name in found.alone:
        amounts[name] = found.alone[name]
    amount = amounts[name]
    return amount if filters.leaves(amount) else _missing(amount)


def sites_of(snapshot: Snapshot, filters: Filters) -> tuple[Site, ...]:
    """Sites of the waves and host states asked for, oldest first."""
    return chosen_sites(snapshot, filters.waves, filters.countries)


@once
def total(snapshot: Snapshot, site_ids: tuple[str, ...], name: str, filters: Filters) -> Total:
    """Sum of a measure over sites; `rows` counts all of them, `left_out` names those without."""
    amounts = [addable(snapshot, site_id, name, filters) for site_id in site_ids]
    counted = [amount.subject_id for amount in amounts if amount.in_euro]
    if name == UNDIVIDED:
        return total_of(amounts)
    found = snapshot.total(counted, name)
    left_out = tuple(site_id for site_id in site_ids if site_id not in counted)
    return replace(found, rows=len(site_ids), left_out=left_out)


def total_of_all(snapshot: Snapshot, name: str, filters: Filters) -> Total:
    """Sum of a measure over all sites that the filters leave."""
    ids = tuple(site.site_id for site in sites_of(snapshot, filters))
    return total(snapshot, ids, name, filters)


def has_further_total(snapshot: Snapshot, filters: Filters) -> bool:
    """Whether a total in euro of one of the sites is known, be it not the one shown first."""
    known = (a for site in sites_of(snapshot, filters) for a in snapshot.amounts(site.site_id))
    return any(amount.in_euro for amount in known)


def listed_sources(found: Total, chosen: Iterable[Site]) -> tuple[str, ...]:
    """Sources of a sum, and of the sites that have no amount in it."""
    rest = [site.source_id for site in chosen if site.site_id in found.left_out]
    return tuple(dict.fromkeys([*found.source_ids, *rest]))


def size_order(amount: Amount, name: str) -> tuple[int, float, str]:
    """A key that puts the largest amount first; then what is not in euro, then what is missing."""
    gap = 0 if amount.in_euro else 1 if amount.is_published else 2
    return gap, -(amount.middle or 0), name
