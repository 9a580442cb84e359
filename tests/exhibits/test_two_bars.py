"""Wave 2: 135 + 100 + 90 + 80 + 55 + 30.7 = 490.7 for about 485 (NOTES.md, section 4)."""

from base64 import b64decode

import pytest

from dashboard.exhibits.two_bars import EXHIBIT, LARGE, PART, SMALL, SUM
from dashboard.exhibits.words import cell


def drawings(markup: str) -> list[str]:
    return [
        b64decode(part.split('"')[0]).decode()
        for part in markup.split("data:image/svg+xml;base64,")[1:]
    ]


def test_the_lens_opens_the_six_sites_largest_first(scene):
    rows = EXHIBIT.rows(scene())
    assert list(rows["place"]) == [LARGE, SMALL, *[PART] * 6, SUM]
    parts = rows[rows["place"] == PART]
    assert [amount.low for amount in parts["money"]] == [135, 100, 90, 80, 55, 30.7]
    assert parts["label"].iloc[0].startswith("SLAIF")


def test_the_sum_runs_over_six_of_six_and_is_5_7_more(scene):
    shown = scene()
    rows = EXHIBIT.rows(shown)
    assert rows["money"].iloc[-1].low == pytest.approx(490.7)
    assert rows["label"].iloc[-1] == "Sum of the parts (6 of 6)"
    assert len(rows["sources"].iloc[-1]) == 6
    said = EXHIBIT.sentence(rows, shown)
    assert "Its sites, added: about €491 million (with an amount in euro: 6 of 6)." in said
    assert "The sum is higher by: about €5.7 million." in said
    assert "in size: at least about 0.24\u00a0%." in said
    assert "The second next to the first: up to about 412 times." in said
    assert "not a share" in said
    assert "not filled in" not in said


def test_what_is_not_published_is_not_filled_in(scene):
    shown = scene(compare=("wave-1", "investai-200bn"))
    rows = EXHIBIT.rows(shown)
    said = EXHIBIT.sentence(rows, shown)
    assert "(with an amount in euro: 6 of 7). The sum is lower by: about €31.8 million." in said
    assert said.endswith("What is not published is not filled in.")
    assert not rows["money"].iloc[-2].is_published
    assert "stroke-dasharray" in drawings(EXHIBIT.picture(rows, shown).markup)[-2]


def test_a_sum_set_against_a_floor_is_higher_by_no_more_than(scene):
    shown = scene(compare=("wave-3", "investai-200bn"))
    said = EXHIBIT.sentence(EXHIBIT.rows(shown), shown)
    assert "The sum is higher by no more than: about €72 million; it may also be lower." in said


def test_the_antennas_total_is_computed_and_called_so(scene):
    shown = scene(compare=("antennas", "wave-1"))
    rows = EXHIBIT.rows(shown)
    said = EXHIBIT.sentence(rows, shown)
    assert "(with an amount in euro: 8 of 13). The sum is lower by: about €42.5 million." in said
    assert cell(rows["money"].iloc[1], EXHIBIT.columns[2], shown.language) == (
        "about €110 million (computed by us)"
    )


def test_both_bars_stand_on_one_linear_scale(scene):
    shown = scene()
    markup = EXHIBIT.picture(EXHIBIT.rows(shown), shown).markup
    large, small, *_ = drawings(markup)
    assert 'width="100.0000%"' in large
    assert 'width="0.2425%"' in small
    assert "Under the lens: another scale<" in markup


def test_the_parts_stand_one_after_the_other_under_the_lens(scene):
    shown = scene()
    drawn = drawings(EXHIBIT.picture(EXHIBIT.rows(shown), shown).markup)
    whole, first, second = drawn[3:6]
    assert f'width="{485 / 490.7 * 100:.4f}%"' in whole
    assert f'width="{135 / 490.7 * 100:.4f}%"' in first
    assert f'x="{135 / 490.7 * 100:.4f}%"' in second


def test_an_amount_without_parts_is_only_magnified(scene):
    shown = scene(compare=("slaif", "investai-200bn"))
    rows = EXHIBIT.rows(shown)
    assert list(rows["place"]) == [LARGE, SMALL]
    assert "The parts" not in EXHIBIT.sentence(rows, shown)


def test_parts_that_may_hold_the_same_money_have_no_sum(scene):
    shown = scene(compare=("investai-200bn", "techeu-250bn"))
    rows = EXHIBIT.rows(shown)
    assert list(rows["place"]) == [LARGE, SMALL, PART, PART, PART]
    assert "are not added" in EXHIBIT.sentence(rows, shown)


def test_before_wave_2_its_bar_is_hollow(scene):
    shown = scene(on="2025-02-11")
    rows = EXHIBIT.rows(shown)
    assert [amount.is_published for amount in rows["money"]] == [True, False]
    drawn = drawings(EXHIBIT.picture(rows, shown).markup)
    assert "stroke-dasharray" in drawn[1]
    assert "stroke-dasharray" not in drawn[0]


def test_before_either_amount_the_table_is_empty(scene):
    shown = scene(on="2025-02-10")
    rows = EXHIBIT.rows(shown)
    assert rows.empty
    assert "No amount in euro known by this day" in EXHIBIT.sentence(rows, shown)


def test_labels_are_escaped(scene):
    shown = scene(compare=("aif-committed-2-6bn", "investai-200bn"))
    markup = EXHIBIT.picture(EXHIBIT.rows(shown), shown).markup
    assert "<script" not in markup
    assert "AI Factories and Antennas: committed so far" in markup


@pytest.mark.parametrize(
    ("day", "title"),
    [
        (
            "2024-12-10",
            "How long is AI Factories wave 2 (six sites) on the scale of InvestAI: investment the"
            " EU aims to mobilise?",
        ),
        ("2025-03-11", "How long is AI Factories wave 2 (six sites) on the scale of €200 billion?"),
        ("2025-03-12", "How long is €485 million on the scale of €200 billion?"),
    ],
)
def test_the_title_names_no_amount_before_its_day(scene, day, title):
    assert EXHIBIT.question(scene(on=day)).replace("\u00a0", " ") == title
