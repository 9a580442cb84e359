"""One language of the interface, passed to whatever writes for a reader; never process-global."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

from dashboard.data.amounts import Amount
from dashboard.data.bounds import Bounds
from dashboard.data.partial_dates import last_day, precision
from dashboard.language.catalogues import FACTS, INTERFACE, translations
from dashboard.language.collation import Key, collation_key
from dashboard.language.money import money_in_words, with_wording
from dashboard.language.typography import NO_BREAK, typeset

LANGUAGES = {"en": "en_IE", "de": "de_DE"}
"""Language tags of links (BCP 47) and the locale that formats for them: `en` alone would write
dates the American way."""

DEFAULT_LANGUAGE = "en"


@cache
def _locale(name: str) -> Locale:
    return Locale.parse(name)


@dataclass(frozen=True)
class Language:
    """A language by its BCP 47 tag. Raises KeyError for a tag that is not in LANGUAGES."""

    tag: str = DEFAULT_LANGUAGE

    @property
    def locale(self) -> Locale:
        return _locale(LANGUAGES[self.tag])

    def say(self, text: str, **values: object) -> str:
        """A message of the interface in this language, with its values filled in."""
        return self._set(translations(self.tag, INTERFACE).gettext(text)).format(**values)

    def say_many(self, one: str, many: str, count: int, **values: object) -> str:
        """Like `say`, in the form that the count needs; `{count}` is the formatted number."""
        text = translations(self.tag, INTERFACE).ngettext(one, many, count)
        return self._set(text).format(count=self.number(count), **values)

    def fact(self, text: str) -> str:
        """A text of the data package in this language; as written where none is translated."""
        return self._set(translations(self.tag, FACTS).gettext(text)) if text else ""

    def quotation(self, text: str) -> str:
        """A text as it was printed, in its own language: the title of a document."""
        return self._set(text)

    def _set(self, text: str) -> str:
        return typeset(text, self.locale)

    def _unbroken(self, words: str) -> str:
        return words.replace(" ", NO_BREAK)

    def order(self, text: str) -> Key:
        """What to sort by, so that words stand as in this language's dictionaries."""
        return collation_key(text, self.tag)

    def country(self, code: str) -> str:
        """Name of a country by alpha-2 code; the code itself where CLDR has no name."""
        return str(self.locale.territories.get(code, code))

    def number(self, value: float, decimals: int = 0) -> str:
        """A number with at most `decimals` decimals and the separators of the language."""
        pattern = "#,##0." + "#" * decimals
        return str(format_decimal(round(value, decimals), pattern, locale=self.locale))

    def fixed(self, value: float, decimals: int) -> str:
        """A number with exactly `decimals` decimals, for a column of them."""
        pattern = "#,##0." + "0" * decimals
        return str(format_decimal(round(value, decimals), pattern, locale=self.locale))

    def percent(self, share: float, decimals: int = 2) -> str:
        """A share (1 = 100 %) in per cent."""
        return str(format_percent(share, "#,##0." + "#" * decimals + "\u00a0%", locale=self.locale))

    def money(self, amount: Amount, *, short: bool = False, rounded: bool = False) -> str:
        """An amount in words, with its "about", "over", "up to"; `short` for labels in pictures,
        `rounded` for sentences (see `Amount.rounded_for_sentence`).
        """
        shown = (amount.rounded_for_sentence() if rounded else amount).rounded_for_print()
        if shown.high is not None and shown.high < 0:
            return self.say("minus {amount}", amount=self.money(shown.negated(), short=short))
        return money_in_words(shown, self.say, self.locale, short=short)

    def quantity(self, bounds: Bounds, write: Callable[[float], str], unit: str = "") -> str:
        """A computed number in words with what its bounds leave of it: `up to about 412 times`.

        `write` writes a single number, `unit` is a message that holds `{number}`, empty for none.
        Empty where nothing is known.
        """
        if bounds.printed is None:
            return ""
        low, high = map(write, bounds.printed)
        number = high if low == high else self.say("{low} to {high}", low=low, high=high)
        words = self.say(unit, number=number) if unit else number
        return with_wording(bounds.wording, words, self.say)

    @lru_cache(maxsize=4096)  # noqa: B019  a few languages, each as good as any other of its tag
    def day(self, value: date | str, *, short: bool = False) -> str:
        """A date in words: a day, or the month or year where that is all that is known."""
        width = "MMM" if short else "MMMM"
        if isinstance(value, str):
            kind = precision(value)
            if kind == "year":
                return value
            value = last_day(value)
            if kind == "month":
                words = format_skeleton("y" + width, value, locale=self.locale)
                return self._unbroken(str(words))
        words = format_date(value, "medium" if short else "long", locale=self.locale)
        return self._unbroken(str(words))

    def listing(self, items: Iterable[str]) -> str:
        """Words in a row: `A, B and C`."""
        return str(format_list(list(items), locale=self.locale))

    def names(self, items: Iterable[str]) -> str:
        """Names in a row, in the order of this language, each once."""
        return self.listing(sorted(set(items), key=self.order))

    def by_name(self, codes: Iterable[str]) -> list[str]:
        """Countries by alpha-2 code, in the order of their names."""
        return sorted(codes, key=lambda code: self.order(self.country(code)))

    def paragraph(self, *sentences: str) -> str:
        """Whole sentences one after the other, without those that are empty; never parts of one."""
        return " ".join(sentence for sentence in sentences if sentence)

    def own_name(self) -> str:
        """The language's name in itself, for the language control."""
        locale = Locale.parse(self.tag)
        return str(locale.get_display_name(locale) or self.tag)


def tag_of(text: str) -> str:
    """The language that is offered for a tag in any case and with any region or script (`de-AT`,
    `DE`, `de_CH`); empty where none is.
    """
    primary = re.split("[-_]", text.strip().lower(), maxsplit=1)[0]
    return primary if primary in LANGUAGES else ""


def language_of(tag: str) -> Language:
    """The language for a tag, English for one that is not offered."""
    return Language(tag if tag in LANGUAGES else DEFAULT_LANGUAGE)
