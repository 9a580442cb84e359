"""Words below days: each begins or ends under its day, none meets another or a line to one."""

from itertools import combinations
from random import Random

import pytest

from dashboard.drawing.flags import Flag, placed


def test_words_far_apart_stand_in_one_line():
    assert [flag.level for flag in placed([10, 200, 400], [100, 100, 100], 700, 12)] == [0, 0, 0]


def test_words_of_two_days_close_to_each_other_stand_to_both_sides():
    first, second = placed([300, 320], [100, 100], 700, 12)
    assert (first.level, second.level) == (0, 0)
    assert first.span == (200, 300) and second.span == (320, 420)


def test_the_line_to_words_further_below_passes_left_of_those_above():
    first, second, third = placed([100, 140, 180], [150, 150, 150], 700, 12)
    assert third.level < second.level < first.level or first.is_left
    assert not Flag(100, 150, 0).meets(Flag(300, 150, 1), 12)
    assert Flag(100, 150, 0).meets(Flag(200, 150, 1), 12)


@pytest.mark.parametrize("seed", range(20))
def test_no_words_meet_wherever_days_lie(seed):
    chance = Random(seed)
    days = sorted(chance.uniform(0, 520) for _ in range(chance.randint(1, 12)))
    flags = placed(days, [chance.uniform(60, 180) for _ in days], 700, 12)
    assert not any(one.meets(other, 0) for one, other in combinations(flags, 2))
    assert all(flag.x == day for flag, day in zip(flags, days, strict=True))
