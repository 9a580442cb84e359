"""A click while the server is away: said, kept, and followed once it is back."""

from contextlib import contextmanager

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import Visit, free_port, run

pytestmark = pytest.mark.browser

STATE = "document.querySelector('[data-testid=stApp]').dataset.testConnectionState"
WAITING = "Der Server antwortet gerade nicht."


@contextmanager
def left_alone(browser, path):
    """A live page whose server has just been killed, and what starts another at its place."""
    port = free_port()
    with run(port=port) as (address, process):
        seen = Visit(browser, address)
        seen.page.clock.install()
        seen.open(address + path)
        seen.remember()
        process.kill()
        process.wait()
        yield seen, lambda: run(port=port)
        seen.context.close()


@pytest.mark.parametrize("noticed", [True, False], ids=["noticed", "at once"])
def test_a_click_while_the_server_is_away_is_followed_once_it_is_back(browser, noticed):
    with left_alone(browser, "/map?lang=de") as (seen, start):
        if noticed:
            seen.page.wait_for_function(f"() => {STATE} !== 'CONNECTED'")
        seen.page.locator('#root [data-key="wave-2"]').click()
        expect(seen.page.get_by_role("status").filter(has_text=WAITING)).to_be_visible()
        seen.page.clock.fast_forward(20_000)
        with start():
            seen.settle()
            assert "wave=2" in seen.page.url
            expect(seen.block("where")).to_contain_text("6 Staaten")
            expect(seen.page.get_by_text(WAITING)).to_have_count(0)
            assert not seen.was_loaded


def test_the_last_of_several_clicks_counts_and_the_way_back_leads_through_all(browser):
    with left_alone(browser, "/map") as (seen, start):
        seen.page.locator('#root [data-key="wave-2"]').click()
        seen.page.locator("header.bar nav").get_by_text("Timeline").click()
        with start():
            seen.settle()
            assert "/timeline" in seen.page.url
            seen.page.go_back()
            seen.settle()
            expect(seen.block("where")).to_contain_text("6 states host")
            assert not seen.was_loaded


def test_a_reader_who_does_nothing_is_told_in_the_own_language(browser):
    with left_alone(browser, "/map?lang=de") as (seen, start):
        expect(seen.page.get_by_role("status").filter(has_text=WAITING)).to_be_visible()
        seen.page.wait_for_selector("[data-testid=stDialog]", state="attached")
        expect(seen.page.get_by_role("dialog")).to_have_count(0)
        with start():
            expect(seen.page.get_by_text(WAITING)).to_have_count(0)
            seen.click("wave-2")
            expect(seen.block("where")).to_contain_text("6 Staaten")


def test_where_the_connection_is_given_up_a_link_loads_its_page(visit):
    seen = visit("/map")
    seen.remember()
    seen.page.evaluate(f"{STATE} = 'DISCONNECTED_FOREVER'")
    seen.page.locator('#root [data-key="wave-2"]').click()
    seen.page.wait_for_function("() => !window.marked")
    seen.settle()
    expect(seen.block("where")).to_contain_text("6 states host")
