"""Single clicks that once went wrong, as a browser sends them."""

import logging
import re

import pytest
from streamlit.testing.v1 import AppTest
from tests.walk.reader import Reader, place

from dashboard.contents import PAGES
from dashboard.paths import ROOT
from dashboard.ui import card, share

FIRST_AMOUNTS = "techeu-250bn,investai-200bn"


def click(reader, key, place_of_option):
    """A click on an option of the control whose key begins with `key`."""
    widget = reader.widget(key)
    word = widget.options[place_of_option]
    reader.click(widget, word if widget.kind == "selectbox" else [word])


def test_a_click_after_a_switch_of_language_changes_its_own_part_alone():
    for page, query, key, part in (
        ("map", "", "filter-wave", {"wave": "1"}),
        ("timeline", "", "filter-wave", {"wave": "1"}),
        ("investment", "", "filter-wave", {"wave": "1"}),
        ("countries", "country=DE", "filter-day-choice", {"on": "2024-12-10"}),
        ("data", "table=figures", "filter-section", {"section": "dictionary"}),
    ):
        reader = Reader(place(page, query))
        click(reader, "filter-lang", 1)
        before = reader.place.parameters
        click(reader, key, 1 if page == "data" else 0)
        assert not reader.errors
        assert reader.place.parameters == {**before, **part}, page


def test_amounts_that_change_with_the_day_stay_chosen():
    reader = Reader(place("investment"))
    for day in (0, 1):
        click(reader, "filter-day-choice", day)
    click(reader, "filter-wave", 0)
    assert not reader.errors
    assert reader.place == place("investment", on="2025-03-12", wave="1")


def test_a_word_that_no_longer_stands_on_the_screen_changes_nothing():
    reader = Reader(place("timeline", since="2024-06-01"))
    reader.click(reader.widget("filter-since"), "Juni 2024")
    assert not reader.errors
    assert reader.place == place("timeline", since="2024-06-01")


@pytest.mark.parametrize(
    ("start", "key", "part"),
    [
        (place("map", wave="2"), "filter-role", {"role": "host"}),
        (place("map", wave="2"), "filter-country", {"country": "AL"}),
        (place("map", wave="2"), "filter-day-slider", {"on": "2021-07-13"}),
        (place("map", wave="2"), "filter-lang", {"lang": "en"}),
        (place("map", lang="de"), "filter-wave", {"wave": "1"}),
        (place("timeline", wave="2"), "filter-since", {"since": "2023-09-01"}),
        (place("investment", wave="2"), "filter-compare-first", {"compare": FIRST_AMOUNTS}),
        (place("data", table="sites"), "filter-sites-sort", {"rows": "sort:site_id"}),
        (place("map", wave="2"), "filter-panel-where", {"open": "where.evidence"}),
    ],
)
def test_the_click_that_wakes_a_restarted_process_counts(start, key, part):
    reader = Reader(start)
    reader.restart_process()
    click(reader, key, 0)
    expected = {**start.parameters, **part}
    expected = {name: text for name, text in expected.items() if (name, text) != ("lang", "en")}
    assert reader.place.parameters == expected
    assert reader.seen == Reader(reader.place).seen


def test_buttons_and_maps_wake_a_restarted_process_too():
    reader = Reader(place("timeline", "wave=2&kind=call"))
    reader.restart_process()
    reader.click(reader.widget("remove-filters"))
    assert reader.place == place("timeline")
    reader = Reader(place("map"))
    reader.restart_process()
    reader.pick(reader.maps[0], "SVN")
    assert reader.place == place("map", country="SI")


def test_emptying_a_list_wakes_a_restarted_process_too():
    reader = Reader(place("map", "country=SI&wave=2"))
    reader.restart_process()
    reader.click(reader.widget("filter-country"), None)
    assert reader.place == place("map", wave="2")


def test_going_back_after_a_restart_goes_to_the_link_whatever_the_controls_held():
    reader = Reader(place("map"))
    click(reader, "filter-wave", 1)
    click(reader, "filter-lang", 1)
    reader.restart_process()
    reader.travel(-2)
    assert reader.place == place("map")
    assert reader.seen == Reader(place("map")).seen


def test_open_panels_stay_open_when_the_language_and_the_filters_change():
    reader = Reader(place("map"))
    click(reader, "filter-panel-where", 1)
    click(reader, "filter-lang", 1)
    click(reader, "filter-wave", 1)
    reader.restart_process()
    click(reader, "filter-wave", 1)
    assert 'class="twin"' in reader.text
    assert reader.place.parameters["open"] == "where.table"


def test_a_filter_that_travels_is_chosen_on_the_next_page_too():
    reader = Reader(place("map", wave="1"))
    for page in (2, 3):
        reader.follow(reader.links[page])
        assert reader.held[reader.widget("filter-wave").id] == ["● First wave"]


def test_a_day_that_passes_the_other_changes_places_with_it():
    start = place("data", "section=changes&changed_since=2024-12-10&changed_until=2025-03-12")
    reader = Reader(start)
    since = reader.widget("filter-changed_since")
    reader.click(since, since.options[-1])
    passed = reader.place.parameters
    assert passed["changed_since"] == "2025-03-12" < passed["changed_until"]
    until = reader.widget("filter-changed_until")
    reader.click(until, until.options[-2])
    assert reader.place.parameters["changed_since"] == "2025-03-12"


def test_what_is_searched_is_in_the_link_or_is_said_to_be_left_out():
    reader = Reader(place("data", table="sources"))
    reader.click(reader.widget("filter-sources-search"), "😀" * 200)
    assert "rows" not in reader.place.parameters
    assert "A part of this link was not understood and left out: rows." in reader.text


def failing(exhibit, scene):
    raise RuntimeError("as if drawing had failed")


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
    shown = card.drawn
    monkeypatch.setattr(
        card,
        "drawn",
        lambda exhibit, scene: (failing if exhibit.slug == "where" else shown)(exhibit, scene),
    )
    with caplog.at_level(logging.ERROR, logger="dashboard"):
        reader = Reader(place("map", lang=lang))
    boxes = [text for text in reader.seen if 'class="trouble"' in text]
    assert len(boxes) == 1 and said in boxes[0]
    number = re.search(r"[0-9a-f]{8}", boxes[0])[0]
    assert number in caplog.text
    assert "as if drawing had failed" in caplog.text
    assert "SI" not in reader.place.parameters and 'id="state"' in reader.text
    assert 'class="footer"' in reader.text
    assert reader.errors == boxes, "no red box beside it"


def test_a_click_that_fails_says_so_and_the_page_stays(monkeypatch):
    monkeypatch.setattr(share, "_add_to_story", failing)
    reader = Reader(place("map", open="where.share"))
    reader.click(reader.widget("story-where"))
    assert len(reader.errors) == 1
    assert 'class="trouble"' in reader.errors[0]
    assert 'id="where"' in reader.text


def test_what_nothing_else_catches_is_said_by_the_server_in_the_same_way():
    def script():
        from dashboard.ui import trouble

        assert trouble.say_so(RuntimeError("as if the shell had failed"))

    (box,) = AppTest.from_function(script).run().get("html")
    assert "This part of the page could not be shown." in box.proto.body
    assert "on_script_error=trouble.say_so" in (ROOT / "app.py").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES)
def test_a_page_that_fails_says_so_under_the_bar(page, monkeypatch):
    from dashboard.ui import link

    scenes = iter([None, link.current_scene])
    scene = link.current_scene

    def failing_first():
        if next(scenes, scene) is None:
            raise RuntimeError("as if the page had failed")
        return scene()

    monkeypatch.setattr(link, "current_scene", failing_first)
    reader = Reader(place(page))
    assert len(reader.errors) == 1 and 'class="trouble"' in reader.errors[0]
    assert reader.widget("filter-lang")
    assert 'class="footer"' in reader.text
