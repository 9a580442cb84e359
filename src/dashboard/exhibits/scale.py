"""How large is €485 million next to €200 billion? In words; the pictures are in Investment."""

from dataclasses import replace

from dashboard.exhibits.exhibit import Column, Exhibit, Rows, Scene, table
from dashboard.language import message

WAVE_2 = "wave-2"
INVESTAI = "investai-200bn"

COLUMNS = (
    Column("envelope", message("Amount"), "fact"),
    Column("money", message("Money"), "money"),
    Column("covers", message("What it covers"), "fact"),
    Column("ratio", message("Size next to InvestAI"), "share"),
)


def question(scene: Scene) -> str:
    """Names the two amounts as the newest sources print them, without their wording."""
    newest, language = scene.dataset.on(), scene.language
    small, large = (replace(newest.amount(e), qualifier="exact") for e in (WAVE_2, INVESTAI))
    return language.say(
        "How large is {small} next to {large}?",
        small=language.money(small),
        large=language.money(large),
    )


def rows(scene: Scene) -> Rows:
    """The two amounts, with the size of the first next to the second (no share of it)."""
    snapshot = scene.snapshot
    small, large = snapshot.amount(WAVE_2), snapshot.amount(INVESTAI)
    labels = snapshot.tables["envelopes"].set_index("envelope_id")["label"]
    ratio = small.middle / large.middle if small.middle and large.middle else None
    records = [
        {
            "envelope": labels[amount.subject_id],
            "money": amount,
            "covers": amount.covers,
            "ratio": ratio if amount is small else None,
            "sources": (amount.source_id,),
        }
        for amount in (small, large)
        if amount.is_published
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
        small=_capital(language.money(small)),
        count=int((scene.snapshot.sites["wave"] == "2").sum()),
        large=language.money(large),
        percent=language.percent(table_rows["ratio"].iloc[0]),
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


EXHIBIT = Exhibit(
    slug="scale",
    question=question,
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
)
