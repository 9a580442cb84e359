"""The states of the countries page: one has its page, two to four are set side by side."""

import streamlit as st

from dashboard.exhibits.compare_states import MOST, compared
from dashboard.exhibits.exhibit import Scene
from dashboard.ui import link


def states(scene: Scene) -> None:
    """One to four states, kept in the order of the link."""
    say, known = scene.language.say, tuple(scene.snapshot.states.index)
    key = link.holding("states-compared", list(compared(scene)))

    def take() -> None:
        chosen = st.session_state[key]
        link.change(country=tuple(code for code in known if code in chosen))

    st.multiselect(
        say("One state, or two to four to compare"),
        sorted(known, key=scene.language.country),
        format_func=scene.language.country,
        key=key,
        max_selections=MOST,
        placeholder=say("Pick a state"),
        on_change=take,
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
