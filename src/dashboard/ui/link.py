"""The link and the view: read before any widget, written once after the page ran.

The view is the only state. What a click changes is read back from the link that it makes, so the
screen after any walk of clicks is the one that a stranger sees who opens that link.
"""

import re
from collections.abc import Collection, Mapping

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.state.common import user_key_from_element_id

from dashboard.data import Dataset, current_dataset
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.look import look_for
from dashboard.language import DEFAULT_LANGUAGE, Language, language_of, preferred_language
from dashboard.view import LONGEST_VALUE, View, from_query, joined, limits_of

VIEW, UNFOLDED, WRITTEN, DROPPED = "view", "unfolded", "written", "dropped"
FROM_WIDGET, BROUGHT, SETTLED = "from-widget", "brought", "settled"
PAGE, ARRIVED, CLICKED = "page", "arrived", "clicked"
PACKAGE, DRAWN, STANDING = "package", "drawn", "standing"

UNFOLDING: Mapping[str, str] = {
    "open": r"[\w.,-]+",
    "page": r"[1-9]\d{0,3}",
    "chapter": r"[1-9]\d?",
    "by": r"[\w,]+",
}
"""Parameters about the screen alone, with what they may hold: open panels, page of the explorer's
rows, chapter of the notes, columns about to be filtered by. They are in the link of a page, and do
not travel to other pages, to files and to slides.
"""


def open_link(dataset: Dataset) -> None:
    """Take the view from the link whenever the link is not the one this session wrote last:
    on the first visit, after back and forward, and after a link inside the dashboard. After
    another package was taken over, the view is read once more: it may name what is gone.
    """
    query = _query()
    from_widget = st.session_state[CLICKED] = st.session_state.pop(FROM_WIDGET, False)
    st.session_state[BROUGHT] = () if SETTLED in st.session_state else _brought()
    st.session_state[STANDING] = st.session_state.get(DRAWN, frozenset())
    st.session_state[DRAWN] = frozenset()
    known = st.session_state.get(PACKAGE) == dataset.digest
    if VIEW in st.session_state and (from_widget or query == st.session_state.get(WRITTEN)):
        if known:
            return
        query = view().to_query(named=True)
    else:
        st.session_state[UNFOLDED] = _unfolded_in(query)
        st.session_state[ARRIVED] = True
    st.session_state[PACKAGE] = dataset.digest
    _read(query, dataset)


def _read(query: Mapping[str, str], dataset: Dataset, path: str = "") -> None:
    found, dropped = from_query(query, limits_of(dataset), _preferred(), path)
    st.session_state[VIEW] = found
    st.session_state[DROPPED] = dropped
    st.session_state[WRITTEN] = query


def open_page(path: str, dataset: Dataset) -> None:
    """Note the page of this run. Which one it is, Streamlit says after the link was read, and an
    old link means another thing on another page.
    """
    turned = st.session_state.get(PAGE) != path and not st.session_state[CLICKED]
    st.session_state[PAGE] = path
    if st.session_state.pop(ARRIVED, False) or turned:
        _read(st.session_state[WRITTEN], dataset, path)


def page() -> str:
    """Path of the page of this run."""
    return str(st.session_state[PAGE])


def _query() -> dict[str, str]:
    """The parameters of the link; one that stands there twice is a list of both values."""
    parameters = st.query_params
    return joined((name, text) for name in parameters for text in parameters.get_all(name))


def _preferred() -> str:
    """The language that the reader's browser asks for: that of a link which names none."""
    return preferred_language(st.context.headers.get("Accept-Language") or "")


def query_of(view: View, path: str) -> dict[str, str]:
    """The parameters of a link to a page inside this session. They name English too where the
    browser asks for another language, so that the choice holds.
    """
    return view.to_query(named=_preferred() != DEFAULT_LANGUAGE, place=path)


def _brought() -> frozenset[str]:
    """Keys of the widgets whose values came along with the first run of this session.

    After its process has died, a page goes on with a new session, which gets the page's link and
    what its widgets hold, the click that woke it among them. With back and forward only the link
    counts.
    """
    context = get_script_run_ctx()
    if context is None or context.is_history_navigation:
        return frozenset()
    states = context.session_state.get_widget_states()
    return frozenset(user_key_from_element_id(state.id) or "" for state in states)


def is_brought(key: str) -> bool:
    """Whether a widget that this session has not drawn yet came along with a value."""
    return key in st.session_state.get(BROUGHT, ()) and key not in st.session_state


def is_standing(key: str) -> bool:
    """Whether the run before drew this widget on this page too, so that it keeps its value. Of a
    widget with the same key on the page before, Streamlit knows the value for one more run, and
    takes it for that of the new one, which holds nothing yet. Notes the widget for the next run.
    """
    context = get_script_run_ctx()
    name = (context.page_script_hash if context else "", key)
    st.session_state[DRAWN] |= {name}
    return name in st.session_state[STANDING]


def _unfolded_in(query: Mapping[str, str]) -> dict[str, str]:
    """What is unfolded by a link; what is wrong in it is left out."""
    return {
        name: query[name]
        for name, pattern in UNFOLDING.items()
        if len(query.get(name, "")) <= LONGEST_VALUE
        and re.fullmatch(pattern, query.get(name, ""), re.ASCII)
    }


def shown_query() -> dict[str, str]:
    """The parameters of this page as it is: the view's, then those about the screen."""
    return {**query_of(view(), page()), **st.session_state[UNFOLDED]}


def write_link() -> None:
    """Put the view into the link, defaults left out. A click that came along with a new session
    is in the view by now, and the page is drawn once more with it.
    """
    st.session_state[SETTLED] = True
    if FROM_WIDGET in st.session_state:
        st.rerun()
    now = shown_query()
    if now != st.query_params.to_dict():
        st.query_params.from_dict(now)
    st.session_state[WRITTEN] = now


def view() -> View:
    """The view of this session."""
    return st.session_state[VIEW]


def language() -> Language:
    """The language of the view; before there is one, that of the browser."""
    return language_of(view().lang if VIEW in st.session_state else _preferred())


def unfolded(name: str) -> str:
    """A parameter about the screen; empty where the link has none."""
    return st.session_state[UNFOLDED].get(name, "")


def unfold(**parameters: str) -> None:
    """Change parameters about the screen; an empty one is taken out of the link."""
    changed = {**st.session_state[UNFOLDED], **parameters}
    st.session_state[UNFOLDED] = _unfolded_in(changed)
    st.session_state[DROPPED] = ()
    keep()


def change(**changes: object) -> None:
    """Change parts of the view; a default takes the part out of the link. The new view is the one
    that its link says: what the link could not hold is left out, and the reader is told.
    """
    asked = view().changed(**changes).to_query(named=True)
    read, dropped = from_query(asked, limits_of(current_dataset()))
    st.session_state[VIEW] = read
    st.session_state[DROPPED] = dropped
    keep()


def remove(parts: Collection[str]) -> None:
    """Parts of the view back to their default."""
    change(**{name: getattr(View(), name) for name in parts})


def keep() -> None:
    """Say that the run is a click, so that the session's view holds, not the link.

    The browser may send a click before it has taken up the link written by the one before;
    without this, fast clicks would fall back to the older link.
    """
    st.session_state[FROM_WIDGET] = True


def current_scene() -> Scene:
    """What the page's exhibits look at in this run."""
    return Scene(
        dataset=current_dataset(),
        view=view(),
        language=language(),
        look=look_for(st.context.theme.type),
    )


def not_understood(names: Collection[str], language: Language) -> str:
    """One line where parts of the link, by their names, were left out."""
    return language.say(
        "A part of this link was not understood and left out: {names}.",
        names=language.listing(names),
    )
