"""Pictures for paper: the drawing of an exhibit alone, its words stand around it as text."""

from dataclasses import replace
from datetime import date
from functools import lru_cache
from io import BytesIO

from matplotlib.transforms import Bbox

from dashboard.drawing.marks import Drawing as Marked
from dashboard.exhibits import state_map
from dashboard.exhibits.drawn import drawn
from dashboard.exhibits.exhibit import Exhibit, LegendItem, Rows, Scene
from dashboard.exhibits.look import LIGHT
from dashboard.export.drawing import Bars, Cells, Drawing, Numbers
from dashboard.export.exhibit_drawing import drawing
from dashboard.export.linked_map import draw_linked, linked_map
from dashboard.export.picture_drawing import draw, height_of
from dashboard.export.picture_sheet import LEADING, MARGIN, Sheet, legend_rows
from dashboard.export.pictures import legend_of
from dashboard.export.still_layouts import layout_of
from dashboard.language import Language
from dashboard.pens.svg import svg

COLUMN = 688.0
"""Pixels: the text width of a sheet of A4 with margins of 14 mm, so letters keep their size."""

MAP, SMALL_MAP = 400.0, 190.0
"""Widths of maps in points, on a page and beside the text of a state's sheet."""

LEGEND = 8.5


def still(exhibit: Exhibit, scene: Scene) -> bytes | None:
    """SVG of an exhibit's drawing, with a legend where the exhibit has none as text; None where it
    has no drawing but its own table.
    """
    light = replace(exhibit.scene_of(scene), look=LIGHT)
    return _still(exhibit, light, scene.snapshot.day)


def has_still(exhibit: Exhibit, rows: Rows, scene: Scene) -> bool:
    """Whether there is a drawing of these rows, beside their table."""
    if rows.empty or exhibit is state_map.EXHIBIT:
        return not rows.empty
    return not isinstance(drawing(exhibit, rows, scene), Cells)


@lru_cache(maxsize=64)
def _still(exhibit: Exhibit, scene: Scene, day: date) -> bytes | None:
    rows = drawn(exhibit, scene).rows
    if rows.empty:
        return None
    if exhibit is state_map.EXHIBIT:
        return small_map(rows, scene)
    shown = drawing(exhibit, rows, scene)
    if isinstance(shown, Cells):
        return None
    if isinstance(shown, (Bars, Numbers)):
        return _marks(shown, exhibit, scene)
    return _svg(shown, () if exhibit.legend else legend_of(shown), MAP, scene.language)


def _marks(shown: Bars | Numbers, exhibit: Exhibit, scene: Scene) -> bytes:
    """A chart or numbers, as the pens draw them."""
    parts, layout = drawn(exhibit, scene), layout_of(shown, scene.language, COLUMN)
    tag = scene.language.tag
    whole = Marked(
        exhibit.slug, parts.question, parts.alternative, tag, layout.height, layout.marks
    )
    return svg(whole, COLUMN).encode()


def _svg(shown: Drawing, legend: tuple[LegendItem, ...], width: float, language: Language) -> bytes:
    rows = legend_rows(legend, width, LEGEND)
    height = height_of(shown, width) + len(rows) * LEGEND * LEADING + 2 * MARGIN
    sheet = Sheet(width + 2 * MARGIN, height)
    draw(sheet, shown, language)
    sheet.top += 8
    sheet.legend(rows, LEGEND)
    return _cropped(sheet)


def _cropped(sheet: Sheet) -> bytes:
    """The sheet without its margins, which the paper has; wider where a label needs it."""
    drawn_box = sheet.figure.get_tightbbox()
    left, right = MARGIN / 72, (sheet.width - MARGIN) / 72
    box = [
        [min(left, drawn_box.x0), drawn_box.y0 - 0.02],
        [max(right, drawn_box.x1), drawn_box.y1 + 0.02],
    ]
    out = BytesIO()
    sheet.figure.savefig(out, format="svg", bbox_inches=Bbox(box), metadata={"Date": None})
    return out.getvalue()


def small_map(links: Rows, scene: Scene) -> bytes:
    """SVG of the states that a state is linked with; `links` are the rows of `state-map`."""
    found = linked_map(links, replace(scene, look=LIGHT))
    sheet = Sheet(SMALL_MAP + 2 * MARGIN, SMALL_MAP, top=0)
    draw_linked(sheet.axes(MARGIN, 0, SMALL_MAP, SMALL_MAP), found)
    return _cropped(sheet)
