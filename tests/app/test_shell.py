"""The live page: what a reader is told, in which language, after which click."""

import pytest
from tests.walk.reader import Reader, place

from dashboard.contents import PAGES
from dashboard.language import LANGUAGES
from dashboard.ui import link


def open_page(page="", /, **query):
    return Reader(place(page, **query))


def chosen(reader, beginning):
    """Keys of the chosen options of a control."""
    return [
        found.key
        for found in reader.page.links
        if found.key.startswith(f"{beginning}-") and found.is_chosen
    ]


def test_the_overview_says_where_things_stand():
    reader = open_page()
    assert not reader.errors
    said = "19 AI Factories. 16 host states, all in the EU. Committed: over €2.6 billion."
    assert reader.page.headings[0] == ("h1", said)


def test_a_dated_link_shows_what_was_known():
    said = "12 March 2025: 13 AI Factories. 12 host states, all in the EU."
    assert open_page(on="2025-03-12").page.headings[0][1].startswith(said)


def test_german_reads_german():
    text = open_page(lang="de").page.words
    found = "19 KI-Fabriken. 16 Gastgeberstaaten, alle in der EU. Zugesagt: mehr als 2,6 Mrd. €."
    assert found in text
    assert "committed" not in text.lower()


def test_a_link_without_a_language_opens_in_that_of_the_browser(monkeypatch):
    monkeypatch.setattr(link, "preferred_language_of_browser", lambda: "de")
    reader = open_page("map")
    assert reader.page.headings[0] == ("h1", "Wo sind sie, und wer ist beteiligt?")
    assert chosen(reader, "lang") == ["lang-de"]
    reader.click("wave-1")
    assert reader.place.parameters["lang"] == "de"
    reader.click("lang-en")
    assert reader.page.headings[0] == ("h1", "Where are they, and who takes part?")
    assert reader.place.parameters["lang"] == "en"


def test_a_link_that_names_a_filter_twice_reads_both():
    reader = open_page("map")
    reader.go(place("map", "wave=1&wave=2"))
    assert chosen(reader, "wave") == ["wave-1", "wave-2"]
    assert not reader.page.of_class("notice")
    reader.click("wave-1")
    assert reader.place == place("map", wave="2")


@pytest.mark.parametrize(
    "query",
    [
        {"country": "XX"},
        {"on": "2025-02-30"},
        {"wave": "x" * 10_000},
        {"role": "<script>alert(1)</script>"},
        {"rows": "<script>alert(1)</script>"},
        {"story": "<script>alert(1)</script>"},
    ],
)
def test_a_bad_part_of_the_link_is_named_and_the_rest_works(query):
    reader = open_page(**query, lang="de")
    assert not reader.errors
    assert [found.text_content() for found in reader.page.of_class("notice")] == [
        f"Ein Teil dieses Links war nicht lesbar und bleibt unberücksichtigt: {next(iter(query))}."
    ]
    assert "<script" not in reader.page.text
    assert "19 KI-Fabriken" in reader.page.words


def test_a_bad_part_is_named_once_it_no_longer_stands_in_the_next_link():
    reader = open_page("map", country="XX", wave="2")
    assert reader.page.of_class("notice")
    reader.click("role-host")
    assert reader.place == place("map", wave="2", role="host")
    assert not reader.page.of_class("notice")


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_runs_without_an_exception(page, lang):
    reader = open_page(page, lang=lang)
    assert not reader.errors
    assert [tag for tag, _ in reader.page.headings].count("h1") == 1
    assert chosen(reader, "lang") == [f"lang-{lang}"]
    assert chosen(reader, "to") == [f"to-{page or 'overview'}"]


@pytest.mark.parametrize("page", PAGES)
def test_every_page_runs_on_a_day_with_nothing(page):
    reader = open_page(page, on="2023-09-13")
    assert not reader.errors
    assert reader.page.of_class("foot")


def test_an_empty_selection_says_so_and_offers_the_way_back():
    reader = open_page("map", wave="antennas", role="partner")
    assert not reader.errors
    assert "Antennas; Partner states: No state." in reader.page.words
    (empty,) = reader.page.of_class("empty")
    assert "Nothing to show here." in empty.text_content()
    offered = [found for found in reader.page.links if found.key.startswith("where-chip-")]
    assert len(offered) == 2
    reader.follow(offered[0])
    assert reader.place == place("map", role="partner")
    reader.click("where-chip-role-0" if reader.page.of_class("empty") else "clear")
    assert "16 states host an AI Factory" in reader.page.words
    assert reader.place == place("map")


def test_filters_are_written_into_the_link():
    reader = open_page("map")
    reader.click("country-SI")
    assert "Host state since: 12 March 2025" in reader.page.words
    assert reader.place == place("map", country="SI")


@pytest.mark.parametrize(
    ("page", "section", "key"),
    [
        ("timeline", {}, "country"),
        ("investment", {"section": "sites"}, "country"),
        ("countries", {}, "beside"),
    ],
)
def test_several_states_are_kept_and_one_can_be_taken_out(page, section, key):
    reader = open_page(page, country="DE,SI", **section)
    assert chosen(reader, key) == [f"{key}-DE", f"{key}-SI"]
    reader.click(f"{key}-DE")
    assert reader.place == place(page, country="SI", **section)


def test_at_most_four_states_are_compared():
    reader = open_page("countries", country="DE,ES,FR,SI")
    reader.click("beside-IT")
    kept = reader.place.parameters["country"].split(",")
    assert len(kept) == 4 and "IT" in kept
    assert not reader.page.of_class("notice")


def test_the_list_can_let_go_of_a_state():
    reader = open_page("map", country="SI")
    reader.click("country-close")
    assert reader.place == place("map")


@pytest.mark.parametrize(
    ("page", "query", "kept"),
    [
        (
            "timeline",
            {"section": "events", "wave": "2", "kind": "contract", "country": "DE", "step": "1"},
            {"section", "step"},
        ),
        (
            "investment",
            {"section": "sites", "wave": "2", "side": "eu", "compare": "wave-1,jaif"},
            {"section", "compare"},
        ),
        ("map", {"role": "host", "wave": "2", "measure": "sites"}, {"measure"}),
    ],
)
def test_the_filters_are_removed_at_once_and_all_else_stays(page, query, kept):
    reader = open_page(page, **query)
    reader.click("clear")
    assert set(reader.place.parameters) == kept
    assert "clear" not in [found.key for found in reader.page.links]
    assert chosen(reader, "wave") == []


def test_there_is_nothing_to_play_before_the_first_wave():
    def steps(day):
        reader = open_page("timeline", section="growth", on=day)
        return [found.key for found in reader.page.links if found.key.startswith("step-")]

    assert steps("2024-12-09") == []
    assert len(steps("2024-12-10")) == 2


def test_the_growing_network_is_played_to_a_step():
    reader = open_page("timeline", section="growth")
    newest = chosen(reader, "step")
    reader.click("step-1")
    assert reader.place == place("timeline", step="1", section="growth")
    assert chosen(reader, "step") == ["step-1"]
    reader.click(newest[0])
    assert reader.place == place("timeline", section="growth")
