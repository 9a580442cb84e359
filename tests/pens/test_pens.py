"""The pens of text write every mark of a drawing made by hand as it was looked at; see golden/."""

import json
import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image
from support.hand_made import BARS, DRAWING

from dashboard.drawing.colours import COLOURS, colour_of
from dashboard.drawing.ends import End, Inside
from dashboard.drawing.marks import LEFT, Across, words
from dashboard.drawing.type_scale import TYPE, Role
from dashboard.drawing.widths import Width
from dashboard.pens import elements, html, svg
from dashboard.pens.figure import figure
from dashboard.pens.png import png
from dashboard.pens.png_texts import with_texts

GOLDEN = Path(__file__).parent / "golden"
ROOT = Path(__file__).parents[2]
EVERY_WIDTH = dict.fromkeys(Width, DRAWING)


def address(lead):
    if lead.address:
        return lead.address
    return f"./{lead.page}?" + "&".join(f"{name}={value}" for name, value in lead.changes)


PENS = {
    "html": lambda drawing: html.picture(dict.fromkeys(Width, drawing), address),
    "svg": lambda drawing: svg.svg(drawing, 400),
    "figure": lambda drawing: json.dumps(json.loads(figure(drawing, 400).to_json()), indent=1),
}


@pytest.mark.parametrize("pen", PENS)
def test_a_pen_writes_what_was_looked_at(pen):
    assert PENS[pen](DRAWING) == (GOLDEN / f"marks.{pen}").read_text(encoding="utf-8")


@pytest.mark.parametrize("pen", PENS)
@pytest.mark.parametrize("name", [name for name in BARS if name != "exact"])
def test_no_two_kinds_of_bar_look_alike(pen, name):
    """The plain bar, put where the other is, is written in another way."""
    plain = replace(BARS[name], end=End.EXACT, inside=Inside.SOLID, share=1.0)
    marks = tuple(plain if mark is BARS[name] else mark for mark in DRAWING.marks)
    lines = PENS[pen](DRAWING).splitlines()
    assert PENS[pen](replace(DRAWING, marks=marks)).splitlines() != lines


@pytest.mark.parametrize("end", [end for end in End if end is not End.EXACT])
def test_the_style_draws_every_end(end):
    assert re.search(rf"\.bar\.{end}(::after)? {{", html.style_sheet())


@pytest.mark.parametrize("inside", [inside for inside in Inside if inside is not Inside.SOLID])
def test_the_style_draws_every_inside(inside):
    assert re.search(rf"\.bar\.{inside} {{", html.style_sheet())


def test_classes_of_width_with_one_drawing_share_it():
    lower = replace(DRAWING, height=90)
    mixed = {Width.WIDE: lower, Width.NARROW: DRAWING, Width.COLUMN: lower}
    assert html.picture(EVERY_WIDTH, address).count('class="drawing') == 1
    assert 'class="drawing narrow column wide page large"' in html.picture(EVERY_WIDTH, address)
    assert 'class="drawing narrow"' in html.picture(mixed, address)
    assert 'class="drawing column wide" style="height:90px"' in html.picture(mixed, address)


@pytest.mark.parametrize("width", Width)
def test_a_browser_shows_the_drawing_of_every_class_of_width(width):
    assert f".drawing.{width.name.lower()} {{ display: block; }}" in html.style_sheet()
    for page in (ROOT / "src/dashboard/templates").glob("*.html"):
        for classes in re.findall(r'"([\w ]*drawing narrow[\w ]*)"', page.read_text("utf-8")):
            assert width.name.lower() in classes.split(), page.name


@pytest.mark.parametrize("role", Role)
def test_the_style_has_the_letters_that_layouts_measure(role):
    kind = TYPE[role]
    letters = f"font: {kind.weight} {kind.size:g}px/{kind.line:g}px "
    assert re.search(rf"\.{role} \{{ {re.escape(letters)}", html.style_sheet())


def test_a_theme_is_said_where_it_is_not_the_systems():
    assert "data-theme" not in html.picture(EVERY_WIDTH, address)
    assert 'data-theme="dark"' in html.picture(EVERY_WIDTH, address, "dark")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_colour_is_a_variable_and_a_colour_of_svg(theme):
    for name, colour in COLOURS.items():
        assert f"--{name}:light-dark({colour.light},{colour.dark});" in html.colour_variables()
        assert colour_of(name, theme) == getattr(colour, theme)


def test_a_dimmed_colour_lies_between_itself_and_paper():
    assert colour_of("wave-2", "light", 0.38) == "#F5BFB0"
    assert colour_of("ink", "dark", 0.0) == colour_of("paper", "dark")


def test_an_svg_stands_alone_and_says_what_it_is():
    root = ElementTree.fromstring(svg.svg(DRAWING, 400, "dark"))
    names = {"s": "http://www.w3.org/2000/svg"}
    assert root.get("role") == "img" and root.get("lang") == "en"
    assert root.findtext("s:title", namespaces=names) == DRAWING.title
    assert root.findtext("s:desc", namespaces=names) == DRAWING.description
    assert "about €485 million" in [text.text for text in root.iterfind(".//s:text", names)]
    used = {part.split(")")[0] for part in svg.svg(DRAWING, 400).split("url(#")[1:]}
    assert used == {made.get("id") for made in root.iterfind("s:defs/*", names)}


def test_an_svg_says_whose_it_is_where_it_is_told():
    text = svg.svg(DRAWING, 400, terms={"rights": "CC BY 4.0 <x>"})
    rights = ElementTree.fromstring(text).find(".//{http://purl.org/dc/elements/1.1/}rights")
    assert rights.text == "CC BY 4.0 <x>"
    assert "metadata" not in svg.svg(DRAWING, 400)


def test_a_png_says_whose_it_is_in_any_script():
    picture = with_texts(png(svg.svg(DRAWING, 400), 1), {"Copyright": "Ελλάδα, CC BY 4.0"})
    assert Image.open(BytesIO(picture)).text == {"Copyright": "Ελλάδα, CC BY 4.0"}


def test_a_png_is_the_svg_in_the_typeface_of_the_page():
    with_words = png(svg.svg(DRAWING, 400), 1)
    bare = tuple(mark for mark in DRAWING.marks if not hasattr(mark, "runs"))
    assert with_words.startswith(b"\x89PNG") and with_words[16:24] == _size(400, 360)
    assert with_words == png(svg.svg(DRAWING, 400), 1)
    assert with_words != png(svg.svg(replace(DRAWING, marks=bare), 400), 1)


def _size(width, height):
    return width.to_bytes(4, "big") + height.to_bytes(4, "big")


def test_what_is_no_mark_is_refused():
    with pytest.raises(TypeError):
        elements.element("bar")


def test_what_is_left_over_of_words_goes_on_in_their_last_line():
    long = words(LEFT, 0, "Connecting Europe Facility and more of it", to=Across(0, 70), lines=2)
    text = svg.svg(replace(DRAWING, marks=(long,)), 400)
    last = ElementTree.fromstring(text).findall("{http://www.w3.org/2000/svg}text")
    assert [found.text for found in last] == ["Connecting", "Europe F…"]
