"""A browser that asks for German, and an address where nothing is."""

import pytest

pytestmark = pytest.mark.browser


def query(page):
    return page.evaluate("location.search")


def test_a_german_browser_opens_german_and_the_choice_of_english_holds(visit):
    seen = visit("/map?wave=2", locale="de-AT")
    heading = seen.page.locator("#main h1")
    assert heading.inner_text() == "Wo sind sie, und wer ist beteiligt?"
    seen.click("lang-en")
    assert heading.inner_text() == "Where are they, and who takes part?"
    assert query(seen.page) == "?wave=2&lang=en"
    seen.open(seen.page.url)
    assert heading.inner_text() == "Where are they, and who takes part?"
    assert query(seen.page) == "?wave=2&lang=en"
    seen.check()


def test_an_english_browser_keeps_its_short_link(visit):
    seen = visit("/map?wave=2")
    assert query(seen.page) == "?wave=2"
    seen.open(f"{seen.host}/map?wave=1&wave=2")
    links = seen.page.locator("#root .toggles a[aria-current]")
    assert links.count() == 2
    seen.click("role-host")
    assert query(seen.page) == "?wave=1,2&role=host"


def test_a_menu_of_the_bar_closes_with_its_choice_and_has_the_focus(visit):
    """Left open it would lie over the controls at the right."""
    seen = visit("/map")
    for key, menu in (("lang-de", "lang"), ("on-2025-03-12", "on")):
        seen.click(key)
        assert seen.page.locator("#root details.menu[open]").count() == 0
        assert seen.page.evaluate("document.activeElement.dataset.key") == menu


def test_a_menu_of_a_filter_stays_open_for_the_next_choice(visit):
    seen = visit("/timeline")
    seen.click("kind-contract")
    assert seen.page.locator("#root details.menu[open]").count() == 1
    assert seen.page.evaluate("document.activeElement.dataset.key") == "kind-contract"


def test_the_focus_stays_on_the_mark_that_was_clicked(visit):
    seen = visit("/")
    mark = "[data-picture=waves] a[data-wave='2']"
    seen.page.locator(f"#root {mark}:visible").first.click()
    seen.settle()
    assert query(seen.page) == "?wave=2"
    assert seen.page.evaluate(f"document.activeElement.matches(`#root {mark}`)")


def test_an_unknown_address_is_a_page_with_ways_on(visit):
    seen = visit("/about", locale="de")
    answer = seen.page.goto(f"{seen.host}/nichts/davon")
    assert answer.status == 404
    assert seen.page.locator("h1").inner_text() == "Unter dieser Adresse gibt es keine Seite"
    way = seen.page.locator(".ways a").nth(1)
    assert way.bounding_box()["height"] >= 24
    way.click()
    seen.settle()
    assert seen.page.locator("#main h1").inner_text() == "Wo sind sie, und wer ist beteiligt?"
    assert seen.foreign == []
