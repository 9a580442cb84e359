"""How the chosen values of a part are called in the reader's language."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from dashboard.data import current_dataset
from dashboard.language import Language, message

SIDE_GROUPS: Mapping[str, str] = {
    "eu": message("EU money"),
    "national": message("Money of the states"),
}
SHAPE_NAMES: Mapping[str, str] = {
    "bars": message("Bars"),
    "squares": message("Squares"),
    "steps": message("Steps"),
    "states": message("By state"),
}

Words = Callable[[Sequence[Any], Language], Sequence[tuple[Any, str]]]
"""Each value with its words, in the order in which the language says them."""


def labelled(labels: Mapping[str, str]) -> Words:
    """Codes by their labels (messages)."""
    return lambda codes, language: [(code, language.say(labels[code])) for code in codes]


def countries(codes: Sequence[str], language: Language) -> Sequence[tuple[str, str]]:
    """Names of countries, by name."""
    return [(code, language.country(code)) for code in language.by_name(codes)]


def sites(ids: Sequence[str], language: Language) -> Sequence[tuple[str, str]]:
    """Names of sites of the package in service, as they are called today."""
    rows = current_dataset().tables["sites"]
    names = dict(zip(rows["site_id"], rows["name"], strict=True))
    return [(site_id, language.fact(names.get(site_id, site_id))) for site_id in ids]


def days(found: Sequence[date], language: Language) -> Sequence[tuple[date, str]]:
    """Days in full."""
    return [(day, language.day(day)) for day in found]
