"""Kinds of sites, how exactly their place is known, their machines, and what sources say."""

from dashboard.codes.code import Code, family
from dashboard.codes.message import message

SITE_KIND = family(
    Code("factory", message("AI Factory")),
    Code("antenna", message("AI Factory Antenna")),
)
LOCATION_PRECISION = family(
    Code("site", message("place of the machine")),
    Code("city", message("the town")),
    Code("capital_placeholder", message("place not known, drawn at the capital")),
)
SYSTEM_KIND = family(
    Code("new", message("a new machine")),
    Code("upgrade", message("an upgrade of an existing machine")),
    Code("associated", message("a machine bought under another programme")),
    Code("existing", message("an existing machine")),
)
EXPERIMENTAL_PLATFORM = family(
    Code("yes", message("with an experimental platform")),
    Code("no", message("without an experimental platform")),
    Code("unknown", message("experimental platform not known")),
)
SITE_FACT = family(
    Code("identity", message("what the site is")),
    Code("selection", message("its selection")),
    Code("location", message("its place")),
    Code("link", message("its links to other sites")),
    Code("name", message("its name")),
    Code("system", message("its machine")),
    Code("platform", message("its experimental platform")),
    Code("partners", message("its partner states")),
    Code("money", message("its money")),
    Code("status", message("its status")),
)
SECTOR = family(
    *map(
        Code,
        (
            "health", "biotechnology", "manufacturing", "energy", "climate and environment",
            "agri-food", "mobility", "space", "defence", "cybersecurity", "finance",
            "public administration", "legal", "language technology", "culture and media",
            "education", "materials", "robotics and autonomous systems", "consumer goods",
            "physics",
        ),
    )
)  # fmt: skip
"""Their words are facts: the catalogue of the package translates them."""
