"""Wave 2: 135 + 100 + 90 + 80 + 55 + 30.7 = 490.7 for about 485 (NOTES.md, section 4)."""

import pytest

from dashboard.drawing.ends import End, Inside
from dashboard.drawing.marks import Area, Bar, Box, Words
from dashboard.drawing.widths import Width
from dashboard.exhibits.drawn import drawn
from dashboard.exhibits.lens_opened import TINT
from dashboard.exhibits.two_bars import EXHIBIT, LARGE, PART, SMALL, SUM, WAVE
from dashboard.exhibits.words import cell

WIDE = Width.WIDE.least


def marks_of(scene, kind=Bar):
    found = drawn(EXHIBIT, scene).drawings[Width.WIDE].marks
    return [mark for mark in found if isinstance(mark, kind)]


def length(bar):
    return bar.to.at(WIDE) - bar.x.at(WIDE)


def texts(scene):
    return [mark.text.replace("\u00a0", " ") for mark in marks_of(scene, Words)]


def told(rows, shown):
    """The finding, and what is said below the picture."""
    return f"{EXHIBIT.sentence(rows, shown)} {EXHIBIT.note(shown)}"


def test_the_lens_opens_the_six_sites_largest_first(scene):
    rows = EXHIBIT.rows(scene())
    assert list(rows["place"]) == [LARGE, SMALL, *[PART] * 6, SUM, WAVE, WAVE]
    parts = rows[rows["place"] == PART]
    assert [amount.low for amount in parts["money"]] == [135, 100, 90, 80, 55, 30.7]
    assert parts["label"].iloc[0].startswith("SLAIF")


def test_the_sum_runs_over_six_of_six_and_is_5_7_more(scene):
    shown = scene()
    rows = EXHIBIT.rows(shown)
    (added,) = rows[rows["place"] == SUM].itertuples()
    assert added.money.low == pytest.approx(490.7)
    assert added.label == "Sum of the parts (6 of 6)"
    assert len(added.sources) == 6
    said = told(rows, shown)
    assert "Its sites, added: about €491 million (with an amount in euro: 6 of 6)." in said
    assert "The sum is higher by: about €5.7 million." in said
    assert "in size: at least about 0.24\u00a0%." in said
    assert "The second next to the first: up to about 412 times." in said
    assert "not a share" in said
    assert "not filled in" not in said


def test_what_is_not_published_is_not_filled_in(scene):
    shown = scene(compare=("wave-1", "investai-200bn"))
    rows = EXHIBIT.rows(shown)
    said = told(rows, shown)
    assert "(with an amount in euro: 6 of 7). The sum is lower by: about €31.8 million." in said
    assert "What is not published is not filled in." in said
    parts = rows[rows["place"] == PART]
    assert not parts["money"].iloc[-1].is_published
    (hidden,) = [bar for bar in marks_of(shown) if bar.inside is Inside.UNPUBLISHED]
    assert hidden.to.share == hidden.x.share
    assert any(text.startswith("not published Sweden") or "Sweden" in text for text in texts(shown))


def test_a_sum_set_against_a_floor_is_higher_by_no_more_than(scene):
    shown = scene(compare=("wave-3", "investai-200bn"))
    said = told(EXHIBIT.rows(shown), shown)
    assert "The sum is higher by no more than: about €72 million; it may also be lower." in said


def test_the_antennas_total_is_computed_and_called_so(scene):
    shown = scene(compare=("antennas", "wave-1"))
    rows = EXHIBIT.rows(shown)
    said = told(rows, shown)
    assert "(with an amount in euro: 8 of 13). The sum is lower by: about €42.5 million." in said
    assert cell(rows["money"].iloc[1], EXHIBIT.columns[2], shown.language) == (
        "about €110 million (computed by us)"
    )


def test_both_bars_stand_on_one_linear_scale(scene):
    small, large, *_ = marks_of(scene())
    assert length(large) == WIDE and large.end is End.UP_TO
    assert length(small) == pytest.approx(WIDE * 485 / 200_000) and small.end is End.ABOUT
    assert small.x == large.x and small.y + small.height < large.y


def test_the_lens_frames_the_beginning_of_the_scale_and_opens_it(scene):
    first, second = marks_of(scene(), Box)
    (light,) = [area for area in marks_of(scene(), Area) if area.colour == "selected"]
    assert first.to.at(WIDE) - 1 == pytest.approx(WIDE / 100)
    assert (second.x.at(WIDE), second.to.at(WIDE)) == (0, WIDE)
    assert [x.at(WIDE) for x, _ in light.points] == [0, WIDE / 100, WIDE, 0]
    assert "Its beginning enlarged. Factor: 100. End: €2 billion" in texts(scene())
    assert "up to €200 billion continues; further widths like this: 99" in texts(scene())


def test_the_parts_stand_one_after_the_other_under_the_lens(scene):
    _, _, whole, first, second, *_ = marks_of(scene())
    inner = WIDE - 28
    assert length(whole) == pytest.approx(inner * 485 / 2000)
    assert length(first) == pytest.approx(inner * 135 / 2000 - 2)
    assert second.x.at(WIDE) == pytest.approx(14 + inner * 135 / 2000)
    assert {bar.about.said.title.split(":")[0] for bar in (first, second)} == {
        "SLAIF (Slovenian AI Factory)",
        "PIAST AI Factory",
    }


def test_the_other_waves_stand_pale_on_the_second_scale_in_their_order(scene):
    first, third = [bar for bar in marks_of(scene()) if bar.colour in ("wave-1", "wave-3")]
    inner = WIDE - 28
    assert length(first) == pytest.approx(inner * 1500 / 2000) and first.end is End.EXACT
    assert length(third) == pytest.approx(inner * 500 / 2000) and third.end is End.OVER
    assert first.y < third.y and {first.share, third.share} == {TINT}
    assert any("€1.5 billion AI Factories wave 1" in text for text in texts(scene()))
    assert any("over €500 million AI Factories wave 3" in text for text in texts(scene()))


@pytest.mark.parametrize(
    ("compare", "day", "waves"),
    [
        (("wave-2", "investai-200bn"), "2025-10-09", [1500]),
        (("wave-1", "investai-200bn"), None, [485, 500]),
        (("wave-2", "aif-10bn-2021-2027"), None, [500]),
        (("wave-1", "aif-committed-2-6bn"), None, []),
        (("slaif", "investai-200bn"), None, []),
        (("antennas", "investai-200bn"), None, []),
    ],
)
def test_a_wave_stands_beside_another_that_was_known_and_ends_on_the_scale(
    compare, day, waves, scene
):
    """On a tenth of 10 billion the first wave, 1.5 billion, has no end."""
    rows = EXHIBIT.rows(scene(compare=compare, on=day))
    assert [amount.low for amount in rows[rows["place"] == WAVE]["money"]] == waves


@pytest.mark.parametrize(
    ("compare", "times"),
    [(("wave-2", "wave-3"), 1), (("slaif", "investai-200bn"), 1000), (("wave-2", "wave-1"), 1)],
)
def test_a_lens_is_there_where_it_shows_more(compare, times, scene):
    shown = scene(compare=compare)
    assert bool(marks_of(shown, Box)) == (times > 1)
    assert times == 1 or any(f"Factor: {times:,}." in text for text in texts(shown))


def test_parts_that_are_not_added_begin_at_zero(scene):
    bars = marks_of(scene(compare=("investai-200bn", "techeu-250bn")))
    assert {bar.x.at(WIDE) for bar in bars} == {0}


def test_an_amount_without_parts_is_only_magnified(scene):
    shown = scene(compare=("slaif", "investai-200bn"))
    rows = EXHIBIT.rows(shown)
    assert list(rows["place"]) == [LARGE, SMALL]
    assert "The parts" not in EXHIBIT.sentence(rows, shown)


def test_parts_that_may_hold_the_same_money_have_no_sum(scene):
    shown = scene(compare=("investai-200bn", "techeu-250bn"))
    rows = EXHIBIT.rows(shown)
    assert list(rows["place"]) == [LARGE, SMALL, PART, PART, PART]
    assert "are not added" in told(rows, shown)


def test_before_wave_2_its_bar_is_hollow(scene):
    shown = scene(on="2025-02-11")
    rows = EXHIBIT.rows(shown)
    assert [amount.is_published for amount in rows["money"]] == [True, False]
    inside = [bar.inside for bar in marks_of(shown)]
    assert sorted(inside) == [Inside.SOLID, Inside.UNPUBLISHED]
    assert any(text.startswith("not published") for text in texts(shown))


def test_before_either_amount_the_table_is_empty(scene):
    shown = scene(on="2025-02-10")
    rows = EXHIBIT.rows(shown)
    assert rows.empty
    assert "No amount in euro known by this day" in EXHIBIT.sentence(rows, shown)


def test_the_names_of_both_stand_at_their_bars(scene):
    shown = texts(scene(compare=("aif-committed-2-6bn", "investai-200bn")))
    assert any("AI Factories and Antennas: committed so far" in text for text in shown)


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


def test_two_amounts_of_like_size_without_parts_open_no_lens(scene):
    shown = texts(scene(compare=("ai-at", "gaia")))
    assert any(text.startswith("The whole scale.") for text in shown)
    assert not any("inside the smaller" in text for text in shown)
