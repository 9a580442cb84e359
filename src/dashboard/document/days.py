"""The controls of days: what is known on one, a span of an axis, days compared, since when."""

from dataclasses import replace
from datetime import date
from urllib.parse import quote

from dashboard.codes.waves import SIGNS, WAVE_NAMES
from dashboard.data.clock import held_day, today
from dashboard.document.control import Control, Field, Option, form
from dashboard.document.visit import Visit
from dashboard.exhibits import changes


def _bounds(visit: Visit) -> tuple[str, str]:
    return visit.scene.dataset.change_days[0].isoformat(), today().isoformat()


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def compared_days(visit: Visit) -> Control:
    """The two days between which changes are told."""
    say, (first, last) = visit.language.say, _bounds(visit)
    before, after = changes.days(visit.scene)
    fields = (
        Field("changed_since", say("From"), before.isoformat(), first, last),
        Field("changed_until", say("To"), after.isoformat(), first, last),
    )
    return form(visit, "days", say("Days"), fields)


def known_on(visit: Visit) -> Control:
    """As known on: today, the days of the waves, and any other day."""
    language, view, dataset = visit.language, visit.view, visit.scene.dataset
    held = held_day()
    now = language.day(held, short=True) if held else language.say("today")
    newest = Option("on-today", now, visit.here(on=None), view.on is None)
    offered = {*dataset.wave_days, *([view.on] if view.on else [])}
    days = [
        Option(
            f"on-{day.isoformat()}",
            language.day(day, short=True),
            visit.here(on=day),
            view.on == day,
        )
        for day in sorted(offered, reverse=True)
    ]
    first, last = _bounds(visit)
    chosen = (view.on or today()).isoformat()
    field = Field("on", language.say("Another day"), chosen, first, last)
    another = form(visit, "on", language.say("As known on"), [field])
    return replace(another, kind="menu", options=(newest, *days))


def since(visit: Visit) -> Control:
    """Since when: any time, the last visit that the browser remembers, a wave, any other day."""
    language, view = visit.language, visit.view
    always = Option(
        "changed_since-all",
        language.say("any time"),
        visit.here(changed_since=None),
        view.changed_since is None,
    )
    found = {item.day: item.wave for item in visit.scene.snapshot.selections}
    waves = [_since(visit, wave, day) for day, wave in sorted(found.items(), reverse=True)]
    chosen = view.changed_since
    other = [] if chosen is None or any(w.is_chosen for w in waves) else [_day(visit, chosen)]
    first, last = _bounds(visit)
    field = Field("changed_since", language.say("Another day"), _iso(chosen), first, last)
    another = form(visit, "changed_since", "", [field])
    return replace(
        another,
        label=language.say("Since"),
        kind="menu",
        options=(always, *other, *waves),
        remembered=Option(
            "remembered",
            language.say("My last visit"),
            visit.here(changed_since="{day}").replace(quote("{day}"), "{day}"),
            False,
        ),
    )


def _since(visit: Visit, wave: str, day: date) -> Option:
    """The day of a wave; what is new since it came after it."""
    name, said = visit.language.say(WAVE_NAMES[wave]), visit.language.day(day, short=True)
    return replace(
        _day(visit, day),
        words=visit.language.say("{name}: {value}", name=name, value=said),
        sign=SIGNS[wave],
        colour=f"var(--wave-{wave})",
    )


def _day(visit: Visit, day: date) -> Option:
    return Option(
        f"changed_since-{day.isoformat()}",
        visit.language.day(day, short=True),
        visit.here(changed_since=day),
        visit.view.changed_since == day,
    )
