"""Single clicks that once went wrong, as a browser asks for them."""

import logging
import re

import pytest
from streamlit.testing.v1 import AppTest
from tests.walk.reader import Reader, place

from dashboard.contents import PAGES
from dashboard.document import blocks as blocks_of_page
from dashboard.document import folds, page
from dashboard.facts.states import states
from dashboard.paths import ROOT
from dashboard.ui import live


@pytest.mark.parametrize(
    ("start", "key", "part"),
    [
        (place("map"), "wave-1", {"wave": "1"}),
        (place("timeline"), "kind-call", {"kind": "call"}),
        (place("investment", section="sites"), "wave-1", {"wave": "1"}),
        (place("countries", country="DE"), "on-2024-12-10", {"on": "2024-12-10"}),
        (place("data", table="figures"), "section-dictionary", {"section": "dictionary"}),
    ],
)
def test_a_click_after_a_switch_of_language_changes_its_own_part_alone(start, key, part):
    reader = Reader(start)
    reader.click("lang-de")
    before = reader.place.parameters
    reader.click(key)
    assert not reader.errors
    assert before["lang"] == "de"
    assert reader.place.parameters == {**before, **part}


def test_amounts_that_change_with_the_day_stay_chosen():
    reader = Reader(place("investment"))
    form = reader.page.form("compare-form")
    (chosen, next_to) = (field.held for field in form.shown)
    for day in reader.page.links:
        if day.key.startswith("on-2"):
            reader.follow(day)
            assert not reader.errors
            assert [field.held for field in reader.page.form("compare-form").shown] == [
                chosen,
                next_to,
            ]
            assert set(reader.place.parameters) == {"on"}


@pytest.mark.parametrize(
    ("start", "key", "part"),
    [
        (place("map", wave="2"), "role-host", {"role": "host"}),
        (place("map", wave="2"), "where-state-AL", {"country": "AL"}),
        (place("map", wave="2"), "on-2025-03-12", {"on": "2025-03-12"}),
        (place("map", wave="2"), "lang-de", {"lang": "de"}),
        (place("map", lang="de"), "wave-1", {"wave": "1"}),
        (place("timeline", section="growth"), "step-1", {"step": "1"}),
        (place("map", wave="2"), "where.evidence", {"open": "where.evidence"}),
    ],
)
def test_the_click_that_wakes_a_restarted_process_counts(start, key, part):
    reader = Reader(start)
    reader.restart_process()
    reader.click(key)
    assert reader.place.parameters == {**start.parameters, **part}
    assert reader.seen == Reader(reader.place).seen


@pytest.mark.parametrize(
    ("start", "form", "texts", "part"),
    [
        ("timeline", "brush-form", {"since_month": "24308"}, {"since_month": "24308"}),
        ("timeline", "on-form", {"on_field": "2024-12-10"}, {"on": "2024-12-10"}),
        ("data", "rows-form", {"ask_sort": "site_id"}, {"ask.sort": "site_id"}),
    ],
)
def test_a_form_wakes_a_restarted_process_too(start, form, texts, part):
    reader = Reader(place(start, wave="2", table="sites"))
    reader.restart_process()
    reader.fill(form, **texts)
    parameters = reader.place.parameters
    assert parameters.items() >= {**part, "wave": "2", "table": "sites"}.items()
    assert reader.seen == Reader(reader.place).seen


def test_clear_all_and_maps_wake_a_restarted_process_too():
    reader = Reader(place("timeline", "wave=2&kind=call"))
    reader.restart_process()
    reader.click("clear")
    assert reader.place == place("timeline")
    reader = Reader(place("map"))
    reader.restart_process()
    reader.click("where-state-SI")
    assert reader.place == place("map", country="SI")


def test_every_state_of_the_map_can_be_picked_where_its_area_is_hit(scene):
    page = Reader(place("map")).page
    picked = {
        link.classes[1]: dict(link.query)["country"]
        for link in page.links
        if link.classes[:1] == ("country",)
    }
    known = states(scene().snapshot)
    assert picked == {state.iso3: code for code, state in known.items()}


def test_a_pick_changes_nothing_else_and_a_second_one_lets_go():
    start = place("map", "rows=search:a__b&story=where.wave:1__&wave=2&section=sites")
    reader = Reader(start)
    reader.click("where-state-SI")
    assert reader.place.parameters == {**start.parameters, "country": "SI"}
    reader.click("where-state-SI")
    assert reader.place.parameters == start.parameters


def test_going_back_after_a_restart_goes_to_the_link():
    reader = Reader(place("map"))
    reader.click("wave-2")
    reader.click("lang-de")
    reader.restart_process()
    reader.travel(-2)
    assert reader.place == place("map")
    assert reader.seen == Reader(place("map")).seen


def test_open_panels_stay_open_when_the_language_and_the_filters_change():
    reader = Reader(place("map"))
    reader.click("where.table")
    reader.click("lang-de")
    reader.click("wave-2")
    reader.restart_process()
    reader.click("wave-2")
    reader.fill("on-form", on_field="2025-03-12")
    assert 'class="twin ' in reader.page.text
    assert reader.place.parameters["open"] == "where.table"


def test_one_panel_of_an_exhibit_is_open_and_can_be_closed():
    reader = Reader(place("map", open="where.table"))
    reader.click("where.evidence")
    assert reader.place.parameters["open"] == "where.evidence"
    reader.click("where.evidence")
    assert "open" not in reader.place.parameters


def test_a_filter_that_travels_is_chosen_on_the_next_page_too():
    reader = Reader(place("map", wave="1"))
    reader.click("to-timeline")
    assert reader.place == place("timeline", wave="1")
    assert ["First wave" in chip.words for chip in reader.page.chips] == [True]
    reader.click("to-map")
    assert reader.place == place("map", wave="1")
    assert reader.page.link("wave-1").is_chosen
    assert not reader.page.link("wave-2").is_chosen


def test_days_of_changes_that_stand_the_wrong_way_round_change_places():
    start = place("data", "section=changes&changed_since=2024-12-10&changed_until=2025-03-12")
    reader = Reader(start)
    reader.fill("days-form", changed_since_field="2025-10-13")
    assert not reader.errors
    held = {field.name: field.held for field in reader.page.form("days-form").shown}
    assert held == {"changed_since": "2025-03-12", "changed_until": "2025-10-13"}


def test_what_is_searched_is_in_the_link_or_is_said_to_be_left_out():
    reader = Reader(place("data", table="sources"))
    reader.fill("rows-form", ask_search="jülich")
    assert reader.page.form("rows-form")["ask-search"].held == "jülich"
    reader.fill("rows-form", ask_search="😀" * 200)
    assert "A part of this link was not understood and left out: rows." in reader.page.words
    assert 'class="twin"' in reader.page.text


def test_a_story_grows_by_an_exhibit_and_is_told_on_the_stage():
    reader = Reader(place("map", "wave=2&open=where.share"))
    reader.click("add-to-story-where")
    assert reader.place.parameters["story"] == "where.wave:2"
    reader.click("to-investment")
    reader.go(place(reader.place.page, open="two-bars.share", **reader.place.parameters))
    reader.click("add-to-story-two-bars")
    reader.click("to-present")
    assert "1 of 2" in reader.page.words
    reader.click("slide-forward")
    assert "2 of 2" in reader.page.words
    assert reader.place.parameters["slide"] == "2"


def failing(*_, **__):
    raise RuntimeError("as if drawing had failed")


def fail_at(slug, monkeypatch):
    """Drawing this exhibit fails wherever the document or the live page asks for it."""
    shown = blocks_of_page.drawn

    def drawn(exhibit, scene):
        return failing() if exhibit.slug == slug else shown(exhibit, scene)

    for module in (blocks_of_page, page, live):
        monkeypatch.setattr(module, "drawn", drawn)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "This part of the page could not be shown."),
        ("de", "Dieser Teil der Seite konnte nicht angezeigt werden."),
    ],
)
def test_an_exhibit_that_fails_says_so_and_the_rest_of_the_page_stays(
    lang, said, monkeypatch, caplog
):
    fail_at("where", monkeypatch)
    with caplog.at_level(logging.ERROR, logger="dashboard"):
        reader = Reader(place("", lang=lang))
    (box,) = reader.page.of_class("trouble")
    assert said in box.text_content()
    number = re.search(r"[0-9a-f]{8}", box.text_content())[0]
    assert number in caplog.text
    assert "as if drawing had failed" in caplog.text
    assert 'id="waves"' in reader.page.text and reader.page.headings[0][0] == "h1"
    assert reader.page.of_class("foot")
    assert len(reader.errors) == 1, "no red box beside it"


def test_a_picture_that_fails_in_streamlit_says_so_below_its_heading(monkeypatch):
    monkeypatch.setattr(live, "_plot", failing)
    reader = Reader(place("map", "show=columns"))
    assert len(reader.errors) == len(reader.page.of_class("trouble")) == 1
    assert 'id="money-columns"' in reader.page.text and reader.page.of_class("foot")


def test_a_panel_that_fails_says_so_and_the_page_stays(monkeypatch):
    monkeypatch.setattr(folds, "_share", failing)
    reader = Reader(place("", open="where.share"))
    assert len(reader.errors) == len(reader.page.of_class("trouble")) == 1
    assert 'id="waves"' in reader.page.text and reader.page.of_class("foot")


def test_what_nothing_else_catches_is_said_by_the_server_in_the_same_way():
    def script():
        from dashboard.ui import live

        assert live.say_so(RuntimeError("as if the shell had failed"))

    (box,) = AppTest.from_function(script).run().get("html")
    assert "This part of the page could not be shown." in box.proto.body
    assert "on_script_error=live.say_so" in (ROOT / "app.py").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", PAGES)
def test_a_page_that_fails_says_so_between_bar_and_foot(path, monkeypatch):
    monkeypatch.setattr(page, "_of_exhibits", failing)
    monkeypatch.setattr(page, "OWN", dict.fromkeys(page.OWN, failing))
    reader = Reader(place(path))
    assert len(reader.errors) == len(reader.page.of_class("trouble")) == 1
    assert reader.page.link("lang-de") and reader.page.link("to-map")
    assert reader.page.of_class("foot")
