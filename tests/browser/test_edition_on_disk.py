"""An edition in a browser, from a folder on a disk, with the network cut."""

import re

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import Visit
from tests.edition.test_edition import folder  # noqa: F401

pytestmark = pytest.mark.browser


def test_it_works_from_a_disk_with_the_network_cut(folder, browser):  # noqa: F811
    seen = Visit(browser, "file://")
    seen.context.set_offline(True)
    shown = seen.page
    shown.goto((folder / "index.html").as_uri())
    shown.wait_for_url("**/en/about.html")
    assert shown.evaluate("document.fonts.load('16px \"Source Sans\"').then(found => found.length)")
    shown.locator("nav a[data-key=to-countries]").press("Enter")
    shown.wait_for_url("**/en/countries.html")
    expect(shown.locator(".not-live > p")).to_be_visible()
    _find(shown, "slóvenia", "Slovenia States")
    shown.wait_for_url("**/en/countries_country-si.html")
    expect(shown.locator("h1")).to_contain_text("Slovenia")
    country = shown.locator("[data-picture=state-map] .country.SVN").first
    expect(country).to_be_visible()
    expect(country).to_have_css("clip-path", re.compile(r"path|polygon|shape"))
    seen.check()
    seen.context.close()


def _find(shown, asked, first):
    """Search by keyboard alone and follow the first result."""
    shown.locator(".search summary").press("Enter")
    field = shown.locator(".search input")
    expect(field).to_be_focused()
    field.fill(asked)
    expect(shown.locator(".search .found a").first).to_have_text(first)
    count = shown.locator(".search .found a").count()
    expect(shown.locator(".search [role=status]")).to_have_text(f"Results: {count}")
    field.press("ArrowDown")
    shown.keyboard.press("Enter")
