"""Money of the waves: their own amounts, the sums of their sites, and who pays."""

from dashboard.data import Amount
from dashboard.exhibits.exhibit import Column, Rows, Scene, table
from dashboard.exhibits.money_asked import filters
from dashboard.facts import wave_money as facts
from dashboard.facts.site_money import REGIONAL, UNDIVIDED
from dashboard.facts.wave_money import WaveMoney, parts_asked
from dashboard.language import message

COLUMNS = (
    Column("wave", message("Wave"), "wave"),
    Column("of_wave", message("Amount of the wave"), "money"),
    Column("of_wave_eu", message("EU money of the wave, where published"), "money"),
    Column("sum", message("Sum of its sites"), "money"),
    Column("covered", message("Sites in the sum"), "count"),
    Column("sites", message("Sites"), "count"),
    Column("difference", message("Sum minus amount of the wave"), "money"),
    Column("eu", message("EU part"), "money"),
    Column("national", message("National part"), "money"),
    Column("regional", message("Regional part, inside the national part"), "money"),
    Column("private", message("Private money"), "money"),
    Column("undivided", message("Not broken down"), "money"),
)
PART_NAMES = {
    "eu": message("EU"),
    "national": message("states"),
    "private": message("private"),
    UNDIVIDED: message("not broken down"),
}


def parts_shown(scene: Scene) -> tuple[str, ...]:
    """Parts that the view's side leaves, in the order in which they are drawn."""
    return parts_asked(filters(scene))


def is_whole(scene: Scene) -> bool:
    """Whether the sums run over all sites of a wave, so that its own amount may be compared."""
    return facts.is_whole(filters(scene))


def rows(scene: Scene) -> Rows:
    """A row per wave that the filters leave a site of; money in EUR million."""
    found = facts.money_by_wave(scene.snapshot, filters(scene))
    return table([_record(money) for money in found], COLUMNS)


def _record(money: WaveMoney) -> dict:
    return {
        "wave": money.wave,
        "of_wave": money.own,
        "of_wave_eu": money.own_eu,
        "is_covered": money.is_covered,
        "sum": money.total.as_amount(),
        "covered": money.total.covered,
        "sites": money.total.rows,
        "difference": money.gap,
        "total": money.total,
        **{part: money.parts.get(part, Amount()) for part in (*PART_NAMES, REGIONAL)},
        "left_out": money.left_out,
        "sources": money.sources,
    }
