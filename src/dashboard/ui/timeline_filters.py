"""Filters of the timeline: kinds of milestones, the days of the axis, and the step played."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date
from html import escape

import streamlit as st

from dashboard.codes.milestones import KIND_NAMES, KINDS
from dashboard.exhibits import play
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.time_axis import START
from dashboard.ui import link

NEWEST = "newest"


def kinds(scene: Scene) -> None:
    """Kinds of milestones to show; none chosen shows all."""
    say = scene.language.say
    key = link.holding("kind", list(scene.view.kind))

    def take() -> None:
        link.change(kind=tuple(kind for kind in KINDS if kind in st.session_state[key]))

    st.pills(
        say("Kind of milestone"),
        KINDS,
        selection_mode="multi",
        format_func=lambda kind: say(KIND_NAMES[kind]),
        key=key,
        wrap=True,
        on_change=take,
    )


def months(first: date, last: date) -> list[date]:
    """First day of each month from the month of `first` to that of `last`."""
    numbers = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return [date(number // 12, number % 12 + 1, 1) for number in numbers]


def _end(month: date) -> date:
    return month.replace(day=monthrange(month.year, month.month)[1])


def _month_label(scene: Scene, is_edge: Callable[[date], bool]) -> Callable[[str], str]:
    """A month by its name; a day of a hand-written link in full."""

    def label(text: str) -> str:
        if text == NEWEST:
            return scene.language.say("the newest date")
        day = date.fromisoformat(text)
        return scene.language.day(text[:7] if is_edge(day) else day, short=True)

    return label


def since(scene: Scene) -> None:
    """First month of the axis; January 2024 is the default and stays out of the link."""
    first = scene.dataset.tables["milestones"]["day"].min().date()
    offered = {*months(first, date.today()), scene.view.since or START}
    key = link.holding("since", (scene.view.since or START).isoformat())

    def take() -> None:
        day = date.fromisoformat(st.session_state[key])
        link.change(since=None if day == START else day)

    st.selectbox(
        scene.language.say("From"),
        [day.isoformat() for day in sorted(offered)],
        format_func=_month_label(scene, lambda day: day.day == 1),
        key=key,
        on_change=take,
    )


def until(scene: Scene) -> None:
    """Last month of the axis, to its end; the newest date is the default."""
    first = scene.view.since or START
    ends = {_end(month) for month in months(first, date.today())}
    offered = {day for day in ends if day <= date.today()} | {scene.view.until or first}
    options = [day.isoformat() for day in sorted(offered) if scene.view.until or day != first]
    chosen = scene.view.until.isoformat() if scene.view.until else NEWEST
    key = link.holding("until", chosen)

    def take() -> None:
        text = st.session_state[key]
        link.change(until=None if text == NEWEST else date.fromisoformat(text))

    st.selectbox(
        scene.language.say("To"),
        [*options, NEWEST],
        format_func=_month_label(scene, lambda day: day == _end(day)),
        key=key,
        on_change=take,
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

    def go(to: int) -> None:
        link.change(step=steps[to])

    with st.container(horizontal=True, vertical_alignment="center", key="player"):
        st.button(
            say("Back"),
            key="play-back",
            shortcut="Left",
            disabled=position == 0,
            on_click=go,
            args=(position - 1,),
        )
        st.button(
            say("Next"),
            key="play-next",
            shortcut="Right",
            disabled=position == len(steps) - 1,
            on_click=go,
            args=(position + 1,),
        )
        st.button(
            say("Start again"), key="play-again", disabled=position == 0, on_click=go, args=(0,)
        )
        words = say("{position} of {count}", position=position, count=len(steps) - 1)
        st.html(f'<p role="status" style="margin:0"><b>{escape(words)}</b></p>', width="content")
