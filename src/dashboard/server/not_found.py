"""Addresses that lead nowhere: a page that says so in the reader's language, with ways on."""

import re
from html import escape
from urllib.parse import urlencode

from starlette.convertors import StringConvertor, register_url_convertor
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from dashboard.contents import NAME, PAGES
from dashboard.language import language_of
from dashboard.server.address import base_path
from dashboard.server.answers import READ
from dashboard.server.asked import NEGOTIATED, view_of_page
from dashboard.server.headers import INDEX
from dashboard.view import View

STREAMLITS = "_stcore|media|component|auth|oauth2callback"
"""First parts of the paths that Streamlit answers itself."""

BUNDLES = "|".join(
    re.escape(path.relative_to(INDEX.parent).as_posix())
    for path in (INDEX.parent / "static").rglob("*")
    if path.is_file()
)
"""The files of Streamlit's browser part; for others below their folder it would send its page."""

OVERVIEW = ("overview", "index.html")
"""What files and other servers call the page that has no name of its own."""

POLICY = (
    "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)


class _Elsewhere(StringConvertor):
    regex = f"(?!(?:{STREAMLITS})(?:/|$)|(?:{BUNDLES})$).*"


register_url_convertor("elsewhere", _Elsewhere())


def page(view: View, up: str) -> str:
    """The page for an address where nothing is; `up` leads from it to the root."""
    language = language_of(view.lang)
    say, query = language.say, urlencode(View(lang=view.lang).to_query(named=True))
    title = say("There is no page at this address")
    ways = "".join(
        f'<li><a href="{up}{path}?{query}">{escape(say(found.title))}</a></li>'
        for path, found in PAGES.items()
    )
    return (
        f'<!DOCTYPE html><html lang="{language.tag}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="robots" content="noindex">'
        f"<title>{escape(title)} – {escape(say(NAME))}</title>"
        f'<link rel="icon" href="{up}icon.png"><link rel="stylesheet" href="{up}embed.css">'
        f'</head><body><main><p class="brand">{escape(say(NAME))}</p><h1>{escape(title)}</h1>'
        f"<p>{escape(say('It may have been mistyped, or a part of the link was lost.'))}</p>"
        f'<h2>{escape(say("Ways on"))}</h2><ul class="ways">{ways}</ul>'
        f'<p><a href="{up}data/openapi.json">{escape(say("All data addresses (OpenAPI)"))}</a></p>'
        "</main></body></html>"
    )


def not_found(request: Request) -> Response:
    """404 with the page, at any depth below the root."""
    view, _ = view_of_page(request)
    below = request.url.path.removeprefix(base_path()).lstrip("/")
    text = page(view, "../" * below.count("/") or "./")
    headers = NEGOTIATED | {"Content-Security-Policy": POLICY, "Cache-Control": "no-store"}
    return Response(text, 404, headers, "text/html")


def _moved(request: Request, to: str) -> Response:
    query = request.url.query
    return RedirectResponse(f"{to}?{query}" if query else to, 301)


def elsewhere(request: Request) -> Response:
    """A page under another name or with a stray slash, which leads on and keeps its view; else
    nothing.
    """
    asked = request.path_params["rest"]
    name = asked.rstrip("/")
    if name in OVERVIEW or (name in PAGES and name != asked):
        to = "" if name in OVERVIEW else name
        return _moved(request, "../" * asked.count("/") + to or "./")
    return not_found(request)


def last_routes() -> list[Route]:
    """Whatever no other route and not Streamlit answers."""
    return [Route("/{rest:elsewhere}", elsewhere, methods=READ)]
