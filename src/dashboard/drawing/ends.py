"""How the wording of an amount ends its bar."""

from collections.abc import Mapping

from dashboard.data import Amount
from dashboard.drawing.marks import End

ENDS: Mapping[str, End] = {
    "exact": End.EXACT,
    "about": End.ABOUT,
    "over": End.OVER,
    "at_least": End.OVER,
    "at_least_about": End.OVER,
    "up_to": End.UP_TO,
    "up_to_about": End.UP_TO,
}
"""By qualifier (data.bounds.WORDINGS)."""


def end_of(amount: Amount) -> End:
    """The end of an amount's bar. Raises KeyError for a wording that is not known."""
    if amount.is_published and amount.is_range:
        return End.RANGE
    return ENDS[amount.qualifier]
