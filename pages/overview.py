"""Overview: the reader leaves with one sentence, five numbers, and where and when it happened."""

from html import escape

import streamlit as st

from dashboard.contents import PAGES
from dashboard.exhibits import scale, standing, waves, where
from dashboard.exhibits.drawn import drawn
from dashboard.language import message
from dashboard.paths import PAGES as ROOT_PAGES
from dashboard.ui import card, filters, link

scene = link.current_scene()
say = scene.language.say

filters.day_choice(scene)
st.html(
    f"<h1>{escape(drawn(standing.EXHIBIT, scene).sentence)}</h1>"
    f'<p class="lead">{escape(standing.lead(scene))}</p>'
)
card.show(standing.EXHIBIT, scene, headed=False)

left, right = st.columns([11, 9], gap="large")
with left:
    card.show(where.EXHIBIT, scene)
with right:
    card.show(waves.EXHIBIT, scene)

card.show(scale.EXHIBIT, scene)

QUESTIONS = {
    "map": message("Which state has what? The map, state by state"),
    "timeline": message("When did it happen? The timeline"),
    "investment": message("How much money is it, and for whom? The investment"),
    "countries": message("What does one country have? The countries"),
}
st.html(f"<h2>{escape(say('Where next?'))}</h2>")
for path, question in QUESTIONS.items():
    if path in PAGES:
        st.page_link(
            ROOT_PAGES / PAGES[path].script,
            label=f"{say(question)} →",
            query_params=link.query_of(scene.view, path),
        )
