"""A broken package is refused with its place and reason, or every address of the product answers.

`BROKEN_PACKAGES=2000` in the environment tries that many at random, and asks every address.
"""

import os

import pytest
from breakages import BREAKAGES
from every_address import Client, addresses
from extremes import EXTREMES
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from trial import Trial, files_of, judged

from dashboard.data import Dataset, PackageError
from dashboard.paths import ROOT

FILES = files_of(ROOT / "tests" / "package")
TRIED = int(os.environ.get("BROKEN_PACKAGES", "64"))
TOGETHER = 16
"""Packages that are broken on top of each other before the addresses are asked."""


@pytest.fixture(scope="module")
def client():
    return Client.new()


def asked(dataset: Dataset) -> list[str]:
    """Every address in a long run; else each exhibit as table, embed and vector picture, each page
    and its deck, all tables, layers and feeds: the others are made of the same parts.
    """
    found = list(addresses(dataset))
    if "BROKEN_PACKAGES" in os.environ:
        return found
    return [address for address in found if not _is_made_of_others(address)]


def _is_made_of_others(address: str) -> bool:
    deck_of_one = address.startswith("/slides/") and "/page/" not in address
    other_format = address.startswith("/data/exhibits/") and not address.endswith(".csv")
    return deck_of_one or other_format or address.endswith(".png")


@pytest.mark.parametrize("name", EXTREMES)
def test_what_stands_at_the_limits_of_the_check_is_drawn(client, name, tmp_path):
    files = dict(FILES)
    EXTREMES[name](files)
    dataset = judged(files, tmp_path / "package")
    assert isinstance(dataset, Dataset), str(dataset)
    assert client.failures(dataset, asked(dataset)) == []


def is_told(error: PackageError) -> bool:
    """Whether each problem names its file and reason; below a header, also what to look at."""
    return all(
        problem.file and problem.reason and (problem.line <= 1 or problem.what)
        for problem in error.problems
    )


@settings(
    max_examples=max(1, TRIED // TOGETHER),
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(data=st.data())
def test_whatever_is_broken_at_random_is_refused_or_drawn(client, tmp_path_factory, data):
    trial = Trial(dict(FILES), tmp_path_factory.mktemp("broken"))
    for breakage in data.draw(st.lists(st.sampled_from(BREAKAGES), min_size=TOGETHER, max_size=TOGETHER)):
        trial.attempt(breakage, lambda values: data.draw(st.sampled_from(list(values))))
    assert all(is_told(error) for _, error in trial.refused)
    if trial.dataset is not None:
        assert client.failures(trial.dataset, asked(trial.dataset)) == [], trial.accepted
