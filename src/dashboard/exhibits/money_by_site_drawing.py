"""The sites as a table with bars: who pays how much of each site's money, on one axis."""

from dataclasses import replace

from dashboard.codes.waves import SHAPES
from dashboard.drawing.about import About
from dashboard.drawing.axis import Axis
from dashboard.drawing.colours import sign_colour
from dashboard.drawing.layout import Layout, below
from dashboard.drawing.legend import legend
from dashboard.drawing.marks import Across
from dashboard.drawing.picked import set_apart
from dashboard.drawing.rows import COLUMNS, THIN, Row, Size, bar_rows
from dashboard.drawing.rows import table_rows as rows_of_table
from dashboard.drawing.widths import Width
from dashboard.exhibits.bars import axis_of, keys_of, payers_of, said_of, stacked, tick_of
from dashboard.exhibits.exhibit import Rows, Scene
from dashboard.exhibits.leads import to_site


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """A line a site: who pays how much of its money, on one axis."""
    least = Width.WIDE.least if width is Width.WIDE else Width.NARROW.least
    drawn = [_row(record, scene) for record in table_rows.to_dict("records")]
    parts = [part for row in drawn for part in row.parts]
    top = axis_of(parts).top
    keys = legend((*payers_of(parts, scene), *keys_of(parts, scene)), least)
    if width is Width.WIDE:
        axis = Axis(top, Across(COLUMNS.bars), Across(COLUMNS.amounts))
        body = rows_of_table(drawn, axis, least, tick_of(scene))
    else:
        body = bar_rows(drawn, axis_of(parts), least, tick_of(scene), Size(THIN, 10))
    return below(keys, set_apart(body, "site", (scene.view.site,)), gap=8)


def _row(record: dict, scene: Scene) -> Row:
    language, money, wave = scene.language, record["money"], record["wave"]
    name = language.fact(record["site"])
    said = said_of(name, money, scene)
    said = replace(said, sentence=_details(record, scene))
    about = About("site", record["site_id"], said, to_site(record["site_id"]))
    return Row(
        name=name,
        second=language.country(record["country"]),
        amount=language.money(money) if money.is_published else "",
        parts=stacked(money, record["parts"], scene, about),
        sign=SHAPES[wave],
        colour=sign_colour(wave),
        about=about,
    )


def _details(record: dict, scene: Scene) -> str:
    """What the amount covers, how firm it is where it is no selection, and other figures."""
    language = scene.language
    details = [language.fact(record["covers"])] if record["covers"] else []
    if record["money"].stage not in ("", "selected"):
        details.append(language.say(record["stage"]))
    if record["others"]:
        details.append(language.say("also published: {amounts}", amounts=record["others"]))
    return "; ".join(details)
