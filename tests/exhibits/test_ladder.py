"""Solid where envelopes.csv (parent_id) or sites.csv (wave) nests the amounts, else dashed."""

import pytest

from dashboard.codes.shapes import CIRCLE, RING
from dashboard.drawing.marks import Dash, Line, Sign
from dashboard.drawing.widths import Width
from dashboard.exhibits.drawn import drawn
from dashboard.exhibits.ladder import EXHIBIT, PART_OF, SCALE_ONLY, rungs, steps
from dashboard.facts.pair import pair_of

DEFAULT_RUNGS = [
    "investai-200bn",
    "gigafactory-fund-20bn",
    "aif-10bn-2021-2027",
    "aif-committed-2-6bn",
    "wave-2",
]


def marks_of(scene):
    return drawn(EXHIBIT, scene).drawings[Width.WIDE].marks


def lines_of(scene):
    return [mark for mark in marks_of(scene) if isinstance(mark, Line)]


def test_the_ladder_of_the_default_pair(scene):
    shown = scene()
    assert [rung.subject_id for rung in rungs(shown)] == DEFAULT_RUNGS
    rows = EXHIBIT.rows(shown)
    assert list(rows["connector"]) == ["", PART_OF, SCALE_ONLY, SCALE_ONLY, PART_OF]
    assert list(rows["step"]) == [
        "",
        "up to 10 times",
        "2 times",
        "up to 3.9 times",
        "at least about 5.4 times",
    ]
    assert rows["why"].iloc[2].startswith("No official text books the AI Factories inside")


def test_the_sentence_counts_the_nested_steps(scene):
    shown = scene()
    said = EXHIBIT.sentence(EXHIBIT.rows(shown), shown)
    assert said.startswith("Steps: 4. To an amount that is officially part of the one above: 2.")
    assert "0.24\u00a0%" in said
    assert "not a share" in said


def test_lengths_follow_the_logarithm(scene):
    first, second, *_ = steps(scene())
    assert first.length == 84
    assert second.length == 26


def test_only_amounts_between_the_two_are_rungs(scene):
    shown = scene(compare=("wave-1", "aif-committed-2-6bn"))
    assert [rung.subject_id for rung in rungs(shown)] == ["aif-committed-2-6bn", "wave-1"]


def test_the_ladder_ends_with_the_smaller_amount(scene):
    for pair in (("wave-2", "investai-200bn"), ("antennas", "wave-1"), ("slaif", "wave-2")):
        shown = scene(compare=pair)
        assert rungs(shown)[-1] == pair_of(shown.snapshot, pair).small
        assert len(steps(shown)) == len(rungs(shown)) - 1


def test_a_site_is_no_official_part_of_its_wave(scene):
    shown = scene(compare=("wave-2", "slaif"))
    assert list(EXHIBIT.rows(shown)["connector"]) == ["", SCALE_ONLY]


def test_a_site_ends_the_ladder(scene):
    shown = scene(compare=("investai-200bn", "pharos-cy"))
    assert [rung.subject_id for rung in rungs(shown)] == [*DEFAULT_RUNGS, "pharos-cy"]
    assert list(EXHIBIT.rows(shown)["connector"])[-1] == SCALE_ONLY


def test_on_the_day_of_wave_2_nothing_was_known_of_2_6_billion(scene):
    shown = scene(on="2025-03-12")
    ids = [rung.subject_id for rung in rungs(shown)]
    assert "aif-committed-2-6bn" not in ids
    assert ids[0] == "investai-200bn"


def test_before_wave_2_the_ladder_has_no_steps(scene):
    shown = scene(on="2025-02-11")
    rows = EXHIBIT.rows(shown)
    assert len(rows) == 2
    assert list(rows["step"]) == ["", ""]
    assert EXHIBIT.sentence(rows, shown).startswith("No amount in euro known by this day")
    assert lines_of(shown) == []
    signs = [mark.shape for mark in marks_of(shown) if isinstance(mark, Sign)]
    assert signs == [CIRCLE, RING]


def test_lines_are_solid_where_amounts_nest_and_follow_the_logarithm(scene):
    lines = lines_of(scene())
    kinds = [PART_OF if line.dash is Dash.NONE else SCALE_ONLY for line in lines]
    assert kinds == list(EXHIBIT.rows(scene())["connector"])[1:]
    lengths = [line.to_y - line.y + 4 for line in lines]
    assert lengths[0] == pytest.approx(84) and lengths[1] < lengths[2] < lengths[3] < lengths[0]
