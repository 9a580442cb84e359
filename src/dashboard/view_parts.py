"""The parts of a view, each declared once: its name, how its values are said, and whether it
leaves something out of what is counted or only changes the manner of showing.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from dashboard.codes.milestones import KIND_NAMES
from dashboard.codes.sources import TIER_NAMES
from dashboard.codes.waves import WAVE_NAMES
from dashboard.language import Language, message
from dashboard.view import View

ROLE_GROUPS: Mapping[str, str] = {
    "host": message("Host states"),
    "partner": message("Partner states"),
    "antenna": message("States with an antenna"),
    "none": message("No site known"),
}
STAGE_GROUPS: Mapping[str, str] = {
    "target": message("Targets"),
    "pledge": message("Pledges"),
    "envelope": message("Budgets and ceilings"),
    "selected": message("Amounts of a selection"),
    "contracted": message("Signed contracts and grants"),
    "paid": message("Amounts paid"),
}
SIDE_GROUPS: Mapping[str, str] = {
    "eu": message("EU money"),
    "national": message("Money of the states"),
}

Chosen = Iterator[tuple[str, Mapping[str, object]]]
"""Each chosen value in words, with the fields of the view as they are without it."""


@dataclass(frozen=True)
class Part:
    """A choice of the reader over one field of the view, or over the two days of an axis.

    names: fields of the view. label: what is chosen, a message. chosen: the values of a view in
    the reader's language. narrows: whether it leaves something out of what is counted; one that
    does not has no words of its own, because picture or question show it.
    """

    names: tuple[str, ...]
    label: str
    chosen: Callable[[View, Language], Chosen] = lambda view, language: iter(())
    narrows: bool = False


@dataclass(frozen=True)
class Choice:
    """One chosen value: its part, its words, and the view without it."""

    part: Part
    words: str
    without: View


def _codes(name: str, labels: Mapping[str, str]) -> Callable[[View, Language], Chosen]:
    """Values of a field that holds one code or several, with their labels (messages)."""

    def chosen(view: View, language: Language) -> Chosen:
        value = getattr(view, name)
        if isinstance(value, str):
            value = (value,) if value else ()
            yield from ((language.say(labels[code]), {name: ""}) for code in value)
            return
        for code in value:
            yield language.say(labels[code]), {name: tuple(v for v in value if v != code)}

    return chosen


def _countries(view: View, language: Language) -> Chosen:
    for code in language.by_name(view.country):
        yield language.country(code), {"country": tuple(c for c in view.country if c != code)}


def _day(view: View, language: Language) -> Chosen:
    if view.on:
        yield language.day(view.on), {"on": None}


def _axis(view: View, language: Language) -> Chosen:
    """Both bounds as one value; a bound that is not set is an ellipsis."""
    if view.since or view.until:
        first, last = (language.day(day) if day else "…" for day in (view.since, view.until))
        yield (
            language.say("{first} – {last}", first=first, last=last),
            {
                "since": None,
                "until": None,
            },
        )


VIEW_PARTS: tuple[Part, ...] = (
    Part(("on",), message("As known on"), _day, narrows=True),
    Part(("wave",), message("Wave"), _codes("wave", WAVE_NAMES), narrows=True),
    Part(("country",), message("State"), _countries, narrows=True),
    Part(("role",), message("Role of the state"), _codes("role", ROLE_GROUPS), narrows=True),
    Part(("kind",), message("Kind of milestone"), _codes("kind", KIND_NAMES), narrows=True),
    Part(("since", "until"), message("Days"), _axis, narrows=True),
    Part(("stage",), message("Stage"), _codes("stage", STAGE_GROUPS), narrows=True),
    Part(("side",), message("Who pays"), _codes("side", SIDE_GROUPS), narrows=True),
    Part(("tier",), message("Kind of evidence"), _codes("tier", TIER_NAMES), narrows=True),
    Part(("measure",), message("Measure")),
    Part(("show",), message("Further layers")),
    Part(("step",), message("Step")),
    Part(("compare",), message("Amounts side by side")),
    Part(("sort",), message("Order")),
    Part(("shape",), message("Drawn as")),
    Part(("story", "slide"), message("Slides")),
    Part(("section",), message("Section")),
    Part(("table", "rows"), message("Table")),
    Part(("lang",), message("Language")),
)
"""In the order in which a scope is said."""


def choices(view: View, language: Language) -> tuple[Choice, ...]:
    """Every chosen value that leaves something out, in the order of the parts."""
    return tuple(
        Choice(part, words, view.changed(**rest))
        for part in VIEW_PARTS
        if part.narrows
        for words, rest in part.chosen(view, language)
    )


def plain(view: View) -> View:
    """The view with nothing left out."""
    names = [name for part in VIEW_PARTS if part.narrows for name in part.names]
    return view.changed(**{name: getattr(View(), name) for name in names})


def scope(view: View, language: Language, unsaid: Collection[str] = ()) -> str:
    """What a view leaves, in words: `Second wave, Third wave; France`. Empty where it leaves all.

    `unsaid` are fields of the view that are said elsewhere.
    """
    said = (
        ", ".join(words for words, _ in part.chosen(view, language))
        for part in VIEW_PARTS
        if part.narrows and not set(part.names) & set(unsaid)
    )
    return "; ".join(words for words in said if words)


def filters_in_words(
    view: View, language: Language, labels: Mapping[str, str]
) -> tuple[tuple[str, str], ...]:
    """Label and values of every filter of a view, the day apart: `Wave` and `Second wave`.

    `labels` are messages by the field of the view, where a part means something of its own.
    """
    return tuple(
        (language.say(labels.get(part.names[0], part.label)), words)
        for part in VIEW_PARTS
        if part.narrows and part.names != ("on",)
        if (words := ", ".join(words for words, _ in part.chosen(view, language)))
    )
