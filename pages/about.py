"""About: the reader leaves knowing what this is, for whom it works, and what it does not do."""

from html import escape

import streamlit as st

from dashboard.exhibits import where
from dashboard.server import contact
from dashboard.ui import link

scene = link.current_scene()
say = scene.language.say

SECTIONS = (
    (
        say("What this is"),
        say(
            "An independent dashboard on AI Factory investment across Europe, made from texts of"
            " the European Commission, EuroHPC, ministries and hosts, and from the press where"
            " there are none. It is not a site of an EU institution."
        ),
    ),
    (
        say("Accessibility"),
        say(
            "Every page is tested automatically against WCAG 2.2, levels A and AA, at three widths"
            " and in both themes. Single points of charts cannot be reached by keyboard: the table"
            " under each picture holds the same numbers, and every state can be picked from a"
            " list. Some built-in words of the software, such as the names of its icons, stay"
            " English. Automatic tests do not find everything."
        ),
    ),
    (
        say("Privacy"),
        say(
            "No account, no cookie for advertising, no analytics. Nothing on a page is fetched"
            " from another host. What is chosen is kept in the link alone."
        ),
    ),
    (say("Boundaries"), where.note(scene)),
    (
        say("Errors and weaknesses"),
        say("Please report them here: {contact}", contact=contact())
        if contact()
        else say("Whoever runs this copy of the dashboard has named no address for reports."),
    ),
    (
        say("Licences"),
        say(
            "Data: CC BY 4.0. Code: MIT. Boundaries: Natural Earth, public domain. Typeface:"
            " Source Sans, SIL Open Font License."
        ),
    ),
)

st.html(
    f"<h1>{escape(say('About this dashboard'))}</h1>"
    + "".join(
        f'<h2>{escape(title)}</h2><p class="lead">{escape(text)}</p>' for title, text in SECTIONS
    )
)
