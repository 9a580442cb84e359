"""How large is €485 million next to €200 billion? In words; the pictures are in Investment."""

from dashboard.data.bounds import NOTHING
from dashboard.exhibits.exhibit import Column, Exhibit, Rows, Scene, table
from dashboard.exhibits.pair_words import percentage, related, sizes_only, title_money
from dashboard.facts.pair import pair_of
from dashboard.language import message

COLUMNS = (
    Column("envelope", message("Amount"), "fact"),
    Column("money", message("Money"), "money"),
    Column("covers", message("What it covers"), "fact"),
    Column("ratio", message("Size next to InvestAI"), "bounds", message("%")),
)


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


EXHIBIT = Exhibit(
    slug="scale",
    reads=(),
    question=question,
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
)
