"""Months that a form sends in the place of days."""

import pytest

from dashboard.data import current_dataset
from dashboard.view import from_query, limits_of
from dashboard.view.months import first_day, in_days, last_day, month_of


def test_a_month_is_its_number_and_knows_its_first_and_last_day():
    month = month_of(first_day(2025 * 12 + 1))
    assert (first_day(month).isoformat(), last_day(month).isoformat()) == (
        "2025-02-01",
        "2025-02-28",
    )


@pytest.mark.parametrize(
    ("sent", "days"),
    [
        ({"since_month": "24301", "until_month": "24303"}, ("2025-02-01", "2025-04-30")),
        ({"since_month": "24303", "until_month": "24301"}, ("2025-02-01", "2025-04-30")),
        ({"since_month": "24301"}, ("2025-02-01", None)),
        ({"until_month": "24301"}, (None, "2025-02-28")),
        ({"since_month": "many", "until_month": "999999"}, (None, None)),
        ({"since_month": "0"}, (None, None)),
    ],
)
def test_a_form_without_a_script_sends_months_and_the_view_has_days(sent, days):
    view, dropped = from_query(sent, limits_of(current_dataset()), place="timeline")
    found = tuple(day and day.isoformat() for day in (view.since, view.until))
    assert found == days and not dropped


def test_what_sends_no_month_is_as_it_was():
    query = {"since": "2025-02-03"}
    assert in_days(query) is query
