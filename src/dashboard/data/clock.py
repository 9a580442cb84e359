"""The day that counts as today: the calendar's, or the one day for which files are made."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date

_HELD: ContextVar[date | None] = ContextVar("day", default=None)


def today() -> date:
    """The day whose knowledge a view without a day shows."""
    return _HELD.get() or date.today()  # noqa: DTZ011  the days of the package have no zone


def held_day() -> date | None:
    """The day that counts as today whatever the calendar says; None where the calendar counts."""
    return _HELD.get()


def hold(day: date) -> None:
    """Let a day count as today for all that this thread does from now on."""
    _HELD.set(day)


@contextmanager
def holding(day: date) -> Iterator[None]:
    """Let a day count as today inside the block."""
    token = _HELD.set(day)
    try:
        yield
    finally:
        _HELD.reset(token)
