"""Roles of states, strongest first; `antenna` is a state that only hosts an antenna."""

from collections.abc import Mapping

from dashboard.codes.code import Code, family, names
from dashboard.codes.message import message

SITE_ROLE = family(
    Code("host", message("Host state"), light="#1B4FA0", dark="#7FB0FF"),
    Code("partner", message("Partner state"), light="#7FA6DA", dark="#3F6DB0"),
)
"""Roles of a state at one site."""

ROLE = {
    **SITE_ROLE,
    **family(
        Code("antenna", message("Antenna state"), light="#BCD3EF", dark="#2B4570"),
        Code("none", message("None"), light="#E0E5EC", dark="#2A3447"),
    ),
}
"""Roles of a state in the whole: its strongest at any site; the last two follow from the tables."""

ROLES = tuple(ROLE)
ROLE_NAMES = names(ROLE)
ROLE_GROUPS: Mapping[str, str] = {
    "host": message("Host states"),
    "partner": message("Partner states"),
    "antenna": message("States with an antenna"),
    "none": message("No site known"),
}
"""All states that have a role."""
