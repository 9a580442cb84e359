"""Slides to take away: native charts, maps, tables and text, derived from the exhibits."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from io import BytesIO
from typing import Any

from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide
from pptx.util import Inches

from dashboard.exhibits.evidence import Document, evidence
from dashboard.exhibits.exhibit import Exhibit, Rows, Scene
from dashboard.exhibits.look import LIGHT
from dashboard.export.comparison_slides import add_lens, add_squares, add_steps
from dashboard.export.credit import credit
from dashboard.export.deck_parts import finished
from dashboard.export.drawing import (
    Bars,
    Cells,
    Drawing,
    EuropeMap,
    Lanes,
    Lens,
    Numbers,
    Squares,
    Steps,
)
from dashboard.export.exhibit_drawing import cells, drawing
from dashboard.export.lane_slides import add_lanes
from dashboard.export.slide_chart import (
    MOST_BARS,
    add_chart,
    add_numbers,
    add_table,
    row_heights,
    table_parts,
    words_of,
)
from dashboard.export.slide_look import (
    CONTENT,
    FOOTER,
    INNER,
    MARGIN,
    REMARK,
    SENTENCE,
    TITLE,
    WIDTH,
    Box,
    describe,
    empty_deck,
    fitting,
    place,
    sign,
    text_box,
    write,
)
from dashboard.export.slide_map import add_legend, add_map, map_box

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"

MAP_LEFT = Inches(6.0)


@dataclass(frozen=True)
class Told:
    """An exhibit in its scene, as a deck tells it; `address` leads back to the dashboard."""

    exhibit: Exhibit
    scene: Scene
    address: str = ""


@dataclass(frozen=True)
class _Page:
    """What the slides of one exhibit share."""

    exhibit: Exhibit
    scene: Scene
    rows: Rows
    address: str

    @cached_property
    def alternative(self) -> str:
        return self.exhibit.finding(self.rows, self.scene)


def deck(told: Sequence[Told], title: str, *, whole_tables: bool = False) -> bytes:
    """A .pptx of some exhibits: a slide each; charts continue on further slides, tables too
    where `whole_tables` is asked for, else their first rows stand for them.
    """
    made = empty_deck()
    for item in told:
        light = replace(item.scene, look=LIGHT)
        page = _Page(item.exhibit, light, item.exhibit.rows(light), item.address)
        _add_slides(made, page, whole_tables=whole_tables)
    language = told[0].scene.language.tag if told else "en"
    sign(made, title, language)
    out = BytesIO()
    made.save(out)
    return finished(out.getvalue(), language)


def _add_slides(made: Deck, page: _Page, *, whole_tables: bool) -> None:
    shown = drawing(page.exhibit, page.rows, page.scene)
    also = isinstance(shown, Lanes) and whole_tables
    for each in (shown, cells(page.exhibit, page.rows, page.scene)) if also else (shown,):
        _add_drawn(made, page, each, whole_tables=whole_tables)


def _add_drawn(made: Deck, page: _Page, shown: Drawing, *, whole_tables: bool) -> None:
    parts = _parts(shown, whole_tables=whole_tables) or [slice(0, 0)]
    for number, part in enumerate(parts, start=1):
        slide = made.slides.add_slide(made.slide_layouts[0])
        suffix = f" ({number}/{len(parts)})" if len(parts) > 1 else ""
        _head(slide, page, suffix, is_map=isinstance(shown, EuropeMap))
        _body(slide, page, shown, part)
        _foot(slide, page)
        _notes(slide, page)


def _parts(shown: Drawing, *, whole_tables: bool) -> list[slice]:
    """Which rows each slide shows."""
    if isinstance(shown, Bars):
        each = max(MOST_BARS // (1 if shown.stacked else len(shown.series)), 1)
        return [slice(at, at + each) for at in range(0, len(shown.categories), each)]
    if isinstance(shown, Cells):
        parts = table_parts(row_heights(shown, INNER))
        return parts if whole_tables else parts[:1]
    return [slice(None)]


def _head(slide: Slide, page: _Page, suffix: str, *, is_map: bool) -> None:
    """Title and sentence in the layout's own places, so that outlines and readers find them."""
    title, sentence = slide.placeholders[0], slide.placeholders[1]
    box = (MARGIN, SENTENCE[1], MAP_LEFT - MARGIN, Inches(2.3)) if is_map else SENTENCE
    for shape, where, text in (
        (title, TITLE, page.exhibit.question(page.scene) + suffix),
        (sentence, box, page.alternative),
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


def _body(slide: Slide, page: _Page, shown: Drawing, part: slice) -> None:
    match shown:
        case Bars():
            _add_bars(slide, page, shown, part)
        case EuropeMap():
            _add_europe(slide, page, shown)
        case Numbers():
            add_numbers(slide, shown, CONTENT)
        case Lens():
            add_lens(slide, shown, page.alternative)
            _without_bar(slide, page, shown.without_bar)
        case Squares():
            add_squares(slide, shown)
            _remark(slide, shown.worth)
        case Steps():
            add_steps(slide, shown)
        case Lanes():
            add_lanes(slide, shown)
            _remark(slide, "   ".join(f"{item.sign} {item.label}" for item in shown.legend))
        case Cells() if shown.rows:
            add_table(slide, shown, part, CONTENT, page.alternative)
            _remark(slide, _left_out(page, len(shown.rows), part))


def _left_out(page: _Page, rows: int, part: slice) -> str:
    """How many rows are not on this slide, where there are any."""
    left = rows - len(range(*part.indices(rows)))
    if not left:
        return ""
    return page.scene.language.say_many(
        "{count} more row is not on this slide; all are in the dashboard.",
        "{count} more rows are not on this slide; all are in the dashboard.",
        left,
    )


def _add_bars(slide: Slide, page: _Page, bars: Bars, part: slice) -> None:
    """Stacked parts have no room for words: below them stands a table where it leaves the bars
    half of the slide.
    """
    box = CONTENT
    words = words_of(bars, page.scene.language.say(page.exhibit.columns[0].label))
    height = sum(row_heights(words, INNER))
    if bars.stacked and height < CONTENT[3] / 2:
        box = (*CONTENT[:3], CONTENT[3] - height)
        below = (CONTENT[0], CONTENT[1] + box[3], INNER, height)
        add_table(slide, words, part, below, page.alternative)
    add_chart(slide, bars, part, box, page.alternative)
    _without_bar(slide, page, bars.without_bar)


def _without_bar(slide: Slide, page: _Page, names: Sequence[str]) -> None:
    if names:
        items = "; ".join(names)
        _remark(slide, page.scene.language.say("Without a bar: {items}.", items=items))


def _remark(slide: Slide, text: str) -> None:
    if text:
        text_box(slide, REMARK, text, fitting(text, REMARK, 13, 8), colour=LIGHT.secondary_ink)


def _add_europe(slide: Slide, page: _Page, europe: EuropeMap) -> None:
    box = map_box(WIDTH - MARGIN, Inches(1.25), Inches(5.6))
    around = page.scene.language.say("Countries around them that do not take part")
    alternative = page.exhibit.text_alternative(page.rows, page.scene)
    add_map(slide, europe, box, alternative, around)
    legend: Box = (MARGIN, Inches(3.75), MAP_LEFT - MARGIN, Inches(3.1))
    add_legend(slide, europe.legend, legend)


def _foot(slide: Slide, page: _Page) -> None:
    text_box(slide, FOOTER, credit(page.exhibit, page.scene), 10.5, colour=LIGHT.secondary_ink)


def _notes(slide: Slide, page: _Page) -> None:
    """What a speaker needs: the sentence, what must be said beside it, sources, the link."""
    say = page.scene.language.say
    documents = evidence(page.exhibit, page.rows, page.scene).documents
    note = page.exhibit.note_of_chart(page.scene)
    lines = [page.alternative, note, say("Sources:"), *source_lines(documents, page.scene)]
    if page.address:
        lines.append(say("In the dashboard: {address}", address=page.address))
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
