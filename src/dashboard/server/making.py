"""What costs the processor is made behind limiters, apart from the threads that answer the rest.

Each kind of work has a thread or two and a short queue of its own, so that a flood of decks leaves
pages as fast as they were. What several ask for at once is made once, and what nobody waits for
any more is not begun.
"""

import asyncio
import math
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from contextvars import copy_context
from dataclasses import dataclass, field
from threading import RLock

from dashboard.server.kept import KEPT, Kept

LONGEST_RETRY = 60
"""Seconds after which who was refused may ask again, at most."""


class BusyError(Exception):
    """So much waits already that this would wait too long; `seconds` until it is worth asking
    again.
    """

    def __init__(self, seconds: int):
        super().__init__(f"ask again in {seconds} s")
        self.seconds = seconds


class GoneError(Exception):
    """Who asked has gone before it was made."""


@dataclass(eq=False)
class _Job:
    future: Future[bytes] = field(default_factory=Future)
    since: float = field(default_factory=time.monotonic)
    asked_by: int = 0


class Making:
    """A limiter: `threads` bodies are made at a time, `room` more wait for their turn."""

    def __init__(self, name: str, threads: int, room: int, kept: Kept = KEPT):
        self.name, self.threads, self.room = name, threads, room
        self.refused = 0
        self._kept, self._took = kept, 0.1
        self._pool = ThreadPoolExecutor(threads, f"making-{name}")
        self._jobs: dict[str, _Job] = {}
        self._lock = RLock()  # a job that is called off ends within the call

    async def made(
        self,
        key: str,
        make: Callable[[], bytes],
        gone: Callable[[], Awaitable[object]],
        keeps: Callable[[bytes], bool] = lambda body: True,
    ) -> bytes:
        """What `make` gives, from memory where it was made before; `key` names all that it depends
        on. `gone` ends when who asked has gone; `keeps` says whether a body is for others too.
        Raises BusyError, GoneError, and whatever `make` raises.
        """
        body = self._kept.get(key)
        if body is not None:
            return body
        job = self._join(key, make, keeps)
        try:
            return await _first(job.future, gone)
        finally:
            self._leave(key, job)

    def _join(self, key: str, make: Callable[[], bytes], keeps: Callable[[bytes], bool]) -> _Job:
        with self._lock:
            job = self._jobs.get(key)
            if job is None:
                job = self._begin(key, make, keeps)
            job.asked_by += 1
            return job

    def _begin(self, key: str, make: Callable[[], bytes], keeps: Callable[[bytes], bool]) -> _Job:
        if len(self._jobs) >= self.threads + self.room:
            self.refused += 1
            raise BusyError(self._seconds())
        job, context = _Job(), copy_context()

        def do() -> bytes:
            begin = time.monotonic()
            body = make()
            self._took += (time.monotonic() - begin - self._took) / 8
            if keeps(body):
                self._kept.put(key, body)
            return body

        self._jobs[key] = job
        job.future = self._pool.submit(context.run, do)
        job.future.add_done_callback(lambda _: self._end(key, job))
        return job

    def _leave(self, key: str, job: _Job) -> None:
        with self._lock:
            job.asked_by -= 1
            if not job.asked_by:
                job.future.cancel()

    def _end(self, key: str, job: _Job) -> None:
        with self._lock:
            if self._jobs.get(key) is job:
                del self._jobs[key]

    def _seconds(self) -> int:
        """In how many seconds all that waits now will be made, as far as the last ones say."""
        seconds = self._took * len(self._jobs) / self.threads
        return min(max(math.ceil(seconds), 1), LONGEST_RETRY)

    def state(self) -> dict[str, float]:
        """How many wait for their turn, for how many seconds the first of them, how many are being
        made, and how many were refused since the start.
        """
        with self._lock:
            jobs = list(self._jobs.values())
        waiting = [job for job in jobs if not job.future.running()]
        longest = max((time.monotonic() - job.since for job in waiting), default=0.0)
        return {
            "making": len(jobs) - len(waiting),
            "waiting": len(waiting),
            "longest_wait": round(longest, 1),
            "refused": self.refused,
        }


async def _first(future: Future[bytes], gone: Callable[[], Awaitable[object]]) -> bytes:
    """The result, without stopping the work for the others who wait where this one goes."""
    loop, done = asyncio.get_running_loop(), asyncio.Event()

    def tell(_: Future[bytes]) -> None:
        with suppress(RuntimeError):  # the loop has ended meanwhile
            loop.call_soon_threadsafe(done.set)

    future.add_done_callback(tell)
    waits = [asyncio.ensure_future(done.wait()), asyncio.ensure_future(gone())]
    try:
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for each in waits:
            each.cancel()
    if not future.done():
        raise GoneError
    return future.result()


PAGES = Making("pages", threads=2, room=120)
STILLS = Making("stills", threads=1, room=60)
FILES = Making("files", threads=1, room=20)
DECKS = Making("decks", threads=1, room=4)
MAKINGS = (PAGES, STILLS, FILES, DECKS)
"""Documents; the pictures that stand in them; all that is taken away; slides and whole packages,
which take seconds.
"""
