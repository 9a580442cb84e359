"""How large is €485 million next to €200 billion? In words; the pictures are in Investment."""

from dashboard.exhibits.exhibit import Column, Exhibit, Rows, Scene, table
from dashboard.exhibits.pair import pair_of
from dashboard.exhibits.pair_words import capital, title_money
from dashboard.language import message

COLUMNS = (
    Column("envelope", message("Amount"), "fact"),
    Column("money", message("Money"), "money"),
    Column("covers", message("What it covers"), "fact"),
    Column("ratio", message("Size next to InvestAI"), "share"),
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
            "ratio": pair.share if item is pair.small else None,
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
    small, large = table_rows["money"]
    return language.say(
        "{small} from the EU and the states for {count} AI Factories, next to {large} that"
        " InvestAI aims to mobilise, mostly private money: {percent} in size. A comparison of"
        " size, not a share: no official text books the one inside the other.",
        small=capital(language.money(small)),
        count=int((scene.snapshot.sites["wave"] == "2").sum()),
        large=language.money(large),
        percent=language.percent(table_rows["ratio"].iloc[0]),
    )


EXHIBIT = Exhibit(
    slug="scale",
    reads=(),
    question=question,
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
)
