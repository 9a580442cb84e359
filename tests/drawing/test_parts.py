"""A drawing that is higher than what shows it is cut between its marks."""

import pytest

from dashboard.drawing.layout import Layout
from dashboard.drawing.marks import LEFT, RIGHT, Across, Bar, Line, words
from dashboard.drawing.parts import parts_of

ROWS = tuple(
    mark
    for place in range(10)
    for mark in (
        words(LEFT, place * 50, f"row {place}"),
        Bar(LEFT, Across(0.5), place * 50 + 20, 20, "eu"),
    )
)
AXIS = Line(LEFT, 0, LEFT, 500, "ink")
WHOLE = Layout((*ROWS, AXIS, Line(LEFT, 499, RIGHT, 499)), 500)


def test_what_fits_is_one_part():
    assert parts_of(WHOLE, 500) == [WHOLE]


@pytest.mark.parametrize("height", [60, 130, 260, 499])
def test_parts_keep_within_the_height_and_hold_every_mark_once(height):
    parts = parts_of(WHOLE, height)
    assert all(part.height <= height for part in parts)
    said = [mark.text for part in parts for mark in part.marks if hasattr(mark, "runs")]
    assert said == [mark.text for mark in ROWS[::2]]
    assert sum(isinstance(mark, Bar) for part in parts for mark in part.marks) == 10
    level = [m for part in parts for m in part.marks if isinstance(m, Line) and m.y == m.to_y]
    assert len(level) == 1


def test_a_row_stays_with_its_bar_and_begins_at_the_top():
    for part in parts_of(WHOLE, 130):
        first, bar, *_ = part.marks
        assert (first.y, bar.y, bar.height) == (0, 20, 20)


def test_an_upright_line_goes_on_in_every_part():
    for part in parts_of(WHOLE, 260):
        (axis,) = (m for m in part.marks if isinstance(m, Line) and m.y != m.to_y)
        assert axis.y == 0 and axis.to_y == pytest.approx(part.height, abs=1)


def test_the_widest_gap_is_where_it_is_cut():
    shifted = tuple(words(LEFT, y, str(y)) for y in (0, 25, 50, 75, 160, 185, 210, 235))
    first, second = parts_of(Layout(shifted, 260), 220)
    assert (len(first.marks), len(second.marks)) == (4, 4)
    assert first.height == 160


def test_what_has_no_gap_stays_whole():
    tall = Layout((words(LEFT, 0, "a", to=RIGHT, lines=9), words(LEFT, 190, "b")), 220)
    assert [part.height for part in parts_of(tall, 100)] == [190, 31]
