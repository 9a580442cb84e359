"""Timeline, investment and countries: filter, compare, and the link shows the same again."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def again(visit, seen):
    """The same address in a window of its own."""
    return visit("/" + seen.page.url.split("/", 3)[3])


def test_milestones_are_filtered_by_kind(visit):
    seen = visit("/timeline")
    everything = seen.block("milestones").locator(".finding").inner_text()
    seen.click("kind-contract")
    expect(seen.page).to_have_url(re.compile("kind=contract"))
    finding = seen.block("milestones").locator(".finding")
    expect(finding).to_contain_text("milestones")
    assert finding.inner_text() != everything
    other = again(visit, seen)
    expect(other.block("milestones").locator(".finding")).to_have_text(finding.inner_text())
    other.check()


def test_the_axis_is_as_long_as_its_handles_say_by_arrow_keys(visit):
    """Each step is in the link as days, focus stays, and what another opens is the same."""
    seen = visit("/timeline?wave=2&lang=de")
    handle = seen.page.locator("#root [data-key=since-month]")
    handle.press("ArrowRight")
    expect(seen.page).to_have_url(re.compile(r"wave=2.*since=2024-02-01"))
    seen.settle()
    expect(handle).to_be_focused()
    seen.page.locator("#root [data-key=until-month]").press("ArrowLeft")
    expect(seen.page).to_have_url(re.compile(r"since=2024-02-01&until=2026-11-30"))
    expect(seen.page).to_have_url(re.compile(r"lang=de"))
    seen.settle()
    told = seen.block("milestones").locator(".finding").inner_text()
    other = again(visit, seen)
    expect(other.page.locator("#root [data-key=until-month]")).to_have_value("24322")
    expect(other.block("milestones").locator(".finding")).to_have_text(told)


def test_the_network_is_shown_at_the_step_of_the_link(visit):
    seen = visit("/timeline?step=1")
    expect(seen.block("play")).to_contain_text("AI Factories 7, host states 7")


def test_two_amounts_are_chosen_and_kept_in_the_link(visit):
    seen = visit("/investment?compare=wave-1,aif-committed-2-6bn")
    bars = seen.block("two-bars")
    expect(bars).to_contain_text("€1.5")
    expect(bars).to_contain_text("over €2.6")
    picked = bars.locator(".picked")
    expect(picked).to_have_text(["€1.5 billion", "over €2.6 billion"])
    seen.page.get_by_role("combobox", name="Next to").select_option("investai-200bn")
    expect(seen.page).to_have_url(re.compile("compare=wave-1,investai-200bn"))
    expect(picked).to_have_text(["€1.5 billion", "up to €200 billion"])
    choice = seen.page.get_by_role("combobox", name="Next to")
    assert choice.bounding_box()["width"] >= picked.nth(1).bounding_box()["width"]
    seen.page.go_back()
    expect(bars).to_contain_text("over €2.6")
    seen.page.reload()
    seen.settle()
    expect(bars).to_contain_text("over €2.6")


def test_the_default_comparison_is_no_share_in_any_shape(visit):
    seen = visit("/investment")
    for shape, slug in (("bars", "two-bars"), ("squares", "squares"), ("steps", "ladder")):
        seen.click(f"shape-{shape}")
        expect(seen.block(slug)).to_contain_text("not a share")
        expect(seen.block(slug)).to_contain_text("0.24")
    expect(seen.page).to_have_url(re.compile("shape=steps"))


def test_money_is_filtered_by_wave_and_says_over_how_many_rows(visit):
    seen = visit("/investment")
    seen.click("section-payers")
    seen.click("wave-2")
    expect(seen.page).to_have_url(re.compile("wave=2.*section=payers"))
    expect(seen.block("money-by-wave")).to_contain_text("6 of 6")
    expect(again(visit, seen).block("money-by-wave")).to_contain_text("6 of 6")


def test_states_are_set_side_by_side(visit):
    seen = visit("/countries?country=SI,AT")
    compared = seen.block("compare-states")
    expect(compared).to_contain_text("Slovenia")
    expect(compared).to_contain_text("Austria")
    seen.page.reload()
    seen.settle()
    expect(compared).to_contain_text("Austria")
    seen.click("beside-AT")
    expect(seen.page.locator("#main h1")).to_have_text("Slovenia: what is there?")
    seen.click("beside-FI")
    expect(compared).to_contain_text("Finland")
    seen.check()


def test_a_state_with_nothing_is_said_in_a_sentence(visit):
    seen = visit("/countries?country=HR")
    said = "No site hosted or joined is known yet."
    expect(seen.block("state-figures")).to_contain_text(said)
    assert seen.page.locator("#root [data-picture=state-map]").count() == 0


def test_a_state_is_opened_from_the_list_of_all(visit):
    seen = visit("/countries?on=2025-03-12")
    seen.remember()
    seen.block("states").get_by_role("link", name="Slovenia").click()
    expect(seen.page.locator("#main h1")).to_have_text("Slovenia: what is there?")
    expect(seen.page).to_have_url(re.compile("country=SI"))
    expect(seen.page).to_have_url(re.compile("on=2025-03-12"))
    assert not seen.was_loaded


def test_rows_are_searched_sorted_and_turned(visit):
    seen = visit("/data?table=sources")
    turns = seen.page.locator("#root .turns")
    first = turns.inner_text()
    turns.get_by_role("link").last.click()
    expect(seen.page).to_have_url(re.compile("page="))
    expect(turns).not_to_have_text(first)
    seen.settle()
    field = seen.page.locator("#root [data-key=ask-search]")
    field.fill("EuroHPC")
    field.press("Enter")
    expect(seen.page).to_have_url(re.compile("EuroHPC"))
    seen.settle()
    expect(field).to_have_value("EuroHPC")
    expect(field).to_be_focused()
    assert turns.inner_text() != first
    seen.page.locator("#root [data-key=ask-sort]").select_option("publisher")
    expect(seen.page).to_have_url(re.compile("publisher"))
    seen.settle()
    expect(field).to_have_value("EuroHPC")
    expect(again(visit, seen).page.locator("#root .turns")).to_have_text(turns.inner_text())
