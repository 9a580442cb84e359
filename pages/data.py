"""Data: the reader leaves with the rows behind the pictures, and knows how far to trust them."""

from html import escape

import streamlit as st

from dashboard.ui import controls, data_explorer, data_sections, link
from dashboard.view import section_of

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
section = section_of("data", scene.view)
controls.one(
    st.pills,
    "section",
    say("Section"),
    {name: title for name, (title, _) in SECTIONS.items()},
    chosen=section,
    take=lambda chosen: link.change(section=chosen),
    required=True,
    label_visibility="collapsed",
)
SECTIONS[section][1](scene)
