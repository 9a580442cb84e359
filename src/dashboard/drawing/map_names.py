"""Names on a map: which text, where, in which colours, and where its leader begins."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.drawing.map_parts import HALF, Size, State
from dashboard.drawing.marks import Anchor
from dashboard.drawing.projection import Place
from dashboard.drawing.state_names import NAME_PLACES, SHORT, NamePlace
from dashboard.drawing.type_scale import TYPE, Role
from dashboard.drawing.typeface import PART, width_of


@dataclass(frozen=True)
class Name:
    """A name on the map: its text, the middle of its height in km, which part of it stands there,
    its colour and that of its halo; a picked one stands on a tab of ink.
    """

    code: str
    text: str
    at: Place
    anchor: Anchor
    role: Role
    colour: str
    halo: str
    halo_share: float = 1.0
    points_to: Place | None = None
    is_picked: bool = False

    @property
    def width(self) -> float:
        """Pixels."""
        return width_of(self.text, self.role)

    def box(self, size: Size) -> tuple[float, float, float, float]:
        """Left, top, right and bottom in pixels."""
        x, y = size.at(self.at)
        left = x - PART[self.anchor] * self.width
        half = TYPE[self.role].size / 2
        return left, y - half, left + self.width, y + half


NEAR = 6.0
"""Pixels around a picked name that its tab takes, and in which no other name stands."""


def names(states: Sequence[State], size: Size) -> tuple[Name, ...]:
    """The names of states, those of hosts last, so that they are never covered; those that the tab
    of a picked one would cover are left out.
    """
    ordered = sorted(states, key=lambda state: (state.is_picked, state.is_host))
    found = tuple(
        _name(state, size)
        for state in ordered
        if state.is_named and size.frame.holds(_place(state, size).at)
    )
    tabs = [name.box(size) for name in found if name.is_picked]
    return tuple(
        name
        for name in found
        if name.is_picked or not any(_is_under(name.box(size), tab) for tab in tabs)
    )


Edges = tuple[float, float, float, float]


def _is_under(box: Edges, tab: Edges) -> bool:
    left, top, right, bottom = tab
    beside = box[2] < left - NEAR or box[0] > right + NEAR
    return not (beside or box[3] < top - NEAR or box[1] > bottom + NEAR)


def _place(state: State, size: Size) -> NamePlace:
    places = NAME_PLACES if size.places is None else size.places
    return places.get(state.code) or NamePlace(state.middle)


def _name(state: State, size: Size) -> Name:
    place = _place(state, size)
    role = size.host if state.is_host else size.state
    fits = not size.is_coded and width_of(state.name, role) <= place.room * size.scale
    text = state.name if fits or state.is_picked else SHORT.get(state.code, state.code)
    is_beside = place.points_to is not None or place.is_at_sea
    colour, halo, share = ("ink", "paper", 1.0) if is_beside else _on(state)
    if state.is_picked:
        colour, halo, share = "paper", "", 1.0
    return Name(
        state.code,
        text,
        place.at,
        place.anchor,
        role,
        colour,
        halo,
        share,
        place.points_to,
        state.is_picked,
    )


def _on(state: State) -> tuple[str, str, float]:
    """Colours of a name on its own land and of its halo."""
    is_hue = state.colour.startswith("wave-")
    if state.share < HALF or not (is_hue or state.colour == "host"):
        return "ink", state.colour, state.share
    if is_hue:
        return "on-hue", state.colour, state.share
    return "ink" if state.share < 1 else "paper", state.colour, state.share


def leader_start(name: Name, size: Size) -> Place:
    """Where a leader begins, in pixels: beside its name, or above or below it."""
    left, top, right, bottom = name.box(size)
    x, y = size.at(name.at)
    if name.anchor is Anchor.START:
        return left - 3, y
    if name.anchor is Anchor.END:
        return right + 3, y
    end = size.at(name.points_to or name.at)
    return (x, top - 2) if end[1] < y else (x, bottom + 2)
