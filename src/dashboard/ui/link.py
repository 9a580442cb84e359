"""The link and the view: read before any widget, written once after the page ran."""

from collections.abc import Collection

import streamlit as st

from dashboard.data import Dataset, current_dataset
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.look import look_for
from dashboard.language import DEFAULT_LANGUAGE, Language, language_of, preferred_language
from dashboard.view import View, from_query, joined, limits_of

VIEW, WRITTEN, DROPPED, FROM_WIDGET = "view", "written", "dropped", "from-widget"
PACKAGE = "package"
WIDGET = "filter-"
"""Prefix of the keys of widgets that hold a part of the view."""


def open_link(dataset: Dataset) -> None:
    """Take the view from the link whenever the link is not the one this session wrote last:
    on the first visit, after back and forward, and after a link inside the dashboard. After
    another package was taken over, the view is read once more: it may name what is gone.
    """
    query = _query()
    from_widget = st.session_state.pop(FROM_WIDGET, False)
    known = st.session_state.get(PACKAGE) == dataset.digest
    if VIEW in st.session_state and (from_widget or query == st.session_state.get(WRITTEN)):
        if known:
            return
        query = view().to_query(named=True)
    st.session_state[PACKAGE] = dataset.digest
    found, dropped = from_query(query, limits_of(dataset), _preferred())
    st.session_state[VIEW] = found
    st.session_state[DROPPED] = dropped
    st.session_state[WRITTEN] = query
    _forget_widgets()


def _query() -> dict[str, str]:
    """The parameters of the link; one that stands there twice is a list of both values."""
    parameters = st.query_params
    return joined((name, text) for name in parameters for text in parameters.get_all(name))


def _preferred() -> str:
    """The language that the reader's browser asks for: that of a link which names none."""
    return preferred_language(st.context.headers.get("Accept-Language") or "")


def query_of(view: View) -> dict[str, str]:
    """The parameters of a link inside this session. They name English too where the browser
    asks for another language, so that the choice holds.
    """
    return view.to_query(named=_preferred() != DEFAULT_LANGUAGE)


def _forget_widgets() -> None:
    for key in [key for key in st.session_state if str(key).startswith(WIDGET)]:
        del st.session_state[key]


def write_link() -> None:
    """Put the view into the link, defaults left out."""
    query = query_of(view())
    if query != st.query_params.to_dict():
        st.query_params.from_dict(query)
    st.session_state[WRITTEN] = query


def view() -> View:
    """The view of this session."""
    return st.session_state[VIEW]


def holding(name: str, value: object) -> str:
    """Key of a widget over a part of the view; it holds `value` where it is drawn first, and its
    own from then on.
    """
    key = f"{WIDGET}{name}"
    if key not in st.session_state:
        st.session_state[key] = value
    return key


def change(**changes: object) -> None:
    """Change parts of the view; a default takes the part out of the link."""
    st.session_state[VIEW] = view().changed(**changes)
    keep()


def remove(parts: Collection[str]) -> None:
    """Parts of the view back to their default; all widgets take their value from the view anew."""
    _forget_widgets()
    change(**{name: getattr(View(), name) for name in parts})


def keep() -> None:
    """Callback of widgets: this run is a click, so the session's view holds, not the link.

    The browser may send a click before it has taken up the link written by the one before;
    without this, fast clicks would fall back to the older link.
    """
    st.session_state[FROM_WIDGET] = True


def current_scene() -> Scene:
    """What the page's exhibits look at in this run."""
    return Scene(
        dataset=current_dataset(),
        view=view(),
        language=language_of(view().lang),
        look=look_for(st.context.theme.type),
    )


def not_understood(names: Collection[str], language: Language) -> str:
    """One line where parts of the link, by their names, were left out."""
    return language.say(
        "A part of this link was not understood and left out: {names}.",
        names=language.listing(names),
    )
