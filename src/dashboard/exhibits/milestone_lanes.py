"""Where the milestones stand: a lane per kind, lines in it that keep their signs apart."""

from collections.abc import Sequence
from datetime import date

import pandas as pd

from dashboard.codes.milestones import (
    CERTAINTY_NAMES,
    CERTAINTY_SIGNS,
    FIRM,
    KINDS,
)
from dashboard.data.partial_dates import precision
from dashboard.exhibits.exhibit import LegendItem, Rows, Scene
from dashboard.exhibits.time_axis import START

LEVEL, LANE_HEAD = 17, 24
"""Height in pixels of a line of signs, and of the words above a lane."""

APART = pd.Timedelta(days=33)
"""Signs closer than this go on different lines: about a sign's width on a narrow screen."""


def levels(days: Sequence[pd.Timestamp]) -> list[int]:
    """A line per sign, lowest free one first, so that signs on a line stand apart.

    Expects the days oldest first.
    """
    last: list[pd.Timestamp] = []
    found = []
    for day in days:
        free = next((n for n, taken in enumerate(last) if day - taken >= APART), len(last))
        last[free : free + 1] = [day]
        found.append(free)
    return found


def placed(table_rows: Rows) -> tuple[list[dict], dict[str, float], float]:
    """Rows with `y` in pixels from the top (negative), the top of each lane that has signs, and
    the height of all lanes.
    """
    lanes: dict[str, list[dict]] = {kind: [] for kind in KINDS}
    for row in table_rows.to_dict("records"):
        lanes[row["code"]].append(row)
    drawn: list[dict] = []
    tops: dict[str, float] = {}
    depth = 0.0
    for kind, lane in lanes.items():
        if not lane:
            continue
        tops[kind] = -depth
        found = levels([row["day"] for row in lane])
        drawn += [
            {**row, "y": -depth - LANE_HEAD - LEVEL * level - LEVEL / 2}
            for row, level in zip(lane, found)
        ]
        depth += LANE_HEAD + LEVEL * (max(found) + 1) + 6
    return drawn, tops, depth


def bounds(table_rows: Rows, scene: Scene) -> tuple[date, date]:
    """First and last day of the axis: the view's, else January 2024 and a little after the
    newest date and the day itself.
    """
    newest = max(table_rows["day"].max(), pd.Timestamp(scene.snapshot.day)).date()
    last = scene.view.until or newest
    first = scene.view.since or START
    return first, last + max((last - first) / 40, pd.Timedelta(days=3).to_pytimedelta())


def legend_items(table_rows: Rows, scene: Scene) -> Sequence[LegendItem]:
    """A sign per certainty that is drawn, the bar of a month, and the lines."""
    say, look = scene.language.say, scene.look
    present = set(table_rows["certainty_code"])
    items = [
        LegendItem(
            say(name), look.roles["host"] if code in FIRM else look.accent, CERTAINTY_SIGNS[code]
        )
        for code, name in CERTAINTY_NAMES.items()
        if code in present
    ]
    if any(precision(day) == "month" for day in table_rows["date"]):
        items.append(LegendItem(say("only the month is known"), look.secondary_ink, "▬"))
    items.append(LegendItem(say("a wave is selected"), look.secondary_ink, "┆"))
    return items
