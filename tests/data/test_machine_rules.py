"""What the check says of machines, performance, access and lots, and when they became known."""

from datetime import date

import pytest

from dashboard.data import PackageError, load_package

CASES = {
    "two preferred figures of one measure": (
        "system_performance.csv",
        "164,exact,ordered,vendor,false",
        "164,exact,ordered,vendor,true",
        "2 preferred figures for it4lia, ai_inference",
    ),
    "no preferred figure": (
        "system_performance.csv",
        "15,over,ordered,operator,true",
        "15,over,ordered,operator,false",
        "0 preferred figures for hammerhai, ai_inference",
    ),
    "a main source that is not listed": (
        "system_sources.csv",
        "daedalus,warptechlab-2026-lavrio\n",
        "",
        "column source_id: 'warptechlab-2026-lavrio': not among the sources of the machine",
    ),
    "a source of a performance that is not listed": (
        "system_sources.csv",
        "it4lia,aijarvis-2026-06-nvidia\n",
        "",
        "system_performance.csv, line",
    ),
    "a day where a month is needed": (
        "systems.csv",
        "2026-11,season",
        "2026-11-01,season",
        "operation_precision says season: a month is needed",
    ),
    "a date without the words of the source": (
        "systems.csv",
        "2026-12,half_year,second half of 2026",
        "2026-12,half_year,",
        "operation and operation_as_stated are filled or empty together",
    ),
    "a number and a range": (
        "systems.csv",
        ",860,,,exact",
        ",860,800,900,exact",
        "both a number and a range",
    ),
    "half a range": ("systems.csv", ",650,700,about", ",650,,about", "a range needs both ends"),
    "a range upside down": (
        "systems.csv",
        ",650,700,about",
        ",700,650,about",
        "must be less than accelerators_high",
    ),
    "a number without its wording": (
        "systems.csv",
        ",1008,,,exact,ordered",
        ",1008,,,,ordered",
        "column accelerators_qualifier: empty, but a number of accelerators needs it",
    ),
    "a number without its state": (
        "systems.csv",
        ",1008,,,exact,ordered",
        ",1008,,,exact,",
        "column accelerators_stage: empty, but a number of accelerators needs it",
    ),
    "a wording without a number": (
        "systems.csv",
        ",1008,,,exact,ordered",
        ",,,,exact,ordered",
        "words a number of accelerators that is not there",
    ),
    "a machine that sites.csv does not know": (
        "systems.csv",
        "daedalus,pharos,DAEDALUS",
        "daedalus,pharos,ICARUS",
        "'DAEDALUS': not among the machines of the site",
    ),
    "days without their kind": (
        "access.csv",
        ",2,working_days,",
        ",2,,",
        "answer_days and answer_days_kind are filled or empty together",
    ),
    "a duration upside down": (
        "access.csv",
        ",3,12,",
        ",12,3,",
        "must be less than duration_months_max",
    ),
    "power with one end": (
        "gigafactory_lots.csv",
        ",15,30,indicative",
        ",15,,indicative",
        "a range needs both ends",
    ),
    "an unknown measure": (
        "system_performance.csv",
        "it4lia,ai_training",
        "it4lia,ai_dreaming",
        "'ai_dreaming': not one of",
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_broken_row_is_named(package, case):
    file, old, new, reason = case
    package.replace(file, old, new)
    with pytest.raises(PackageError) as caught:
        load_package(package.folder)
    found = [str(problem) for problem in caught.value.problems]
    assert any(reason in line for line in found), found


def known(dataset, table, key, day):
    return set(dataset.on(date.fromisoformat(day)).known(table)[key])


def test_a_machine_is_known_from_its_newest_document_dated_to_a_month(dataset):
    machines = {day: known(dataset, "systems", "system_id", day) for day in DAYS}
    assert machines == DAYS


DAYS = {
    "2025-03-12": set(),
    "2025-11-30": {"jupiter", "litai"},
    "2026-03-30": {"jupiter", "litai"},
    "2026-03-31": {"jupiter", "litai", "hammerhai"},
}
"""JUPITER: the TOP500 list of November 2025; HammerHAI: a trade text of March 2026; LitAI: its
university, October 2025. Read off the tables by hand.
"""


def test_a_performance_waits_for_its_document_and_its_machine(dataset):
    at = {
        day: {
            name
            for name in known(dataset, "system_performance", "performance_id", day)
            if "jupiter" in name
        }
        for day in ("2025-12-30", "2025-12-31")
    }
    assert at["2025-12-30"] == {"perf-jupiter-fp64-sustained-01", "perf-jupiter-fp64-peak-01"}
    assert at["2025-12-31"] - at["2025-12-30"] == {"perf-jupiter-fp8-01", "perf-jupiter-fp8-03"}


def test_a_page_without_a_date_counts_from_the_day_it_was_read(dataset):
    assert known(dataset, "access", "access_id", "2026-11-22") == set()
    assert len(known(dataset, "access", "access_id", "2026-11-23")) == 5


def test_lots_are_known_with_the_tender(dataset):
    assert known(dataset, "gigafactory_lots", "lot_id", "2026-07-29") == set()
    assert len(known(dataset, "gigafactory_lots", "lot_id", "2026-07-30")) == 4


def test_what_is_unverified_is_known_from_its_document_alone(package):
    package.replace(
        "milestones.csv",
        "handelsblatt-2025-07-hammerhai,single_source",
        "handelsblatt-2025-07-hammerhai,unverified",
    )
    dataset = load_package(package.folder)
    at = {
        day: "ms-202504-hammerhai-services"
        in set(dataset.on(date.fromisoformat(day)).milestones["milestone_id"])
        for day in ("2025-05-01", "2025-07-30", "2025-07-31")
    }
    assert at == {"2025-05-01": False, "2025-07-30": False, "2025-07-31": True}
