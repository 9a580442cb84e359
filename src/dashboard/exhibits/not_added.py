"""What of the sites in a view is not in their sum: nothing published, or an amount not added."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from dashboard.data import Amount
from dashboard.exhibits import money_asked
from dashboard.exhibits.exhibit import Scene
from dashboard.facts.site_money import FIRM, TOTAL
from dashboard.language import message

Records = Sequence[Mapping[str, Any]]
"""Rows of the money by site; `counted` is YES where an amount is in the sum."""

YES, NO = message("yes"), message("no")
MISSING = {
    TOTAL: message("Sites without a published total: {count}."),
    "eu": message("Sites without a published EU part: {count}."),
    "national": message("Sites without a published national part: {count}."),
}
NOT_IN_EURO = message("{site}: {money}, neither converted nor added.")
A_PLAN = message("{site}: {money}, a plan, pledge or ceiling and not added.")
NO_FIT = message("{site}: {money}, which does not fit its total and is not added.")
A_RANGE = message("{site}: {money}, a range without a total and not added.")


def not_published(records: Records, scene: Scene) -> Iterator[str]:
    """How many sites have no published amount of the side that the view asks for."""
    count = sum(not record["money"].is_published for record in records)
    if count:
        text = MISSING[money_asked.measure(scene)]
        yield scene.language.say(text, count=scene.language.number(count))


def not_added(records: Records, scene: Scene) -> Iterator[str]:
    """A sentence a site whose amount is in another currency, or is not added."""
    language = scene.language
    for record in records:
        if record["money"].is_published and record["counted"] == NO:
            yield language.say(
                _reason(record, scene),
                site=language.fact(record["site"]),
                money=language.money(record["money"], rounded=True),
            )


def _reason(record: Mapping[str, Any], scene: Scene) -> str:
    """Why an amount that is shown is not in the sum."""
    money: Amount = record["money"]
    if not money.in_euro:
        return NOT_IN_EURO
    if money.stage not in FIRM:
        return A_PLAN
    return NO_FIT if scene.snapshot.amount(money.subject_id).in_euro else A_RANGE
