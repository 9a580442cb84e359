"""Money of the waves: their own amounts, the sums of their sites, and who pays."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.data import Amount, Snapshot, Total
from dashboard.data.amounts import difference
from dashboard.facts.once import once
from dashboard.facts.site_money import (
    PARTS,
    REGIONAL,
    UNDIVIDED,
    Filters,
    listed_sources,
    sites_of,
    total,
)


@dataclass(frozen=True)
class WaveMoney:
    """The money of a wave and of its sites that the filters leave, EUR million.

    `own` is the amount of the wave, `own_eu` its EU money where a text prints it, `total` the sum
    of the sites, `parts` that sum by who pays (regional money is inside the national part). `gap`
    is the sum less the wave's own amount, None where the two do not cover the same sites or no
    bound is left. `left_out` are names of sites that are not in the sum.
    """

    wave: str
    own: Amount
    own_eu: Amount
    is_covered: bool
    total: Total
    parts: Mapping[str, Amount]
    gap: Amount | None
    left_out: tuple[str, ...]
    sources: tuple[str, ...]


def parts_asked(filters: Filters) -> tuple[str, ...]:
    """Parts that the side leaves, in the order in which they are drawn."""
    return (filters.side,) if filters.side else (*PARTS, UNDIVIDED)


def is_whole(filters: Filters) -> bool:
    """Whether sums run over all sites of a wave, so that its own amount may be compared."""
    return not filters.countries and not filters.stages


@once
def money_by_wave(snapshot: Snapshot, filters: Filters) -> tuple[WaveMoney, ...]:
    """The waves that the filters leave a site of, in their order."""
    present = {site.wave for site in sites_of(snapshot, filters)}
    return tuple(_money(snapshot, wave, filters) for wave in snapshot.waves if wave in present)


def _money(snapshot: Snapshot, wave: str, filters: Filters) -> WaveMoney:
    sites = tuple(site for site in sites_of(snapshot, filters) if site.wave == wave)
    ids = tuple(site.site_id for site in sites)
    own, own_eu = _own(snapshot, wave, filters)
    found, covered = total(snapshot, ids, filters.measure, filters), snapshot.is_covered(wave)
    sources = (own.source_id, own_eu.source_id, *listed_sources(found, sites))
    names = {site.site_id: site.name for site in sites}
    return WaveMoney(
        wave=wave,
        own=own,
        own_eu=own_eu,
        is_covered=covered,
        total=found,
        parts=_parts(snapshot, ids, filters),
        gap=_gap(found, own) if covered and is_whole(filters) else None,
        left_out=tuple(names[site_id] for site_id in found.left_out),
        sources=tuple(dict.fromkeys(source for source in sources if source)),
    )


def _own(snapshot: Snapshot, wave: str, filters: Filters) -> tuple[Amount, Amount]:
    """The wave's own amount, and its EU money where that is no arithmetic of ours."""
    envelope = snapshot.wave_by_code[wave].envelope_id
    eu = snapshot.amount(envelope, "eu")
    published = eu if eu.basis == "published" else Amount()
    return snapshot.amount(envelope, filters.measure), published


def _parts(snapshot: Snapshot, ids: tuple[str, ...], filters: Filters) -> Mapping[str, Amount]:
    names = list(parts_asked(filters))
    if filters.side != "eu":
        names.append(REGIONAL)
    return {name: total(snapshot, ids, name, filters).as_amount() for name in names}


def _gap(found: Total, own: Amount) -> Amount | None:
    """Sum of the sites less the amount of the wave, as far as the bounds of both go; None where one
    is missing or no bound is left.
    """
    if not found.is_published or not own.in_euro:
        return None
    gap = difference(found.as_amount(), own)
    return gap if gap.is_published else None
