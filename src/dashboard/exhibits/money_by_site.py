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
from dashboard.exhibits.not_added import NO, YES, not_added, not_published
from dashboard.facts.claims import Most, most
from dashboard.facts.rivals import disagreeing
from dashboard.facts.site_money import (
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
    """The largest amount, the sum with its coverage, and why an amount named here is not in it; the
    note says what else is not.
    """
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
    told = _told(table_rows)
    return language.paragraph(lead, *_sum(scene), *not_added(told, scene))


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


def _told(table_rows: Rows) -> list[dict]:
    """The rows that the sentence is about: those with the largest amount, or all where none has."""
    records, names = table_rows.to_dict("records"), largest(table_rows).names
    return [record for record in records if record["site"] in names] if names else records


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
    found = rows(scene)
    records, told = found.to_dict("records"), [record["site_id"] for record in _told(found)]
    others = [record for record in records if record["site_id"] not in told]
    return scene.language.paragraph(
        *not_published(records, scene),
        *not_added(others, scene),
        text,
        left if scene.view.stage else "",
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
