"""The waves across an axis of days: which of them are on it, and their words."""

from datetime import date

from dashboard.exhibits import waves
from dashboard.exhibits.exhibit import Scene


def waves_between(scene: Scene, first: date, last: date) -> list[dict]:
    """Rows of `waves` whose day of selection is on the axis."""
    chosen, found = scene.view.wave, waves.records(scene)
    shown = [row for row in found if not chosen or row["wave"] in chosen]
    return [row for row in shown if first <= date.fromisoformat(row["day"]) <= last]


def wave_words(row: dict, scene: Scene) -> str:
    """`6 AI Factories: about €485 m`, of a row of `waves`; the sites alone where the amount covers
    others.
    """
    language, sites = scene.language, waves.counted(row, scene.language)
    if not row["is_covered"]:
        return sites
    money = language.money(row["money"], short=True)
    if row["money"].measure == "eu":
        return language.say("{sites}: {money} (EU)", sites=sites, money=money)
    return language.say("{sites}: {money}", sites=sites, money=money)
