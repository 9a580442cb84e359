"""An answer is computed once per day and filters, however many exhibits and readers ask for it."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, ParamSpec, TypeVar, cast

from dashboard.data import Snapshot

KEPT = 128
"""Answers of one kind that are kept of a day; the least recently used goes first. A day that is
asked for everything needs one or two of a kind, and one for each state, site or pair of amounts.
"""

ANSWERS = "_answers"
"""Attribute of a snapshot that holds what was asked of it, and goes with it."""

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")


def once(build: Callable[Asked, Answer]) -> Callable[Asked, Answer]:
    """Keep the answers of a function of one or two snapshots and of filters, all of them hashable.

    They are kept with the (last) snapshot, so that a day that nobody asks for any more takes all
    that was found out of it along. Answers are shared by all readers, so they must be frozen, or
    left as they are.
    """

    @wraps(build)
    def asked(*given: Any, **named: Any) -> Answer:
        day = next(each for each in reversed(given) if isinstance(each, Snapshot))
        answers = vars(day).setdefault(ANSWERS, {})
        if build not in answers:
            answers[build] = lru_cache(maxsize=KEPT)(build)
        return cast(Answer, answers[build](*given, **named))

    return cast(Callable[Asked, Answer], asked)
