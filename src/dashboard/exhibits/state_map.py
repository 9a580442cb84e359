"""With whom is one state linked? The state, its partners and its antennas' links on a map."""

from collections.abc import Collection, Iterator, Sequence
from math import dist
from textwrap import wrap
from typing import Any

import plotly.graph_objects as go

from dashboard.codes.roles import ROLE_NAMES, ROLES
from dashboard.codes.waves import SHAPES, SIGNS, WAVE_NAMES
from dashboard.exhibits import europe
from dashboard.exhibits.exhibit import Chart, Exhibit, LegendItem, Rows, Scene
from dashboard.exhibits.framing import Place, frame
from dashboard.exhibits.state import picked, question_of
from dashboard.exhibits.state_links import (
    ANTENNA_LINKS,
    COLUMNS,
    centre_of,
    rows,
    sentence,
)
from dashboard.exhibits.state_peers import unfiltered
from dashboard.exhibits.time_axis import FONT
from dashboard.facts.sites import hosted_by
from dashboard.facts.states import State, states
from dashboard.language import message

NAME_WIDTH = 14
"""Characters of a line of a name, so that it is not cut at the edge of a narrow map."""


def picture(table_rows: Rows, scene: Scene) -> go.Figure:
    """The picked state outlined, it and linked states in the colours of their roles, a line a
    link, framed around them.
    """
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


def role_shown(country: str, shown: Collection[str], scene: Scene) -> str:
    """Role whose colour a state has: its own where it is among those shown, else none."""
    return states(scene.snapshot)[country].role if country in shown else "none"


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


def legend(table_rows: Rows, scene: Scene) -> list[LegendItem]:
    """The picked state, the roles of it and of linked states, the lines and the waves' signs."""
    code, look, language = picked(scene), scene.look, scene.language
    assert code is not None
    relations = set(table_rows["relation"][table_rows["country"] != code])
    shown = {code, *table_rows["country"]}
    present = {role_shown(country, shown, scene) for country in shown}
    items = [LegendItem(language.country(code), look.picked, "▢")]
    items += [
        LegendItem(language.say(ROLE_NAMES[role]), look.roles[role])
        for role in ROLES
        if role in present
    ]
    if relations - set(ANTENNA_LINKS):
        items.append(LegendItem(language.say("Partner in a site"), look.ink, "─"))
    if relations & set(ANTENNA_LINKS):
        items.append(LegendItem(language.say("Link of an antenna"), look.ink, "┄"))
    drawn = europe.sites_drawn(unfiltered(scene), set(table_rows["country"]))
    waves = {site.wave for site in drawn}
    return [*items, *(_wave(wave, scene) for wave in scene.snapshot.waves if wave in waves)]


def _wave(wave: str, scene: Scene) -> LegendItem:
    look = scene.look
    colour = look.ink if SHAPES[wave].is_ring else look.waves[wave]
    return LegendItem(scene.language.say(WAVE_NAMES[wave]), colour, SIGNS[wave])


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
    is_plotted=True,
    legend=legend,
    chart=lambda scene: Chart("table"),
    note=lambda scene: scene.language.say(
        "All sites of the states shown carry a sign. A partner's line starts in the middle of its"
        " territory. Boundaries: Natural Earth, simplified; they express no position."
    ),
    is_square=True,
    answers_when_empty=True,
)
