"""Addresses that lead nowhere: a page that says so in the reader's language, with ways on."""

import re
from urllib.parse import urlencode

from markupsafe import Markup
from starlette.convertors import StringConvertor, register_url_convertor
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from dashboard.contents import NAME, PAGES
from dashboard.language import language_of
from dashboard.server.answers import READ
from dashboard.server.asked import NEGOTIATED, view_of_page
from dashboard.server.error_pages import POLICY, way_up
from dashboard.server.headers import INDEX
from dashboard.templates import render
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


class _Elsewhere(StringConvertor):
    regex = f"(?!(?:{STREAMLITS})(?:/|$)|(?:{BUNDLES})$).*"


register_url_convertor("elsewhere", _Elsewhere())


def page(view: View, up: str) -> Markup:
    """The page for an address where nothing is; `up` leads from it to the root."""
    language = language_of(view.lang)
    say, query = language.say, urlencode(View(lang=view.lang).to_query(named=True))
    heading = say("There is no page at this address")
    return render(
        "not-found",
        lang=language.tag,
        title=say("{page} – {name}", page=heading, name=say(NAME)),
        up=up,
        name=say(NAME),
        heading=heading,
        text=say("It may have been mistyped, or a part of the link was lost."),
        ways_on=say("Ways on"),
        ways=[(f"{up}/{path}?{query}", say(found.title)) for path, found in PAGES.items()],
        data=(f"{up}/data/openapi.json", say("All data addresses (OpenAPI)")),
    )


def not_found(request: Request) -> Response:
    """404 with the page, at any depth below the root."""
    view, _ = view_of_page(request)
    text = page(view, way_up(request))
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
