"""Rules for numbers: what they may be beside each other and beside zero.

Like those of `dashboard.data.rules`: each takes the typed frames and yields what breaks it.
"""

from collections.abc import Callable, Iterator

import pandas as pd

from dashboard.data.problems import Problem
from dashboard.data.rules import Frames

MOST_EUR_MILLION = 1e8
"""What the whole world produces in a year, about, in million: no amount is larger."""

LEAST_EUR_MILLION = 1e-4
"""A hundred euro. Amounts are told to the million with two decimals; nothing smaller is seen."""

AMOUNTS = (
    ("figures", ("amount_eur_million", "amount_high", "original_amount")),
    ("comparisons", ("amount_million", "amount_high")),
    ("countries", ("gdp_eur_million", "gdp_usd_million")),
)
PARTS = ("eu", "national", "regional", "private")
"""Measures that may be nothing at all: a part of a total that somebody else pays."""

SOURCED = (
    ("gdp_eur_million", "gdp_year", "gdp_source_id"),
    ("gdp_usd_million", "gdp_usd_year", "gdp_usd_source_id"),
    ("population_2025", "population_2025_source_id"),
)
"""A number of countries.csv and what must stand beside it."""


def _told(
    frames: Frames, table: str, column: str, broken: pd.Series, reason: str
) -> Iterator[Problem]:
    cells = frames[table][column]
    for line, value in cells[broken.fillna(value=False).astype(bool)].items():
        yield Problem(
            f"{table}.csv", int(line), column, "" if pd.isna(value) else f"{value:g}", reason
        )


def amounts_are_of_this_world(frames: Frames) -> Iterator[Problem]:
    """An amount lies between a hundred euro and what the world produces; pages set amounts in
    relation, so that only a part of a total may be zero.
    """
    for table, columns in AMOUNTS:
        for column in columns:
            cells = frames[table][column]
            may_be_zero = frames[table].get("measure", pd.Series("", cells.index)).isin(PARTS)
            small = (cells < LEAST_EUR_MILLION) & ~(may_be_zero & (cells == 0))
            reason = "no amount: leave the cell empty where nothing is published"
            yield from _told(frames, table, column, small, reason)
            large = cells > MOST_EUR_MILLION
            reason = f"more than {MOST_EUR_MILLION:.0f} million, what the world produces in a year"
            yield from _told(frames, table, column, large, reason)


def comparisons_are_whole(frames: Frames) -> Iterator[Problem]:
    """A comparison is an amount, or a range with its low end below the high one."""
    rows = frames["comparisons"]
    point, low, high = rows["amount_million"], rows["amount_low"], rows["amount_high"]
    ranged = low.notna() & high.notna() & (low < high).fillna(value=False)
    whole = (point.notna() & low.isna() & high.isna()) | (point.isna() & ranged)
    reason = "needs either an amount, or a low end below a high one"
    yield from _told(frames, "comparisons", "amount_million", ~whole, reason)


def statistics_are_sourced(frames: Frames) -> Iterator[Problem]:
    """A statistic of a state stands with its year and its source, or not at all."""
    countries = frames["countries"]
    for number, *beside in SOURCED:
        for column in beside:
            alone = countries[number].notna() ^ countries[column].notna()
            reason = f"{number} and {column} are filled or empty together"
            yield from _told(frames, "countries", number, alone, reason)


NUMBER_RULES: tuple[Callable[[Frames], Iterator[Problem]], ...] = (
    amounts_are_of_this_world,
    comparisons_are_whole,
    statistics_are_sourced,
)
