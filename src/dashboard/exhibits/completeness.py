"""How complete are the tables?"""

from collections.abc import Sequence

from dashboard.drawing.axis import Axis
from dashboard.drawing.columns import side_by_side
from dashboard.drawing.ends import Inside
from dashboard.drawing.layout import Layout
from dashboard.drawing.marks import LEFT, RIGHT, Across
from dashboard.drawing.rows import THIN, Columns, Part, Row, Size, bar_rows
from dashboard.drawing.rows import table_rows as rows_of_table
from dashboard.drawing.widths import Width
from dashboard.exhibits.exhibit import Column, Exhibit, Rows, Scene, table
from dashboard.language import message

COLUMNS = (
    Column("table", message("Table"), "text"),
    Column("column", message("Column"), "text"),
    Column("filled", message("Rows with a value"), "count"),
    Column("rows", message("Rows"), "count"),
    Column("share", message("Share"), "share"),
)

COLUMNS_DRAWN = Columns(0.26, 0.48, 0.86)


def rows(scene: Scene) -> Rows:
    """A row per column that may be empty, of the whole package, whatever the day of the view."""
    records = []
    for name, described in scene.dataset.descriptor.tables.items():
        frame = scene.dataset.tables[name]
        for field in described.fields:
            if field.constraints.get("required"):
                continue
            filled = int(frame[field.name].notna().sum())
            records.append(
                {
                    "table": name,
                    "column": field.name,
                    "filled": filled,
                    "rows": len(frame),
                    "share": filled / len(frame) if len(frame) else None,
                    "sources": (),
                }
            )
    return table(records, COLUMNS)


def sentence(table_rows: Rows, scene: Scene) -> str:
    """How many columns may be empty, and how many of them are not."""
    full = int((table_rows["filled"] == table_rows["rows"]).sum())
    return scene.language.say(
        "Columns that may be empty and have a value in every row: {full} of {count}. An empty cell"
        " is not known or does not apply.",
        count=scene.language.number(len(table_rows)),
        full=scene.language.number(full),
    )


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """A bar a column of the tables, a whole each: filled as far as rows have a value."""
    lines = [_line(row, scene) for row in table_rows.to_dict("records")]
    if width in (Width.NARROW, Width.COLUMN):
        axis, least = Axis(1, LEFT, RIGHT), Width.NARROW.least
        return bar_rows(lines, axis, least, None, Size(THIN / 2, 10))
    if width is Width.WIDE or len(lines) == 1:
        return _in_columns(lines, scene, width.least)
    half = (len(lines) + 1) // 2
    left, right = (
        _in_columns(part, scene, width.least / 2) for part in (lines[:half], lines[half:])
    )
    return side_by_side([(0, 0.48, left), (0.52, 1, right)])


def _in_columns(lines: Sequence[Row], scene: Scene, width: float) -> Layout:
    axis = Axis(1, Across(COLUMNS_DRAWN.bars), Across(COLUMNS_DRAWN.amounts))
    return rows_of_table(lines, axis, width, scene.language.percent, COLUMNS_DRAWN)


def _line(row: dict, scene: Scene) -> Row:
    language, share = scene.language, row["share"] or 0
    filled, whole = language.number(row["filled"]), language.number(row["rows"])
    parts = (Part(0, share, "host"), Part(share, 1, "undivided", inside=Inside.UNDIVIDED))
    return Row(
        name=row["column"],
        second=row["table"],
        amount=language.say("{count} of {all}", count=filled, all=whole),
        parts=tuple(part for part in parts if part.stop > part.start),
    )


EXHIBIT = Exhibit(
    slug="completeness",
    reads=(),
    is_dated=False,
    question=lambda scene: scene.language.say("How complete are the tables?"),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    drawing=drawing,
    widest=Width.PAGE,
)
