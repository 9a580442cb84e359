"""Two processes of the app behind a proxy that keeps no visitor with one of them."""

import asyncio
import itertools
import re
import threading
from contextlib import closing, suppress

BREAK = (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError)
"""A visitor who goes, a process that dies, the end of the proxy itself."""


class RoundRobin:
    """Sends every request to the next process; a websocket stays with its process.

    It works on connections, so each request is made the only one of its connection. A process
    that does not answer is passed over. `websockets` lists the ports that websockets went to.
    """

    def __init__(self, ports):
        self.ports, self.turn = list(ports), itertools.count()
        self.websockets, self.answered = [], []
        self.ready = threading.Event()
        self.thread = threading.Thread(target=asyncio.run, args=(self._serve(),), daemon=True)

    def __enter__(self):
        self.thread.start()
        self.ready.wait(timeout=10)
        return self

    def __exit__(self, *error):
        self.loop.call_soon_threadsafe(self.ended.set)
        self.thread.join(timeout=10)

    async def _serve(self):
        self.loop, self.ended = asyncio.get_running_loop(), asyncio.Event()
        server = await asyncio.start_server(self._answer, "127.0.0.1", 0, limit=1 << 20)
        self.port = server.sockets[0].getsockname()[1]
        self.ready.set()
        await self.ended.wait()
        server.close()

    async def _answer(self, reader, writer):
        with closing(writer), suppress(*BREAK):
            head = await reader.readuntil(b"\r\n\r\n")
            is_websocket = re.search(rb"\r\nupgrade: *websocket", head, re.IGNORECASE)
            if not is_websocket:
                head = re.sub(rb"\r\nconnection:[^\r]*", b"", head, flags=re.IGNORECASE)
                head = head.replace(b"\r\n", b"\r\nConnection: close\r\n", 1)
            port, from_app, to_app = await self._next()
            (self.websockets if is_websocket else self.answered).append(port)
            with closing(to_app):
                to_app.write(head)
                await _both(_copy(reader, to_app), _copy(from_app, writer))

    async def _next(self):
        for _ in self.ports:
            port = self.ports[next(self.turn) % len(self.ports)]
            with suppress(ConnectionError):
                return port, *await asyncio.open_connection("127.0.0.1", port)
        raise ConnectionError("no process answers")


async def _copy(source, target):
    while data := await source.read(1 << 16):
        target.write(data)
        await target.drain()


async def _both(to_app, from_app):
    """Until the process has said its last word, or a websocket's visitor has gone."""
    tasks = [asyncio.ensure_future(each) for each in (to_app, from_app)]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
