"""The elements of a page that the marks of a map are: places are shares, letters keep their pixels.

Outlines of countries are fetched once (`outlines.py`); a map has their colours.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import singledispatch
from math import atan2, degrees, hypot

from dashboard.drawing.about import NOTHING, About
from dashboard.drawing.marks import Anchor, Disc, Line, Mark, Region, Sign, Words
from dashboard.drawing.projection import Place
from dashboard.drawing.type_scale import TYPE
from dashboard.pens.css import colour_in_css, number
from dashboard.pens.elements import letters_of, outline_of, sign_classes

LATE, LOW = 50.0, 55.0
"""Per cent of a map from which on a card stands to the left of its place, and above it."""


@dataclass(frozen=True)
class Piece:
    """An element of a map: its classes and style, its words, what it is about, and the classes and
    place of its card.
    """

    classes: str
    style: str
    about: About = NOTHING
    words: str = ""
    side: str = ""
    card: str = ""


@dataclass(frozen=True)
class Sheet:
    """What places are shares of: pixels of a drawing, of which a narrower one shows less."""

    width: float
    height: float

    def at(self, x: float, y: float) -> str:
        """The style of a place in pixels."""
        return f"left:{number(self.across(x))}%;top:{number(self.down(y))}%;"

    def across(self, x: float) -> float:
        """Per cent of the width."""
        return x / self.width * 100

    def down(self, y: float) -> float:
        """Per cent of the height."""
        return y / self.height * 100

    def beside(self, x: float, y: float) -> tuple[str, str]:
        """On which sides of a place its card is, and where."""
        across, down = self.across(x), self.down(y)
        is_late, is_low = across > LATE, down > LOW
        sides = " ".join(name for name, holds in (("late", is_late), ("low", is_low)) if holds)
        left = f"right:{number(100 - across)}%" if is_late else f"left:{number(across)}%"
        top = f"bottom:{number(100 - down)}%" if is_low else f"top:{number(down)}%"
        return sides, f"{left};{top}"


@singledispatch
def written(mark: Mark, sheet: Sheet) -> Sequence[Piece]:
    """The elements of a mark. Raises TypeError for what no map has."""
    raise TypeError(mark)


@written.register
def _region(region: Region, sheet: Sheet) -> Sequence[Piece]:
    """An element a country, which the style cuts to its outline; none for what the map leaves out
    of its frame.
    """
    if not region.rings:
        return ()
    largest = max(map(_box, region.rings), key=_area)
    side, card = sheet.beside((largest[0] + largest[2]) / 2, (largest[1] + largest[3]) / 2)
    style = f"--c:{colour_in_css(region.colour, region.share)}"
    return [
        Piece(f"country {code}", style, region.about, side=side, card=card) for code in region.codes
    ]


def _box(ring: Sequence[Place]) -> tuple[float, float, float, float]:
    xs, ys = zip(*ring, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _area(box: tuple[float, float, float, float]) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


@written.register
def _disc(disc: Disc, sheet: Sheet) -> Sequence[Piece]:
    """As large as the map, and no larger where that is zoomed: its area is an amount."""
    x = disc.x.at(sheet.width)
    colour = colour_in_css(disc.colour, disc.share)
    style = (
        f"{sheet.at(x, disc.y)}width:calc({number(sheet.across(2 * disc.radius))}%/var(--zoom,1));"
        f"--c:{colour}"
    )
    side, card = sheet.beside(x, disc.y)
    return [Piece(f"circle {disc.dash}".strip(), style, disc.about, side=side, card=card)]


@written.register
def _sign(sign: Sign, sheet: Sheet) -> Sequence[Piece]:
    x = sign.x.at(sheet.width)
    side, card = sheet.beside(x, sign.y)
    size = f"width:{number(sign.size)}px;height:{number(sign.size)}px;"
    style = f"{sheet.at(x, sign.y)}{size}{outline_of(sign).removesuffix(';')}"
    classes = " ".join(name for name in ("sign", *sign_classes(sign)) if name)
    return [Piece(classes, style, sign.about, side=side, card=card)]


@written.register
def _line(line: Line, sheet: Sheet) -> Sequence[Piece]:
    """A level line turned around its start: the frame keeps its form, and so the line its angle."""
    x, to = line.x.at(sheet.width), line.to.at(sheet.width)
    across, down = to - x, line.to_y - line.y
    style = (
        f"{sheet.at(x, line.y)}width:{number(sheet.across(hypot(across, down)))}%;"
        f"rotate:{number(degrees(atan2(down, across)))}deg;margin-top:{number(-line.weight / 2)}px;"
        f"border-top:{number(line.weight)}px {line.dash or 'solid'} var(--{line.colour})"
    )
    return [Piece("line", style)]


@written.register
def _words(words: Words, sheet: Sheet) -> Sequence[Piece]:
    """The middle of their height stands at their place."""
    role = words.runs[0].role
    place = sheet.at(words.x.at(sheet.width), words.y + TYPE[role].line / 2)
    classes = ("words", "" if words.anchor is Anchor.START else words.anchor, role)
    style = f"{place}{letters_of(words)}".removesuffix(";")
    return [Piece(" ".join(name for name in classes if name), style, words.about, words.text)]
