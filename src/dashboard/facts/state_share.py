"""How much of the money of one state's sites the EU pays, where every total in euro is split."""

from dataclasses import dataclass

from dashboard.data import Snapshot, Total
from dashboard.data.bounds import NOTHING, Bounds, ratio
from dashboard.facts.once import once
from dashboard.facts.site_money import TOTAL, Filters, total
from dashboard.facts.sites import hosted_by


@dataclass(frozen=True)
class EuShare:
    """EU money next to the whole, over the same sites; `share` in per cent, NOTHING where a part of
    one of them is not known.
    """

    eu: Total
    whole: Total
    share: Bounds


@once
def eu_share(snapshot: Snapshot, country: str) -> EuShare:
    """Of the sites that a state (alpha-2) hosts and that have a total in euro."""
    sites = [site.site_id for site in hosted_by(snapshot, country)]
    ids = tuple(site_id for site_id in sites if snapshot.amount(site_id).in_euro)
    eu, whole = (total(snapshot, ids, name, Filters()) for name in ("eu", TOTAL))
    is_split = bool(ids) and eu.is_complete and whole.is_complete
    return EuShare(eu, whole, ratio(eu.bounds, whole.bounds).times(100) if is_split else NOTHING)
