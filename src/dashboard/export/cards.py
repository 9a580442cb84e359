"""The picture of a page for the preview in a chat or a post: its title, a sentence, the view."""

from collections.abc import Callable
from xml.etree.ElementTree import fromstring, tostring

from dashboard.contents import NAME, Page
from dashboard.drawing.layout import Drawing, Layout, below, moved
from dashboard.drawing.legend import legend
from dashboard.drawing.marks import LEFT, Across, Area, Bar, Mark, Run, Words
from dashboard.drawing.parts import parts_of
from dashboard.drawing.type_scale import TYPE, Role
from dashboard.drawing.typeface import lines_of
from dashboard.drawing.widths import Width
from dashboard.exhibits.drawn import Drawn, drawn
from dashboard.exhibits.exhibit import Exhibit, Scene
from dashboard.export.credit import filter_line
from dashboard.export.still_words import metadata
from dashboard.pens.png import png
from dashboard.pens.png_texts import with_texts
from dashboard.pens.svg import svg

WIDTH, HEIGHT, ZOOM = 600.0, 315.0, 2.0
"""Pixels of the drawing, and of the file for each of them: 1200 by 630 is what chats and networks
show without cutting (ogp.me; 1.91 : 1).
"""

MARGIN, FOOT = 30.0, 18.0
INNER = WIDTH - 2 * MARGIN
MAP = 250.0
"""Pixels that a map is high."""

THICK = 60.0
"""Pixels of a bar from which on it is a shade behind others."""

MOST_LINES, MOST_LINES_OVER = 6, 3
"""Lines of the sentence beside a map, and over another picture."""


def card(page: Page, exhibit: Exhibit, where: Exhibit, scene: Scene) -> bytes:
    """A PNG of 1200 by 630: the page's title, the exhibit's sentence, and the exhibit where it
    is a map, numbers or bars, else the map of the view.
    """
    parts = drawn(exhibit, scene)
    picture = _picture(parts)
    sheet = (
        _over(page, parts, exhibit, scene, picture)
        if picture
        else _beside(page, parts, exhibit, scene, where)
    )
    return with_texts(png(sheet, ZOOM), metadata(exhibit, parts.rows, scene))


def _picture(parts: Drawn) -> Callable[[float], Layout] | None:
    """What fits a height below the words: the first bars of a drawing, or its numbers."""
    if not parts.drawings:
        return None
    whole = parts.drawings[Width.COLUMN]
    marks = tuple(mark for mark in whole.marks if not isinstance(mark, Area))
    if not any(_is_thin(mark) or _is_number(mark) for mark in marks):
        return None
    return lambda height: parts_of(Layout(marks, whole.height), height)[0]


def _is_thin(mark: Mark) -> bool:
    return isinstance(mark, Bar) and mark.height < THICK and mark.y < MAP / 2


def _is_number(mark: Mark) -> bool:
    return isinstance(mark, Words) and mark.runs[0].role is Role.NUMBER


def _over(
    page: Page,
    parts: Drawn,
    exhibit: Exhibit,
    scene: Scene,
    picture: Callable[[float], Layout],
) -> str:
    head = _head(page, parts, scene, INNER, MOST_LINES_OVER)
    room = HEIGHT - 2 * MARGIN - head.height - FOOT - 16
    return svg(_sheet(below(head, picture(room), gap=16), parts, exhibit, scene), WIDTH)


def _beside(page: Page, parts: Drawn, exhibit: Exhibit, scene: Scene, where: Exhibit) -> str:
    """Words and keys to the left of the map of the view."""
    shown = drawn(where, where.scene_of(scene))
    chart = shown.drawings[Width.COLUMN]
    width = MAP * chart.width / chart.height
    room = INNER - width - 12
    head = _head(page, parts, scene, room, MOST_LINES)
    keys = legend(where.keys(shown.rows, scene), room) if where.keys else Layout((), 0)
    gap = max(HEIGHT - 2 * MARGIN - FOOT - head.height - keys.height - 6, 6)
    sheet = fromstring(svg(_sheet(below(head, keys, gap=gap), parts, exhibit, scene), WIDTH))
    inner = fromstring(svg(chart, chart.width))
    inner.attrib |= {"x": f"{WIDTH - MARGIN - width:g}", "y": f"{MARGIN - 8:g}"}
    inner.attrib |= {"width": f"{width:g}", "height": f"{MAP:g}"}
    sheet.append(inner)
    return tostring(sheet, encoding="unicode")


def _head(page: Page, parts: Drawn, scene: Scene, width: float, most: int) -> Layout:
    say = scene.language.say
    return below(
        _text(say(NAME), Role.HEADING, width, 1, "host"),
        _text(say(page.title), Role.TITLE, width, 2),
        _text(parts.statement, Role.LEAD, width, most),
        gap=5,
    )


def _sheet(above: Layout, parts: Drawn, exhibit: Exhibit, scene: Scene) -> Drawing:
    """Marks between the margins, and at the foot the day, the licence and what is left out."""
    language = scene.language
    day = language.say("Facts known by: {day}", day=language.day(scene.snapshot.day))
    based = (f"{day} · CC BY 4.0", filter_line(exhibit, scene))
    foot = _text(" · ".join(part for part in based if part), Role.AXIS, INNER, 1)
    low = HEIGHT - MARGIN - FOOT + 8
    marks: tuple[Mark, ...] = (
        *(moved(mark, MARGIN - 8, _inside) for mark in above.marks),
        *(moved(mark, low, _inside) for mark in foot.marks),
    )
    tag = language.tag
    return Drawing(exhibit.slug, parts.question, parts.statement, tag, HEIGHT, marks)


def _inside(x: Across) -> Across:
    return Across(0, MARGIN + x.at(INNER))


def _text(text: str, role: Role, width: float, most: int, colour: str = "") -> Layout:
    lines = min(len(lines_of((Run(text, role),), width)), most)
    mark = Words(LEFT, 0, (Run(text, role),), to=LEFT.beside(width), lines=lines, colour=colour)
    return Layout((mark,), lines * TYPE[role].line)
