"""Filters of the investment page: which sites, how firm, who pays, in which order and unit."""

from collections.abc import Mapping

import streamlit as st

from dashboard.codes.figures import STAGE_NAMES
from dashboard.exhibits import state_money
from dashboard.exhibits.exhibit import Scene
from dashboard.language import message
from dashboard.ui import controls, filters, link

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


def _one(scene: Scene, name: str, label: str, options: Mapping[str, str], chosen: str) -> None:
    controls.one(
        st.segmented_control,
        f"investment-{name}",
        label,
        {option: scene.language.say(text) for option, text in options.items()},
        chosen=chosen,
        take=lambda option: link.change(**{name: option}),
        required=True,
        wrap=True,
    )


def host_states(scene: Scene) -> None:
    """States whose sites are shown; none chosen shows all."""
    hosts = set(scene.snapshot.sites["host_country"])
    filters.states(scene, scene.language.say("Host state"), hosts)


def stages(scene: Scene) -> None:
    """How firm an amount must be; none chosen shows all."""
    say = scene.language.say
    known = set(scene.snapshot.figures["stage"].dropna()) | set(scene.view.stage)
    controls.several(
        st.pills,
        "stage",
        say("How firm"),
        {stage: say(name) for stage, name in STAGE_NAMES.items() if stage in known},
        chosen=scene.view.stage,
        take=lambda chosen: link.change(stage=chosen),
        selection_mode="multi",
        wrap=True,
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
