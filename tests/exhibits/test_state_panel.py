"""The picked state beside the map: what its panel says, and that it says no more than is known."""

import re
from itertools import pairwise

import pytest
from support.markup import Markup, words_of

from dashboard.contents import PAGES
from dashboard.document.map_panel import block
from dashboard.document.visit import Visit
from dashboard.drawing.ends import End
from dashboard.drawing.marks import Bar, Words
from dashboard.drawing.widths import Width
from dashboard.exhibits import state
from dashboard.exhibits.drawn import drawn
from dashboard.facts.milestones import newest_of_state
from dashboard.facts.states import states


def panel_of(here):
    return Markup(block(Visit(PAGES["map"], here)).before)


def said(panel, path):
    return [words_of(found) for found in panel.root.xpath(path)]


def of(panel, name, tag="*"):
    return [words_of(found) for found in panel.of_class(name, tag)]


def plain(text):
    return text.replace("\u00a0", " ")


def drawing_of(here, width=Width.NARROW):
    return drawn(state.EXHIBIT, here).drawings[width]


def lines(here, width=Width.NARROW):
    """Words of the drawing in their order."""
    return [plain(mark.text) for mark in drawing_of(here, width).marks if isinstance(mark, Words)]


def bars(here):
    return [mark for mark in drawing_of(here).marks if isinstance(mark, Bar) and mark.height == 16]


def test_the_name_heads_the_panel_and_the_question_the_files(scene):
    here = scene(country=("SI",))
    panel = panel_of(here)
    assert said(panel, "//h2") == ["Slovenia"]
    assert of(panel, "finding") == ["Host state since: 12 March 2025 (Second wave)."]
    assert len(panel.root.xpath("//*[@data-picture='state']")) == 1
    assert state.EXHIBIT.question(here) == "Slovenia: what is there?"


def test_a_host_has_its_money_who_pays_and_what_was_said_before(scene):
    here = scene(country=("SI",))
    texts = lines(here)
    assert texts[:5] == [
        "SLAIF (Slovenian AI Factory), Maribor",
        "€135 million figure of: 11 Feb 2026",
        "new supercomputer plus AI factory",
        "EU: €67.5 m",
        "States, regions included: €67.5 m (computed by us)",
    ]
    assert [bar.end for bar in bars(here)] == [End.EXACT, End.EXACT]
    assert texts[5].endswith("about €100 million (Nov 2024); €150 million (11 Mar 2025).")
    assert re.fullmatch(
        r"Per inhabitant: about €63\.\d\d\. Host states .*: place 3 of 15\.", texts[6]
    )
    assert texts[7:9] == ["Also takes part in", "IT4LIA AI Factory, Bologna (Italy)"]


def test_all_is_in_files_in_the_same_words(scene):
    here = scene(country=("SI",))
    said = lines(here)
    assert said == lines(here, Width.WIDE) and len(said) > 15
    shown = " ".join(plain(words_of(found)) for found in panel_of(here).root.xpath("//figure"))
    assert all(text in shown for text in said)


def test_a_phone_folds_what_stands_below_the_money(scene):
    panel = panel_of(scene(country=("SI",)))
    shown = panel.root.xpath("//figure/div[not(contains(@class,'folded'))]")
    folded = panel.root.xpath("//figure/div[contains(@class,'folded')]")
    assert len(shown) == len(folded) > 1
    assert not any("Milestones" in words_of(found) for found in shown)
    assert all("Milestones" in words_of(found) for found in folded)
    assert len(panel.root.xpath("//figure")) == 1
    assert not drawing_of(scene(country=("NO",))).fold


def test_sites_milestones_and_documents_are_reached_once_each(scene):
    marks = drawing_of(scene(country=("SI",))).marks
    reached = [mark.about for mark in marks if isinstance(mark, Words) and mark.about.said]
    codes = [(about.kind, about.code) for about in reached]
    assert len(set(codes)) == len(codes)
    assert [kind for kind, _ in codes] == ["site", "site", *["milestone"] * 3]
    assert plain(reached[0].said.title) == "SLAIF (Slovenian AI Factory): €135 million"
    assert reached[0].said.above == "Second wave"
    assert all(about.said.address for about in reached if about.kind == "milestone")


def test_documents_are_named_with_their_tier_two_at_most(scene):
    here = scene(country=("SI",))
    runs = [r for m in drawing_of(here).marks if isinstance(m, Words) for r in m.runs]
    links = [run for run in runs if run.leads_to and run.leads_to.address.startswith("https://")]
    assert len(links) == 2 and links[0].text.endswith("official, as relayed by others")


def test_the_bars_of_two_sites_end_as_worded_on_one_axis(scene):
    here = scene(country=("PL",))
    texts = lines(here)
    assert any(text.startswith("about €100 million") for text in texts)
    assert any(text.startswith("€70 million") for text in texts)
    first, second = (
        [bar for bar in bars(here) if bar.y == y] for y in sorted({b.y for b in bars(here)})
    )
    assert [found[-1].end for found in (first, second)] == [End.ABOUT, End.EXACT]
    longs = [found[-1].to.at(288) + (2 if found is second else 0) for found in (first, second)]
    assert longs[1] / longs[0] == pytest.approx(0.7, abs=0.01)
    others = [text for text in texts if "Other figures published" in text]
    assert [text.split(" Other")[0] for text in others] == ["PIAST AI Factory", "Gaia AI Factory"]


def test_a_part_that_is_not_known_is_left_out_and_money_said_to_be_unpublished(scene):
    here = scene(country=("CH",))
    assert of(panel_of(here), "finding") == ["Antenna state since: 13 October 2025."]
    texts = lines(here)
    assert texts[1] == "Money for the site: not published" and not bars(here)
    assert not any("Per inhabitant" in text for text in texts)
    partner = panel_of(scene(country=("NO",)))
    assert of(partner, "finding") == ["Partner state (First wave)."]
    nothing = panel_of(scene(country=("HR",)))
    assert not nothing.pictures and not of(nothing, "folds")
    assert nothing.link("to-countries-state") and nothing.link("country-close")


def test_no_state_has_an_empty_part_and_four_milestones_are_in_their_order(scene):
    here = scene()
    heads = {"Linked with", "Also takes part in", "Partner in", "Milestones", "Sources"}
    for code in states(here.snapshot):
        shown = scene(country=(code,))
        if not drawn(state.EXHIBIT, shown).drawings:
            continue
        texts = lines(shown)
        assert all(texts) and texts[-1] not in heads, code
        assert not any(heads.issuperset(pair) for pair in pairwise(texts)), code
        known = newest_of_state(here.snapshot, code)
        days = [plain(here.language.day(found.date, short=True)) for found in reversed(known[:4])]
        at = texts.index("Milestones") + 1 if days else 0
        assert texts[at : at + 2 * len(days) : 2] == days, code


def test_german_panels_have_no_english_word(scene):
    here = scene(country=("SI",), lang="de")
    assert of(panel_of(here), "finding") == ["Gastgeberstaat seit: 12. März 2025 (Zweite Welle)."]
    heads = ["Nimmt auch teil an", "Meilensteine", "Quellen"]
    assert [text for text in lines(here) if text in heads] == heads
