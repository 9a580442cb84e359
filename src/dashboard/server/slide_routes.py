"""Addresses of slides: of an exhibit, of a page, of a story."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import lru_cache, partial

from starlette.requests import Request
from starlette.routing import Route

from dashboard.contents import NAME, PAGES
from dashboard.document.visit import Visit
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.registry import EXHIBITS
from dashboard.export.slides import MEDIA_TYPE, deck
from dashboard.export.told import Told
from dashboard.server.address import root_of
from dashboard.server.asked import asked
from dashboard.server.open_data import METHODS, File, NotFoundError, open_data
from dashboard.server.picture_routes import file_name, page_named, scene_of, view_of
from dashboard.story import Step, default_story, read_story
from dashboard.view import View, limits_of


def _told(slug: str, scene: Scene, root: str) -> Told:
    """The exhibit with the page that shows it, in its view, and where its marks lead from there."""
    path = next((path for path, page in PAGES.items() if slug in page.exhibits), "")
    visit = Visit(PAGES[path], scene, root)
    return Told(EXHIBITS[slug], scene, visit.whole(path), visit.wholly_led_by)


@lru_cache(maxsize=32)
def _exhibit_deck(slug: str, scene: Scene, root: str, today: date) -> bytes:
    told = _told(slug, scene, root)
    return deck([told], told.exhibit.question(told.scene), whole_tables=True)


@lru_cache(maxsize=32)
def _page_deck(name: str, scene: Scene, root: str, today: date) -> bytes:
    page = page_named(name)
    told = [_told(slug, scene, root) for slug in page.exhibits if slug in EXHIBITS]
    return deck(told, scene.language.say(page.title))


@lru_cache(maxsize=32)
def _story_deck(text: str, scene: Scene, root: str, today: date) -> bytes:
    limits = limits_of(scene.dataset)
    steps: tuple[Step, ...] = read_story(text, EXHIBITS, limits) if text else ()
    told = [
        _told(step.slug, replace(scene, view=step.view(scene.view, limits)), root)
        for step in steps or default_story(EXHIBITS)
    ]
    return deck(told, scene.language.say(NAME))


def _file(make: Callable[[], bytes], name: str, view: View) -> File:
    return File(make, MEDIA_TYPE, file_name(name, view, "pptx"), attached=True)


def exhibit_slides(request: Request) -> File:
    """Slides of one exhibit, its whole table included."""
    slug, view = request.path_params["slug"], view_of(request)
    if slug not in EXHIBITS:
        raise NotFoundError("no such exhibit")
    scene = scene_of(view)
    make = partial(_exhibit_deck, slug, scene, root_of(request), date.today())
    return _file(make, EXHIBITS[slug].file_stem(scene), view)


def page_slides(request: Request) -> File:
    """Slides of all exhibits of a page."""
    name, view = request.path_params["page"], view_of(request)
    if not page_named(name).exhibits:
        raise NotFoundError("this page has no exhibits")
    make = partial(_page_deck, name, scene_of(view), root_of(request), date.today())
    return _file(make, name, view)


def story_slides(request: Request) -> File:
    """Slides of a story; of the default one where none is named or nothing of it is known."""
    text, view = asked(request).get("story", ""), view_of(request)
    make = partial(_story_deck, text, scene_of(view), root_of(request), date.today())
    return _file(make, "story", view)


def slide_routes() -> list[Route]:
    """Slides of an exhibit, a page and a story."""
    return [
        Route("/slides/story.pptx", open_data(story_slides), methods=METHODS),
        Route("/slides/page/{page}.pptx", open_data(page_slides), methods=METHODS),
        Route("/slides/{slug}.pptx", open_data(exhibit_slides), methods=METHODS),
    ]
