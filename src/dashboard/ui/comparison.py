"""Two amounts side by side: the chooser of the two and the exhibits that compare them."""

from html import escape

import streamlit as st

from dashboard.exhibits import ladder, squares, two_bars
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.pair import DEFAULT, Pair
from dashboard.exhibits.pair_words import colours, pair_in, related, title_money
from dashboard.exhibits.subjects import comparable, subject
from dashboard.ui import card, link

NAMES = ("compare-first", "compare-second")
KEYS = tuple(f"{link.WIDGET}{name}" for name in NAMES)


def section(scene: Scene) -> None:
    """Heading, chooser, what official texts say of the two, and the exhibits; one that says so
    where neither amount was published by the day.
    """
    pair = pair_in(scene)
    st.html(f'<h2 id="comparison">{_heading(pair, scene)}</h2>')
    _chooser(scene)
    if pair.relation.is_warning:
        st.warning(related(pair, scene.language))
    nothing_known = len(pair.missing) == 2
    for exhibit in (two_bars,) if nothing_known else (two_bars, squares, ladder):
        card.show(exhibit.EXHIBIT, scene)


def _heading(pair: Pair, scene: Scene) -> str:
    """Both amounts, each behind a square in the colour that it has in the pictures below."""
    small, large = (
        f'<span class="sign" style="color:{colour}" aria-hidden="true">■</span> '
        + escape(title_money(item, scene))
        for item, colour in zip((pair.small, pair.large), colours(pair, scene))
    )
    return scene.language.say("{small} next to {large}", small=small, large=large)


def _options(scene: Scene) -> dict[str, str]:
    """Ids of all amounts in euro, largest first, with money and label; and the chosen ones."""
    language, snapshot = scene.language, scene.snapshot
    found = {item.subject_id: item for item in comparable(snapshot)}
    for chosen in scene.view.compare or DEFAULT:
        found.setdefault(chosen, subject(snapshot, chosen))
    return {
        name: language.say(
            "{money}: {label}",
            money=language.money(item.amount, short=True),
            label=language.fact(item.label),
        )
        for name, item in found.items()
    }


def _chooser(scene: Scene) -> None:
    options, say = _options(scene), scene.language.say
    labels = (say("Amount"), say("Next to"))
    for column, name, label, chosen in zip(
        st.columns(2), NAMES, labels, scene.view.compare or DEFAULT
    ):
        column.selectbox(
            label,
            list(options),
            format_func=options.__getitem__,
            key=link.holding(name, chosen),
            on_change=_take,
        )


def _take() -> None:
    """Both choices into the view; whoever picks the other's amount swaps the two."""
    before = link.view().compare or DEFAULT
    chosen = tuple(st.session_state[key] for key in KEYS)
    if chosen[0] == chosen[1]:
        chosen = (before[1], before[0])
        for key, value in zip(KEYS, chosen):
            st.session_state[key] = value
    link.change(compare=() if chosen == DEFAULT else chosen)
