"""Words that several exhibits use for the field's codes."""

from collections.abc import Mapping

from dashboard.data import Amount
from dashboard.exhibits.exhibit import Column, Scene
from dashboard.language import Language, message

WAVE_NAMES: Mapping[str, str] = {
    "1": message("First wave"),
    "2": message("Second wave"),
    "3": message("Third wave"),
    "antennas": message("Antennas"),
    "gigafactories": message("Gigafactories"),
}
ROLE_NAMES: Mapping[str, str] = {
    "host": message("Host state"),
    "partner": message("Partner state"),
    "antenna": message("Antenna state"),
    "none": message("None"),
}
STATUS_NAMES: Mapping[str, str] = {
    "selected": message("selected"),
    "contract_signed": message("contract signed"),
    "under_construction": message("under construction"),
    "operational": message("operational"),
}
TIER_NAMES: Mapping[str, str] = {
    "official": message("official"),
    "official_via_copy": message("official, read in a copy"),
    "relayed": message("official, as relayed by others"),
    "press": message("press"),
    "third_party": message("third party"),
    "derived": message("our own arithmetic"),
}
MEASURE_NAMES: Mapping[str, str] = {
    "total": message("Total"),
    "eu": message("EU part"),
    "national": message("National part"),
    "regional": message("Regional part, inside the national part"),
    "private": message("Private money"),
    "system_contract": message("Contract for the machine"),
    "building": message("Building"),
    "services_grant": message("Grant for the services"),
}
STAGE_NAMES: Mapping[str, str] = {
    "target": message("a target"),
    "pledge": message("a pledge"),
    "envelope": message("a budget or ceiling"),
    "selected": message("goes with the selection"),
    "contracted": message("contract or grant signed"),
    "paid": message("paid"),
}
BASIS_NAMES: Mapping[str, str] = {
    "published": message("published"),
    "computed": message("computed by us"),
    "converted": message("converted from another currency"),
}


def cell(value: object, column: Column, language: Language) -> str:
    """One cell of a table in words; the column's own words, or none, for a missing value."""
    if isinstance(value, Amount):
        return language.money(value)
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
            return ", ".join(language.country(code) for code in codes)
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


def as_known(scene: Scene) -> str:
    """`as known on 12 March 2025`, or nothing for today."""
    if scene.view.on is None:
        return ""
    return scene.language.say("as known on {day}", day=scene.language.day(scene.view.on))
