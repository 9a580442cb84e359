"""Addresses of still pictures of exhibits, and of the preview cards of pages."""

from functools import partial
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
from dashboard.export.stills import MEDIA_TYPES, picture_file
from dashboard.language import language_of
from dashboard.pens.svg import svg
from dashboard.pens.svg_typeface import with_typeface
from dashboard.server.asked import view_of_file
from dashboard.server.making import STILLS
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


def _of_card(page: Page) -> tuple[Exhibit, Exhibit]:
    """What the card of a page shows: its first exhibit, beside the map where that is too large."""
    return EXHIBITS[next(iter(page.exhibits), NUMBERS)], EXHIBITS[MAP]


def picture(request: Request) -> File:
    """The picture of an exhibit for any view."""
    slug, suffix = request.path_params["slug"], request.path_params["suffix"]
    if slug not in EXHIBITS or suffix not in MEDIA_TYPES:
        raise NotFoundError("no such exhibit or format")
    exhibit = EXHIBITS[slug]
    scene = exhibit.scene_of(scene_of(view_of(request)))
    make = partial(picture_file, exhibit, scene, suffix)
    name = file_name(exhibit.file_stem(scene), scene.view, suffix)
    return File(make, MEDIA_TYPES[suffix], name, (scene.view,))


def still_picture(request: Request) -> File:
    """The drawing of an exhibit alone, for the page around it."""
    slug = request.path_params["slug"]
    if slug not in EXHIBITS:
        raise NotFoundError("no such exhibit")
    look, scene = _width_and_theme(request), EXHIBITS[slug].scene_of(scene_of(view_of(request)))
    make, name = partial(_still, EXHIBITS[slug], scene, *look), file_name(slug, scene.view, "svg")
    return File(make, MEDIA_TYPES["svg"], name, (scene.view, *look), making=STILLS)


def _width_and_theme(request: Request) -> tuple[Width, str]:
    """What a page asks for, for the screen it is on; a column and light for anything else."""
    asked = request.query_params
    width = next((w for w in Width if w.name.lower() == asked.get("width")), Width.COLUMN)
    return width, "dark" if asked.get("theme") == "dark" else "light"


def _still(exhibit: Exhibit, scene: Scene, width: Width, theme: str) -> bytes:
    """The marks alone: the page around them says what they mean."""
    drawing = drawn(exhibit, scene).drawings.get(width)
    if not drawing:
        return EMPTY
    texts = "".join(mark.text for mark in drawing.marks if isinstance(mark, Words))
    return with_typeface(svg(drawing, drawing.width or width.least, theme), texts).encode()


EMPTY = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'
"""Where there is nothing to draw."""


def preview(request: Request) -> File:
    """The preview card of a page, 1200 by 630."""
    name = request.path_params["page"]
    page, view = page_named(name), view_of(request)
    shown = _of_card(page)
    view = view.only([part for exhibit in shown for part in exhibit.reads])
    make = partial(card, page, *shown, scene_of(view))
    return File(make, MEDIA_TYPES["png"], file_name(name, view, "png"), (view,))


def picture_routes() -> list[Route]:
    """Pictures and cards."""
    return [
        Route("/stills/{slug}.svg", open_data(still_picture), methods=METHODS),
        Route("/pictures/{slug}.{suffix}", open_data(picture), methods=METHODS),
        Route("/cards/{page}.png", open_data(preview), methods=METHODS),
    ]
