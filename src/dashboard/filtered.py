"""What a page is limited to: its filters in words, each with the view without it."""

from dataclasses import dataclass

from dashboard.contents import Page, slugs_of
from dashboard.exhibits.exhibit import Exhibit, Scene
from dashboard.exhibits.registry import EXHIBITS
from dashboard.view import PARTS, Choice, View, Where, choices

OF_THEIR_OWN = ("present", "about")
"""Pages whose exhibits have views of their own, or that have none."""


@dataclass(frozen=True)
class Filtered:
    """What a view leaves out of a page.

    used: choices that leave something out of at least one of its exhibits. marked: choices that
    change no number, and are only marked in one. carried: choices that none of them reads, kept in
    the link for other pages. whole: exhibits that neither read nor mark one of the choices, the day
    apart, where others do. released: the view without what its exhibits mark, which Escape leads
    to; None where they mark nothing.
    """

    used: tuple[Choice, ...]
    marked: tuple[Choice, ...]
    carried: tuple[Choice, ...]
    whole: tuple[Exhibit, ...]
    released: View | None


def shown(page: Page, scene: Scene) -> tuple[str, ...]:
    """The exhibits of a page that a view shows, by slug, without questions that have no answer for
    what is picked.
    """
    return tuple(s for s in slugs_of(page, scene.view) if EXHIBITS[s].is_asked(scene))


def filtered(page: Page, scene: Scene) -> Filtered:
    """What the scene's view leaves out of the page."""
    exhibits, view = _exhibits(page, scene), scene.view
    found = choices(view, scene.language)
    used = tuple(choice for choice in found if _is_used(choice, page, scene))
    unused = tuple(choice for choice in found if choice not in used)
    marked = tuple(choice for choice in unused if any(_marks(item, choice) for item in exhibits))
    filters = [choice for choice in used if choice.part.where is not Where.EVERYWHERE]
    return Filtered(
        used=used,
        marked=marked,
        carried=tuple(choice for choice in unused if choice not in marked),
        whole=tuple(
            item
            for item in exhibits
            if filters and not any(_takes(item, choice, view) for choice in filters)
        ),
        released=_released(exhibits, found, view),
    )


def _released(exhibits: tuple[Exhibit, ...], found: tuple[Choice, ...], view: View) -> View | None:
    held = {c.part.name for c in found if any(_marks(item, c) for item in exhibits)}
    return view.changed(**{name: PARTS[name].kind.default for name in held}) if held else None


def _exhibits(page: Page, scene: Scene) -> tuple[Exhibit, ...]:
    return tuple(EXHIBITS[slug] for slug in shown(page, scene))


def _is_used(choice: Choice, page: Page, scene: Scene) -> bool:
    if page.section(scene.view).code in choice.part.sections:
        return True
    return any(_reads(item, choice, scene.view) for item in _exhibits(page, scene))


def _reads(exhibit: Exhibit, choice: Choice, view: View) -> bool:
    """Whether letting go of the choice changes what the exhibit counts."""
    return exhibit.left_by(view) != exhibit.left_by(choice.without)


def _takes(exhibit: Exhibit, choice: Choice, view: View) -> bool:
    return _reads(exhibit, choice, view) or _marks(exhibit, choice)


def _marks(exhibit: Exhibit, choice: Choice) -> bool:
    return choice.part.name in exhibit.marks
