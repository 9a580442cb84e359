"""A state among its peers: states that host AI Factories, or states that host an antenna.

Every value is that of `state_money`; a state is ranked only where its base has the same source
as that of its peers, and never where no amount in euro is published.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from dashboard.data.bounds import Bounds
from dashboard.exhibits import state_money
from dashboard.exhibits.exhibit import Scene
from dashboard.facts.claims import Place, place
from dashboard.language import message
from dashboard.view import View

KEPT = 96
"""Fields that are kept, one a day, language and measure; all states share them."""

MEASURES = {
    "": message("Money for the sites it hosts"),
    "head": message("Per inhabitant"),
    "gdp": message("Relative to GDP"),
}


def unfiltered(scene: Scene, measure: str = "") -> Scene:
    """The scene of the same day and language, with all waves, states and amounts."""
    view = View(on=scene.view.on, measure=measure, lang=scene.view.lang)
    return replace(scene, view=view)


@dataclass(frozen=True)
class Field:
    """All states that host a site, in one measure; `records` are rows of `state_money`."""

    scene: Scene
    records: Sequence[dict]

    def record(self, code: str) -> dict | None:
        """The row of a state, None where it hosts no site."""
        return next((row for row in self.records if row["country"] == code), None)

    def value(self, record: dict) -> Bounds:
        """EUR million, EUR per inhabitant or per cent of GDP; NOTHING where there is none."""
        return state_money.value(record, self.scene)

    def peers(self, code: str) -> tuple[dict, ...]:
        """Rows of the states with the same role as a state: AI Factory hosts, or antenna hosts."""
        hosted = self.scene.snapshot.states["hosted"] > 0
        return tuple(row for row in self.records if hosted[row["country"]] == hosted[code])

    def ranked(self, code: str) -> tuple[dict, ...]:
        """Peers of a state that may be ranked."""
        return tuple(row for row in self.peers(code) if row["ranked"] and self.value(row).is_known)

    def place(self, code: str) -> Place | None:
        """Place of a state among its ranked peers, as far as bounds and what is not published
        settle it; None where it is not ranked.
        """
        numbers = state_money.ranked(self.peers(code), self.scene)
        return place(code, numbers) if code in numbers else None


def fields(scene: Scene) -> dict[str, Field]:
    """A field a measure: absolute (empty code), per inhabitant, relative to GDP."""
    return {measure: field(scene, measure) for measure in MEASURES}


def field(scene: Scene, measure: str) -> Field:
    """The states in one measure, whatever else the view filters."""
    here = unfiltered(scene, measure)
    return _field(here, here.snapshot.day)


@lru_cache(maxsize=KEPT)
def _field(scene: Scene, day: date) -> Field:
    """`day` is a part of the key: a view without a day is another one tomorrow."""
    return Field(scene, state_money.rows(scene).to_dict("records"))
