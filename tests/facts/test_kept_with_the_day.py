"""What was found out of a day goes with the day."""

import gc
import weakref
from datetime import date, timedelta

from dashboard.data import in_service
from dashboard.facts import growth, states, waves


def ask(dataset, snapshot):
    growth.growth(dataset, snapshot)
    states.states(snapshot)
    waves.waves(snapshot)


def test_a_day_that_nobody_asks_for_any_more_is_let_go_of():
    dataset, first = in_service().dataset, date(2025, 3, 1)
    asked = weakref.ref(dataset.on(first))
    ask(dataset, asked())
    assert waves.waves(dataset.on(first)) is waves.waves(dataset.on(first))
    for days in range(1, 40):
        ask(dataset, dataset.on(first + timedelta(days=days)))
    gc.collect()
    assert asked() is None
