"""Amounts side by side on the sheet of a still picture: the lens and the steps."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from matplotlib.axes import Axes
from matplotlib.patches import Circle, Polygon, Rectangle

from dashboard.exhibits.look import LIGHT
from dashboard.export.drawing import Bars, Connector, Lens, Rung, Steps
from dashboard.export.picture_sheet import LEADING, MARGIN, Sheet, text_width, wrapped

SIZE, SMALL = 10.5, 9.5
BAR, PART, LIGHT_HEIGHT = 24.0, 11.0, 30.0
AFTER = 9.0
"""Points between a bar and the words of the next one."""

DOT, TEXT = 7.0, 26.0
DECADE, SHORTEST = 58.0, 22.0
"""Points of a connector for a ratio of ten, and of the shortest."""

HOLLOW = 50.0
DASHED: dict[str, Any] = {"fill": False, "linestyle": (0, (3, 2)), "edgecolor": LIGHT.ink}


def canvas(sheet: Sheet, left: float, top: float, width: float, height: float) -> Axes:
    """Axes without an axis, in points from the left top."""
    axes = sheet.axes(left, top, width, height)
    axes.set(xlim=(0, width), ylim=(height, 0))
    axes.axis("off")
    return axes


def label_lines(words: str, name: str, width: float) -> list[str]:
    """What of a name stands beside the bold words (may be nothing), then lines below them."""
    beside = width - text_width(f"{words}  ", SIZE, bold=True)
    if text_width(name, SIZE) <= beside:
        return [name]
    return ["", *wrapped(name, width, SIZE)]


def label_height(words: str, name: str, width: float) -> float:
    """Height of a label in points."""
    return len(label_lines(words, name, width)) * SIZE * LEADING + 2


def label(sheet: Sheet, place: tuple[float, float], width: float, words: str, name: str) -> None:
    """Bold words with their left top at a place, and a name beside or below them."""
    left, top = place
    sheet.text(left, top, words, SIZE, weight="bold")
    first, *others = label_lines(words, name, width)
    sheet.text(left + text_width(f"{words}  ", SIZE, bold=True), top, first, SIZE)
    for number, line in enumerate(others, start=1):
        sheet.text(left, top + number * SIZE * LEADING, line, SIZE)


def lens_height(lens: Lens, width: float) -> float:
    """Height in points that the bars and the lens need at a width."""
    below = 0.0
    if lens.parts:
        below = LIGHT_HEIGHT + SMALL * LEADING + 8 + _bars_height(lens.parts, PART, width)
    return _bars_height(lens.amounts, BAR, width) + below


def _bars_height(bars: Bars, thick: float, width: float) -> float:
    labels = zip(bars.series[0].words, bars.categories, strict=True)
    return sum(label_height(*texts, width) + thick + AFTER for texts in labels)


def draw_lens(sheet: Sheet, lens: Lens) -> None:
    """Bars on one scale; the light from the last one; the same again with its parts."""
    top = _bars(sheet, sheet.top, lens.amounts, (0.0,) * len(lens.amounts.categories), BAR)
    if not lens.parts:
        return
    _light(sheet, top - AFTER, lens)
    top += LIGHT_HEIGHT + 2
    sheet.text(MARGIN, top, lens.words, SMALL, LIGHT.secondary_ink, style="italic")
    _bars(sheet, top + SMALL * LEADING + 6, lens.parts, lens.starts, PART)


def _light(sheet: Sheet, top: float, lens: Lens) -> None:
    """From the sliver to the bar that it becomes under the lens."""
    assert lens.parts is not None
    width, height = sheet.inner, LIGHT_HEIGHT + AFTER - 4
    axes = canvas(sheet, MARGIN, top, width, height)
    small = lens.parts.series[0]
    sliver = (lens.amounts.series[0].values[-1] or 0) / lens.amounts.longest * width
    opened = (small.values[0] or 0) / lens.parts.longest * width
    corners = [(0, 0), (sliver, 0), (opened, height), (0, height)]
    axes.add_patch(Polygon(corners, facecolor=small.colours[0], alpha=0.18, linewidth=0))
    axes.plot([sliver, opened], [0, height], color=small.colours[0], linewidth=1)


def _bars(sheet: Sheet, top: float, bars: Bars, starts: Sequence[float], thick: float) -> float:
    """Bars below each other, each under its words; returns where they end."""
    series, width = bars.series[0], sheet.inner
    scale = width / (bars.longest or 1)
    for place, (name, words) in enumerate(zip(bars.categories, series.words, strict=True)):
        label(sheet, (MARGIN, top), width, words, name)
        top += label_height(words, name, width)
        axes = canvas(sheet, MARGIN, top, width, thick)
        bar = _Bar(series.values[place], starts[place] * scale, scale, series.colours[place])
        axes.add_patch(bar.patch(width, thick))
        top += thick + AFTER
    return top


@dataclass(frozen=True)
class _Bar:
    """A bar from `left` in points, `scale` points a unit of its value."""

    value: float | None
    left: float
    scale: float
    colour: str

    def patch(self, room: float, thick: float) -> Rectangle:
        """At least a point and a half; a dashed outline, whose length means nothing, for none."""
        if not self.value:
            left = min(self.left, room - HOLLOW - 1) + 1
            return Rectangle((left, 1), HOLLOW, thick - 2, **DASHED)
        width = max(self.value * self.scale, 1.5)
        edge = LIGHT.secondary_ink if width > 4 else self.colour
        style: dict[str, Any] = {"facecolor": self.colour, "edgecolor": edge, "linewidth": 0.5}
        return Rectangle((self.left, 0), width, thick, clip_on=False, **style)


def steps_height(steps: Steps, width: float) -> float:
    """Height in points that the rungs and connectors need at a width."""
    rungs = sum(label_height(rung.words, rung.name, width - TEXT) for rung in steps.rungs)
    free = sum(each.length(DECADE, SHORTEST) for each in steps.connectors)
    return rungs + free + 2 * len(steps.rungs)


def draw_steps(sheet: Sheet, steps: Steps) -> None:
    """A dot and its words a rung; between them lines with how often and how related."""
    axes = canvas(sheet, MARGIN, sheet.top, TEXT, steps_height(steps, sheet.inner))
    top = sheet.top
    for place, rung in enumerate(steps.rungs):
        if place:
            top += _draw_connector(sheet, axes, steps.connectors[place - 1 : place], top)
        top += _draw_rung(sheet, axes, rung, top)


def _draw_connector(sheet: Sheet, axes: Axes, connectors: Sequence[Connector], top: float) -> float:
    """Solid where officially nested, else dashed; returns the length, 0 for no connector."""
    for connector in connectors:
        length, at = connector.length(DECADE, SHORTEST), top - sheet.top
        solid: dict[str, Any] = {"linewidth": 3}
        dashed: dict[str, Any] = {"linewidth": 1.5, "linestyle": (0, (2, 2.5))}
        style = solid if connector.is_nested else dashed
        axes.plot([DOT + 2] * 2, [at - 3, at + length + 2], color=LIGHT.ink, zorder=1, **style)
        middle = top + length / 2 - SMALL * LEADING / 2
        sheet.text(MARGIN + TEXT, middle, connector.words, SMALL, weight="bold")
        left = MARGIN + TEXT + text_width(f"{connector.words}  ", SMALL, bold=True)
        sheet.text(left, middle, connector.kind, SMALL, LIGHT.secondary_ink)
        return length
    return 0


def _draw_rung(sheet: Sheet, axes: Axes, rung: Rung, top: float) -> float:
    """Returns the height; a hollow dashed dot where nothing is published."""
    width = sheet.inner - TEXT
    label(sheet, (MARGIN + TEXT, top), width, rung.words, rung.name)
    line = {"edgecolor": LIGHT.secondary_ink, "facecolor": rung.colour or LIGHT.paper}
    style: dict[str, Any] = {} if rung.colour else {"linestyle": (0, (3, 2))}
    centre = (DOT + 2, top - sheet.top + SIZE * 0.55)
    axes.add_patch(Circle(centre, DOT, zorder=2, clip_on=False, **line, **style))
    return label_height(rung.words, rung.name, width) + 2
