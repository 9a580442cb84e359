"""The picture of the milestones: a lane per kind, the waves across, a sign per milestone."""

from collections.abc import Iterator, Sequence
from datetime import date

import pandas as pd
import plotly.graph_objects as go

from dashboard.codes.milestones import (
    CERTAINTY_NAMES,
    CERTAINTY_SIGNS,
    CERTAINTY_SYMBOLS,
    FIRM,
    KIND_NAMES,
    KINDS,
)
from dashboard.data.partial_dates import precision
from dashboard.exhibits import time_axis
from dashboard.exhibits.exhibit import LegendItem, Rows, Scene
from dashboard.exhibits.time_axis import START, Piece
from dashboard.exhibits.wave_bands import LABEL_LINE, band, waves_between, words_above

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


def hover(row: dict, scene: Scene) -> str:
    """Title, date with its certainty, the plain sentence, and who published the document."""
    language = scene.language
    lines = [f"<b>{part}</b>" for part in time_axis.hover_lines(language.fact(row["title"]))]
    lines.append(
        language.say(
            "{day}, {certainty}",
            day=language.day(row["date"]),
            certainty=language.say(row["certainty"]),
        )
    )
    lines += time_axis.hover_lines(language.fact(row["summary"]))
    lines.append(language.say("Source: {publisher}", publisher=row["publisher"]))
    return "<br>".join(lines)


def picture(table_rows: Rows, scene: Scene) -> go.Figure:
    """Lanes with their names, the waves as lines across, a sign per milestone."""
    first, last = bounds(table_rows, scene)
    drawn, tops, depth = placed(table_rows)
    shown = waves_between(scene, first, last)
    today, said = time_axis.day_line(scene, first, last)
    across = [shape for row in shown for shape in band(row, scene, last - first)]
    above = words_above(shown, first + (last - first) / 2, scene)
    top = LABEL_LINE * (len(shown) + 1) + 6
    return time_axis.figure(
        scene,
        first,
        last,
        [*_months(scene, drawn), *_signs(scene, drawn)],
        shapes=[*(_lane(place, scene) for place in tops.values()), *across, *today],
        annotations=[*(_lane_words(*lane, scene) for lane in tops.items()), *above, *said],
        yaxis=time_axis.levels(depth),
        height=int(depth) + top + 46,
        margin=time_axis.margin(top),
    )


def _lane(top: float, scene: Scene) -> Piece:
    return {
        "type": "line",
        "xref": "x domain",
        "x0": 0,
        "x1": 1,
        "yref": "y",
        "y0": top,
        "y1": top,
        "line": {"color": scene.look.quiet, "width": 1},
        "layer": "below",
    }


def _lane_words(kind: str, top: float, scene: Scene) -> Piece:
    return {
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "y": top,
        "yanchor": "top",
        "showarrow": False,
        "text": f"<b>{scene.language.say(KIND_NAMES[kind])}</b>",
        "bgcolor": scene.look.paper,
        "borderpad": 1,
    }


def _months(scene: Scene, drawn: Sequence[dict]) -> Iterator[Piece]:
    """A bar over the month where no day is known."""
    xs: list[object] = []
    ys: list[object] = []
    for row in drawn:
        if precision(row["date"]) == "month":
            xs += [f"{row['date']}-01", row["day"].date().isoformat(), None]
            ys += [row["y"], row["y"], None]
    if xs:
        line = {"color": scene.look.secondary_ink, "width": 3}
        yield {
            "type": "scatter",
            "x": xs,
            "y": ys,
            "mode": "lines",
            "hoverinfo": "skip",
            "line": line,
        }


def _signs(scene: Scene, drawn: Sequence[dict]) -> list[Piece]:
    """A trace a certainty, in the order in which they first come."""
    found: dict[str, list[dict]] = {}
    for row in drawn:
        found.setdefault(row["certainty_code"], []).append(row)
    return [_of_certainty(certainty, signs, scene) for certainty, signs in found.items()]


def _of_certainty(certainty: str, signs: Sequence[dict], scene: Scene) -> Piece:
    is_firm = certainty in FIRM
    return {
        "type": "scatter",
        "x": [row["day"].date().isoformat() for row in signs],
        "y": [row["y"] for row in signs],
        "text": [hover(row, scene) for row in signs],
        "hoverinfo": "text",
        "mode": "markers",
        "marker": {
            "symbol": CERTAINTY_SYMBOLS[certainty],
            "size": 13,
            "color": scene.look.roles["host"] if is_firm else scene.look.accent,
            "line": {
                "color": scene.look.paper if is_firm else scene.look.accent,
                "width": 1.5 if is_firm else 2,
            },
        },
    }


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
