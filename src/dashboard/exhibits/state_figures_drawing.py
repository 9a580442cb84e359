"""The numbers of one state in a strip, each beside its words."""

from dashboard.drawing.about import NOTHING, About, Said
from dashboard.drawing.layout import Layout
from dashboard.drawing.numbers import Letters, Number, strip
from dashboard.drawing.type_scale import Role
from dashboard.drawing.widths import Width
from dashboard.exhibits.exhibit import Rows, Scene

LETTERS = Letters(Role.STATE_NUMBER)


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """As many numbers beside each other as fit; what one is measured against is said of it."""
    return strip([_number(row, scene) for row in table_rows.to_dict("records")], width, LETTERS)


def _number(row: dict, scene: Scene) -> Number:
    label = scene.language.say(row["label"])
    about = About(said=Said(label, row["base"])) if row["base"] else NOTHING
    return Number(row["words"], label, row["detail"], about)
