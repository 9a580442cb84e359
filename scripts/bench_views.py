"""Processor time of drawing a page in views that were not drawn before, page by page.

What a filter costs the server is mostly drawing: the rows, words and pictures of each exhibit of
the page. Measured is the processor's time, so that a busy machine changes little.
"""

import argparse
import random
import statistics
import sys
import time
from collections.abc import Iterator

from bench_results import Result

PAGES = ("", "map", "timeline", "investment", "countries")
"""Pages with filters."""

AIM = 20
"""Milliseconds: drawing all exhibits of a page once, on the machines this was measured on."""


def queries(page: str, seed: int) -> Iterator[dict[str, str]]:
    """Views of a page at random, the same ones for each seed; no day, so that each is today's."""
    from dashboard.data import current_dataset
    from dashboard.view import SIDES, SORTS

    chosen, dataset = random.Random(f"{page}-{seed}"), current_dataset()
    countries, waves = list(dataset.tables["countries"]["iso2"]), dataset.waves
    subjects = list(dataset.tables["figures"]["subject_id"].unique())
    while True:
        query = {
            "on": chosen.choice(dataset.change_days[5:]).isoformat(),
            "wave": ",".join(chosen.sample(waves, chosen.choice((0, 0, 1, 2)))),
            "country": ",".join(chosen.sample(countries, chosen.choice((0, 1, 1, 2, 3)))),
            "side": chosen.choice(("", "", *SIDES)),
            "sort": chosen.choice(("", *SORTS)),
            "compare": ",".join(chosen.sample(subjects, 2)) if page == "investment" else "",
        }
        yield {name: text for name, text in query.items() if text}


def draw(page: str, query: dict[str, str]) -> None:
    """Draw every exhibit of a page in a view."""
    from dashboard.contents import PAGES as CONTENTS
    from dashboard.contents import slugs_of
    from dashboard.data import current_dataset
    from dashboard.exhibits.drawn import drawn
    from dashboard.exhibits.exhibit import Scene
    from dashboard.exhibits.registry import EXHIBITS
    from dashboard.language import language_of
    from dashboard.view import from_query, limits_of

    dataset = current_dataset()
    view, _ = from_query(query, limits_of(dataset))
    scene = Scene(dataset, view, language_of(view.lang))
    for slug in slugs_of(CONTENTS[page], view):
        drawn(EXHIBITS[slug], scene)


def milliseconds(page: str, count: int, seed: int) -> float:
    """Median processor time of drawing a page in as many views that were not drawn before."""
    taken = []
    views = queries(page, seed)
    for _ in range(count):
        query = next(views)
        begin = time.process_time()
        draw(page, query)
        taken.append((time.process_time() - begin) * 1000)
    return statistics.median(taken)


def drawing_results(count: int) -> list[Result]:
    """Every page's time; the first views only warm up what is kept for all views."""
    found = []
    for page in PAGES:
        milliseconds(page, 5, seed=0)
        found.append(
            Result(
                f"{page or 'overview'} drawn anew, this machine",
                milliseconds(page, count, 1),
                AIM,
                " ms",
            )
        )
    return found


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--views", type=int, default=30)
    for result in drawing_results(parser.parse_args().views):
        print(result, flush=True)
    sys.exit(0)
