"""The WebSocket of an open page, before Streamlit has it: of this host, and in its protocol."""

import asyncio
import logging
import time
from urllib.parse import urlsplit

from google.protobuf.message import DecodeError
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg

from dashboard.server.address import public_address
from dashboard.server.hosts import header

LOG = logging.getLogger(__name__)

AT_ONCE, A_SECOND = 30, 5
"""Messages of a page that are taken as they come, and how many a second after that."""

FOREIGN, BROKEN = 1008, 1002
"""Codes with which a line is closed: against the rules, and not understood (RFC 6455, 7.4.1)."""


def is_own(origin: str, host: str) -> bool:
    """Whether a page of this origin is one of ours: of the host that was asked, or of the public
    address, which a proxy may have exchanged for its own name.
    """
    asked = urlsplit(origin).netloc.lower()
    return bool(asked) and asked in {host.lower(), urlsplit(public_address()).netloc.lower()}


class _Lines:
    """How many are open at this moment."""

    def __init__(self) -> None:
        self.open = 0

    def __enter__(self) -> None:
        self.open += 1

    def __exit__(self, *error: object) -> None:
        self.open -= 1


LINES = _Lines()


class OwnLine:
    """ASGI middleware of WebSockets. Streamlit looks its own address up on the internet before it
    refuses a foreign origin, and writes a traceback for a frame that it does not understand.
    """

    def __init__(self, app: ASGIApp):
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return
        origin, host = header(scope, b"origin"), header(scope, b"host")
        if origin and not is_own(origin, host):
            LOG.warning("Line refused for a page of another origin")
            await send({"type": "websocket.close", "code": FOREIGN})
            return
        guarded = _Guarded(receive, send)
        with LINES:
            await self.app(_as_own(scope, host), guarded.receive, guarded.send)


def _as_own(scope: Scope, host: str) -> Scope:
    """The request with the origin that Streamlit compares with the host, which it is as good as."""
    headers = [
        (key, f"http://{host}".encode("latin-1") if key == b"origin" else value)
        for key, value in scope["headers"]
    ]
    return {**scope, "headers": headers}


class _Pace:
    """How long to wait with a message, so that one page does not ask for more than a reader can."""

    def __init__(self) -> None:
        self._free, self._last = float(AT_ONCE), time.monotonic()

    def wait(self) -> float:
        """Seconds; 0 as long as there are fewer messages than may come at once."""
        now = time.monotonic()
        self._free = min(self._free + (now - self._last) * A_SECOND, AT_ONCE) - 1
        self._last = now
        return max(-self._free / A_SECOND, 0.0)


class _Guarded:
    """Both ends of a line that is closed at the first frame that is not Streamlit's, and takes what
    comes too fast at the pace of a reader.
    """

    def __init__(self, receive: Receive, send: Send):
        self._receive, self._send = receive, send
        self._is_closed, self._pace = False, _Pace()

    async def receive(self) -> Message:
        message = await self._receive()
        if message["type"] != "websocket.receive":
            return message
        await asyncio.sleep(self._pace.wait())
        if _is_understood(message):
            return message
        self._is_closed = True
        LOG.warning("Line closed: a frame that is not one of Streamlit's")
        await self._send({"type": "websocket.close", "code": BROKEN})
        return {"type": "websocket.disconnect", "code": BROKEN}

    async def send(self, message: Message) -> None:
        if not self._is_closed:
            await self._send(message)


def _is_understood(message: Message) -> bool:
    body = message.get("bytes")
    if body is None:
        return False
    try:
        BackMsg.FromString(body)
    except DecodeError:
        return False
    return True
