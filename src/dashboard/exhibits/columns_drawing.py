"""The columns of money on a flat page: a bar a site on one axis, the largest first."""

from dashboard.codes.waves import SHAPES
from dashboard.drawing.about import About
from dashboard.drawing.axis import Axis
from dashboard.drawing.colours import sign_colour
from dashboard.drawing.layout import Layout, below
from dashboard.drawing.legend import legend
from dashboard.drawing.marks import Across
from dashboard.drawing.rows import COLUMNS, THIN, Row, Size, bar_rows
from dashboard.drawing.rows import table_rows as rows_of_table
from dashboard.drawing.widths import Width
from dashboard.exhibits.bars import axis_of, keys_of, part_of, said_of, tick_of
from dashboard.exhibits.exhibit import Rows, Scene


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """A line a site in the colour of its wave, each bar ending as its amount is worded."""
    least = Width.WIDE.least if width is Width.WIDE else Width.NARROW.least
    rows = [_row(record, scene) for record in table_rows.to_dict("records")]
    parts = [part for row in rows for part in row.parts]
    axis = axis_of(parts)
    if width is Width.WIDE:
        axis = Axis(axis.top, Across(COLUMNS.bars), Across(COLUMNS.amounts))
        body = rows_of_table(rows, axis, least, tick_of(scene))
    else:
        body = bar_rows(rows, axis, least, tick_of(scene), Size(THIN, 10))
    return below(body, legend(keys_of(parts, scene), least), gap=8)


def _row(record: dict, scene: Scene) -> Row:
    language, money, wave = scene.language, record["money"], record["wave"]
    name = language.fact(record["site"])
    about = About("site", record["site_id"], said_of(name, money, scene))
    return Row(
        name=name,
        second=language.country(record["country"]),
        amount=language.money(money) if money.in_euro else "",
        parts=(part_of(money, f"wave-{wave}", scene, about),),
        sign=SHAPES[wave],
        colour=sign_colour(wave),
        about=about.bare,
    )
