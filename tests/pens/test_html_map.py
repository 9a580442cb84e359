"""A map as HTML: shares of a frame that any size shows, outlines once, names a width."""

import re
from dataclasses import replace

from lxml import html as markup

from dashboard.codes.shapes import CIRCLE
from dashboard.drawing.about import About, Lead, Said
from dashboard.drawing.layout import Drawing
from dashboard.drawing.marks import Across, Box, Dash, Disc, Line, Region, Run, Sign, Words
from dashboard.drawing.projection import ALL_LAND, Frame
from dashboard.drawing.type_scale import Role
from dashboard.drawing.widths import Width
from dashboard.pens import html_map, outlines

RING = ((0.0, 0.0), (100.0, 0.0), (100.0, 100.0))
HERE = About("state", "AA", Said("Aland <a>", "Host state"), Lead(None, (("country", ("AA",)),)))
MARKS = (
    Region((RING,), "land", codes=("BBB", "CCC")),
    Region((RING,), "host", 0.5, HERE, ("AAA",)),
    Line(Across(0, 50), 50, Across(0, 150), 50, "ink", 2, Dash.DASHED),
    Disc(Across(0, 100), 50, 20, "wave-1"),
    Sign(Across(0, 100), 50, CIRCLE, "wave-1", about=replace(HERE, kind="site")),
    Box(Across(0, 30), Across(0, 80), 20, 20, filling="ink"),
    Words(Across(0, 50), 23, (Run("Aland", Role.HOST),)),
)
WHOLE = Drawing("tiny", "A map", "", "en", 100, MARKS, 200, ALL_LAND)
NARROW = replace(
    WHOLE, width=100, height=50, marks=(Words(Across(0, 50), 18, (Run("AA", Role.HOST),)),)
)
WORDS = {"label": "Map", "in": "Larger", "out": "Smaller", "reset": "All"}


def written():
    shown = {Width.NARROW: NARROW, Width.COLUMN: WHOLE, Width.WIDE: WHOLE}
    text = html_map.picture(shown, lambda lead: f"?country={lead.changes[0][1][0]}", WORDS)
    return markup.fromstring(text)


def found(page, name):
    """Elements of a class."""
    return page.xpath(f"//*[contains(concat(' ', @class, ' '), ' {name} ')]")


def styles(element):
    return dict(part.split(":", 1) for part in element.get("style").split(";"))


def test_countries_and_sites_stand_in_it_once_and_names_for_each_width():
    page = written()
    assert [each.get("class") for each in found(page, "country")] == [
        "country BBB",
        "country CCC",
        "country AAA",
    ]
    assert len(found(page, "sign")) == len(found(page, "circle")) == 1
    assert [each.get("class") for each in found(page, "names")] == [
        "names narrow",
        "names column wide",
    ]


def test_places_are_shares_and_those_of_a_narrower_map_shares_of_the_whole():
    page = written()
    sign, disc = styles(found(page, "sign")[0]), styles(found(page, "circle")[0])
    assert (sign["left"], sign["top"], sign["width"]) == ("50%", "50%", "12px")
    assert disc["width"] == "calc(20%/var(--zoom,1))"
    narrow, whole = (styles(each) for each in found(page, "words")[:2])
    assert (narrow["left"], narrow["top"]) == ("50%", "50%")
    assert (whole["left"], whole["top"]) == ("25%", "30%")
    line = styles(found(page, "line")[0])
    assert (line["width"], line["rotate"]) == ("50%", "0deg")
    assert line["border-top"] == "2px dashed var(--ink)"


def test_a_country_and_a_site_lead_and_say_what_they_are_outside_the_order_of_tabs():
    page = written()
    for mark in (*found(page, "AAA"), *found(page, "sign")):
        assert mark.get("href") == "?country=AA" and mark.get("tabindex") == "-1"
        assert mark.get("aria-label") == "Aland <a>"
        card = mark.getnext()
        assert card.get("class").startswith("card") and "Host state" in card.text_content()
    assert found(page, "BBB")[0].tag == "i"


def test_a_box_is_the_tab_of_its_words():
    page = written()
    (name,) = page.xpath("//div[@class='names column wide']/*[contains(@class, 'words')]")
    assert name.get("class") == "words host-name tab"
    assert not found(page, "box")


def test_an_outline_encloses_its_rings_and_nothing_between_them():
    left, top, right = ALL_LAND.left, ALL_LAND.top, ALL_LAND.right
    ring = ((left, top), (right, top), (right, ALL_LAND.bottom))
    far = tuple((x / 2, y / 2) for x, y in ring)
    text = outlines.outlines({"AAA": (ring, far)})
    assert text.startswith(
        ".map .country.AAA{clip-path:polygon(evenodd,0% 0%,100% 0%,100% 100%,0% 0%,"
    )
    places = re.findall(r"([\d.]+)% ([\d.]+)%", text)
    assert len(places) == 4 + 4 + 1 and places[0] == places[3] == places[-1]
    assert places[4] == places[7]


def test_a_part_of_the_plane_is_shown_where_its_frame_is():
    middle = (ALL_LAND.left + ALL_LAND.right) / 2
    half = Frame(ALL_LAND.left, ALL_LAND.bottom, middle, ALL_LAND.top)
    sheet = found(written(), "sheet")[0]
    assert styles(sheet) == {"--left": "0%", "--top": "0%", "--wide": "100%", "--high": "100%"}
    page = html_map.picture(dict.fromkeys(Width, replace(WHOLE, frame=half)), str, WORDS)
    assert styles(found(markup.fromstring(page), "sheet")[0])["--wide"] == "200%"
