"""With whom is one state linked? The state, its partners and its antennas' links on a map."""

<<<<<<< HEAD
from collections.abc import Collection, Iterator
from dataclasses import replace
from math import dist
=======
from collections.abc import Collection, Iterator, Sequence
from math import dist
from textwrap import wrap
from typing import Any
>>>>>>> doc

import plotly.graph_objects as go

from dashboard.codes.roles import ROLE_NAMES, ROLES
from dashboard.codes.waves import SHAPES, WAVE_NAMES
from dashboard.drawing.land import land
from dashboard.drawing.legend import Key
from dashboard.drawing.map import europe as draw_europe
from dashboard.drawing.map_parts import SIZES, Link, OnMap, Size
from dashboard.drawing.marks import Dash, Layout
from dashboard.drawing.projection import Frame, Place, project
from dashboard.drawing.state_names import ANY, NamePlace
from dashboard.drawing.widths import Width
from dashboard.exhibits import europe, where
from dashboard.exhibits.exhibit import Exhibit, LegendItem, Rows, Scene
from dashboard.exhibits.framing import around
from dashboard.exhibits.state import picked, question_of
from dashboard.exhibits.state_links import (
    ANTENNA_LINKS,
    COLUMNS,
    NO_PART,
    centre_of,
    rows,
    sentence,
)
from dashboard.exhibits.state_peers import unfiltered
<<<<<<< HEAD
from dashboard.exhibits.where_map import (
    colour_of_role,
    legend_of,
    middle_of,
    sign_colour,
    sites_of,
    states_of,
)
from dashboard.facts.sites import chosen_sites
=======
from dashboard.exhibits.time_axis import FONT
from dashboard.facts.sites import hosted_by
from dashboard.facts.states import State, states
>>>>>>> doc
from dashboard.language import message


def picture(table_rows: Rows, scene: Scene) -> go.Figure:
    """The map of the state and its links as plotly draws it."""
    size = _size(table_rows, scene, LARGEST)
    return europe.figure(on_map(table_rows, scene), scene, size.frame, (size,))


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """The same as marks, in a square."""
    size = _size(table_rows, scene, min(width.least, LARGEST))
    return draw_europe(land(scene.dataset, size.frame), on_map(table_rows, scene), size)


def _size(table_rows: Rows, scene: Scene, side: float) -> Size:
    """A square of so many pixels, with a name in or beside the middle of each state."""
    frame = frame_of(table_rows, scene)
    scale = side / frame.height
    places = {
        code: NamePlace(_beside_signs(code, scene, BESIDE / scale), ANY)
        for code in scene.snapshot.states.index
    }
    return replace(SIZES[Width.COLUMN], frame=frame, scale=scale, places=places)


BESIDE = 14.0
"""Pixels from the middle of a state to its name, so that a sign there stays seen."""


def _beside_signs(code: str, scene: Scene, far: float) -> Place:
    """On the side of the middle of a state that the nearest sign leaves free."""
    middle = middle_of(code, scene)
    places = [
        project((site.longitude, site.latitude))
        for site in chosen_sites(scene.snapshot, countries=(code,))
    ]
    nearest = min(places, key=lambda place: dist(place, middle), default=(0.0, 9e9))
    return middle[0], middle[1] + (far if nearest[1] < middle[1] else -far)


LARGEST = 400.0
"""Pixels of a side at most."""


def on_map(table_rows: Rows, scene: Scene) -> OnMap:
    """The picked state and those linked with it in the colours of their roles, their sites, and a
    line a link.
    """
<<<<<<< HEAD
    code, plain = picked(scene), unfiltered(scene)
    shown = {code, *table_rows["country"]}
    found = tuple(
        replace(
            state,
            is_picked=state.code == code,
            is_named=state.code in shown,
            colour=colour_of_role(role_shown(state.code, shown, scene)),
            is_host=role_shown(state.code, shown, scene) == "host",
        )
        for state in states_of(where.rows(plain), plain)
    )
    sites = sites_of({str(each) for each in shown}, plain)
    return OnMap(found, sites, tuple(_lines(table_rows)))
=======
    code = picked(scene)
    assert code is not None
    linked = tuple(dict.fromkeys(c for c in table_rows["country"] if c != code))
    traces = [
        *_roles((code, *linked), scene),
        *europe.picked(scene, (code,)),
        *_lines(table_rows, scene),
        *europe.signs(unfiltered(scene), {code, *linked}),
        _names(linked, scene),
    ]
    return europe.figure(scene, traces, _framed(code, table_rows, scene))


def _roles(shown: Collection[str], scene: Scene) -> list[europe.Trace]:
    """All states; those shown in the colours of their roles."""
    found: dict[str, list[State]] = {role: [] for role in ROLES}
    for state in states(scene.snapshot).values():
        found[role_shown(state.code, shown, scene)].append(state)
    return [
        europe.filled(
            scene,
            [state.iso3 for state in chosen],
            scene.look.roles[role],
            [scene.language.country(state.code) for state in chosen],
        )
        for role, chosen in found.items()
    ]
>>>>>>> doc


def _lines(table_rows: Rows) -> Iterator[Link]:
    for row in table_rows.to_dict("records"):
        if len(row["ends"]) == 2:
            dash = Dash.DOTTED if row["relation"] in ANTENNA_LINKS else Dash.NONE
            yield Link(tuple(map(project, row["ends"])), dash)


def role_shown(country: str, shown: Collection[str | None], scene: Scene) -> str:
    """Role whose colour a state has: its own where it is among those shown, else none."""
    return states(scene.snapshot)[country].role if country in shown else "none"


<<<<<<< HEAD
def frame_of(table_rows: Rows, scene: Scene) -> Frame:
    """A square around the state and all it is linked with."""
    code = picked(scene)
    assert code is not None
    west, south, east, north = scene.dataset.boundaries.loc[
        scene.snapshot.states.loc[code, "iso3"]
    ].geometry.bounds
    places: list[Place] = [(x, y) for x in (west, east) for y in (south, north)]
    places += [end for ends in table_rows["ends"] for end in ends]
    places += [centre_of(other, scene) for other in table_rows["country"]]
    return around(places)


def keys(table_rows: Rows, scene: Scene) -> list[Key]:
    """The roles of the picked and the linked states, and the waves' signs."""
    shown = {picked(scene), *table_rows["country"]}
    present = {role_shown(str(country), shown, scene) for country in shown}
    say = scene.language.say
    found = [Key(say(ROLE_NAMES[role]), colour_of_role(role)) for role in ROLES if role in present]
    waves = {
        site.wave
        for site in chosen_sites(scene.snapshot)
        if site.host_country in set(table_rows["country"])
    }
    found += [
        Key(say(WAVE_NAMES[wave]), sign_colour(wave), shape=SHAPES[wave])
        for wave in scene.snapshot.waves
        if wave in waves
    ]
    return found
=======
def _lines(table_rows: Rows, scene: Scene) -> Iterator[europe.Trace]:
    look = scene.look
    for row in table_rows.to_dict("records"):
        if len(row["ends"]) == 2:
            (first, north), (last, south) = row["ends"]
            dash = "dot" if row["relation"] in ANTENNA_LINKS else "solid"
            # Ink on the blue of a host state would not be seen without an edge of paper.
            for colour, width, style in ((look.paper, 4, "solid"), (look.ink, 1.5, dash)):
                yield {
                    "type": "scattergeo",
                    "lon": [first, last],
                    "lat": [north, south],
                    "mode": "lines",
                    "hoverinfo": "skip",
                    "line": {"color": colour, "width": width, "dash": style},
                }


def _names(codes: Sequence[str], scene: Scene) -> europe.Trace:
    """Names of states; on a host state they are written as a gap in its colour."""
    places, look = [centre_of(code, scene) for code in codes], scene.look
    pairs = [
        (look.paper, look.roles["host"])
        if role_shown(code, codes, scene) == "host"
        else (look.ink, look.paper)
        for code in codes
    ]
    return {
        "type": "scattergeo",
        "lon": [place[0] for place in places],
        "lat": [place[1] for place in places],
        "mode": "text",
        "text": ["<br>".join(wrap(scene.language.country(code), NAME_WIDTH)) for code in codes],
        "textposition": [_side(code, scene) for code in codes],
        "textfont": {
            "color": [ink for ink, _ in pairs],
            "family": FONT,
            "size": 13,
            "shadow": [",".join([f"0 0 3px {edge}"] * 3) for _, edge in pairs],
        },
        "hoverinfo": "skip",
    }


def _side(code: str, scene: Scene) -> str:
    """Where a state's name stands: on the side of its middle that the nearest sign leaves free."""
    middle = centre_of(code, scene)
    own = hosted_by(scene.snapshot, code)
    places = [(site.longitude, site.latitude) for site in own]
    nearest = min(places, key=lambda place: dist(place, middle), default=(0, 90))
    return "top center" if nearest[1] < middle[1] else "bottom center"


def _framed(code: str, table_rows: Rows, scene: Scene) -> dict[str, Any]:
    """The layout of the map, drawn close around the state and all that is linked with it."""
    iso3 = states(scene.snapshot)[code].iso3
    west, south, east, north = scene.dataset.boundaries.geometry[iso3].bounds
    places: list[Place] = [(x, y) for x in (west, east) for y in (south, north)]
    places += [end for ends in table_rows["ends"] for end in ends]
    places += [centre_of(other, scene) for other in table_rows["country"]]
    found = frame(places)
    geo = europe.LAYOUT["geo"]
    near = {
        "center": {"lon": found.longitude, "lat": found.latitude},
        "projection": {**geo["projection"], "scale": found.scale},
    }
    return {**europe.LAYOUT, "geo": {**geo, **near}, "uirevision": f"state-{code}"}
>>>>>>> doc


def legend(table_rows: Rows, scene: Scene) -> list[LegendItem]:
    """The same for the page, and the lines."""
    look, say = scene.look, scene.language.say
    relations = set(table_rows["relation"][table_rows["country"] != picked(scene)])
    items = legend_of(keys(table_rows, scene), look)
    if relations - set(ANTENNA_LINKS) - {NO_PART}:
        items.append(LegendItem(say("Partner in a site"), look.ink, "─"))
    if relations & set(ANTENNA_LINKS):
<<<<<<< HEAD
        items.append(LegendItem(say("Link of an antenna"), look.ink, "┄"))
    return items
=======
        items.append(LegendItem(language.say("Link of an antenna"), look.ink, "┄"))
    drawn = europe.sites_drawn(unfiltered(scene), set(table_rows["country"]))
    waves = {site.wave for site in drawn}
    return [*items, *(_wave(wave, scene) for wave in scene.snapshot.waves if wave in waves)]


def _wave(wave: str, scene: Scene) -> LegendItem:
    look = scene.look
    colour = look.ink if SHAPES[wave].is_ring else look.waves[wave]
    return LegendItem(scene.language.say(WAVE_NAMES[wave]), colour, SIGNS[wave])
>>>>>>> doc


EXHIBIT = Exhibit(
    slug="state-map",
    reads=("country",),
    named=("country",),
    most={"country": 1},
    needs=("country",),
    question=question_of(
        message("With whom is a state linked?"),
        message("{country}: linked with whom?"),
    ),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    picture=picture,
    drawing=drawing,
    keys=keys,
    is_plotted=True,
    legend=legend,
    note=lambda scene: scene.language.say(
        "All sites of the states shown carry a sign. A partner's line starts in the middle of its"
        " territory. Boundaries: Natural Earth, simplified; they express no position."
    ),
    is_square=True,
    answers_when_empty=True,
)
