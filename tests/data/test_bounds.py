"""Bounds by hand, and that no calculation and no rounding loses the true value."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.data.bounds import (
    NOTHING,
    PUBLISHED_WORDINGS,
    WORDINGS,
    Bounds,
    minus,
    plus,
    ratio,
)

of = Bounds.worded


def exact(value, high=None):
    return of(value, high or value, "exact")


def about(value):
    return of(value, value, "about")


def over(value):
    return of(value, value, "over")


def at_least(value):
    return of(value, value, "at_least")


def up_to(value):
    return of(value, value, "up_to")


def said(bounds):
    return bounds.printed, bounds.wording


@pytest.mark.parametrize(
    ("parts", "number", "wording"),
    [
        ([exact(1), exact(2)], (3, 3), "exact"),
        ([exact(10), about(5)], (15, 15), "about"),
        ([exact(10), over(5)], (15, 15), "over"),
        ([over(10), at_least(5)], (15, 15), "over"),
        ([exact(10), at_least(5)], (15, 15), "at_least"),
        ([exact(14), up_to(20)], (34, 34), "up_to"),
        ([about(14), up_to(20)], (34, 34), "up_to_about"),
        ([about(10), over(5)], (15, 15), "at_least_about"),
        ([over(500), up_to(20)], (500, 500), "over"),
        ([exact(250, 300), exact(100)], (350, 400), "exact"),
        ([exact(250, 300), about(100)], (350, 400), "about"),
        ([exact(250, 300), over(100)], (350, 350), "over"),
        ([exact(250, 300), up_to(100)], (400, 400), "up_to"),
        ([], None, "exact"),
    ],
)
def test_a_sum(parts, number, wording):
    assert said(plus(parts)) == (number, wording)


@pytest.mark.parametrize(
    ("first", "second", "number", "wording"),
    [
        (exact(490.7), about(485), (5.7, 5.7), "about"),
        (exact(572), over(500), (72, 72), "up_to"),
        (about(572), over(500), (72, 72), "up_to_about"),
        (over(500), exact(572), (-72, -72), "over"),
        (exact(500, 600), exact(485), (15, 115), "exact"),
        (exact(485), exact(500, 600), (-115, -15), "exact"),
        (exact(485), up_to(500), (-15, -15), "at_least"),
        (over(600), over(500), None, "exact"),
        (up_to(600), up_to(500), None, "exact"),
        (NOTHING, exact(1), None, "exact"),
    ],
)
def test_a_difference(first, second, number, wording):
    assert said(minus(first, second)) == (number, wording)


@pytest.mark.parametrize(
    ("above", "below", "number", "wording"),
    [
        (exact(20), exact(2), (10, 10), "exact"),
        (up_to(20), exact(2), (10, 10), "up_to"),
        (exact(20), over(2), (10, 10), "up_to"),
        (over(20), exact(2), (10, 10), "at_least"),
        (exact(20), up_to(2), (10, 10), "at_least"),
        (up_to(20), about(2), (10, 10), "up_to_about"),
        (over(20), about(2), (10, 10), "at_least_about"),
        (over(20), over(2), None, "exact"),
        (up_to(20), up_to(2), None, "exact"),
        (exact(20), exact(2, 4), (5, 10), "exact"),
        (exact(20), exact(0), None, "exact"),
    ],
)
def test_a_ratio(above, below, number, wording):
    assert said(ratio(above, below)) == (number, wording)


@pytest.mark.parametrize(
    ("bounds", "decimals", "number", "wording"),
    [
        (exact(412.37), 0, (412, 412), "about"),
        (exact(10), 1, (10, 10), "exact"),
        (exact(0.1 + 0.2), 2, (0.3, 0.3), "exact"),
        (up_to(3.8461), 1, (3.9, 3.9), "up_to"),
        (at_least(1.7333), 1, (1.7, 1.7), "at_least"),
        (exact(12.34, 56.71), 1, (12.3, 56.8), "exact"),
        (over(2598.39), -1, (2590, 2590), "over"),
        (up_to(57.7), 1, (57.7, 57.7), "up_to"),
    ],
)
def test_bounds_are_rounded_to_the_safe_side(bounds, decimals, number, wording):
    assert said(bounds.rounded(decimals)) == (number, wording)


@pytest.mark.parametrize(
    ("value", "number", "wording"),
    [
        (2598.39, 2600, "about"),
        (490.7, 491, "about"),
        (84.6, 84.6, "exact"),
        (31.81, 31.8, "about"),
        (2600, 2600, "exact"),
        (0, 0, "exact"),
        (-31.81, -31.8, "about"),
    ],
)
def test_three_digits_in_a_sentence(value, number, wording):
    assert said(exact(value).for_sentence()) == ((number, number), wording)


def test_what_surely_exceeds():
    assert exact(2).exceeds(exact(1)) and not exact(1).exceeds(exact(1))
    assert over(500).exceeds(exact(500)) and not at_least(500).exceeds(exact(500))
    assert not up_to(20).exceeds(exact(15)) and up_to(20).may_exceed(exact(15))
    assert not exact(600).exceeds(over(500)) and over(500).may_exceed(exact(600))
    assert not up_to(15).may_exceed(exact(15))


amounts = st.decimals(0, 300_000, places=2).map(float)


@st.composite
def numbers(draw, estimates=True):
    """Bounds as a source words them, and a true value inside them."""
    low, high = sorted((draw(amounts), draw(amounts)))
    if draw(st.booleans()):
        high = low
    wordings = [w for w in PUBLISHED_WORDINGS if estimates or w != "about"]
    bounds = of(low, high, draw(st.sampled_from(wordings)))
    true = draw(
        st.floats(bounds.low or 0, 1e6 if bounds.high is None else bounds.high, allow_nan=False)
    )
    return bounds, true


def holds(bounds, value):
    slack = 1e-6 * max(1, abs(value))
    return (bounds.low is None or bounds.low <= value + slack) and (
        bounds.high is None or value <= bounds.high + slack
    )


@given(st.lists(numbers(), min_size=1, max_size=6))
def test_a_sum_holds_the_true_sum(given_numbers):
    found = plus(bounds for bounds, _ in given_numbers)
    assert found.is_known
    assert holds(found, math.fsum(value for _, value in given_numbers))
    assert found.is_estimate == any(bounds.is_estimate for bounds, _ in given_numbers)


@given(numbers(), numbers())
def test_a_difference_holds_the_true_difference(first, second):
    assert holds(minus(first[0], second[0]), first[1] - second[1])


@given(numbers(), numbers())
def test_a_ratio_holds_the_true_ratio(above, below):
    if below[1] > 1e-3:
        assert holds(ratio(above[0], below[0]), above[1] / below[1])


@given(numbers(estimates=False), st.integers(-3, 3))
def test_rounding_holds_the_true_value_or_says_about(number, decimals):
    bounds, value = number
    rounded = bounds.rounded(decimals)
    assert holds(rounded, value) or (rounded.is_estimate and bounds.is_point)
    assert rounded.is_closed == bounds.is_closed


@given(numbers(), numbers())
def test_what_exceeds_does_so_for_all_true_values(first, second):
    if first[0].exceeds(second[0]):
        assert first[1] >= second[1]
    if not first[0].may_exceed(second[0]):
        assert first[1] <= second[1]


@given(numbers(), numbers())
def test_words_give_the_bounds_back(first, second):
    for found in (plus([first[0], second[0]]), minus(first[0], second[0])):
        if found.printed:
            assert found.wording in WORDINGS
            again = of(*found.printed, found.wording)
            assert (again.low, again.high) == (found.low, found.high)
            assert again.is_estimate == found.is_estimate
