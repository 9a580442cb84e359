"""Pictures for paper: the drawing of an exhibit alone, its words stand around it as text."""

from datetime import date
from functools import lru_cache

from dashboard.drawing.layout import Drawing as Marked
from dashboard.exhibits.drawn import drawn
from dashboard.exhibits.exhibit import Exhibit, Rows, Scene
from dashboard.export.drawing import Bars, Cells, Numbers
from dashboard.export.exhibit_drawing import drawing
from dashboard.export.still_layouts import layout_of
from dashboard.pens.svg import svg

COLUMN = 688.0
"""Pixels: the text width of a sheet of A4 with margins of 14 mm, so letters keep their size."""


def still(exhibit: Exhibit, scene: Scene) -> bytes | None:
    """SVG of an exhibit that has no drawing of its own: of its chart or its numbers; None where it
    has nothing but its table.
    """
    return _still(exhibit, exhibit.scene_of(scene), scene.snapshot.day)


def has_still(exhibit: Exhibit, rows: Rows, scene: Scene) -> bool:
    """Whether there is a drawing of these rows, beside their table."""
    return not rows.empty and not isinstance(drawing(exhibit, rows, scene), Cells)


@lru_cache(maxsize=64)
def _still(exhibit: Exhibit, scene: Scene, day: date) -> bytes | None:
    rows = drawn(exhibit, scene).rows
    if rows.empty:
        return None
    shown = drawing(exhibit, rows, scene)
    return _marks(shown, exhibit, scene) if isinstance(shown, (Bars, Numbers)) else None


def _marks(shown: Bars | Numbers, exhibit: Exhibit, scene: Scene) -> bytes:
    """A chart or numbers, as the pens draw them."""
    parts, layout = drawn(exhibit, scene), layout_of(shown, scene.language, COLUMN)
    tag = scene.language.tag
    whole = Marked(
        exhibit.slug, parts.question, parts.alternative, tag, layout.height, layout.marks
    )
    return svg(whole, COLUMN).encode()
