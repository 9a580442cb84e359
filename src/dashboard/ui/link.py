"""The link and the view: the link is the only state, read anew in every run."""

from urllib.parse import urlencode, urlsplit

import streamlit as st

from dashboard.contents import PAGES, Page
from dashboard.data import Dataset
from dashboard.document.asked import asked
from dashboard.document.visit import Visit, unfolded_in
from dashboard.exhibits.exhibit import Scene
from dashboard.language import language_of, preferred_language
from dashboard.server.address import contact
from dashboard.view import from_query, limits_of


def visit(page: Page, dataset: Dataset) -> Visit:
    """The page in the view that its link asks for."""
    parameters, preferred = st.query_params, preferred_language_of_browser()
    pairs = [(name, text) for name in parameters for text in parameters.get_all(name)]
    query = asked(pairs)
    view, dropped = from_query(query, limits_of(dataset), preferred, page.path)
    theme = "dark" if st.context.theme.type == "dark" else "light"
    return Visit(
        page=page,
        scene=Scene(dataset, view, language_of(view.lang), theme),
        root=root_address(),
        asked=urlencode(pairs),
        unfolded=unfolded_in(query),
        dropped=dropped,
        preferred=preferred,
        contact=contact(),
        is_live=True,
    )


def preferred_language_of_browser() -> str:
    """Tag of the language that the reader's browser asks for: that of a link which names none."""
    return preferred_language(st.context.headers.get("Accept-Language") or "")


def root_address() -> str:
    """Address of the dashboard as the browser sees it, without a page and without a slash."""
    parts = urlsplit(st.context.url or "")
    path = parts.path.rstrip("/")
    last = path.rsplit("/", 1)[-1]
    if last and last in PAGES:
        path = path[: -len(last) - 1]
    return f"{parts.scheme}://{parts.netloc}{path}" if parts.netloc else ""
