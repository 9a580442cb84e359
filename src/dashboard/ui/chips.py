"""The line that says what a page is limited to."""

import streamlit as st

from dashboard.contents import Page
from dashboard.exhibits.exhibit import Scene
from dashboard.filtered import markup


def show(page: Page, scene: Scene) -> None:
    """Each filter in words, with a link that lets go of it; nothing where none is on.

    Its place is kept, so that the first filter and the last one do not mount the page anew.
    """
    text = markup(page, scene)
    with st.container(key="filtered"):
        if text:
            st.html(text)
