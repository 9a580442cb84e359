"""The picture of a page for the preview in a chat or a post: its title, a sentence, the view."""

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from typing import Any

from matplotlib.image import imread

from dashboard.contents import NAME, Page
from dashboard.drawing.projection import EUROPE
from dashboard.drawing.widths import Width
from dashboard.exhibits.drawn import Drawn, drawn
from dashboard.exhibits.exhibit import Exhibit, Scene
from dashboard.exhibits.look import LIGHT
from dashboard.export.credit import filter_line
from dashboard.export.drawing import Bars, EuropeMap, Lens, Numbers
from dashboard.export.exhibit_drawing import drawing
from dashboard.export.picture_drawing import draw_numbers
from dashboard.export.picture_sheet import (
    LEADING,
    MARGIN,
    Sheet,
    cut,
    legend_rows,
    text_width,
    wrapped,
)
from dashboard.export.still_words import metadata
from dashboard.pens.png import png
from dashboard.pens.svg import svg

PIXELS = (1200, 630)
"""What chats and networks show without cutting (ogp.me; 1.91 : 1)."""

DPI = 144
MAP_HEIGHT = 240.0
ASPECT = EUROPE.width / EUROPE.height
TITLE, SENTENCE, SMALL = 21.0, 13.0, 9.5
MOST_LINES, MOST_LINES_OVER_BARS = 6, 3
MOST_BARS = 4
BAR, BAR_OF_FEW = 8.0, 20.0
"""Points: heights of bars, and of two."""

HOLLOW = 0.07
"""Part of the width for an amount that is not published; its length means nothing."""


def card(page: Page, exhibit: Exhibit, where: Exhibit, scene: Scene) -> bytes:
    """A PNG of 1200 by 630: the page's title, the exhibit's sentence, and the exhibit where it
    is a map, numbers or bars, else the map of the view.
    """
    light = replace(scene, look=LIGHT)
    rows = exhibit.rows(light)
    sheet = Sheet(PIXELS[0] * 72 / DPI, PIXELS[1] * 72 / DPI, dpi=DPI)
    shown = drawing(exhibit, rows, light)
    if isinstance(shown, Lens):
        shown = shown.amounts
    if not isinstance(shown, (EuropeMap, Numbers)) and not _has_one_series(shown):
        shown = drawing(where, where.rows(light), light)
    width, legend = sheet.inner, []
    if isinstance(shown, EuropeMap):
        width -= MAP_HEIGHT * ASPECT + 12
        left = sheet.width - MARGIN - MAP_HEIGHT * ASPECT
        _map(sheet, left, drawn(where, where.scene_of(light)))
        legend = legend_rows(shown.legend, width, SMALL)
    most = MOST_LINES_OVER_BARS + _few(shown) if width == sheet.inner else MOST_LINES
    lines = wrapped(exhibit.statement(rows, light), width, SENTENCE)
    if len(lines) > most:
        lines = [*lines[: most - 1], cut(" ".join(lines[most - 1 :]), width, SENTENCE)]
    _words(sheet, page, lines, width, light)
    _foot(sheet, exhibit, light)
    if isinstance(shown, Numbers):
        sheet.top += 30
        draw_numbers(sheet, shown)
    elif isinstance(shown, Bars):
        sheet.top += 14
        _bars(sheet, shown, light)
    else:
        sheet.top = sheet.height - MARGIN - (len(legend) + 0.5) * SMALL * LEADING
        sheet.legend(legend, SMALL)
    out = BytesIO()
    sheet.figure.savefig(out, format="png", metadata=metadata(exhibit, rows, light))
    return out.getvalue()


def _map(sheet: Sheet, left: float, parts: Drawn) -> None:
    """The drawing of the map, as many pixels high as the card has for it."""
    drawing = parts.drawings[Width.COLUMN]
    zoom = MAP_HEIGHT * DPI / 72 / drawing.height
    picture = imread(BytesIO(png(svg(drawing, drawing.width), zoom)))
    axes = sheet.axes(left, 38, MAP_HEIGHT * ASPECT, MAP_HEIGHT)
    axes.axis("off")
    axes.imshow(picture, interpolation="none", aspect="auto")


def _has_one_series(shown: object) -> bool:
    return isinstance(shown, Bars) and len(shown.series) == 1


def _few(shown: object) -> int:
    """How many bars fewer than there may be."""
    return max(0, MOST_BARS - len(shown.categories)) if isinstance(shown, Bars) else 0


def _words(sheet: Sheet, page: Page, lines: Sequence[str], width: float, scene: Scene) -> None:
    language = scene.language
    sheet.lines([language.say(NAME)], SMALL + 1, LIGHT.roles["host"], weight="bold")
    sheet.top += 6
    sheet.lines(wrapped(language.say(page.title), width, TITLE, bold=True), TITLE, weight="bold")
    sheet.top += 6
    sheet.lines(lines, SENTENCE)


def _foot(sheet: Sheet, exhibit: Exhibit, scene: Scene) -> None:
    """The day, the licence and what the exhibit leaves out, on one line."""
    language = scene.language
    day = language.say("Facts known by: {day}", day=language.day(scene.snapshot.day))
    bottom = sheet.height - MARGIN + 8
    parts = (f"{day} · CC BY 4.0", filter_line(exhibit, scene))
    text = cut(" · ".join(part for part in parts if part), sheet.inner, SMALL)
    sheet.text(MARGIN, bottom, text, SMALL, LIGHT.secondary_ink)


def _bars(sheet: Sheet, bars: Bars, scene: Scene) -> None:
    """A line a bar, the first ones: name and words above it; all on one scale from zero."""
    series = bars.series[0]
    longest = max((value or 0 for value in series.values), default=0) or 1
    places = range(min(MOST_BARS, len(bars.categories)))
    for place in places:
        _bar(sheet, bars, place, longest)
    left = len(bars.categories) - len(places)
    if left:
        text = scene.language.say_many("and {count} more", "and {count} more", left)
        sheet.lines([text], SMALL, LIGHT.secondary_ink)


def _bar(sheet: Sheet, bars: Bars, place: int, longest: float) -> None:
    series = bars.series[0]
    words = series.words[place]
    room = sheet.inner - text_width(words, 11, bold=True) - 12
    sheet.text(MARGIN, sheet.top, cut(bars.categories[place], room, 11), 11)
    sheet.text(sheet.width - MARGIN, sheet.top, words, 11, ha="right", weight="bold")
    thick = BAR if _few(bars) < 2 else BAR_OF_FEW
    axes = sheet.axes(MARGIN, sheet.top + 15, sheet.inner, thick)
    axes.set(xlim=(0, longest), ylim=(0, 1))
    axes.axis("off")
    value, colour = series.values[place], series.colours[place]
    if value is None:
        style: dict[str, Any] = {"fill": False, "linestyle": (0, (3, 2)), "edgecolor": LIGHT.ink}
    else:
        edge = LIGHT.ink if value > longest * 0.01 else colour
        style = {"color": colour, "edgecolor": edge}
    length = longest * HOLLOW if value is None else value
    axes.barh(0.5, length, height=1, linewidth=0.5, clip_on=False, **style)
    sheet.top += 21 + thick
