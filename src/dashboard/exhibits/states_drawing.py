"""The states as marks: a row for each with money, on one axis; the others of a role in a line."""

from itertools import groupby

from dashboard.codes.roles import ROLE_GROUPS
from dashboard.drawing.about import About, Lead
from dashboard.drawing.axis import Axis
from dashboard.drawing.columns import wrapped
from dashboard.drawing.layout import Layout, below
from dashboard.drawing.legend import legend
from dashboard.drawing.marks import LEFT, RIGHT, Across, words
from dashboard.drawing.rows import COLUMNS, THIN, Row, Size, bar_rows
from dashboard.drawing.rows import table_rows as rows_of_table
from dashboard.drawing.type_scale import Role
from dashboard.drawing.widths import Width
from dashboard.exhibits.bars import axis_of, keys_of, payers_of, said_of, stacked, tick_of
from dashboard.exhibits.exhibit import Rows, Scene
from dashboard.exhibits.state_chart import has_line


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """A group a role under its name."""
    least = Width.WIDE.least if width is Width.WIDE else Width.NARROW.least
    records = table_rows.to_dict("records")
    drawn = {row["country"]: _row(row, scene) for row in records if has_line(row)}
    parts = [part for row in drawn.values() for part in row.parts]
    axis, keys = axis_of(parts), legend((*payers_of(parts, scene), *keys_of(parts, scene)), least)
    if width is Width.WIDE:
        axis = Axis(axis.top, Across(COLUMNS.bars), Across(COLUMNS.amounts))
    groups = [
        _group(role, list(found), drawn, axis, scene)
        for role, found in groupby(records, key=lambda row: row["role"])
    ]
    return below(keys, *groups, gap=14)


def _group(
    role: str, records: list[dict], drawn: dict[str, Row], axis: Axis, scene: Scene
) -> Layout:
    """The rows under the name of the role, then those without money; in columns where the bars
    begin within the width.
    """
    language, is_wide = scene.language, axis.start.share > 0
    least = Width.WIDE.least if is_wide else Width.NARROW.least
    head = words(LEFT, 0, language.say(ROLE_GROUPS[role]), Role.HEADING, to=RIGHT)
    laid, say = [Layout((head,), 20)], tick_of(scene)
    rows = [drawn[row["country"]] for row in records if row["country"] in drawn]
    if rows and is_wide:
        laid.append(rows_of_table(rows, axis, least, say))
    elif rows:
        laid.append(bar_rows(rows, axis, least, say, Size(THIN, 10)))
    others = [row["country"] for row in records if row["country"] not in drawn]
    if others:
        laid.append(wrapped(language.names(map(language.country, others)), Role.TEXT, least))
    return below(*laid, gap=4)


def _row(row: dict, scene: Scene) -> Row:
    language, money, code = scene.language, row["money"], row["country"]
    name = language.country(code)
    lead = Lead("countries", (("country", (code,)),))
    about = About("state", code, said_of(name, money, scene), lead)
    return Row(
        name=name,
        second=row["site_names"],
        amount=language.money(money) if money.is_published else "",
        parts=stacked(money, row["parts"], scene, about),
        about=about,
    )
