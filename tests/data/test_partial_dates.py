from datetime import date

import pytest

from dashboard.data.partial_dates import last_day, precision


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025-03-12", date(2025, 3, 12)),
        ("2024-02", date(2024, 2, 29)),
        ("2025-04", date(2025, 4, 30)),
        ("2026", date(2026, 12, 31)),
    ],
)
def test_a_partial_date_counts_from_its_last_day(text, day):
    assert last_day(text) == day


@pytest.mark.parametrize("text", ["2025-02-30", "2025-13", "12.03.2025", "2025-3-1", "", "٢٠٢٥"])
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ValueError):
        last_day(text)


def test_precision_is_what_the_text_gives():
    assert [precision(text) for text in ("2025", "2025-04", "2025-04-01")] == [
        "year",
        "month",
        "day",
    ]
