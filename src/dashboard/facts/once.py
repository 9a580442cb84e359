"""An answer is computed once per day and filters, however many exhibits and readers ask for it."""

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

KEPT = 512
"""Answers of one kind that are kept; the least recently used goes first. A day that is asked for
everything needs one or two of a kind, and one for each state, site or pair of amounts.
"""

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")


def once(build: Callable[Asked, Answer]) -> Callable[Asked, Answer]:
    """Keep the answers of a function of a snapshot and of filters, all of them hashable.

    A snapshot is told from another by its identity: each day of each package taken over has its
    own. Answers are shared by all readers, so they must be frozen, or left as they are.
    """
    return cast(Callable[Asked, Answer], lru_cache(maxsize=KEPT)(build))
