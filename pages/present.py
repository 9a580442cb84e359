"""Present: the room leaves with one answer a slide; a clicker is all the presenter needs."""

from html import escape

import streamlit as st

from dashboard.contents import PAGES
from dashboard.exhibits.registry import EXHIBITS
from dashboard.paths import PAGES as SCRIPTS
from dashboard.story import default_story, read_story
from dashboard.ui import card, downloads, link, stage

scene = link.current_scene()
say = scene.language.say
limits = link.limits_of(scene.dataset)
story = read_story(scene.view.story, EXHIBITS, limits) if scene.view.story else ()
story = story or default_story(EXHIBITS)
place = min(int(scene.view.slide or 1), len(story))
step = story[place - 1]

with st.container(key="stage"):
    card.show(EXHIBITS[step.slug], stage.scene_of(step, scene, limits), plain=True)
with st.container(key="stage-foot", horizontal=True, vertical_alignment="center"):
    stage.controls(place, len(story), scene)
    st.page_link(
        SCRIPTS / PAGES[""].script,
        label=say("End"),
        query_params=link.query_of(scene.view.changed(slide=""), ""),
    )
    st.html(downloads.story_link(scene), width="content")
    st.html(
        f'<p class="position" aria-live="polite">{escape(stage.position(place, story, scene))}</p>'
    )
