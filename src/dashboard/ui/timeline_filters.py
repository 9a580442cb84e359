"""Filters of the timeline: kinds of milestones, the days of the axis, and the step played."""

from calendar import monthrange
from collections.abc import Callable, Iterable
from datetime import date
from html import escape

import streamlit as st

from dashboard.codes.milestones import KIND_NAMES, KINDS
from dashboard.exhibits import play
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.time_axis import START
from dashboard.ui import controls, link
from dashboard.view import limits_of

NEWEST = "newest"


def kinds(scene: Scene) -> None:
    """Kinds of milestones to show; none chosen shows all."""
    say = scene.language.say
    controls.several(
        st.pills,
        "kind",
        say("Kind of milestone"),
        {kind: say(KIND_NAMES[kind]) for kind in KINDS},
        chosen=scene.view.kind,
        take=lambda chosen: link.change(kind=chosen),
        selection_mode="multi",
        wrap=True,
    )


def months(first: date, last: date) -> list[date]:
    """First day of each month from the month of `first` to that of `last`."""
    numbers = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return [date(number // 12, number % 12 + 1, 1) for number in numbers]


def _end(month: date) -> date:
    return month.replace(day=monthrange(month.year, month.month)[1])


def _words(scene: Scene, days: Iterable[date], is_edge: Callable[[date], bool]) -> dict[str, str]:
    """Days by their ISO texts: a month by its name, another day in full."""
    return {
        day.isoformat(): scene.language.day(
            day.isoformat()[:7] if is_edge(day) else day, short=True
        )
        for day in sorted(days)
    }


def since(scene: Scene) -> None:
    """First month of the axis; January 2024 is the default and stays out of the link. The oldest
    is cut where a link can reach.
    """
    oldest = scene.dataset.tables["milestones"]["day"].min().date()
    first = limits_of(scene.dataset).first_day
    offered = {max(day, first) for day in months(oldest, date.today())}
    chosen = scene.view.since or START
    controls.one(
        st.selectbox,
        "since",
        scene.language.say("From"),
        _words(scene, {*offered, chosen}, lambda day: day.day == 1),
        chosen=chosen.isoformat(),
        take=lambda text: link.change(since=None if text == START.isoformat() else _day(text)),
    )


def _day(text: str) -> date:
    return date.fromisoformat(text)


def until(scene: Scene) -> None:
    """Last month of the axis, to its end; the newest date is the default."""
    first = scene.view.since or START
    ends = {_end(month) for month in months(first, date.today())}
    offered = {day for day in ends if day <= date.today()}
    offered |= {scene.view.until} if scene.view.until else set()
    controls.one(
        st.selectbox,
        "until",
        scene.language.say("To"),
        {
            **_words(scene, offered, lambda day: day == _end(day)),
            NEWEST: scene.language.say("the newest date"),
        },
        chosen=scene.view.until.isoformat() if scene.view.until else NEWEST,
        take=lambda text: link.change(until=None if text == NEWEST else _day(text)),
    )


def player(scene: Scene) -> None:
    """Back, next and start again, by buttons and by the arrow keys; nothing moves by itself, and
    there is nothing to play before the first wave.
    """
    say = scene.language.say
    steps = play.steps(scene)
    if len(steps) == 1:
        return
    position = steps.index(play.step(scene))

    def go(to: int) -> Callable[[], None]:
        return lambda: link.change(step=steps[to])

    with st.container(horizontal=True, vertical_alignment="center", key="player"):
        at_start, at_end = position == 0, position == len(steps) - 1
        controls.button(
            say("Back"), "play-back", go(position - 1), shortcut="Left", disabled=at_start
        )
        controls.button(
            say("Next"), "play-next", go(position + 1), shortcut="Right", disabled=at_end
        )
        controls.button(say("Start again"), "play-again", go(0), disabled=at_start)
        words = say("{position} of {count}", position=position, count=len(steps) - 1)
        st.html(f'<p role="status" style="margin:0"><b>{escape(words)}</b></p>', width="content")
