"""Investment: the reader leaves knowing how much money it is, whose, what is inside what, what it
buys and who may use that.
"""

from html import escape

import streamlit as st

from dashboard.exhibits import (
    access,
    machines,
    money_by_site,
    money_by_state,
    money_by_wave,
    nesting,
)
from dashboard.ui import card, comparison, filters, investment_filters, link

scene = link.current_scene()
say = scene.language.say

SECTIONS = {
    "comparison": say("Two amounts side by side"),
    money_by_wave.EXHIBIT.slug: say("By wave"),
    money_by_site.EXHIBIT.slug: say("By site"),
    money_by_state.EXHIBIT.slug: say("By state"),
    nesting.EXHIBIT.slug: say("What is part of what"),
    machines.EXHIBIT.slug: say("What it buys"),
    access.EXHIBIT.slug: say("Who may use it"),
}

st.html(f"<h1>{escape(say('Investment in the AI Factories'))}</h1>")
anchors = "".join(f'<a href="#{slug}">{escape(label)}</a>' for slug, label in SECTIONS.items())
st.html(
    f'<nav class="sections" style="background:{scene.look.paper}"'
    f' aria-label="{escape(say("On this page"))}">{anchors}</nav>'
)
filters.day_choice(scene)
comparison.section(scene)

with filters.row():
    filters.waves(scene)
    investment_filters.side(scene)
    filters.way_back(scene, ("wave", "side", "stage", "country"))
    investment_filters.stages(scene)
investment_filters.host_states(scene)

card.show(money_by_wave.EXHIBIT, scene)
card.show(money_by_site.EXHIBIT, scene, controls=investment_filters.order)
card.show(money_by_state.EXHIBIT, scene, controls=investment_filters.unit)
card.show(nesting.EXHIBIT, scene)
card.show(machines.EXHIBIT, scene)
card.show(access.EXHIBIT, scene)
