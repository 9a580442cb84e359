"""Figures of a site beside the one that is shown: rival ones, what is inside it, what is not."""

from dataclasses import dataclass

from dashboard.codes.figures import MEASURE_NAMES
from dashboard.codes.sources import TIER_NAMES
from dashboard.data import Amount
from dashboard.exhibits.exhibit import Scene
from dashboard.facts.inside import beside_total, inside_total


@dataclass(frozen=True)
class Figure:
    """An amount beside the total: in words, what it covers, its day and its kind of evidence."""

    money: str
    covers: str
    day: str
    tier: str


def further(
    record: dict, scene: Scene
) -> tuple[tuple[Figure, ...], tuple[Figure, ...], tuple[Figure, ...]]:
    """Rival figures, then amounts inside the total and beside it, as the package says."""
    snapshot, site_id = scene.snapshot, record["site_id"]
    others = tuple(_figure(amount, scene) for amount in record["other_amounts"])
    inside, beside = (
        tuple(_figure(amount, scene, measured=True) for amount in amounts)
        for amounts in (inside_total(snapshot, site_id), beside_total(snapshot, site_id))
    )
    return others, inside, beside


def _figure(amount: Amount, scene: Scene, *, measured: bool = False) -> Figure:
    language = scene.language
    covers = language.fact(amount.covers)
    if measured:
        name = language.say(MEASURE_NAMES[amount.measure])
        covers = language.say("{name}: {value}", name=name, value=covers) if covers else name
    return Figure(
        money=language.money(amount, short=True),
        covers=covers,
        day=language.day(amount.as_of, short=True) if amount.as_of else "",
        tier=language.say(TIER_NAMES[amount.tier]) if amount.tier else "",
    )
