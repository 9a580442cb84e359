"""What is on a map, and how large it is drawn."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.codes.shapes import Shape
from dashboard.drawing.about import NOTHING, About
from dashboard.drawing.marks import Dash
from dashboard.drawing.projection import EUROPE, NARROW_EUROPE, Frame, Place
from dashboard.drawing.state_names import NAME_PLACES, NARROW, NamePlace
from dashboard.drawing.type_scale import Role
from dashboard.drawing.widths import Width

DIMMED, HALF = 0.38, 0.69
"""Parts of a colour that are left where another state is picked, and of those linked with it."""

DIMMED_SIGN = 0.6


@dataclass(frozen=True)
class State:
    """A state: alpha-2 and alpha-3 code, its name, the colour of its class by name; `lines` are
    what is said of it, each a thing.
    """

    code: str
    iso3: str
    name: str
    colour: str
    is_host: bool = False
    is_picked: bool = False
    is_named: bool = True
    share: float = 1.0
    middle: Place = (0.0, 0.0)
    lines: tuple[str, ...] = ()
    about: About = NOTHING


@dataclass(frozen=True)
class Site:
    """A site: its state, the place of its city in km, the sign of its wave; one that is new or
    picked has a ring around it. `money` in EUR million is the area of its circle: 0 where none is
    published, None for no circle.
    """

    code: str
    country: str
    at: Place
    shape: Shape
    colour: str
    size: float = 12.0
    share: float = 1.0
    is_new: bool = False
    lines: tuple[str, ...] = ()
    money: float | None = None
    about: About = NOTHING


@dataclass(frozen=True)
class Link:
    """A line through places in km."""

    places: tuple[Place, ...]
    dash: Dash = Dash.DASHED


@dataclass(frozen=True)
class OnMap:
    """What is on a map: states, sites, and lines between them."""

    states: tuple[State, ...]
    sites: tuple[Site, ...]
    links: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Size:
    """How large a map is drawn: what it frames, pixels a km, the roles of its names; whether all
    names are codes.
    """

    frame: Frame
    scale: float
    host: Role
    state: Role
    is_coded: bool = False
    places: Mapping[str, NamePlace] | None = None

    @property
    def width(self) -> float:
        """Pixels."""
        return self.frame.width * self.scale

    @property
    def height(self) -> float:
        """Pixels."""
        return self.frame.height * self.scale

    def at(self, place: Place) -> Place:
        """Pixels from the left and from the top of a place in km."""
        return (place[0] - self.frame.left) * self.scale, (self.frame.top - place[1]) * self.scale


SIZES: Mapping[Width, Size] = {
    Width.NARROW: Size(
        NARROW_EUROPE,
        360 / NARROW_EUROPE.width,
        Role.HOST,
        Role.STATE,
        True,
        {**NAME_PLACES, **NARROW},
    ),
    Width.COLUMN: Size(EUROPE, 456 / EUROPE.height, Role.HOST, Role.STATE),
    Width.WIDE: Size(EUROPE, 660 / EUROPE.height, Role.LARGE_HOST, Role.LARGE_STATE),
}
"""By class of width: a phone of 360 px, a map 456 px high, one 660 px high."""
