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
    steps: tuple[str, ...]


def _look(theme: str, steps: tuple[str, ...]) -> Look:
    of = dark if theme == "dark" else light
    named = ("ink", "secondary-ink", "paper", "land", "picked", "accent", "quiet")
    colours = {name.replace("-", "_"): colour_of(name, theme) for name in named}
    line = colours["paper"]
    return Look(theme=theme, line=line, roles=of(ROLE), waves=of(WAVE), steps=steps, **colours)


LIGHT = _look("light", (ROLE["none"].light, "#BBD0EC", ROLE["partner"].light, ROLE["host"].light))
DARK = _look("dark", (ROLE["none"].dark, "#2F4C7C", "#4A7CC4", "#8DB9FF"))


def _variable(name: str) -> str:
    return f"var(--{name.replace('_', '-')})"


PLAIN = ("ink", "secondary_ink", "paper", "land", "line", "picked", "accent", "quiet")
"""Colours of a look that stand alone."""

PAGE = Look(
    theme="page",
    **{name: _variable(name) for name in PLAIN},
    roles={code: _variable(code) for code in LIGHT.roles},
    waves={code: _variable(f"wave-{code}") for code in LIGHT.waves},
    steps=tuple(_variable(f"step-{place}") for place in range(len(LIGHT.steps))),
)
"""The colours of the page around a picture, whatever its theme: names of CSS variables."""


GROUND = {
    "hairline": ("#D5DBE5", "#334058"),
    "grid": ("#E6EAF0", "#243047"),
    "selected": ("#E8EEF8", "#22314C"),
    "link": ("#1B4FA0", "#8DB9FF"),
}
"""Colours of the page around the pictures, light and dark."""


def _named(look: Look) -> dict[str, str]:
    return {
        **{name.replace("_", "-"): getattr(look, name) for name in PLAIN},
        **look.roles,
        **{f"wave-{code}": colour for code, colour in look.waves.items()},
        **{f"step-{place}": colour for place, colour in enumerate(look.steps)},
    }


def variables() -> str:
    """The CSS rule that gives the variables of `PAGE` their colours, in both themes."""
    light_look, dark_look = _named(LIGHT), _named(DARK)
    pairs = {**{name: (light_look[name], dark_look[name]) for name in light_look}, **GROUND}
    lines = (f"--{name}:light-dark({light},{dark})" for name, (light, dark) in pairs.items())
    return f":root{{{';'.join(lines)}}}"


def look_for(theme: str | None) -> Look:
    """The look for Streamlit's theme type; light where the browser has not said yet."""
    return DARK if theme == "dark" else LIGHT
