"""The page on the data through AppTest: its choices and the link are the same thing."""

import pytest
from tests.app.test_shell import named, open_app, text_of

from dashboard.export.table_query import read_text

QUESTION = "search:wave;measure:total,eu;sort:-amount_low;columns:figure_id,subject_id,amount_low"


def by_label(widgets, label):
    return next(widget for widget in widgets if widget.label == label)


def test_the_link_opens_the_explorer_as_it_was_left():
    app = open_app("data", table="figures", rows=QUESTION)
    assert not app.exception
    assert not app.warning
    assert by_label(app.selectbox, "Table").value == "figures"
    assert by_label(app.text_input, "Search").value == "wave"
    assert by_label(app.selectbox, "Sort by").value == "amount_low"
    assert by_label(app.toggle, "Largest first").value is True
    assert by_label(app.multiselect, "Columns").value == ["figure_id", "subject_id", "amount_low"]
    assert by_label(app.multiselect, "measure: any of").value == ["total", "eu"]
    assert '<th scope="col">amount_low</th></tr>' in text_of(app)


def test_what_is_chosen_goes_into_the_link(dataset):
    app = open_app("data")
    by_label(app.selectbox, "Table").select("sites").run()
    by_label(app.text_input, "Search").input("jülich; 1:2").run()
    by_label(app.multiselect, "Filter by").select("wave").run()
    by_label(app.multiselect, "wave: any of").select("2").select("1").run()
    asked = app.query_params["rows"]
    asked = asked[0] if isinstance(asked, list) else asked
    question = read_text(asked, dataset.descriptor.tables["sites"])
    assert question.search == "jülich; 1:2"
    assert {name: set(values) for name, values in question.filters} == {"wave": {"1", "2"}}
    assert not question.columns


def test_another_table_forgets_the_question_to_the_first():
    app = open_app("data", table="figures", rows=QUESTION)
    by_label(app.selectbox, "Table").select("sites").run()
    assert not app.warning
    assert "rows" not in app.query_params


@pytest.mark.parametrize("rows", ["columns:nonsense", "password:1", "measure:lots", "search:"])
def test_a_question_that_the_table_cannot_answer_is_named_and_the_table_is_shown(rows):
    app = open_app("data", table="figures", rows=rows)
    assert not app.exception
    assert "rows" in app.warning[0].value
    assert '<th scope="col">figure_id</th>' in text_of(app)


def test_the_section_and_the_kind_of_evidence_are_in_the_link():
    app = open_app("data", section="sources", tier="press")
    assert not app.exception
    assert named(app.button_group, "section").value == "sources"
    assert named(app.button_group, "tier").value == "press"
    assert "Search" not in [widget.label for widget in app.text_input]
