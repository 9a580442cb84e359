"""The waves across a time axis: a band and a line at each day of selection, and its words."""

from collections.abc import Sequence
from datetime import date, timedelta

from dashboard.codes.waves import SIGNS
from dashboard.exhibits import waves
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.time_axis import Piece

LABEL_LINE = 18
"""Height in pixels of a line of words above the axis."""

BAND = 0.014
"""Width of a wave's band, as a part of the axis."""


def waves_between(scene: Scene, first: date, last: date) -> list[dict]:
    """Rows of `waves` whose day of selection is on the axis."""
    records = waves.rows(scene).to_dict("records")
    return [row for row in records if first <= date.fromisoformat(row["day"]) <= last]


def band(row: dict, scene: Scene, span: timedelta) -> tuple[Piece, Piece]:
    """A band in the wave's colour around its day of selection. The day itself is a dashed line,
    because bands of waves close to each other overlap.
    """
    day, half = date.fromisoformat(row["day"]), span * BAND / 2
    whole = {"yref": "paper", "y0": 0, "y1": 1, "layer": "below"}
    band: Piece = {
        "type": "rect",
        "x0": (day - half).isoformat(),
        "x1": (day + half).isoformat(),
        "line": {"width": 0},
        "fillcolor": scene.look.waves[row["wave"]],
        "opacity": 0.4,
    }
    line: Piece = {
        "type": "line",
        "x0": row["day"],
        "x1": row["day"],
        "line": {"color": scene.look.secondary_ink, "width": 1.5, "dash": "dash"},
    }
    return {**whole, **band}, {**whole, **line}


def words_above(shown: Sequence[dict], middle: date, scene: Scene) -> list[Piece]:
    """Words of the waves above the lanes, a line each, the oldest on top; towards the middle."""
    return [
        {
            "x": row["day"],
            "xanchor": "left" if date.fromisoformat(row["day"]) < middle else "right",
            "yref": "paper",
            "y": 1,
            "yanchor": "bottom",
            "showarrow": False,
            "yshift": LABEL_LINE * (len(shown) - number),
            "text": _signed(row, scene),
        }
        for number, row in enumerate(shown)
    ]


def wave_words(row: dict, scene: Scene) -> str:
    """`6 AI Factories: about €485 m`, of a row of `waves`; the sites alone where the amount covers
    others.
    """
    language, sites = scene.language, waves.counted(row, scene.language)
    if not row["is_covered"]:
        return sites
    money = language.money(row["money"], short=True)
    if row["money"].measure == "eu":
        return language.say("{sites}: {money} (EU)", sites=sites, money=money)
    return language.say("{sites}: {money}", sites=sites, money=money)


def _signed(row: dict, scene: Scene) -> str:
    """The words behind the wave's sign in its colour."""
    wave = row["wave"]
    sign = f'<span style="color:{scene.look.waves[wave]}">{SIGNS[wave]}</span>'
    return f"{sign} {wave_words(row, scene)}"
