"""Slides of every exhibit, without naming any: opened again with python-pptx and LibreOffice."""

import shutil
import subprocess
from collections import Counter
from functools import cache
from io import BytesIO

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.util import Pt
from support.arial import width

from dashboard.drawing.colours import colour_of
from dashboard.drawing.ends import End, Inside
from dashboard.drawing.marks import Area, Bar, Box, Dash, Disc, Region, Sign, Tiles, Words
from dashboard.drawing.widths import Width
from dashboard.exhibits.drawn import drawn
from dashboard.exhibits.evidence import source_ids
from dashboard.exhibits.exhibit import Column
from dashboard.exhibits.registry import EXHIBITS
from dashboard.exhibits.squares import in_words
from dashboard.exhibits.where_map import sites_of
from dashboard.exhibits.words import cell
from dashboard.export.slides import deck
from dashboard.export.told import Page, Told
from dashboard.story import default_story

every_exhibit = pytest.mark.parametrize("exhibit", EXHIBITS.values(), ids=EXHIBITS)
ADDRESS = "https://example.org/page?lang=de"


def leads(lead):
    return f"https://example.org/{lead.page}?{lead.changes}"


@cache
def opened(exhibit, here):
    """The slides of an exhibit, whole tables included; made once, tests only read them."""
    return Presentation(
        BytesIO(deck([Told(exhibit, here, ADDRESS, leads)], "Titel", whole_tables=True))
    )


def shapes_of(shapes):
    for shape in shapes:
        yield shape
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from shapes_of(shape.shapes)


@pytest.fixture
def here(scene):
    return scene(country=("DE", "ES"), lang="de")


@every_exhibit
def test_title_and_sentence_are_text_and_the_notes_hold_sources_and_link(exhibit, here):
    rows, made = exhibit.rows(here), opened(exhibit, here)
    assert (made.slide_width / made.slide_height) == pytest.approx(16 / 9, rel=1e-3)
    for slide in made.slides:
        assert slide.shapes.title.text.startswith(exhibit.question(here))
        assert exhibit.finding(rows, here) in [s.text_frame.text for s in slide.placeholders]
        notes = slide.notes_slide.notes_text_frame.text
        assert ADDRESS in notes
        for source in source_ids(rows):
            row = here.snapshot.sources.loc[source]
            assert row["title"] in notes and row["publisher"] in notes
            assert not isinstance(row["url"], str) or row["url"] in notes
        texts = " ".join(s.text_frame.text for s in slide.shapes if s.has_text_frame)
        assert here.language.day(here.snapshot.day) in texts
        assert "creativecommons.org" in texts


@every_exhibit
def test_every_object_has_a_text_alternative_or_needs_none(exhibit, here):
    """Beside words, lines and ends of bars there is nothing to say that is not said there."""
    for slide in opened(exhibit, here).slides:
        for shape in shapes_of(slide.shapes):
            described = bool(shape._element.xpath(".//p:cNvPr")[0].get("descr"))
            assert described or shape._element.xpath("./*[1]//*[local-name()='decorative']")


@every_exhibit
def test_nothing_lies_outside_the_slide(exhibit, here):
    made = opened(exhibit, here)
    for slide in made.slides:
        for shape in shapes_of(slide.shapes):
            assert shape.left >= 0 and shape.top >= 0
            assert shape.left + shape.width <= made.slide_width, shape.name
            assert shape.top + shape.height <= made.slide_height, shape.name


def description(shape):
    return shape._element.xpath(".//p:cNvPr")[0].get("descr")


def texts_of(slide):
    return [shape.text_frame.text for shape in shapes_of(slide.shapes) if shape.has_text_frame]


def drawings_of(exhibit, here):
    return drawn(exhibit, here).drawings


def marks_of(exhibit, here, kind):
    """Marks of a kind of the exhibit's drawing for a whole page."""
    found = drawings_of(exhibit, here).get(Width.WIDE)
    if found and found.width:  # of a map, slides take the size whose words can be read
        (found,) = Page(Told(exhibit, here)).marks
    return [mark for mark in found.marks if isinstance(mark, kind)] if found else []


def drawn_shapes(exhibit, here):
    """All shapes of the drawing, on all its slides."""
    groups = [s for slide in opened(exhibit, here).slides for s in slide.shapes]
    return [s for group in groups if group.name == exhibit.slug for s in group.shapes]


SCENES = {
    "two states": {"country": ("DE", "ES"), "lang": "de"},
    "all": {"lang": "en"},
    "early": {"on": "2025-02-12", "lang": "de"},
}
every_scene = pytest.mark.parametrize("view", SCENES.values(), ids=SCENES)


@every_exhibit
@every_scene
def test_every_word_of_a_drawing_is_on_a_slide_and_can_be_read(exhibit, view, scene):
    here = scene(**view)
    frames = [s.text_frame for s in drawn_shapes(exhibit, here) if s.has_text_frame]
    said = [" ".join(frame.text.split()) for frame in frames]
    for mark in marks_of(exhibit, here, Words):
        text = " ".join(mark.text.split())
        assert any(text == found or is_cut(text, found) for found in said), text
    runs = [run for frame in frames for p in frame.paragraphs for run in p.runs]
    assert all(run.font.size >= Pt(10) - 200 for run in runs)
    assert bool(runs) == bool(marks_of(exhibit, here, Words))


def is_cut(text, found):
    return mark_of_cut in found and text.startswith(found.split(mark_of_cut)[0]) and len(found) > 9


mark_of_cut = "…"


@every_exhibit
@every_scene
def test_words_keep_within_the_room_that_was_measured_for_them(exhibit, view, scene):
    """Measured in Source Sans, shown in Arial: where they do, no two words meet."""
    for shape in drawn_shapes(exhibit, scene(**view)):
        if shape._element.xpath("p:nvSpPr/p:cNvSpPr/@txBox"):
            for paragraph in shape.text_frame.paragraphs:
                taken = sum(
                    width(run.text, run.font.size.pt, bold=run.font.bold) for run in paragraph.runs
                )
                assert taken <= shape.width.pt * 1.04 + 2, paragraph.text


@every_exhibit
@every_scene
def test_every_kind_of_end_is_found_again(exhibit, view, scene):
    """A dashed line an "about", a hatched tail an "over", a fading an "up to", an outline a range,
    a filling with an outline what is not broken down, dots what is computed or not published.
    """
    here = scene(**view)
    marks = marks_of(exhibit, here, Bar)
    ends = Counter(bar.end for bar in marks if bar.inside is Inside.SOLID)
    ends += Counter(bar.end for bar in marks if bar.inside is Inside.UNDIVIDED and bar.end in ROUND)
    shapes = [shape._element for shape in drawn_shapes(exhibit, here)]
    found = {end: sum(bool(s.xpath(path)) for s in shapes) for end, path in LOOKS.items()}
    assert found[End.ABOUT] == ends[End.ABOUT]
    hatched = sum(area.is_hatched for area in marks_of(exhibit, here, Area))
    assert found[End.OVER] == ends[End.OVER] + hatched
    assert found[End.UP_TO] == ends[End.UP_TO]
    assert found[End.RANGE] == ends[End.RANGE]
    insides = Counter(bar.inside for bar in marks)
    assert found[Inside.UNDIVIDED] == insides[Inside.UNDIVIDED]
    others = sum(each.dash is Dash.DOTTED for each in marks_of(exhibit, here, (Box, Disc)))
    assert found["dotted"] == insides[Inside.COMPUTED] + insides[Inside.UNPUBLISHED] + others


ROUND = (End.ABOUT, End.OVER)
UNDIVIDED = colour_of("undivided", "light")[1:], colour_of("undivided-line", "light")[1:]
LOOKS = {
    End.ABOUT: "self::p:cxnSp[.//a:prstDash/@val='sysDash']",
    End.OVER: "p:spPr/a:pattFill",
    End.UP_TO: "p:spPr/a:gradFill",
    End.RANGE: "self::p:sp[p:nvSpPr/p:cNvPr/@name='end range'][p:spPr/a:noFill]/p:spPr/a:ln",
    Inside.UNDIVIDED: f"p:spPr[a:solidFill/a:srgbClr/@val='{UNDIVIDED[0]}']"
    f"/a:ln[.//@val='{UNDIVIDED[1]}']",
    "dotted": "self::p:sp[p:nvSpPr/p:cNvPr/@name][p:spPr/a:noFill]"
    "[p:spPr/a:ln/a:prstDash/@val='sysDot']",
}
"""XPath of each look in the file."""


@every_exhibit
def test_what_leads_somewhere_is_a_link_with_the_whole_address(exhibit, here):
    marks = marks_of(exhibit, here, (Bar, Box, Area, Disc, Region, Tiles, Sign, Words))
    wanted = Counter(mark.about.leads_to for mark in marks if mark.about.leads_to)
    links = Counter(
        shape.click_action.hyperlink.address
        for shape in drawn_shapes(exhibit, here)
        if shape._element.xpath("./*[1]//a:hlinkClick")
    )
    assert links == Counter({leads(lead): count for lead, count in wanted.items()})


@every_exhibit
@pytest.mark.parametrize("compare", [(), ("wave-1", "antennas"), ("techeu-250bn", "wave-3")])
def test_two_amounts_keep_every_word_of_the_table(exhibit, compare, scene):
    here = scene(lang="de", compare=compare)
    rows = exhibit.rows(here)
    if exhibit.reads != ("compare",) or not drawings_of(exhibit, here):
        return
    said = " ".join(" ".join(texts_of(opened(exhibit, here).slides[0])).split())
    for row in rows.to_dict("records"):
        is_part = row.get("lens")
        money = cell(row["money"], Column("money", "", "money"), here.language)
        assert is_part or " ".join(money.split(" (")[0].split()) in said
        if "squares" in row:
            count = in_words(row["squares"], here)
            assert " ".join(here.language.say("Squares: {count}", count=count).split()) in said
        assert not row.get("step") or " ".join(row["step"].split()) in said


def test_squares_have_a_ring_a_square(scene):
    """485 and 200,000 next to each other at 100 a square: 4.85 and 2,000 (envelopes.csv)."""
    shapes = drawn_shapes(EXHIBITS["squares"], scene())
    rings = [len(s._element.xpath(".//a:moveTo")) for s in shapes]
    assert [count for count in rings if count] == [5, 2000]


def test_a_sign_a_milestone_with_its_words(scene):
    """Lanes of all milestones, of which each sign says its own; the table follows."""
    here, exhibit = scene(lang="de"), EXHIBITS["milestones"]
    said = Counter(m.about.said.in_one_line for m in marks_of(exhibit, here, Sign) if m.about.said)
    signs = [s for s in drawn_shapes(exhibit, here) if s._element.xpath(IS_SIGN)]
    found = Counter(s._element.xpath(".//p:cNvPr")[0].get("descr") for s in signs)
    assert len(exhibit.rows(here)) <= sum(said.values())
    assert found == said


IS_SIGN = "self::p:sp[p:nvSpPr/p:cNvPr/@descr][not(p:spPr/a:prstGeom/@prst='rect')]"


def test_a_low_drawing_is_as_large_as_its_words_allow(scene):
    """The two bars of the overview are low: their words are half as large again as others."""
    shapes = drawn_shapes(EXHIBITS["scale"], scene())
    frames = [s.text_frame for s in shapes if s.has_text_frame]
    sizes = [r.font.size for f in frames for p in f.paragraphs for r in p.runs]
    assert sizes and min(sizes) > Pt(20)


def test_a_drawing_that_is_higher_than_a_slide_goes_on_at_the_same_scale(scene):
    slides = opened(EXHIBITS["nesting"], scene()).slides
    groups = [s for slide in slides for s in slide.shapes if s.name == "nesting"]
    assert len(groups) > 3
    sizes = {
        run.font.size
        for group in groups for s in group.shapes if s.has_text_frame
        for p in s.text_frame.paragraphs for run in p.runs if run.font.bold
    }  # fmt: skip
    heads = {s.height for group in groups for s in group.shapes if s.name == "bar"}
    assert len(sizes) <= 2 and len(heads) <= 2


@every_exhibit
def test_a_map_has_a_shape_a_state_in_the_colour_of_its_class(exhibit, here):
    regions = marks_of(exhibit, here, Region)
    shapes = [s for s in drawn_shapes(exhibit, here) if s._element.xpath("p:spPr/a:custGeom")]
    looks = [(f"#{s.fill.fore_color.rgb}", description(s)) for s in shapes]
    for region in regions:
        said = region.about.said.in_one_line if region.about.said else None
        assert (colour_of(region.colour, "light", region.share), said) in looks


def test_the_map_names_states_and_sites_and_says_what_its_marks_mean(scene):
    here, exhibit = scene(lang="de"), EXHIBITS["where"]
    slide = opened(exhibit, here).slides[0]
    names = {shape.name for shape in shapes_of(slide.shapes)}
    rows = exhibit.rows(here)
    assert len(rows) > 30
    assert {here.language.country(code) for code in rows["country"]} <= names
    assert {site.about.said.title for site in sites_of(set(rows["country"]), here)} <= names
    texts = texts_of(slide)
    for key in exhibit.keys(rows, here):
        assert key.words in texts


@every_exhibit
def test_a_whole_table_is_on_its_slides(exhibit, here):
    made = opened(exhibit, here)
    tables = [shape.table for slide in made.slides for shape in slide.shapes if shape.has_table]
    assert sum(len(table.rows) - 1 for table in tables) == len(exhibit.rows(here)) > 0


@every_exhibit
@pytest.mark.parametrize("day", ["2024-01-24", "2025-03-12"])
def test_slides_of_an_earlier_day(exhibit, day, scene):
    here = scene(on=day)
    slide = opened(exhibit, here).slides[0]
    assert slide.shapes.title.text.startswith(exhibit.question(here))


def office() -> str:
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if not found:
        pytest.fail(
            "LibreOffice is not installed: apt-get install libreoffice-impress poppler-utils, or"
            ' leave this test out with: pytest -m "not libreoffice"',
            pytrace=False,
        )
    return found


@pytest.mark.libreoffice
def test_libreoffice_turns_the_default_story_into_pages_with_something_on_them(scene, tmp_path):
    told = [Told(EXHIBITS[step.slug], scene(lang="de")) for step in default_story(EXHIBITS)]
    made = deck(told, "KI-Fabriken")
    (tmp_path / "story.pptx").write_bytes(made)
    command = [
        office(), f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
        "--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "story.pptx"),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    prefix = str(tmp_path / "page")
    subprocess.run(
        ["pdftoppm", "-r", "30", "-png", str(tmp_path / "story.pdf"), prefix], check=True
    )
    from PIL import Image

    pages = sorted(tmp_path.glob("page*.png"))
    assert len(pages) == len(Presentation(BytesIO(made)).slides)
    for page in pages:
        assert len(Image.open(page).convert("RGB").getcolors(100_000)) > 20
