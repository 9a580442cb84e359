"""An address per exhibit with nothing but the exhibit: for the pages of others."""

import os
import re
from functools import partial

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard.contents import place_of
from dashboard.data import current_dataset
from dashboard.document.embedded import document
from dashboard.document.visit import Visit
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.registry import EXHIBITS
from dashboard.language import language_of
from dashboard.server.address import AddressError
from dashboard.server.answers import READ
from dashboard.server.asked import view_of_file
from dashboard.server.making import PAGES
from dashboard.server.not_found import not_found
from dashboard.server.visits import answer_document

FRAMED_BY = "DASHBOARD_FRAME_ANCESTORS"
"""Setting: which hosts may frame an embed, as in a Content Security Policy; any by default."""

_SOURCE = re.compile(
    r"\*|'self'|https?:|(https?://)?(\*\.)?[a-z0-9.-]+(:(\d{1,5}|\*))?(/[\w./~%-]*)?", re.IGNORECASE
)
"""What may frame (CSP 3, 2.3.1): any, this host, all of a scheme, or a host; `'none'` alone."""

POLICY = (
    "default-src 'none'; img-src 'self' data:; font-src 'self'; style-src 'self'; "
    "style-src-attr 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors "
)
"""Marks of drawings have their place in style attributes."""


def frame_ancestors() -> str:
    """Which hosts may frame an embed. Raises AddressError for what no policy can hold."""
    sources = os.environ.get(FRAMED_BY, "").split() or ["*"]
    for source in sources if sources != ["'none'"] else ():
        if not _SOURCE.fullmatch(source):
            raise AddressError(f"{FRAMED_BY}: {source} is not a host, such as https://example.eu")
    return " ".join(sources)


def visit_of(request: Request, slug: str) -> Visit:
    """The page on which an exhibit stands, in the view that a request asks for."""
    page, view = place_of(slug, view_of_file(request)[0])
    scene = Scene(current_dataset(), view, language_of(view.lang))
    return Visit(page=page, scene=scene, preferred="", is_embedded=True)


async def _embed(request: Request) -> Response:
    slug = request.path_params["slug"]
    if slug not in EXHIBITS:
        return not_found(request)
    visit = await run_in_threadpool(visit_of, request, slug)
    headers = {
        "Content-Security-Policy": POLICY + frame_ancestors(),
        "Cache-Control": "public, max-age=300",
    }
    write = partial(document, EXHIBITS[slug])
    return await answer_document(request, visit, write, headers, PAGES)


def embed_routes() -> list[Route]:
    """The address of every exhibit's embed."""
    return [Route("/embed/{slug}", _embed, methods=READ)]
