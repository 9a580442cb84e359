"""Colours. Explicit colours do not follow Streamlit's theme, so there is one look a
theme; docs/look.md has the contrast of each pair and what carries the meaning where it is low.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.codes.code import dark, light
from dashboard.codes.roles import ROLE
from dashboard.codes.waves import WAVE
from dashboard.drawing.colours import colour_of


@dataclass(frozen=True, eq=False)
class Look:
    """Colours of pictures in one theme, as `#RRGGBB`."""

    theme: str
    ink: str
    secondary_ink: str
    paper: str
    land: str
    line: str
    picked: str
    accent: str
    quiet: str
    roles: Mapping[str, str]
    waves: Mapping[str, str]

    def colour(self, name: str, share: float = 1.0) -> str:
        """A colour by its name (drawing.colours), mixed with paper. Raises KeyError."""
        if self.theme == "page":
            return _variable(name)
        return colour_of(name, self.theme, share)


def _look(theme: str) -> Look:
    of = dark if theme == "dark" else light
    named = ("ink", "secondary-ink", "paper", "land", "picked", "accent", "quiet")
    colours = {name.replace("-", "_"): colour_of(name, theme) for name in named}
    line = colours["paper"]
    return Look(theme=theme, line=line, roles=of(ROLE), waves=of(WAVE), **colours)


LIGHT, DARK = _look("light"), _look("dark")


def _variable(name: str) -> str:
    return f"var(--{name})"


PAGE = Look(
    theme="page",
    ink=_variable("ink"),
    secondary_ink=_variable("secondary-ink"),
    paper=_variable("paper"),
    land=_variable("land"),
    line=_variable("paper"),
    picked=_variable("picked"),
    accent=_variable("accent"),
    quiet=_variable("quiet"),
    roles={code: _variable("no-part" if code == "none" else code) for code in LIGHT.roles},
    waves={code: _variable(f"wave-{code}") for code in LIGHT.waves},
)
"""The colours of the page around a picture, whatever its theme: the variables of
`dashboard.drawing.colours`.
"""


def look_for(theme: str | None) -> Look:
    """The look for Streamlit's theme type; light where the browser has not said yet."""
    return DARK if theme == "dark" else LIGHT
