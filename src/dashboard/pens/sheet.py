"""The sheet on which a drawing becomes an SVG: its size, colours and shared definitions."""

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement

from dashboard.drawing.about import About
from dashboard.drawing.colours import colour_of
from dashboard.drawing.layout import Drawing

FAMILY = "'Source Sans 3','Source Sans Pro','Source Sans',SourceSans3VF,sans-serif"


def number(value: float) -> str:
    """A number of at most two decimals, the same on every machine."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


@dataclass(frozen=True, eq=False)
class Sheet:
    """An SVG that is being drawn. `width` in pixels, `theme` light or dark."""

    root: Element
    definitions: Element
    width: float
    theme: str
    known: dict[tuple[str, str], str] = field(default_factory=dict)

    @classmethod
    def of(cls, drawing: Drawing, width: float, theme: str) -> "Sheet":
        """An empty sheet for a drawing, with its title, description and language."""
        size = (number(width), number(drawing.height))
        root = Element(
            "svg",
            {
                "xmlns": "http://www.w3.org/2000/svg",
                "role": "img",
                "lang": drawing.language,
                "width": size[0],
                "height": size[1],
                "viewBox": f"0 0 {size[0]} {size[1]}",
                "font-family": FAMILY,
            },
        )
        SubElement(root, "title").text = drawing.title
        SubElement(root, "desc").text = drawing.description
        definitions = SubElement(root, "defs")
        paper = {"width": "100%", "height": "100%", "fill": colour_of("paper", theme)}
        SubElement(root, "rect", paper)
        return cls(root, definitions, width, theme)

    def colour(self, name: str, share: float = 1.0) -> str:
        """A colour by its name, mixed with paper. Raises KeyError."""
        return colour_of(name, self.theme, share)

    def add(self, tag: str, attributes: dict[str, str], parent: Element | None = None) -> Element:
        """A new element on the sheet or in a group."""
        return SubElement(self.root if parent is None else parent, tag, attributes)

    def group(self, about: About) -> Element:
        """What the marks of one thing go into, with what is said of it; the sheet for nothing."""
        if not about.said and not about.kind:
            return self.root
        group = self.add("g", {f"data-{about.kind}": about.code} if about.kind else {})
        if about.said:
            SubElement(group, "title").text = about.said.in_one_line
        return group

    def hatched(self, colour: str) -> str:
        """A filling with oblique lines, for what is open-ended and nothing else."""
        pattern, name = self._defined("hatch", colour, "pattern")
        if pattern is not None:
            pattern.attrib |= {
                "patternUnits": "userSpaceOnUse",
                "width": "6",
                "height": "6",
                "patternTransform": "rotate(45)",
            }
            self.add("rect", {"width": "2.5", "height": "6", "fill": colour}, pattern)
        return name

    def tiled(self, colour: str, place: tuple[float, float], cell: float) -> str:
        """A filling with equal squares from a place on, a pixel between them."""
        pattern, name = self._defined("tiles", f"{colour} {place} {cell}", "pattern")
        if pattern is not None:
            size = number(cell)
            pattern.attrib |= {"patternUnits": "userSpaceOnUse", "width": size, "height": size}
            pattern.attrib |= {"x": number(place[0]), "y": number(place[1])}
            inner = number(cell - 1)
            self.add("rect", {"width": inner, "height": inner, "fill": colour}, pattern)
        return name

    def fading(self, colour: str, start: float, rest: float) -> str:
        """A filling that fades from a part of its width on to a rest of its opacity."""
        return self._gradient("fade", colour, ((start, 1.0), (1.0, rest)))

    def stepping(self, colour: str, part: float) -> str:
        """A filling up to a part of its width, with nothing behind it."""
        return self._gradient("step", colour, ((part, 1.0), (part, 0.0)))

    def vanishing(self) -> str:
        """A mask that lets what it covers vanish to the right."""
        mask, name = self._defined("vanish", "", "mask")
        if mask is not None:
            mask.set("maskContentUnits", "objectBoundingBox")
            light = self._gradient("light", "#FFFFFF", ((0.1, 1.0), (1.0, 0.0)))
            self.add("rect", {"width": "1", "height": "1", "fill": light}, mask)
        return name

    def _gradient(self, kind: str, colour: str, stops: tuple[tuple[float, float], ...]) -> str:
        gradient, name = self._defined(kind, f"{colour} {stops}", "linearGradient")
        for place, opacity in stops if gradient is not None else ():
            stop = {"offset": number(place), "stop-color": colour, "stop-opacity": number(opacity)}
            self.add("stop", stop, gradient)
        return name

    def _defined(self, kind: str, key: str, tag: str) -> tuple[Element | None, str]:
        """The new definition, None where the sheet has it already, and how it is called."""
        known = (kind, key)
        if known in self.known:
            return None, f"url(#{self.known[known]})"
        self.known[known] = f"{kind}-{len(self.known) + 1}"
        made = self.add(tag, {"id": self.known[known]}, self.definitions)
        return made, f"url(#{self.known[known]})"
