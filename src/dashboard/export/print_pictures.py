"""Pictures for paper: the drawing of an exhibit alone, its words stand around it as text."""

from dataclasses import replace
from datetime import date
from functools import lru_cache
from io import BytesIO

from matplotlib.transforms import Bbox

from dashboard.exhibits.drawn import drawn
from dashboard.exhibits.exhibit import Exhibit, LegendItem, Rows, Scene
from dashboard.exhibits.look import LIGHT
from dashboard.export.drawing import Cells, Drawing
from dashboard.export.exhibit_drawing import drawing
from dashboard.export.picture_drawing import draw, height_of
from dashboard.export.picture_sheet import LEADING, MARGIN, Sheet, legend_rows
from dashboard.export.pictures import legend_of
from dashboard.language import Language

COLUMN = 516.0
"""Points: the text width of a sheet of A4 with margins of 14 mm, so letters keep their size."""

LEGEND = 8.5


def still(exhibit: Exhibit, scene: Scene) -> bytes | None:
    """SVG of an exhibit's drawing, with a legend where the exhibit has none as text; None where it
    has no drawing but its own table.
    """
    light = replace(exhibit.scene_of(scene), look=LIGHT)
    return _still(exhibit, light, scene.snapshot.day)


def has_still(exhibit: Exhibit, rows: Rows, scene: Scene) -> bool:
    """Whether there is a drawing of these rows, beside their table."""
    return not rows.empty and not isinstance(drawing(exhibit, rows, scene), Cells)


@lru_cache(maxsize=64)
def _still(exhibit: Exhibit, scene: Scene, day: date) -> bytes | None:
    rows = drawn(exhibit, scene).rows
    if rows.empty:
        return None
    shown = drawing(exhibit, rows, scene)
    if isinstance(shown, Cells):
        return None
    return _svg(shown, () if exhibit.legend else legend_of(shown), COLUMN, scene.language)


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
