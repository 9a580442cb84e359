"""Controls: each shows what the view says, and says what a click makes of it.

Streamlit's widgets hold words, not codes, and keep the words that they were drawn with first. So a
control's key changes with its words, it is set from the view wherever it says something else, and
an answer counts only where it is a code that the control has offered.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any
from zlib import crc32

import streamlit as st

from dashboard.ui import link, trouble

PREFIX = "filter-"
NOTHING = object()

Draw = Callable[..., Any]


def key_of(name: str, words: Iterable[str] = ()) -> str:
    """The key of a control, the same in every process; it changes with the words."""
    text = "\n".join(words)
    return f"{PREFIX}{name}-{crc32(text.encode()):08x}" if text else f"{PREFIX}{name}"


def one(
    draw: Draw,
    name: str,
    label: str,
    labels: Mapping[str, str],
    *,
    chosen: str | None,
    take: Callable[[Any], object],
    optional: bool = False,
    words: Iterable[str] | None = None,
    **look: Any,
) -> None:
    """One of several options, by their codes with their labels; `optional` where None may be
    chosen. `words` are those that the key changes with, where not all labels.
    """
    _ask(
        draw,
        key_of(name, labels.values() if words is None else words),
        label,
        held=chosen,
        take=take,
        is_known=lambda found: found in labels or (optional and found is None),
        options=list(labels),
        format_func=_words(labels),
        **look,
    )


def several(
    draw: Draw,
    name: str,
    label: str,
    labels: Mapping[str, str],
    *,
    chosen: Sequence[str],
    take: Callable[[tuple[str, ...]], object],
    **look: Any,
) -> None:
    """Any number of options, by their codes with their labels."""
    _ask(
        draw,
        key_of(name, labels.values()),
        label,
        held=list(chosen),
        take=lambda found: take(tuple(code for code in labels if code in found)),
        is_known=lambda found: set(found) <= set(labels),
        options=list(labels),
        format_func=_words(labels),
        **look,
    )


def _words(labels: Mapping[str, str]) -> Callable[[Any], str]:
    """Streamlit also asks for the words of what a stale page has sent."""
    return lambda code: labels.get(code, str(code))


def toggle(name: str, label: str, on: bool, take: Callable[[bool], object], **look: Any) -> None:
    """On or off."""
    _ask(st.toggle, key_of(name), label, held=on, take=take, **look)


def text(
    draw: Draw, name: str, label: str, *, held: str, take: Callable[[str], object], **look: Any
) -> None:
    """A line to write."""
    _ask(draw, key_of(name), label, held=held, take=take, **look)


def _ask(
    draw: Draw,
    key: str,
    label: str,
    *,
    held: Any,
    take: Callable[[Any], object],
    is_known: Callable[[Any], bool] = lambda found: True,
    **look: Any,
) -> None:
    brought = link.is_brought(key)
    keeps = link.is_standing(key) and st.session_state.get(key, NOTHING) == held
    if not brought and not keeps:
        st.session_state[key] = held
    found = draw(label, key=key, on_change=_taken, args=(key, take, is_known), **look)
    if brought and found != held:
        _taken(key, take, is_known)


def _taken(key: str, take: Callable[[Any], object], is_known: Callable[[Any], bool]) -> None:
    found = st.session_state[key]
    with trouble.contained():
        if is_known(found):
            take(found)
    link.keep()


def button(label: str, key: str, act: Callable[[], object], **look: Any) -> None:
    """Something to do."""
    brought = link.is_brought(key)
    if st.button(label, key=key, on_click=_done, args=(act,), **look) and brought:
        _done(act)


def _done(act: Callable[[], object]) -> None:
    with trouble.contained():
        act()
    link.keep()
