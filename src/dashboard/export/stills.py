"""A drawing as a file that stands alone, with its question, its finding and its sources."""

from dataclasses import replace

from dashboard.drawing.layout import Drawing, Layout, below, moved
from dashboard.drawing.legend import legend
from dashboard.drawing.marks import LEFT, RIGHT, Across, Run, words
from dashboard.drawing.type_scale import TYPE, Role
from dashboard.drawing.typeface import lines_of
from dashboard.drawing.widths import Width
from dashboard.exhibits.drawn import Drawn, drawn
from dashboard.exhibits.exhibit import Exhibit, Scene
from dashboard.export.credit import credit
from dashboard.export.still_words import dublin_core, metadata, source_line
from dashboard.pens.figure import figure
from dashboard.pens.png import png
from dashboard.pens.png_texts import with_texts
from dashboard.pens.svg import svg

MEDIA_TYPES = {"png": "image/png", "svg": "image/svg+xml", "json": "application/json"}

WIDTH, MARGIN = 800.0, 36.0
"""Pixels of an SVG; a PNG has twice as many."""

INNER = WIDTH - 2 * MARGIN


def picture_file(exhibit: Exhibit, scene: Scene, suffix: str) -> bytes:
    """The file of an exhibit's drawing. Raises KeyError for another suffix than png, svg, json."""
    parts = drawn(exhibit, scene)
    sheet, about = _sheet(parts, exhibit, scene), metadata(exhibit, parts.rows, scene)
    if suffix == "png":
        return with_texts(png(svg(sheet, WIDTH)), about)
    if suffix == "json":
        return figure(sheet, WIDTH).update_layout(meta=about).to_json().encode()
    return {"svg": svg(sheet, WIDTH, terms=dublin_core(about)).encode()}[suffix]


def with_keys(exhibit: Exhibit, parts: Drawn, scene: Scene, width: Width) -> Drawing:
    """The drawing of a class of width, and below it what its marks mean where they do not say it
    themselves.
    """
    drawing = parts.drawings[width]
    if not exhibit.keys:
        return drawing
    laid = legend(exhibit.keys(parts.rows, scene), drawing.width or width.least)
    whole = below(Layout(drawing.marks, drawing.height), laid, gap=8)
    return replace(drawing, marks=whole.marks, height=whole.height)


def _alone(parts: Drawn, exhibit: Exhibit, scene: Scene) -> Layout:
    """The marks for a whole page, without what is around them; none where nothing is drawn."""
    if not parts.drawings:
        return Layout((), 0)
    drawing = with_keys(exhibit, parts, scene, Width.WIDE)
    return Layout(drawing.marks, drawing.height)


def _sheet(parts: Drawn, exhibit: Exhibit, scene: Scene) -> Drawing:
    picture = _alone(parts, exhibit, scene)
    head = below(_text(parts.question, Role.TITLE), _text(parts.sentence, Role.LEAD), gap=4)
    note = _text(exhibit.note_of_drawing(scene), Role.AXIS)
    based = scene.language.paragraph(source_line(parts.rows, scene), credit(exhibit, scene))
    foot = below(note, _text(based, Role.AXIS), gap=6 if note.marks else 0)
    whole = below(head, picture, foot, gap=20)
    marks = tuple(moved(mark, MARGIN, _inside) for mark in whole.marks)
    height = whole.height + 2 * MARGIN
    return Drawing(
        exhibit.slug, parts.question, parts.alternative, scene.language.tag, height, marks
    )


def _text(text: str, role: Role) -> Layout:
    """A text over the whole width, in as many lines as it needs; nothing for none."""
    if not text:
        return Layout((), 0)
    lines = len(lines_of((Run(text, role),), INNER))
    mark = words(LEFT, 0, text, role, to=RIGHT, lines=lines)
    return Layout((mark,), lines * TYPE[role].line)


def _inside(x: Across) -> Across:
    """A place of the drawing on the sheet, whose width is known, between its margins."""
    return Across(0, MARGIN + x.at(INNER))
