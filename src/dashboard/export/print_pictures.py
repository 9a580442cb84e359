"""Pictures for paper: the drawing of an exhibit alone, its words stand around it as text."""

from dataclasses import replace
from datetime import date
from functools import lru_cache
from io import BytesIO

from matplotlib.transforms import Bbox

from dashboard.drawing.widths import Width
from dashboard.exhibits.drawn import drawn
from dashboard.exhibits.exhibit import Exhibit, LegendItem, Scene
from dashboard.exhibits.look import LIGHT
from dashboard.export.drawing import Cells, Drawing
from dashboard.export.exhibit_drawing import drawing
from dashboard.export.picture_drawing import draw, height_of
from dashboard.export.picture_sheet import LEADING, MARGIN, Sheet, legend_rows
from dashboard.export.pictures import legend_of
from dashboard.export.stills import with_keys
from dashboard.language import Language
from dashboard.pens.svg import svg

COLUMN = 516.0
"""Points: the text width of a sheet of A4 with margins of 14 mm, so letters keep their size."""

LEGEND = 8.5


def still(exhibit: Exhibit, scene: Scene) -> bytes | None:
    """SVG of an exhibit's drawing with its legend; None where it has none but its own table."""
    light = replace(exhibit.scene_of(scene), look=LIGHT)
    if exhibit.drawing:
        return _whole(exhibit, light, Width.COLUMN) if drawn(exhibit, light).drawings else None
    return _still(exhibit, light, scene.snapshot.day)


@lru_cache(maxsize=64)
def _still(exhibit: Exhibit, scene: Scene, day: date) -> bytes | None:
    rows = drawn(exhibit, scene).rows
    if rows.empty:
        return None
    shown = drawing(exhibit, rows, scene)
    if isinstance(shown, Cells):
        return None
    return _svg(shown, legend_of(shown), COLUMN, scene.language)


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


def small_map(exhibit: Exhibit, scene: Scene) -> bytes:
    """SVG of the states that a state is linked with, as small as the column beside its text."""
    return _whole(exhibit, scene, Width.NARROW)


def _whole(exhibit: Exhibit, scene: Scene, width: Width) -> bytes:
    """SVG of a map and what its marks mean."""
    drawing = with_keys(exhibit, drawn(exhibit, scene), scene, width)
    return svg(drawing, drawing.width or width.least).encode()
