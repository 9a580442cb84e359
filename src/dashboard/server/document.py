"""The first HTML of a page is the page: all of it, before any script has run.

Streamlit sends one file for every address: English, titled "Streamlit". It also looks for its
server below the page's own address first, which puts errors into the console of every deep
link; naming the folder of the page as the server's address avoids that, also behind a base path.
"""

import re
from collections.abc import Awaitable, Callable
from functools import cache

from markupsafe import Markup
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard.contents import NAME, PAGES
from dashboard.document import page
from dashboard.document.visit import Visit
from dashboard.exhibits.drawn import drawn
from dashboard.exhibits.registry import EXHIBITS
from dashboard.server.address import contact
from dashboard.server.answers import READ
from dashboard.server.asked import NEGOTIATED, language_asked, view_of_page
from dashboard.server.head import head_of
from dashboard.server.headers import INDEX, content_security_policy, streamlits_script
from dashboard.server.making import PAGES as PAGES_MADE
from dashboard.server.visits import answer_document, visit_of
from dashboard.templates import render

SERVER_ADDRESS_SCRIPT = (
    'window.__streamlit = { BACKEND_BASE_URL: new URL("./", window.location.href).href }'
)

THEME_SCRIPT = '<script src="./theme.js"></script>'
"""Runs before anything is drawn: nothing is seen in a look that the reader did not choose."""

STYLE_LINK = (
    '<link rel="stylesheet" href="./marks.css"><link rel="stylesheet" href="./style.css">'
    '<script src="./map.js" defer></script><script src="./page.js" defer></script>'
)
"""In the body, so that it stands behind the styles that Streamlit adds to the head."""

OUTLINES_LINK = '<link rel="stylesheet" href="./geo/outlines.css">'
"""Behind the page, which can be read before its maps have outlines."""


def _html(tag: str, head: str = "", body: str = "") -> str:
    text = INDEX.read_text(encoding="utf-8")
    text = text.replace('<html lang="en">', f'<html lang="{tag}">')
    text = re.sub(r"<link rel=\"service-desc\"[^>]*>", "", text)
    start, _, rest = text.partition("<title>")
    text = f"{start}{head}{rest.partition('</title>')[2]}"
    text = text.replace('href="./favicon.png"', 'href="./icon.png"')
    text = re.sub(r"<noscript>.*?</noscript>", "", text, flags=re.DOTALL)
    text = text.replace("<body>", f"<body>{STYLE_LINK}{body}{OUTLINES_LINK}", 1)
    scripts = f"<script>{SERVER_ADDRESS_SCRIPT}</script>{THEME_SCRIPT}"
    return text.replace("<head>", f"<head>{scripts}", 1)


def body(visit: Visit, said: Markup) -> Markup:
    """The page as markup; `said` is what it says of itself below its bar."""
    return render(
        "document",
        lang=visit.language.tag,
        name=visit.page.path or "overview",
        top=page.top(visit),
        blocks=page.blocks(visit),
        bottom=page.bottom(visit),
        said=said,
    )


def _not_live(visit: Visit) -> Markup:
    """The line that is shown where the page does not become live."""
    words = visit.language.say(
        "This page is not live: its server cannot be reached over a WebSocket. Every link and"
        " form on it works."
    )
    return render("not-live", words=words)


def document(visit: Visit) -> str:
    """The whole HTML of a page in a view."""
    head = head_of(visit.page, visit.scene, title_of(visit), spoken(visit), visit.root)
    return _html(visit.language.tag, head, body(visit, _not_live(visit)))


def title_of(visit: Visit) -> str:
    """What the browser calls the page."""
    say = visit.language.say
    return say("{page} – {name}", page=say(visit.page.title), name=say(NAME))


SPEAKS = "standing"
"""The exhibit that speaks for a page that has none of its own."""


def spoken(visit: Visit) -> str:
    """What is said of a page where it is not seen; its title where that fails, which is said and
    logged on the page itself.
    """
    shown = visit.section.exhibits or visit.page.exhibits or (SPEAKS,)
    try:
        return drawn(EXHIBITS[shown[0]], visit.scene).statement
    except Exception:
        return visit.language.say(visit.page.title)


@cache
def _policy() -> str:
    """The same for all pages: none brings an inline script of its own."""
    return content_security_policy(SERVER_ADDRESS_SCRIPT, streamlits_script())


def _visit(request: Request, path: str) -> Visit:
    understood = view_of_page(request)
    return visit_of(request, PAGES[path], understood, language_asked(request), contact())


def _endpoint(path: str) -> Callable[[Request], Awaitable[Response]]:
    async def answered(request: Request) -> Response:
        visit = await run_in_threadpool(_visit, request, path)
        headers = NEGOTIATED | {"Cache-Control": "no-cache", "Content-Security-Policy": _policy()}
        return await answer_document(request, visit, document, headers, PAGES_MADE)

    return answered


def page_routes() -> list[Route]:
    """A route per page of the dashboard."""
    return [Route("/" + path, _endpoint(path), methods=READ) for path in PAGES]
