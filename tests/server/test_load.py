"""The generator of load finds its way through the pages and is bounded."""

from bench_results import Result
from load import Load, load_results, percentile
from tests.support.apart import apart


def test_a_small_load_ends_and_shows_no_error():
    results = apart(lambda: list(load_results(Load(sessions=5, seconds=6, every=1))))
    assert [type(result) for result in results] == [Result] * 4
    assert all(result.value > 0 for result in results)


def test_a_percentile_is_one_of_the_values():
    assert percentile([3, 1, 2], 0.5) == 2
    assert percentile(list(range(100)), 0.95) == 95
    assert percentile([1], 0.95) == 1
    assert percentile([], 0.5) == 0
