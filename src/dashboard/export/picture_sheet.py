"""The sheet of a still picture: text from the top down, a drawing, and what it is based on.

Only matplotlib's objects are used, never its global state: pictures are made in several threads.
The one setting is made once, at import: text is text, and two dollar signs make no formula of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from matplotlib import rcParams
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import Rectangle
from matplotlib.textpath import TextToPath

from dashboard.exhibits.exhibit import LegendItem
from dashboard.exhibits.look import LIGHT

rcParams["text.parse_math"] = False

DPI = 150
MARGIN = 36.0
"""Space around, in points as all lengths here; 72 are an inch."""

LEADING = 1.32
_MEASURE = TextToPath()


@lru_cache(maxsize=8192)
def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Width of a text in points."""
    font = FontProperties(family="DejaVu Sans", weight="bold" if bold else "normal", size=size)
    return float(_MEASURE.get_text_width_height_descent(text, font, ismath=False)[0])


def wrapped(text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
    """Lines of a text that are no wider than `width`; a single word may be."""
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if line and text_width(longer, size, bold=bold) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line] if line else lines


def cut(text: str, width: float, size: float, *, bold: bool = False) -> str:
    """A text that fits a width, ended by an ellipsis where it had to be cut."""
    if text_width(text, size, bold=bold) <= width:
        return text
    while text and text_width(f"{text}…", size, bold=bold) > width:
        text = text[: -max(len(text) // 12, 1)]
    return f"{text.rstrip()}…"


@dataclass
class Sheet:
    """A figure that is filled from the top; sizes in points."""

    width: float
    height: float
    top: float = MARGIN
    dpi: int = DPI
    figure: Figure = field(init=False)

    def __post_init__(self) -> None:
        size = (self.width / 72, self.height / 72)
        self.figure = Figure(figsize=size, dpi=self.dpi, facecolor=LIGHT.paper)
        FigureCanvasAgg(self.figure)

    @property
    def inner(self) -> float:
        """Width between the margins."""
        return self.width - 2 * MARGIN

    def text(
        self, x: float, y: float, text: str, size: float, colour: str = LIGHT.ink, **style: Any
    ) -> None:
        """A line of text with its left top at a point, counted from the left top."""
        self.figure.text(
            x / self.width,
            1 - y / self.height,
            text,
            fontsize=size,
            color=colour,
            va="top",
            parse_math=False,
            **style,
        )

    def lines(
        self, texts: Sequence[str], size: float, colour: str = LIGHT.ink, **style: Any
    ) -> None:
        """Lines of text below what is there."""
        for text in texts:
            self.text(MARGIN, self.top, text, size, colour, **style)
            self.top += size * LEADING

    def axes(self, left: float, top: float, width: float, height: float) -> Axes:
        """Axes in a box, counted from the left top."""
        box = (
            left / self.width,
            1 - (top + height) / self.height,
            width / self.width,
            height / self.height,
        )
        return self.figure.add_axes(box)

    def band(self, top: float, height: float, colour: str) -> None:
        """A band of colour over the whole inner width."""
        corner = (MARGIN / self.width, 1 - (top + height) / self.height)
        size = (self.inner / self.width, height / self.height)
        transform = self.figure.transFigure
        band = Rectangle(corner, *size, color=colour, linewidth=0, transform=transform)
        self.figure.add_artist(band)

    def legend(self, rows: Sequence[Sequence[LegendItem]], size: float) -> None:
        """Rows of signs, each beside its meaning."""
        for row in rows:
            x = MARGIN
            for item in row:
                self.text(x, self.top, item.sign, size, item.colour)
                self.text(x + size * 1.3, self.top, item.label, size)
                x += legend_width(item, size)
            self.top += size * LEADING


def legend_width(item: LegendItem, size: float) -> float:
    """Room that an entry of the legend takes in a row."""
    return size * 3 + text_width(item.label, size)


def legend_rows(items: Sequence[LegendItem], width: float, size: float) -> list[list[LegendItem]]:
    """Entries of a legend in rows no wider than `width`."""
    rows: list[list[LegendItem]] = []
    used = width + 1
    for item in items:
        needed = legend_width(item, size)
        if used + needed > width:
            rows.append([])
            used = 0
        rows[-1].append(item)
        used += needed
    return rows
