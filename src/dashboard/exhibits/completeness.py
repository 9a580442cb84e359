"""How complete are the tables?"""

from html import escape

from dashboard.exhibits.exhibit import Column, Exhibit, Html, Rows, Scene, table
from dashboard.language import message

COLUMNS = (
    Column("table", message("Table"), "text"),
    Column("column", message("Column"), "text"),
    Column("filled", message("Rows with a value"), "count"),
    Column("rows", message("Rows"), "count"),
    Column("share", message("Share"), "share"),
)


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


def picture(table_rows: Rows, scene: Scene) -> Html:
    """A line a column: a meter, and how many of how many rows."""
    parts = []
    for name, found in table_rows.groupby("table", sort=False):
        lines = "".join(_line(row, scene) for row in found.to_dict("records"))
        parts.append(
            f'<div class="table-frame"><table class="twin"><caption style="text-align:left;'
            f'font-weight:650;padding-top:.6rem">{escape(str(name))}</caption>{lines}</table></div>'
        )
    return Html("".join(parts))


def _line(row: dict, scene: Scene) -> str:
    say, number = scene.language.say, scene.language.number
    counted = say("{count} of {all}", count=number(row["filled"]), all=number(row["rows"]))
    width = round(100 * (row["share"] or 0), 1)
    bar = (
        f'<div aria-hidden="true" style="background:{scene.look.quiet};height:.55rem;'
        f'min-width:6rem"><div style="background:{scene.look.roles["host"]};height:100%;'
        f'width:{width}%"></div></div>'
    )
    return (
        f'<tr><th scope="row" style="width:38%;font-weight:400">{escape(row["column"])}</th>'
        f'<td style="width:38%">{bar}</td><td class="right">{escape(counted)}</td></tr>'
    )


EXHIBIT = Exhibit(
    slug="completeness",
    reads=(),
    is_dated=False,
    question=lambda scene: scene.language.say("How complete are the tables?"),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    picture=picture,
)
