"""Kinds of values that a part of a view holds: how a link writes them, what it may say, and how
OpenAPI says that.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard.language import DEFAULT_LANGUAGE, LANGUAGES, tag_of
from dashboard.view.limits import Limits
from dashboard.view.months import last_day, month_of
from dashboard.view.schemas import BOTH_FORMS, Json, days_pattern, list_of, one_of

LONGEST_VALUE = 2000
"""Characters of a parameter that are looked at; a longer value is dropped whole. A story of forty
views fits, and so does any link with it into what proxies let through.
"""

Allowed = Callable[[Limits], tuple[str, ...]]


def fixed(codes: tuple[str, ...]) -> Allowed:
    """Codes that do not depend on the package."""
    return lambda limits: codes


class Kind:
    """A kind of values: at most one item, as long as a kind says nothing else."""

    default: Any = ""
    """What a link without the part means."""

    def read(self, text: str, limits: Limits) -> tuple[Any, bool]:
        """The value, and whether it is all that the text says. Raises ValueError where nothing
        in the text is right.
        """
        raise NotImplementedError

    def parameter(self, about: str, limits: Limits) -> Json:
        """Schema and description of the parameter, as OpenAPI says them."""
        raise NotImplementedError

    def text(self, value: Any) -> str:
        """The value as a link writes it; empty for the default."""
        return "" if value == self.default else str(value)

    def items(self, value: Any) -> tuple[Any, ...]:
        """What is chosen, one by one."""
        return () if value == self.default else (value,)

    def without(self, value: Any, item: Any) -> Any:
        """The value without one of its items."""
        return self.default

    def codes(self, limits: Limits) -> tuple[str, ...]:
        """What may be chosen, where that can be listed."""
        return ()


@dataclass(frozen=True)
class Day(Kind):
    """An ISO day that the data set covers, or None."""

    default: date | None = None

    def read(self, text: str, limits: Limits) -> tuple[date, bool]:
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
            raise ValueError(text)
        day = date.fromisoformat(text)
        first, last = self.bounds(limits)
        if not first <= day <= last:
            raise ValueError(text)
        return day, True

    def bounds(self, limits: Limits) -> tuple[date, date]:
        """The first and the last day that may be asked for."""
        return limits.first_day, limits.last_day

    def parameter(self, about: str, limits: Limits) -> Json:
        first, last = self.bounds(limits)
        end = "today" if last == limits.last_day else last.isoformat()
        return {
            "schema": {"type": "string", "format": "date", "pattern": days_pattern(first, last)},
            "description": f"{about} From {first.isoformat()} to {end}.",
        }


@dataclass(frozen=True)
class AxisDay(Day):
    """A day of a time axis, which goes on to what is announced; its months are whole."""

    def bounds(self, limits: Limits) -> tuple[date, date]:
        last = max(limits.last_day, limits.last_event)
        return limits.first_day.replace(day=1), last_day(month_of(last))


@dataclass(frozen=True)
class One(Kind):
    """One of some codes, or the default: no code, where it is not one of them."""

    allowed: Allowed
    default: str = ""

    def read(self, text: str, limits: Limits) -> tuple[str, bool]:
        if text not in self.allowed(limits):
            raise ValueError(text)
        return text, True

    def codes(self, limits: Limits) -> tuple[str, ...]:
        return self.allowed(limits)

    def parameter(self, about: str, limits: Limits) -> Json:
        return {"schema": one_of(self.allowed(limits)), "description": about}


@dataclass(frozen=True)
class Several(Kind):
    """Any number of some codes, each once, in the codes' own order. `as_written` makes of what
    stands in a link what the codes are compared with.
    """

    allowed: Allowed
    as_written: Callable[[str], str] = str
    default: tuple[str, ...] = ()

    def read(self, text: str, limits: Limits) -> tuple[tuple[str, ...], bool]:
        asked = {part.strip() for part in self.as_written(text).split(",") if part.strip()}
        kept = tuple(value for value in self.allowed(limits) if value in asked)
        return kept, len(kept) == len(asked)

    def text(self, value: tuple[str, ...]) -> str:
        return ",".join(value)

    def items(self, value: tuple[str, ...]) -> tuple[str, ...]:
        return value

    def without(self, value: tuple[str, ...], item: str) -> tuple[str, ...]:
        return tuple(code for code in value if code != item)

    def codes(self, limits: Limits) -> tuple[str, ...]:
        return self.allowed(limits)

    def parameter(self, about: str, limits: Limits) -> Json:
        listed = list_of(one_of(self.allowed(limits)))
        return {**listed, "description": f"{about} {BOTH_FORMS}"}


@dataclass(frozen=True)
class Pair(Several):
    """Two different codes, in the order of the link."""

    def read(self, text: str, limits: Limits) -> tuple[tuple[str, ...], bool]:
        asked = tuple(dict.fromkeys(text.split(",")))
        if len(asked) != 2 or not set(asked) <= set(self.allowed(limits)):
            raise ValueError(text)
        return asked, True

    def without(self, value: tuple[str, ...], item: str) -> tuple[str, ...]:
        """Nothing: one alone is no pair."""
        return ()

    def parameter(self, about: str, limits: Limits) -> Json:
        listed = list_of(one_of(self.allowed(limits)), minItems=2, maxItems=2)
        return {**listed, "description": f"{about} {BOTH_FORMS}"}


@dataclass(frozen=True)
class Matching(Kind):
    """A text of a certain form, written without `\\w` and the like: programs of any kind read the
    pattern.
    """

    pattern: str

    def read(self, text: str, limits: Limits) -> tuple[str, bool]:
        if not re.fullmatch(self.pattern, text):
            raise ValueError(text)
        return text, True

    def parameter(self, about: str, limits: Limits) -> Json:
        pattern = f"^(?:{self.pattern})$"
        schema = {"type": "string", "pattern": pattern, "maxLength": LONGEST_VALUE}
        return {"schema": schema, "description": about}


@dataclass(frozen=True)
class Tag(Kind):
    """The tag of a language that is offered, in any case and with any region."""

    default: str = DEFAULT_LANGUAGE

    def read(self, text: str, limits: Limits) -> tuple[str, bool]:
        if not (tag := tag_of(text)):
            raise ValueError(text)
        return tag, True

    def codes(self, limits: Limits) -> tuple[str, ...]:
        return tuple(LANGUAGES)

    def parameter(self, about: str, limits: Limits) -> Json:
        return {"schema": one_of(self.codes(limits)), "description": about}
