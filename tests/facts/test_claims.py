"""Claims over tiny numbers by hand, and against all true values that bounds allow."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.data.bounds import NOTHING, Bounds
from dashboard.facts.claims import Most, Place, exceeds_others_together, most, place

of = Bounds.worded


def exact(value):
    return of(value, value, "exact")


OVER_500, UP_TO_20 = of(500, 500, "over"), of(20, 20, "up_to")


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        ({"a": exact(2), "b": exact(1)}, Most(("a",), (), (), 2)),
        ({"a": exact(2), "b": exact(2), "c": exact(1)}, Most(("a", "b"), (), (), 3)),
        ({"a": exact(2)}, Most(("a",), (), (), 1)),
        ({"a": exact(2), "b": NOTHING}, Most(("a",), (), ("b",), 1)),
        ({"a": exact(1500), "b": OVER_500}, Most(("a",), ("b",), (), 2)),
        ({"a": exact(485), "b": OVER_500}, Most(("b",), (), (), 2)),
        ({"a": exact(15), "b": UP_TO_20}, Most(("a",), ("b",), (), 2)),
        ({"a": exact(25), "b": UP_TO_20}, Most(("a",), (), (), 2)),
        ({"a": UP_TO_20}, Most((), ("a",), (), 1)),
        ({"a": OVER_500, "b": OVER_500}, Most(("a", "b"), ("a", "b"), (), 2)),
        ({"a": exact(500), "b": OVER_500}, Most(("b",), (), (), 2)),
        ({"a": exact(280), "b": of(250, 300, "exact")}, Most(("a",), ("b",), (), 2)),
        ({}, Most()),
    ],
)
def test_who_has_the_most(numbers, found):
    assert replace(most(numbers), vaguest=None) == found


def test_equal_numbers_are_worded_as_the_vaguest_of_them():
    about = of(10, 10, "about")
    assert most({"a": exact(10), "b": about, "c": exact(10)}).vaguest == "b"


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        ({"a": exact(2), "b": exact(3), "c": exact(1)}, Place(2, 2, False, 3)),
        ({"a": exact(2), "b": exact(2), "c": exact(3)}, Place(2, 2, True, 3)),
        ({"a": exact(2), "b": OVER_500}, Place(2, 2, False, 2)),
        ({"a": exact(600), "b": OVER_500}, Place(1, 2, False, 2)),
        ({"a": OVER_500, "b": exact(600)}, Place(1, 2, False, 2)),
        ({"a": UP_TO_20, "b": exact(15), "c": exact(30)}, Place(2, 3, False, 3)),
        ({"a": exact(2), "b": NOTHING}, Place(1, 1, False, 1)),
        ({"a": NOTHING, "b": exact(2)}, None),
    ],
)
def test_a_place(numbers, found):
    assert place("a", numbers) == found


@pytest.mark.parametrize(
    ("numbers", "holds"),
    [
        ({"a": exact(1500), "b": exact(485), "c": exact(500)}, True),
        ({"a": exact(1500), "b": exact(485), "c": OVER_500}, False),
        ({"a": exact(1500), "b": exact(485), "c": NOTHING}, False),
        ({"a": exact(985), "b": exact(485), "c": exact(500)}, False),
        ({"a": OVER_500, "b": exact(485)}, True),
        ({"a": exact(25), "b": UP_TO_20}, True),
        ({"a": exact(1)}, False),
    ],
)
def test_more_than_the_others_together(numbers, holds):
    assert exceeds_others_together("a", numbers) is holds


@st.composite
def fields(draw):
    """Bounds by name, and true values inside them; small whole numbers, so that many tie."""
    bounds, true = {}, {}
    for name in draw(st.lists(st.sampled_from("abcde"), min_size=1, unique=True)):
        low, high = sorted((draw(st.integers(0, 9)), draw(st.integers(0, 9))))
        wording = draw(st.sampled_from(("exact", "over", "at_least", "up_to")))
        bounds[name] = of(low, low if draw(st.booleans()) else high, wording)
        above = 0.5 if bounds[name].is_above else 0
        least = (bounds[name].low or 0) + above
        most_ = 30 if bounds[name].high is None else bounds[name].high
        true[name] = draw(st.floats(least, most_))
    return bounds, true


@given(fields())
def test_claims_hold_whatever_the_true_values(field):
    bounds, true = field
    found = most(bounds)
    for name in found.names:
        beaten_by = [other for other in true if true[other] > true[name]]
        assert set(beaten_by) <= {*found.undecided}
    for name in bounds:
        its = place(name, bounds)
        better = sum(true[other] > true[name] for other in true)
        assert its.best <= 1 + better <= its.worst
        if exceeds_others_together(name, bounds):
            assert true[name] >= sum(true[other] for other in true if other != name)
