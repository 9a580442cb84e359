"""A state among its peers: states that host AI Factories, or states that host an antenna.

Every value is that of `state_money`; a state is ranked only where its base has the same source
as that of its peers, and never where no amount in euro is published.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from dashboard.data import Snapshot
from dashboard.data.bounds import Bounds
from dashboard.exhibits import state_money
from dashboard.exhibits.exhibit import Scene
from dashboard.facts.claims import Place
from dashboard.facts.once import once
from dashboard.facts.site_money import Filters
from dashboard.facts.state_money import money_by_state, peers, place_among_peers
from dashboard.language import Language, message
from dashboard.view import View

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
    records: Mapping[str, dict]

    def record(self, code: str) -> dict | None:
        """The row of a state, None where it hosts no site."""
        return self.records.get(code)

    def value(self, record: dict) -> Bounds:
        """EUR million, EUR per inhabitant or per cent of GDP; NOTHING where there is none."""
        return state_money.value(record, self.scene)

    def peers(self, code: str) -> tuple[dict, ...]:
        """Rows of the states with the same role as a state: AI Factory hosts, or antenna hosts."""
        among = {peer.country for peer in peers(self.scene.snapshot, code, self._unit)}
        return tuple(row for country, row in self.records.items() if country in among)

    def ranked(self, code: str) -> tuple[dict, ...]:
        """Peers of a state that may be ranked."""
        return tuple(row for row in self.peers(code) if row["ranked"] and self.value(row).is_known)

    def place(self, code: str) -> Place | None:
        """Place of a state among its ranked peers, as far as bounds and what is not published
        settle it; None where it is not ranked.
        """
        return place_among_peers(self.scene.snapshot, code, self._unit)

    @property
    def _unit(self) -> str:
        return state_money.mode(self.scene)


def fields(scene: Scene) -> dict[str, Field]:
    """A field a measure: absolute (empty code), per inhabitant, relative to GDP."""
    return {measure: field(scene, measure) for measure in MEASURES}


def field(scene: Scene, measure: str) -> Field:
    """The states in one measure, whatever else the view filters."""
    here = unfiltered(scene, measure)
    return Field(here, _records(here.snapshot, here.language, measure))


@once
def _records(snapshot: Snapshot, language: Language, measure: str) -> Mapping[str, dict]:
    """Rows of all states in the language's order; not to be changed."""
    found = money_by_state(snapshot, Filters(), measure)
    rows = [state_money.record(money, language) for money in found]
    return {row["country"]: row for row in state_money.by_size(rows, measure, language)}
