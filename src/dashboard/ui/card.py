"""The exhibit card: question, sentence, picture, legend, table twin and evidence."""

from collections.abc import Callable
from html import escape

import plotly.graph_objects as go
import pydeck as pdk
import streamlit as st

from dashboard.exhibits.address import address_in
from dashboard.exhibits.drawn import Drawn, drawn
from dashboard.exhibits.europe import PLOTLY_CONFIG
from dashboard.exhibits.exhibit import Exhibit, Html, Scene
from dashboard.exhibits.markup import evidence_markup, table_markup
from dashboard.pens import html
from dashboard.ui import downloads, link, panels, share, trouble
from dashboard.ui.controls import button, one
from dashboard.ui.panels import EVIDENCE, SHARE, TABLE
from dashboard.view import PARTS


def show(
    exhibit: Exhibit,
    scene: Scene,
    *,
    headed: bool = True,
    plain: bool = False,
    controls: Callable[[Scene], None] | None = None,
) -> None:
    """Draw an exhibit. Where its table is empty, says so and offers the way back.

    `headed=False` where the page itself has said the question and the sentence; `plain=True`
    without the panels below, for a stage. `controls` belong to this picture and stand
    right above it; its sentence is then read aloud as it changes.
    """
    with st.container(key=f"exhibit-{exhibit.slug}"), trouble.contained():
        parts = drawn(exhibit, scene)
        if headed:
            heading = "h1" if plain else "h2"
            live = ' role="status"' if controls else ""
            st.html(
                f'<{heading} id="{exhibit.slug}">{escape(parts.question)}</{heading}>'
                f'<p class="finding"{live}>{escape(parts.sentence)}</p>'
            )
        if controls:
            controls(scene)
        if parts.rows.empty:
            if not exhibit.answers_when_empty:
                _way_back(exhibit, scene)
            return
        _picture(exhibit, parts, scene)
        below = parts.legend + (f'<p class="note">{escape(parts.note)}</p>' if parts.note else "")
        if below:
            st.html(below)
        if not plain:
            _panels(exhibit, parts, scene)


def _way_back(exhibit: Exhibit, scene: Scene) -> None:
    st.html(f'<p class="empty">{escape(scene.language.say("Nothing to show here."))}</p>')
    button(
        scene.language.say("Remove the filters"),
        f"reset-{exhibit.slug}",
        lambda: link.remove(set(PARTS) - {"lang"}),
    )


def _picture(exhibit: Exhibit, parts: Drawn, scene: Scene) -> None:
    picture = parts.picture
    if parts.drawings and picture is None:
        st.html(html.picture(parts.drawings, address_in(scene.view, link.page()), scene.look.theme))
    if isinstance(picture, Html):
        st.html(picture.markup)
    elif isinstance(picture, go.Figure):
        key = f"picture-{exhibit.slug}"
        brought = link.is_brought(key)
        frame = st.container(key=f"frame-{exhibit.slug}") if exhibit.is_square else st.container()
        frame.plotly_chart(
            picture,
            theme=None,
            height="stretch" if exhibit.is_square else picture.layout.height or exhibit.height,
            key=key,
            config={**PLOTLY_CONFIG, **exhibit.plotly_config},
            alt=parts.alternative,
            on_select=(lambda: _pick(key, scene)) if exhibit.selects_country else "ignore",
            selection_mode="points",
        )
        if brought and exhibit.selects_country:
            _pick(key, scene)
    elif isinstance(picture, pdk.Deck):
        st.pydeck_chart(picture, height=exhibit.height, alt=parts.alternative)


def _pick(key: str, scene: Scene) -> None:
    """Take the state that was clicked, as a state or through one of its sites, into the view."""
    points = st.session_state[key]["selection"]["points"]
    alpha2 = {row["iso3"]: code for code, row in scene.snapshot.states.iterrows()}
    for point in points:
        place = point.get("location")
        code = alpha2.get(place) if place else point.get("customdata")
        code = code[0] if isinstance(code, list) and code else code
        if code in scene.snapshot.states.index:
            link.change(country=(code,))
            return


def _panels(exhibit: Exhibit, parts: Drawn, scene: Scene) -> None:
    """Table twin and evidence, one click away and sent only when asked for."""
    say = scene.language.say
    labels = {
        EVIDENCE: scene.language.say_many(
            "{count} source", "{count} sources", len(parts.evidence.documents)
        ),
        TABLE: say("As a table"),
        SHARE: say("Share and download"),
    }
    chosen = panels.opened(exhibit.slug)
    one(
        st.pills,
        f"panel-{exhibit.slug}",
        say("More about: {question}", question=parts.question),
        labels,
        chosen=chosen,
        take=lambda panel: panels.open_panel(exhibit.slug, panel),
        optional=True,
        label_visibility="collapsed",
        wrap=True,
    )
    if chosen == EVIDENCE:
        st.html(evidence_markup(parts.evidence, scene.language))
    elif chosen == TABLE:
        st.html(table_markup(exhibit, parts.rows, scene))
    elif chosen == SHARE:
        st.html(downloads.links(exhibit, scene))
        share.show(exhibit, scene)
