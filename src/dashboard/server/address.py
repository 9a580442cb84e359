"""Where the dashboard is, as its readers reach it: for the links that leave it.

Inside the dashboard every link is relative. Preview cards, slides and printed pages need a whole
address. It comes from the request, or from a setting where the request cannot know: a proxy that
ends TLS is only believed (X-Forwarded-Proto) where uvicorn is told to trust it.
"""

import os
import re
from urllib.parse import urlsplit

from starlette.requests import Request
from streamlit import config

SETTING = "DASHBOARD_ADDRESS"
"""Setting: the public address of the dashboard, base path included; from the request if unset."""


class AddressError(ValueError):
    """The setting is not an address under which the dashboard can be reached."""


CONTACT = "DASHBOARD_CONTACT"
"""Setting: where readers tell of errors and weaknesses, `mailto:` or `https:`; none if unset."""


def base_path() -> str:
    """`server.baseUrlPath` with a slash before it, empty where none is set."""
    base = str(config.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{base}" if base else ""


def public_address() -> str:
    """The address that is set, without a slash at its end; empty where none is set.

    Raises AddressError for anything but `https://host[:port][/path]` (or http), and for a path
    that does not end with the base path.
    """
    text = os.environ.get(SETTING, "").strip().rstrip("/")
    problem = _problem(text) if text else ""
    if problem:
        raise AddressError(f"{SETTING}={text}: {problem}")
    return text


def contact() -> str:
    """The contact that is set; empty where none is. Raises AddressError for anything but one
    `mailto:`, `https:` or `tel:` address.
    """
    text = os.environ.get(CONTACT, "").strip()
    if text and not re.fullmatch(r"(mailto:|https://|tel:)[^\s<>\"]+", text):
        raise AddressError(f"{CONTACT}={text}: not one mailto:, https: or tel: address")
    return text


def _problem(text: str) -> str:
    if wrong := why_no_address(text):
        return wrong
    if not urlsplit(text).path.endswith(base_path()):
        return f"its path does not end with the base path {base_path()}"
    return ""


def why_no_address(text: str) -> str:
    """Why a text is no address to which a path can be added; empty where it is one."""
    try:
        parts = urlsplit(text)
        named = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:
        named = False
    if not named:
        return "not a whole address such as https://example.eu/ai"
    if parts.username is not None or set(text) & set("?#\"'<>\\ "):
        return "an address of scheme, host, port and path alone is needed"
    return ""


def shared(seconds: int) -> str:
    """Cache-Control of an answer with whole links in it: for everyone only where a setting says
    them. Else they are as this reader's request names the host, which anybody may make up.
    """
    return f"{'public' if public_address() else 'private'}, max-age={seconds}"


IS_FILE = "dashboard.is_file"
"""Key of the ASGI scope of a request whose answer is kept as a file, away from any server."""


def root_of(request: Request) -> str:
    """Address of the dashboard without a slash at its end: as set, else as this reader asked.
    What is kept as a file has been asked for by nobody: without the setting it knows no address.
    """
    if request.scope.get(IS_FILE):
        return public_address()
    asked = f"{request.url.scheme}://{request.url.netloc}{base_path()}"
    return public_address() or asked
