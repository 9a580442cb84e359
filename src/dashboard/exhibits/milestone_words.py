"""What the pictures of the milestones say of one: its card, its states, its place among others."""

from collections.abc import Iterable, Mapping
from typing import Any

from dashboard.codes.milestones import FIRM
from dashboard.codes.waves import WAVE_NAMES
from dashboard.drawing.about import About, Said
from dashboard.exhibits.bars import source_of
from dashboard.exhibits.exhibit import Scene
from dashboard.facts.documents import sources
from dashboard.language import Language

Row = Mapping[str, Any]
"""A row of the milestones by its columns."""

NAMED = 3
"""States that are named; of more, there is how many."""


def is_open(row: Row) -> bool:
    """Whether an event is only announced or in doubt, or still to come."""
    return row["certainty_code"] not in FIRM or not row["is_past"]


def wave_of(row: Row) -> str:
    """The code of an event's wave; empty where it belongs to none."""
    return row["wave"] or ""


def states_of(row: Row, language: Language) -> str:
    """The states that an event names; of many, how many."""
    found = row["countries"]
    if len(found) <= NAMED:
        return language.names(language.country(code) for code in language.by_name(found))
    return language.say_many("{count} state", "{count} states", len(found))


def about(row: Row, scene: Scene, *, is_reached: bool = True) -> About:
    """What a mark of an event stands for, and its card."""
    return About("milestone", row["milestone_id"], said(row, scene), is_reached=is_reached)


def said(row: Row, scene: Scene) -> Said:
    """Day, states, wave and certainty over the title; the plain sentence; the document, by its
    publisher, day and kind.
    """
    language, source_id = scene.language, row["source_id"]
    return Said(
        language.fact(row["title"]),
        language.fact(row["summary"] or ""),
        source_of(source_id, scene),
        " · ".join(_above(row, language)),
        sources(scene.snapshot)[source_id].address,
    )


def _above(row: Row, language: Language) -> Iterable[str]:
    yield language.day(row["date"])
    if row["countries"]:
        yield states_of(row, language)
    if wave := wave_of(row):
        yield language.say(WAVE_NAMES[wave])
    yield language.say(row["certainty"])


def dated(rows: Iterable[Row], language: Language) -> str:
    """`First AI Factories calls opened, 10 September 2024; …`: events with their days."""
    return "; ".join(
        language.say(
            "{title}, {day}", title=language.fact(row["title"]), day=language.day(row["date"])
        )
        for row in rows
    )
