"""Views of the pages at random, the same ones for each seed."""

import random
from collections.abc import Iterator

PAGES = ("", "map", "timeline", "investment", "countries")
"""Pages with filters, by their path."""


def views(page: str, seed: int) -> Iterator[dict[str, str]]:
    """Parameters of links to a page without end, on the days that are offered."""
    from dashboard.data import current_dataset
    from dashboard.view.view import SIDES, SORTS

    chosen, dataset = random.Random(f"{page}-{seed}"), current_dataset()
    countries, waves = list(dataset.tables["countries"]["iso2"]), dataset.waves
    subjects = list(dataset.tables["figures"]["subject_id"].unique())
    days = ("", *(day.isoformat() for day in dataset.wave_days))
    while True:
        query = {
            "on": chosen.choice(days),
            "wave": ",".join(chosen.sample(waves, chosen.choice((0, 0, 1, 2)))),
            "country": ",".join(chosen.sample(countries, chosen.choice((0, 1, 1, 2, 3)))),
            "side": chosen.choice(("", "", *SIDES)),
            "sort": chosen.choice(("", *SORTS)),
            "compare": ",".join(chosen.sample(subjects, 2)) if page == "investment" else "",
            "lang": chosen.choice(("", "", "de")),
        }
        yield {name: text for name, text in query.items() if text}
