"""Addresses of still pictures of exhibits, and of the preview cards of pages."""

from datetime import date
from functools import lru_cache, partial
from pathlib import PurePath

from starlette.requests import Request
from starlette.routing import Route

from dashboard.contents import PAGES, Page
from dashboard.data import current_dataset
from dashboard.drawing.marks import Words
from dashboard.drawing.widths import Width
from dashboard.exhibits.drawn import drawn
from dashboard.exhibits.exhibit import Exhibit, Scene
from dashboard.exhibits.registry import EXHIBITS
from dashboard.export.cards import card
from dashboard.export.pictures import MEDIA_TYPES, picture_file
from dashboard.export.print_pictures import still
from dashboard.language import language_of
from dashboard.pens.svg import svg
from dashboard.pens.svg_typeface import with_typeface
from dashboard.server.asked import view_of_file
from dashboard.server.open_data import METHODS, File, NotFoundError, open_data
from dashboard.view import View

MAP, NUMBERS = "where", "standing"
"""Exhibits that a card draws where the page has nothing that fits so little space."""


def page_named(name: str) -> Page:
    """A page by the name of its script: `overview`. Raises NotFoundError."""
    for page in PAGES.values():
        if PurePath(page.script).stem == name:
            return page
    raise NotFoundError("no such page")


def view_of(request: Request) -> View:
    """The view of a link; what is wrong in it is passed over, as everywhere in the dashboard."""
    return view_of_file(request)[0]


def scene_of(view: View) -> Scene:
    """What the exhibits of a file look at."""
    return Scene(current_dataset(), view, language_of(view.lang))


def file_name(name: str, view: View, suffix: str) -> str:
    """Name of a saved file: what it shows, the day where one was chosen, the language."""
    parts = (name, view.on.isoformat() if view.on else "", view.lang)
    return f"{'-'.join(part for part in parts if part)}.{suffix}"


@lru_cache(maxsize=64)
def _picture(slug: str, suffix: str, scene: Scene, today: date) -> bytes:
    """`today` is a part of the key: a view without a day is another one tomorrow."""
    return picture_file(EXHIBITS[slug], scene, suffix)


@lru_cache(maxsize=64)
def _card(name: str, scene: Scene, today: date) -> bytes:
    page = page_named(name)
    first = next((slug for slug in page.exhibits if slug in EXHIBITS), NUMBERS)
    return card(page, EXHIBITS[first], EXHIBITS[MAP], scene)


def picture(request: Request) -> File:
    """The picture of an exhibit for any view."""
    slug, suffix = request.path_params["slug"], request.path_params["suffix"]
    if slug not in EXHIBITS or suffix not in MEDIA_TYPES:
        raise NotFoundError("no such exhibit or format")
    view = view_of(request)
    scene = scene_of(view)
    make = partial(_picture, slug, suffix, scene, date.today())
    stem = EXHIBITS[slug].file_stem(scene)
    return File(make, MEDIA_TYPES[suffix], file_name(stem, view, suffix))


def still_picture(request: Request) -> File:
    """The drawing of an exhibit alone, for the page around it."""
    slug = request.path_params["slug"]
    if slug not in EXHIBITS:
        raise NotFoundError("no such exhibit")
    view = view_of(request)
    scene = scene_of(view)

    make = partial(_still, EXHIBITS[slug], scene, *_width_and_theme(request))
    return File(make, MEDIA_TYPES["svg"], file_name(slug, view, "svg"))


def _width_and_theme(request: Request) -> tuple[Width, str]:
    """What a page asks for, for the screen it is on; a column and light for anything else."""
    asked = request.query_params
    width = next((w for w in Width if w.name.lower() == asked.get("width")), Width.COLUMN)
    return width, "dark" if asked.get("theme") == "dark" else "light"


def _still(exhibit: Exhibit, scene: Scene, width: Width, theme: str) -> bytes:
    """The marks alone: the page around them says what they mean."""
    if not exhibit.drawing:
        return still(exhibit, scene) or EMPTY
    drawing = drawn(exhibit, scene).drawings.get(width)
    if not drawing:
        return EMPTY
    texts = "".join(mark.text for mark in drawing.marks if isinstance(mark, Words))
    return with_typeface(svg(drawing, drawing.width or width.least, theme), texts).encode()


EMPTY = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'
"""Where an exhibit has no drawing but its table."""


def preview(request: Request) -> File:
    """The preview card of a page, 1200 by 630."""
    name, view = request.path_params["page"], view_of(request)
    page_named(name)
    make = partial(_card, name, scene_of(view), date.today())
    return File(make, MEDIA_TYPES["png"], file_name(name, view, "png"))


def picture_routes() -> list[Route]:
    """Pictures and cards."""
    return [
        Route("/stills/{slug}.svg", open_data(still_picture), methods=METHODS),
        Route("/pictures/{slug}.{suffix}", open_data(picture), methods=METHODS),
        Route("/cards/{page}.png", open_data(preview), methods=METHODS),
    ]
