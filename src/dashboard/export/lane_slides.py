"""Milestones in lanes on a slide: rectangles, ovals and text, each of which can be moved."""

from pptx.slide import Slide
from pptx.util import Inches, Pt

from dashboard.codes.milestones import CERTAINTY_SHAPES, FIRM
from dashboard.exhibits.look import LIGHT
from dashboard.exhibits.wave_bands import BAND
from dashboard.export.drawing import Band, Lanes, Sign
from dashboard.export.slide_look import CONTENT, Box, describe, text_box
from dashboard.export.slide_shapes import add_preset, paint

WORDS, TICKS = Inches(0.21), Inches(0.24)
LARGEST = Inches(0.13)
"""Width of a sign where the lanes have room."""

NAMES = Inches(2.1)
"""Width of the names of lanes, left of the axis."""

TICK = Inches(0.8)
BAND_WORDS = Inches(3.2)
HAIR = Pt(0.75)


def add_lanes(slide: Slide, shown: Lanes) -> None:
    """Bands and their words, lanes with their names beside them, the signs, the months."""
    left, top, width, height = CONTENT
    above = WORDS * (len(shown.bands) + 1)
    box = (left + NAMES, top + above, width - NAMES, height - above - TICKS)
    # The last first: where bands overlap, the factories' stays on top of the antennas'.
    for band in reversed(shown.bands):
        _bar(slide, (band.x - BAND / 2, band.x + BAND / 2), box, _pale(band.colour), band.words)
    for number, band in enumerate(shown.bands):
        _words(slide, band, box, top + number * WORDS, bold=False)
    if shown.today:
        edge = HAIR / box[2]
        ends = (shown.today.x - edge, shown.today.x + edge)
        _bar(slide, ends, box, LIGHT.ink, shown.today.words)
        _words(slide, shown.today, box, top + len(shown.bands) * WORDS, bold=True)
    scale = box[3] / shown.depth
    for lane in shown.lanes:
        y = box[1] + int(lane.top * scale)
        line = add_preset(slide.shapes, "rect", (left, y, width, HAIR))
        paint(line, LIGHT.quiet, LIGHT.quiet, 0)
        describe(line, lane.name)
        text_box(slide, (left, y + HAIR * 2, NAMES, WORDS), lane.name, 10.5, bold=True)
    for sign in shown.signs:
        _sign(slide, sign, box, scale)
    for x, label in shown.ticks:
        at = min(max(box[0] + int(x * box[2]) - TICK // 2, box[0]), left + width - TICK)
        tick = (at, top + height - TICKS, TICK, TICKS)
        text_box(slide, tick, label, 10, colour=LIGHT.secondary_ink)


def _pale(colour: str) -> str:
    """A colour two fifths strong on white, as the bands are on the screen."""
    parts = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(255 - (255 - part) * 0.4):02X}" for part in parts)


def _bar(slide: Slide, at: tuple[float, float], box: Box, colour: str, words: str) -> None:
    """A rectangle over all lanes, from one part of the axis to another."""
    left, top, width, height = box
    begin, end = max(at[0], 0.0), min(at[1], 1.0)
    where = (left + int(begin * width), top, max(int((end - begin) * width), HAIR), height)
    shape = add_preset(slide.shapes, "rect", where)
    paint(shape, colour, colour, 0)
    describe(shape, words)


def _words(slide: Slide, band: Band, box: Box, top: int, *, bold: bool) -> None:
    left, _, width, _ = box
    x, is_left = left + int(band.x * width), band.x < 0.5
    where = (x if is_left else x - BAND_WORDS, top, BAND_WORDS, WORDS)
    text = f"{band.sign} {band.words}".strip()
    text_box(slide, where, text, 10.5, bold=bold, right=not is_left)


def _sign(slide: Slide, sign: Sign, box: Box, scale: float) -> None:
    """An oval, hollow where the date is not firm; a bar over the month where no day is known."""
    left, top, width, _ = box
    size = int(min(LARGEST, 15 * scale))
    x, y = left + int(sign.x * width), top + int(sign.y * scale)
    if sign.since is not None:
        begin = left + int(sign.since * width)
        month = (begin, y - HAIR, max(x - begin, HAIR), HAIR * 2)
        bar = add_preset(slide.shapes, "rect", month)
        paint(bar, LIGHT.secondary_ink, LIGHT.secondary_ink, 0)
        describe(bar, sign.words)
    is_firm = sign.certainty in FIRM
    colour = LIGHT.roles["host"] if is_firm else LIGHT.accent
    spread = (x - size // 2, y - size // 2, size, size)
    oval = add_preset(slide.shapes, CERTAINTY_SHAPES[sign.certainty].preset, spread)
    paint(oval, colour if is_firm else LIGHT.paper, colour, 1)
    describe(oval, sign.words, sign.words)
