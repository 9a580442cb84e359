"""How a document of any kind is asked for and answered: the page, for paper, for others' pages."""

from collections.abc import Callable, Mapping

from starlette.requests import Request
from starlette.responses import Response

from dashboard.contents import Page
from dashboard.data import current_dataset
from dashboard.data.clock import today
from dashboard.document.visit import Visit, unfolded_in
from dashboard.exhibits.exhibit import Scene
from dashboard.language import language_of
from dashboard.server.address import root_of
from dashboard.server.answers import answer
from dashboard.server.asked import asked
from dashboard.server.making import Making
from dashboard.view import View


def visit_of(
    request: Request,
    page: Page,
    understood: tuple[View, tuple[str, ...]],
    preferred: str = "",
    contact: str = "",
) -> Visit:
    """The page that a request asks for; `understood` is its view and what was dropped of it."""
    view, dropped = understood
    return Visit(
        page=page,
        scene=Scene(current_dataset(), view, language_of(view.lang)),
        root=root_of(request),
        unfolded=unfolded_in(asked(request)),
        dropped=dropped,
        preferred=preferred,
        contact=contact,
    )


async def answer_document(
    request: Request,
    visit: Visit,
    write: Callable[[Visit], str],
    headers: Mapping[str, str],
    making: Making,
) -> Response:
    """The document of a visit in its turn."""
    made_from = (
        visit.scene.dataset.digest,
        visit.view,
        tuple(sorted(visit.unfolded.items())),
        visit.dropped,
        visit.preferred,
        visit.root,
        visit.contact,
        today(),
    )

    def make() -> bytes:
        return write(visit).encode()

    return await answer(request, make, "text/html", headers, made_from, making=making)
