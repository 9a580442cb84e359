"""Timeline, investment and countries: filter, play, compare, and the link shows the same again."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def again(visit, seen):
    """The same address in a window of its own."""
    return visit("/" + seen.page.url.split("/", 3)[3])


def test_milestones_are_filtered_by_kind(visit):
    seen = visit("/timeline")
    box = ".st-key-exhibit-milestones"
    seen.page.get_by_role("button", name="Contracts").click()
    expect(seen.page).to_have_url(re.compile("kind=contract"))
    finding = seen.page.locator(f"{box} .finding")
    expect(finding).to_contain_text("milestones")
    other = again(visit, seen)
    expect(other.page.locator(f"{box} .finding")).to_have_text(finding.inner_text())
    other.check()


def test_the_network_is_played_step_by_step(visit):
    seen = visit("/timeline?step=1")
    box = seen.page.locator(".finding[role=status]")
    expect(box).to_contain_text("AI Factories 7, host states 7")
    seen.page.locator(".st-key-play-next button").click()
    expect(box).to_contain_text("AI Factories 13, host states 12")
    expect(seen.page).to_have_url(re.compile("step=2"))
    seen.page.keyboard.press("ArrowLeft")
    expect(box).to_contain_text("AI Factories 7, host states 7")
    expect(seen.page).to_have_url(re.compile("step=1"))
    expect(again(visit, seen).page.locator(".finding[role=status]")).to_contain_text(
        "AI Factories 7"
    )


def test_two_amounts_are_chosen_and_kept_in_the_link(visit):
    seen = visit("/investment?compare=wave-1,aif-committed-2-6bn")
    bars = seen.page.locator(".st-key-exhibit-two-bars")
    expect(bars).to_contain_text("€1.5")
    expect(bars).to_contain_text("over €2.6")
    seen.page.reload()
    seen.settle()
    expect(bars).to_contain_text("over €2.6")


def test_the_default_comparison_is_no_share(visit):
    seen = visit("/investment")
    for slug in ("two-bars", "squares", "ladder"):
        card = seen.page.locator(f".st-key-exhibit-{slug}")
        expect(card).to_contain_text("not a share")
        expect(card).to_contain_text("0.24")


def test_money_is_filtered_by_wave_and_says_over_how_many_rows(visit):
    seen = visit("/investment")
    seen.page.get_by_role("button", name="Second wave").click()
    expect(seen.page).to_have_url(re.compile("wave=2"))
    money = seen.page.locator(".st-key-exhibit-money-by-wave")
    expect(money).to_contain_text("6 of 6")
    expect(again(visit, seen).page.locator(".st-key-exhibit-money-by-wave")).to_contain_text(
        "6 of 6"
    )


def test_states_are_set_side_by_side(visit):
    seen = visit("/countries?country=SI,AT")
    compared = seen.page.locator(".st-key-exhibit-compare-states")
    expect(compared).to_contain_text("Slovenia")
    expect(compared).to_contain_text("Austria")
    seen.page.reload()
    seen.settle()
    expect(compared).to_contain_text("Austria")
    seen.check()


def test_a_state_with_nothing_is_said_in_a_sentence(visit):
    seen = visit("/countries?country=HR")
    expect(seen.page.locator(".st-key-exhibit-state")).to_contain_text(
        "No site hosted or joined is known by this day."
    )


def test_a_state_is_opened_from_the_list_of_all(visit):
    seen = visit("/countries?on=2025-03-12")
    seen.page.locator(".st-key-exhibit-states").get_by_role("link", name="Slovenia").click()
    expect(seen.page.locator("h1")).to_have_text("Slovenia")
    expect(seen.page).to_have_url(re.compile("country=SI"))
    expect(seen.page).to_have_url(re.compile("on=2025-03-12"))
