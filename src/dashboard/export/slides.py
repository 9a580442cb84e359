"""Slides to take away: native charts, maps, tables and text, derived from the exhibits."""

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
from dashboard.export.drawing import Bars, Cells, Drawing, Numbers
from dashboard.export.exhibit_drawing import drawing, whole_table
from dashboard.export.slide_chart import (
    MOST_BARS,
    add_chart,
    add_numbers,
    add_table,
    row_heights,
    table_parts,
)
from dashboard.export.slide_look import (
    CONTENT,
    FOOTER,
    INNER,
    REMARK,
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
from dashboard.export.told import KEYS, Page, Told
from dashboard.pens.pptx import draw_on

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


def deck(told: Sequence[Told], title: str, *, whole_tables: bool = False) -> bytes:
    """A .pptx of some exhibits: a slide each; drawings continue on further slides, tables too
    where `whole_tables` is asked for, else their first rows stand for them. Then the table of what
    is drawn follows it.
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
    if not page.marks:
        shown = drawing(page.exhibit, page.rows, page.scene)
        _add_shown(made, page, shown, whole_tables=whole_tables)
    elif whole_tables:
        table = whole_table(page.exhibit, page.rows, page.scene)
        _add_shown(made, page, table, whole_tables=True)


def _add_shown(made: Deck, page: Page, shown: Drawing, *, whole_tables: bool) -> None:
    parts = _parts(shown, whole_tables=whole_tables) or [slice(0, 0)]
    for number, part in enumerate(parts, start=1):
        slide = _begun(made, page, _suffix(number, len(parts)))
        _body(slide, page, shown, part)
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


def _parts(shown: Drawing, *, whole_tables: bool) -> list[slice]:
    """Which rows each slide shows."""
    if isinstance(shown, Bars):
        each = max(MOST_BARS // len(shown.series), 1)
        return [slice(at, at + each) for at in range(0, len(shown.categories), each)]
    if isinstance(shown, Cells):
        parts = table_parts(row_heights(shown, INNER))
        return parts if whole_tables else parts[:1]
    return [slice(None)]


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


def _body(slide: Slide, page: Page, shown: Drawing, part: slice) -> None:
    match shown:
        case Bars():
            _add_bars(slide, page, shown, part)
        case Numbers():
            add_numbers(slide, shown, CONTENT)
        case Cells() if shown.rows:
            add_table(slide, shown, part, CONTENT, page.drawn.sentence)
            _remark(slide, _left_out(page, len(shown.rows), part))


def _left_out(page: Page, rows: int, part: slice) -> str:
    """How many rows are not on this slide, where there are any."""
    left = rows - len(range(*part.indices(rows)))
    if not left:
        return ""
    return page.scene.language.say_many(
        "{count} more row is not on this slide; all are in the dashboard.",
        "{count} more rows are not on this slide; all are in the dashboard.",
        left,
    )


def _add_bars(slide: Slide, page: Page, bars: Bars, part: slice) -> None:
    add_chart(slide, bars, part, CONTENT, page.drawn.sentence)
    _without_bar(slide, page, bars.without_bar)


def _without_bar(slide: Slide, page: Page, names: Sequence[str]) -> None:
    if names:
        items = "; ".join(names)
        _remark(slide, page.scene.language.say("Without a bar: {items}.", items=items))


def _remark(slide: Slide, text: str) -> None:
    if text:
        text_box(slide, REMARK, text, fitting(text, REMARK, 13, 8), colour=light("secondary-ink"))


def _foot(slide: Slide, page: Page) -> None:
    text_box(slide, FOOTER, credit(page.exhibit, page.scene), 10.5, colour=light("secondary-ink"))


def _notes(slide: Slide, page: Page) -> None:
    """What a speaker needs: the sentence, what must be said beside it, sources, the link."""
    say = page.scene.language.say
    documents = page.drawn.evidence.documents
    note = page.exhibit.note_of_chart(page.scene)
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
