"""Kinds of milestones and how much they matter, how sure and how finely their dates are known."""

from dashboard.codes.code import Code, family, names
from dashboard.codes.message import message

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
LANE = family(
    Code("law", message("Law and policy")),
    Code("calls", message("Calls and deadlines")),
    Code("selections", message("Selections")),
    Code("money", message("Money and contracts")),
    Code("services", message("Services, systems")),
    Code("gigafactories", message("Gigafactories")),
)
IMPORTANCE = family(
    Code("key", message("key event")),
    Code("other", message("further event")),
)
CERTAINTY = family(
    Code("confirmed", message("confirmed")),
    Code("single_source", message("one source only")),
    Code("planned", message("planned")),
    Code("unverified", message("unverified")),
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
LANE_NAMES = names(LANE)
KINDS_OF_LANE = {
    "law": ("policy",),
    "calls": ("call",),
    "selections": ("selection",),
    "money": ("funding", "contract"),
    "services": ("launch", "system"),
    "gigafactories": ("gigafactory",),
}
"""Kinds that are drawn together; each is in one lane."""

IMPORTANCE_NAMES = names(IMPORTANCE)
CERTAINTY_NAMES = names(CERTAINTY)
