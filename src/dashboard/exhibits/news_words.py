"""What is new in words: of a milestone, as page and feed say it, and of all between two days."""

from collections.abc import Iterator

from dashboard.codes.figures import MEASURE_NAMES
from dashboard.codes.milestones import CERTAIN, CERTAINTY_NAMES
from dashboard.facts.changes import Movement
from dashboard.facts.milestones import Milestone
from dashboard.facts.news import Count, News
from dashboard.language import Language, message


def title_of(found: Milestone, language: Language) -> str:
    """The title of a milestone; what makes it less than certain is said with it."""
    title = language.fact(found.title)
    if found.certainty == CERTAIN:
        return title
    certainty = language.say(CERTAINTY_NAMES[found.certainty])
    return language.say("{title} ({certainty})", title=title, certainty=certainty)


def sentence_of(found: Milestone, language: Language) -> str:
    """What happened, in a sentence; empty where the package has none."""
    return language.fact(found.summary)


def name_of(found: Movement, language: Language) -> str:
    """`LUMI AI Factory: Total`."""
    measure = language.say(MEASURE_NAMES[found.measure])
    return language.say("{name}: {value}", name=language.fact(found.label), value=measure)


NOTHING = message("Nothing that this data set knows changed between these days.")

COUNTED = {
    "factories": message("New AI Factories: {count} of {all}."),
    "antennas": message("New antennas: {count} of {all}."),
    "hosts": message("New host states of AI Factories: {count} of {all}."),
    "participating": message("New participating states: {count} of {all}."),
}


def paragraph(found: News, language: Language) -> str:
    """All that is new between two days: what there is more of, contracts, machines, amounts."""
    said = [*_counted(found, language), *_happened(found, language), *_moved(found, language)]
    return language.paragraph(*said)


def _counted(found: News, language: Language) -> Iterator[str]:
    for name, text in COUNTED.items():
        count: Count | None = getattr(found, name)
        if count and count.more > 0:
            numbers = {"count": language.number(count.more), "all": language.number(count.after)}
            yield language.say(text, **numbers)


def _happened(found: News, language: Language) -> Iterator[str]:
    if contracts := len(found.contracts):
        number = language.number(contracts)
        yield language.say("Contracts signed for machines: {count}.", count=number)
    if found.started:
        names = language.names(map(language.fact, found.started))
        yield language.say("Sites whose machine began to run: {names}.", names=names)


def _moved(found: News, language: Language) -> Iterator[str]:
    new = sum(m.is_new for m in found.movements)
    gone = sum(m.is_withdrawn for m in found.movements)
    numbers = {
        message("Amounts that changed: {count}."): len(found.movements) - new - gone,
        message("Amounts known for the first time: {count}."): new,
        message("Amounts no longer known: {count}."): gone,
    }
    for text, number in numbers.items():
        if number:
            yield language.say(text, count=language.number(number))
