"""Words that several exhibits use for the cells of their tables."""

from dashboard.codes.figures import BASIS_NAMES
from dashboard.codes.roles import ROLE_NAMES
from dashboard.codes.waves import WAVE_NAMES
from dashboard.data import Amount
from dashboard.data.bounds import Bounds
from dashboard.exhibits.exhibit import Column, Scene
from dashboard.facts.subjects import subject
from dashboard.language import Language


def cell(value: object, column: Column, language: Language) -> str:
    """One cell of a table in words; the column's own words, or none, for a missing value."""
    if isinstance(value, (Amount, Bounds)):
        return _computed(value, language)
    if value is None or value != value or value == "":  # noqa: PLR0124  a missing value only
        return language.say(column.missing) if column.missing else ""
    match column.kind:
        case "message":
            return language.say(str(value))
        case "fact":
            return language.fact(str(value))
        case "country":
            return language.country(str(value))
        case "countries":
            codes: tuple[str, ...] = tuple(value)  # type: ignore[arg-type]
            return ", ".join(map(language.country, language.by_name(codes)))
        case "wave":
            return language.say(WAVE_NAMES[str(value)])
        case "role":
            return language.say(ROLE_NAMES[str(value)])
        case "count":
            return language.number(float(value))  # type: ignore[arg-type]
        case "number":
            return language.number(float(value), 2)  # type: ignore[arg-type]
        case "share":
            return language.percent(float(value))  # type: ignore[arg-type]
        case "day":
            return language.day(value)
    return str(value)


def _computed(value: Amount | Bounds, language: Language) -> str:
    if isinstance(value, Amount):
        return with_basis(value, language)
    decimals = value.decimals
    return language.quantity(
        value.rounded(decimals), lambda number: language.number(number, decimals)
    )


def with_basis(amount: Amount, language: Language) -> str:
    """An amount of the package with the mark of our arithmetic; a sum is one by its heading."""
    words = language.money(amount)
    if amount.basis == "published" or not amount.figure_id:
        return words
    return language.say(
        "{money} ({basis})", money=words, basis=language.say(BASIS_NAMES[amount.basis])
    )


def subject_name(subject_id: str, scene: Scene) -> str:
    """Name of a site, or label of an envelope, as called on the day."""
    return scene.language.fact(subject(scene.snapshot, subject_id).label)


def as_known(scene: Scene) -> str:
    """`facts known by: 12 March 2025`, or nothing for today."""
    if scene.view.on is None:
        return ""
    return scene.language.say("facts known by: {day}", day=scene.language.day(scene.view.on))
