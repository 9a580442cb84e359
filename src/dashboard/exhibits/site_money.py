"""Money of sites: which sites and amounts a view looks at, how a site's total is split, and sums.

A part (EU, national, private) splits a site's total only where both say the same thing: a point
in euro, as firm as the total, and together not above it. LUMI's parts are a plan of another date
and scope (NOTES.md, section 6), so its total stays undivided.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

import pandas as pd

from dashboard.data import Amount, Snapshot, Total
from dashboard.data.amounts import total_of
from dashboard.exhibits.exhibit import Scene

TOTAL, REGIONAL, UNDIVIDED = "total", "regional", "undivided"
PARTS = ("eu", "national", "private")
"""Parts of a total that do not overlap; regional money is inside national."""

ROUNDING = 0.005
"""Million euro: what rounding may add to the parts of a total."""


@dataclass(frozen=True)
class Split:
    """One site's total and its parts, EUR million; a part that does not fit is not published.

    `regional` is inside the national part. `undivided` is what the parts leave of the total, the
    whole of it where no part is known; never negative.
    """

    total: Amount
    parts: Mapping[str, Amount]
    regional: Amount
    undivided: Amount


def sites(scene: Scene) -> pd.DataFrame:
    """Sites of the view's waves and host states, by site_id."""
    chosen, view = scene.snapshot.sites, scene.view
    if view.wave:
        chosen = chosen[chosen["wave"].isin(view.wave)]
    if view.country:
        chosen = chosen[chosen["host_country"].isin(view.country)]
    return chosen


def measure(scene: Scene) -> str:
    """Measure of the view's side: the total where none is chosen."""
    return scene.view.side or TOTAL


def question_by_side(both: str, eu: str, national: str) -> Callable[[Scene], str]:
    """Title of an exhibit whose amounts a view may limit to one side: a message for each."""
    texts = {"": both, "eu": eu, "national": national}
    return lambda scene: scene.language.say(texts[scene.view.side])


def has_stage(amount: Amount, scene: Scene) -> bool:
    """Whether an amount is as firm as the view asks for; a missing one has no stage."""
    return not scene.view.stage or amount.stage in scene.view.stage


def _fits(part: Amount, total: Amount) -> bool:
    return part.in_euro and not part.is_range and part.stage == total.stage


def _missing(amount: Amount) -> Amount:
    return Amount(subject_id=amount.subject_id, measure=amount.measure)


def _rest(total: Amount, parts: Iterable[Amount]) -> Amount:
    known = sum(part.low or 0 for part in parts)
    low, high = ((bound or 0) - known for bound in (total.low, total.high))
    rest = replace(total, low=_cents(low), high=_cents(high), measure=UNDIVIDED, figure_id="")
    return replace(rest, basis="computed" if known else total.basis, covers="", note="")


def _cents(value: float) -> float:
    return max(round(value, 4), 0.0)


def split(snapshot: Snapshot, site_id: str) -> Split:
    """Split a site's total into the parts that fit it (see the module)."""
    total = snapshot.amount(site_id)
    given = {name: snapshot.amount(site_id, name) for name in (*PARTS, REGIONAL)}
    if not total.in_euro:
        missing = {name: _missing(amount) for name, amount in given.items()}
        regional = missing.pop(REGIONAL)
        return Split(total, missing, regional, Amount(subject_id=site_id, measure=UNDIVIDED))
    fitting = {n: a if _fits(a, total) else _missing(a) for n, a in given.items()}
    regional = fitting.pop(REGIONAL)
    known = sum(part.low or 0 for part in fitting.values())
    if known > (total.low or 0) + ROUNDING:
        fitting = {name: _missing(amount) for name, amount in fitting.items()}
    if not fitting["national"].is_published:
        regional = _missing(regional)
    return Split(total, fitting, regional, _rest(total, fitting.values()))


def addable(scene: Scene, site_id: str, name: str) -> Amount:
    """A site's amount of a measure (total, a part, regional, undivided) where it may be added.

    Not published where it does not fit the total or is not as firm as the view asks for.
    """
    found = split(scene.snapshot, site_id)
    amounts = {TOTAL: found.total, REGIONAL: found.regional, UNDIVIDED: found.undivided}
    amount = {**amounts, **found.parts}[name]
    return amount if has_stage(amount, scene) else _missing(amount)


def total(scene: Scene, site_ids: Iterable[str], name: str) -> Total:
    """Sum of a measure over sites; `rows` counts all of them, `left_out` names those without."""
    ids = tuple(site_ids)
    amounts = [addable(scene, site_id, name) for site_id in ids]
    counted = [amount.subject_id for amount in amounts if amount.in_euro]
    if name == UNDIVIDED:
        return total_of(amounts)
    found = scene.snapshot.total(counted, name)
    left_out = tuple(site_id for site_id in ids if site_id not in counted)
    return replace(found, rows=len(ids), left_out=left_out)


def summed(found: Total) -> Amount:
    """A sum as a computed amount, rounded to the cent of a million."""
    amount = found.as_amount()
    if amount.low is None or amount.high is None:
        return amount
    return replace(amount, low=round(amount.low, 4), high=round(amount.high, 4))


def listed_sources(found: Total, chosen: pd.DataFrame) -> tuple[str, ...]:
    """Sources of a sum, and of the sites that have no amount in it."""
    rest = chosen["source_id"][chosen["site_id"].isin(found.left_out)]
    return tuple(dict.fromkeys([*found.source_ids, *rest]))
