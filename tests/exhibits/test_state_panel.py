"""The picked state beside the map: what its panel says, and that it says no more than is known."""

import re

import pytest
from support.markup import Markup, words_of

from dashboard.contents import PAGES
from dashboard.document.map_panel import block
from dashboard.document.visit import Visit
from dashboard.exhibits import state
from dashboard.facts.milestones import newest_of_state
from dashboard.facts.states import states


def panel_of(here):
    return Markup(block(Visit(PAGES["map"], here)).before)


def said(panel, path):
    return [words_of(found) for found in panel.root.xpath(path)]


def of(panel, name, tag="*"):
    return [words_of(found) for found in panel.of_class(name, tag)]


def test_the_name_heads_the_panel_and_the_question_the_files(scene):
    here = scene(country=("SI",))
    panel = panel_of(here)
    assert said(panel, "//h2") == ["Slovenia"]
    assert of(panel, "finding") == ["Host state since: 12 March 2025 (Second wave)."]
    assert len(panel.root.xpath("//*[@data-picture='state']")) == 1
    assert state.EXHIBIT.question(here) == "Slovenia: what is there?"


def test_a_host_has_its_money_who_pays_and_what_was_said_before(scene):
    panel = panel_of(scene(country=("SI",)))
    assert of(panel, "amount") == ["€135 million"]
    assert of(panel, "covers") == ["new supercomputer plus AI factory · figure of: 11 Feb 2026"]
    bars = [found.get("class") for found in panel.root.xpath("//*[contains(@class,'split')]/i")]
    assert len(bars) == 2 and not any("about" in each for each in bars)
    assert said(panel, "//*[@class='payers']/li") == [
        "EU: €67.5 m",
        "States, regions included: €67.5 m (computed by us)",
    ]
    (others,) = of(panel, "others")
    assert others.endswith("about €100 million (Nov 2024); €150 million (11 Mar 2025).")
    (head,) = of(panel, "per-head")
    assert re.fullmatch(r"Per inhabitant: about €63\.\d\d\. Host states .*: place 3 of 15\.", head)
    assert "IT4LIA AI Factory, Bologna (Italy) (First wave)" in " ".join(said(panel, "//li"))


def test_documents_are_named_with_their_tier_two_at_most(scene):
    links = panel_of(scene(country=("SI",))).root.xpath("//ul[@class='sources-of-state']//a")
    assert len(links) == 2 and words_of(links[0]).endswith("official, as relayed by others")


def test_the_bars_of_two_sites_end_as_worded_on_one_axis(scene):
    panel = panel_of(scene(country=("PL",)))
    assert of(panel, "amount") == ["about €100 million", "€70 million"]
    bars = panel.root.xpath("//*[contains(@class,'split')]")
    about = ["about" in bar[-1].get("class").split() for bar in bars]
    widths = [float(re.search(r"width:calc\(([\d.]+)%", bar[0].get("style"))[1]) for bar in bars]
    assert about == [True, False]
    assert widths[1] / widths[0] == pytest.approx(0.7, abs=0.01)


def test_a_part_that_is_not_known_is_left_out_and_money_said_to_be_unpublished(scene):
    panel = panel_of(scene(country=("CH",)))
    assert of(panel, "finding") == ["Antenna state since: 13 October 2025."]
    assert of(panel, "amount") == ["Money for the site: not published"]
    assert not of(panel, "split") and not of(panel, "per-head") and not of(panel, "payers")
    partner = panel_of(scene(country=("NO",)))
    assert of(partner, "finding") == ["Partner state (First wave)."]
    assert not of(partner, "hosted")
    nothing = panel_of(scene(country=("HR",)))
    assert not nothing.pictures and not of(nothing, "folds")
    assert nothing.link("to-countries-state") and nothing.link("country-close")


def test_no_state_has_an_empty_part_and_four_milestones_are_in_their_order(scene):
    here = scene()
    for code in states(here.snapshot):
        panel = panel_of(scene(country=(code,)))
        empty = panel.root.xpath("//*[@class='of-state']//*[self::p or self::ul or self::h3]")
        assert all(words_of(found) for found in empty), code
        known = newest_of_state(here.snapshot, code)
        shown = panel.root.xpath("//ul[@class='events']/li/time")
        newest = [here.language.day(found.date, short=True) for found in reversed(known[:4])]
        if panel.pictures:
            assert [words_of(found) for found in shown] == newest, code


def test_german_panels_have_no_english_word(scene):
    panel = panel_of(scene(country=("SI",), lang="de"))
    assert of(panel, "finding") == ["Gastgeberstaat seit: 12. März 2025 (Zweite Welle)."]
    heads = said(panel, "//*[@class='rest']/h3")
    assert heads == ["Nimmt auch teil an", "Meilensteine", "Quellen"]
