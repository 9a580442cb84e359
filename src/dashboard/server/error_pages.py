"""What is said where an answer cannot be given: to people as a page in their language, to programs
as a reason, without a word on the machine.
"""

import logging
import secrets
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from dashboard.contents import NAME
from dashboard.language import Language, language_of
from dashboard.server.address import base_path
from dashboard.server.asked import NEGOTIATED, view_of_page
from dashboard.templates import render

POLICY = (
    "default-src 'none'; img-src 'self'; font-src 'self'; style-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'"
)
"""Content Security Policy of a page that only says something."""

LOG = logging.getLogger("dashboard")


def way_up(request: Request) -> str:
    """The way from an address to the root of the dashboard, relative."""
    below = request.url.path.removeprefix(base_path()).lstrip("/")
    return "/".join([".."] * below.count("/")) or "."


def _said(
    request: Request, status: int, heading: str, text: str, headers: Mapping[str, str]
) -> Response:
    """The heading and the text in the form that the client takes."""
    language = _language(request)
    headers = {**headers, "Cache-Control": "no-store", "Vary": f"Accept, {NEGOTIATED['Vary']}"}
    if "text/html" not in request.headers.get("accept", ""):
        return JSONResponse({"status": status, "reason": f"{heading}. {text}"}, status, headers)
    body = render(
        "error",
        lang=language.tag,
        title=language.say("{page} – {name}", page=heading, name=language.say(NAME)),
        up=way_up(request),
        name=language.say(NAME),
        heading=heading,
        text=text,
        again=language.say("Try again"),
    )
    return Response(body, status, headers | {"Content-Security-Policy": POLICY}, "text/html")


def _language(request: Request) -> Language:
    return language_of(view_of_page(request)[0].lang)


def busy(request: Request, seconds: int) -> Response:
    """503: too much is being made already; `seconds` until it is worth asking again."""
    say = _language(request).say
    return _said(
        request,
        503,
        say("Too much is asked for at this moment"),
        say("Please try again. Seconds until then: {count}", count=seconds),
        {"Retry-After": str(seconds), "Access-Control-Allow-Origin": "*"},
    )


def misdirected(request: Request) -> Response:
    """421: the request names a host for which the dashboard does not answer."""
    say = _language(request).say
    return _said(
        request,
        421,
        say("This server does not answer for this host"),
        say("The address that was asked for leads to it, but is not its name."),
        {},
    )


def failed(request: Request, error: Exception) -> Response:
    """500: an error that nobody foresaw, logged under the number that the reader is told."""
    number = secrets.token_hex(4)
    LOG.error("error %s", number, exc_info=error)
    say = _language(request).say
    told = say("Number of the error, for those who run this site: {number}", number=number)
    return _said(request, 500, say("This could not be shown"), told, {})
