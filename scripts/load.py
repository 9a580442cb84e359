"""Load on this machine's own loopback: live sessions that change their views at random.

Each session opens a page of its own at a random moment and from then on goes to another view of it
about every ten seconds. Bounded in sessions and in time. What is printed: how long a change takes
from the message to the end of the run, once all sessions are in, and what a session's start and a
change cost the server's processor.
"""

import argparse
import asyncio
import random
import statistics
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bench_results import Result
from live_session import Session, processor_seconds, session
from random_views import PAGES, views
from served import free_port, served_app

MOST = 500
"""Sessions; more would measure this generator."""

LONGEST = 600
"""Seconds of a run."""

STARTS = 5
"""Sessions started one after the other before the load, to see what a start costs."""


@dataclass
class Measured:
    """What was seen so far: seconds of changes, errors, and the server's processor seconds."""

    changes: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    all_changes: int = 0
    starts: list[float] = field(default_factory=list)
    used: float = 0.0


@dataclass(frozen=True)
class Load:
    """How much is asked: sessions, seconds of the run, seconds between two changes of a session."""

    sessions: int = 20
    seconds: float = 30
    every: float = 10

    @property
    def opening(self) -> float:
        """Seconds over which the sessions start."""
        return min(self.every, self.seconds / 3)


async def _start(port: int, process: int, measured: Measured) -> None:
    """Sessions of the same view one after the other, so that only their start is measured."""
    for number in range(STARTS + 1):
        before = processor_seconds(process)
        async with session(port) as tab:
            await tab.show("", {})
        if number:
            measured.starts.append(processor_seconds(process) - before)


async def _change(tab: Session, page: str, query: dict[str, str], measured: Measured) -> float:
    found = await tab.show(page, query)
    measured.all_changes += 1
    measured.errors += found.errors
    return found.seconds


async def _live(number: int, ports: Sequence[int], load: Load, measured: Measured) -> None:
    """One session with one of the processes, from a random moment to the end of the run."""
    chosen, page = random.Random(number), PAGES[number % len(PAGES)]
    shown, now = views(page, number), asyncio.get_running_loop().time
    end = now() + load.seconds
    await asyncio.sleep(chosen.random() * load.opening)
    begin = end - load.seconds + load.opening * 2
    try:
        async with session(ports[number % len(ports)]) as tab:
            await _change(tab, page, next(shown), measured)
            while (wait := load.every * (0.5 + chosen.random())) < end - now():
                await asyncio.sleep(wait)
                counts = now() > begin
                seconds = await _change(tab, page, next(shown), measured)
                if counts:
                    measured.changes.append(seconds)
    except (OSError, TimeoutError) as error:
        measured.errors.append(f"{type(error).__name__}: {error}")


async def under_load(servers: Mapping[int, int], load: Load, measured: Measured) -> None:
    """Put a load on processes, by their ports, each with its share of the sessions."""
    before = sum(map(processor_seconds, servers.values()))
    ports = list(servers)
    sessions = (_live(number, ports, load, measured) for number in range(load.sessions))
    await asyncio.gather(*sessions)
    measured.used = sum(map(processor_seconds, servers.values())) - before


async def _run(port: int, process: int, load: Load) -> Measured:
    measured = Measured()
    await _start(port, process, measured)
    await under_load({port: process}, load, measured)
    return measured


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which a share (0 to 1) of the values lies; 0 where there is none."""
    return sorted(values)[min(int(len(values) * share), len(values) - 1)] if values else 0.0


def load_results(load: Load) -> Iterator[Result]:
    """Put a load on a process started for it. Raises RuntimeError where a page showed an error."""
    with served_app(free_port()) as (port, process):
        measured = asyncio.run(_run(port, process, load))
    if measured.errors:
        raise RuntimeError(f"{len(measured.errors)} errors, the first: {measured.errors[0]}")
    changes, named = measured.changes, f"{load.sessions} live sessions, a change"
    cost, start = measured.used / measured.all_changes, statistics.median(measured.starts)
    yield Result(f"{named}, p50 of {len(changes)}", percentile(changes, 0.5), 0.1, " s")
    yield Result(f"{named}, p95", percentile(changes, 0.95), 0.5, " s")
    yield Result(f"{named}, processor", cost * 1000, 100, " ms")
    yield Result("start of a session, processor", start * 1000, 200, " ms")


def main() -> int:
    """Print what a load of the asked size costs."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sessions", type=int, default=Load.sessions)
    parser.add_argument("--seconds", type=float, default=Load.seconds)
    parser.add_argument("--every", type=float, default=Load.every)
    given = parser.parse_args()
    load = Load(min(given.sessions, MOST), min(given.seconds, LONGEST), given.every)
    for result in load_results(load):
        print(result, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
