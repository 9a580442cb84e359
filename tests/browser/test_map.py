"""The map as a person uses it: click, list, keys, reload, a link in a new window."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def card(seen):
    return seen.page.locator(".st-key-exhibit-state")


def click_country(seen, longitude, latitude):
    """Click the map at a place, found with the projection that plotly itself draws with."""
    x, y = seen.page.evaluate(
        """([lon, lat]) => {
            const chart = document.querySelector('.js-plotly-plot');
            const geo = chart._fullLayout.geo._subplot;
            const [x, y] = geo.projection([lon, lat]);
            const box = chart.getBoundingClientRect();
            return [box.left + x, box.top + y];
        }""",
        [longitude, latitude],
    )
    seen.page.mouse.move(x, y)
    seen.page.mouse.click(x, y)


def test_a_country_is_picked_by_click(visit):
    seen = visit("/map", height=1600)
    seen.page.wait_for_function(
        "() => document.querySelectorAll('.js-plotly-plot .choroplethlayer path').length > 30"
    )
    click_country(seen, 2.5, 47.0)
    expect(card(seen)).to_contain_text("France: what is there?")
    expect(seen.page).to_have_url(re.compile("country=FR"))
    seen.check()


@pytest.mark.parametrize("width", [1280, 390])
def test_a_country_is_picked_from_the_list_and_the_link_shows_the_same(visit, width):
    seen = visit("/map", width=width)
    box = seen.page.get_by_role("combobox", name="State")
    box.click()
    box.fill("Slov")
    seen.page.get_by_role("option", name="Slovenia").click()
    expect(card(seen)).to_contain_text("Slovenia: what is there?")
    expect(seen.page).to_have_url(re.compile("country=SI"))
    again = visit("/" + seen.page.url.split("/", 3)[3], width=width)
    expect(card(again)).to_contain_text("Slovenia: what is there?")
    again.page.reload()
    again.settle()
    expect(card(again)).to_contain_text("Slovenia: what is there?")
    again.check()


def test_the_day_is_moved_by_arrow_keys(visit, dataset):
    before = max(day for day in dataset.change_days if day.isoformat() < "2025-03-12")
    seen = visit("/map?on=2025-03-12")
    slider = seen.page.get_by_role("slider")
    expect(slider).to_have_attribute("aria-valuetext", "12\u00a0Mar\u00a02025")
    slider.focus()
    seen.page.keyboard.press("ArrowLeft")
    expect(seen.page).to_have_url(re.compile(f"on={before}"))
    expect(seen.page.locator(".st-key-exhibit-where")).to_contain_text("7 states host")


def test_back_and_forward(visit):
    seen = visit("/map")
    seen.page.get_by_role("button", name="Second wave").click()
    expect(seen.page).to_have_url(re.compile("wave=2"))
    expect(seen.page.locator(".st-key-exhibit-where")).to_contain_text("6 states host")
    seen.page.go_back()
    expect(seen.page.locator(".st-key-exhibit-where")).to_contain_text("16 states host")
    seen.page.go_forward()
    expect(seen.page.locator(".st-key-exhibit-where")).to_contain_text("6 states host")


def test_the_view_goes_along_to_another_page(visit):
    seen = visit("/?on=2025-03-12&lang=de")
    seen.page.locator(".st-key-top").get_by_role("link", name="Karte").click()
    expect(seen.page.locator("h1")).to_have_text("Karte der KI-Fabriken")
    expect(seen.page).to_have_url(re.compile(r"/map\?.*on=2025-03-12"))
    expect(seen.page.locator(".st-key-exhibit-where")).to_contain_text("12 Staaten beherbergen")


def test_a_number_leads_to_its_documents(visit):
    seen = visit("/")
    box = seen.page.locator(".st-key-exhibit-waves")
    box.get_by_role("radio", name="sources").click()
    expect(box.locator(".documents")).to_contain_text("official")
    expect(box.locator(".numbers")).to_contain_text("about €485 million")
    box.get_by_role("radio", name="As a table").click()
    expect(box.get_by_role("table")).to_contain_text("Second wave")
    seen.check()


def test_money_as_columns_asks_no_other_host(visit):
    seen = visit("/map?show=columns")
    expect(seen.page.locator("[data-testid=stDeckGlJsonChart] canvas").first).to_be_visible()
    seen.check()


def test_no_state_is_lost_when_everything_is_filtered_away(visit):
    seen = visit("/map?wave=antennas&role=partner")
    expect(seen.page.locator(".st-key-exhibit-where")).to_contain_text("No state.")
    seen.page.get_by_role("button", name="Remove the filters").click()
    expect(seen.page.locator(".st-key-exhibit-where")).to_contain_text("16 states host")
