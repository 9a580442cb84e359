"""Timeline: the reader leaves knowing what happened when, how the network grew, and how far
each AI Factory is.
"""

from html import escape

import streamlit as st

from dashboard.exhibits import growth, milestones, play, progress
from dashboard.ui import card, filters, link, timeline_filters

scene = link.current_scene()
say = scene.language.say

st.html(f"<h1>{escape(say('Timeline of the AI Factories'))}</h1>")
filters.day_slider(scene)
with filters.row():
    filters.waves(scene)
    filters.way_back(scene, ("wave", "kind", "since", "until", "country"))
    timeline_filters.kinds(scene)
first, last, state = st.columns([1, 1, 2])
with first:
    timeline_filters.since(scene)
with last:
    timeline_filters.until(scene)
with state:
    filters.states(scene, say("State"), scene.snapshot.states.index)

card.show(milestones.EXHIBIT, scene)

left, right = st.columns([9, 11], gap="large")
with left:
    card.show(growth.EXHIBIT, scene)
with right:
    card.show(play.EXHIBIT, scene, controls=timeline_filters.player)

card.show(progress.EXHIBIT, scene)
