"""An address per page for paper: the page as one document that prints on A4."""

import base64
import hashlib

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard.contents import PAGES
from dashboard.document.frame import WITHOUT_PAPER
from dashboard.document.printed import document, running_foot
from dashboard.document.visit import Visit
from dashboard.server.answers import READ
from dashboard.server.asked import view_of_file
from dashboard.server.making import FILES
from dashboard.server.not_found import not_found
from dashboard.server.visits import answer_document, visit_of

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


def _visit(request: Request, name: str) -> Visit:
    return visit_of(request, PRINTED[name], view_of_file(request))


async def _print(request: Request) -> Response:
    name = request.path_params["page"]
    if name not in PRINTED:
        return not_found(request)
    visit = await run_in_threadpool(_visit, request, name)
    headers = {
        "Content-Security-Policy": policy(running_foot(visit)),
        "Cache-Control": "no-cache",
    }
    return await answer_document(request, visit, document, headers, FILES)


def print_routes() -> list[Route]:
    """The printable document of every page."""
    return [Route("/print/{page}", _print, methods=READ)]
