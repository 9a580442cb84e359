"""The span of the time axis, picked on all its months: two handles over a column a month."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dashboard.document.visit import Visit
from dashboard.exhibits.milestone_records import is_picked, of_all_states, records
from dashboard.exhibits.time_axis import START
from dashboard.facts.milestones import milestones
from dashboard.templates import render
from dashboard.view.months import FIRST, LAST, first_day, month_of

PIXELS = 40
"""Height of the highest column."""


@dataclass(frozen=True)
class Column:
    """A month: its words, pixels of its events and of those that are picked, whether its year
    begins or the columns do.
    """

    words: str
    height: int
    picked: int
    year: str


@dataclass(frozen=True)
class Handle:
    """A handle: its name in a form without a script and the part of the view that it stands for,
    its words, its month, and the month that leaves the part out.
    """

    name: str
    part: str
    label: str
    month: int
    whole: int


def brush(visit: Visit) -> Markup:
    """The form; nothing where the axis has no two months."""
    found = milestones(visit.scene.snapshot)
    if visit.is_still or not found:
        return Markup("")
    view, today = visit.view, visit.scene.snapshot.day
    least = min(month_of(found[0].day.date()), month_of(START))
    most = max(month_of(found[-1].day.date()), month_of(today))
    first, last = month_of(view.since or START), month_of(view.until) if view.until else most
    first, last = (min(max(month, least), most) for month in (first, last))
    say = visit.language.say
    return render(
        "brush",
        label=say("Months shown"),
        hint=say("All months: drag the handles, or use the arrow keys."),
        hidden=visit.kept_beside("since", "until"),
        columns=_columns(visit, least, most),
        handles=(
            Handle(FIRST, "since", say("First month"), first, month_of(START)),
            Handle(LAST, "until", say("Last month"), last, most),
        ),
        least=least,
        most=most,
        first=first,
        last=last,
        submit=say("Show"),
    )


def _columns(visit: Visit, least: int, most: int) -> Sequence[Column]:
    scene, language = visit.scene, visit.language
    whole = scene.view.changed(since=first_day(least), until=None)
    there: dict[int, list[bool]] = {}
    for row in records(scene, of_all_states(scene, whole)):
        there.setdefault(month_of(row["day"].date()), []).append(bool(is_picked(row, scene)))
    highest = max((len(found) for found in there.values()), default=1)
    return [
        Column(
            language.day(first_day(month).isoformat()[:7]),
            round(PIXELS * len(there.get(month, ())) / highest),
            round(PIXELS * sum(there.get(month, ())) / highest),
            str(month // 12) if month % 12 == 0 else "",
        )
        for month in range(least, most + 1)
    ]
