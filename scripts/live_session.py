"""A session that speaks Streamlit's own protocol over a socket, as the tab of a browser does."""

import asyncio
import re
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from html import unescape
from urllib.parse import urlencode

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

PATIENCE = 60
"""Seconds after which an answer counts as lost."""

SCHEDULED = 2
"""Kind of a processor clock: of what the scheduler has given, to the nanosecond."""


FOOT = re.compile(r'class="foot"[^>]* data-page="([^"]*)" data-asked="([^"]*)"')
"""What the foot of a page says: its page and the parameters of the link that it was drawn for."""


@dataclass(frozen=True)
class Rerun:
    """One run of the script: seconds from the change of the view to its end, bytes that came,
    errors that the page showed, and the page and parameters that its foot says.
    """

    seconds: float
    bytes: int
    errors: tuple[str, ...]
    shown: tuple[str, str] = ("", "")


class Session:
    """One open tab. Raises TimeoutError where the server does not answer."""

    def __init__(self, socket: ClientConnection):
        self._socket = socket

    async def show(self, page: str, query: dict[str, str]) -> Rerun:
        """Go to a page (its path) with the parameters of a link, and wait until it was drawn."""
        asked = BackMsg()
        asked.rerun_script.query_string = urlencode(query, safe=",")
        asked.rerun_script.page_name = page
        begin, size, errors, shown = time.perf_counter(), 0, [], ("", "")
        await self._socket.send(asked.SerializeToString())
        while True:
            body = await asyncio.wait_for(self._socket.recv(), PATIENCE)
            message, size = ForwardMsg.FromString(body), size + len(body)
            errors += _errors(message)
            shown = _foot(message) or shown
            if _is_end(message):
                return Rerun(time.perf_counter() - begin, size, tuple(errors), shown)


def _errors(message: ForwardMsg) -> list[str]:
    """What went wrong in the page."""
    if message.WhichOneof("type") != "delta":
        return []
    element = message.delta.new_element
    return [element.exception.message] if element.WhichOneof("type") == "exception" else []


def _foot(message: ForwardMsg) -> tuple[str, str] | None:
    if message.WhichOneof("type") != "delta":
        return None
    element = message.delta.new_element
    found = FOOT.search(element.html.body) if element.WhichOneof("type") == "html" else None
    return (found[1], unescape(found[2])) if found else None


def _is_end(message: ForwardMsg) -> bool:
    """Whether the run that was asked for is over; one that a later change cut short is not it."""
    ended = message.WhichOneof("type") == "script_finished"
    return ended and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN


@asynccontextmanager
async def session(
    port: int, base: str = "", headers: Mapping[str, str] | None = None
) -> AsyncIterator[Session]:
    """A session with the server at a port of this machine, below a base path and with headers that
    a browser or a proxy adds; closed at the end.
    """
    async with connect(
        f"ws://localhost:{port}{base}/_stcore/stream",
        additional_headers=headers,
        origin=f"http://localhost:{port}",
        subprotocols=["streamlit"],
        max_size=None,
        open_timeout=PATIENCE,
        ping_interval=None,
    ) as socket:
        yield Session(socket)


def processor_seconds(process: int) -> float:
    """What a process of this machine has used of the processor, threads that ended included.

    The kernel has a clock of it for each process; this is how clock_getcpuclockid(3) names it.
    """
    return time.clock_gettime((~process << 3) | SCHEDULED)
