"""How large is €485 million next to €200 billion, at a glance?"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from dashboard.data.bounds import NOTHING
from dashboard.drawing.about import About, Lead
from dashboard.drawing.labels import labelled
from dashboard.drawing.layout import Layout, below
from dashboard.drawing.marks import RIGHT, Run
from dashboard.drawing.rows import Part, part
from dashboard.drawing.type_scale import Role
from dashboard.drawing.widths import Width
from dashboard.exhibits.bars import axis_of, part_of, said_of
from dashboard.exhibits.exhibit import Column, Exhibit, Rows, Scene, table
from dashboard.exhibits.pair_words import colour_names, percentage, related, sizes_only, title_money
from dashboard.facts.pair import pair_of
from dashboard.language import message

COLUMNS = (
    Column("envelope", message("Amount"), "fact"),
    Column("money", message("Money"), "money"),
    Column("covers", message("What it covers"), "fact"),
    Column("ratio", message("Size next to InvestAI"), "bounds", message("%")),
)

BAR = 20.0
"""Pixels."""


def question(scene: Scene) -> str:
    """Names the two amounts as the newest sources print them, without their wording."""
    pair = pair_of(scene.snapshot)
    return scene.language.say(
        "How large is {small} next to {large}?",
        small=title_money(pair.small, scene),
        large=title_money(pair.large, scene),
    )


def rows(scene: Scene) -> Rows:
    """The two amounts, with the size of the first next to the second (no share of it)."""
    pair = pair_of(scene.snapshot)
    records = [
        {
            "envelope": item.label,
            "money": item.amount,
            "covers": item.amount.covers,
            "which": "small" if item is pair.small else "large",
            "ratio": pair.share.times(100) if item is pair.small else NOTHING,
            "sources": (item.amount.source_id,),
        }
        for item in (pair.small, pair.large)
        if item.amount.is_published
    ]
    return table(records, COLUMNS)


def sentence(table_rows: Rows, scene: Scene) -> str:
    """The ratio, and that it compares sizes and is no share."""
    language = scene.language
    if len(table_rows) < 2:
        return language.say("One of the two amounts had not been published by this day.")
    if table_rows["ratio"].isna().all():
        return language.say("One of the two amounts is not published in euro.")
    pair = pair_of(scene.snapshot)
    sizes = language.say(
        "Second wave, from the EU and the states: {small}. InvestAI, to be mobilised and mostly"
        " private: {large}. The first next to the second, in size: {percent}.",
        small=language.money(pair.small.amount, rounded=True),
        large=language.money(pair.large.amount, rounded=True),
        percent=percentage(pair, language),
    )
    return language.paragraph(sizes, sizes_only(pair, language), related(pair, language))


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """One bar above the other on one scale, never one in the other; each with its words."""
    colours = dict(zip(("small", "large"), colour_names(pair_of(scene.snapshot))))
    rows_drawn = table_rows.to_dict("records")
    parts = [_part(row, colours[row["which"]], scene) for row in rows_drawn]
    axis = replace(axis_of(parts), stop=RIGHT)
    return below(
        *(
            labelled(part(axis, item, 0, BAR), _runs(row, scene), width.least)
            for item, row in zip(parts, rows_drawn, strict=True)
        ),
        gap=4,
    )


def _part(row: Mapping[str, Any], colour: str, scene: Scene) -> Part:
    name, money = scene.language.fact(row["envelope"]), row["money"]
    about = About("figure", money.figure_id, said_of(name, money, scene), Lead("investment"))
    return part_of(money, colour, scene, about)


def _runs(row: Mapping[str, Any], scene: Scene) -> tuple[Run, ...]:
    language = scene.language
    name = language.fact(row["envelope"])
    return (Run(language.money(row["money"]), Role.LABEL), Run(name, Role.TEXT))


EXHIBIT = Exhibit(
    slug="scale",
    reads=(),
    question=question,
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    drawing=drawing,
)
