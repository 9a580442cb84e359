"""The one function that turns an amount into words."""

from collections.abc import Callable
from functools import lru_cache

from babel import Locale
from babel.numbers import format_decimal, get_currency_symbol

from dashboard.data.amounts import Amount

Say = Callable[..., str]

BILLION = 1000
"""Amounts are in million, so this many of them are a billion."""


def with_wording(qualifier: str, amount: str, say: Say) -> str:
    """An amount already in words, with its wording (bounds.WORDINGS)."""
    if qualifier == "about":
        return say("about {amount}", amount=amount)
    if qualifier == "over":
        return say("over {amount}", amount=amount)
    if qualifier == "at_least":
        return say("at least {amount}", amount=amount)
    if qualifier == "up_to":
        return say("up to {amount}", amount=amount)
    if qualifier == "at_least_about":
        return say("at least about {amount}", amount=amount)
    if qualifier == "up_to_about":
        return say("up to about {amount}", amount=amount)
    return amount


def _in_billions(value: float) -> bool:
    """Whole millions from a billion up: with a part of a million, four decimals of a billion would
    be harder to read and to add than the millions themselves.
    """
    return value >= BILLION and round(value, 2) == round(value)


@lru_cache(maxsize=4096)
def _number(value: float, locale: Locale) -> str:
    """At most two decimals of a million, three of a billion."""
    scaled = value / BILLION if _in_billions(value) else value
    pattern = "#,##0.###" if _in_billions(value) else "#,##0.##"
    return str(format_decimal(scaled, pattern, locale=locale))


def _unit(number: str, value: float, currency: str, say: Say, *, short: bool) -> str:
    parts = {"number": number, "currency": currency}
    if _in_billions(value):
        return (
            say("{currency}{number} bn", **parts)
            if short
            else say("{currency}{number} billion", **parts)
        )
    return (
        say("{currency}{number} m", **parts)
        if short
        else say("{currency}{number} million", **parts)
    )


def money_in_words(amount: Amount, say: Say, locale: Locale, *, short: bool = False) -> str:
    """`about €485 million`, `€500 to 600 million`, `not published`; wording never lost.

    Values are million of the amount's currency, which is not converted. "million" and "billion"
    are messages, because CLDR's compact forms are wrong in several languages.
    """
    if amount.low is None or amount.high is None:
        return say("not published")
    symbol = str(get_currency_symbol(amount.currency, locale=locale))
    if symbol[-1].isalpha() and locale.language == "en":
        symbol += "\u00a0"
    low, high = _number(amount.low, locale), _number(amount.high, locale)
    same_unit = _in_billions(amount.low) == _in_billions(amount.high)
    if not amount.is_range:
        number = high
    elif same_unit:
        number = say("{low} to {high}", low=low, high=high)
    else:
        first = _unit(low, amount.low, symbol, say, short=short)
        last = _unit(high, amount.high, symbol, say, short=short)
        return with_wording(amount.qualifier, say("{low} to {high}", low=first, high=last), say)
    words = _unit(number, amount.high, symbol, say, short=short)
    return with_wording(amount.qualifier, words, say)
