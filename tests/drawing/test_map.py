"""The map of Europe as marks: every state named, no name on another or on a sign, in any size."""

from itertools import combinations
from pathlib import Path

import pytest

from dashboard.drawing.map import apart
from dashboard.drawing.map_names import names
from dashboard.drawing.map_parts import SIZES, Size
from dashboard.drawing.marks import Role
from dashboard.drawing.projection import EUROPE
from dashboard.drawing.widths import Width
from dashboard.exhibits import where

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
    for site, place in zip(on_map.sites, apart(on_map.sites), strict=True):
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
