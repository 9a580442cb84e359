"""Filters: each is one widget over one part of the view."""

from collections.abc import Callable, Collection, Sequence
from datetime import date
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.codes.roles import ROLE_NAMES, ROLES
from dashboard.codes.waves import SIGNS, WAVE_NAMES, WAVES
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.where import MODES, mode
from dashboard.ui import link


def _take(name: str, key: str, into: Callable[[Any], object] = lambda value: value) -> None:
    link.change(**{name: into(st.session_state[key])})


def row() -> DeltaGenerator:
    """Filters side by side, as many as fit."""
    return st.container(key="filters", horizontal=True, gap="medium")


TODAY = "today"


def _days(scene: Scene, days: Sequence[date]) -> list[str]:
    """The days offered as ISO texts, the view's own among them, and today last."""
    offered = set(days) | ({scene.view.on} if scene.view.on else set())
    return [*(day.isoformat() for day in sorted(offered)), TODAY]


def _day_label(scene: Scene) -> Callable[[str], str]:
    say = scene.language.say
    return lambda day: say("today") if day == TODAY else scene.language.day(day, short=True)


def _day_or_today(text: str) -> date | None:
    return None if text == TODAY else date.fromisoformat(text)


def _chosen_day(scene: Scene) -> str:
    return scene.view.on.isoformat() if scene.view.on else TODAY


def day_choice(scene: Scene) -> None:
    """As known on: the days of the waves, and today."""
    key = link.holding("day-choice", _chosen_day(scene))
    st.pills(
        scene.language.say("As known on"),
        _days(scene, scene.dataset.wave_days),
        format_func=_day_label(scene),
        key=key,
        required=True,
        wrap=True,
        on_change=_take,
        args=("on", key, _day_or_today),
    )


def day_slider(scene: Scene) -> None:
    """As known on: every day on which something changed, to be moved by arrow keys."""
    key = link.holding("day-slider", _chosen_day(scene))
    st.select_slider(
        scene.language.say("As known on"),
        _days(scene, scene.dataset.change_days),
        format_func=_day_label(scene),
        key=key,
        on_change=_take,
        args=("on", key, _day_or_today),
    )


def _several(
    scene: Scene, name: str, label: str, options: Sequence[str], words: Callable[[str], str]
) -> None:
    chosen = list(getattr(scene.view, name))
    key = link.holding(name, chosen)

    def ordered(values: list[str]) -> tuple[str, ...]:
        return tuple(value for value in options if value in values)

    st.pills(
        label,
        options,
        selection_mode="multi",
        wrap=True,
        format_func=words,
        key=key,
        on_change=_take,
        args=(name, key, ordered),
    )


def waves(scene: Scene) -> None:
    """Waves to show; none chosen shows all."""
    say = scene.language.say
    _several(
        scene, "wave", say("Wave"), WAVES, lambda wave: f"{SIGNS[wave]} {say(WAVE_NAMES[wave])}"
    )


def roles(scene: Scene) -> None:
    """Roles to show; none chosen shows all."""
    say = scene.language.say
    _several(scene, "role", say("Role of the state"), ROLES, lambda role: say(ROLE_NAMES[role]))


def way_back(scene: Scene, parts: Collection[str]) -> None:
    """A button that lets go of the filters over the named parts of the view at once. It is always
    there, so that nothing moves when the first filter is set.
    """
    st.button(
        scene.language.say("Clear these filters"),
        key="remove-filters",
        type="tertiary",
        disabled=not any(getattr(scene.view, part) for part in parts),
        on_click=link.remove,
        args=(parts,),
    )


def map_mode(scene: Scene) -> None:
    """What the colours of the map mean."""
    key = link.holding("measure", mode(scene))
    st.segmented_control(
        scene.language.say("Colours show"),
        list(MODES),
        format_func=lambda name: scene.language.say(MODES[name]),
        key=key,
        required=True,
        wrap=True,
        on_change=_take,
        args=("measure", key, lambda name: "" if name == "role" else name),
    )


def shown(scene: Scene, name: str, label: str) -> None:
    """A switch for a further layer."""
    key = link.holding(f"show-{name}", name in scene.view.show)

    def take() -> None:
        others = tuple(layer for layer in link.view().show if layer != name)
        link.change(show=(*others, name) if st.session_state[key] else others)

    st.toggle(label, key=key, on_change=take)


def states(scene: Scene, label: str, offered: Collection[str]) -> None:
    """States to show, by name in the reader's language; none chosen shows all. Those of the link
    are offered as well.
    """
    codes = sorted({*offered, *scene.view.country}, key=scene.language.country)
    key = link.holding("states", list(scene.view.country))
    known = tuple(scene.snapshot.states.index)

    def ordered(chosen: list[str]) -> tuple[str, ...]:
        return tuple(code for code in known if code in chosen)

    st.multiselect(
        label,
        codes,
        format_func=scene.language.country,
        key=key,
        placeholder=scene.language.say("All states"),
        on_change=_take,
        args=("country", key, ordered),
    )


def country(scene: Scene) -> None:
    """One state from a list, by name in the reader's language."""
    codes = sorted(scene.snapshot.states.index, key=scene.language.country)
    key = link.holding("country", scene.view.country[0] if scene.view.country else None)
    st.selectbox(
        scene.language.say("State"),
        codes,
        index=None,
        format_func=scene.language.country,
        key=key,
        placeholder=scene.language.say("Pick a state here or on the map"),
        on_change=_take,
        args=("country", key, lambda code: (code,) if code else ()),
    )
