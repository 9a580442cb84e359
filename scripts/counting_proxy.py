"""A way to the dashboard that counts what comes back over it, as it goes over the wire."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class Counted:
    """Bytes that the server has sent so far."""

    def __init__(self) -> None:
        self.bytes = 0


@contextmanager
def counted(port: int, to: int) -> Iterator[Counted]:
    """Listens at a port of this machine and passes everything on to another."""
    found, loop = Counted(), asyncio.new_event_loop()

    async def pump(
        source: asyncio.StreamReader, target: asyncio.StreamWriter, *, back: bool
    ) -> None:
        while chunk := await source.read(65_536):
            if back:
                found.bytes += len(chunk)
            target.write(chunk)
            await target.drain()
        target.close()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_connection("127.0.0.1", to)
        with suppress(asyncio.CancelledError):
            await asyncio.gather(
                pump(reader, back, back=False),
                pump(there, writer, back=True),
                return_exceptions=True,
            )

    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    starting = asyncio.start_server(serve, "127.0.0.1", port)
    server = asyncio.run_coroutine_threadsafe(starting, loop).result()
    try:
        yield found
    finally:
        asyncio.run_coroutine_threadsafe(_end(server), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()


async def _end(server: asyncio.Server) -> None:
    """Close the port, and let go of connections that are still open."""
    server.close()
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
