"""Every page in a real browser: widths, themes, accessibility, no other host."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from dashboard.contents import PAGES

pytestmark = pytest.mark.browser
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 768, 1280])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_fits_is_quiet_and_has_no_accessibility_violation(visit, page, width, theme):
    seen = visit(f"/{page}", width=width, theme=theme)
    seen.check()
    violations = Axe().run(seen.page, options=RULES).response["violations"]
    assert [
        (found["id"], found["nodes"][0]["html"][:200], found["nodes"][0]["failureSummary"][:300])
        for found in violations
    ] == []


@pytest.mark.parametrize("page", PAGES)
def test_a_german_page_is_german(visit, page):
    seen = visit(f"/{page}?lang=de")
    assert seen.page.locator("html").get_attribute("lang") == "de"
    assert "KI-Fabriken Europa" in seen.page.title()
    words = seen.page.locator("body").inner_text()
    for english in (" the ", " hosts ", "not published", " sources", "AI Factories"):
        assert english not in words
