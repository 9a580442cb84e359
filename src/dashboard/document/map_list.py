"""Beside the map: all states by their role, so that what is picked there by mouse is picked here by
keyboard.
"""

from dataclasses import dataclass

from dashboard.codes.roles import ROLE_NAMES, ROLES
from dashboard.codes.waves import SIGNS
from dashboard.document.blocks import Block
from dashboard.document.visit import Visit
from dashboard.facts.sites import hosted_by
from dashboard.facts.states import State, states
from dashboard.templates import render


@dataclass(frozen=True)
class Named:
    """A state: its name, the link that picks it, and sign and colour of each site that it hosts."""

    code: str
    name: str
    address: str
    signs: tuple[tuple[str, str], ...]


def block(visit: Visit) -> Block:
    """All states of the day under their roles, each by name."""
    language, scene = visit.language, visit.scene
    known = states(scene.snapshot)
    groups = []
    for role in ROLES:
        codes = [code for code, state in known.items() if _is_listed(state, role)]
        if codes:
            names = [_named(code, visit) for code in language.by_name(codes)]
            label = language.say(ROLE_NAMES[role])
            heading = language.say("{name}: {value}", name=label, value=len(codes))
            groups.append((role, heading, names))
    label = language.say("Pick a state")
    return Block("pick", render("map-list", label=label, groups=groups))


def _is_listed(state: State, role: str) -> bool:
    return state.role == role and (state.participating or role != "none")


def _named(code: str, visit: Visit) -> Named:
    signs = tuple(
        (SIGNS[site.wave], f"var(--wave-{site.wave})")
        for site in hosted_by(visit.scene.snapshot, code)
        if site.is_factory
    )
    address = visit.here(country=(code,), site="")
    return Named(code, visit.language.country(code), address, signs)
