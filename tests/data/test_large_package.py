"""A package sixty times as large loads, validates and answers like the real one."""

import pytest
from generate_package import COPIES, generate

from dashboard.data import count, load_package
from dashboard.paths import ROOT


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    folder = tmp_path_factory.mktemp("large")
    generate(ROOT / "data", folder)
    return load_package(folder)


def test_it_is_large(large):
    assert len(large.tables["sites"]) > 1_800
    assert len(large.tables["milestones"]) > 5_000


def test_its_answers_are_those_of_the_real_one_times_the_copies(large, dataset):
    day = dataset.evidence_day
    assert len(large.on(day).factories) == COPIES * len(dataset.on(day).factories)
    assert count(large.on(day), "countries_involved") == count(
        dataset.on(day), "countries_involved"
    )
    copies = [f"slaif-{number}" for number in range(1, COPIES)]
    assert large.on(day).total(["slaif", *copies]).low == 135.0 * COPIES
