"""The stage of the present mode: one slide at a time, moved by buttons, keys or a clicker."""

from dataclasses import replace

import streamlit as st

from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.words import as_known
from dashboard.story import Step
from dashboard.ui import link
from dashboard.ui.controls import button
from dashboard.view import Limits


def scene_of(step: Step, scene: Scene, limits: Limits) -> Scene:
    """What a slide looks at: the reader's view with the step's own changes."""
    return replace(scene, view=step.view(scene.view, limits))


def position(place: int, story: tuple[Step, ...], scene: Scene) -> str:
    """`3 of 6`, and the day where it is not today."""
    said = scene.language.say("{place} of {count}", place=place, count=len(story))
    return " · ".join(part for part in (said, as_known(scene)) if part)


def _go(place: int) -> None:
    link.change(slide="" if place == 1 else str(place))


def controls(place: int, count: int, scene: Scene) -> None:
    """Visible buttons for the pointer; further ones, unseen, take a clicker's keys."""
    say = scene.language.say
    back, forward = max(place - 1, 1), min(place + 1, count)
    _button("slide-back", say("Back"), say("Previous slide"), "Left", back)
    _button("slide-forward", say("Next"), say("Next slide"), "Right", forward)
    st.button("⛶", key="full-screen", help=say("Full screen"))
    with st.container(key="clicker"):
        _button("slide-page-up", "⇞", say("Previous slide"), "PageUp", back)
        _button("slide-page-down", "⇟", say("Next slide"), "PageDown", forward)
        _button("slide-home", "⇤", say("First slide"), "Home", 1)
        _button("slide-end", "⇥", say("Last slide"), "End", count)


def _button(key: str, label: str, meaning: str, shortcut: str, place: int) -> None:
    button(label, key, lambda: _go(place), help=meaning, shortcut=shortcut)
