"""A browser that asks for German, and an address where nothing is."""

import pytest

pytestmark = pytest.mark.browser


def query(page):
    return page.evaluate("location.search")


def test_a_german_browser_opens_german_and_the_choice_of_english_holds(visit):
    seen = visit("/map?wave=2", locale="de-AT")
    assert "Karte der KI-Fabriken" in seen.page.locator("h1").first.inner_text()
    seen.page.wait_for_function("location.search.includes('lang=de')")
    assert query(seen.page) == "?wave=2&lang=de"
    seen.page.get_by_role("radio", name="English").click()
    seen.page.get_by_role("heading", name="Map of the AI Factories").wait_for()
    seen.page.wait_for_function("location.search.includes('lang=en')")
    seen.open(seen.page.url)
    assert "Map of the AI Factories" in seen.page.locator("h1").first.inner_text()
    assert query(seen.page) == "?wave=2&lang=en"
    seen.check()


def test_an_english_browser_keeps_its_short_link(visit):
    seen = visit("/map?wave=2")
    assert query(seen.page) == "?wave=2"
    seen.open(f"{seen.host}/map?wave=1&wave=2")
    seen.page.wait_for_function("decodeURIComponent(location.search) === '?wave=1,2'")


def test_an_unknown_address_is_a_page_with_ways_on(visit):
    seen = visit("/about", locale="de")
    answer = seen.page.goto(f"{seen.host}/nichts/davon")
    assert answer.status == 404
    assert seen.page.locator("h1").inner_text() == "Unter dieser Adresse gibt es keine Seite"
    way = seen.page.locator(".ways a").nth(1)
    assert way.bounding_box()["height"] >= 24
    way.click()
    seen.settle()
    assert "Karte der KI-Fabriken" in seen.page.locator("h1").first.inner_text()
    assert seen.foreign == []
