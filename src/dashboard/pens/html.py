"""Writes a drawing as HTML that fits any width: real text, real links, no SVG and no script."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import groupby

from jinja2 import Environment, PackageLoader, Template

from dashboard.drawing.about import Lead
from dashboard.drawing.colours import COLOURS
from dashboard.drawing.layout import Drawing
from dashboard.drawing.widths import Width
from dashboard.pens.elements import Element, element


@dataclass(frozen=True)
class Version:
    """A drawing for some classes of width, by their names."""

    drawing: Drawing
    widths: str
    elements: tuple[Element, ...]


def picture(
    drawings: Mapping[Width, Drawing], address: Callable[[Lead], str], theme: str = ""
) -> str:
    """The drawing of each class of width, of which a browser shows the one that fits; classes with
    the same drawing share it. `address` writes where a mark leads; `theme` is `light` or `dark`
    where it is not the reader's system that decides.
    """
    groups = groupby(sorted(drawings.items(), key=_least), key=lambda pair: pair[1])
    versions = [_version(drawing, [width for width, _ in alike]) for drawing, alike in groups]
    return template("drawing.html").render(
        first=versions[0].drawing, versions=versions, address=address, theme=theme
    )


@cache
def style_sheet() -> str:
    """All that pictures need of a style: the variables of colours and how marks are drawn."""
    return colour_variables() + files("dashboard.pens").joinpath("marks.css").read_text()


def colour_variables() -> str:
    """A style sheet with the colours of drawings as CSS variables, each for both looks: which one
    holds is the `color-scheme` around a picture, or what its `data-theme` says.
    """
    both = "".join(
        f"--{name}:light-dark({colour.light},{colour.dark});" for name, colour in COLOURS.items()
    )
    return (
        f":root{{{both}}}\n[data-theme=light]{{color-scheme:light}}\n"
        "[data-theme=dark]{color-scheme:dark}\n"
    )


def _least(pair: tuple[Width, Drawing]) -> int:
    return pair[0].value


@cache
def template(name: str) -> Template:
    """A template of the pens."""
    environment = Environment(
        loader=PackageLoader("dashboard.pens"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name)


def _version(drawing: Drawing, widths: Sequence[Width]) -> Version:
    names = " ".join(width.name.lower() for width in widths)
    return Version(drawing, names, tuple(element(mark) for mark in drawing.marks))
