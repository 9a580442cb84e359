"""An address per page for paper: the page as one document that prints on A4."""

import base64
import hashlib

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard.contents import PAGES
from dashboard.data import current_dataset
from dashboard.data.clock import today
from dashboard.document.asked import asked
from dashboard.document.frame import WITHOUT_PAPER
from dashboard.document.printed import document, running_foot
from dashboard.document.visit import Visit, unfolded_in
from dashboard.exhibits.exhibit import Scene
from dashboard.language import language_of
from dashboard.server.address import root_of
from dashboard.server.answers import READ, answer
from dashboard.server.asked import view_of_file
from dashboard.server.making import FILES
from dashboard.server.not_found import not_found

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


def visit_of(request: Request, name: str) -> Visit:
    """The page that a request asks for."""
    view, dropped = view_of_file(request)
    return Visit(
        page=PRINTED[name],
        scene=Scene(current_dataset(), view, language_of(view.lang)),
        root=root_of(request),
        unfolded=unfolded_in(asked(request.query_params.multi_items())),
        dropped=dropped,
        preferred="",
    )


async def _print(request: Request) -> Response:
    name = request.path_params["page"]
    if name not in PRINTED:
        return not_found(request)
    visit = await run_in_threadpool(visit_of, request, name)
    headers = {
        "Content-Security-Policy": policy(running_foot(visit)),
        "Cache-Control": "no-cache",
    }
    made_from = (
        visit.scene.dataset.digest,
        visit.view,
        tuple(sorted(visit.unfolded.items())),
        visit.dropped,
        visit.root,
        today(),
    )

    def make() -> bytes:
        return document(visit).encode()

    return await answer(request, make, "text/html", headers, made_from, making=FILES)


def print_routes() -> list[Route]:
    """The printable document of every page."""
    return [Route("/print/{page}", _print, methods=READ)]
