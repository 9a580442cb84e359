"""For which hosts the dashboard answers: whoever makes one up gets no page and no file."""

import os
import re
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.server.address import AddressError, base_path, public_address
from dashboard.server.error_pages import misdirected

SETTING = "DASHBOARD_HOSTS"
"""Setting: the names of hosts that are answered for, without ports; `*.example.eu` for all below
one. Any host where it is unset.
"""

_NAME = re.compile(r"(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\]")
_PORT = re.compile(r":\d{1,5}$")

HEALTH = ("/health", "/_stcore/health")
"""Addresses for whoever watches the process, who asks it by its own address."""


def allowed_hosts() -> tuple[str, ...]:
    """The hosts that are set, and that of the public address; empty where any is answered for.

    Raises AddressError for what is not the name of a host.
    """
    names = os.environ.get(SETTING, "").lower().replace(",", " ").split()
    for name in names:
        if not _NAME.fullmatch(name):
            raise AddressError(f"{SETTING}: {name} is not the name of a host, such as example.eu")
    public = urlsplit(public_address()).netloc.lower()
    return tuple(dict.fromkeys([*names, _PORT.sub("", public)])) if names and public else (*names,)


def is_allowed(host: str) -> bool:
    """Whether a `Host` header names a host that is answered for."""
    allowed, name = allowed_hosts(), _PORT.sub("", host.lower()).rstrip(".")
    return not allowed or any(
        name.endswith(each[1:]) if each.startswith("*.") else name == each for each in allowed
    )


def header(scope: Scope, name: bytes) -> str:
    """The value of a request's header, empty where there is none."""
    return next((value.decode("latin-1") for key, value in scope["headers"] if key == name), "")


class AllowedHosts:
    """ASGI middleware: 421 for requests to other hosts, no line for their WebSockets."""

    def __init__(self, app: ASGIApp):
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan" or self._is_answered(scope):
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
        else:
            await misdirected(Request(scope))(scope, receive, send)

    def _is_answered(self, scope: Scope) -> bool:
        is_watched = scope["path"].removeprefix(base_path()) in HEALTH
        return is_watched or is_allowed(header(scope, b"host"))
