"""Keeps what is served one with the package: the look at its folder, and one package a request."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.data import in_service, pinned

EVERY = 2.0
"""Seconds between two looks; a change is taken over at the second look that finds it at rest."""

LOG = logging.getLogger(__name__)


class OnePackage:
    """ASGI middleware: a request sees one package, also where another is taken over meanwhile."""

    def __init__(self, app: ASGIApp):
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        with pinned():
            await self.app(scope, receive, send)


async def _watch() -> None:
    while True:
        await asyncio.sleep(EVERY)
        try:
            await asyncio.to_thread(in_service().look)
        except Exception:
            LOG.exception("The folder of the data package could not be looked at")


@asynccontextmanager
async def watching(app: ASGIApp) -> AsyncIterator[None]:
    """Looks at the folder of the package as long as the server runs."""
    task = asyncio.create_task(_watch())
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
