"""With whom is one state linked? The state, its partners and its antennas' links on a map."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from math import dist
from textwrap import wrap

import pandas as pd
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
    place_of,
    rows,
    sentence,
)
from dashboard.exhibits.state_peers import unfiltered
from dashboard.exhibits.time_axis import FONT
from dashboard.language import message

NAME_WIDTH = 14
"""Characters of a line of a name, so that it is not cut at the edge of a narrow map."""


def picture(table_rows: Rows, scene: Scene) -> go.Figure:
    """The picked state outlined, it and linked states in the colours of their roles, a line a
    link, framed around them.
    """
    code, plain = picked(scene), unfiltered(scene)
    assert code is not None
    figure, states = europe.base(scene), scene.snapshot.states
    linked = tuple(dict.fromkeys(c for c in table_rows["country"] if c != code))
    roles = pd.Series({c: role_shown(c, (code, *linked), scene) for c in states.index})
    for role in ROLES:
        codes = list(roles.index[roles == role])
        names = [scene.language.country(c) for c in codes]
        europe.add_states(
            figure, scene, list(states.loc[codes, "iso3"]), scene.look.roles[role], names
        )
    europe.add_picked(figure, replace(plain, view=plain.view.changed(country=(code,))))
    _add_lines(figure, table_rows, scene)
    europe.add_sites(figure, plain, {code, *linked})
    _add_names(figure, linked, scene)
    return _framed(figure, code, table_rows, scene)


def role_shown(country: str, shown: Collection[str], scene: Scene) -> str:
    """Role whose colour a state has: its own where it is among those shown, else none."""
    return str(scene.snapshot.states.loc[country, "role"]) if country in shown else "none"


def _add_lines(figure: go.Figure, table_rows: Rows, scene: Scene) -> None:
    look = scene.look
    for row in table_rows.to_dict("records"):
        if len(row["ends"]) == 2:
            (first, north), (last, south) = row["ends"]
            dash = "dot" if row["relation"] in ANTENNA_LINKS else "solid"
            # Ink on the blue of a host state would not be seen without an edge of paper.
            for colour, width, style in ((look.paper, 4, "solid"), (look.ink, 1.5, dash)):
                figure.add_scattergeo(
                    lon=[first, last],
                    lat=[north, south],
                    mode="lines",
                    hoverinfo="skip",
                    line={"color": colour, "width": width, "dash": style},
                )


def _add_names(figure: go.Figure, codes: Sequence[str], scene: Scene) -> None:
    """Names of states; on a host state they are written as a gap in its colour."""
    places, look = [centre_of(code, scene) for code in codes], scene.look
    pairs = [
        (look.paper, look.roles["host"])
        if role_shown(code, codes, scene) == "host"
        else (look.ink, look.paper)
        for code in codes
    ]
    figure.add_scattergeo(
        lon=[place[0] for place in places],
        lat=[place[1] for place in places],
        mode="text",
        text=["<br>".join(wrap(scene.language.country(code), NAME_WIDTH)) for code in codes],
        textposition=[_side(code, scene) for code in codes],
        textfont={
            "color": [ink for ink, _ in pairs],
            "family": FONT,
            "size": 13,
            "shadow": [",".join([f"0 0 3px {edge}"] * 3) for _, edge in pairs],
        },
        hoverinfo="skip",
    )


def _side(code: str, scene: Scene) -> str:
    """Where a state's name stands: on the side of its middle that the nearest sign leaves free."""
    sites = scene.snapshot.sites
    own = sites[sites["host_country"] == code]
    middle = centre_of(code, scene)
    places = [place_of(str(site_id), scene) for site_id in own.index]
    nearest = min(places, key=lambda place: dist(place, middle), default=(0, 90))
    return "top center" if nearest[1] < middle[1] else "bottom center"


def _framed(figure: go.Figure, code: str, table_rows: Rows, scene: Scene) -> go.Figure:
    west, south, east, north = scene.dataset.boundaries.loc[
        scene.snapshot.states.loc[code, "iso3"]
    ].geometry.bounds
    places: list[Place] = [(x, y) for x in (west, east) for y in (south, north)]
    places += [end for ends in table_rows["ends"] for end in ends]
    places += [centre_of(other, scene) for other in table_rows["country"]]
    found = frame(places)
    figure.update_geos(
        center={"lon": found.longitude, "lat": found.latitude}, projection_scale=found.scale
    )
    figure.update_layout(uirevision=f"state-{code}")
    return figure


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
    waves = europe.sites_drawn(unfiltered(scene), set(table_rows["country"]))["wave"]
    return [*items, *(_wave(wave, scene) for wave in scene.snapshot.waves if wave in set(waves))]


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
