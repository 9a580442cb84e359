"""What must be true of every exhibit, without naming any."""

from datetime import date
from typing import ClassVar

import pytest
from lxml import html

from dashboard.data import Amount
from dashboard.drawing.widths import Width
from dashboard.exhibits.drawn import drawn
from dashboard.exhibits.evidence import evidence, source_ids
from dashboard.exhibits.exhibit import SOURCES, Html, Scene
from dashboard.exhibits.markup import evidence_markup, table_markup
from dashboard.exhibits.registry import EXHIBITS
from dashboard.language import Language
from dashboard.view import PARTS, View

DAYS = (None, "2024-01-24", "2025-03-12", "2025-10-13")
every_exhibit = pytest.mark.parametrize("exhibit", EXHIBITS.values(), ids=EXHIBITS)


@every_exhibit
@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("lang", ["en", "de"])
def test_it_has_a_question_a_sentence_a_table_and_a_picture(exhibit, day, lang, scene):
    here = scene(on=day, lang=lang, country=("DE",))
    rows = exhibit.rows(here)
    assert [column.name for column in exhibit.columns if column.name not in rows] == []
    assert exhibit.question(here).strip()
    assert exhibit.sentence(rows, here).strip()
    assert SOURCES in rows
    if exhibit.picture and len(rows):
        picture = exhibit.picture(rows, here)
        assert not isinstance(picture, Html) or picture.markup.strip()


@every_exhibit
def test_it_has_a_drawing_with_something_in_it_for_every_width(exhibit, scene):
    drawings = drawn(exhibit, scene(country=("DE",))).drawings
    assert all(drawings[width].marks for width in Width) and drawings


@every_exhibit
def test_every_row_leads_to_a_document(exhibit, scene):
    here = scene(country=("DE",))
    rows = exhibit.rows(here)
    known = set(here.snapshot.sources.index)
    assert len(rows)
    for row in rows.to_dict("records"):
        published = [
            value for value in row.values() if isinstance(value, Amount) and value.is_published
        ]
        assert all(source in known for source in row[SOURCES]), row
        assert row[SOURCES] or not published, row
    found = evidence(exhibit, rows, here)
    assert len(found.documents) >= len(source_ids(rows))
    assert evidence_markup(found, here.language)


@every_exhibit
def test_the_table_twin_has_a_line_per_row(exhibit, scene):
    here = scene(country=("DE",))
    rows = exhibit.rows(here)
    assert table_markup(exhibit, rows, here).count("<tr>") == len(rows) + 1


@every_exhibit
def test_the_table_twin_says_what_it_is_of_and_each_row_has_a_head(exhibit, scene):
    here = scene(country=("DE",))
    rows = exhibit.rows(here)
    (table,) = html.fromstring(table_markup(exhibit, rows, here)).xpath("//table")
    assert table.xpath("string(caption)") == exhibit.question(here)
    assert len(table.xpath("thead//th[@scope='col']")) == len(exhibit.columns)
    heads = table.xpath("tbody/tr/*[1]")
    assert [(head.tag, head.get("scope")) for head in heads] == [("th", "row")] * len(rows)


@every_exhibit
def test_the_picture_is_drawn_for_dark_screens_as_well(exhibit, scene, dataset):
    from dataclasses import replace

    here = replace(scene(country=("DE",)), theme="dark")
    if exhibit.picture:
        assert exhibit.picture(exhibit.rows(here), here)


@every_exhibit
def test_facts_are_escaped_in_markup(exhibit, scene):
    here = scene(country=("DE",))
    rows = exhibit.rows(here)
    text_columns = [column.name for column in exhibit.columns if column.kind in ("text", "fact")]
    for name in text_columns:
        rows[name] = "<script>alert(1)</script>"
    if text_columns:
        assert "<script>" not in table_markup(exhibit, rows, here)


class RecordingView(View):
    """A view that notes which of the reader's choices are looked at: not those that the exhibit
    itself set, and not for links out of the picture.
    """

    seen: ClassVar[set[str]] = set()
    own: frozenset[str] = frozenset()

    def __getattribute__(self, name):
        if name in PARTS and name not in object.__getattribute__(self, "own"):
            RecordingView.seen.add(name)
        return object.__getattribute__(self, name)

    def _parts(self):
        return {name: value for name, value in vars(self).items() if name in PARTS}

    def changed(self, **changes):
        view = RecordingView(**{**self._parts(), **changes})
        object.__setattr__(view, "own", self.own | set(changes))
        return view

    def only(self, names):
        others = set(PARTS) - {"on", "lang", *names}
        return self.changed(**{name: getattr(View(), name) for name in others})

    def to_query(self, *, named=False):
        return View(**self._parts()).to_query(named=named)


VIEWS = (
    {},
    {"country": ("SI",)},
    {"country": ("DE", "SI"), "wave": ("2",)},
    {"measure": "sites"},
    {"measure": "head", "sort": "country"},
    {"show": ("links", "columns"), "role": ("host",)},
    {"kind": ("contract",), "since": date(2025, 1, 1), "until": date(2026, 1, 1)},
    {"changed_since": date(2024, 12, 10), "changed_until": date(2025, 3, 12)},
    {"step": "2"},
    {"compare": ("wave-1", "investai-50bn")},
    {"side": "eu", "stage": ("selected", "contracted")},
    {"on": date(2024, 1, 24)},
)


@every_exhibit
def test_it_names_the_parts_of_the_view_that_it_reads_and_no_others(exhibit, dataset):
    RecordingView.seen.clear()
    for parts in VIEWS:
        here = Scene(dataset, RecordingView(**parts), Language())
        rows = exhibit.rows(here)
        exhibit.finding(rows, here)
        for part in (exhibit.question, exhibit.note):
            if part:
                part(here)
        if len(rows):
            for part in (exhibit.picture, exhibit.legend):
                if part:
                    part(rows, here)
            if exhibit.drawing:
                exhibit.drawing(rows, here, Width.NARROW)
    assert RecordingView.seen - {"on", "lang"} == set(exhibit.reads)


def test_a_part_that_an_exhibit_does_not_read_draws_nothing_anew(dataset):
    exhibit = EXHIBITS["growth"]
    plain = Scene(dataset, View(), Language())
    filtered = Scene(dataset, View(kind=("contract",), wave=("2",)), Language())
    assert exhibit.reads == ()
    assert drawn(exhibit, filtered) is drawn(exhibit, plain)


@every_exhibit
@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("lang", ["en", "de"])
def test_its_finding_is_a_whole_sentence(exhibit, day, lang, scene):
    here = scene(on=day, lang=lang, country=("SI",))
    found = exhibit.sentence(exhibit.rows(here), here)
    assert found.endswith(".")
    assert ".." not in found and "  " not in found
