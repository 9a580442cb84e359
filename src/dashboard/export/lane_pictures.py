"""Milestones in lanes on the sheet of a still picture."""

from typing import Any

from matplotlib.axes import Axes

from dashboard.codes.milestones import FIRM
from dashboard.exhibits.look import LIGHT
from dashboard.exhibits.milestone_lanes import LANE_HEAD
from dashboard.exhibits.wave_bands import BAND
from dashboard.export.drawing import Band, Lanes, Sign
from dashboard.export.picture_sheet import LEADING, MARGIN, Sheet, text_width

SIZE, SMALL = 10.0, 9.0
WORDS = SIZE * LEADING + 2
"""Points for a line of words above the lanes, and for the ticks below."""


def lanes_height(shown: Lanes) -> float:
    """Height in points: a line of words a band and one for the day, the lanes, the ticks."""
    return WORDS * (len(shown.bands) + 1) + shown.depth + WORDS


def draw_lanes(sheet: Sheet, shown: Lanes) -> None:
    """Bands and their words, the lanes with their names, the signs, the months."""
    words = WORDS * (len(shown.bands) + 1)
    width = sheet.inner
    axes = sheet.axes(MARGIN, sheet.top + words, width, shown.depth)
    axes.set(xlim=(0, width), ylim=(shown.depth, 0))
    axes.axis("off")
    for number, band in enumerate(shown.bands):
        _band(axes, band, width, shown.depth)
        _words(sheet, band, sheet.top + number * WORDS)
    if shown.today:
        axes.axvspan(shown.today.x * width, width, color=LIGHT.quiet, alpha=0.35, linewidth=0)
        axes.axvline(shown.today.x * width, color=LIGHT.ink, linewidth=1.2)
        _words(sheet, shown.today, sheet.top + len(shown.bands) * WORDS, weight="bold")
    for lane in shown.lanes:
        axes.axhline(lane.top, color=LIGHT.quiet, linewidth=0.8)
        axes.text(
            0, lane.top + LANE_HEAD / 2, lane.name, fontsize=SIZE, weight="bold", color=LIGHT.ink,
            va="center", parse_math=False, zorder=4, clip_on=False,
            bbox={"facecolor": LIGHT.paper, "edgecolor": "none", "pad": 1},
        )  # fmt: skip
    for sign in shown.signs:
        _sign(axes, sign, width)
    _ticks(sheet, shown, sheet.top + words + shown.depth + 4)


def _band(axes: Axes, band: Band, width: float, depth: float) -> None:
    x, half = band.x * width, BAND * width / 2
    axes.axvspan(x - half, x + half, color=band.colour, alpha=0.4, linewidth=0)
    dash: dict[str, Any] = {"linestyle": (0, (4, 3)), "linewidth": 1}
    axes.plot([x, x], [0, depth], color=LIGHT.secondary_ink, **dash)


def _words(sheet: Sheet, band: Band, top: float, weight: str = "normal") -> None:
    """Words on the side of the day that has more room, behind the sign of its wave."""
    mark = f"{band.sign} " if band.sign else ""
    wide = text_width(mark + band.words, SIZE, bold=weight == "bold")
    x = MARGIN + band.x * sheet.inner
    left = x if band.x < 0.5 else x - wide
    sheet.text(left, top, mark, SIZE, band.colour or LIGHT.ink)
    sheet.text(left + text_width(mark, SIZE), top, band.words, SIZE, weight=weight)


def _sign(axes: Axes, sign: Sign, width: float) -> None:
    """Filled where the date is firm; a dot for one source, a cross for what is unverified."""
    x, is_firm = sign.x * width, sign.certainty in FIRM
    if sign.since is not None:
        axes.plot([sign.since * width, x], [sign.y] * 2, color=LIGHT.secondary_ink, linewidth=2.2)
    colour = LIGHT.roles["host"] if is_firm else LIGHT.accent
    style: dict[str, Any] = {"markersize": 8.5, "markeredgecolor": colour, "zorder": 3}
    face = colour if is_firm else "none"
    axes.plot(x, sign.y, "o", markerfacecolor=face, markeredgewidth=1.4, clip_on=False, **style)
    if sign.certainty == "single_source":
        axes.plot(x, sign.y, "o", markersize=2.4, color=LIGHT.paper, zorder=3.1)
    if sign.certainty == "unverified":
        axes.plot(x, sign.y, "x", markersize=5, color=colour, zorder=3.1)


def _ticks(sheet: Sheet, shown: Lanes, top: float) -> None:
    for x, label in shown.ticks:
        wide = text_width(label, SMALL)
        left = MARGIN + min(max(x * sheet.inner - wide / 2, 0), sheet.inner - wide)
        sheet.text(left, top, label, SMALL, LIGHT.secondary_ink)
