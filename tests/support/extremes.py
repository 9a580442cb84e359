"""What the check lets through at its limits: right to the letter, and hard to draw."""

from collections.abc import Callable, Mapping

from support.breakages import Files, rows_of, written

Change = Callable[[dict[str, str], int], None]
"""Changes a row (by column), which is given with its number."""


def edited(files: Files, table: str, change: Change) -> None:
    header, *rows = rows_of(files[f"{table}.csv"])
    records = [dict(zip(header, row, strict=True)) for row in rows]
    for number, record in enumerate(records):
        change(record, number)
    files[f"{table}.csv"] = written([header, *(list(record.values()) for record in records)])


def emptied(files: Files, table: str) -> None:
    files[f"{table}.csv"] = written(rows_of(files[f"{table}.csv"])[:1])


SIGNS = "{name} <b>&amp;</b> %s $\\frac{x$ \\n ]]> '\"` ;,:~| 日本語 🇪🇺"


def names_full_of_signs(files: Files) -> None:
    edited(files, "sites", lambda row, n: row.update(name=f"{SIGNS} {n}", city=SIGNS))
    edited(files, "envelopes", lambda row, n: row.update(label=f"{SIGNS} {n}", note=SIGNS))
    edited(files, "milestones", lambda row, n: row.update(title=SIGNS[:60], summary=SIGNS))
    edited(files, "sources", lambda row, n: row.update(title=SIGNS, publisher=SIGNS))
    edited(files, "comparisons", lambda row, n: row.update(label=f"{SIGNS} {n}", actor=SIGNS))
    edited(files, "figures", lambda row, n: row.update(covers=SIGNS, note=SIGNS))


def texts_as_long_as_they_may_be(files: Files) -> None:
    edited(files, "sites", lambda row, n: row.update(name=f"{'Long ' * 39}{n}", notes="x" * 4000))
    edited(files, "envelopes", lambda row, n: row.update(label=f"{'Long ' * 39}{n}"))
    edited(files, "milestones", lambda row, n: row.update(
        title="W" * 70, short_title="W" * 44, importance="key", summary="y" * 4000))  # fmt: skip
    edited(files, "sources", lambda row, n: row.update(title="z" * 4000, publisher="P" * 200))
    edited(files, "comparisons", lambda row, n: row.update(label=f"{'Long ' * 39}{n}"))


def no_text_that_may_be_missing(files: Files) -> None:
    edited(files, "sites", lambda row, n: row.update(former_name="", renamed_on="", city="",
        site_organisation="", system_kind="", website="", notes=""))  # fmt: skip
    edited(files, "sources", lambda row, n: row.update(published_on="", url="", read_via=""))
    edited(files, "figures", lambda row, n: row.update(as_of="", inside_total="", note=""))
    edited(files, "milestones", lambda row, n: row.update(wave="", site_status="", note=""))
    edited(files, "envelopes", lambda row, n: row.update(parent_id="", related_to="", note="",
        period_start="", period_end=""))  # fmt: skip
    edited(files, "countries", lambda row, n: row.update(gdp_eur_million="", gdp_year="",
        gdp_source_id="", gdp_usd_million="", gdp_usd_year="", gdp_usd_source_id="",
        population_2025="", population_2025_source_id="", eurohpc_since=""))  # fmt: skip


def _amounts(value: str) -> Callable[[Files], None]:
    """All amounts alike; the statistics stay, without those in dollars."""

    def change(files: Files) -> None:
        edited(files, "figures", lambda row, n: row.update(amount_eur_million=value,
            amount_low="", amount_high="", original_amount="", original_currency=""))  # fmt: skip
        edited(files, "comparisons", lambda row, n: row.update(amount_million=value,
            amount_low="", amount_high=""))  # fmt: skip
        edited(files, "countries", lambda row, n: row.update(gdp_eur_million=value,
            gdp_year="2024", gdp_source_id=row["population_source_id"],
            population="1"))  # fmt: skip

    return change


def parts_of_zero(files: Files) -> None:
    edited(files, "figures", lambda row, n: row.update(amount_eur_million="0", amount_low="",
        amount_high="", original_amount="", original_currency="")
        if row["measure"] in ("eu", "national", "regional", "private") else None)  # fmt: skip


def no_amount_in_euro(files: Files) -> None:
    edited(files, "figures", lambda row, n: row.update(amount_eur_million="", amount_low="",
        amount_high="", original_amount="3", original_currency="CZK"))  # fmt: skip


def amounts_that_are_ranges(files: Files) -> None:
    edited(files, "figures", lambda row, n: row.update(amount_eur_million="", amount_low="0",
        amount_high="100000000", original_amount="", original_currency=""))  # fmt: skip


def milestones_at_both_ends_of_time(files: Files) -> None:
    ends = ("2000-01", "2050-12")
    edited(files, "milestones", lambda row, n: row.update(date=ends[n % 2],
        date_precision="month"))  # fmt: skip


def nothing_ever_happened(files: Files) -> None:
    edited(files, "milestones", lambda row, n: row.update(date="2050-12", date_precision="month",
        certainty="unverified"))  # fmt: skip


def everything_on_one_day(files: Files) -> None:
    edited(files, "sites", lambda row, n: row.update(selected_on="2025-03-12", renamed_on=""))
    edited(files, "milestones", lambda row, n: row.update(date="2025-03-12", date_precision="day"))
    edited(files, "figures", lambda row, n: row.update(as_of="2025-03-12"))
    edited(files, "sources", lambda row, n: row.update(published_on="2025-03-12",
        accessed_on="2025-03-12"))  # fmt: skip


def everything_is_still_to_come(files: Files) -> None:
    edited(files, "sites", lambda row, n: row.update(selected_on="2049-01-01", renamed_on=""))
    edited(files, "milestones", lambda row, n: row.update(date="2049-01-01", date_precision="day"))
    edited(files, "figures", lambda row, n: row.update(as_of="2049"))
    edited(
        files, "sources", lambda row, n: row.update(published_on="2049", accessed_on="2049-12-31")
    )


def no_site_but_antennas(files: Files) -> None:
    edited(files, "sites", lambda row, n: row.update(kind="antenna", wave="antennas"))


def no_antenna(files: Files) -> None:
    edited(files, "sites", lambda row, n: row.update(kind="factory", wave="1"))


def nobody_takes_part(files: Files) -> None:
    edited(files, "countries", lambda row, n: row.update(eu_member="false",
        eurohpc_participating="false"))  # fmt: skip


LINKS = (
    "antenna_links", "sectors", "site_sources", "milestone_sites", "milestone_countries",
    "envelope_overlaps", "official_counts", "comparisons", "systems", "system_performance",
    "system_sources", "access_rules", "gigafactory_lots",
)  # fmt: skip


def only_the_tables_that_must_have_rows(files: Files) -> None:
    edited(files, "sites", lambda row, n: row.update(system_name=""))
    for table in LINKS:
        emptied(files, table)


def addresses_and_codes_that_nobody_has(files: Files) -> None:
    edited(files, "sites", lambda row, n: row.update(website="http://["))
    edited(files, "sources", lambda row, n: row.update(url=f"https://{'x' * 2100}", language="xx"))
    edited(files, "comparisons", lambda row, n: row.update(country="ZZ"))


EXTREMES: Mapping[str, Callable[[Files], None]] = {
    "names full of signs": names_full_of_signs,
    "texts as long as they may be": texts_as_long_as_they_may_be,
    "no text that may be missing": no_text_that_may_be_missing,
    "parts of zero": parts_of_zero,
    "the largest amounts": _amounts("100000000"),
    "the smallest amounts": _amounts("0.0001"),
    "no amount in euro": no_amount_in_euro,
    "amounts that are ranges": amounts_that_are_ranges,
    "milestones at both ends of time": milestones_at_both_ends_of_time,
    "nothing ever happened": nothing_ever_happened,
    "everything on one day": everything_on_one_day,
    "everything is still to come": everything_is_still_to_come,
    "no site but antennas": no_site_but_antennas,
    "no antenna": no_antenna,
    "addresses and codes that nobody has": addresses_and_codes_that_nobody_has,
    "nobody takes part": nobody_takes_part,
    "only the tables that must have rows": only_the_tables_that_must_have_rows,
}

TOGETHER = (
    ("names full of signs", "milestones at both ends of time", "the largest amounts"),
    ("texts as long as they may be", "everything on one day", "the smallest amounts"),
    (
        "no text that may be missing",
        "no amount in euro",
        "nothing ever happened",
        "nobody takes part",
    ),
    ("only the tables that must have rows", "everything is still to come"),
    ("no site but antennas", "parts of zero"),
    ("no antenna", "amounts that are ranges", "addresses and codes that nobody has"),
)
"""Extremes that a short run puts into one package."""
