"""What a view leaves out, in words: for chips, findings, and whatever is taken away."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from dashboard.language import Language
from dashboard.view.parts import Part, Where
from dashboard.view.sections import section_shown
from dashboard.view.view import PARTS, View

_LAST = {part.last for part in PARTS.values()}

NARROWING = tuple(part for part in PARTS.values() if part.narrows and part.name not in _LAST)
"""The parts that leave something out, in the order in which a scope is said; a span by its first
day.
"""

PICKED = tuple(part for part in PARTS.values() if part.is_picked and part.name not in _LAST)
"""Those and the parts that only mark something."""


@dataclass(frozen=True)
class Choice:
    """One chosen value: its part, its words, and the view without it."""

    part: Part
    words: str
    without: View


def _choices(part: Part, view: View, language: Language) -> Iterator[Choice]:
    if part.last:
        yield from _span(part, view, language)
        return
    value = getattr(view, part.name)
    for item, words in part.said(value, language):
        rest = {part.name: part.kind.without(value, item)}
        yield Choice(part, words, view.changed(**rest))


def _span(part: Part, view: View, language: Language) -> Iterator[Choice]:
    """Both days as one value; a day that is not chosen is an ellipsis."""
    days = [PARTS[name].said(getattr(view, name), language) for name in part.names]
    if any(days):
        first, last = (said[0][1] if said else "…" for said in days)
        words = language.say("{first} – {last}", first=first, last=last)
        yield Choice(part, words, _without(view, part.names))


def _without(view: View, names: Collection[str]) -> View:
    return view.changed(**{name: PARTS[name].kind.default for name in names})


def choices(view: View, language: Language) -> tuple[Choice, ...]:
    """Every chosen value that leaves something out or marks it, in the order of the parts."""
    return tuple(found for part in PICKED for found in _choices(part, view, language))


def plain(view: View) -> View:
    """The view with nothing left out and nothing marked."""
    return _without(view, [name for part in PICKED for name in part.names])


def section_of(path: str, view: View) -> str:
    """The section of a page that a view opens; empty on a page without sections."""
    return section_shown(path, view.to_query())


def _said(part: Part, view: View, language: Language) -> str:
    return ", ".join(found.words for found in _choices(part, view, language))


def scope(view: View, language: Language, unsaid: Collection[str] = ()) -> str:
    """What a view leaves, in words: `Second wave, Third wave; France`. Empty where it leaves all.

    `unsaid` are parts that are said elsewhere.
    """
    said = (_said(part, view, language) for part in NARROWING if not set(part.names) & set(unsaid))
    return "; ".join(words for words in said if words)


def filters_in_words(
    view: View, language: Language, labels: Mapping[str, str]
) -> tuple[tuple[str, str], ...]:
    """Label and values of every filter of a view, the day apart: `Wave` and `Second wave`.

    `labels` are messages by the name of the part, where one means something of its own.
    """
    return tuple(
        (language.say(labels.get(part.name, part.label)), words)
        for part in NARROWING
        if part.where is not Where.EVERYWHERE and (words := _said(part, view, language))
    )
