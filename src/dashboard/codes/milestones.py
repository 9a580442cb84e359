"""Kinds of milestones and how much they matter, how sure and how finely their dates are known."""

from dashboard.codes.code import Code, family, names, shapes, signs
from dashboard.codes.message import message
from dashboard.codes.shapes import CIRCLE, CROSSED, DOTTED, RING

KIND = family(
    Code("policy", message("Policy and law")),
    Code("call", message("Calls and tenders")),
    Code("selection", message("Selections")),
    Code("contract", message("Contracts")),
    Code("system", message("Machines and buildings")),
    Code("funding", message("Funding")),
    Code("gigafactory", message("Gigafactories")),
    Code("launch", message("Services and projects")),
)
IMPORTANCE = family(
    Code("key", message("key event")),
    Code("other", message("further event")),
)
CERTAINTY = family(
    Code("confirmed", message("confirmed"), CIRCLE),
    Code("single_source", message("one source only"), DOTTED),
    Code("planned", message("planned"), RING),
    Code("unverified", message("unverified"), CROSSED),
)
DATE_PRECISION = family(
    Code("day", message("the day is known")),
    Code("month", message("only the month is known")),
)
CERTAIN = "confirmed"
FIRM = (CERTAIN, "single_source")
"""Certainties of what happened; the others are announced or in doubt."""

KEY_EVENT = "key"
KINDS = tuple(KIND)
KIND_NAMES = names(KIND)
IMPORTANCE_NAMES = names(IMPORTANCE)
CERTAINTY_NAMES = names(CERTAINTY)
CERTAINTY_SHAPES = shapes(CERTAINTY)
CERTAINTY_SIGNS = signs(CERTAINTY)
