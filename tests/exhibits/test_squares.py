"""One square is €100 million: 200,000 / 100 = 2,000 squares and 485 / 100 = 4.85."""

import pytest

from dashboard.exhibits.squares import EXHIBIT, MOST_SQUARES, Grid, drawing, unit


def test_2000_squares_next_to_4_85(scene):
    shown = scene()
    rows = EXHIBIT.rows(shown)
    assert [found.middle for found in rows["squares"]] == pytest.approx([4.85, 2000])
    assert list(rows["value"]) == [100, 100]
    assert EXHIBIT.question(shown) == "How many squares of €100 million is each amount?"
    said = EXHIBIT.sentence(rows, shown)
    assert said.startswith("Squares: about 4.85; up to 2,000.")
    assert "0.24\u00a0%" in said
    assert "not a share" in said


@pytest.mark.parametrize(
    ("small", "large", "value"),
    [
        (485, 200_000, 100),
        (6, 250_000, 100),
        (1500, 200_000, 200),
        (135, 485, 20),
        (485, 600, 100),
        (3.8, 230_000, 100),
        (3.8, 6, 0.5),
        (0.001, 0.002, 0.001),
    ],
)
def test_value_of_a_square(small, large, value):
    assert unit(small, large) == value
    assert large / value <= MOST_SQUARES


def test_a_grid_has_whole_squares_and_a_part_of_one():
    assert Grid.of(4.85, 5) == Grid(5, 4, pytest.approx(0.85))
    assert Grid.of(4.85, 5).rows == 1
    assert Grid.of(2000, 50) == Grid(50, 2000, 0)
    assert Grid.of(2000, 50).rows == 40
    assert Grid.of(11, 5).rows == 3


def test_the_drawing_fills_rows_rest_and_part():
    drawn = drawing(Grid.of(12.5, 5), "#111111", "#222222")
    assert '<rect width="5" height="2"' in drawn
    assert '<rect y="2" width="2" height="1"' in drawn
    assert 'x="2.1" y="2.1" width="0.4000"' in drawn


def test_the_groups_stand_side_by_side_and_the_picture_is_small(scene):
    shown = scene()
    markup = EXHIBIT.picture(EXHIBIT.rows(shown), shown).markup
    assert markup.count("<img") == 2
    assert "width:calc(5 * min(14px, 100cqw / 50))" in markup
    assert "width:calc(50 * min(14px, 100cqw / 50))" in markup
    assert len(markup) < 3000


def test_what_is_not_published_is_a_dashed_square(scene):
    shown = scene(on="2025-02-11")
    rows = EXHIBIT.rows(shown)
    assert [found.is_known for found in rows["squares"]] == [False, True]
    assert EXHIBIT.sentence(rows, shown).startswith("No amount in euro known by this day")
    assert EXHIBIT.picture(rows, shown).markup.count("<img") == 2
