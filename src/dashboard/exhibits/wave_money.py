"""Money of the waves: their own amounts, the sums of their sites, and who pays."""

import pandas as pd

from dashboard.data import Amount, Total
from dashboard.data.amounts import difference
from dashboard.exhibits import site_money
from dashboard.exhibits.exhibit import Column, Rows, Scene, table
from dashboard.exhibits.site_money import REGIONAL, UNDIVIDED
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
    return (scene.view.side,) if scene.view.side else tuple(PART_NAMES)


def is_whole(scene: Scene) -> bool:
    """Whether the sums run over all sites of a wave, so that its own amount may be compared."""
    return not scene.view.country and not scene.view.stage


def rows(scene: Scene) -> Rows:
    """A row per wave that the filters leave a site of; money in EUR million."""
    sites = site_money.sites(scene)
    records = [
        _record(wave, sites[sites["wave"] == wave], scene)
        for wave in scene.snapshot.waves
        if wave in set(sites["wave"])
    ]
    return table(records, COLUMNS)


def _record(wave: str, sites: pd.DataFrame, scene: Scene) -> dict:
    snapshot, name = scene.snapshot, site_money.measure(scene)
    envelope = snapshot.wave_by_code[wave].envelope_id
    of_wave, eu = snapshot.amount(envelope, name), snapshot.amount(envelope, "eu")
    found = site_money.total(scene, sites["site_id"], name)
    parts = {
        part: site_money.total(scene, sites["site_id"], part).as_amount()
        for part in (*parts_shown(scene), REGIONAL)
    }
    if scene.view.side == "eu":
        parts[REGIONAL] = Amount()
    return {
        "wave": wave,
        "of_wave": of_wave,
        "of_wave_eu": eu if eu.basis == "published" else Amount(),
        "is_covered": snapshot.is_covered(wave),
        "sum": found.as_amount(),
        "covered": found.covered,
        "sites": found.rows,
        "difference": _difference(found, of_wave, scene) if snapshot.is_covered(wave) else None,
        "total": found,
        **{part: parts.get(part, Amount()) for part in (*PART_NAMES, REGIONAL)},
        "left_out": tuple(sites.loc[list(found.left_out), "name"]),
        "sources": tuple(
            dict.fromkeys(
                source
                for source in (
                    of_wave.source_id,
                    eu.source_id if eu.basis == "published" else "",
                    *site_money.listed_sources(found, sites),
                )
                if source
            )
        ),
    }


def _difference(found: Total, of_wave: Amount, scene: Scene) -> Amount | None:
    """Sum of the sites minus the amount of the wave, as far as the bounds of both go; None where
    one is missing, where no bound is left, or where the sum does not run over the whole wave.
    """
    if not is_whole(scene) or not found.is_published or not of_wave.in_euro:
        return None
    gap = difference(found.as_amount(), of_wave)
    return gap if gap.is_published else None
