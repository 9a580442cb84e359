"""Colours. Explicit colours do not follow Streamlit's theme, so there is one look a
theme; docs/look.md has the contrast of each pair and what carries the meaning where it is low.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.codes.code import dark, light
from dashboard.codes.roles import ROLE
from dashboard.codes.waves import WAVE


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


LIGHT = Look(
    theme="light",
    ink="#101828",
    secondary_ink="#475467",
    paper="#FFFFFF",
    land="#EEF1F5",
    line="#FFFFFF",
    picked="#101828",
    accent="#E4572E",
    quiet="#CBD5E4",
    roles=light(ROLE),
    waves=light(WAVE),
    steps=(ROLE["none"].light, "#BBD0EC", ROLE["partner"].light, ROLE["host"].light),
)

DARK = Look(
    theme="dark",
    ink="#F2F4F7",
    secondary_ink="#B6C0CF",
    paper="#0F1624",
    land="#1C2536",
    line="#0F1624",
    picked="#FFFFFF",
    accent="#F0764F",
    quiet="#44526B",
    roles=dark(ROLE),
    waves=dark(WAVE),
    steps=(ROLE["none"].dark, "#2F4C7C", "#4A7CC4", "#8DB9FF"),
)


def look_for(theme: str | None) -> Look:
    """The look for Streamlit's theme type; light where the browser has not said yet."""
    return DARK if theme == "dark" else LIGHT
