"""What an amount measures, how firm it is, how it was found and how it is worded."""

from collections.abc import Mapping

from dashboard.codes.code import Code, family, names
from dashboard.codes.message import message

SUBJECT_KIND = family(
    Code("site", message("a site")),
    Code("wave", message("a wave")),
    Code("programme", message("a programme or a target")),
)
MEASURE = family(
    Code("total", message("Total")),
    Code("eu", message("EU part")),
    Code("national", message("National part")),
    Code("regional", message("Regional part, inside the national part")),
    Code("private", message("Private money")),
    Code("system_contract", message("Contract for the machine")),
    Code("building", message("Building")),
    Code("services_grant", message("Grant for the services")),
)
QUALIFIER = family(
    Code("exact", message("as printed")),
    Code("about", message("an estimate")),
    Code("over", message("more than this")),
    Code("at_least", message("this or more")),
    Code("up_to", message("a ceiling")),
)
STAGE = family(
    Code("target", message("a target")),
    Code("pledge", message("a pledge")),
    Code("envelope", message("a budget or ceiling")),
    Code("selected", message("goes with the selection")),
    Code("contracted", message("contract or grant signed")),
    Code("paid", message("paid")),
)
BASIS = family(
    Code("published", message("published")),
    Code("converted", message("converted from another currency")),
    Code("computed", message("computed by us")),
)
"""Strongest first."""
INSIDE_TOTAL = family(
    Code("yes", message("inside the total")),
    Code("no", message("not inside the total")),
    Code("unclear", message("not stated whether inside the total")),
)
CURRENCY = family(*map(Code, ("EUR", "USD", "GBP", "CZK", "PLN", "ISK")))
"""CLDR names them (ISO 4217)."""

STAGES = tuple(STAGE)
BASES = tuple(BASIS)
MEASURE_NAMES = names(MEASURE)
STAGE_NAMES = names(STAGE)
STAGE_GROUPS: Mapping[str, str] = {
    "target": message("Targets"),
    "pledge": message("Pledges"),
    "envelope": message("Budgets and ceilings"),
    "selected": message("Amounts of a selection"),
    "contracted": message("Signed contracts and grants"),
    "paid": message("Amounts paid"),
}
"""All amounts of a stage."""

BASIS_NAMES = names(BASIS)
