"""How much money does each site have, and who pays how much of it?"""

from collections.abc import Iterator

from dashboard.codes.figures import STAGE_NAMES
from dashboard.codes.waves import WAVES
from dashboard.data import Amount
from dashboard.data.bounds import NOTHING, Bounds
from dashboard.exhibits import money_asked, site_chart
from dashboard.exhibits.bars import legend_of_rows
from dashboard.exhibits.exhibit import Column, Exhibit, LegendItem, Rows, Scene, table
from dashboard.exhibits.money_by_site_drawing import drawing
from dashboard.exhibits.money_words import leading
from dashboard.facts.claims import Most, most
from dashboard.facts.rivals import disagreeing
from dashboard.facts.site_money import (
    FIRM,
    TOTAL,
    UNDIVIDED,
    addable,
    sites_of,
    size_order,
    split,
    total_of_all,
)
from dashboard.facts.site_sizes import sizes
from dashboard.facts.sites import Site
from dashboard.language import message

COLUMNS = (
    Column("site", message("Site"), "fact"),
    Column("country", message("Host state"), "country"),
    Column("wave", message("Wave"), "wave"),
    Column("money", message("Money for the site"), "money"),
    Column("covers", message("What the money covers"), "fact"),
    Column("stage", message("How firm"), "message"),
    Column("counted", message("In the sum"), "message"),
    Column("others", message("Other published figures")),
    Column("eu_share", message("EU share of the total"), "bounds", message("%")),
    Column("per_head", message("Per inhabitant of the host state"), "bounds", message("EUR")),
    Column("of_gdp", message("Relative to its GDP"), "bounds", message("% of one year's GDP")),
)
YES, NO = message("yes"), message("no")


def rows(scene: Scene) -> Rows:
    """A row per site that the filters leave, in the view's order; money in EUR million.

    `money` is what is published for the view's side, `counted` whether it may be added.
    """
    asked = money_asked.filters(scene)
    records = [_record(site, scene) for site in sites_of(scene.snapshot, asked)]
    kept = [record for record in records if asked.leaves(record["money"])]
    return table(_sorted(kept, scene), COLUMNS)


def _record(site: Site, scene: Scene) -> dict:
    asked, language = money_asked.filters(scene), scene.language
    money = scene.snapshot.amount(site.site_id, asked.measure)
    added = addable(scene.snapshot, site.site_id, asked.measure, asked).in_euro
    others = disagreeing(scene.snapshot, money)
    found = sizes(scene.snapshot, site.site_id, money)
    return {
        "site_id": site.site_id,
        "parts": _parts(site, money, scene),
        "site": site.name,
        "country": site.host_country,
        "wave": site.wave,
        "money": money,
        "covers": money.covers,
        "stage": STAGE_NAMES.get(money.stage, ""),
        "counted": YES if added else NO,
        "others": "; ".join(language.money(other) for other in others),
        "other_amounts": others,
        "eu_share": found.eu_share if not scene.view.side else NOTHING,
        "per_head": found.per_head,
        "of_gdp": found.of_gdp,
        "has_plan": found.has_plan,
        "sources": tuple(
            dict.fromkeys(
                [money.source_id or site.source_id, *(other.source_id for other in others)]
            )
        ),
    }


def _parts(site: Site, money: Amount, scene: Scene) -> tuple[tuple[str, Amount], ...]:
    """Who pays how much of what is shown: the parts of a total, or the one side asked for."""
    side = money_asked.filters(scene).side
    if side:
        return ((side, money),)
    found = split(scene.snapshot, site.site_id)
    return (*found.parts.items(), (UNDIVIDED, found.undivided))


def _sorted(records: list[dict], scene: Scene) -> list[dict]:
    by_amount = sorted(records, key=lambda record: size_order(record["money"], record["site"]))
    if scene.view.sort == "country":
        country, order = scene.language.country, scene.language.order
        return sorted(by_amount, key=lambda r: order(country(r["country"])))
    if scene.view.sort == "wave":
        return sorted(by_amount, key=lambda r: WAVES.index(r["wave"]))
    if scene.view.sort == "site":
        return sorted(by_amount, key=lambda r: scene.language.order(scene.language.fact(r["site"])))
    if column := SORTED_BY.get(scene.view.sort):
        return sorted(by_amount, key=lambda r: _missing_last(r[column]))
    return by_amount


SORTED_BY = {"share": "eu_share", "head": "per_head", "gdp": "of_gdp"}
"""Columns of numbers by the code of the order; what is not known stands last."""


def _missing_last(size: Bounds) -> tuple[bool, float]:
    return not size.is_known, -(size.middle or 0)


def largest(table_rows: Rows) -> Most[str]:
    """Which sites of the table have the most; sites without an amount in euro are missing."""
    return most({r["site"]: r["money"].bounds for r in table_rows.to_dict("records")})


def sentence(table_rows: Rows, scene: Scene) -> str:
    """The largest amount, and the sum with its coverage; the note says what is not in it."""
    language, records = scene.language, table_rows.to_dict("records")
    amounts = {record["site"]: record["money"] for record in records}
    if not any(amount.in_euro for amount in amounts.values()):
        return money_asked.nothing_known(scene)
    lead = leading(
        largest(table_rows),
        LEADING[money_asked.measure(scene)],
        lambda site: language.money(amounts[site], rounded=True),
        language,
        language.fact,
    )
    return language.paragraph(lead, *_sum(scene))


LEADING = {
    TOTAL: (
        message("The only total in euro shown: {name}, {value}."),
        message("Largest of the totals shown: {name}, {value}."),
        message("Largest of the totals shown, equal in size: {names}. Each: {value}."),
    ),
    "eu": (
        message("The only EU part in euro shown: {name}, {value}."),
        message("Largest of the EU parts shown: {name}, {value}."),
        message("Largest of the EU parts shown, equal in size: {names}. Each: {value}."),
    ),
    "national": (
        message("The only national part in euro shown: {name}, {value}."),
        message("Largest of the national parts shown: {name}, {value}."),
        message("Largest of the national parts shown, equal in size: {names}. Each: {value}."),
    ),
}


def _sum(scene: Scene) -> Iterator[str]:
    asked = money_asked.filters(scene)
    found = total_of_all(scene.snapshot, asked.measure, asked)
    if found.is_published:
        yield scene.language.say(
            "Sum: {money} (sites in the sum: {covered} of {rows}).",
            money=scene.language.money(found.as_amount(), rounded=True),
            covered=found.covered,
            rows=found.rows,
        )


def _left_out(records: list[dict], scene: Scene) -> Iterator[str]:
    """Sites without a published amount, in another currency, or with one that is not added."""
    language = scene.language
    missing = [r for r in records if not r["money"].is_published]
    if missing:
        yield language.say(MISSING[money_asked.measure(scene)], count=language.number(len(missing)))
    for record in records:
        if record["money"].is_published and record["counted"] == NO:
            yield language.say(
                _reason(record, scene),
                site=language.fact(record["site"]),
                money=language.money(record["money"], rounded=True),
            )


MISSING = {
    TOTAL: message("Sites without a published total: {count}."),
    "eu": message("Sites without a published EU part: {count}."),
    "national": message("Sites without a published national part: {count}."),
}
NOT_IN_EURO = message("{site}: {money}, neither converted nor added.")
A_PLAN = message("{site}: {money}, a plan, pledge or ceiling and not added.")
NO_FIT = message("{site}: {money}, which does not fit its total and is not added.")
A_RANGE = message("{site}: {money}, a range without a total and not added.")


def _reason(record: dict, scene: Scene) -> str:
    """Why an amount that is shown is not in the sum."""
    money: Amount = record["money"]
    if not money.in_euro:
        return NOT_IN_EURO
    if money.stage not in FIRM:
        return A_PLAN
    return NO_FIT if scene.snapshot.amount(money.subject_id).in_euro else A_RANGE


def legend(table_rows: Rows, scene: Scene) -> list[LegendItem]:
    """Who pays and how bars end, of what is drawn; the signs of the waves stand in the rows."""
    return legend_of_rows(table_rows.to_dict("records"), scene)


def note(scene: Scene) -> str:
    """What is not in the sum, what a stage filter leaves out, and that scopes differ."""
    say = scene.language.say
    text = say(
        "Totals cover different things: some hold the machine, some only the services; the row of"
        " a site says which. Machines and buildings bought outside a site's project are not in its"
        " total."
    )
    left = say("Sites without a published amount have no stage and are left out by that filter.")
    records = rows(scene).to_dict("records")
    return scene.language.paragraph(
        *_left_out(records, scene), text, left if scene.view.stage else ""
    )


EXHIBIT = Exhibit(
    slug="money-by-site",
    reads=("country", "side", "site", "sort", "stage", "wave"),
    named=("side",),
    marks=("site",),
    meanings={"country": message("Host state")},
    question=money_asked.question_by_side(
        message("How much money does each site have?"),
        message("How much EU money does each site have?"),
        message("How much money of the states does each site have?"),
    ),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    picture=site_chart.picture,
    legend=legend,
    drawing=drawing,
    note=note,
)
