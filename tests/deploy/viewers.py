"""Open pages that change their views, and go on elsewhere where their server is gone."""

import asyncio
import random
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

from live_session import session
from random_views import views
from websockets.exceptions import ConnectionClosed, InvalidHandshake

from dashboard.contents import PAGES

AWAY = (ConnectionClosed, InvalidHandshake, OSError, EOFError)
"""What a page sees of a server that has gone: it connects anew, and asks for its link again."""

TRIES = 40


@dataclass
class Seen:
    """What the viewers saw: changes that were drawn, connections lost and made anew, clicks that
    were under way at that and were answered all the same, and what was lost or wrong.
    """

    drawn: int = 0
    connected: int = 0
    reconnected: int = 0
    clicks_kept: int = 0
    lost: list[str] = field(default_factory=list)


class Viewer:
    """One open page of a visitor with an address of its own."""

    def __init__(self, number, port, base, seen):
        self.number, self.port, self.base, self.seen = number, port, base, seen
        self.page = tuple(PAGES)[number % len(PAGES)]
        self.views, self.chosen = views(self.page, number), random.Random(number)
        self.visitor = {"X-Forwarded-For": f"10.1.{number // 200}.{number % 200 + 1}"}
        self.tab, self.stack = None, AsyncExitStack()

    async def live(self, ended, every):
        """Change the view about every so many seconds until the end."""
        await asyncio.sleep(self.chosen.random() * every)
        async with self.stack:
            while not ended.is_set():
                await self.show(next(self.views))
                await asyncio.sleep(every * (0.5 + self.chosen.random()))

    async def show(self, query):
        """Go to a view, over another connection where this one is lost."""
        for tried in range(TRIES):
            try:
                await self._show(query, tried)
                return
            except AWAY:
                self.tab = None
                self.seen.reconnected += 1
                await asyncio.sleep(0.1 + self.chosen.random() / 2)
        self.seen.lost.append(f"{self.number}: {self.page} {query}")

    async def _show(self, query, tried):
        if self.tab is None:
            opening = session(self.port, self.base, self.visitor)
            self.tab = await self.stack.enter_async_context(opening)
            self.seen.connected += 1
        found = await self.tab.show(self.page, query)
        self.seen.drawn += 1
        self.seen.clicks_kept += tried > 0
        page, asked = found.shown
        if found.errors or page != self.page or dict(parse_qsl(asked)) != query:
            self.seen.lost.append(f"{self.number}: {query} gave {found.shown} {found.errors}")
