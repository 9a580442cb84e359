"""Money next to people, to GDP and to the whole, in words short enough for a strip or a column."""

from collections.abc import Callable

from dashboard.data.bounds import Bounds
from dashboard.language import Language, message

EUROS = message("€{number}")


def per_head(size: Bounds, language: Language) -> str:
    """Euro an inhabitant, with the wording that is left of it; empty where nothing is known."""
    return _said(size, language, language.number, EUROS)


def of_gdp(size: Bounds, language: Language) -> str:
    """Per cent of a GDP."""
    return _said(size, language, lambda number, decimals: _percent(number, decimals, language))


def of_whole(size: Bounds, language: Language) -> str:
    """Per cent of a whole, to the full one."""
    return language.quantity(size.rounded(0), lambda number: _percent(number, 0, language))


def _percent(number: float, decimals: int, language: Language) -> str:
    return language.percent(number / 100, decimals)


def _said(
    size: Bounds, language: Language, write: Callable[[float, int], str], unit: str = ""
) -> str:
    decimals = size.decimals
    return language.quantity(size.rounded(decimals), lambda number: write(number, decimals), unit)
