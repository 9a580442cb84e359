"""No-break spaces and dashes in what a reader is shown: a number stays on the line of its unit.

The catalogues and the data package keep the spaces and hyphens that a keyboard types.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from babel import Locale

from dashboard.codes.message import message
from dashboard.language.catalogues import INTERFACE, translations

NO_BREAK = "\u00a0"

SIGNS = ("€", "£", "EUR", "GBP", "CZK", "PLN", "ISK", "USD")
CURRENCIES = message("Euro euro euros")
SCALES = message("million millions billion billions trillion m bn")
SYMBOLS = ("%", "MW", "kW", "PFlop/s", "EFlop/s")
UNITS = message("petaflops exaflops")
NAMED_BY_NUMBER = message("Article Articles Art. phase Phase lot Lot page No.")
"""Words, each language's own in its catalogue; the last stand before the number that names what
they mean: Article 12b, lot 2.
"""


def _words(words: str, locale: Locale) -> tuple[str, ...]:
    """Those of the language, and the English ones."""
    return (*words.split(), *translations(locale.language, INTERFACE).gettext(words).split())


@cache
def _months(locale: Locale) -> tuple[str, ...]:
    widths = (locale.months["format"][width].values() for width in ("wide", "abbreviated"))
    return tuple({str(name) for names in widths for name in names})


def _one_of(words: Iterable[str]) -> str:
    """A whole word of these, the longest that fits."""
    found = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return rf"(?<!\w)(?:{found})(?!\w)"


@cache
def _unbreakable(locale: Locale) -> re.Pattern[str]:
    """What holds together: amounts, percentages, dates, numbered articles and lots; in texts of
    the language and in English ones, which stand where nothing is translated.
    """
    number = r"(?:\d[\d.,]*|\{number\})"
    money, unit = (*SIGNS, *_words(CURRENCIES, locale)), (*SYMBOLS, *_words(UNITS, locale))
    currency, scale = rf"(?:{_one_of(money)}|\{{currency\}})", _one_of(_words(SCALES, locale))
    month = _one_of({*_months(locale), *_months(Locale("en"))})
    return re.compile(
        "|".join(
            (
                rf"{currency} {number}(?: {scale})?",
                rf"{number} {scale}(?: {currency})?",
                rf"{number} (?:{currency}|{_one_of(unit)})",
                rf"{scale} {currency}",
                rf"(?:\d{{1,2}}\.? )?{month}(?: \d{{4}}(?!\d))?",
                rf"{_one_of(_words(NAMED_BY_NUMBER, locale))} \d\w*",
            )
        )
    )


YEARS = re.compile(r"(?<![\d-])((?:19|20)\d\d)-((?:19|20)\d\d)(?![\d-])")


@lru_cache(maxsize=8192)
def typeset(text: str, locale: Locale) -> str:
    """The text with no-break spaces inside amounts, percentages and dates, and an en dash between
    years; the same text where nothing of that kind stands in it.
    """
    dashed = YEARS.sub(r"\1–\2", text)
    return _unbreakable(locale).sub(lambda found: found[0].replace(" ", NO_BREAK), dashed)
