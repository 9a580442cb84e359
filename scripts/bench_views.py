"""What a view costs the processor that was not drawn before, against one that was, page by page.

A filter on a new view is mostly drawing: rows, words and pictures of each exhibit of the page. The
server's processor time is measured, so that a busy machine changes little; the views are random,
the same ones in each run.
"""

import argparse
import asyncio
import statistics
import sys
from collections.abc import Iterator

from bench_results import Result
from live_session import Session, processor_seconds, session
from random_views import PAGES, views
from served import free_port, served_app

WARMING = 6
"""Views of a page before those that count: they bring what is kept for all views of a day."""


async def _cost(tab: Session, process: int, page: str, query: dict[str, str]) -> float:
    before = processor_seconds(process)
    found = await tab.show(page, query)
    if found.errors:
        raise RuntimeError(f"{page} {query}: {found.errors[0]}")
    # The answer is out before the run has tidied up.
    await asyncio.sleep(0.05)
    return processor_seconds(process) - before


async def _page(port: int, process: int, page: str, count: int) -> tuple[float, float]:
    """Median processor seconds of a rerun of one session: in views not drawn before, and in the
    same views once more.
    """
    found = views(page, seed=1)
    chosen = [next(found) for _ in range(count + WARMING)]
    async with session(port) as tab:
        new = [await _cost(tab, process, page, query) for query in chosen][WARMING:]
        known = [await _cost(tab, process, page, query) for query in chosen[WARMING:]]
    return statistics.median(new), statistics.median(known)


def view_results(rounds: int) -> Iterator[Result]:
    """Each page's processor time in a new view over that in a known one, four views a round."""
    with served_app(free_port()) as (port, process):
        for page in PAGES:
            new, known = asyncio.run(_page(port, process, page, rounds * 4))
            name = page or "overview"
            yield Result(f"new view of {name} / one drawn before, processor", new / known, 3)
            yield Result(f"new view of {name}, processor, this machine", new * 1000, 50, " ms")


def main() -> int:
    """Print the ratio of each page."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    for result in view_results(parser.parse_args().rounds):
        print(result, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
