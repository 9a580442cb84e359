"""With whom is one state linked? The state, its partners and its antennas' links on a map."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from math import dist

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
from dashboard.exhibits import where
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
from dashboard.exhibits.where_map import (
    colour_of_role,
    legend_of,
    middle_of,
    sign_colour,
    sites_of,
    states_of,
)
from dashboard.facts.sites import chosen_sites
from dashboard.facts.states import states
from dashboard.language import message


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """The map of the state and its links in a square."""
    size = _size(table_rows, scene, min(width.least, LARGEST))
    size = replace(size, is_coded=width is Width.NARROW)
    return draw_europe(land(scene.dataset, size.frame), on_map(table_rows, scene), size)


def _size(table_rows: Rows, scene: Scene, side: float) -> Size:
    """A square of so many pixels, with a name in or beside the middle of each state."""
    frame = frame_of(table_rows, scene)
    scale = side / frame.height
    places = {
        code: NamePlace(_beside_signs(code, scene, BESIDE / scale), ANY)
        for code in states(scene.snapshot)
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


LARGEST = 450.0
"""Pixels of a side at most."""


def on_map(table_rows: Rows, scene: Scene) -> OnMap:
    """The picked state and those linked with it in the colours of their roles, their sites, and a
    line a link.
    """
    code, plain = picked(scene), unfiltered(scene)
    plain = replace(plain, view=plain.view.changed(size="none"))
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


def _lines(table_rows: Rows) -> Iterator[Link]:
    for row in table_rows.to_dict("records"):
        if len(row["ends"]) == 2:
            dash = Dash.DOTTED if row["relation"] in ANTENNA_LINKS else Dash.NONE
            yield Link(tuple(map(project, row["ends"])), dash)


def role_shown(country: str, shown: Collection[str | None], scene: Scene) -> str:
    """Role whose colour a state has: its own where it is among those shown, else none."""
    return states(scene.snapshot)[country].role if country in shown else "none"


def frame_of(table_rows: Rows, scene: Scene) -> Frame:
    """A square around the state and all it is linked with."""
    code = picked(scene)
    assert code is not None
    outline = scene.dataset.boundaries.loc[states(scene.snapshot)[code].iso3].geometry
    west, south, east, north = outline.bounds
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


def legend(table_rows: Rows, scene: Scene) -> list[LegendItem]:
    """The same for the page, and the lines."""
    look, say = scene.look, scene.language.say
    relations = set(table_rows["relation"][table_rows["country"] != picked(scene)])
    items = legend_of(keys(table_rows, scene), look)
    if relations - set(ANTENNA_LINKS) - {NO_PART}:
        items.append(LegendItem(say("Partner in a site"), look.ink, "─"))
    if relations & set(ANTENNA_LINKS):
        items.append(LegendItem(say("Link of an antenna"), look.ink, "┄"))
    return items


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
    drawing=drawing,
    keys=keys,
    legend=legend,
    note=lambda scene: scene.language.say(
        "All sites of the states shown carry a sign. A partner's line starts in the middle of its"
        " territory. Boundaries: Natural Earth, simplified; they express no position."
    ),
    answers_when_empty=True,
)
