"""A page as Streamlit draws it: the document's own blocks, and pictures that answer at once."""

import pydeck as pdk
import streamlit as st

from dashboard.contents import PAGES
from dashboard.data import current_dataset
from dashboard.document import page
from dashboard.document.blocks import Block, without_webgl
from dashboard.document.trouble import box
from dashboard.document.visit import Visit
from dashboard.exhibits.drawn import Drawn, drawn
from dashboard.exhibits.exhibit import Exhibit, Html
from dashboard.language import language_of
from dashboard.ui import link


def show(path: str) -> None:
    """Draw a page, by its address, in the view of the link."""
    visit = link.visit(PAGES[path], current_dataset())
    with st.container(key="top", gap=None):
        st.html(page.top(visit))
    with st.container(key=f"page-{path or 'overview'}", gap=None):
        for block in page.blocks(visit):
            _show(block, visit)
    st.html(page.bottom(visit))


def _show(block: Block, visit: Visit) -> None:
    with st.container(key=f"block-{block.name}", gap=None):
        if block.before:
            st.html(block.before)
        if block.exhibit:
            try:
                _picture(block.exhibit, visit)
            except Exception as error:
                st.html(box(error, visit.language))
        if block.after:
            st.html(block.after)


def _picture(exhibit: Exhibit, visit: Visit) -> None:
    parts = drawn(exhibit, visit.scene)
    with st.container(key=f"picture-{exhibit.slug}", gap=None):
        _plot(exhibit, parts, visit)


def _plot(exhibit: Exhibit, parts: Drawn, visit: Visit) -> None:
    picture = parts.picture
    if isinstance(picture, Html):
        st.html(visit.led(picture.markup))
    elif isinstance(picture, pdk.Deck):
        st.pydeck_chart(picture, height=exhibit.height, alt=parts.alternative)
        st.html(without_webgl(exhibit, visit))


def say_so(error: Exception) -> bool:
    """Log an error and show its box where the script is; True, for the server to leave it at that
    (`on_script_error` of `st.App`).
    """
    st.html(box(error, language_of(link.preferred_language_of_browser())))
    return True
