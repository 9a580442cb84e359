"""Slides of every exhibit, without naming any: opened again with python-pptx and LibreOffice."""

import math
import shutil
import subprocess
from functools import cache
from io import BytesIO

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from dashboard.data import Amount
from dashboard.exhibits.evidence import source_ids
from dashboard.exhibits.exhibit import Column
from dashboard.exhibits.registry import EXHIBITS
from dashboard.exhibits.squares import in_words
from dashboard.exhibits.words import cell
from dashboard.export.drawing import Bars, EuropeMap, Lens, Squares, Steps
from dashboard.export.exhibit_drawing import drawing
from dashboard.export.slides import Told, deck
from dashboard.story import default_story

every_exhibit = pytest.mark.parametrize("exhibit", EXHIBITS.values(), ids=EXHIBITS)
ADDRESS = "https://example.org/page?lang=de"


@cache
def opened(exhibit, here):
    """The slides of an exhibit, whole tables included; made once, tests only read them."""
    return Presentation(BytesIO(deck([Told(exhibit, here, ADDRESS)], "Titel", whole_tables=True)))


def shapes_of(shapes):
    for shape in shapes:
        yield shape
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from shapes_of(shape.shapes)


def charts_of(made):
    return [shape.chart for slide in made.slides for shape in slide.shapes if shape.has_chart]


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
def test_every_object_has_a_text_alternative(exhibit, here):
    for slide in opened(exhibit, here).slides:
        for shape in shapes_of(slide.shapes):
            assert shape._element.xpath(".//p:cNvPr")[0].get("descr"), shape.name


@every_exhibit
def test_nothing_lies_outside_the_slide(exhibit, here):
    made = opened(exhibit, here)
    for slide in made.slides:
        for shape in slide.shapes:
            assert shape.left >= 0 and shape.top >= 0
            assert shape.left + shape.width <= made.slide_width
            assert shape.top + shape.height <= made.slide_height, shape.name


def number(value):
    """The number that a cell of the exhibit's own table stands for."""
    if isinstance(value, Amount):
        return (value.low + value.high) / 2 if value.in_euro else None
    return None if value is None or math.isnan(value) else float(value)


@every_exhibit
def test_chart_values_are_those_of_the_table(exhibit, here):
    rows = exhibit.rows(here)
    labels = {here.language.say(column.label): column.name for column in exhibit.columns}
    charts = charts_of(opened(exhibit, here))
    shown = drawing(exhibit, rows, here)
    assert bool(charts) == isinstance(shown, (Bars, Lens))
    if isinstance(shown, Lens):
        return
    found: dict[str, list] = {}
    for chart in charts:
        for series in chart.plots[0].series:
            found.setdefault(series.name, []).extend(series.values)
    for name, values in found.items():
        assert values == [
            pytest.approx(value) if (value := number(cell)) is not None else None
            for cell in rows[labels[name]]
        ]


@every_exhibit
def test_values_under_a_lens_are_those_of_the_table(exhibit, here):
    rows = exhibit.rows(here)
    if not isinstance(drawing(exhibit, rows, here), Lens):
        return
    table = {row["label"]: number(row["money"]) for row in rows.to_dict("records")}
    whole, parts = (
        dict(zip(chart.plots[0].categories, chart.plots[0].series[0].values, strict=True))
        for chart in charts_of(opened(exhibit, here))
    )
    assert {**whole, **parts} == pytest.approx({k: v for k, v in table.items() if v is not None})
    assert list(whole)[-1] == next(iter(parts))


def texts_of(slide):
    return [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]


@every_exhibit
@pytest.mark.parametrize("compare", [(), ("wave-1", "antennas"), ("techeu-250bn", "wave-3")])
def test_squares_and_steps_keep_every_word_of_the_table(exhibit, compare, scene):
    here = scene(lang="de", compare=compare)
    rows = exhibit.rows(here)
    shown = drawing(exhibit, rows, here)
    if not isinstance(shown, (Squares, Steps)):
        return
    slide = opened(exhibit, here).slides[0]
    texts = texts_of(slide)
    for row in rows.to_dict("records"):
        assert row["label"] in texts
        assert cell(row["money"], Column("money", "", "money"), here.language) in texts
    if isinstance(shown, Squares):
        numbers = [count.middle for count in rows["squares"]]
        assert [group.number for group in shown.groups] == pytest.approx(numbers)
        for count in rows["squares"]:
            assert here.language.say("Squares: {count}", count=in_words(count, here)) in texts
    else:
        lines = [s for s in slide.shapes if s.shape_type == MSO_SHAPE_TYPE.LINE]
        assert [line.line.dash_style is None for line in lines] == list(rows["is_nested"])[1:]
        for words in rows["step"][1:]:
            assert words in texts


def test_squares_have_a_ring_a_square(scene):
    """485 and 200,000 next to each other at 100 a square: 4.85 and 2,000 (envelopes.csv)."""
    slide = opened(EXHIBITS["squares"], scene()).slides[0]
    rings = [len(s._element.xpath(".//a:moveTo")) for s in slide.shapes]
    assert [count for count in rings if count] == [5, 1, 2000]


@pytest.mark.parametrize(("on", "hollow"), [("2025-02-12", 1), ("2025-03-12", 0)])
def test_what_is_not_published_is_dashed(on, hollow, scene):
    """InvestAI was announced on 11 February 2025, the second wave's money on 12 March 2025."""
    here = scene(on=on)
    for slug in ("squares", "ladder"):
        shapes = opened(EXHIBITS[slug], here).slides[0].shapes
        dashed = [
            s
            for s in shapes
            if s.shape_type in (MSO_SHAPE_TYPE.FREEFORM, MSO_SHAPE_TYPE.AUTO_SHAPE)
            and s.line.dash_style
        ]
        assert len(dashed) == hollow
        assert len(charts_of(opened(EXHIBITS["two-bars"], here))) == 2 - hollow


@every_exhibit
def test_the_workbook_inside_a_chart_has_the_same_values(exhibit, here):
    openpyxl = pytest.importorskip("openpyxl")
    for chart in charts_of(opened(exhibit, here)):
        blob = chart.part.chart_workbook.xlsx_part.blob
        sheet = openpyxl.load_workbook(BytesIO(blob)).active
        for column, series in enumerate(chart.plots[0].series, start=2):
            cells = [sheet.cell(place + 2, column).value for place in range(len(series.values))]
            assert cells == [v if v is None else pytest.approx(v) for v in series.values]


@every_exhibit
def test_a_map_has_a_shape_a_state_in_the_colour_of_its_class(exhibit, here):
    shown = drawing(exhibit, exhibit.rows(here), here)
    if not isinstance(shown, EuropeMap):
        return
    slide = opened(exhibit, here).slides[0]
    shapes = {shape.name: shape for shape in shapes_of(slide.shapes)}
    assert len(shown.states) > 30
    for state in shown.states:
        shape = shapes[state.name]
        assert f"#{shape.fill.fore_color.rgb}" == state.colour
        assert shape._element.xpath(".//a:custGeom")
        assert here.language.country(state.code) in shape._element.xpath(".//p:cNvPr")[0].get(
            "descr"
        )
    for site in shown.sites:
        assert site.name in shapes


@every_exhibit
def test_a_whole_table_is_on_its_slides(exhibit, here):
    made = opened(exhibit, here)
    tables = [shape.table for slide in made.slides for shape in slide.shapes if shape.has_table]
    if tables and not charts_of(made):
        assert sum(len(table.rows) - 1 for table in tables) == len(exhibit.rows(here))


@every_exhibit
@pytest.mark.parametrize("day", ["2024-01-24", "2025-03-12"])
def test_slides_of_an_earlier_day(exhibit, day, scene):
    here = scene(on=day)
    slide = opened(exhibit, here).slides[0]
    assert slide.shapes.title.text.startswith(exhibit.question(here))


def test_what_has_no_bar_is_named(scene):
    here = scene()
    for exhibit in EXHIBITS.values():
        shown = drawing(exhibit, exhibit.rows(here), here)
        if isinstance(shown, Bars) and shown.without_bar:
            slides = opened(exhibit, here).slides
            texts = [s.text_frame.text for s in slides[0].shapes if s.has_text_frame]
            assert any(all(item in text for item in shown.without_bar) for text in texts)


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
