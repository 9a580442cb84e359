"""Every page in a real browser: widths, themes, accessibility, no other host."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from dashboard.contents import PAGES

pytestmark = pytest.mark.browser
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


WIDTHS = (1920, 1280, 768, 390)
FITS = """() => document.documentElement.scrollWidth <= window.innerWidth
    && [...document.querySelectorAll('[data-testid=stMain] button')].every(
        button => button.getBoundingClientRect().right <= window.innerWidth)"""
STATES = ("countries?country=SI", "countries?country=AT,DE,FI,SI")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("page", [*PAGES, *STATES])
def test_a_page_fits_is_quiet_and_has_no_accessibility_violation(visit, page, theme):
    seen = visit(f"/{page}", width=WIDTHS[0], theme=theme)
    for width in WIDTHS:
        seen.page.set_viewport_size({"width": width, "height": 900})
        seen.settle()
        seen.page.wait_for_function(FITS)
        seen.check()
        violations = Axe().run(seen.page, options=RULES).response["violations"]
        found = [
            (rule["id"], rule["nodes"][0]["html"][:200], rule["nodes"][0]["failureSummary"][:300])
            for rule in violations
        ]
        assert found == [], width


@pytest.mark.parametrize("page", PAGES)
def test_a_german_page_is_german(visit, page):
    seen = visit(f"/{page}?lang=de")
    assert seen.page.locator("html").get_attribute("lang") == "de"
    assert "KI-Fabriken in Europa" in seen.page.title()
    words = seen.page.locator("body").inner_text()
    for english in (" the ", " hosts ", "not published", " sources", "AI Factories"):
        assert english not in words
