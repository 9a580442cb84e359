"""The page on the data: its choices and the link are the same thing."""

import pytest
from support.markup import words_of
from tests.app.test_shell import chosen, open_page
from tests.walk.reader import place

from dashboard.document.asked import asked
from dashboard.export.table_query import read_text

QUESTION = "search:wave;measure:total,eu;sort:-amount_low;columns:figure_id,subject_id,amount_low"


def held(form, name):
    return [field.held for field in form.shown if field.name == name and field.held is not None]


def heads(reader):
    return [words_of(found) for found in reader.page.elements("//th[@scope='col']")]


def test_the_link_opens_the_explorer_as_it_was_left():
    reader = open_page("data", table="figures", rows=QUESTION)
    assert not reader.errors
    assert not reader.page.of_class("notice")
    form = reader.page.form("rows-form")
    assert chosen(reader, "table") == ["table-figures"]
    assert form["ask.search"].held == "wave"
    assert form["ask.sort"].held == "amount_low"
    assert form["ask.down"].held
    assert held(form, "ask.columns") == ["figure_id", "subject_id", "amount_low"]
    assert held(form, "ask.is.measure") == ["total", "eu"]
    assert heads(reader) == ["figure_id", "subject_id", "amount_low"]


def test_what_is_chosen_goes_into_the_link(dataset):
    reader = open_page("data")
    reader.click("table-sites")
    assert reader.place == place("data", table="sites")
    reader.fill("rows-form", ask_search="jülich; 1:2", ask_wave_1="1", ask_wave_2="2")
    question = read_text(asked(reader.place.query)["rows"], dataset.descriptor.tables["sites"])
    assert question.search == "jülich; 1:2"
    assert question.filters == (("wave", ("1", "2")),)
    assert reader.place.parameters["table"] == "sites"


def test_the_answer_of_the_form_is_the_answer_of_the_link(dataset):
    reader = open_page("data", table="figures")
    form = reader.page.form("rows-form")
    unticked = {f.key.replace("-", "_"): None for f in form.shown if f.name == "ask.columns"}
    ticked = {f"ask_column_{name}": name for name in ("figure_id", "subject_id", "amount_low")}
    reader.fill(
        "rows-form",
        **{**unticked, **ticked},
        ask_search="wave",
        ask_sort="amount_low",
        ask_down="1",
        ask_measure_total="total",
        ask_measure_eu="eu",
    )
    linked = open_page("data", table="figures", rows=QUESTION)
    assert asked(reader.place.query)["rows"] == QUESTION
    assert reader.page.said("//tbody/tr") == linked.page.said("//tbody/tr") != []
    assert heads(reader) == heads(linked)


def test_another_table_forgets_the_question_to_the_first():
    reader = open_page("data", table="figures", rows=QUESTION, page="2")
    reader.click("table-sites")
    assert reader.place == place("data", table="sites")
    assert not reader.page.of_class("notice")


def test_a_question_begins_at_its_first_page_and_keeps_the_filters_of_the_pictures():
    reader = open_page("data", table="figures", page="3", wave="2", country="SI")
    assert "Rows 51 to 75 of" in reader.page.words
    reader.fill("rows-form", ask_search="wave")
    assert "Rows 1 to" in reader.page.words
    assert reader.place.parameters.items() >= {"wave": "2", "country": "SI"}.items()
    assert "page" not in reader.place.parameters


@pytest.mark.parametrize("rows", ["columns:nonsense", "password:1", "measure:lots", "search:"])
def test_a_question_that_the_table_cannot_answer_is_named_and_the_table_is_shown(rows):
    reader = open_page("data", table="figures", rows=rows)
    assert not reader.errors
    (notice,) = reader.page.of_class("notice")
    assert "rows" in notice.text_content()
    assert "figure_id" in heads(reader)


def test_the_section_and_the_kind_of_evidence_are_in_the_link():
    reader = open_page("data", section="sources", tier="press")
    assert not reader.errors
    assert chosen(reader, "section") == ["section-sources"]
    assert chosen(reader, "tier") == ["tier-press"]
    assert [form.key for form in reader.page.forms if form.key == "rows-form"] == []
