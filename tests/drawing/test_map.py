"""The map of Europe as marks: every state named, no name on another or on a sign, in any size."""

from itertools import combinations
from math import dist
from pathlib import Path

import pytest

from dashboard.codes.shapes import CIRCLE, RING, UNPLACED
from dashboard.drawing.layout import Drawing
from dashboard.drawing.map import APART, apart, europe
from dashboard.drawing.map_names import names
from dashboard.drawing.map_parts import (
    DIMMED,
    HALF,
    SIZES,
    Link,
    OnMap,
    Site,
    Size,
    State,
)
from dashboard.drawing.marks import Box, Line, Region, Sign
from dashboard.drawing.projection import EUROPE, NARROW_EUROPE, Frame, project
from dashboard.drawing.type_scale import Role
from dashboard.drawing.widths import Width
from dashboard.exhibits import where
from dashboard.pens.svg import svg

GOLDEN = Path(__file__).parent / "golden"
TALLEST = Size(EUROPE, 760 / EUROPE.height, Role.LARGE_HOST, Role.LARGE_STATE)
LONGEST_COLUMN = Size(EUROPE, 600 / EUROPE.height, Role.HOST, Role.STATE)
ALL_SIZES = {
    "a phone of 360 px": SIZES[Width.NARROW],
    "456 px high": SIZES[Width.COLUMN],
    "600 px high": LONGEST_COLUMN,
    "660 px high": SIZES[Width.WIDE],
    "760 px high": TALLEST,
}
every_size = pytest.mark.parametrize("size", ALL_SIZES.values(), ids=list(ALL_SIZES))
every_language = pytest.mark.parametrize("lang", ["en", "de"])


def shown(scene):
    return where.on_map(where.rows(scene), scene)


def overlap(one, two):
    """Pixels that two boxes share across and down; not above 0 where they do not meet."""
    return min(
        min(one[2], two[2]) - max(one[0], two[0]),
        min(one[3], two[3]) - max(one[1], two[1]),
    )


@every_size
@every_language
def test_no_name_meets_another(size, lang, scene):
    found = names(shown(scene(lang=lang)).states, size)
    met = {
        (one.text, two.text): overlap(one.box(size), two.box(size))
        for one, two in combinations(found, 2)
        if overlap(one.box(size), two.box(size)) > 0
    }
    assert not met


@every_size
@every_language
def test_no_name_lies_on_a_sign(size, lang, scene):
    on_map = shown(scene(lang=lang))
    met = {}
    for site, place in zip(on_map.sites, apart(on_map.sites, size), strict=True):
        x, y = size.at(place)
        half = site.size / 2 - 1
        box = (x - half, y - half, x + half, y + half)
        for name in names(on_map.states, size):
            if overlap(name.box(size), box) > 0:
                met[name.text, site.code] = overlap(name.box(size), box)
    assert not met


@every_size
@every_language
def test_every_state_is_named_inside_the_frame(size, lang, scene):
    on_map = shown(scene(lang=lang))
    found = names(on_map.states, size)
    assert {name.code for name in found} == {state.code for state in on_map.states}
    for name in found:
        left, top, right, bottom = name.box(size)
        assert left >= 0 and top >= 0 and right <= size.width and bottom <= size.height, name


def test_signs_of_neighbouring_cities_stand_apart(scene):
    sites = shown(scene()).sites
    size = SIZES[Width.COLUMN]
    places = apart(sites, size)
    far = APART / size.scale
    assert all(dist(one, two) > 0.95 * far for one, two in combinations(places, 2))
    moved = [dist(site.at, place) for site, place in zip(sites, places, strict=True)]
    assert max(moved) < far


def test_who_is_what_and_which_wave_is_no_matter_of_colour_alone(scene):
    """Waves differ in shape, hosts in the weight of their names, an unknown city in its sign."""
    on_map = shown(scene())
    factories = [site for site in on_map.sites if site.colour.startswith("wave-")]
    pairs = {(site.colour, site.shape) for site in factories}
    assert (
        len(pairs)
        == len({shape for _, shape in pairs})
        == len({colour for colour, _ in pairs})
        == 3
    )
    assert {site.shape for site in on_map.sites} - {shape for _, shape in pairs} == {RING, UNPLACED}
    roles = {name.code: name.role for name in names(on_map.states, SIZES[Width.COLUMN])}
    assert {roles[state.code] for state in on_map.states if state.is_host} == {Role.HOST}
    assert {roles[state.code] for state in on_map.states if not state.is_host} == {Role.STATE}


def test_a_picked_state_keeps_its_colour_its_partners_half_and_others_less(scene):
    on_map = shown(scene(country=("SI",)))
    shares = {state.code: state.share for state in on_map.states}
    assert (shares["SI"], shares["IT"], shares["DE"]) == (1.0, HALF, DIMMED)
    assert len(on_map.links) >= 1
    (name,) = [name for name in names(on_map.states, SIZES[Width.NARROW]) if name.is_picked]
    assert name.text == "Slovenia"
    assert not shown(scene()).links


@every_size
@every_language
def test_the_tab_of_a_picked_state_covers_no_other_name(size, lang, scene):
    for code in ("SI", "HR", "CZ", "BE"):
        found = names(shown(scene(lang=lang, country=(code,))).states, size)
        (picked,) = [name for name in found if name.is_picked]
        left, top, right, bottom = picked.box(size)
        tab = (left - 6, top - 6, right + 6, bottom + 6)
        assert not any(overlap(name.box(size), tab) > 0 for name in found if name is not picked)
        assert len(found) > 30


@pytest.mark.parametrize("width", list(SIZES))
def test_the_still_is_light_enough_for_a_page(width, scene):
    here = scene(lang="de")
    layout = where.drawing(where.rows(here), here, width)
    drawing = Drawing("where", "", "", "de", layout.height, layout.marks, layout.width)
    assert len(svg(drawing, layout.width).encode()) < 120_000


@pytest.mark.parametrize("place", [(-24.5, 64.9), (33.4, 35.2), (41.5, 41.2), (25.8, 71.2)])
def test_iceland_cyprus_turkiye_and_the_north_cape_are_in_the_frame(place):
    assert EUROPE.holds(project(place))


def test_the_frame_of_a_phone_is_that_of_europe_without_its_east():
    assert (NARROW_EUROPE.left, NARROW_EUROPE.top) == (EUROPE.left, EUROPE.top)
    assert NARROW_EUROPE.bottom == EUROPE.bottom and NARROW_EUROPE.right < EUROPE.right


SQUARE = ((0.0, 0.0), (0.0, 40.0), (40.0, 40.0), (40.0, 0.0))
EAST = tuple((x + 40, y) for x, y in SQUARE)
TINY = OnMap(
    (
        State("AA", "AAA", "Aland <a>", "host", is_host=True, is_picked=True, middle=(20, 20)),
        State("BB", "BBB", "Beland", "antenna", share=HALF, middle=(60, 20)),
    ),
    (
        Site("one", "AA", (10, 10), CIRCLE, "wave-1", is_new=True),
        Site("two", "BB", (70, 10), UNPLACED, "ink", share=DIMMED),
    ),
    (Link(((20, 20), (40, 35), (60, 20))),),
)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_map_by_hand_is_written_as_before(theme):
    size = Size(Frame(0, 0, 120, 40), 2.5, Role.HOST, Role.STATE, places={})
    land = {"AAA": (SQUARE,), "BBB": (EAST,), "CCC": (tuple((x + 80, y) for x, y in SQUARE),)}
    layout = europe(land, TINY, size)
    kinds = [type(mark) for mark in layout.marks]
    assert kinds.count(Region) == 3 and kinds.count(Sign) == 3
    assert kinds.count(Line) == 4 and kinds.count(Box) == 1
    drawing = Drawing(
        "tiny", "A map", "Two states", "en", layout.height, layout.marks, layout.width
    )
    written = svg(drawing, layout.width, theme)
    assert written == (GOLDEN / f"map-{theme}.svg").read_text()
