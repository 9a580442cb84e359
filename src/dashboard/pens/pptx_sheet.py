"""The group of shapes as which a drawing lies on a slide: places, names, links, fills and lines."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import OxmlElement
from pptx.slide import Slide

from dashboard.drawing.about import About, Lead, Said
from dashboard.drawing.colours import colour_of
from dashboard.drawing.marks import Across, Dash

Frame = tuple[float, float, float, float]
"""Left, top, right and bottom in pixels of the drawing."""

Box = tuple[int, int, int, int]
"""Left, top, width and height in EMU."""

POINT = 12700
"""EMU of a point."""

DASHES = {Dash.DASHED: "dash", Dash.DOTTED: "sysDot"}

DECORATIVE = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative'
    ' xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext>'
    "</a:extLst>"
)
"""What tells a screen reader to pass over a shape of which its neighbours say all."""


def add(parent: Any, tag: str, **attributes: object) -> Any:
    """A new child of an element, by a prefixed tag of Office's formats."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(name, str(value))
    parent.append(made)
    return made


def solid(parent: Any, colour: str, opacity: float = 1.0) -> None:
    """A filling of one colour, `#RRGGBB`."""
    filling = add(add(parent, "a:solidFill"), "a:srgbClr", val=colour[1:])
    if opacity < 1:
        add(filling, "a:alpha", val=round(opacity * 100_000))


def hatched(parent: Any, colour: str, paper: str) -> None:
    """A filling with oblique lines, for what is open-ended and nothing else."""
    pattern = add(parent, "a:pattFill", prst="wdUpDiag")
    for tag, each in (("a:fgClr", colour), ("a:bgClr", paper)):
        add(add(pattern, tag), "a:srgbClr", val=each[1:])


def fading(parent: Any, stops: Sequence[tuple[float, str]]) -> None:
    """A filling that changes its colour from the left to the right; places from 0 to 1."""
    gradient = add(parent, "a:gradFill", rotWithShape=1)
    holder = add(gradient, "a:gsLst")
    for place, colour in stops:
        add(add(holder, "a:gs", pos=round(place * 100_000)), "a:srgbClr", val=colour[1:])
    add(gradient, "a:lin", ang=0, scaled=0)


@dataclass(frozen=True, eq=False)
class Sheet:
    """A group on a slide that is being drawn on: `width` in pixels of the drawing, `unit` EMU for
    one of them; `address` writes where a mark leads, as a whole address, if it leads at all.
    """

    slide: Slide
    group: Any
    left: int
    top: int
    unit: float
    width: float
    address: Callable[[Lead], str] | None
    ids: Iterator[int]

    @classmethod
    def on(
        cls,
        slide: Slide,
        box: Box,
        unit: float,
        width: float,
        address: Callable[[Lead], str] | None,
    ) -> "Sheet":
        """An empty group at the top left of a box."""
        group: Any = slide.shapes.add_group_shape()
        ids = count(group.shape_id + 1)
        return cls(slide, group._element, box[0], box[1], unit, width, address, ids)

    def closed(self, name: str, alternative: str) -> None:
        """Name and describe the whole, once all of it is drawn."""
        self.group.recalculate_extents()
        properties = self.group.find(f"{qn('p:nvGrpSpPr')}/{qn('p:cNvPr')}")
        properties.set("name", name)
        properties.set("descr", alternative)

    def colour(self, name: str, share: float = 1.0) -> str:
        """A colour of the light look by its name, mixed with paper. Raises KeyError."""
        return colour_of(name, "light", share)

    def at(self, x: Across) -> float:
        """Pixels from the left."""
        return x.at(self.width)

    def points(self, pixels: float) -> float:
        """Points on the slide."""
        return pixels * self.unit / POINT

    def preset(self, kind: str, frame: Frame, about: About, name: str) -> Any:
        """One of the format's own shapes, by its name there: the element of its properties."""
        properties = self._shape(frame, about, name)
        add(add(properties, "a:prstGeom", prst=kind), "a:avLst")
        return properties

    def freeform(
        self, rings: Sequence[Sequence[tuple[float, float]]], about: About, name: str
    ) -> Any:
        """A shape of closed rings, in pixels of the drawing: the element of its properties."""
        xs, ys = zip(*(point for ring in rings for point in ring), strict=True)
        frame = (min(xs), min(ys), max(xs), max(ys))
        properties = self._shape(frame, about, name)
        size = {"w": self._emu(frame[2] - frame[0]), "h": self._emu(frame[3] - frame[1])}
        geometry = add(properties, "a:custGeom")
        for tag in ("a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst"):
            add(geometry, tag)
        add(geometry, "a:rect", l="l", t="t", r="r", b="b")
        path = add(add(geometry, "a:pathLst"), "a:path", **size)
        for ring in rings:
            self._ring(path, [(x - frame[0], y - frame[1]) for x, y in ring])
        return properties

    def _ring(self, path: Any, ring: Sequence[tuple[float, float]]) -> None:
        for place, (x, y) in enumerate(ring):
            step = add(path, "a:lnTo" if place else "a:moveTo")
            add(step, "a:pt", x=self._emu(x), y=self._emu(y))
        add(path, "a:close")

    def connector(self, start: tuple[float, float], end: tuple[float, float], name: str) -> Any:
        """A straight line between two places, in pixels: the element of its properties."""
        shape = add(self.group, "p:cxnSp")
        holder = add(shape, "p:nvCxnSpPr")
        self._named(holder, About(), name)
        add(holder, "p:cNvCxnSpPr")
        add(holder, "p:nvPr")
        properties = add(shape, "p:spPr")
        (x, y), (to_x, to_y) = start, end
        frame = (min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y))
        place = self._placed(properties, frame)
        if (to_x - x) * (to_y - y) < 0:
            place.set("flipV", "1")
        add(add(properties, "a:prstGeom", prst="line"), "a:avLst")
        return properties

    def line(self, properties: Any, colour: str, width: float, dash: str = "") -> None:
        """The line around a shape, `width` in pixels."""
        drawn = add(properties, "a:ln", w=self._emu(width))
        solid(drawn, colour)
        if dash:
            add(drawn, "a:prstDash", val=dash)

    def _shape(self, frame: Frame, about: About, name: str) -> Any:
        shape = add(self.group, "p:sp")
        holder = add(shape, "p:nvSpPr")
        self._named(holder, about, name)
        add(holder, "p:cNvSpPr")
        add(holder, "p:nvPr")
        properties = add(shape, "p:spPr")
        self._placed(properties, frame)
        return properties

    def _placed(self, properties: Any, frame: Frame) -> Any:
        left, top, right, bottom = frame
        place = add(properties, "a:xfrm")
        x, y = self.left + self._emu(left), self.top + self._emu(top)
        add(place, "a:off", x=x, y=y)
        add(place, "a:ext", cx=self._emu(right - left), cy=self._emu(bottom - top))
        return place

    def _named(self, holder: Any, about: About, name: str) -> None:
        """Name, text alternative and link of a shape; decorative where nothing is said of it."""
        said = about.said
        properties = add(holder, "p:cNvPr", id=next(self.ids), name=said.title if said else name)
        if said:
            properties.set("descr", said.in_one_line)
        if about.leads_to and self.address:
            self.linked(properties, self.address(about.leads_to), said)
        if not said:
            properties.append(parse_xml(DECORATIVE))

    def linked(self, properties: Any, address: str, said: Said | None = None) -> None:
        """Let a shape or a run of words lead to an address."""
        link = self.slide.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        made = add(properties, "a:hlinkClick")
        made.set(qn("r:id"), link)
        if said:
            made.set("tooltip", said.in_one_line)

    def _emu(self, pixels: float) -> int:
        return round(pixels * self.unit)
