"""Kinds of envelopes, who pays them, and how two of them relate."""

from dashboard.codes.code import Code, family
from dashboard.codes.message import message

ENVELOPE_KIND = family(
    Code("target", message("Target")),
    Code("pledge", message("Pledge")),
    Code("fund", message("Fund")),
    Code("programme", message("Programme")),
    Code("wave", message("Wave")),
    Code("cumulative", message("Sum of several")),
)
FUNDING_SIDE = family(
    Code("eu", message("the EU pays")),
    Code("national", message("states pay")),
    Code("private", message("private parties pay")),
    Code("mixed", message("several pay")),
)
RELATION = family(
    Code("overlap", message("partly the same money")),
    Code("replaced", message("one replaced the other")),
    Code("not_booked", message("no text books one inside the other")),
    Code("parts", message("one contains parts of the other")),
)
