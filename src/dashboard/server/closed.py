"""Addresses of Streamlit that the dashboard has no use for: nobody uploads, signs in or steers."""

import re

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.server.address import base_path
from dashboard.server.not_found import not_found

USED = ("health", "host-config", "stream")
"""What the pages need of Streamlit's own addresses below `_stcore/`."""

_CLOSED = re.compile(
    rf"/_stcore(?!/(?:{'|'.join(USED)})$)(?:/.*)?|/(?:auth|oauth2callback)(?:/.*)?", re.DOTALL
)


class Closed:
    """ASGI middleware: 404 for them, whatever the method."""

    def __init__(self, app: ASGIApp):
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and _CLOSED.fullmatch(scope["path"].removeprefix(base_path())):
            await not_found(Request(scope))(scope, receive, send)
        else:
            await self.app(scope, receive, send)
