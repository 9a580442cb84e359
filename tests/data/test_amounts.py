import pytest

from dashboard.data import Amount, total_of
from dashboard.data.amounts import difference


def amount(subject, value=None, *, high=None, **other):
    return Amount(value, high or value, subject_id=subject, measure="total", **other)


def test_a_sum_says_over_how_many_rows_it_runs():
    total = total_of([amount("a", 80.0), amount("b", 55.0, qualifier="about"), amount("c")])
    assert (total.low, total.high, total.qualifier) == (135.0, 135.0, "about")
    assert (total.covered, total.rows, total.left_out) == (2, 3, ("c",))
    assert not total.is_complete


def test_another_currency_is_left_out_and_never_converted():
    total = total_of([amount("a", 10.0), amount("uk", 8.6, currency="GBP")])
    assert (total.low, total.left_out) == (10.0, ("uk",))


def test_ranges_add_at_both_ends():
    total = total_of([amount("a", 250.0, high=300.0), amount("b", 100.0)])
    assert (total.low, total.high) == (350.0, 400.0)


def test_a_sum_over_nothing_published_is_not_published():
    total = total_of([amount("a"), amount("b")])
    assert not total.is_published
    assert not total.as_amount().is_published


def test_measures_are_never_mixed():
    with pytest.raises(ValueError, match="measures"):
        total_of([amount("a", 1.0), Amount(2.0, 2.0, subject_id="b", measure="eu")])


def test_a_subject_is_never_counted_twice():
    with pytest.raises(ValueError, match="twice"):
        total_of([amount("a", 1.0), amount("a", 1.0)])


def test_a_sum_over_one_amount_is_that_amount_and_over_two_our_arithmetic():
    one = total_of([amount("a", 6.0), amount("b")])
    assert one.as_amount().basis == "published"
    both = total_of([amount("a", 6.0), amount("b", 2.0, basis="computed")])
    assert (both.as_amount().basis, both.computed) == ("computed", 1)


def test_a_sum_that_leaves_rows_out_is_a_floor_for_all_of_them():
    total = total_of([amount("a", 6.0), amount("b")])
    assert (total.bounds.high, total.bounds_of_all.high) == (6.0, None)


def test_a_sum_with_a_floor_and_an_estimate_is_neither_of_them():
    total = total_of([amount("a", 10.0, qualifier="about"), amount("b", 5.0, qualifier="over")])
    assert (total.low, total.qualifier) == (15.0, "at_least_about")


def test_a_difference_from_a_floor_is_a_ceiling():
    gap = difference(amount("a", 572.0), amount("b", 500.0, qualifier="over"))
    assert (gap.low, gap.high, gap.qualifier, gap.basis) == (72.0, 72.0, "up_to", "computed")
    floors = [amount(name, 5.0, qualifier="over") for name in "ab"]
    assert not difference(*floors).is_published


def test_only_our_own_numbers_are_rounded_for_a_sentence():
    ours = amount("a", 2598.39, basis="computed").rounded_for_sentence()
    assert (ours.low, ours.qualifier) == (2600, "about")
    theirs = amount("a", 4122.3)
    assert theirs.rounded_for_sentence() == theirs


def test_what_print_cannot_show_is_about():
    assert amount("a", 24.996884).rounded_for_print().qualifier == "about"
    assert amount("a", 24.99).rounded_for_print().qualifier == "exact"
