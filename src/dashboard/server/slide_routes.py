"""Addresses of slides: of an exhibit, of a page, of a story."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from starlette.requests import Request
from starlette.routing import Route

from dashboard.contents import NAME, PAGES
from dashboard.document.visit import Visit
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.registry import EXHIBITS
from dashboard.export.slides import MEDIA_TYPE, deck
from dashboard.export.told import Told
from dashboard.server.address import root_of
from dashboard.server.making import DECKS
from dashboard.server.open_data import METHODS, File, NotFoundError, open_data
from dashboard.server.picture_routes import file_name, page_named, scene_of, view_of
from dashboard.story import Step, default_story, read_story
from dashboard.view import View, limits_of


def _told(slug: str, scene: Scene, root: str) -> Told:
    """The exhibit with the page that shows it, in its view, and where its marks lead from there;
    nowhere without an address of the dashboard.
    """
    if not root:
        return Told(EXHIBITS[slug], scene)
    path = next((path for path, page in PAGES.items() if slug in page.exhibits), "")
    visit = Visit(PAGES[path], scene, root)
    return Told(EXHIBITS[slug], scene, visit.whole(path), visit.wholly_led_by)


def _exhibit_deck(slug: str, scene: Scene, root: str) -> bytes:
    told = _told(slug, scene, root)
    return deck([told], told.exhibit.question(told.scene), whole_tables=True)


def _page_deck(name: str, scene: Scene, root: str) -> bytes:
    page = page_named(name)
    told = [_told(slug, scene, root) for slug in page.exhibits if slug in EXHIBITS]
    return deck(told, scene.language.say(page.title))


def _story_deck(text: str, scene: Scene, root: str) -> bytes:
    limits = limits_of(scene.dataset)
    steps: tuple[Step, ...] = read_story(text, EXHIBITS, limits) if text else ()
    told = [
        _told(step.slug, replace(scene, view=step.view(scene.view, limits)), root)
        for step in steps or default_story(EXHIBITS)
    ]
    return deck(told, scene.language.say(NAME))


def _view(request: Request) -> View:
    """The view without what no slide shows and no link of one leads to."""
    return view_of(request).changed(slide="", table="", rows="", tier="")


def _file(
    write: Callable[[str, Scene, str], bytes], told: str, name: str, view: View, root: str
) -> File:
    """`told` is what `write` tells: an exhibit, a page or a story."""
    make = partial(write, told, scene_of(view), root)
    made_from = (told, view, root)
    name = file_name(name, view, "pptx")
    return File(make, MEDIA_TYPE, name, made_from, attached=True, is_led=True, making=DECKS)


def exhibit_slides(request: Request) -> File:
    """Slides of one exhibit, its whole table included."""
    slug, view = request.path_params["slug"], _view(request).changed(story="")
    if slug not in EXHIBITS:
        raise NotFoundError("no such exhibit")
    stem = EXHIBITS[slug].file_stem(scene_of(view))
    return _file(_exhibit_deck, slug, stem, view, root_of(request))


def page_slides(request: Request) -> File:
    """Slides of all exhibits of a page."""
    name, view = request.path_params["page"], _view(request).changed(story="")
    if not page_named(name).exhibits:
        raise NotFoundError("this page has no exhibits")
    return _file(_page_deck, name, name, view, root_of(request))


def story_slides(request: Request) -> File:
    """Slides of a story; of the default one where none is named or nothing of it is known."""
    view = _view(request)
    return _file(_story_deck, view.story, "story", view, root_of(request))


def slide_routes() -> list[Route]:
    """Slides of an exhibit, a page and a story."""
    return [
        Route("/slides/story.pptx", open_data(story_slides), methods=METHODS),
        Route("/slides/page/{page}.pptx", open_data(page_slides), methods=METHODS),
        Route("/slides/{slug}.pptx", open_data(exhibit_slides), methods=METHODS),
    ]
