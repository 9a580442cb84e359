"""What slides have in common: the sheet, text boxes, colours, text alternatives."""

import re
from functools import cache
from io import BytesIO

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.shapes.base import BaseShape
from pptx.slide import Slide
from pptx.text.text import TextFrame
from pptx.util import Emu, Inches, Pt

from dashboard.codes.waves import WAVES
from dashboard.contents import NAME
from dashboard.drawing.colours import light
from dashboard.language import LANGUAGES

FONT = "Arial"
"""On every computer, or with a free font of the same widths."""

WIDTH, HEIGHT = Inches(13.333), Inches(7.5)
MARGIN = Inches(0.6)
INNER = Emu(WIDTH - 2 * MARGIN)
LAYOUT = 1
"""The template's layout of a title and a text."""

Box = tuple[int, int, int, int]
"""Left, top, width and height in EMU."""

TITLE: Box = (MARGIN, Inches(0.4), INNER, Inches(0.85))
SENTENCE: Box = (MARGIN, Inches(1.25), INNER, Inches(0.95))
CONTENT: Box = (MARGIN, Inches(2.25), INNER, Inches(4.2))
FOOTER: Box = (MARGIN, Inches(6.98), INNER, Inches(0.3))


@cache
def _template() -> bytes:
    """An empty 16:9 deck: one layout, one font, the project's colours."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = WIDTH, HEIGHT
    layouts = deck.slide_master.slide_layouts
    kept = layouts[LAYOUT]
    for layout in list(layouts):
        if layout is not kept:
            layouts.remove(layout)
    for owner in (deck.slide_master, kept):
        for shape in list(owner.placeholders):
            kind = shape.placeholder_format.idx
            if kind in (0, 1):
                place(shape, TITLE if kind == 0 else SENTENCE)
            else:
                shape._element.getparent().remove(shape._element)
    _set_theme(deck)
    out = BytesIO()
    deck.save(out)
    return out.getvalue()


def _set_theme(deck: Deck) -> None:
    """The theme's font and accents, so that what an editor adds fits what is there."""
    part = next(
        rel.target_part for rel in deck.slide_master.part.rels.values() if "theme" in rel.reltype
    )
    text = part.blob.decode()
    accents = zip(
        ("4F81BD", "C0504D", "9BBB59"), (light(f"wave-{wave}") for wave in WAVES), strict=False
    )
    for old, new in (("Calibri", FONT), ("4F81BD", light("host")[1:]), *accents):
        text = text.replace(old, new.lstrip("#"))
    part._blob = text.encode()


def empty_deck() -> Deck:
    """A new deck without slides."""
    return Presentation(BytesIO(_template()))


def place(shape: BaseShape, box: Box) -> None:
    """Put a shape into a box."""
    shape.left, shape.top, shape.width, shape.height = (Emu(part) for part in box)


def rgb(colour: str) -> RGBColor:
    """A colour of the look for python-pptx."""
    return RGBColor.from_string(colour.lstrip("#"))


def describe(shape: BaseShape, text: str, name: str = "") -> None:
    """Give a shape its text alternative, and its name in the list of objects."""
    properties = shape._element.xpath(".//p:cNvPr")[0]
    properties.set("descr", re.sub(r"[ \t\r\n]+", " ", text).strip())
    if name:
        properties.set("name", name)


def write(
    frame: TextFrame,
    text: str,
    size: float,
    *,
    colour: str = light("ink"),
    bold: bool = False,
    right: bool = False,
    anchor: MSO_ANCHOR = MSO_ANCHOR.TOP,
    inset: float = 0,
) -> None:
    """Fill a text frame with one paragraph of one style; `size` and `inset` in points."""
    frame.word_wrap, frame.vertical_anchor = True, anchor
    frame.margin_left = frame.margin_right = Pt(inset)
    frame.margin_top = frame.margin_bottom = Pt(inset / 2)
    paragraph = frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.RIGHT if right else PP_ALIGN.LEFT
    run = paragraph.add_run()
    run.text = text
    font = run.font
    font.size, font.bold, font.color.rgb = Pt(size), bold, rgb(colour)


def text_box(slide: Slide, box: Box, text: str, size: float, **style: object) -> None:
    """A box of text that is its own text alternative."""
    shape = slide.shapes.add_textbox(*(Emu(part) for part in box))
    write(shape.text_frame, text, size, **style)  # type: ignore[arg-type]
    describe(shape, text)


def fitting(text: str, box: Box, largest: float, smallest: float) -> float:
    """The largest size in points at which a text fits its box (Arial: half an em a letter)."""
    size = largest
    while size > smallest and _lines(text, box[2], size) * size * 1.3 > Emu(box[3]).pt:
        size -= 1
    return size


def depth(text: str, box: Box, largest: float, smallest: float) -> int:
    """How much of its box a text takes from the top down, at the size at which it fits, in EMU."""
    size = fitting(text, box, largest, smallest)
    return min(int(Pt(_lines(text, box[2], size) * size * 1.3)), box[3])


def _lines(text: str, width: int, size: float) -> int:
    return -(-int(len(text) * size * 0.52) // int(Emu(width).pt))


def locale_of(tag: str) -> str:
    """The language of a text as Office writes it: `de-DE`."""
    return LANGUAGES[tag].replace("_", "-")


def sign(made: Deck, title: str, tag: str) -> None:
    """Properties of the file, and the language of every run, for spelling and for speech."""
    properties = made.core_properties
    properties.title, properties.language = title, tag
    properties.author = properties.last_modified_by = NAME
    locale = locale_of(tag)
    for slide in made.slides:
        for element in (slide._element, slide.notes_slide._element):
            for run in element.iter(qn("a:rPr")):
                run.set("lang", locale)
