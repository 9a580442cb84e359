"""Writes a drawing as HTML that fits any width: real text, real links, no SVG and no script."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from itertools import groupby

from jinja2 import Environment, PackageLoader, Template

from dashboard.drawing.about import Lead
from dashboard.drawing.colours import COLOURS
from dashboard.drawing.layout import Drawing, Layout
from dashboard.drawing.parts import part_between
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
    found = [(drawing, " ".join(w.name.lower() for w, _ in alike)) for drawing, alike in groups]
    upper = [
        _version(drawing, widths, 0, drawing.fold or drawing.height) for drawing, widths in found
    ]
    lower = [
        _version(drawing, f"{widths} folded", drawing.fold, drawing.height)
        for drawing, widths in found
        if drawing.fold
    ]
    return template("drawing.html").render(
        first=upper[0].drawing, versions=[*upper, *lower], address=address, theme=theme
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


def _version(drawing: Drawing, widths: str, top: float, bottom: float) -> Version:
    """What of a drawing lies between two heights."""
    if bottom - top < drawing.height:
        part = part_between(Layout(drawing.marks, drawing.height), top, bottom)
        drawing = replace(drawing, marks=part.marks, height=part.height)
    return Version(drawing, widths, tuple(element(mark) for mark in drawing.marks))
