"""A broken package is refused with its place and reason, or every address of the product answers.

`BROKEN_PACKAGES=2000` in the environment tries that many at random, and asks every address.
"""

import os

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from support.breakages import BREAKAGES
from support.every_address import Client, addresses, views
from support.extremes import EXTREMES, TOGETHER
from support.trial import Trial, files_of, judged

from dashboard.data import Dataset, PackageError
from dashboard.paths import ROOT

FILES = files_of(ROOT / "tests" / "package")
EVERY = "BROKEN_PACKAGES" in os.environ
TRIED = int(os.environ.get("BROKEN_PACKAGES", "32"))
STACKED = 16
"""Packages that are broken on top of each other before the addresses are asked."""

ONE_IN = 9
"""Of the tables, pictures, decks, cards and prints one in so many is asked in a short run."""


@pytest.fixture(scope="module")
def client():
    return Client.new()


def asked(dataset: Dataset, turn: int) -> list[str]:
    """Every address in a long run. Else every second exhibit as an embed in one view, the others at
    the next turn, the pages and the feeds; of all others, made of the same parts, some in turn.
    """
    found = list(addresses(dataset))
    if EVERY:
        return [*found, *views(found, every=True)]
    plain = [address for address in found if _is_first(address)]
    others = [address for address in found if not _is_first(address) and "/embed/" not in address]
    embeds = list(views(found, turn=turn))[turn % 2 :: 2]
    return [*plain, *embeds, *others[turn % ONE_IN :: ONE_IN]]


def _is_first(address: str) -> bool:
    page = address.count("/") == 1 and "." not in address
    return page or address.endswith((".atom", ".ics", "/openapi.json"))


@pytest.mark.parametrize("names", [(name,) for name in EXTREMES] if EVERY else TOGETHER)
def test_what_stands_at_the_limits_of_the_check_is_drawn(client, names, tmp_path):
    files = dict(FILES)
    for name in names:
        EXTREMES[name](files)
    dataset = judged(files, tmp_path / "package")
    assert isinstance(dataset, Dataset), str(dataset)
    assert client.failures(dataset, asked(dataset, list(EXTREMES).index(names[0]))) == []


def test_every_extreme_is_tried():
    assert sorted(name for names in TOGETHER for name in names) == sorted(EXTREMES)


def is_told(error: PackageError) -> bool:
    """Whether each problem names its file and reason, and one of a cell its line and column."""
    return all(
        problem.file and problem.reason and (problem.line or not problem.file.endswith(".csv"))
        for problem in error.problems
        if not problem.reason.startswith(("is ", "has ", "file not found"))
    )


@settings(
    max_examples=max(1, TRIED // STACKED),
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(data=st.data())
def test_whatever_is_broken_at_random_is_refused_or_drawn(client, tmp_path_factory, data):
    trial = Trial(dict(FILES), tmp_path_factory.mktemp("broken"))
    kinds = st.lists(st.sampled_from(BREAKAGES), min_size=STACKED, max_size=STACKED)
    for breakage in data.draw(kinds):
        trial.attempt(breakage, lambda values: data.draw(st.sampled_from(list(values))))
    for told, error in trial.refused:
        assert is_told(error), (told, str(error))
    if trial.dataset is not None:
        turn = len(trial.accepted)
        assert client.failures(trial.dataset, asked(trial.dataset, turn)) == [], trial.accepted
