"""Countries: the reader leaves knowing what one state has and where it stands, or how two to
four states compare.
"""

from html import escape

import streamlit as st

from dashboard.exhibits import (
    compare_states,
    state,
    state_map,
    state_milestones,
    state_programme,
    state_rank,
    state_sectors,
    states,
)
from dashboard.ui import card, country_choice, filters, link

scene = link.current_scene()
language = scene.language
chosen = compare_states.compared(scene)

names = language.listing(language.country(code) for code in chosen)
st.html(f"<h1>{escape(names or language.say('Countries'))}</h1>")
with st.container(key="country-choice"):
    country_choice.states(scene)
    filters.day_choice(scene)

if len(chosen) == 1:
    left, right = st.columns(2, gap="large")
    with left:
        card.show(state.EXHIBIT, scene)
        card.show(state_programme.EXHIBIT, scene)
    with right:
        card.show(state_map.EXHIBIT, scene)
    card.show(state_rank.EXHIBIT, scene)
    card.show(state_sectors.EXHIBIT, scene)
    card.show(state_milestones.EXHIBIT, scene)
elif chosen:
    card.show(compare_states.EXHIBIT, scene)
else:
    card.show(states.EXHIBIT, scene)
