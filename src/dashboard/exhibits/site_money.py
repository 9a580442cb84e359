"""Money of sites: which sites and amounts a view looks at, how a site's total is split, and sums.

A part (EU, national, private) splits a site's total only where both say the same thing: a point
in euro, as firm as the total, and together not above it. LUMI's parts are a plan of another date
and scope (NOTES.md, section 6), so its total stays undivided. Where no total in euro is known there
is nothing to split: a part that is firm stands for itself, and is added with the same part of
other sites.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

import pandas as pd

from dashboard.codes.figures import STAGE_NAMES
from dashboard.data import Amount, Snapshot, Total
from dashboard.data.amounts import total_of, within
from dashboard.data.bounds import minus, plus
from dashboard.exhibits.exhibit import Scene
from dashboard.language import message

TOTAL, REGIONAL, UNDIVIDED = "total", "regional", "undivided"
PARTS = ("eu", "national", "private")
"""Parts of a total that do not overlap; regional money is inside national."""

FIRM = ("selected", "contracted", "paid")
"""Stages of money that goes with a selection or is bound; a target, pledge or ceiling is a plan."""

ROUNDING = 0.005
"""Million euro: what rounding may add to the parts of a total."""


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


def addable(scene: Scene, site_id: str, name: str) -> Amount:
    """A site's amount of a measure (total, a part, regional, undivided) where it may be added.

    Not published where it does not fit the total or is not as firm as the view asks for. A part
    that stands alone is added only where the view looks at that side: it splits no total.
    """
    found = split(scene.snapshot, site_id)
    amounts = {TOTAL: found.total, REGIONAL: found.regional, UNDIVIDED: found.undivided}
    amounts |= found.parts
    if scene.view.side == name and name in found.alone:
        amounts[name] = found.alone[name]
    amount = amounts[name]
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


def nothing_known(scene: Scene) -> str:
    """Why no amount can be said of the view's sites, in a sentence that its filters leave true."""
    say = scene.language.say
    if sites(scene).empty:
        return say("No site is known by this day and with these filters.")
    if scene.view.stage:
        return say(NONE_OF_STAGE[measure(scene)], stages=stages_in_words(scene.view.stage, scene))
    if measure(scene) == TOTAL and _has_further_total(scene):
        return say(
            "A total in euro of these sites is known only as a further figure: the one shown first"
            " is in another currency."
        )
    return say(NONE_KNOWN[measure(scene)])


def _has_further_total(scene: Scene) -> bool:
    known = (amount for site_id in sites(scene).index for amount in scene.snapshot.amounts(site_id))
    return any(amount.in_euro for amount in known)


def stages_in_words(stages: Iterable[str], scene: Scene) -> str:
    """`goes with the selection; contract or grant signed`."""
    return "; ".join(scene.language.say(STAGE_NAMES[stage]) for stage in stages)


NONE_KNOWN = {
    TOTAL: message("No total in euro of these sites is known by this day."),
    "eu": message("No EU part in euro of these sites that may be added is known by this day."),
    "national": message(
        "No national part in euro of these sites that may be added is known by this day."
    ),
}
NONE_OF_STAGE = {
    TOTAL: message(
        "Of the totals in euro shown for these sites, none has this stage: {stages}. Contracts for"
        " machines, buildings and services are amounts of their own."
    ),
    "eu": message("No EU part in euro that may be added has this stage: {stages}."),
    "national": message("No national part in euro that may be added has this stage: {stages}."),
}


def listed_sources(found: Total, chosen: pd.DataFrame) -> tuple[str, ...]:
    """Sources of a sum, and of the sites that have no amount in it."""
    rest = chosen["source_id"][chosen["site_id"].isin(found.left_out)]
    return tuple(dict.fromkeys([*found.source_ids, *rest]))
