"""The first HTML of a page: its language, title and icon before any script has run.

Streamlit sends one file for every address: English, titled "Streamlit". It also looks for its
server below the page's own address first, which puts errors into the console of every deep
link; naming the folder of the page as the server's address avoids that, also behind a base path.
"""

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from html import escape

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard.contents import NAME, PAGES, Page
from dashboard.data import current_dataset
from dashboard.exhibits import standing
from dashboard.exhibits.drawn import drawn
from dashboard.exhibits.exhibit import Html, Scene
from dashboard.exhibits.registry import EXHIBITS
from dashboard.filtered import markup
from dashboard.language import language_of
from dashboard.server.address import root_of
from dashboard.server.answers import READ, answer
from dashboard.server.asked import NEGOTIATED, view_of_page
from dashboard.server.head import head_of
from dashboard.server.headers import INDEX, content_security_policy
from dashboard.server.structured_data import about_data
from dashboard.view import View

SERVER_ADDRESS_SCRIPT = (
    "<script>window.__streamlit = "
    '{ BACKEND_BASE_URL: new URL("./", window.location.href).href }</script>'
)

STYLE_LINK = (
    '<link rel="stylesheet" href="./marks.css"><link rel="stylesheet" href="./style.css">'
    '<script src="./page.js" defer></script>'
)
"""At the end, so that it stands behind the styles that Streamlit adds to the head."""


def _html(title: str, tag: str, head: str = "", body: str = "") -> str:
    text = INDEX.read_text(encoding="utf-8")
    text = text.replace('<html lang="en">', f'<html lang="{tag}">')
    text = re.sub(r"<link rel=\"service-desc\"[^>]*>", "", text)
    start, _, rest = text.partition("<title>")
    text = f"{start}<title>{escape(title)}</title>{head}{rest.partition('</title>')[2]}"
    text = text.replace('href="./favicon.png"', 'href="./icon.png"')
    text = re.sub(r"<noscript>.*?</noscript>", "", text, flags=re.DOTALL)
    text = text.replace("</body>", f"{STYLE_LINK}{body}</body>")
    return text.replace("<head>", f"<head>{SERVER_ADDRESS_SCRIPT}", 1)


def _body(page: Page, scene: Scene) -> str:
    """What a reader sees before any script has run, and all there is where none may: title and
    finding, on the overview with its numbers. `page.js` takes it away once the page is drawn.
    """
    parts, say = drawn(EXHIBITS[page.exhibits[0]], scene), scene.language.say
    is_overview = page.path == "" and isinstance(parts.picture, Html)
    title = parts.sentence if is_overview else say(page.title)
    below = standing.lead(scene) if is_overview else parts.statement
    numbers = parts.picture.markup if is_overview and isinstance(parts.picture, Html) else ""
    scripts = say("The pictures need JavaScript; the tables behind them do not:")
    return (
        f'<main id="first"><p class="brand">{escape(say(NAME))}</p>'
        f"{markup(page, scene)}<h1>{escape(title)}</h1><p>{escape(below)}</p>{numbers}"
        f'<noscript><p>{escape(scripts)} <a href="./data/workbook.xlsx">Excel</a>,'
        f' <a href="./data/package.zip">CSV</a></p></noscript></main>'
    )


def first_html(path: str, view: View, root: str) -> str:
    """HTML of a page (by its address) for a view; `root` is the whole address of the dashboard."""
    page, language = PAGES[path], language_of(view.lang)
    scene = Scene(current_dataset(), view, language)
    title = language.say("{page} – {name}", page=language.say(page.title), name=language.say(NAME))
    sentence = drawn(EXHIBITS[page.exhibits[0]], scene).statement
    head = head_of(page, scene, title, sentence, root)
    if path == "data":
        head += about_data(scene, root)
    body = "" if path == "present" else _body(page, scene)
    return _html(title, language.tag, head, body)


@cache
def _policy() -> str:
    """The same for all pages: none brings an inline script of its own."""
    return content_security_policy(_html("", ""))


def _endpoint(path: str) -> Callable[[Request], Response]:
    def page(request: Request) -> Response:
        view, _ = view_of_page(request)
        root = root_of(request)
        headers = NEGOTIATED | {"Cache-Control": "no-cache", "Content-Security-Policy": _policy()}
        made_from = (current_dataset().digest, view, root, date.today())
        return answer(
            request, lambda: first_html(path, view, root).encode(), "text/html", headers, made_from
        )

    return page


def page_routes() -> list[Route]:
    """A route per page of the dashboard."""
    return [Route("/" + path, _endpoint(path), methods=READ) for path in PAGES]
