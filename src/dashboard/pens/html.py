"""Writes a drawing as HTML that fits any width: real text, real links, no SVG and no script.

Streamlit strips `<svg>` from marked-up text, so marks are elements placed in per cent and pixels;
`marks.css` draws them, in the colours of `colour_variables`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, singledispatch
from importlib.resources import files
from itertools import groupby

from jinja2 import Environment, PackageLoader, Template

from dashboard.codes.shapes import CROSSED, DOTTED
from dashboard.drawing.colours import COLOURS
from dashboard.drawing.marks import (
    NOTHING,
    About,
    Across,
    Anchor,
    Area,
    Bar,
    Box,
    Drawing,
    End,
    Inside,
    Lead,
    Line,
    Mark,
    Region,
    Run,
    Sign,
    Tiles,
    Words,
)
from dashboard.drawing.signs import OUTLINES
from dashboard.drawing.widths import Width

LATE = 0.45
"""A mark that begins further right has its card to the left."""


@dataclass(frozen=True)
class Element:
    """An element of the page: its classes, its style, its words, and what it is about. `cut` has
    the classes of what cuts words that do not fit, empty where nothing does.
    """

    classes: str
    style: str
    runs: tuple[Run, ...] = ()
    about: About = NOTHING
    is_late: bool = False
    cut: str = ""


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
    return _template().render(
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
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("dashboard.pens"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("drawing.html")


def _version(drawing: Drawing, widths: Sequence[Width]) -> Version:
    names = " ".join(width.name.lower() for width in widths)
    return Version(drawing, names, tuple(element(mark) for mark in drawing.marks))


@singledispatch
def element(mark: Mark) -> Element:
    """The element of a mark. Raises TypeError for what is no mark."""
    raise TypeError(mark)


@element.register
def _bar(bar: Bar) -> Element:
    kind = bar.end if bar.inside in (Inside.SOLID, Inside.UNDIVIDED) else End.EXACT
    classes = ["bar", "" if bar.inside is Inside.SOLID else bar.inside, *_end_class(kind)]
    style = f"{_from_to(bar.x, bar.to)}{_down(bar.y, bar.height)}"
    if bar.inside in (Inside.SOLID, Inside.COMPUTED):
        style += f"--c:{_colour(bar.colour, bar.share)};"
    elif bar.inside is Inside.UNDIVIDED and bar.share < 1:
        style += f"--c:{_colour('undivided', bar.share)};"
    if kind is End.RANGE:
        style += f"--low:{_number(bar.low * 100)}%;"
    runs = (Run(bar.words),) if bar.words else ()
    return replace(_made(classes, style, bar.x, bar.about, runs), cut="inside" if runs else "")


@element.register
def _line(line: Line) -> Element:
    if line.x == line.to or line.y == line.to_y:
        return _straight(line)
    half = line.weight / 2
    corners = (
        (line.x.beside(-half), line.y),
        (line.x.beside(half), line.y),
        (line.to.beside(half), line.to_y),
        (line.to.beside(-half), line.to_y),
    )
    return element(Area(corners, line.colour))


def _straight(line: Line) -> Element:
    is_upright = line.x == line.to
    y, height = min(line.y, line.to_y), abs(line.to_y - line.y)
    across = _left(line.x.beside(-line.weight / 2)) if is_upright else _from_to(line.x, line.to)
    side = "left" if is_upright else "top"
    kind = line.dash or "solid"
    style = (
        f"{across}{_down(y, height)}"
        f"border-{side}:{_number(line.weight)}px {kind} var(--{line.colour});"
    )
    return _made(["line", "upright" if is_upright else ""], style, line.x)


@element.register
def _box(box: Box) -> Element:
    style = f"{_from_to(box.x, box.to)}{_down(box.y, box.height)}"
    if box.filling:
        style += f"background:var(--{box.filling});"
    if box.line:
        style += f"border:1px {box.dash or 'solid'} var(--{box.line});"
    return _made(["box"], style, box.x, box.about)


@element.register
def _area(area: Area) -> Element:
    downs = [y for _, y in area.points]
    top, height = min(downs), max(downs) - min(downs)
    corners = ",".join(f"{_length(x)} {_number(y - top)}px" for x, y in area.points)
    shape = f"clip-path:polygon({corners});"
    style = f"{_down(top, height)}--c:{_colour(area.colour, area.share)};{shape}"
    return _made(["area"], style, min((x for x, _ in area.points), key=_share), area.about)


@element.register
def _region(region: Region) -> Element:
    rings = "".join(
        "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in ring) + "Z" for ring in region.rings
    )
    style = f'--c:{_colour(region.colour, region.share)};clip-path:path(evenodd,"{rings}");'
    return _made(["area"], style, Across(), region.about)


@element.register
def _tiles(tiles: Tiles) -> Element:
    corners = ",".join(f"{_number(x)}px {_number(y)}px" for x, y in tiles.corners)
    width, height = tiles.columns * tiles.cell, tiles.rows * tiles.cell
    style = (
        f"{_left(tiles.x)}width:{_number(width)}px;{_down(tiles.y, height)}"
        f"--cell:{_number(tiles.cell)}px;--c:var(--{tiles.colour});--p:polygon({corners});"
    )
    return _made(["tiles"], style, tiles.x, tiles.about)


@element.register
def _sign(sign: Sign) -> Element:
    outline = OUTLINES.get(sign.shape)
    style = (
        f"{_left(sign.x.beside(-sign.size / 2))}top:{_number(sign.y - sign.size / 2)}px;"
        f"width:{_number(sign.size)}px;height:{_number(sign.size)}px;"
        f"--c:{_colour(sign.colour, sign.share)};"
    )
    if outline and not sign.shape.is_ring:
        corners = ",".join(f"{_number(x * 100)}% {_number(y * 100)}%" for x, y in outline)
        style += f"--p:polygon({corners});"
    return _made(["sign", *_sign_classes(sign)], style, sign.x, sign.about)


def _sign_classes(sign: Sign) -> tuple[str, ...]:
    if sign.shape.is_ring:
        kind = "frame" if sign.shape in OUTLINES else "ring"
    else:
        kind = "cut" if sign.shape in OUTLINES else "disc"
    inner = {DOTTED: "dotted", CROSSED: "crossed"}.get(sign.shape, "")
    return ("ring" if inner else kind, inner, "outlined" if sign.outlined else "")


@element.register
def _words(words: Words) -> Element:
    style = f"top:{_number(words.y)}px;"
    if words.to:
        style += _from_to(words.x, words.to)
    elif words.anchor is Anchor.END:
        style += f"right:{_length(Across(1 - words.x.share, -words.x.px))};"
    else:
        style += _left(words.x)
    if words.lines > 1:
        style += f"--lines:{words.lines};"
    if words.colour:
        style += f"color:var(--{words.colour});"
    if words.halo:
        halo = _colour(words.halo, words.halo_share)
        style += f"text-shadow:{','.join([f'0 0 2px {halo}'] * 3)};"
    classes = (
        "words",
        "" if words.anchor is Anchor.START else words.anchor,
        "boxed" if words.to else "",
        words.runs[0].role,
    )
    made = _made(classes, style, words.x, words.about, words.runs)
    cut = ("cut one" if words.lines == 1 else "cut") if words.to else ""
    return replace(made, cut=cut)


def _made(
    classes: Sequence[str],
    style: str,
    x: Across,
    about: About = NOTHING,
    runs: tuple[Run, ...] = (),
) -> Element:
    named = " ".join(name for name in classes if name)
    return Element(named, style.removesuffix(";"), runs, about, x.share > LATE)


def _end_class(end: End) -> tuple[str, ...]:
    return () if end is End.EXACT else (end,)


def _colour(name: str, share: float) -> str:
    if share >= 1:
        return f"var(--{name})"
    return f"color-mix(in srgb,var(--{name}) {_number(share * 100)}%,var(--paper))"


def _from_to(x: Across, to: Across) -> str:
    width = Across(to.share - x.share, to.px - x.px)
    return f"{_left(x)}width:{_length(width)};"


def _left(x: Across) -> str:
    return f"left:{_length(x)};"


def _down(y: float, height: float) -> str:
    return f"top:{_number(y)}px;height:{_number(height)}px;"


def _share(x: Across) -> float:
    return x.share


def _length(x: Across) -> str:
    """A length of CSS: per cent of the drawing's width, pixels, or both."""
    share, px = _number(x.share * 100), _number(x.px)
    if px == "0":
        return f"{share}%"
    if share == "0":
        return f"{px}px"
    return f"calc({share}% {'-' if x.px < 0 else '+'} {px.lstrip('-')}px)"


def _number(value: float) -> str:
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
