"""Pinned by hand from figures.csv, envelopes.csv and envelope_overlaps.csv."""

import pytest
from typed_language import TypedLanguage as Language

from dashboard.data import Amount
from dashboard.exhibits import scale
from dashboard.exhibits.pair_words import finding, is_share, note, percentage, related, times
from dashboard.facts.pair import Pair, Relation, pair_of, relation
from dashboard.facts.subjects import Subject, comparable, parts_of, sum_of

ENGLISH, GERMAN = Language("en"), Language("de")


def made(low: float, high: float, below: str = "exact", above: str = "exact") -> Pair:
    small = Subject("a", "A", Amount(low, low, qualifier=below))
    large = Subject("b", "B", Amount(high, high, qualifier=above))
    return Pair(small, large, Relation())


def test_default_is_wave_2_next_to_investai(scene):
    pair = pair_of(scene().snapshot)
    assert (pair.small.subject_id, pair.large.subject_id) == ("wave-2", "investai-200bn")
    assert pair.drawn_share == pytest.approx(485 / 200_000) == pytest.approx(0.002425)
    assert percentage(pair, ENGLISH) == "at least about 0.24\u00a0%"
    assert times(pair, ENGLISH) == "up to about 412 times"
    assert "0,24" in percentage(pair, GERMAN)


def test_the_smaller_is_the_smaller_in_either_order(scene):
    snapshot = scene().snapshot
    assert pair_of(snapshot, ("investai-200bn", "wave-2")) == pair_of(
        snapshot, ("wave-2", "investai-200bn")
    )


@pytest.mark.parametrize(
    ("below", "above", "words"),
    [
        ("exact", "exact", "10 times"),
        ("exact", "up_to", "up to 10 times"),
        ("over", "exact", "up to 10 times"),
        ("exact", "over", "at least 10 times"),
        ("up_to", "exact", "at least 10 times"),
        ("about", "exact", "about 10 times"),
        ("about", "up_to", "up to about 10 times"),
        ("about", "over", "at least about 10 times"),
        ("over", "over", "no ratio: how far both amounts reach is open"),
        ("up_to", "up_to", "no ratio: how far both amounts reach is open"),
    ],
)
def test_ratio_keeps_the_wording_of_the_amounts(below, above, words):
    assert times(made(2, 20, below, above), ENGLISH) == words


def test_share_turns_the_bounds_round():
    pair = made(1500, 2600, above="over")
    assert percentage(pair, ENGLISH) == "up to 57.7\u00a0%"
    assert times(pair, ENGLISH) == "at least 1.7 times"


def test_tiny_shares_are_not_rounded_to_nothing():
    assert percentage(made(6, 250_000), ENGLISH) == "0.0024\u00a0%"


def test_equal_sizes_are_not_times():
    assert times(made(10, 10), ENGLISH) == "about the same size"
    assert times(made(10, 10, above="over"), ENGLISH) == "at least 1 times"


def test_a_range_gives_a_range():
    pair = Pair(
        Subject("a", "A", Amount(100, 100)), Subject("b", "B", Amount(500, 600)), Relation()
    )
    assert times(pair, ENGLISH) == "5 to 6 times"
    assert percentage(pair, ENGLISH) == "16.66\u00a0% to 20\u00a0%"


def test_no_official_text_books_wave_2_inside_investai(scene):
    shown = scene()
    pair = pair_of(shown.snapshot)
    assert pair.relation.kind == "not_booked"
    assert not pair.relation.is_warning
    assert "No official text books the AI Factories inside InvestAI." in note(shown)
    assert "A comparison of sizes, not a share." in finding(pair, shown)


def test_wave_1_is_part_of_what_is_committed(scene):
    pair = pair_of(scene().snapshot, ("wave-1", "aif-committed-2-6bn"))
    assert pair.relation == Relation("part_of", "wave-1", "aif-committed-2-6bn")
    assert pair.relation.is_warning
    assert is_share(pair)
    assert "is officially part of" in related(pair, ENGLISH)


def test_a_site_belongs_to_its_wave_and_no_source_makes_its_amount_a_share(scene):
    shown = scene(compare=("slaif", "wave-2"))
    snapshot = shown.snapshot
    assert relation(snapshot, "wave-2", "slaif") == Relation("site_of", "slaif", "wave-2")
    assert relation(snapshot, "slaif", "aif-committed-2-6bn").kind == "site_of"
    pair = pair_of(snapshot, shown.view.compare)
    assert pair.relation.is_warning and not is_share(pair)
    assert "officially part" not in finding(pair, shown) + note(shown)
    assert "No source says which part of that amount is for this site." in note(shown)
    assert relation(snapshot, "slaif", "wave-1") == Relation()
    assert relation(snapshot, "slaif", "investai-200bn").kind == "not_booked"


def test_waves_may_stand_side_by_side(scene):
    snapshot = scene().snapshot
    assert relation(snapshot, "wave-2", "wave-1") == Relation()
    assert related(pair_of(snapshot, ("wave-2", "wave-1")), ENGLISH) == ""


def test_the_same_money_is_warned_of(scene):
    pair = pair_of(scene().snapshot, ("wave-2", "aif-10bn-2021-2027"))
    assert pair.relation.kind == "overlap"
    assert related(pair, ENGLISH) == (
        "The two may hold the same money: never add them."
        " Same subject and period, and no published text reconciles the two."
    )


def test_replaced_amounts_are_warned_of(scene):
    pair = pair_of(scene().snapshot, ("wave-1", "eurohpc-ai-2-1bn-2024"))
    assert related(pair, ENGLISH).startswith("One of the two replaced the other")


@pytest.mark.parametrize(("on", "missing"), [("2025-02-10", 2), ("2025-02-11", 1)])
def test_before_the_announcement_an_amount_was_not_published(scene, on, missing):
    shown = scene(on=on)
    pair = pair_of(shown.snapshot)
    assert len(pair.missing) == missing
    assert not pair.ratio.is_known
    assert finding(pair, shown).startswith("No amount in euro known by this day: “")
    assert "AI Factories wave 2 (six sites)" in finding(pair, shown)


def test_an_amount_in_another_currency_is_not_compared(scene):
    pair = pair_of(scene().snapshot, ("uk-antenna", "antennas"))
    assert [item.subject_id for item in pair.missing] == ["uk-antenna"]


def test_a_programme_stands_with_its_only_part(scene):
    pair = pair_of(scene().snapshot, ("eu-ai-champions-150bn", "techeu-250bn"))
    assert pair.small.amount.measure == "private"
    assert percentage(pair, ENGLISH) == "60\u00a0%"


def test_all_published_amounts_are_offered_largest_first(scene):
    offered = comparable(scene().snapshot)
    ids = [item.subject_id for item in offered]
    assert ids[:3] == ["techeu-250bn", "gigafactory-eoi-230bn", "investai-200bn"]
    assert {"slaif", "wave-2"} <= set(ids)
    assert not {"mimer", "uk-antenna"} & set(ids)


def test_parts_that_hold_the_same_money_are_not_added(scene):
    snapshot = scene().snapshot
    parts = parts_of(snapshot, "investai-200bn")
    assert {part.subject_id for part in parts} == {
        "investai-50bn",
        "eu-ai-champions-150bn",
        "gigafactory-fund-20bn",
    }
    assert sum_of(snapshot, parts) is None


def test_lots_of_a_call_are_per_project_and_not_added(scene):
    snapshot = scene().snapshot
    parts = parts_of(snapshot, "aigf-call-eu-5bn")
    assert len(parts) == 5
    assert {part.amount.measure for part in parts} == {"eu"}
    assert sum_of(snapshot, parts) is None


def test_scale_says_what_it_said(scene):
    shown = scene()
    rows = scale.EXHIBIT.rows(shown)
    assert scale.EXHIBIT.question(shown) == "How large is €485 million next to €200 billion?"
    assert scale.EXHIBIT.sentence(rows, shown) == (
        "Second wave, from the EU and the states: about €485 million. InvestAI, to be mobilised and"
        " mostly private: up to €200 billion. The first next to the second, in size: at least about"
        " 0.24\u00a0%. A comparison of sizes, not a share. No official text books the AI Factories"
        " inside InvestAI."
    )
    early = scene(on="2025-02-11")
    assert len(scale.EXHIBIT.rows(early)) == 1
