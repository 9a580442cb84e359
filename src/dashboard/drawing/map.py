"""The map of Europe as marks: outlines, signs of sites, names with leaders, lines between states.

Where a thing stands is computed in km, so that a screen that zooms and a still picture agree.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import dist, sqrt

from dashboard.codes.shapes import RING
from dashboard.drawing.land import Ring
from dashboard.drawing.layout import Layout
from dashboard.drawing.map_names import Name, leader_start, names
from dashboard.drawing.map_parts import Link, OnMap, Site, Size
from dashboard.drawing.marks import Across, Box, Dash, Disc, Line, Mark, Region, Run, Sign, Words
from dashboard.drawing.projection import Place
from dashboard.drawing.type_scale import TYPE

APART = 11.2
"""Pixels between two signs at least: less, and one would cover the other."""


def apart(sites: Sequence[Site], size: Size) -> tuple[Place, ...]:
    """Places of signs in km, those of cities close to each other moved apart, each by half of what
    is missing.
    """
    places, far = [site.at for site in sites], APART / size.scale
    for _ in range(30):
        for first in range(len(places)):
            for other in range(first):
                _part(places, other, first, far)
    return tuple(places)


def _part(places: list[Place], one: int, two: int, least: float) -> None:
    (x, y), (to_x, to_y) = places[one], places[two]
    far = dist(places[one], places[two])
    if far >= least:
        return
    across, down = ((to_x - x) / far, (to_y - y) / far) if far else (1.0, 0.0)
    missing = (least - far) / 2
    places[one] = (x - across * missing, y - down * missing)
    places[two] = (to_x + across * missing, to_y + down * missing)


def europe(
    land: Mapping[str, tuple[Ring, ...]],
    shown: OnMap,
    size: Size,
) -> Layout:
    """The map as marks, in its frame: neighbours, states, lines, signs, names."""
    known = {state.iso3 for state in shown.states}
    around = [iso3 for iso3 in land if iso3 not in known]
    placed = {
        iso3: tuple(tuple(map(size.at, ring)) for ring in rings) for iso3, rings in land.items()
    }
    neighbours = tuple(ring for code in around for ring in placed[code])
    marks: list[Mark] = [Region(neighbours, "land", codes=tuple(around))]
    marks += [
        Region(placed[state.iso3], state.colour, state.share, state.about, (state.iso3,))
        for state in shown.states
        if state.iso3 in land
    ]
    for link in shown.links:
        marks += _link(link, size)
    marks += _signs(shown.sites, size)
    for name in names(shown.states, size):
        marks += _words(name, size)
    return Layout(tuple(marks), size.height, size.width, size.frame)


def _line(start: Place, end: Place, colour: str, weight: float, dash: Dash = Dash.NONE) -> Line:
    return Line(Across(0, start[0]), start[1], Across(0, end[0]), end[1], colour, weight, dash)


def _link(link: Link, size: Size) -> list[Mark]:
    """Ink on the blue of a host state would not be seen without an edge of paper."""
    places = [size.at(place) for place in link.places]
    pairs = list(pairwise(places))
    return [
        *(_line(*pair, "paper", 3.5) for pair in pairs),
        *(_line(*pair, "ink", 1.5, link.dash) for pair in pairs),
    ]


NEW = 22.0
"""Pixels of the ring around a new site."""


def _signs(sites: Sequence[Site], size: Size) -> list[Mark]:
    """Circles below all signs, smaller ones above larger ones, so that each can be hit."""
    places = [size.at(place) for place in apart(sites, size)]
    placed = list(zip(sites, places, strict=True))
    circles = [_circle(site, place, size) for site, place in placed if site.money is not None]
    return [
        *sorted(circles, key=lambda circle: -circle.radius),
        *(sign for site, place in placed for sign in _sign(site, *place)),
    ]


PER_MILLION, HIGH = 1.25, 456.0
"""Pixels of the radius of a circle of one million euro, on a map so many pixels high."""

UNPUBLISHED = 8.0
"""Pixels of the radius of a circle that stands for no amount, on the same map."""


def radius_of(money: float) -> float:
    """Pixels of the radius of a circle whose area is an amount in EUR million; 0 is none."""
    return PER_MILLION * sqrt(money) if money else UNPUBLISHED


def _circle(site: Site, place: Place, size: Size) -> Disc:
    money = site.money or 0.0
    radius = radius_of(money) * size.height / HIGH
    colour = site.colour if money else "secondary-ink"
    dash = Dash.NONE if money else Dash.DOTTED
    return Disc(Across(0, place[0]), place[1], radius, colour, dash, site.share, site.about)


def _sign(site: Site, x: float, y: float) -> list[Mark]:
    ring = [Sign(Across(0, x), y, RING, "ink", NEW)] if site.is_new else []
    sign = Sign(Across(0, x), y, site.shape, site.colour, site.size, True, site.share, site.about)
    return [*ring, sign]


TAB = 7.0
"""Pixels of ink to both sides of a picked name."""


def _words(name: Name, size: Size) -> list[Mark]:
    x, y = size.at(name.at)
    kind = TYPE[name.role]
    marks: list[Mark] = []
    if name.points_to:
        start = leader_start(name, size)
        end = size.at(name.points_to)
        marks += [_line(start, end, "paper", 3), _line(start, end, "ink", 1)]
    if name.is_picked:
        left, top, right, bottom = name.box(size)
        across = Across(0, left - TAB), Across(0, right + TAB)
        marks.append(Box(*across, top - 4, bottom - top + 8, filling="ink"))
    marks.append(
        Words(
            Across(0, x),
            y - kind.line / 2,
            (Run(name.text, name.role),),
            name.anchor,
            colour=name.colour,
            halo=name.halo,
            halo_share=name.halo_share,
        )
    )
    return marks
