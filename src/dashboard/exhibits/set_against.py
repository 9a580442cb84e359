"""What is the smaller amount next to closer ones? Sizes; a share only where it is one."""

from dashboard.exhibits.exhibit import Column, Exhibit, Html, Rows, Scene, table
from dashboard.exhibits.pair_words import is_share, pair_in, percentage, title_money
from dashboard.facts.pair import Pair
from dashboard.facts.rungs import set_against
from dashboard.language import message
from dashboard.templates import render

COLUMNS = (
    Column("label", message("Set against"), "fact"),
    Column("money", message("Money"), "money"),
    Column("share", message("Size next to it"), "bounds", message("%")),
    Column("relation", message("Connection"), "message"),
)

INSIDE, SITE = message("officially inside it"), message("one of the sites behind it")
SIZES = message("in size only")
HELD = message("may hold the same money")


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


def picture(table_rows: Rows, scene: Scene) -> Html:
    """A column an amount."""
    language = scene.language
    items = [
        {
            "percent": row["words"] or "–",
            "money": language.money(row["money"], rounded=True),
            "label": language.fact(row["label"]),
            "relation": language.say(row["relation"]),
        }
        for row in table_rows.to_dict("records")
    ]
    return Html(render("set-against", items=items))


EXHIBIT = Exhibit(
    slug="set-against",
    reads=("compare",),
    question=question,
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    picture=picture,
)
