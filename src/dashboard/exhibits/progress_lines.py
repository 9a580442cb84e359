"""The picture of the progress: a line per AI Factory with a sign at each known step."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import plotly.graph_objects as go

from dashboard.codes.statuses import SIGNS, STATUS_NAMES, STATUSES, SYMBOLS
from dashboard.exhibits import time_axis
from dashboard.exhibits.exhibit import LegendItem, Rows, Scene
from dashboard.exhibits.time_axis import Piece
from dashboard.language import message

NOT_KNOWN = message("not known")
ROW = 46
"""Height in pixels of a factory's words and line."""


def is_known(row: dict, status: str) -> bool:
    """Whether a date is known for a step; a missing cell of a frame is no text."""
    return isinstance(row[status], str)


def finding(row: dict, scene: Scene) -> str:
    """The furthest step of a factory, by its sign, with its days; short for a narrow screen."""
    status = row["code"]
    if status == STATUSES[0]:
        return scene.language.say("○ no further step known")
    return scene.language.say_many(
        "{sign} after {count} day",
        "{sign} after {count} days",
        int(row[f"days_to_{status}"]),
        sign=SIGNS[status],
    )


def picture(table_rows: Rows, scene: Scene) -> go.Figure:
    """A line a factory: its name and finding above, a sign at each known step, and a dashed
    end with a ring where the operation is not known.
    """
    last = scene.snapshot.day
    first = min(date.fromisoformat(day) for day in table_rows["selected"]) - timedelta(days=20)
    end = last + max((last - first) / 40, timedelta(days=3))
    records = table_rows.to_dict("records")
    today, said = time_axis.day_line(scene, first, end)
    words = [_words(scene, row, -number * ROW) for number, row in enumerate(records)]
    signs = [_signs(scene, records, status) for status in STATUSES]
    return time_axis.figure(
        scene,
        first,
        end,
        [*_lines(scene, records, last), *(trace for found in signs for trace in found)],
        shapes=today,
        annotations=[*(annotation for pair in words for annotation in pair), *said],
        yaxis=time_axis.levels(ROW * len(records)),
        height=ROW * len(records) + 26 + 46,
        margin=time_axis.margin(26),
    )


def _level(number: int) -> float:
    return -number * ROW - ROW * 0.72


def _words(scene: Scene, row: dict, top: float) -> tuple[dict, dict]:
    """Name from the left edge, finding up to the line of the day."""
    shared = {"y": top - 2, "yanchor": "top", "showarrow": False, "borderpad": 0}
    name = {"x": 0, "xref": "paper", "xanchor": "left", "text": scene.language.fact(row["site"])}
    day = {"x": scene.snapshot.day.isoformat(), "xanchor": "right", "xshift": -8}
    return {**name, **shared}, {**day, "text": finding(row, scene), **shared}


def _lines(scene: Scene, records: list[dict], last: date) -> Iterator[Piece]:
    """Solid between known steps, dotted to a ring on the day where operation is not known."""
    known: tuple[list, list] = ([], [])
    open_end: tuple[list, list] = ([], [])
    rings: tuple[list, list] = ([], [])
    for number, row in enumerate(records):
        level = _level(number)
        days = [row[status] for status in STATUSES if is_known(row, status)]
        known[0].extend([days[0], days[-1], None])
        known[1].extend([level, level, None])
        if is_known(row, "operational"):
            continue
        open_end[0].extend([days[-1], last.isoformat(), None])
        open_end[1].extend([level, level, None])
        rings[0].append(last.isoformat())
        rings[1].append(level)
    look = scene.look
    for (xs, ys), dash, width in ((open_end, "dot", 1.5), (known, "solid", 3)):
        colour = look.secondary_ink if dash == "dot" else look.roles["host"]
        yield {
            "type": "scatter",
            "x": xs,
            "y": ys,
            "mode": "lines",
            "hoverinfo": "skip",
            "line": {"color": colour, "width": width, "dash": dash},
        }
    yield {
        "type": "scatter",
        "x": rings[0],
        "y": rings[1],
        "mode": "markers",
        "hoverinfo": "text",
        "text": [scene.language.say("Operation: not known")] * len(rings[0]),
        "marker": {
            "symbol": "circle-open",
            "size": 11,
            "color": look.secondary_ink,
            "line": {"color": look.secondary_ink, "width": 2},
        },
    }


def _signs(scene: Scene, records: list[dict], status: str) -> Iterator[Piece]:
    points = [
        (row[status], _level(n), row) for n, row in enumerate(records) if is_known(row, status)
    ]
    if not points:
        return
    yield {
        "type": "scatter",
        "x": [point[0] for point in points],
        "y": [point[1] for point in points],
        "text": [hover(row, scene) for *_, row in points],
        "hoverinfo": "text",
        "mode": "markers",
        "marker": {
            "symbol": SYMBOLS[status],
            "size": 12 if status != "operational" else 16,
            "color": scene.look.roles["host"],
            "line": {"color": scene.look.paper, "width": 1.5},
        },
    }


def hover(row: dict, scene: Scene) -> str:
    """Every step of a factory with its date, or that it is not known."""
    language = scene.language
    lines = [f"<b>{language.fact(row['site'])}</b>"]
    for status in STATUSES:
        day = language.day(row[status]) if is_known(row, status) else language.say(NOT_KNOWN)
        lines.append(
            language.say("{step}: {day}", step=language.say(STATUS_NAMES[status]), day=day)
        )
    if row["announced"]:
        lines.append(language.say("Announced, not reported: {steps}", steps=row["announced"]))
    return "<br>".join(lines)


def legend_items(table_rows: Rows, scene: Scene) -> Sequence[LegendItem]:
    """A sign per step that is drawn, and the ring."""
    say, look = scene.language.say, scene.look
    items = [
        LegendItem(say(STATUS_NAMES[status]), look.roles["host"], SIGNS[status])
        for status in STATUSES
        if table_rows[status].notna().any()
    ]
    return [*items, LegendItem(say("operation not known"), look.secondary_ink, "○")]
