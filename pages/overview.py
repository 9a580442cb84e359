"""Overview: the reader leaves with one sentence, five numbers, and where and when it happened."""

from html import escape

import streamlit as st

from dashboard.exhibits import scale, standing, waves, where
from dashboard.ui import card, filters, link

scene = link.current_scene()
say = scene.language.say

filters.day_choice(scene)
rows = standing.EXHIBIT.rows(scene)
st.html(
    f"<h1>{escape(standing.sentence(rows, scene))}</h1>"
    f'<p class="lead">{escape(standing.lead(scene))}</p>'
)
card.show(standing.EXHIBIT, scene, headed=False)

left, right = st.columns([11, 9], gap="large")
with left:
    card.show(where.EXHIBIT, scene)
with right:
    card.show(waves.EXHIBIT, scene)

card.show(scale.EXHIBIT, scene)
