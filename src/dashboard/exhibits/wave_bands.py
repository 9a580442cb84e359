"""The waves along an axis of days: a band from each to the next, with how many sites there were."""

from dataclasses import dataclass
from datetime import date, timedelta

from dashboard.codes.waves import WAVE_NAMES
from dashboard.data import Snapshot
from dashboard.facts.sites import sites
from dashboard.facts.waves import WaveFacts, waves
from dashboard.language import Language

TOGETHER = timedelta(days=31)
"""Waves that follow each other within this share a band."""


@dataclass(frozen=True)
class Band:
    """Waves selected at about the same time, from the first of them up to the next band (None for
    the newest), and how many factories and antennas there were by its end.
    """

    waves: tuple[str, ...]
    first: date
    until: date | None
    factories: int
    antennas: int


def bands(snapshot: Snapshot) -> tuple[Band, ...]:
    """The bands of the waves selected by the day, the earliest first."""
    groups: list[list[WaveFacts]] = []
    for found in sorted(waves(snapshot), key=lambda item: item.day):
        if groups and _day(found) - _day(groups[-1][0]) <= TOGETHER:
            groups[-1].append(found)
        else:
            groups.append([found])
    ends = (*(_day(group[0]) for group in groups[1:]), None)
    return tuple(_band(group, end, snapshot) for group, end in zip(groups, ends, strict=False))


def _day(found: WaveFacts) -> date:
    return date.fromisoformat(found.day)


def _band(group: list[WaveFacts], until: date | None, snapshot: Snapshot) -> Band:
    there = [site for site in sites(snapshot) if until is None or site.selected_day < until]
    return Band(
        waves=tuple(found.wave for found in group),
        first=_day(group[0]),
        until=until,
        factories=sum(site.is_factory for site in there),
        antennas=sum(site.kind == "antenna" for site in there),
    )


def names_of(band: Band, language: Language) -> tuple[str, ...]:
    """The names of its waves."""
    return tuple(language.say(WAVE_NAMES[wave]) for wave in band.waves)


def counted(band: Band, language: Language) -> str:
    """`19 AI Factories, 13 antennas`: how many there were by the end of the band."""
    factories = language.say_many("{count} AI Factory", "{count} AI Factories", band.factories)
    if not band.antennas:
        return factories
    antennas = language.say_many("{count} antenna", "{count} antennas", band.antennas)
    return language.say("{factories}, {antennas}", factories=factories, antennas=antennas)
