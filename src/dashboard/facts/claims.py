"""Claims that compare: who has the most, in which place, more than the others together.

Each looks at ties and at what the bounds leave open, so that a floor or a ceiling is never ranked
as if it were exact. What has no bounds at all (nothing published in euro, no base) is counted as
missing. An estimate ("about") is compared by its printed number, ties included.
"""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from dashboard.data.bounds import Bounds, plus

Name = TypeVar("Name", bound=Hashable)


@dataclass(frozen=True)
class Most(Generic[Name]):
    """Who has the most of those compared.

    names: the one with the most that is known, or several with the same number; empty where no
    lower bound is known; `vaguest` is one of them whose wording holds for all. undecided: others
    whose bounds leave open whether they have more. missing: those without any bounds. compared:
    how many have bounds.
    """

    names: tuple[Name, ...] = ()
    undecided: tuple[Name, ...] = ()
    missing: tuple[Name, ...] = ()
    compared: int = 0
    vaguest: Name | None = None

    @property
    def is_only(self) -> bool:
        """Whether there is nobody to compare with."""
        return self.compared == 1

    @property
    def is_tied(self) -> bool:
        return len(self.names) > 1

    @property
    def is_settled(self) -> bool:
        """Whether none of the others compared can have more."""
        return not self.undecided


@dataclass(frozen=True)
class Place:
    """A place among `compared` numbers, from 1: `best` to `worst`, as far as bounds settle it;
    `is_shared` with an equal number.
    """

    best: int
    worst: int
    is_shared: bool
    compared: int


def most(numbers: Mapping[Name, Bounds]) -> Most[Name]:
    """Who has the most; a larger lower bound leads."""
    known = {name: bounds for name, bounds in numbers.items() if bounds.is_known}
    missing = tuple(name for name in numbers if name not in known)
    floors = {name: bounds for name, bounds in known.items() if bounds.low is not None}
    if not floors:
        return Most((), tuple(known), missing, len(known))
    top = max(floors.values(), key=_lowest)
    names = tuple(name for name, bounds in floors.items() if _ties(bounds, top))
    undecided = tuple(
        name
        for name, bounds in known.items()
        if bounds.may_exceed(top) and (name not in names or (len(names) > 1 and not top.is_point))
    )
    vaguest = max(names, key=lambda name: known[name].is_estimate)
    return Most(names, undecided, missing, len(known), vaguest)


def _lowest(bounds: Bounds) -> tuple[float, bool, bool]:
    """A key that puts the number which is surely higher last; single values before ranges that
    only begin there, so that a leader is exact where it can be.
    """
    return bounds.low or 0, bounds.is_above, bounds.is_point


def _ties(bounds: Bounds, top: Bounds) -> bool:
    return _lowest(bounds) == _lowest(top)


def place(name: Name, numbers: Mapping[Name, Bounds]) -> Place | None:
    """The place of one of the numbers; None where it has no bounds."""
    own = numbers[name]
    if not own.is_known:
        return None
    others = [bounds for key, bounds in numbers.items() if key != name and bounds.is_known]
    return Place(
        best=1 + sum(other.exceeds(own) for other in others),
        worst=1 + sum(other.may_exceed(own) for other in others),
        is_shared=own.is_point and any(_equal(own, other) for other in others),
        compared=1 + len(others),
    )


def _equal(first: Bounds, second: Bounds) -> bool:
    return second.is_point and first.low == second.low


def exceeds_others_together(name: Name, numbers: Mapping[Name, Bounds]) -> bool:
    """Whether one has more than all others together: never where another one is missing or has no
    upper bound.
    """
    return numbers[name].exceeds(plus(other for key, other in numbers.items() if key != name))
