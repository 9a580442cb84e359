"""Filters of the investment page: which sites, how firm, who pays, in which order and unit."""

from collections.abc import Callable, Sequence

import streamlit as st

from dashboard.codes.figures import STAGE_NAMES
from dashboard.exhibits import state_money
from dashboard.exhibits.exhibit import Scene
from dashboard.language import message
from dashboard.ui import filters, link

SIDES = {
    "": message("All money"),
    "eu": message("EU"),
    "national": message("States"),
}
SORTS = {
    "": message("Amount"),
    "country": message("State"),
    "wave": message("Wave"),
}


def _one(scene: Scene, name: str, label: str, options: dict[str, str], chosen: str) -> None:
    key = link.holding(f"investment-{name}", chosen)
    st.segmented_control(
        label,
        list(options),
        format_func=lambda option: scene.language.say(options[option]),
        key=key,
        required=True,
        wrap=True,
        on_change=lambda: link.change(**{name: st.session_state[key]}),
    )


def _ordered(key: str, options: Sequence[str]) -> tuple[str, ...]:
    return tuple(option for option in options if option in st.session_state[key])


def host_states(scene: Scene) -> None:
    """States whose sites are shown; none chosen shows all."""
    hosts = set(scene.snapshot.sites["host_country"])
    filters.states(scene, scene.language.say("Host state"), hosts)


def stages(scene: Scene) -> None:
    """How firm an amount must be; none chosen shows all."""
    figures = scene.snapshot.figures
    known = set(figures["stage"].dropna()) | set(scene.view.stage)
    options = [stage for stage in STAGE_NAMES if stage in known]
    key = link.holding("stage", list(scene.view.stage))
    words: Callable[[str], str] = lambda stage: scene.language.say(STAGE_NAMES[stage])  # noqa: E731
    st.pills(
        scene.language.say("How firm"),
        options,
        selection_mode="multi",
        format_func=words,
        key=key,
        wrap=True,
        on_change=lambda: link.change(stage=_ordered(key, options)),
    )


def side(scene: Scene) -> None:
    """Whose money: all, the EU's, the states'."""
    _one(scene, "side", scene.language.say("Whose money"), SIDES, scene.view.side)


def order(scene: Scene) -> None:
    """Order of the rows of sites and states."""
    chosen = scene.view.sort if scene.view.sort in SORTS else ""
    _one(scene, "sort", scene.language.say("Order"), SORTS, chosen)


def unit(scene: Scene) -> None:
    """Unit of the states' amounts: euro, per inhabitant, relative to GDP."""
    _one(
        scene,
        "measure",
        scene.language.say("Unit"),
        state_money.MEASURES,
        state_money.mode(scene),
    )
