"""The numbers of one state beside each other, each over its words."""

from dashboard.drawing.columns import in_columns, wrapped
from dashboard.drawing.layout import Layout, below
from dashboard.drawing.type_scale import Role
from dashboard.drawing.widths import Width
from dashboard.exhibits.exhibit import Rows, Scene

APART = 16.0


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """A column a number; two on a narrow screen."""
    records = table_rows.to_dict("records")
    columns = min(len(records), 4 if width is Width.WIDE else 2)
    room = width.least / columns - APART
    tiles = [_tile(row, scene, room) for row in records]
    lines = [tiles[place : place + columns] for place in range(0, len(tiles), columns)]
    return below(*(in_columns(line, columns) for line in lines), gap=12)


def _tile(row: dict, scene: Scene, room: float) -> Layout:
    texts = (
        (row["words"], Role.TITLE),
        (scene.language.say(row["label"]), Role.LABEL),
        (row["detail"], Role.SECOND),
        (row["base"], Role.SECOND),
    )
    return below(*(wrapped(text, role, room, APART) for text, role in texts if text), gap=2)
