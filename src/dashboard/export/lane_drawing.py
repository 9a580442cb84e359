"""From the table of milestones to the lanes of a still picture."""

from datetime import date

from dashboard.codes.milestones import KIND_NAMES
from dashboard.codes.waves import SIGNS
from dashboard.data.partial_dates import precision
from dashboard.exhibits import milestone_lanes, time_axis, wave_bands
from dashboard.exhibits.exhibit import Chart, Exhibit, Rows, Scene
from dashboard.export.drawing import Band, Lane, Lanes, Sign


def lanes(exhibit: Exhibit, rows: Rows, scene: Scene, chart: Chart) -> Lanes:
    """The lanes, signs and waves of the picture on the screen, pixels there as points here."""
    first, last = milestone_lanes.bounds(rows, scene)
    drawn, tops, depth = milestone_lanes.placed(rows)
    say = scene.language.say

    def place(day: date | str) -> float:
        found = date.fromisoformat(day) if isinstance(day, str) else day
        return (found - first) / (last - first)

    def sign(row: dict) -> Sign:
        month = f"{row['date']}-01" if precision(row["date"]) == "month" else ""
        language = scene.language
        return Sign(
            words=language.say(
                "{title}, {day}", title=language.fact(row["title"]), day=language.day(row["date"])
            ),
            x=place(row["day"].date()),
            y=-row["y"],
            certainty=row["certainty_code"],
            since=max(place(month), 0.0) if month else None,
        )

    day = scene.snapshot.day
    return Lanes(
        lanes=tuple(Lane(say(KIND_NAMES[kind]), -top) for kind, top in tops.items()),
        signs=tuple(sign(row) for row in drawn),
        bands=tuple(
            Band(
                x=place(row["day"]),
                words=wave_bands.wave_words(row, scene),
                sign=SIGNS[row["wave"]],
                colour=scene.look.waves[row["wave"]],
            )
            for row in wave_bands.waves_between(scene, first, last)
        ),
        ticks=tuple(
            (place(f"{month}-01"), scene.language.day(month, short=True))
            for month in time_axis.tick_months(first, last)
        ),
        today=Band(place(day), time_axis.day_words(scene)) if first <= day <= last else None,
        depth=depth,
        legend=tuple(milestone_lanes.legend_items(rows, scene)),
    )
