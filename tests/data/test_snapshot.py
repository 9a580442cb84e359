from datetime import date

import pytest

from dashboard.data import count
from dashboard.facts.committed import committed


def test_every_official_count_is_reproduced(dataset):
    counts = dataset.tables["official_counts"].to_dict("records")
    found = {
        c["count_id"]: count(dataset.on(date.fromisoformat(c["as_of"])), c["measure"])
        for c in counts
    }
    assert found == {c["count_id"]: c["value"] for c in counts}
    assert len(found) == 27


def test_12_march_2025_says_what_the_release_of_that_day_says(dataset):
    snapshot = dataset.on(date(2025, 3, 12))
    assert count(snapshot, "factories_new") == 6
    assert len(snapshot.factories) == 13
    assert count(snapshot, "member_states_involved") == 17
    assert count(snapshot, "associated_states_involved") == 2
    wave, target = snapshot.amount("wave-2"), snapshot.amount("investai-200bn")
    assert (wave.qualifier, wave.low, wave.tier) == ("about", 485.0, "official")
    assert (target.qualifier, target.low, target.stage) == ("up_to", 200_000.0, "target")


def test_a_figure_published_later_gives_way_to_the_best_one_known(dataset):
    assert dataset.on(date(2026, 2, 10)).amount("slaif").low == 150.0
    assert dataset.on(date(2026, 2, 11)).amount("slaif").low == 135.0
    assert not dataset.on(date(2024, 10, 1)).amount("slaif").is_published
    assert dataset.on(date(2025, 2, 11)).amount("investai-200bn").qualifier == "exact"


def test_a_state_has_its_strongest_role_on_the_day(dataset):
    def role(day, code):
        return dataset.on(date.fromisoformat(day)).states.loc[code, "role"]

    assert role("2025-03-11", "AT") == "partner"
    assert role("2025-03-12", "AT") == "host"
    assert role("2025-10-13", "MT") == "antenna"
    assert role("2025-10-13", "HR") == "none"


@pytest.mark.parametrize(
    ("site", "day", "status"),
    [
        ("jaif", "2025-09-04", "selected"),
        ("jaif", "2025-09-05", "operational"),
        ("lumi-ai-factory", "2026-08-30", "selected"),
        ("lumi-ai-factory", "2026-08-31", "contract_signed"),
        ("gaia", "2026-11-23", "selected"),
    ],
)
def test_status_follows_from_milestones_that_happened(dataset, site, day, status):
    assert dataset.on(date.fromisoformat(day)).sites.loc[site, "status"] == status


def test_statuses_of_the_notes(dataset):
    statuses = dataset.on(date(2026, 11, 23)).factories["status"].value_counts().to_dict()
    assert statuses == {
        "operational": 1,
        "under_construction": 2,
        "contract_signed": 7,
        "selected": 9,
    }


def test_a_site_has_the_name_it_had_on_the_day(dataset):
    assert dataset.on(date(2026, 8, 23)).sites.loc["mimer", "name"] == "MIMER"
    assert dataset.on(date(2026, 8, 24)).sites.loc["mimer", "name"] == "Sweden AI Factory"


@pytest.mark.parametrize(
    ("wave", "value", "covered", "rows"),
    [("1", 1468.19, 6, 7), ("2", 490.7, 6, 6), ("3", 572.0, 6, 6), ("antennas", 67.5, 8, 13)],
)
def test_sums_over_the_sites_of_a_wave(dataset, wave, value, covered, rows):
    sites = dataset.on(date(2026, 11, 23)).sites
    total = dataset.on(date(2026, 11, 23)).total(sites["site_id"][sites["wave"] == wave])
    assert total.low == pytest.approx(value)
    assert (total.covered, total.rows) == (covered, rows)


@pytest.mark.parametrize(
    "subjects",
    [
        ("gigafactory-fund-20bn", "investai-200bn"),
        ("wave-2", "aif-committed-2-6bn"),
        ("wave-2", "investai-200bn"),
        ("aif-committed-2-6bn", "aif-10bn-2021-2027"),
        ("eurohpc-union-3081m-2021", "eurohpc-union-4122m-2026"),
    ],
)
def test_what_must_not_be_added_is_not_added(dataset, subjects):
    with pytest.raises(ValueError, match=r"must not be added|part of"):
        dataset.on(date(2026, 11, 23)).total(subjects)


def test_waves_may_be_added_and_before_the_official_sum_are(dataset):
    before, after = (
        committed(dataset.on(date(2025, 3, 12))),
        committed(dataset.on(date(2025, 10, 10))),
    )
    assert (before.low, before.qualifier, before.basis) == (1985.0, "about", "computed")
    assert (after.low, after.qualifier, after.basis) == (2600.0, "over", "published")
    assert committed(dataset.on(date(2024, 12, 10))).figure_id == "fig-wave-1-total-01"
    assert not committed(dataset.on(date(2024, 12, 9))).is_published


def test_every_known_figure_was_public_by_the_day(dataset):
    for day in dataset.change_days[::10]:
        known = dataset.on(day).figures
        assert known.empty or known["known_on"].max().date() <= day
