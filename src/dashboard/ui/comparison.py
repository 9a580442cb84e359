"""Two amounts side by side: the chooser of the two and the exhibits that compare them."""

from functools import partial
from html import escape

import streamlit as st

from dashboard.exhibits import ladder, squares, two_bars
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.pair_words import colours, pair_in, related, title_money
from dashboard.facts.pair import DEFAULT, Pair
from dashboard.facts.subjects import comparable, subject
from dashboard.ui import card, controls, link

NAMES = ("compare-first", "compare-second")


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
    labels, chosen = (say("Amount"), say("Next to")), scene.view.compare or DEFAULT
    for place, column in enumerate(st.columns(2)):
        controls.one(
            column.selectbox,
            NAMES[place],
            labels[place],
            options,
            chosen=chosen[place],
            take=partial(_take, place),
        )


def _take(place: int, name: str) -> None:
    """A choice into the view; whoever picks the other's amount swaps the two."""
    before = link.view().compare or DEFAULT
    other = before[1 - place]
    pair = [name, before[place] if name == other else other]
    chosen = tuple(pair if place == 0 else reversed(pair))
    link.change(compare=() if chosen == DEFAULT else chosen)
