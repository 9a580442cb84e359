"""The element of a page that each mark is: real text, placed in per cent and pixels.

Streamlit strips `<svg>` from marked-up text, so that marks are elements; `marks.css` draws them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import singledispatch

from dashboard.drawing import marks
from dashboard.drawing.about import NOTHING, About
from dashboard.drawing.ends import End, Inside
from dashboard.drawing.signs import OUTLINES
from dashboard.pens.css import colour_in_css, length, number

LATE = 0.45
"""A mark that begins further right has its card to the left."""


@dataclass(frozen=True)
class Element:
    """An element of the page: its classes, its style, its words, and what it is about. `cut` has
    the classes of what cuts words that do not fit, empty where nothing does.
    """

    classes: str
    style: str
    runs: tuple[marks.Run, ...] = ()
    about: About = NOTHING
    is_late: bool = False
    cut: str = ""


@singledispatch
def element(mark: marks.Mark) -> Element:
    """The element of a mark. Raises TypeError for what is no mark."""
    raise TypeError(mark)


@element.register
def _bar(bar: marks.Bar) -> Element:
    kind = bar.end if bar.inside in (Inside.SOLID, Inside.UNDIVIDED) else End.EXACT
    classes = ["bar", "" if bar.inside is Inside.SOLID else bar.inside, *_end_class(kind)]
    style = f"{_from_to(bar.x, bar.to)}{_down(bar.y, bar.height)}"
    if bar.inside in (Inside.SOLID, Inside.COMPUTED):
        style += f"--c:{colour_in_css(bar.colour, bar.share)};"
    elif bar.inside is Inside.UNDIVIDED and bar.share < 1:
        style += f"--c:{colour_in_css('undivided', bar.share)};"
    if kind is End.RANGE:
        style += f"--low:{number(bar.low * 100)}%;"
    runs = (marks.Run(bar.words),) if bar.words else ()
    return _made(classes, style, bar.x, bar.about, runs, cut="inside" if runs else "")


@element.register
def _line(line: marks.Line) -> Element:
    if line.x == line.to or line.y == line.to_y:
        return _straight(line)
    half = line.weight / 2
    corners = (
        (line.x.beside(-half), line.y),
        (line.x.beside(half), line.y),
        (line.to.beside(half), line.to_y),
        (line.to.beside(-half), line.to_y),
    )
    return element(marks.Area(corners, line.colour))


def _straight(line: marks.Line) -> Element:
    is_upright = line.x == line.to
    y, height = min(line.y, line.to_y), abs(line.to_y - line.y)
    across = _left(line.x.beside(-line.weight / 2)) if is_upright else _from_to(line.x, line.to)
    side = "left" if is_upright else "top"
    kind = line.dash or "solid"
    style = (
        f"{across}{_down(y, height)}"
        f"border-{side}:{number(line.weight)}px {kind} var(--{line.colour});"
    )
    return _made(["line", "upright" if is_upright else ""], style, line.x)


@element.register
def _box(box: marks.Box) -> Element:
    style = f"{_from_to(box.x, box.to)}{_down(box.y, box.height)}"
    if box.filling:
        style += f"background:var(--{box.filling});"
    if box.line:
        style += f"border:1px {box.dash or 'solid'} var(--{box.line});"
    return _made(["box"], style, box.x, box.about)


@element.register
def _area(area: marks.Area) -> Element:
    downs = [y for _, y in area.points]
    top, height = min(downs), max(downs) - min(downs)
    corners = ",".join(f"{length(x)} {number(y - top)}px" for x, y in area.points)
    shape = f"clip-path:polygon({corners});"
    style = f"{_down(top, height)}--c:{colour_in_css(area.colour, area.share)};{shape}"
    classes = ["area", "hatched" if area.is_hatched else ""]
    return _made(classes, style, min((x for x, _ in area.points), key=_share), area.about)


@element.register
def _tiles(tiles: marks.Tiles) -> Element:
    corners = ",".join(f"{number(x)}px {number(y)}px" for x, y in tiles.corners)
    width, height = tiles.columns * tiles.cell, tiles.rows * tiles.cell
    style = (
        f"{_left(tiles.x)}width:{number(width)}px;{_down(tiles.y, height)}"
        f"--cell:{number(tiles.cell)}px;--c:var(--{tiles.colour});--p:polygon({corners});"
    )
    return _made(["tiles"], style, tiles.x, tiles.about)


@element.register
def _disc(disc: marks.Disc) -> Element:
    side = 2 * disc.radius
    style = (
        f"{_left(disc.x.beside(-disc.radius))}top:{number(disc.y - disc.radius)}px;"
        f"width:{number(side)}px;height:{number(side)}px;"
        f"--c:{colour_in_css(disc.colour, disc.share)};"
    )
    return _made(["circle", disc.dash], style, disc.x, disc.about)


@element.register
def _sign(sign: marks.Sign) -> Element:
    style = (
        f"{_left(sign.x.beside(-sign.size / 2))}top:{number(sign.y - sign.size / 2)}px;"
        f"width:{number(sign.size)}px;height:{number(sign.size)}px;{outline_of(sign)}"
    )
    return _made(["sign", *sign_classes(sign)], style, sign.x, sign.about)


def outline_of(sign: marks.Sign) -> str:
    """The style of a sign but for its place: its colour and, where it has corners, its outline."""
    style = f"--c:{colour_in_css(sign.colour, sign.share)};"
    outline = OUTLINES.get(sign.shape)
    if outline and not sign.shape.is_ring:
        corners = ",".join(f"{number(x * 100)}% {number(y * 100)}%" for x, y in outline)
        style += f"--p:polygon({corners});"
    return style


def sign_classes(sign: marks.Sign) -> tuple[str, ...]:
    """What the style calls a sign."""
    if sign.shape.is_ring:
        kind = "frame" if sign.shape in OUTLINES else "ring"
    else:
        kind = "cut" if sign.shape in OUTLINES else "disc"
    return (kind, "outlined" if sign.outlined else "", *_dash_class(sign))


def _dash_class(sign: marks.Sign) -> tuple[str, ...]:
    return (f"{sign.dash}-line",) if sign.dash else ()


@element.register
def _words(words: marks.Words) -> Element:
    style = f"top:{number(words.y)}px;"
    if words.to:
        style += _from_to(words.x, words.to)
    elif words.anchor is marks.Anchor.END:
        style += f"right:{length(marks.Across(1 - words.x.share, -words.x.px))};"
    else:
        style += _left(words.x)
    if words.lines > 1:
        style += f"--lines:{words.lines};"
    style += letters_of(words)
    classes = (
        "words",
        "" if words.anchor is marks.Anchor.START else words.anchor,
        "boxed" if words.to else "",
        words.runs[0].role,
    )
    cut = ("cut one" if words.lines == 1 else "cut") if words.to else ""
    return _made(classes, style, words.x, words.about, words.runs, cut=cut)


def letters_of(words: marks.Words) -> str:
    """The style of words with a colour of their own and an edge around their letters."""
    style = f"color:var(--{words.colour});" if words.colour else ""
    if words.halo:
        halo = colour_in_css(words.halo, words.halo_share)
        style += f"text-shadow:{','.join([f'0 0 1px {halo}'] * 5)};"
    return style


def _made(
    classes: Sequence[str],
    style: str,
    x: marks.Across,
    about: About = NOTHING,
    runs: tuple[marks.Run, ...] = (),
    *,
    cut: str = "",
) -> Element:
    named = " ".join(name for name in classes if name)
    return Element(named, style.removesuffix(";"), runs, about, x.share > LATE, cut)


def _end_class(end: End) -> tuple[str, ...]:
    return () if end is End.EXACT else (end,)


def _from_to(x: marks.Across, to: marks.Across) -> str:
    width = marks.Across(to.share - x.share, to.px - x.px)
    return f"{_left(x)}width:{length(width)};"


def _left(x: marks.Across) -> str:
    return f"left:{length(x)};"


def _down(y: float, height: float) -> str:
    return f"top:{number(y)}px;height:{number(height)}px;"


def _share(x: marks.Across) -> float:
    return x.share
