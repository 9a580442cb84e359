"""Slides to take away: drawings, tables and text, derived from the exhibits."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any

from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide

from dashboard.drawing.colours import light
from dashboard.exhibits.evidence import Document
from dashboard.exhibits.exhibit import Scene
from dashboard.export.credit import credit
from dashboard.export.deck_parts import finished
from dashboard.export.slide_look import (
    CONTENT,
    FOOTER,
    INNER,
    SENTENCE,
    TITLE,
    Box,
    describe,
    empty_deck,
    fitting,
    place,
    sign,
    text_box,
    write,
)
from dashboard.export.slide_table import add_table, cells, row_heights, table_parts
from dashboard.export.told import KEYS, Page, Told
from dashboard.pens.pptx import draw_on

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


def deck(told: Sequence[Told], title: str, *, whole_tables: bool = False) -> bytes:
    """A .pptx of some exhibits: a slide each, drawings continue on further slides; then the table
    of each, where `whole_tables` are asked for.
    """
    made = empty_deck()
    for item in told:
        _add_slides(made, Page(item), whole_tables=whole_tables)
    language = told[0].scene.language.tag if told else "en"
    sign(made, title, language)
    out = BytesIO()
    made.save(out)
    return finished(out.getvalue(), language)


def _add_slides(made: Deck, page: Page, *, whole_tables: bool) -> None:
    for number, part in enumerate(page.marks, start=1):
        slide = _begun(made, page, _suffix(number, len(page.marks)), page.sentence_box)
        draw_on(slide, part, page.room, page.told.leads)
        if page.keys:
            draw_on(slide, page.keys, KEYS, None)
        _end(slide, page)
    if whole_tables:
        _add_table(made, page)
    elif not page.marks:
        _end(_begun(made, page, ""), page)


def _add_table(made: Deck, page: Page) -> None:
    shown = cells(page.exhibit, page.rows, page.scene)
    parts = table_parts(row_heights(shown, INNER)) or [slice(0, 0)]
    for number, part in enumerate(parts, start=1):
        slide = _begun(made, page, _suffix(number, len(parts)))
        if shown.rows:
            add_table(slide, shown, part, CONTENT, page.drawn.sentence)
        _end(slide, page)


def _suffix(number: int, count: int) -> str:
    return f" ({number}/{count})" if count > 1 else ""


def _begun(made: Deck, page: Page, suffix: str, sentence: Box = SENTENCE) -> Slide:
    slide = made.slides.add_slide(made.slide_layouts[0])
    _head(slide, page, suffix, sentence)
    return slide


def _end(slide: Slide, page: Page) -> None:
    _foot(slide, page)
    _notes(slide, page)


def _head(slide: Slide, page: Page, suffix: str, box: Box) -> None:
    """Title and sentence in the layout's own places, so that outlines and readers find them."""
    title, sentence = slide.placeholders[0], slide.placeholders[1]
    for shape, where, text in (
        (title, TITLE, page.drawn.question + suffix),
        (sentence, box, page.drawn.sentence),
    ):
        place(shape, where)
        size = fitting(text, where, 30, 20) if shape is title else fitting(text, where, 20, 12)
        write(shape.text_frame, text, size, bold=shape is title)
        shape.text_frame.paragraphs[0]._p.get_or_add_pPr().set("marL", "0")
        shape.text_frame.paragraphs[0]._p.get_or_add_pPr().set("indent", "0")
        shape.text_frame.paragraphs[0]._p.get_or_add_pPr().insert(
            0, shape._element.makeelement(qn("a:buNone"), {})
        )
        describe(shape, text)


def _foot(slide: Slide, page: Page) -> None:
    text_box(slide, FOOTER, credit(page.exhibit, page.scene), 10.5, colour=light("secondary-ink"))


def _notes(slide: Slide, page: Page) -> None:
    """What a speaker needs: the sentence, what must be said beside it, sources, the link."""
    say = page.scene.language.say
    documents = page.drawn.evidence.documents
    note = page.exhibit.note_of_drawing(page.scene)
    lines = [page.drawn.sentence, note, say("Sources:"), *source_lines(documents, page.scene)]
    if page.told.address:
        lines.append(say("In the dashboard: {address}", address=page.told.address))
    notes: Any = slide.notes_slide
    notes.notes_text_frame.text = "\n".join(line for line in lines if line)
    for shape in notes.placeholders:
        describe(shape, shape.name)


def source_lines(documents: Iterable[Document], scene: Scene) -> list[str]:
    """A line a document: number, publisher, title, date, kind of evidence, address."""
    undated = scene.language.say("undated")
    return [
        f"[{d.number}] {d.publisher}: {d.title}, {d.published or undated}, {d.tier}."
        + (f" {d.url}" if d.url else "")
        for d in documents
    ]
