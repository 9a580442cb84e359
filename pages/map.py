"""Map: the reader leaves knowing who hosts, who takes part, and what each state has."""

from html import escape

import streamlit as st

from dashboard.exhibits import columns, state, where
from dashboard.ui import card, filters, link

scene = link.current_scene()
say = scene.language.say

st.html(f"<h1>{escape(say('Map of the AI Factories'))}</h1>")
filters.day_slider(scene)
with filters.row():
    filters.map_mode(scene)
    filters.waves(scene)
    filters.roles(scene)
    filters.way_back(scene, ("wave", "role", "measure"))

left, right = st.columns([13, 7], gap="large")
with left:
    with st.container(horizontal=True, gap="medium"):
        filters.shown(scene, "links", say("Links of antennas to factories"))
        filters.shown(scene, "columns", say("Money as columns"))
    card.show(columns.EXHIBIT if "columns" in scene.view.show else where.EXHIBIT, scene)
with right:
    filters.country(scene)
    card.show(state.EXHIBIT, scene)
