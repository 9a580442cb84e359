"""What a page is limited to: its filters in words, each a link without it, for every reader."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from urllib.parse import urlencode

from dashboard.contents import Page, slugs_of
from dashboard.exhibits.exhibit import Exhibit, Scene
from dashboard.exhibits.registry import EXHIBITS
from dashboard.view import Choice, View, Where, choices, plain, section_of

SECTIONS: Mapping[str, tuple[str, ...]] = {
    "health": ("not-known", "disagreements", "completeness"),
    "changes": ("changes",),
}
"""Exhibits of the sections of the page on the data; the other sections have none."""


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
    slugs = slugs_of(page, view)
    if page.path == "data":
        slugs = SECTIONS.get(section_of(page.path, view), ())
    return tuple(EXHIBITS[slug] for slug in slugs)


def _is_used(choice: Choice, page: Page, scene: Scene) -> bool:
    if section_of(page.path, scene.view) in choice.part.sections:
        return True
    return any(_reads(item, choice, scene.view) for item in _exhibits(page, scene.view))


def _reads(exhibit: Exhibit, choice: Choice, view: View) -> bool:
    """Whether letting go of the choice changes what the exhibit counts."""
    return exhibit.left_by(view) != exhibit.left_by(choice.without)


def markup(page: Page, scene: Scene) -> str:
    """A line of links, each without one of the filters, and what they do not limit; nothing where
    no filter is on. The links keep the page and all other parts of the view.
    """
    if page.path in OF_THEIR_OWN:
        return ""
    found, label = filtered(page, scene), escape(scene.language.say("Filters"))
    lines = "".join(
        [*_used(found, page, scene), *_carried(found, page, scene), *_whole(found, scene)]
    )
    return f'<nav class="filtered" aria-label="{label}">{lines}</nav>' if lines else ""


def _used(found: Filtered, page: Page, scene: Scene) -> list[str]:
    if not found.used:
        return []
    everything, say = _address(plain(scene.view), page), scene.language.say
    clear = f'<a class="chip" href="{everything}" target="_self">{escape(say("Clear all"))}</a>'
    return [_line(say("Shown:"), [*_chips(found.used, page, scene), clear])]


def _carried(found: Filtered, page: Page, scene: Scene) -> list[str]:
    if not found.carried:
        return []
    say = scene.language.say
    return [_line(say("Limits nothing here:"), _chips(found.carried, page, scene))]


def _whole(found: Filtered, scene: Scene) -> list[str]:
    if not found.whole:
        return []
    names = " ".join(item.question(item.scene_of(scene)) for item in found.whole)
    said = scene.language.say("Not limited by the filters: {questions}", questions=names)
    return [f"<p>{escape(said)}</p>"]


def _line(label: str, links: Sequence[str]) -> str:
    return f"<p>{escape(label)} {' '.join(links)}</p>"


def _chips(found: Sequence[Choice], page: Page, scene: Scene) -> list[str]:
    say = scene.language.say
    return [
        f'<a class="chip" href="{_address(choice.without, page)}" target="_self"'
        f' aria-label="{escape(say("Remove: {filter}", filter=choice.words))}">'
        f'{escape(choice.words)} <span aria-hidden="true">×</span></a>'
        for choice in found
    ]


def _address(view: View, page: Page) -> str:
    query = view.to_query(named=True, place=page.path)
    return escape("?" + urlencode(query, safe=",:~"))
