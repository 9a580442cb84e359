"""Whether memory stays flat: `python scripts/soak.py --reruns 20000`.

A few live sessions go through random views of one process as fast as it answers; every thousand
changes the memory of the process is printed. Sessions are closed and opened anew on the way.
Bounded in changes and in time.
"""

import argparse
import asyncio
import itertools
import sys
import time
from dataclasses import dataclass, field

from live_session import session
from random_views import PAGES, views
from served import free_port, memory, served_app

SESSIONS = 8
LIFE = 50
"""Changes of a session before it is closed and another is opened."""

EVERY = 1000
LONGEST = 3600
"""Seconds after which the run ends in any case."""


@dataclass
class Soak:
    """Changes still to be made, and the memory in bytes after each so many of them."""

    reruns: int
    numbers: itertools.count = field(default_factory=itertools.count)
    begin: float = field(default_factory=time.monotonic)
    sizes: list[int] = field(default_factory=list)
    done: int = 0
    errors: list[str] = field(default_factory=list)

    @property
    def is_over(self) -> bool:
        """Whether all changes were made, or the time is up."""
        return self.done >= self.reruns or time.monotonic() - self.begin > LONGEST

    def note(self, process: int, errors: tuple[str, ...]) -> None:
        """One change was drawn."""
        self.done += 1
        self.errors += errors
        if self.done % EVERY == 0:
            self.sizes.append(memory(process))
            print(f"{self.done:>6} changes  {self.sizes[-1] / 2**20:.0f} MB", flush=True)


async def _tabs(port: int, process: int, soak: Soak) -> None:
    """Sessions one after the other, until the soak is over."""
    while not soak.is_over:
        number = next(soak.numbers)
        page = PAGES[number % len(PAGES)]
        async with session(port) as tab:
            for query in itertools.islice(views(page, number), LIFE):
                if soak.is_over:
                    return
                soak.note(process, (await tab.show(page, query)).errors)


def run(reruns: int) -> Soak:
    """Put the soak on a process started for it."""
    soak = Soak(reruns)

    async def all_tabs(port: int, process: int) -> None:
        await asyncio.gather(*(_tabs(port, process, soak) for _ in range(SESSIONS)))

    with served_app(free_port()) as (port, process):
        asyncio.run(all_tabs(port, process))
    return soak


def main() -> int:
    """Print the memory on the way, and the last of it in parts of what it was after a tenth."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--reruns", type=int, default=20_000)
    soak = run(min(parser.parse_args().reruns, 50_000))
    if len(soak.sizes) > 1:
        early = soak.sizes[max(len(soak.sizes) // 10 - 1, 0)]
        print(f"last / after a tenth: {soak.sizes[-1] / early:.2f}")
    print(f"{soak.done} changes, {len(soak.errors)} errors {soak.errors[:1]}")
    return 1 if soak.errors else 0


if __name__ == "__main__":
    sys.exit(main())
