"""Kinds of evidence, strongest first (NOTES.md, section 6: relayed is weaker than press read)."""

from dashboard.codes.code import Code, family, names
from dashboard.codes.message import message

TIER = family(
    Code("official", message("official")),
    Code("official_via_copy", message("official, read in a copy")),
    Code("press", message("press")),
    Code("relayed", message("official, as relayed by others")),
    Code("third_party", message("third party")),
    Code("derived", message("our own arithmetic")),
)
TIERS = tuple(TIER)
TIER_NAMES = names(TIER)
