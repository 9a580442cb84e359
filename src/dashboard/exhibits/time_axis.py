"""The time axis that the pictures of the timeline share: where it begins, its months, its day."""

from datetime import date

from dashboard.data.clock import held_day
from dashboard.exhibits.exhibit import Scene

START = date(2024, 1, 1)
"""Where the axis begins: AI Factories were proposed in January 2024."""


def tick_months(first: date, last: date, most: int = 7) -> list[str]:
    """Some `most` months from `first` to `last`, as `YYYY-MM`, evenly spaced."""
    begin, end = first.year * 12 + first.month - 1, last.year * 12 + last.month - 1
    step = next(step for step in (1, 2, 3, 6, 12, 24, 60) if (end - begin) / step <= most)
    numbers = range(-(-begin // step) * step, end + 1, step)
    return [f"{number // 12:04d}-{number % 12 + 1:02d}" for number in numbers]


def day_words(scene: Scene) -> str:
    """`today`, or the day whose knowledge is shown; in files that are kept, always the day."""
    language, day = scene.language, scene.view.on or held_day()
    if day is None:
        return language.say("today")
    return language.say("facts known by: {day}", day=language.day(day, short=True))
