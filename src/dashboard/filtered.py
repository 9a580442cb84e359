"""What a page is limited to: its filters in words, each with the view without it."""

from dataclasses import dataclass

from dashboard.contents import Page, slugs_of
from dashboard.exhibits.exhibit import Exhibit, Scene
from dashboard.exhibits.registry import EXHIBITS
from dashboard.view import Choice, View, Where, choices

OF_THEIR_OWN = ("present", "about")
"""Pages whose exhibits have views of their own, or that have none."""


@dataclass(frozen=True)
class Filtered:
    """What a view leaves out of a page.

    used: choices that leave something out of at least one of its exhibits. carried: choices that
    none of them reads, kept in the link for other pages. whole: exhibits that read none of the
    choices, the day apart, where others do.
    """

    used: tuple[Choice, ...]
    carried: tuple[Choice, ...]
    whole: tuple[Exhibit, ...]


def filtered(page: Page, scene: Scene) -> Filtered:
    """What the scene's view leaves out of the page."""
    exhibits, view = _exhibits(page, scene.view), scene.view
    found = choices(view, scene.language)
    used = tuple(choice for choice in found if _is_used(choice, page, scene))
    filters = [choice for choice in used if choice.part.where is not Where.EVERYWHERE]
    return Filtered(
        used=used,
        carried=tuple(choice for choice in found if choice not in used),
        whole=tuple(
            item
            for item in exhibits
            if filters and not any(_reads(item, choice, view) for choice in filters)
        ),
    )


def _exhibits(page: Page, view: View) -> tuple[Exhibit, ...]:
    return tuple(EXHIBITS[slug] for slug in slugs_of(page, view))


def _is_used(choice: Choice, page: Page, scene: Scene) -> bool:
    if page.section(scene.view).code in choice.part.sections:
        return True
    return any(_reads(item, choice, scene.view) for item in _exhibits(page, scene.view))


def _reads(exhibit: Exhibit, choice: Choice, view: View) -> bool:
    """Whether letting go of the choice changes what the exhibit counts."""
    return exhibit.left_by(view) != exhibit.left_by(choice.without)
