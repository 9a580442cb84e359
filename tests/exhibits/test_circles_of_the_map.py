"""Circles of the map: their area is the money published, dotted where there is none."""

from dataclasses import replace
from math import pi

import pytest

from dashboard.codes.shapes import CIRCLE
from dashboard.drawing.about import About
from dashboard.drawing.map import europe
from dashboard.drawing.map_parts import SIZES, OnMap, Site
from dashboard.drawing.marks import Dash, Disc, Sign
from dashboard.drawing.widths import Width
from dashboard.exhibits import where
from dashboard.exhibits.drawn import drawn

SITE = Site("one", "AA", (0, 0), CIRCLE, "wave-1", money=100.0, about=About("site", "one"))
LARGE = replace(SITE, code="two", at=(300, 0), money=400.0)
NONE = replace(SITE, code="three", at=(600, 0), money=0.0)


def marks(*sites, width=Width.COLUMN):
    return europe({}, OnMap((), sites), SIZES[width]).marks


def circles(*sites, width=Width.COLUMN):
    return [mark for mark in marks(*sites, width=width) if isinstance(mark, Disc)]


def test_the_area_of_a_circle_is_its_amount():
    large, small = circles(SITE, LARGE)
    assert pi * large.radius**2 / (pi * small.radius**2) == pytest.approx(400 / 100)
    assert small.radius == pytest.approx(12.5)


def test_circles_grow_with_the_map():
    (column,), (wide,) = circles(SITE), circles(SITE, width=Width.WIDE)
    assert wide.radius / column.radius == pytest.approx(660 / 456)


def test_no_published_amount_is_a_dotted_circle_and_signs_alone_have_none():
    (circle,) = circles(NONE)
    assert circle.dash is Dash.DOTTED and circle.radius == pytest.approx(8)
    assert not circles(replace(SITE, money=None))


def test_small_circles_are_above_large_ones_and_signs_above_all():
    found = [mark for mark in marks(SITE, LARGE) if isinstance(mark, Disc | Sign)]
    assert [type(mark) for mark in found] == [Disc, Disc, Sign, Sign]
    assert found[0].radius > found[1].radius


def test_a_circle_says_its_amount_with_its_wording_cover_and_source(scene):
    sites = {site.code: site for site in where.on_map(where.rows(scene()), scene()).sites}
    said = sites["lumi-aif"].about.said if "lumi-aif" in sites else None
    found = said or next(s.about.said for s in sites.values() if "LUMI" in s.about.said.title)
    assert "about\u00a0€600\u00a0million" in found.title or "about €600 million" in found.title
    assert (
        found.source.endswith(("official", "relayed", "press")) and "First wave" in found.sentence
    )


def test_money_is_neither_drawn_nor_said_where_signs_alone_are_asked_for(scene):
    shown = where.on_map(where.rows(scene(size="none")), scene(size="none"))
    assert {site.money for site in shown.sites} == {None}
    assert not [site for site in shown.sites if "€" in site.about.said.title]


def test_two_sites_of_a_city_stand_apart_and_pick_different_sites(scene):
    """Found in the package by their places; a sign is eleven pixels wide."""
    shown = drawn(where.EXHIBIT, scene()).drawings[Width.COLUMN].marks
    signs = [mark for mark in shown if isinstance(mark, Sign)]
    leads = {dict(sign.about.leads_to.changes)["site"] for sign in signs}
    assert len(leads) == len(signs)
    places = {(round(sign.x.px), round(sign.y)) for sign in signs}
    assert len(places) == len(signs)


def test_the_key_has_circles_to_the_scale_of_the_map_and_counts_its_states(scene):
    here = scene()
    items = where.legend_items(where.rows(here), here)
    across = [item.across for item in items if item.across]
    assert len(across) == 3 and across == sorted(across, reverse=True)
    assert across[1] / across[2] == pytest.approx(2)
    assert "Host state: 16" in [item.label for item in items]
    assert not [
        item for item in where.legend_items(where.rows(here), scene(size="none")) if item.across
    ]
