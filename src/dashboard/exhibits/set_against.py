"""What is the smaller amount next to closer ones? Sizes; a share only where it is one."""

from dashboard.drawing.about import About
from dashboard.drawing.columns import in_columns, wrapped_runs
from dashboard.drawing.layout import Layout, below
from dashboard.drawing.marks import LEFT, RIGHT, Line, Run
from dashboard.drawing.type_scale import Role
from dashboard.drawing.widths import Width
from dashboard.exhibits.bars import said_of
from dashboard.exhibits.exhibit import Column, Exhibit, Rows, Scene, table
from dashboard.exhibits.pair_words import is_share, pair_in, percentage, title_money
from dashboard.facts.pair import Pair
from dashboard.facts.rungs import set_against
from dashboard.language import message

COLUMNS = (
    Column("label", message("Set against"), "fact"),
    Column("money", message("Money"), "money"),
    Column("share", message("Size next to it"), "bounds", message("%")),
    Column("relation", message("Connection"), "message"),
)

INSIDE, SITE = message("officially inside it"), message("one of the sites behind it")
SIZES = message("in size only")
HELD = message("may hold the same money")

BESIDE = {Width.NARROW: 1, Width.COLUMN: 2}
"""Amounts beside each other; all of them on wider screens."""

APART = 28.0
"""Pixels between two columns."""


def question(scene: Scene) -> str:
    """Names the amount."""
    return scene.language.say(
        "Set against closer amounts: {money}", money=title_money(pair_in(scene).small, scene)
    )


def rows(scene: Scene) -> Rows:
    """A row an amount; `share` is a ratio of sizes, in per cent."""
    records = [
        {
            "label": pair.large.label,
            "money": pair.large.amount,
            "share": pair.share.times(100),
            "relation": _relation(pair),
            "words": percentage(pair, scene.language),
            "sources": (pair.large.amount.source_id,) if pair.large.amount.source_id else (),
        }
        for pair in set_against(scene.snapshot, pair_in(scene))
    ]
    return table(records, COLUMNS)


def _relation(pair: Pair) -> str:
    if is_share(pair):
        return INSIDE
    if pair.relation.kind == "site_of":
        return SITE
    return HELD if pair.relation.kind in ("overlap", "replaced", "parts") else SIZES


def sentence(table_rows: Rows, scene: Scene) -> str:
    """The amount, and what it is next to the first of them."""
    language, small = scene.language, pair_in(scene).small
    if table_rows.empty:
        return language.say("No larger amount in euro is known by this day.")
    first = table_rows.iloc[0]
    named = {
        "small": language.money(small.amount, rounded=True),
        "large": language.money(first["money"], rounded=True),
        "label": language.fact(first["label"]),
    }
    if not first["words"]:
        return language.say("{small}; next to it, {label}: {large}. No ratio is known.", **named)
    return language.say(
        "{small}; next to it, {label}: {large}. In size: {percent}.",
        **named,
        percent=first["words"],
    )


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """A column an amount; two on a small screen, one on a phone."""
    records = table_rows.to_dict("records")
    columns = BESIDE.get(width, len(records))
    room = (width.least - APART * (columns - 1)) / columns
    items = [_item(row, scene, room) for row in records]
    lines = [items[place : place + columns] for place in range(0, len(items), columns)]
    return below(*(in_columns(line, columns, APART) for line in lines), gap=12)


def _item(row: dict, scene: Scene, room: float) -> Layout:
    """Its size and the amount in one line where they fit, then what it is and the connection."""
    language, money = scene.language, row["money"]
    label = language.fact(row["label"])
    about = About("figure", money.figure_id, said_of(label, money, scene))
    size = (
        Run(row["words"] or "–", Role.TITLE),
        Run(language.money(money, rounded=True), Role.LABEL),
    )
    connection = (Run(label, Role.TEXT), Run(language.say(row["relation"]), Role.SECOND))
    rule = Layout((Line(LEFT, 1, RIGHT, 1, "ink", 2),), 4)
    return below(rule, wrapped_runs(size, room, about=about), wrapped_runs(connection, room))


EXHIBIT = Exhibit(
    slug="set-against",
    reads=("compare",),
    question=question,
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    drawing=drawing,
    widest=Width.PAGE,
)
