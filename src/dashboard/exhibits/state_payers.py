"""How much money stands in one state's sites, and who pays? A bar a site, split by payer."""

from collections.abc import Iterator

from dashboard.data import Amount
from dashboard.drawing.about import NOTHING, About
from dashboard.drawing.ends import Inside
from dashboard.drawing.layout import Layout, below
from dashboard.drawing.legend import Key, legend
from dashboard.drawing.rows import Part, Row, Size, bar_rows
from dashboard.drawing.widths import Width
from dashboard.exhibits.bars import COLOURS, PAYERS, axis_of, keys_of, said_of, stacked
from dashboard.exhibits.exhibit import Column, Rows, Scene, table
from dashboard.exhibits.one_state import exhibit_of_one_state, hosts, picked, question_of
from dashboard.facts.site_money import UNDIVIDED, Split, split
from dashboard.facts.sites import Site, hosted_by
from dashboard.language import message

COLUMNS = (
    Column("site", message("Site"), "fact"),
    Column("money", message("Money for the site"), "money"),
    Column("eu", message("EU"), "money"),
    Column("national", message("States, regions included"), "money"),
    Column("private", message("Private money"), "money"),
    Column(UNDIVIDED, message("Not broken down"), "money"),
)


def rows(scene: Scene) -> Rows:
    """A row per site that the picked state hosts, oldest first; EUR million."""
    sites = hosted_by(scene.snapshot, picked(scene) or "")
    return table([_record(site, split(scene.snapshot, site.site_id)) for site in sites], COLUMNS)


def _record(site: Site, found: Split) -> dict:
    """Of an amount without a total in euro, the parts that stand alone."""
    parts = {**found.parts, **found.alone}
    amounts = (found.total, *parts.values(), found.undivided)
    cited = [amount.source_id for amount in amounts if amount.is_published and amount.source_id]
    return {
        "site": site.name,
        "money": found.total,
        **parts,
        UNDIVIDED: found.undivided,
        "site_id": site.site_id,
        "sources": tuple(dict.fromkeys(cited or [site.source_id])),
    }


def sentence(table_rows: Rows, scene: Scene) -> str:
    """The money with its coverage, and of how many sites it is known who pays."""
    language = scene.language
    if picked(scene) is None:
        return language.say("Pick a state to see who pays for its sites.")
    if table_rows.empty:
        return language.say("No hosted site is known by this day.")
    total = scene.snapshot.total(table_rows["site_id"])
    if not total.is_published:
        return language.say("No total in euro of the sites it hosts is known by this day.")
    money = language.money(total.as_amount(), rounded=True)
    known = sum(bool(list(_parts(row))) for row in table_rows.to_dict("records"))
    if len(table_rows) == 1:
        text = KNOWN if known else UNKNOWN
        return language.say(text, money=money)
    return language.say(
        "In all: {money}. Sites in the sum: {covered} of {rows}; with a known split: {known} of"
        " {all}.",
        money=money,
        covered=total.covered,
        rows=total.rows,
        known=known,
        all=len(table_rows),
    )


KNOWN = message("In all: {money}; who pays how much is known.")
UNKNOWN = message("In all: {money}; who pays how much is not published.")


def _parts(row: dict) -> Iterator[tuple[str, Amount]]:
    """Who pays, of those whose amount is known; what is left only beside one of them."""
    known = [payer for payer in PAYERS if row[payer].is_published]
    if known != [UNDIVIDED]:
        yield from ((payer, row[payer]) for payer in known if row[payer].high)


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """The amount of each site over its bar, and below it who pays how much."""
    least, records = Width.NARROW.least, table_rows.to_dict("records")
    drawn = [_row(row, scene) for row in records]
    parts = [part for row in drawn for part in row.parts]
    sites = [
        below(
            bar_rows([row], axis_of(parts), least, None, Size(20, 0)),
            legend(payers(record, scene), least),
            gap=6,
        )
        for row, record in zip(drawn, records, strict=True)
    ]
    keys = keys_of((part for part in parts if part.inside is not Inside.UNDIVIDED), scene)
    return below(*sites, legend(keys, least), gap=10)


def _row(row: dict, scene: Scene) -> Row:
    name = scene.language.fact(row["site"])
    about = About("site", row["site_id"], said_of(name, row["money"], scene))
    money = scene.language.money(row["money"]) if row["money"].in_euro else ""
    return Row(name, "", money, bar_of(row, scene, about))


def payers(row: dict, scene: Scene) -> list[Key]:
    """A key a payer with its amount; that of what is not broken down where no part is known."""
    keys = [_key(payer, amount, scene) for payer, amount in _parts(row)]
    if not keys and row["money"].in_euro:
        return [Key(scene.language.say(PAYERS[UNDIVIDED]), inside=Inside.UNDIVIDED)]
    return keys


def bar_of(row: dict, scene: Scene, about: About = NOTHING) -> tuple[Part, ...]:
    """The bar of a site's amount, split by who pays."""
    return stacked(row["money"], [(payer, row[payer]) for payer in PAYERS], scene, about)


def _key(payer: str, amount: Amount, scene: Scene) -> Key:
    language = scene.language
    name, money = language.say(PAYERS[payer]), language.money(amount, short=True)
    words = language.say("{name}: {money}", name=name, money=money)
    if amount.basis == "computed":
        words = language.say("{name}: {money} (computed by us)", name=name, money=money)
    inside = Inside.UNDIVIDED if payer == UNDIVIDED else Inside.SOLID
    return Key(words, COLOURS[payer], inside=inside)


EXHIBIT = exhibit_of_one_state(
    slug="state-payers",
    question=question_of(
        message("How much money stands in a state's sites, and who pays?"),
        message("{country}: how much, and who pays?"),
    ),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    drawing=drawing,
    is_asked=hosts,
)
