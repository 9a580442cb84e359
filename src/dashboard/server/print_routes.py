"""An address per page for paper: the page's exhibits as one document that prints on A4."""

import base64
import hashlib
from collections.abc import Callable
from datetime import date
from html import escape
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard.contents import NAME, PAGES, Page
from dashboard.data import current_dataset
from dashboard.exhibits.exhibit import Scene
from dashboard.export.print_document import body, running_foot, title_of
from dashboard.language import language_of
from dashboard.server.address import root_of
from dashboard.server.answers import READ, answer
from dashboard.server.asked import view_of_file
from dashboard.server.not_found import not_found

WITHOUT_PAPER = ("present", "about")
"""Pages that have no exhibit of their own."""

PRINTED = {path or "overview": page for path, page in PAGES.items() if path not in WITHOUT_PAPER}
"""Pages by their name below `/print/`."""


def policy(style: str) -> str:
    """Content Security Policy: this host's files, the drawings inside, and one known style."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return (
        "default-src 'none'; img-src 'self' data:; font-src 'self'; script-src 'self'; "
        f"style-src 'self' 'sha256-{digest}'; style-src-attr 'unsafe-inline'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )


def print_html(page: Page, scene: Scene, address: str, dropped: tuple[str, ...]) -> str:
    """The whole document; `dropped` are the parts of the link that were not understood."""
    language = scene.language
    title = language.say("{page} – {name}", page=title_of(page, scene), name=language.say(NAME))
    text = language.say(
        "A part of this link was not understood and left out: {names}.",
        names=language.listing(dropped),
    )
    warning = f'<p class="dropped">{escape(text)}</p>' if dropped else ""
    return (
        f'<!DOCTYPE html><html lang="{language.tag}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title>"
        '<link rel="icon" href="../icon.png"><link rel="stylesheet" href="../marks.css">'
        '<link rel="stylesheet" href="../print.css">'
        f"<style>{running_foot(page, scene)}</style>"
        '<script src="../print.js" defer></script></head><body>'
        f'<p class="screen"><button type="button" hidden>{escape(language.say("Print"))}</button>'
        f"</p>{warning}{body(page, scene, address)}</body></html>"
    )


def _print(request: Request) -> Response:
    name = request.path_params["page"]
    if name not in PRINTED:
        return not_found(request)
    page = PRINTED[name]
    view, dropped = view_of_file(request)
    scene = Scene(current_dataset(), view, language_of(view.lang))
    query = urlencode(view.to_query(named=True, place=page.path), safe=",:~")
    address = f"{root_of(request)}/{page.path}?{query}"
    headers = {
        "Content-Security-Policy": policy(running_foot(page, scene)),
        "Cache-Control": "no-cache",
    }
    made_from = (scene.dataset.digest, view, dropped, address, date.today())
    return answer(
        request,
        lambda: print_html(page, scene, address, dropped).encode(),
        "text/html",
        headers,
        made_from,
    )


def print_routes() -> list[Route]:
    """The printable document of every page."""
    endpoint: Callable[[Request], Response] = _print
    return [Route("/print/{page}", endpoint, methods=READ)]
