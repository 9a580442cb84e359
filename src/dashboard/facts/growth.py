"""How large the network was on each day on which it changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pandas as pd

from dashboard.data import Amount, Dataset, Snapshot, count
from dashboard.facts.committed import (
    COMMITTED,
    committed,
    envelopes_of_waves,
    is_committed_covered,
    sources_of_committed,
)
from dashboard.facts.once import once


@dataclass(frozen=True)
class Size:
    """The network on a day: AI Factories, states that host one or take part in one, and the amount
    committed, with whether that covers the sites; `sources` are source ids behind all four.
    """

    day: date
    factories: int
    hosts: int
    states: int
    money: Amount
    is_covered: bool
    sources: tuple[str, ...]

    @property
    def numbers(self) -> tuple[object, ...]:
        """The four numbers, to see whether one of them changed."""
        money = self.money
        counts = (self.factories, self.hosts, self.states)
        return (*counts, money.low, money.high, money.qualifier)


def candidate_days(dataset: Dataset, last: Snapshot) -> tuple[date, ...]:
    """Days up to the last on which one of the four numbers may have changed, oldest first."""
    figures = dataset.tables["figures"]
    of_money = figures["subject_id"].isin([*envelopes_of_waves(last), COMMITTED])
    days = pd.concat(
        [
            dataset.tables["sites"]["selected_day"],
            dataset.tables["participation"]["known_on"],
            figures["known_on"][of_money],
        ]
    )
    return tuple(sorted({day.date() for day in days if day.date() <= last.day}))


@once
def growth(dataset: Dataset, last: Snapshot) -> tuple[Size, ...]:
    """The network on each day on which one of its numbers changed, up to that of a snapshot of the
    data set; empty before the first AI Factory.
    """
    return tuple(_changes(dataset, last))


def _changes(dataset: Dataset, last: Snapshot) -> Iterator[Size]:
    before: tuple[object, ...] = ()
    for day in candidate_days(dataset, last):
        found = size(dataset.on(day))
        if found.factories and found.numbers != before:
            yield found
            before = found.numbers


@once
def size(snapshot: Snapshot) -> Size:
    """The network on the snapshot's day."""
    return Size(
        day=snapshot.day,
        factories=len(snapshot.factories),
        hosts=int((snapshot.states["hosted"] > 0).sum()),
        states=count(snapshot, "countries_involved"),
        money=committed(snapshot),
        is_covered=is_committed_covered(snapshot),
        sources=_sources(snapshot),
    )


def _sources(snapshot: Snapshot) -> tuple[str, ...]:
    sites, taking_part = snapshot.factories, snapshot.participation
    chosen = taking_part["source_id"][taking_part["site_id"].isin(sites.index)]
    money = (*sources_of_committed(snapshot), committed(snapshot).source_id)
    return tuple(dict.fromkeys([*sites["source_id"], *chosen, *money]))
