"""The script through AppTest: what a reader is told, in which language, after which click."""

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.contents import PAGES
from dashboard.paths import PAGES as PAGES_FOLDER
from dashboard.paths import ROOT
from dashboard.ui import link

SHELL = ROOT / "src" / "dashboard" / "shell.py"


def open_app(page="", **query):
    app = AppTest.from_file(str(SHELL), default_timeout=60)
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    if page:
        app.switch_page(str(PAGES_FOLDER / PAGES[page].script))
        for name, value in query.items():
            app.query_params[name] = value
        app.run()
    return app


def named(controls, name):
    """The control of a part of the view; the end of its key changes with its words."""
    return next(found for found in controls if found.key.startswith(f"filter-{name}"))


def text_of(app):
    words = " ".join(element.proto.body for element in app.get("html"))
    return words.replace("\u00a0", " ")


def test_the_overview_says_where_things_stand():
    app = open_app()
    assert not app.exception
    assert (
        "19 AI Factories. 16 host states, all in the EU. Committed: over €2.6 billion."
        in text_of(app)
    )


def test_a_dated_link_shows_what_was_known():
    assert "12 March 2025: 13 AI Factories. 12 host states, all in the EU." in text_of(
        open_app(on="2025-03-12")
    )


def test_german_reads_german():
    text = text_of(open_app(lang="de"))
    found = "19 KI-Fabriken. 16 Gastgeberstaaten, alle in der EU. Zugesagt: mehr als 2,6 Mrd. €."
    assert found in text
    assert "committed" not in text


def test_a_link_without_a_language_opens_in_that_of_the_browser(monkeypatch):
    monkeypatch.setattr(link, "_preferred", lambda: "de")
    app = open_app("map")
    assert "Karte der KI-Fabriken" in text_of(app)
    assert dict(app.query_params)["lang"] in ("de", ["de"])
    named(app.button_group, "lang").set_value("en").run()
    assert "Map of the AI Factories" in text_of(app)
    assert dict(app.query_params)["lang"] in ("en", ["en"])


def test_a_link_that_names_a_filter_twice_reads_both():
    app = open_app("map", wave=["1", "2"])
    assert named(app.button_group, "wave").value == ["1", "2"]
    assert dict(app.query_params)["wave"] in ("1,2", ["1,2"])
    assert not app.warning


@pytest.mark.parametrize(
    "query",
    [
        {"country": "XX"},
        {"on": "2025-02-30"},
        {"wave": "x" * 10_000},
        {"role": "<script>alert(1)</script>"},
    ],
)
def test_a_bad_part_of_the_link_is_named_and_the_rest_works(query):
    app = open_app(**query, lang="de")
    assert not app.exception
    assert [w.value for w in app.warning] == [
        f"Ein Teil dieses Links war nicht lesbar und bleibt unberücksichtigt: {next(iter(query))}."
    ]
    assert "19 KI-Fabriken" in text_of(app)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("lang", ["en", "de"])
def test_every_page_runs_without_an_exception(page, lang):
    app = open_app(page, lang=lang)
    assert not app.exception
    assert "<h1" in text_of(app)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_runs_on_a_day_with_nothing(page):
    app = open_app(page, on="2023-09-13")
    assert not app.exception


def test_an_empty_selection_says_so_and_offers_the_way_back():
    app = open_app("map", wave="antennas", role="partner")
    assert not app.exception
    assert "Antennas; Partner states: No state." in text_of(app)
    app.button(key="reset-where").click().run()
    assert "16 states host an AI Factory" in text_of(app)
    assert dict(app.query_params) == {}


def test_filters_are_written_into_the_link():
    app = open_app("map")
    named(app.selectbox, "country").set_value("SI").run()
    assert "Slovenia: what is there?" in text_of(app)
    assert app.query_params["country"] in ("SI", ["SI"])


@pytest.mark.parametrize("page", ["timeline", "investment"])
def test_several_states_are_kept_and_one_can_be_taken_out(page):
    app = open_app(page, country="DE,SI")
    states = named(app.multiselect, "states")
    assert states.value == ["DE", "SI"]
    states.set_value(["SI"]).run()
    assert app.query_params["country"] in ("SI", ["SI"])


def test_the_list_can_let_go_of_a_state():
    app = open_app("map", country="SI")
    named(app.selectbox, "country").set_value(None).run()
    assert "country" not in app.query_params


@pytest.mark.parametrize(
    ("page", "query", "kept"),
    [
        ("timeline", {"wave": "2", "kind": "contract", "country": "DE", "step": "1"}, {"step"}),
        ("investment", {"wave": "2", "side": "eu", "compare": "wave-1,jaif"}, {"compare"}),
        ("map", {"role": "host", "wave": "2", "on": "2025-10-13"}, {"on"}),
    ],
)
def test_the_filters_are_removed_at_once_and_all_else_stays(page, query, kept):
    app = open_app(page, **query)
    app.button(key="remove-filters").click().run()
    assert set(dict(app.query_params)) == kept
    assert app.button(key="remove-filters").disabled
    assert named(app.button_group, "wave").value == []


def test_there_is_nothing_to_play_before_the_first_wave():
    keys = [button.key for button in open_app("timeline", on="2024-12-09").button]
    assert "play-next" not in keys
    assert "play-next" in [button.key for button in open_app("timeline", on="2024-12-10").button]
