"""What must be true of every exhibit, without naming any."""

import plotly.graph_objects as go
import pytest

from dashboard.data import Amount
from dashboard.exhibits.evidence import evidence, source_ids
from dashboard.exhibits.exhibit import SOURCES, Html
from dashboard.exhibits.look import DARK
from dashboard.exhibits.markup import evidence_markup, table_markup
from dashboard.exhibits.registry import EXHIBITS

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
        assert not isinstance(picture, go.Figure) or len(picture.data)


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
def test_the_picture_is_drawn_for_dark_screens_as_well(exhibit, scene, dataset):
    from dataclasses import replace

    here = replace(scene(country=("DE",)), look=DARK)
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
