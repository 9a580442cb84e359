"""Data: the reader leaves with the rows behind the pictures, and knows how far to trust them."""

from html import escape

import streamlit as st

from dashboard.ui import data_explorer, data_sections, link

scene = link.current_scene()
say = scene.language.say

SECTIONS = {
    "explorer": (say("Explorer"), data_explorer.show),
    "dictionary": (say("Dictionary"), data_sections.dictionary_section),
    "sources": (say("Sources"), data_sections.sources_section),
    "cite": (say("Cite and download"), data_sections.cite_section),
    "method": (say("Method"), data_sections.method_section),
    "health": (say("Data health"), data_sections.health_section),
    "changes": (say("Changes"), data_sections.changes_section),
}

st.html(f"<h1>{escape(say('The data behind the pictures'))}</h1>")
# Two days in the link are the question of the section on changes.
two_days = scene.view.since or scene.view.until
key = link.holding("section", scene.view.section or ("changes" if two_days else "explorer"))
section = st.pills(
    say("Section"),
    list(SECTIONS),
    format_func=lambda name: SECTIONS[name][0],
    required=True,
    key=key,
    label_visibility="collapsed",
    on_change=lambda: link.change(section=st.session_state[key]),
)
SECTIONS[section][1](scene)
