"""A factory more and a wave more, on the frozen package: what is said and shown of them."""

from datetime import date

import pytest
from tests.live.scenes import scene

from dashboard.exhibits import money_by_wave, play, wave_bands, waves, where
from dashboard.exhibits.drawn import drawn
from dashboard.exhibits.registry import EXHIBITS

NEW = "Zagreb AI Factory"
FURTHER = pytest.mark.parametrize("change", ["a further factory", "a further wave"])


@FURTHER
def test_a_new_factory_is_seen_on_the_map_and_in_the_growth(frozen, change):
    here = scene(frozen(change))
    assert NEW in repr(drawn(where.EXHIBIT, here).drawings)
    last = play.rows(here).set_index("country")
    assert last.loc["HR", "new_sites"] == NEW
    assert last["new_sites"].astype(bool).sum() == 1
    before = scene(frozen(change), on=date(2026, 11, 22))
    assert NEW not in repr(drawn(where.EXHIBIT, before).drawings)


@FURTHER
def test_the_band_of_the_newest_wave_counts_a_new_factory(frozen, change):
    was, later = ([*wave_bands.bands(scene(frozen(c)).snapshot)] for c in ("as it is", change))
    assert [band.factories for band in was] == [7, 13, 19]
    assert later[-1].factories == 20 and later[-1].antennas == 13


def test_no_amount_stands_beside_sites_that_it_does_not_cover(frozen):
    """The amount of the third wave covers those of its first day, not the one that came later."""
    was, later = scene(frozen("as it is")), scene(frozen("a further factory"))
    assert "It covers: six AI Factories, joint investment" in repr(
        drawn(waves.EXHIBIT, later).drawings
    )
    assert "It covers: six AI Factories, joint investment" not in repr(
        drawn(waves.EXHIBIT, was).drawings
    )


def test_no_difference_is_made_of_sites_and_an_amount_that_covers_others(frozen):
    later = scene(frozen("a further factory"))
    rows = money_by_wave.rows(later).set_index("wave")
    assert rows["difference"].notna().to_dict() == {
        "1": True, "2": True, "3": False, "antennas": True
    }  # fmt: skip
    assert "It covers: six AI Factories" in repr(drawn(money_by_wave.EXHIBIT, later).drawings)


def test_a_filter_on_the_wave_says_what_its_amount_covers(frozen):
    later = drawn(waves.EXHIBIT, scene(frozen("a further factory"), wave=("3",))).sentence
    assert "7 AI Factories. Money: over €500\u00a0million. It covers: six AI Factories" in later
    was = drawn(waves.EXHIBIT, scene(frozen("as it is"), wave=("3",))).sentence
    assert "6 AI Factories. Money: over €500\u00a0million." in was and "covers" not in was


@FURTHER
@pytest.mark.parametrize("slug", ["standing", "growth"])
def test_what_is_committed_says_what_it_covers(frozen, change, slug):
    covers = "AI Factories waves 1 to 3 and AI Factory Antennas"
    assert covers in drawn(EXHIBITS[slug], scene(frozen(change))).sentence
    assert covers not in drawn(EXHIBITS[slug], scene(frozen("as it is"))).sentence


def test_a_further_wave_has_its_own_words(frozen):
    here = scene(frozen("a further wave"))
    assert play.step(here) == "4"
    said = play.sentence(play.rows(here), here)
    assert said.startswith("Fourth wave (23\u00a0November\u00a02026)")
    band = wave_bands.bands(here.snapshot)[-1]
    assert (band.waves, band.factories) == (("4",), 20)


def test_a_later_selection_in_a_wave_is_said_as_one(frozen):
    here = scene(frozen("a further factory"))
    assert play.step(here) == "3-2"
    said = play.sentence(play.rows(here), here)
    assert said.startswith("Third wave, later selection (23\u00a0November\u00a02026)")
