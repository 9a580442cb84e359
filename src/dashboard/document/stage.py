"""The stage: one answer a slide; links that a clicker's keys follow too."""

from dataclasses import dataclass, replace

from markupsafe import Markup

from dashboard.document.blocks import Block, block
from dashboard.document.downloads import story_link
from dashboard.document.visit import Visit
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.registry import EXHIBITS
from dashboard.exhibits.words import as_known
from dashboard.story import MOST_STEPS, Step, default_story, read_story, steps_left_out
from dashboard.templates import render
from dashboard.view import limits_of


@dataclass(frozen=True)
class Way:
    """A link of the stage and the keys that follow it, by their names in the browser."""

    key: str
    words: str
    meaning: str
    address: str
    keys: str
    is_shown: bool


def told(scene: Scene) -> tuple[Step, ...]:
    """The story of the link; the default one where it has none."""
    limits, asked = limits_of(scene.dataset), scene.view.story
    return (read_story(asked, EXHIBITS, limits) if asked else ()) or default_story(EXHIBITS)


def place_in(story: tuple[Step, ...], scene: Scene) -> int:
    """Number of the slide that is shown, from 1."""
    return min(int(scene.view.slide or 1), len(story))


def position(place: int, story: tuple[Step, ...], scene: Scene) -> str:
    """`3 of 6`, and the day where it is not today."""
    said = scene.language.say("{place} of {count}", place=place, count=len(story))
    return " · ".join(part for part in (said, as_known(scene)) if part)


def left_out(scene: Scene) -> str:
    """That the link names more slides than a story may have; nothing where it does not."""
    count = steps_left_out(scene.view.story)
    if not count:
        return ""
    return scene.language.say(
        "Slides of this link that are left out: {count}. Slides of a story, at most: {most}.",
        count=count,
        most=MOST_STEPS,
    )


def blocks(visit: Visit) -> list[Block]:
    """The slide, and the ways to the others."""
    scene, story = visit.scene, told(visit.scene)
    place = place_in(story, scene)
    step = story[place - 1]
    shown = replace(scene, view=step.view(scene.view, limits_of(scene.dataset)))
    slide = block(EXHIBITS[step.slug], replace(visit, scene=shown), level="h1")
    return [
        replace(slide, name="slide"),
        Block("stage-foot", _foot(place, story, visit)),
    ]


def _foot(place: int, story: tuple[Step, ...], visit: Visit) -> Markup:
    say = visit.language.say
    return render(
        "stage-foot",
        ways=_ways(place, len(story), visit),
        full_screen=say("Full screen"),
        end=(visit.to("", slide=""), say("End")),
        slides=story_link(visit.scene),
        position=position(place, story, visit.scene),
        left_out=left_out(visit.scene),
    )


def _ways(place: int, count: int, visit: Visit) -> list[Way]:
    """Visible ones for the pointer; further ones, unseen, take the keys of a clicker."""
    say = visit.language.say

    def to(slide: int) -> str:
        return visit.here(slide="" if slide == 1 else str(slide))

    back, forward = to(max(place - 1, 1)), to(min(place + 1, count))
    return [
        Way("slide-back", say("Back"), say("Previous slide"), back, "ArrowLeft PageUp", True),
        Way("slide-forward", say("Next"), say("Next slide"), forward, "ArrowRight PageDown", True),
        Way("slide-home", say("First slide"), "", to(1), "Home", False),
        Way("slide-end", say("Last slide"), "", to(count), "End", False),
    ]
