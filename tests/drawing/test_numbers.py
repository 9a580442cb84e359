"""A strip of numbers: how many stand in a row, how their words break, where the last one stands."""

import pytest

from dashboard.drawing.columns import in_fewest_lines, in_pairs
from dashboard.drawing.marks import Line, Run, Words
from dashboard.drawing.numbers import APART, Letters, Number, strip
from dashboard.drawing.type_scale import Role
from dashboard.drawing.typeface import lines_of, narrowest, width_of, width_of_runs
from dashboard.drawing.widths import Width

SHORT = [
    Number("19", "AI Factories"),
    Number("16", "host states", "all EU Member States"),
    Number("over €2.6 billion", "committed"),
]
LONG = [Number("about €1.23", "per inhabitant", "with a figure: place 3 of 15")] * 5


def written(layout):
    """Each text by its place from the left and from the top, in a row of the least width."""
    return {m.text: (m.x, m.y, m.lines) for m in layout.marks if isinstance(m, Words)}


def test_numbers_in_a_row_stand_on_one_line_between_two_rules():
    layout = strip(SHORT, Width.WIDE)
    rules = [(m.y, m.to_y) for m in layout.marks if isinstance(m, Line)]
    assert rules == [(0, 0), (layout.height - 1, layout.height - 1)]
    assert layout.height == 45
    assert {written(layout)[number.value][1] for number in SHORT} == {5.5}
    assert [m.text for m in layout.marks if isinstance(m, Words)] == [
        "19", "AI Factories", "16", "host states", "all EU Member States",
        "over €2.6 billion", "committed",
    ]  # fmt: skip


def test_the_last_stands_where_it_is_asked_to_if_the_others_leave_it_room():
    money = "over €2.6 billion"
    assert written(strip(SHORT, Width.WIDE, last=0.5))[money][0].share == pytest.approx(0.5)
    assert written(strip(SHORT, Width.WIDE, last=0.2))[money][0].share > 0.4
    assert written(strip(SHORT, Width.WIDE, last=0.9))[money][0].share < 0.6


def test_on_a_phone_each_has_a_row_and_smaller_letters():
    layout = strip(SHORT, Width.NARROW)
    values = [m for m in layout.marks if isinstance(m, Words) and m.runs[0].text[0].isdigit()]
    assert {m.runs[0].role for m in values} == {Role.SMALL_NUMBER}
    assert len({written(layout)[number.value][1] for number in SHORT}) == 3
    beside = written(layout)["host states all EU Member States"]
    assert beside[1] > written(layout)["16"][1]  # on one line of letters of two sizes


@pytest.mark.parametrize(("width", "rows"), [(Width.COLUMN, 5), (Width.WIDE, 3), (Width.PAGE, 1)])
def test_what_does_not_fit_goes_into_the_next_row_or_breaks_its_words(width, rows):
    layout = strip(LONG, width, Letters(Role.STATE_NUMBER))
    marks = [m for m in layout.marks if isinstance(m, Words)]
    assert len({m.y for m in marks if m.text == "about €1.23"}) == rows
    lines = {m.lines for m in marks if m.text.startswith("with")}
    assert lines == ({2} if width is Width.PAGE else {1})
    for mark in marks:
        end = mark.to.at(width.least) if mark.to else None
        assert end is None or end - mark.x.at(width.least) >= narrowest(mark.runs, 2) - 1
        later = [
            other.x.at(width.least)
            for other in marks
            if other.text == "about €1.23" and other.x.at(width.least) > mark.x.at(width.least)
        ]
        reach = end or mark.x.at(width.least) + width_of_runs(mark.runs)
        assert not later or reach <= min(later) - APART + 0.5


def test_the_narrowest_room_for_so_many_lines():
    runs = (Run("31 Aug 2026", Role.LABEL), Run("Deadline to move recovery money to EuroHPC"))
    for lines in (1, 2, 3, 4):
        room = narrowest(runs, lines)
        assert len(lines_of(runs, room)) <= lines
        assert lines == 1 or len(lines_of(runs, room - 2)) > lines
    assert narrowest(runs, 1) == width_of_runs(runs)


def test_columns_share_a_width_so_that_the_longest_words_take_the_fewest_lines():
    texts = [(Run("Arrhenius inaugurated"),), (Run("Deadline to move recovery money to EuroHPC"),)]
    rooms = in_fewest_lines(texts, 300)
    assert sum(rooms) == pytest.approx(300) and rooms[1] > rooms[0]
    lines = [len(lines_of(runs, room)) for runs, room in zip(texts, rooms, strict=True)]
    assert max(lines) == 2 < len(lines_of(texts[1], 150 - 20))


def test_a_long_word_on_the_left_of_a_pair_is_not_cut():
    topic = "EuroHPC-Teilnehmerstaat"
    short = written(in_pairs([("Partner", "yes")], 288))["yes"][0]
    long = written(in_pairs([(topic, "yes")], 288))["yes"][0]
    assert short.share == 0.36
    assert long.at(288) >= width_of(topic, Role.SECOND)
