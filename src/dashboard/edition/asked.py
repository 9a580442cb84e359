"""What the dashboard answers at an address, asked in this process without a network.

Files, embeds and paper have their addresses, formats and media types in the server's routes; asked
there, a new one comes along by itself and is the same to the byte.
"""

import asyncio
from collections.abc import MutableMapping
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import quote, urlencode

from starlette.applications import Starlette

from dashboard.edition.address import Address
from dashboard.server import routes
from dashboard.server.address import IS_FILE, base_path


class NoAnswerError(LookupError):
    """The dashboard has nothing at an address that the edition links to."""


@dataclass(frozen=True)
class Answer:
    """A body and its media type."""

    body: bytes
    media_type: str


@cache
def _app() -> Starlette:
    return Starlette(routes=routes())


def answer(address: Address) -> Answer:
    """What the dashboard answers. Raises NoAnswerError for anything but a whole answer."""
    return asyncio.run(_answer(address))


async def _answer(address: Address) -> Answer:
    got: dict[str, Any] = {"body": b""}
    asked = asyncio.Event()

    async def receive() -> MutableMapping[str, Any]:
        if not asked.is_set():
            asked.set()
            return {"type": "http.request", "body": b"", "more_body": False}
        await asyncio.Event().wait()
        return {"type": "http.disconnect"}

    async def send(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            got["status"], got["headers"] = message["status"], dict(message["headers"])
        else:
            got["body"] += message.get("body", b"")

    await _app()(_scope(address), receive, send)
    if got["status"] != 200:
        raise NoAnswerError(f"{address.relative}: {got['status']}")
    media_type = got["headers"].get(b"content-type", b"application/octet-stream").decode()
    return Answer(got["body"], media_type.partition(";")[0])


def _scope(address: Address) -> dict[str, Any]:
    path = f"{base_path()}/{address.path}"
    return {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "https",
        "path": path,
        "raw_path": quote(path).encode(),
        "root_path": "",
        "query_string": urlencode(address.query).encode(),
        "headers": [(b"host", b"edition.invalid")],
        "server": ("edition.invalid", 443),
        "client": None,
        IS_FILE: True,
    }
