"""Below the map: the days on which a wave was selected, and today, as stops on a line of days, with
a knob that goes by months.
"""

from dataclasses import dataclass, replace
from datetime import date

from dashboard.codes.waves import SIGNS, WAVE_NAMES
from dashboard.document.blocks import Block
from dashboard.document.visit import Visit
from dashboard.templates import render
from dashboard.view.months import last_day, month_of

BEFORE = 60
"""Days that the line begins before the first stop."""


@dataclass(frozen=True)
class Stop:
    """A stop: its key, its day, its words, where it leads, its place in per cent, and on a narrow
    screen, whether it is the day that is shown, its sign and colour; `page` is the key of the
    keyboard that leads to it from the knob.
    """

    key: str
    day: date
    words: str
    address: str
    place: float
    narrow: float
    is_chosen: bool
    sign: str = ""
    colour: str = ""
    page: str = ""


@dataclass(frozen=True)
class Knob:
    """The knob: its first and last month, the one that is shown, the day in words, and where the
    end of its first month lies, in per cent.
    """

    least: int
    most: int
    month: int
    words: str
    begins: float


def block(visit: Visit) -> Block:
    """The stops, the years below them, and how far the day that is shown lies."""
    dataset, language = visit.scene.dataset, visit.language
    whole = dataset.on(None)
    waves = [item for item in whole.selections if item.is_first]
    if not waves:
        return Block("days", render("map-days", stops=[]))
    first, today = waves[0].day.toordinal() - BEFORE, whole.day
    shown = visit.view.on or today

    def place(day: date) -> float:
        return round(100 * (day.toordinal() - first) / (today.toordinal() - first), 2)

    days = [place(item.day) for item in waves]
    stops = [
        Stop(
            f"on-stop-{item.wave}",
            item.day,
            language.say(
                "{wave} ({day})",
                wave=language.say(WAVE_NAMES[item.wave]),
                day=language.day(item.day),
            ),
            visit.here(on=item.day),
            at,
            narrow,
            visit.view.on == item.day,
            SIGNS[item.wave],
            f"var(--wave-{item.wave})",
        )
        for item, at, narrow in zip(
            waves, _apart(days, APART), _apart(days, APART_NARROW), strict=True
        )
    ]
    stops.append(
        Stop(
            "on-stop-today",
            today,
            language.say("today"),
            visit.here(on=None),
            100,
            100,
            not visit.view.on,
        )
    )
    least, most = month_of(date.fromordinal(first)), month_of(today)
    knob = Knob(
        least,
        most,
        min(max(month_of(shown), least), most),
        language.say("today") if shown == today else language.day(shown),
        place(min(last_day(least), today)),
    )
    years = [date(year, 1, 1) for year in range(waves[0].day.year + 1, today.year + 1)]
    markup = render(
        "map-days",
        label=language.say("As known on"),
        stops=_turned(stops, shown),
        knob=knob,
        years=[(each.year, place(each)) for each in years],
        shown=max(0.0, min(100.0, place(shown))),
        day=language.say("today") if shown == today else language.day(shown, short=True),
        play=language.say("Play the days"),
    )
    return Block("days", markup)


def _turned(stops: list[Stop], shown: date) -> list[Stop]:
    """The stops with the keys that lead from a day to the one before and the one behind it."""
    before = max((item.day for item in stops if item.day < shown), default=None)
    behind = min((item.day for item in stops if item.day > shown), default=None)
    keys = {before: "PageDown", behind: "PageUp"}
    return [replace(item, page=keys.get(item.day, "")) for item in stops]


APART, APART_NARROW = 3.4, 10.5
"""Per cent between two stops at least, so that each can be hit with a finger."""


def _apart(places: list[float], least: float) -> list[float]:
    """The places in their order, those too close to the one before moved on."""
    found: list[float] = []
    for place in places:
        found.append(max(place, found[-1] + least) if found else place)
    return found
