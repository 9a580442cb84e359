"""A story: exhibits in an order, each with what it changes of the view; to and from a link."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from dashboard.view import PARTS, Limits, View, from_query
from dashboard.view.sections import renewed

MOST_STEPS = 20
"""Steps of a story that a link may name: more than a talk has time for, and two or three seconds of
a processor as a deck.
"""

OWN = ("lang", "story", "slide")
"""Codes that a step may not change: they are the reader's, or the story's own."""

NEXT_STEP, NEXT_PART, VALUE = "~", ".", ":"
"""Marks between steps, between the parts of a step, before a value; none occurs in a code."""


@dataclass(frozen=True)
class Step:
    """An exhibit by its slug, and the codes of the link that its view changes."""

    slug: str
    codes: Mapping[str, str] = field(default_factory=dict)

    def view(self, base: View, limits: Limits) -> View:
        """The view of this step: that of the reader, with the step's own changes."""
        view, _ = from_query({**base.to_query(), **renewed(self.codes, self.slug)}, limits)
        return view


CHAPTERS: tuple[tuple[Step, ...], ...] = (
    (Step("standing"),),
    (Step("where"),),
    (Step("growth"), Step("waves")),
    (Step("money-by-wave"), Step("waves")),
    (Step("two-bars"), Step("scale")),
    (Step("not-known"), Step("completeness")),
)
"""What it is, where, when, how much, the two amounts side by side, what is not known; the first
exhibit of a chapter that is there tells it.
"""


def default_story(slugs: Collection[str]) -> tuple[Step, ...]:
    """The story that is told where nobody has picked another, from the exhibits there are."""
    told = (next((step for step in chapter if step.slug in slugs), None) for chapter in CHAPTERS)
    return tuple({step.slug: step for step in told if step}.values())


def story_text(story: tuple[Step, ...]) -> str:
    """The code of a story in a link: `where.measure:wave~two-bars`."""
    return NEXT_STEP.join(
        NEXT_PART.join([step.slug, *(f"{name}{VALUE}{text}" for name, text in step.codes.items())])
        for step in story
    )


def read_story(text: str, slugs: Collection[str], limits: Limits) -> tuple[Step, ...]:
    """The story of a link; what is unknown or wrong in it is left out. Never raises."""
    parts = text.split(NEXT_STEP)[:MOST_STEPS]
    steps = (_step(part, limits) for part in parts)
    return tuple(step for step in steps if step.slug in slugs)


def steps_left_out(text: str) -> int:
    """How many steps a link names beyond those that a story may have."""
    return max(len(text.split(NEXT_STEP)) - MOST_STEPS, 0) if text else 0


def _step(text: str, limits: Limits) -> Step:
    slug, *changes = text.split(NEXT_PART)
    asked = dict(change.partition(VALUE)[::2] for change in changes)
    codes = {name: value for name, value in asked.items() if _is_right(name, value, limits)}
    return Step(slug.strip(), codes)


def _is_right(name: str, value: str, limits: Limits) -> bool:
    """Whether a code may stand in a story; the language is the reader's, not the story's."""
    return name in PARTS and name not in OWN and not from_query({name: value}, limits)[1]
