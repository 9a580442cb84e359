"""Still pictures of every exhibit and cards of every page, without naming any."""

from functools import cache
from io import BytesIO
from xml.etree import ElementTree

import pytest
from PIL import Image

from dashboard.contents import PAGES
from dashboard.exhibits.registry import EXHIBITS
from dashboard.export.cards import card
from dashboard.export.stills import picture_file

every_exhibit = pytest.mark.parametrize("exhibit", EXHIBITS.values(), ids=EXHIBITS)
DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"


@cache
def drawn(exhibit, here, suffix):
    """A picture, made once for the tests that look at it."""
    return picture_file(exhibit, here, suffix)


@pytest.fixture
def here(scene):
    return scene(country=("DE", "ES"), lang="de")


@every_exhibit
def test_a_png_shows_something_and_says_what(exhibit, here):
    picture = Image.open(BytesIO(drawn(exhibit, here, "png")))
    rows = exhibit.rows(here)
    assert picture.width > 1200
    assert len(picture.convert("RGB").getcolors(1_000_000)) > 3
    assert picture.text["Title"] == exhibit.question(here)
    assert picture.text["Description"] == exhibit.finding(rows, here)
    assert here.language.day(here.snapshot.day) in picture.text["Copyright"]
    assert "creativecommons.org" in picture.text["Copyright"]
    for source in (source for cells in rows["sources"] for source in cells if source):
        assert here.snapshot.sources.loc[source, "title"] in picture.text["Source"]


@every_exhibit
def test_an_svg_says_the_same_and_asks_for_nothing_elsewhere(exhibit, here):
    text = drawn(exhibit, here, "svg").decode()
    root = ElementTree.fromstring(text)
    assert root.find(f".//{DUBLIN_CORE}title").text == exhibit.question(here)
    assert root.find(f".//{DUBLIN_CORE}description").text == exhibit.finding(
        exhibit.rows(here), here
    )
    assert "creativecommons.org" in "".join(root.find(f".//{DUBLIN_CORE}rights").itertext())
    assert "<script" not in text and "<image" not in text
    for element in root.iter():
        target = element.get("{http://www.w3.org/1999/xlink}href", "#")
        assert target.startswith("#")


@every_exhibit
def test_the_same_scene_gives_the_same_bytes(exhibit, here):
    if len(exhibit.rows(here)) < 10:
        for suffix in ("png", "svg"):
            assert picture_file(exhibit, here, suffix) == drawn(exhibit, here, suffix)


@every_exhibit
def test_pictures_of_a_day_on_which_little_was_known(exhibit, scene):
    made = picture_file(exhibit, scene(on="2024-01-24"), "png")
    assert Image.open(BytesIO(made)).width > 1200


COMPARED = [
    ("wave-2", "investai-200bn"),
    ("wave-2", "wave-3"),
    ("wave-1", "antennas"),
    ("investai-200bn", "techeu-250bn"),
]


@pytest.mark.parametrize("compare", COMPARED)
@pytest.mark.parametrize("on", [None, "2025-02-12", "2024-06-01"])
def test_pictures_of_two_amounts_are_small_on_every_day(compare, on, scene):
    for exhibit in EXHIBITS.values():
        if exhibit.reads == ("compare",):
            made = picture_file(exhibit, scene(on=on, compare=compare, lang="de"), "svg")
            assert 1_000 < len(made) < 60_000


@pytest.mark.parametrize("measure", ["role", "sites", "wave", "head", "gdp"])
def test_pictures_of_every_measure(measure, scene):
    assert picture_file(EXHIBITS["where"], scene(measure=measure), "png")


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("lang", ["en", "de"])
def test_a_card_has_the_size_that_chats_show(path, lang, scene):
    page = PAGES[path]
    first = EXHIBITS[page.exhibits[0]] if page.exhibits else EXHIBITS["standing"]
    picture = Image.open(BytesIO(card(page, first, EXHIBITS["where"], scene(lang=lang))))
    assert picture.size == (1200, 630)
    assert len(picture.convert("RGB").getcolors(1_000_000)) > 20
