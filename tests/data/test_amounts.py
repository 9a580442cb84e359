import pytest

from dashboard.data import Amount, total_of
from dashboard.data.amounts import combined_qualifier


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


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        (["exact", "exact"], "exact"),
        (["exact", "about"], "about"),
        (["exact", "over"], "over"),
        (["about", "over"], "about"),
        (["up_to", "over", "exact"], "about"),
    ],
)
def test_the_wording_of_a_sum_claims_no_more_than_its_parts(parts, whole):
    assert combined_qualifier(parts) == whole
