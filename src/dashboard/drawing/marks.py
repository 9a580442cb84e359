"""The marks of a drawing. A pen writes them; nothing here knows how.

A place across is a share of the drawing's width and pixels beside it, so that one drawing fits any
width; a place down is in pixels from the top. Colours are names in `colours.COLOURS`.
"""

from dataclasses import dataclass
from enum import StrEnum
from math import ceil
from typing import TypeAlias

from dashboard.codes.shapes import Shape
from dashboard.drawing.about import NOTHING, About, Lead
from dashboard.drawing.ends import End, Inside
from dashboard.drawing.type_scale import Role


@dataclass(frozen=True)
class Across:
    """A place across: `share` of the width (0 to 1) and `px` pixels to the right of it."""

    share: float = 0.0
    px: float = 0.0

    def beside(self, px: float) -> "Across":
        """The place so many pixels to the right."""
        return Across(self.share, self.px + px)

    def at(self, width: float) -> float:
        """Pixels from the left in a drawing of a width."""
        return self.share * width + self.px


LEFT, RIGHT = Across(), Across(1.0)


class Dash(StrEnum):
    """How a line is broken."""

    NONE = ""
    DASHED = "dashed"
    DOTTED = "dotted"


class Anchor(StrEnum):
    """Which part of words stands at their place."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True)
class Bar:
    """A bar from `x` to `to`; a range is solid up to `low`. `share` of its colour mixed with paper
    (1 = all of it). What OVER adds and UNPUBLISHED's width have no length on any scale.
    """

    x: Across
    to: Across
    y: float
    height: float
    colour: str
    end: End = End.EXACT
    inside: Inside = Inside.SOLID
    low: float = 1.0
    share: float = 1.0
    words: str = ""
    about: About = NOTHING


@dataclass(frozen=True)
class Line:
    """A straight line, `weight` pixels wide; upright, level or oblique."""

    x: Across
    y: float
    to: Across
    to_y: float
    colour: str = "grid"
    weight: float = 1.0
    dash: Dash = Dash.NONE


@dataclass(frozen=True)
class Box:
    """A rectangle with a line around it, a filling or both; names of colours, empty for none."""

    x: Across
    to: Across
    y: float
    height: float
    line: str = ""
    filling: str = ""
    dash: Dash = Dash.NONE
    about: About = NOTHING


@dataclass(frozen=True)
class Area:
    """A filled polygon; `share` of its colour mixed with paper. Hatched where it is open-ended."""

    points: tuple[tuple[Across, float], ...]
    colour: str
    share: float = 1.0
    about: About = NOTHING
    is_hatched: bool = False


@dataclass(frozen=True)
class Region:
    """Outlines of a region on a map, holes included, filled and parted from others by a line of
    paper. A map keeps its form, so its places are pixels from the left and from the top. `codes`
    are the alpha-3 codes of its countries, for a pen that has their outlines already.
    """

    rings: tuple[tuple[tuple[float, float], ...], ...]
    colour: str
    share: float = 1.0
    about: About = NOTHING
    codes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Tiles:
    """Equal squares in rows of `columns`, each `cell` pixels wide with the gap after it; the last
    of `count` may be a part of one.
    """

    x: Across
    y: float
    columns: int
    count: float
    cell: float
    colour: str
    about: About = NOTHING

    @property
    def rows(self) -> int:
        """Rows that are begun."""
        return ceil(round(self.count, 6) / self.columns)

    @property
    def corners(self) -> tuple[tuple[float, float], ...]:
        """Outline of the squares that are there, in pixels from the place."""
        full, rest = divmod(round(self.count, 6), self.columns)
        width, depth, cut = self.columns * self.cell, full * self.cell, rest * self.cell
        top = ((0.0, 0.0), (width, 0.0), (width, depth)) if full else ((0.0, 0.0),)
        foot = ((cut, depth), (cut, depth + self.cell), (0.0, depth + self.cell))
        return (*top, *(foot if rest else ((0.0, depth),)))


@dataclass(frozen=True)
class Sign:
    """The sign of a code around its centre, with an outline in paper where it lies on a colour;
    `dash` breaks the line of a ring, for what is only announced.
    """

    x: Across
    y: float
    shape: Shape
    colour: str
    size: float = 12.0
    outlined: bool = False
    share: float = 1.0
    about: About = NOTHING
    dash: Dash = Dash.NONE


@dataclass(frozen=True)
class Disc:
    """A circle whose area is an amount: filled with a third of its colour, so that what is below is
    seen, with an edge in all of it. One that stands for no amount has no filling and a dotted edge.
    """

    x: Across
    y: float
    radius: float
    colour: str
    dash: Dash = Dash.NONE
    share: float = 1.0
    about: About = NOTHING


FILLED = 0.34
"""Part of a disc's colour that fills it."""


@dataclass(frozen=True)
class Run:
    """Words of one role within a line, and where a click on them alone leads."""

    text: str
    role: Role = Role.TEXT
    leads_to: Lead | None = None


@dataclass(frozen=True)
class Words:
    """Runs of words in a line after each other, `y` the top of the line. With `to`, they keep
    within it: they wrap into as many `lines` as are given, and what is left over is cut with an
    ellipsis. `colour` where it is not that of the role; `halo` is the colour of an edge around the
    letters, `halo_share` of it mixed with paper.
    """

    x: Across
    y: float
    runs: tuple[Run, ...]
    anchor: Anchor = Anchor.START
    to: Across | None = None
    lines: int = 1
    colour: str = ""
    about: About = NOTHING
    halo: str = ""
    halo_share: float = 1.0

    @property
    def text(self) -> str:
        """All runs in one."""
        return " ".join(run.text for run in self.runs)


Mark: TypeAlias = Bar | Line | Box | Area | Region | Tiles | Disc | Sign | Words


def words(
    x: Across,
    y: float,
    text: str,
    role: Role = Role.TEXT,
    *,
    anchor: Anchor = Anchor.START,
    to: Across | None = None,
    lines: int = 1,
    colour: str = "",
    about: About = NOTHING,
) -> Words:
    """Words of one role."""
    return Words(x, y, (Run(text, role),), anchor, to, lines, colour, about)
