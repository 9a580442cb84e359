"""The one state that a view has picked, and what several exhibits ask of it."""

from collections.abc import Callable
from functools import partial

from dashboard.exhibits.exhibit import Exhibit, Scene
from dashboard.facts.milestones import Milestone, newest_of_state
from dashboard.facts.sites import Site
from dashboard.facts.states import states

exhibit_of_one_state = partial(
    Exhibit,
    reads=("country",),
    named=("country",),
    most={"country": 1},
    needs=("country",),
    answers_when_empty=True,
)
"""An exhibit on the picked state, whose question names it."""


def picked(scene: Scene) -> str | None:
    """The state the view has picked; the first where it has picked several."""
    return scene.view.country[0] if scene.view.country else None


def hosts(scene: Scene) -> bool:
    """Whether the picked state hosts an AI Factory on the view's day."""
    code = picked(scene)
    return bool(code and states(scene.snapshot)[code].hosted)


def question_of(nobody: str, named: str) -> Callable[[Scene], str]:
    """Title of an exhibit on one state: a message for none picked, one that names {country}."""

    def question(scene: Scene) -> str:
        code, language = picked(scene), scene.language
        return language.say(named, country=language.country(code)) if code else language.say(nobody)

    return question


def role_at(site: Site, role: str) -> str:
    """Role of a state at one site; who only hosts its antenna is no host state."""
    return "antenna" if site.kind == "antenna" and role == "host" else role


def milestones(scene: Scene) -> tuple[Milestone, ...]:
    """Milestones of the picked state that have happened or are announced, newest first."""
    code = picked(scene)
    return newest_of_state(scene.snapshot, code) if code else ()
