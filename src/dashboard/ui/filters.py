"""Filters: each is one control over one part of the view."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.codes.roles import ROLE_NAMES, ROLES
from dashboard.codes.waves import SIGNS, WAVE_NAMES
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.where_words import MODES, mode
from dashboard.ui import controls, link


def row() -> DeltaGenerator:
    """Filters side by side, as many as fit."""
    return st.container(key="filters", horizontal=True, gap="medium")


TODAY = "today"


def _days(scene: Scene, days: Sequence[date]) -> dict[str, str]:
    """The days offered as ISO texts with their words, the view's own among them, today last."""
    offered = set(days) | ({scene.view.on} if scene.view.on else set())
    words = {day.isoformat(): scene.language.day(day, short=True) for day in sorted(offered)}
    return {**words, TODAY: scene.language.say("today")}


def _chosen_day(scene: Scene) -> str:
    return scene.view.on.isoformat() if scene.view.on else TODAY


def _take_day(text: str) -> None:
    link.change(on=None if text == TODAY else date.fromisoformat(text))


def day_choice(scene: Scene) -> None:
    """As known on: the days of the waves, and today."""
    controls.one(
        st.pills,
        "day-choice",
        scene.language.say("As known on"),
        _days(scene, scene.dataset.wave_days),
        chosen=_chosen_day(scene),
        take=_take_day,
        required=True,
        wrap=True,
    )


def day_slider(scene: Scene) -> None:
    """As known on: every day on which something changed, to be moved by arrow keys; it keeps the
    focus when it leaves a day that is offered for the link's sake alone.
    """
    days = _days(scene, scene.dataset.change_days)
    controls.one(
        st.select_slider,
        "day-slider",
        scene.language.say("As known on"),
        days,
        chosen=_chosen_day(scene),
        take=_take_day,
        words=[days[TODAY], *(days[day.isoformat()] for day in scene.dataset.change_days)],
    )


def _several(scene: Scene, name: str, label: str, labels: Mapping[str, str]) -> None:
    controls.several(
        st.pills,
        name,
        label,
        labels,
        chosen=getattr(scene.view, name),
        take=lambda chosen: link.change(**{name: chosen}),
        selection_mode="multi",
        wrap=True,
    )


def waves(scene: Scene) -> None:
    """Waves to show; none chosen shows all."""
    say = scene.language.say
    labels = {wave: f"{SIGNS[wave]} {say(WAVE_NAMES[wave])}" for wave in scene.dataset.waves}
    _several(scene, "wave", say("Wave"), labels)


def roles(scene: Scene) -> None:
    """Roles to show; none chosen shows all."""
    say = scene.language.say
    labels = {role: say(ROLE_NAMES[role]) for role in ROLES}
    _several(scene, "role", say("Role of the state"), labels)


def way_back(scene: Scene, parts: Collection[str]) -> None:
    """A button that lets go of the filters over the named parts of the view at once. It is always
    there, so that nothing moves when the first filter is set.
    """
    controls.button(
        scene.language.say("Clear these filters"),
        "remove-filters",
        lambda: link.remove(parts),
        type="tertiary",
        disabled=not any(getattr(scene.view, part) for part in parts),
    )


def map_mode(scene: Scene) -> None:
    """What the colours of the map mean."""
    controls.one(
        st.segmented_control,
        "measure",
        scene.language.say("Colours show"),
        {name: scene.language.say(label) for name, label in MODES.items()},
        chosen=mode(scene),
        take=lambda name: link.change(measure="" if name == "role" else name),
        required=True,
        wrap=True,
    )


def shown(scene: Scene, name: str, label: str) -> None:
    """A switch for a further layer."""

    def take(on: bool) -> None:
        others = tuple(layer for layer in link.view().show if layer != name)
        link.change(show=(*others, name) if on else others)

    controls.toggle(f"show-{name}", label, name in scene.view.show, take)


def _by_name(scene: Scene, codes: Collection[str]) -> dict[str, str]:
    language = scene.language
    return {code: language.country(code) for code in language.by_name(codes)}


def states(scene: Scene, label: str, offered: Collection[str]) -> None:
    """States to show, by name in the reader's language; none chosen shows all. Those of the link
    are offered as well.
    """
    controls.several(
        st.multiselect,
        "states",
        label,
        _by_name(scene, {*offered, *scene.view.country}),
        chosen=scene.view.country,
        take=lambda chosen: link.change(country=chosen),
        placeholder=scene.language.say("All states"),
    )


def country(scene: Scene) -> None:
    """One state from a list, by name in the reader's language."""
    controls.one(
        st.selectbox,
        "country",
        scene.language.say("State"),
        _by_name(scene, scene.snapshot.states.index),
        chosen=scene.view.country[0] if scene.view.country else None,
        take=lambda code: link.change(country=(code,) if code else ()),
        optional=True,
        index=None,
        placeholder=scene.language.say("Pick a state here or on the map"),
    )
