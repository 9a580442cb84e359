"""Waves as rows of a table, and the days on which their sites were selected."""

from datetime import date

import pytest

from dashboard.data import PackageError, load_package
from dashboard.view import from_query, limits_of

FOURTH = "4,factory,,1"
SITE = (
    "new-factory,factory,New AI Factory,,,{wave},{day},HR,Zagreb,,45.815,15.982,city,,new,no,,"
    "ec-2025-10-10-expands-network,"
)


def with_site(package, wave, day):
    package.append("sites.csv", SITE.format(wave=wave, day=day))
    package.append("participation.csv", "new-factory,HR,host,ec-2025-10-10-expands-network")
    return package


def refused(package):
    with pytest.raises(PackageError) as caught:
        load_package(package.folder)
    return [str(problem) for problem in caught.value.problems]


def test_the_waves_stand_in_the_order_of_their_codes(dataset):
    assert dataset.waves == ("1", "2", "3", "antennas")
    wave = dataset.on().wave_by_code["antennas"]
    assert (wave.kind, wave.envelope_id, wave.sites_covered) == ("antenna", "antennas", 13)


def test_a_wave_that_is_a_row_may_be_named_by_sites_and_links(package):
    package.append("waves.csv", FOURTH)
    dataset = load_package(with_site(package, "4", "2026-06-01").folder)
    assert dataset.waves == ("1", "2", "3", "4", "antennas")
    view, dropped = from_query({"wave": "4,2", "step": "4"}, limits_of(dataset))
    assert (view.wave, view.step, dropped) == (("2", "4"), "4", ())


def test_a_wave_without_a_site_is_no_filter(dataset):
    view, dropped = from_query({"wave": "4,gigafactories"}, limits_of(dataset))
    assert (view.wave, dropped) == ((), ("wave",))


def test_a_site_of_a_wave_that_is_no_row_is_refused(package):
    (told,) = refused(with_site(package, "4", "2026-06-01"))
    assert "sites.csv" in told and "wave" in told and "not found in waves.csv" in told


def test_a_wave_whose_code_has_no_name_is_refused(package):
    package.append("waves.csv", "11,factory,,")
    assert any("waves.csv" in told and "11" in told for told in refused(package))


def test_a_site_is_of_the_kind_of_its_wave(package):
    (told,) = refused(with_site(package, "antennas", "2026-06-01"))
    assert "a wave of kind antenna (waves.csv), but the site is of kind factory" in told


def test_two_waves_share_no_envelope(package):
    package.append("waves.csv", "4,factory,wave-3,")
    (told,) = refused(package)
    assert "is another wave's too" in told


def test_amounts_cover_the_sites_that_their_sources_count(package):
    late = load_package(with_site(package, "3", "2026-06-01").folder)
    assert late.on(date(2026, 5, 31)).is_covered("3")
    assert not late.on(date(2026, 6, 1)).is_covered("3")
    assert late.on(date(2026, 6, 1)).is_covered("2")


def test_a_later_selection_in_a_wave_is_a_step_of_its_own(package):
    late = load_package(with_site(package, "3", "2026-06-01").folder)
    assert [item.code for item in late.selections] == ["1", "2", "3", "antennas", "3-2"]
    assert late.selections[-1].day == date(2026, 6, 1)
    assert limits_of(late).steps == ("0", "1", "2", "3", "antennas", "3-2")
    assert [item.code for item in late.on(date(2025, 10, 10)).selections] == ["1", "2", "3"]
