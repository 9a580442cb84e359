"""How a bar ends and what it is filled with, which say how sure its number is."""

from collections.abc import Mapping
from enum import StrEnum

from dashboard.data import Amount

TAIL = 46.0
"""Pixels of the hatched tail of an open end; it has no length on any scale."""


class End(StrEnum):
    """How a bar ends, which says how sure its number is (docs/look.md has the drawings)."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    UP_TO = "up-to"
    RANGE = "range"


class Inside(StrEnum):
    """What a bar is filled with: known money, money that nobody broke down, our own arithmetic,
    or nothing because no amount was published.
    """

    SOLID = "solid"
    UNDIVIDED = "undivided"
    COMPUTED = "computed"
    UNPUBLISHED = "unpublished"


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
