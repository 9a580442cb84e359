"""One square is €100 million: 200,000 / 100 = 2,000 squares and 485 / 100 = 4.85."""

from itertools import pairwise

import pytest

from dashboard.drawing.ends import Inside
from dashboard.drawing.marks import LEFT, Bar, Tiles
from dashboard.drawing.widths import Width
from dashboard.exhibits.drawn import drawn
from dashboard.exhibits.squares import EXHIBIT, MOST_SQUARES, unit


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


def tiles_of(scene, width=Width.WIDE):
    marks = drawn(EXHIBIT, scene).drawings[width].marks
    return [mark for mark in marks if isinstance(mark, Tiles)]


def area(tiles):
    """Squares inside the outline (the shoelace formula)."""
    found = tiles.corners
    twice = sum(x * v - u * y for (x, y), (u, v) in pairwise([*found, found[0]]))
    return abs(twice) / 2 / tiles.cell**2


@pytest.mark.parametrize(("count", "columns"), [(12.5, 5), (4.85, 5), (2000, 50), (10, 5)])
def test_an_outline_holds_as_many_squares_as_are_counted(count, columns):
    assert area(Tiles(LEFT, 0, columns, count, 9, "eu")) == pytest.approx(count)


@pytest.mark.parametrize("width", list(Width))
def test_both_groups_have_squares_of_one_size_that_fit(width, scene):
    small, large = tiles_of(scene(), width)
    assert small.cell == large.cell >= 3
    assert (small.count, large.count) == (pytest.approx(4.85), pytest.approx(2000))
    assert [tiles.colour for tiles in (small, large)] == ["wave-2", "quiet"]
    assert large.columns * large.cell <= width.least
    assert large.rows * large.cell < 330
    assert small.y + small.rows * small.cell < large.y


def test_what_is_not_published_is_a_dotted_box(scene):
    shown = scene(on="2025-02-11")
    rows = EXHIBIT.rows(shown)
    assert [found.is_known for found in rows["squares"]] == [False, True]
    assert EXHIBIT.sentence(rows, shown).startswith("No amount in euro known by this day")
    assert len(tiles_of(shown)) == 1
    marks = drawn(EXHIBIT, shown).drawings[Width.WIDE].marks
    (box,) = [mark for mark in marks if isinstance(mark, Bar)]
    assert box.inside is Inside.UNPUBLISHED
