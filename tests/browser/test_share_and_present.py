"""Sharing and presenting, as a person does it."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_the_share_panel_gives_links_that_show_the_same(visit):
    seen = visit("/map?wave=2")
    box = seen.block("where")
    seen.click("where.share")
    links = box.locator(".to-copy input")
    expect(links).to_have_count(3)
    live, dated = links.nth(0).input_value(), links.nth(1).input_value()
    assert "wave=2" in live and "on=" not in live
    assert "wave=2" in dated and "on=" in dated
    again = visit("/" + dated.split("/", 3)[3])
    expect(again.block("where")).to_contain_text("6 states host")
    with seen.page.expect_download() as saved:
        box.get_by_role("link", name="CSV", exact=True).click()
    assert saved.value.suggested_filename.endswith(".csv")
    seen.context.grant_permissions(["clipboard-read", "clipboard-write"])
    seen.page.bring_to_front()
    box.get_by_role("button", name="Copy").nth(1).click()
    expect(box.get_by_role("button", name="Copied")).to_have_count(1)
    assert seen.page.evaluate("navigator.clipboard.readText()") == dated


def test_the_link_of_the_view_goes_into_the_clipboard(visit):
    seen = visit("/map?wave=2")
    seen.context.grant_permissions(["clipboard-read", "clipboard-write"])
    seen.click("wave-1")
    expect(seen.page).to_have_url(re.compile("wave=1,2|wave=2,1|wave=1%2C2"))
    seen.page.bring_to_front()  # a browser gives the clipboard to the page in front alone
    link = seen.page.locator("#root .foot .copy-link")
    link.click()
    expect(link).to_have_text("Link copied")
    copied = seen.page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("http") and "/map?wave=" in copied and "1" in copied
    expect(link).to_have_text("Copy link")
    seen.check()


def test_a_story_is_told_with_keys_and_kept_in_the_link(visit):
    seen = visit("/present")
    place = seen.page.locator("#root .position")
    expect(place).to_have_text(re.compile(r"1 of \d"))
    seen.remember()
    for key, number in (("ArrowRight", 2), ("PageDown", 3), ("PageUp", 2), ("ArrowRight", 3)):
        seen.page.keyboard.press(key)
        expect(place).to_have_text(re.compile(rf"{number} of \d"))
        seen.settle()
    expect(seen.page).to_have_url(re.compile("slide=3"))
    assert not seen.was_loaded
    seen.page.reload()
    seen.settle()
    expect(place).to_have_text(re.compile(r"3 of \d"))
    seen.page.keyboard.press("Home")
    expect(place).to_have_text(re.compile(r"1 of \d"))
    seen.settle()
    seen.page.keyboard.press("End")
    expect(place).to_have_text(re.compile(r"(\d) of \1"))
    seen.check()


def test_a_view_is_added_to_a_story_and_presented(visit):
    seen = visit("/map?wave=2")
    seen.click("where.share")
    seen.click("add-to-story-where")
    expect(seen.page).to_have_url(re.compile("story="))
    seen.click("to-present")
    expect(seen.page.locator("#root .position")).to_have_text("1 of 1")
    expect(seen.page.locator("#main h1")).to_have_text("Where are they, and who takes part?")
    expect(seen.block("slide")).to_contain_text("6 states host")
    expect(seen.block("slide").locator(".below .legend")).to_contain_text("Second wave")


def test_the_language_of_the_page_follows_a_switch(visit):
    seen = visit("/")
    seen.click("lang-de")
    expect(seen.page.locator("#main h1")).to_contain_text("KI-Fabriken")
    expect(seen.page.locator("html")).to_have_attribute("lang", "de")


def test_the_way_on_stays_in_sight_on_a_slide_higher_than_the_screen(visit):
    seen = visit("/present?story=milestones~growth", height=300)
    assert seen.page.locator(".stMain").evaluate("main => main.scrollHeight > main.clientHeight")
    expect(seen.page.locator("#root [data-key=slide-forward]")).to_be_in_viewport(ratio=1)


def test_a_chosen_look_holds_on_every_page_and_before_the_page_is_live(visit):
    seen = visit("/investment")
    paper = "getComputedStyle(document.querySelector('#root .stApp')).backgroundColor"
    light = seen.page.evaluate(paper)
    seen.unfold("look-dark")
    seen.page.locator("#root [data-key=look-dark]").click()
    seen.page.wait_for_function("() => document.documentElement.dataset.look === 'dark'")
    seen.settle()
    dark = seen.page.evaluate(paper)
    assert dark != light
    seen.page.goto(seen.page.url.replace("/investment", "/map"))
    assert seen.page.evaluate("document.documentElement.style.colorScheme") == "dark"
    assert "theme=dark" in seen.page.evaluate(
        "(document.querySelector('#first .still')?.currentSrc || 'theme=dark')"
    )
    seen.settle()
    assert seen.page.evaluate(paper) == dark
    seen.unfold("look-")
    seen.page.locator("#root [data-key='look-']").click()
    seen.page.wait_for_function("() => document.documentElement.dataset.look === ''")
    seen.settle()
    assert seen.page.evaluate(paper) == light
    seen.check()
