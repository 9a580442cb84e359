"""The first HTML of a page: its language, title and icon before any script has run.

Streamlit sends one file for every address: English, titled "Streamlit". It also looks for its
server below the page's own address first, which puts errors into the console of every deep
link; naming the folder of the page as the server's address avoids that, also behind a base path.
"""

import re
from collections.abc import Awaitable, Callable
from functools import lru_cache
from html import escape

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard.contents import NAME, PAGES
from dashboard.language import Language, language_of
from dashboard.server.headers import INDEX, content_security_policy

SERVER_ADDRESS_SCRIPT = (
    "<script>window.__streamlit = "
    '{ BACKEND_BASE_URL: new URL("./", window.location.href).href }</script>'
)

STYLE_LINK = '<link rel="stylesheet" href="./style.css">'
"""At the end, so that it stands behind the styles that Streamlit adds to the head."""


def _html(title: str, tag: str, head: str = "") -> str:
    text = INDEX.read_text(encoding="utf-8")
    text = text.replace('<html lang="en">', f'<html lang="{tag}">')
    text = re.sub(r"<title>.*?</title>", f"<title>{escape(title)}</title>{head}", text)
    text = text.replace('href="./favicon.png"', 'href="./icon.png"')
    text = re.sub(r"<link rel=\"service-desc\"[^>]*>", "", text)
    text = text.replace("</body>", f"{STYLE_LINK}</body>")
    return text.replace("<head>", f"<head>{SERVER_ADDRESS_SCRIPT}", 1)


@lru_cache(maxsize=64)
def first_html(path: str, language: Language) -> tuple[str, str]:
    """HTML of a page (by its address) in a language, and the policy that goes with it."""
    title = f"{language.say(PAGES[path].title)} – {language.say(NAME)}"
    text = _html(title, language.tag)
    return text, content_security_policy(text)


def _endpoint(path: str) -> Callable[[Request], Awaitable[Response]]:
    async def page(request: Request) -> Response:
        language = language_of(request.query_params.get("lang", ""))
        text, policy = first_html(path, language)
        headers = {"Cache-Control": "no-cache", "Content-Security-Policy": policy}
        return Response(text, media_type="text/html", headers=headers)

    return page


def page_routes() -> list[Route]:
    """A route per page of the dashboard."""
    return [Route("/" + path, _endpoint(path), methods=["GET", "HEAD"]) for path in PAGES]
