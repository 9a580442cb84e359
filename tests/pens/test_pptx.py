"""The pen of slides writes every mark of a drawing made by hand as a shape that can be found."""

from dataclasses import replace
from io import BytesIO

import pytest
from pptx import Presentation
from pptx.enum.dml import MSO_FILL
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.util import Inches, Pt
from support.hand_made import BARS, DRAWING, LINKED, OTHERS, SAYS

from dashboard.drawing.colours import colour_of
from dashboard.drawing.ends import TAIL, End, Inside
from dashboard.drawing.marks import LEFT, Region, Sign, Tiles, Words, words
from dashboard.pens import pptx
from dashboard.pens.pptx import draw_on

BOX = (Inches(1), Inches(1), Inches(10), Inches(5.5))
DECORATIVE = ".//*[local-name()='decorative']"


def address(lead):
    if lead.address:
        return lead.address
    return f"https://x.example/{lead.page}?" + "&".join(f"{k}={v}" for k, v in lead.changes)


def drawn(*marks, height=DRAWING.height, leads=address):
    """The group of a drawing, from a file that was written and opened again."""
    made = Presentation()
    made.slide_width, made.slide_height = Inches(13.333), Inches(7.5)
    slide = made.slides.add_slide(made.slide_layouts[6])
    draw_on(slide, replace(DRAWING, marks=marks, height=height), BOX, leads)
    file = BytesIO()
    made.save(file)
    (group,) = Presentation(file).slides[0].shapes
    return group


def shapes_of(mark):
    return list(drawn(mark).shapes)


def hue(colour):
    return f"#{colour.rgb}"


def description(shape):
    return shape._element.xpath(".//p:cNvPr")[0].get("descr")


def filling(shape):
    return {MSO_FILL.SOLID: "solid", MSO_FILL.PATTERNED: "hatched", MSO_FILL.GRADIENT: "fading",
            MSO_FILL.BACKGROUND: "none"}[shape.fill.type]  # fmt: skip


def test_an_exact_bar_is_one_clean_shape():
    (bar,) = shapes_of(BARS["exact"])
    assert filling(bar) == "solid" and hue(bar.fill.fore_color) == colour_of("wave-2", "light")
    assert not bar._element.xpath(".//a:ln")


def test_about_is_a_dashed_line_through_the_end():
    bar, line = shapes_of(BARS["about"])
    assert line.shape_type == MSO_SHAPE_TYPE.LINE
    assert line._element.xpath(".//a:prstDash[@val='sysDash']")
    assert line.left == line.left + line.width == pytest.approx(bar.left + bar.width, abs=2)
    assert line.top < bar.top and line.top + line.height > bar.top + bar.height


def test_over_has_a_hatched_tail_of_no_length():
    bar, tail = shapes_of(BARS["over"])
    assert (filling(bar), filling(tail)) == ("solid", "hatched")
    assert hue(tail.fill.fore_color) == colour_of("wave-2", "light")
    assert tail.left == pytest.approx(bar.left + bar.width, abs=2)
    assert tail.width / bar.height == pytest.approx(TAIL / BARS["over"].height, rel=1e-3)


def test_up_to_fades_in_its_last_quarter():
    (bar,) = shapes_of(BARS["up to"])
    assert filling(bar) == "fading"
    stops = [(stop.position, hue(stop.color)) for stop in bar.fill.gradient_stops]
    whole, rest = colour_of("wave-2", "light"), colour_of("wave-2", "light", 0.08)
    assert stops == [(0, whole), (0.75, whole), (1, rest)]


def test_a_range_is_solid_to_the_low_and_outlined_to_the_high():
    low, whole = shapes_of(BARS["from to"])
    assert (filling(low), filling(whole)) == ("solid", "none")
    assert hue(whole.line.color) == hue(low.fill.fore_color)
    assert low.width / whole.width == pytest.approx(0.8, rel=1e-3)


def test_what_is_not_broken_down_is_grey_with_an_outline_and_keeps_its_end():
    bar, line = shapes_of(BARS["not broken down"])
    assert hue(bar.fill.fore_color) == colour_of("undivided", "light")
    assert hue(bar.line.color) == colour_of("undivided-line", "light")
    assert line.shape_type == MSO_SHAPE_TYPE.LINE


@pytest.mark.parametrize(
    ("name", "colour"), [("computed", "ink"), ("not published", "secondary-ink")]
)
def test_what_is_computed_or_not_published_is_a_dotted_outline(name, colour):
    (bar,) = shapes_of(BARS[name])
    assert filling(bar) == "none" and hue(bar.line.color) == colour_of(colour, "light")
    assert bar._element.xpath(".//a:prstDash[@val='sysDot']")
    assert bar.text_frame.text == BARS[name].words


@pytest.mark.parametrize("name", [name for name in BARS if name != "exact"])
def test_no_two_kinds_of_bar_look_alike(name):
    plain = replace(BARS[name], end=End.EXACT, inside=Inside.SOLID, share=1.0)
    assert looks(BARS[name]) != looks(plain)


def looks(mark):
    return [shape._element.spPr.xml for shape in shapes_of(mark)]


def test_every_shape_says_what_it_is_or_that_its_neighbours_do():
    for shape in drawn(*DRAWING.marks).shapes:
        assert bool(description(shape)) != bool(shape._element.xpath(DECORATIVE)), shape.name
    (said, line) = shapes_of(BARS["about"])
    assert said.name == LINKED.said.title and description(said) == LINKED.said.in_one_line
    assert line._element.xpath(DECORATIVE)


def test_the_whole_says_what_the_picture_shows():
    group = drawn(*DRAWING.marks)
    assert (group.name, description(group)) == (DRAWING.slug, DRAWING.description)


def test_a_mark_that_leads_somewhere_is_a_link_to_a_whole_address():
    bar, _ = shapes_of(BARS["about"])
    assert bar.click_action.hyperlink.address == "https://x.example/investment?wave=2"
    (words,) = (s for s in drawn(*OTHERS).shapes if s._element.xpath(".//p:cNvPr/a:hlinkClick"))
    assert words.click_action.hyperlink.address == "https://x.example/investment?wave=2"
    assert words.text_frame.text.startswith("Finland")
    assert not any(
        s._element.xpath(".//a:hlinkClick") for s in drawn(*DRAWING.marks, leads=None).shapes
    )


def test_words_within_a_line_lead_somewhere_of_their_own():
    box = next(s for s in drawn(*OTHERS).shapes if s.has_text_frame and "EuroHPC" in s.text)
    runs = [run for paragraph in box.text_frame.paragraphs for run in paragraph.runs]
    leads = [run.hyperlink.address for run in runs]
    assert [run.text.rstrip() for run in runs] == ["Finland,", "Greece", "EuroHPC"]
    assert leads[:2] == [f"https://x.example/countries?country={code}" for code in ("FI", "GR")]
    assert leads[2] == "https://a.eu/?b&c"


def test_words_are_real_text_in_the_size_and_weight_of_their_role():
    name, second = next(mark for mark in OTHERS if isinstance(mark, Words)).runs
    box = next(s for s in drawn(*OTHERS).shapes if s.has_text_frame and name.text in s.text)
    assert box.text_frame.text.split("  ") == [name.text, second.text]
    first, last = box.text_frame.paragraphs[0].runs
    assert (first.font.bold, last.font.bold) == (True, False)
    assert first.font.size / last.font.size == pytest.approx(15 / 13, rel=2e-3)
    assert hue(last.font.color) == colour_of("secondary-ink", "light")


def test_words_break_where_the_drawing_breaks_them():
    box = next(s for s in drawn(*OTHERS).shapes if s.has_text_frame and "Greece" in s.text)
    assert [p.text for p in box.text_frame.paragraphs] == ["Finland, Germany,", "Greece and Italy"]


def test_a_drawing_that_fits_has_words_of_ten_points_at_least():
    height = pptx.most_pixels(replace(DRAWING, marks=OTHERS), BOX[3])
    for shape in drawn(*OTHERS, height=height).shapes:
        for paragraph in shape.text_frame.paragraphs if shape.has_text_frame else ():
            assert all(run.font.size >= Pt(10) - 1 for run in paragraph.runs)


def test_words_on_a_colour_have_an_edge_in_it():
    (plain,) = shapes_of(words(LEFT, 0, "Slovenia"))
    (edged,) = shapes_of(replace(words(LEFT, 0, "Slovenia"), halo="host", halo_share=0.5))
    assert not plain._element.xpath(".//a:glow")
    (colour,) = edged._element.xpath(".//a:rPr/a:effectLst/a:glow/a:srgbClr/@val")
    assert f"#{colour}" == colour_of("host", "light", 0.5)


def test_a_region_is_one_shape_with_a_ring_a_part():
    rings = (((0, 0), (40, 0), (40, 40)), ((10, 5), (20, 5), (20, 10)))
    (shape,) = shapes_of(Region(rings, "host", 0.5, SAYS))
    assert len(shape._element.xpath(".//a:moveTo")) == 2
    assert hue(shape.fill.fore_color) == colour_of("host", "light", 0.5)
    assert hue(shape.line.color) == colour_of("paper", "light")
    assert shape.name == SAYS.said.title


def test_tiles_have_a_ring_a_square():
    tiles = next(mark for mark in OTHERS if isinstance(mark, Tiles))
    (shape,) = shapes_of(tiles)
    assert len(shape._element.xpath(".//a:moveTo")) == 8
    assert hue(shape.fill.fore_color) == colour_of("eu", "light")


def test_a_hollow_sign_is_hollow_and_a_full_one_full():
    for mark in (mark for mark in OTHERS if isinstance(mark, Sign)):
        sign = shapes_of(mark)[0]
        is_hollow = mark.shape.is_ring
        assert (hue(sign.fill.fore_color) == colour_of("paper", "light")) == is_hollow
        if is_hollow:
            assert hue(sign.line.color) == colour_of(mark.colour, "light")


def test_nothing_lies_outside_the_box():
    marks = [mark for mark in DRAWING.marks if mark is not BARS["over"]]
    for shape in drawn(*marks).shapes:
        assert BOX[0] - 1 <= shape.left and shape.left + shape.width <= BOX[0] + BOX[2] + Pt(1)
        assert BOX[1] - Pt(4) <= shape.top and shape.top + shape.height <= BOX[1] + BOX[3]


def test_what_is_no_mark_is_refused():
    with pytest.raises(TypeError):
        pptx.draw("bar", None)


def test_what_is_said_without_a_link_is_the_name_of_its_shape():
    bar, tail = shapes_of(BARS["over"])
    assert bar.name == SAYS.said.title and tail.name == "end over"
