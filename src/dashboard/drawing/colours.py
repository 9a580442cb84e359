"""Names of colours and what they are in the light and in the dark look, as `#RRGGBB`.

Those of waves and roles stand in `codes/`; docs/look.md has the contrast of each pair.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.codes.roles import ROLE
from dashboard.codes.waves import SHAPES, WAVE


@dataclass(frozen=True)
class Colour:
    """A colour in both looks."""

    light: str
    dark: str


COLOURS: Mapping[str, Colour] = {
    "ink": Colour("#101828", "#F2F4F7"),
    "secondary-ink": Colour("#475467", "#B6C0CF"),
    "paper": Colour("#FFFFFF", "#0F1624"),
    "hairline": Colour("#D5DBE5", "#334058"),
    "grid": Colour("#E6EAF0", "#243047"),
    "selected": Colour("#E8EEF8", "#22314C"),
    "link": Colour(ROLE["host"].light, "#8DB9FF"),
    "land": Colour("#EEF1F5", "#1C2536"),
    "quiet": Colour("#CBD5E4", "#44526B"),
    "states": Colour("#8FB3E3", ROLE["partner"].dark),
    "private": Colour("#0B2A5C", "#C4DBFF"),
    "undivided-line": Colour("#8A94A6", "#8A94A6"),
    "accent": Colour("#E4572E", "#F0764F"),
    "picked": Colour("#101828", "#FFFFFF"),
    "on-hue": Colour("#101828", "#0F1624"),
    "undivided": Colour(ROLE["none"].light, ROLE["none"].dark),
    "eu": Colour(ROLE["host"].light, ROLE["host"].dark),
    **{code: Colour(role.light, role.dark) for code, role in ROLE.items() if code != "none"},
    "no-part": Colour(ROLE["none"].light, ROLE["none"].dark),
    **{f"wave-{code}": Colour(wave.light, wave.dark) for code, wave in WAVE.items()},
}
"""By name; a pen of HTML calls each by the CSS variable `--<name>`."""


def sign_colour(wave: str) -> str:
    """Name of the colour of a wave's sign; a ring is drawn in ink."""
    return "ink" if SHAPES[wave].is_ring else f"wave-{wave}"


def colour_of_role(role: str) -> str:
    """Name of the colour of a state's role."""
    return "no-part" if role == "none" else role


def light(name: str) -> str:
    """A colour of the light look, which files have."""
    return COLOURS[name].light


def colour_of(name: str, theme: str, share: float = 1.0) -> str:
    """A colour in a theme (`light` or `dark`), mixed with paper where `share` is below 1.

    Raises KeyError for a name that is not known.
    """
    colour, paper = (getattr(COLOURS[each], theme) for each in (name, "paper"))
    if share >= 1:
        return colour
    pairs = zip(_channels(colour), _channels(paper))
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in pairs)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[place : place + 2], 16) for place in (1, 3, 5))
