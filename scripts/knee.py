"""How many live sessions processes of the dashboard carry, and what a session takes of memory.

`python scripts/knee.py --processes 2` puts more and more sessions on processes of this machine,
each of which changes its view about every ten seconds, until one in twenty takes over a second.
The generator takes a part of the same machine, so a server alone carries more. Bounded in sessions
and in time.
"""

import argparse
import asyncio
import sys
from contextlib import AsyncExitStack, ExitStack

from live_session import session
from load import Load, Measured, percentile, under_load
from served import free_port, memory, served_app

STEPS = (25, 50, 75, 100, 150, 200, 250, 300, 400, 500)
"""Sessions at once, all processes together."""

SECONDS = 40.0
LONG = 1.0
"""Seconds that nineteen of twenty changes may take."""

IDLE = 100
"""Open pages whose readers read, to see what one takes of memory."""


async def memory_of_a_session(port: int, process: int) -> float:
    """Bytes that an open page takes of a process, which has drawn its view before."""
    async with AsyncExitStack() as stack:
        for number in range(IDLE + 1):
            tab = await stack.enter_async_context(session(port))
            await tab.show("map", {})
            if not number:
                before = memory(process)
        return (memory(process) - before) / IDLE


def step(servers: dict[int, int], sessions: int) -> float:
    """Print what so many sessions see, in seconds a change; the p95 of it."""
    load, measured = Load(sessions, SECONDS), Measured()
    asyncio.run(under_load(servers, load, measured))
    if measured.errors:
        print(f"{len(measured.errors)} errors, the first: {measured.errors[0]}")
    changes, slow = measured.changes, percentile(measured.changes, 0.95)
    cores = measured.used / SECONDS
    sizes = ", ".join(f"{memory(process) / 2**20:.0f} MB" for process in servers.values())
    print(
        f"{sessions:>4} sessions  p50 {percentile(changes, 0.5):.2f} s  p95 {slow:.2f} s"
        f"  {len(changes)} changes  {cores:.2f} cores  {sizes}",
        flush=True,
    )
    return slow if not measured.errors else LONG + 1


def main() -> int:
    """Print a line for each number of sessions, up to the first that is too many."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--processes", type=int, choices=(1, 2, 4), default=1)
    given = parser.parse_args()
    with ExitStack() as stack:
        servers = dict(stack.enter_context(served_app(free_port())) for _ in range(given.processes))
        port, process = next(iter(servers.items()))
        each = asyncio.run(memory_of_a_session(port, process))
        print(f"an open page: {each / 2**20:.2f} MB of memory", flush=True)
        carried = 0
        for sessions in STEPS:
            if step(servers, sessions) > LONG:
                break
            carried = sessions
    print(f"{given.processes} processes carry {carried} sessions")
    return 0


if __name__ == "__main__":
    sys.exit(main())
