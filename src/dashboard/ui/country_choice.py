"""The states of the countries page: one has its page, two to four are set side by side."""

import streamlit as st

from dashboard.exhibits.compare_states import MOST, compared
from dashboard.exhibits.exhibit import Scene
from dashboard.ui import controls, link


def states(scene: Scene) -> None:
    """One to four states, kept in the order of the link."""
    say, language = scene.language.say, scene.language
    names = language.by_name(scene.snapshot.states.index)
    controls.several(
        st.multiselect,
        "states-compared",
        say("One state, or two to four to compare"),
        {code: language.country(code) for code in names},
        chosen=compared(scene),
        take=lambda chosen: link.change(country=chosen),
        max_selections=MOST,
        placeholder=say("Pick a state"),
    )
    left_out = len(scene.view.country) - MOST
    if left_out > 0:
        st.caption(
            scene.language.say_many(
                "{count} state of the link is left out: at most four can be compared.",
                "{count} states of the link are left out: at most four can be compared.",
                left_out,
            )
        )
