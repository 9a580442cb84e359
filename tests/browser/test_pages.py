"""Every page in a real browser: widths, themes, accessibility, no other host."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from reach import BEGINS, FIRST_PICTURE

from dashboard.contents import PAGES

pytestmark = pytest.mark.browser
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}

WIDTHS = (1920, 1366, 768, 390)
BEYOND = """() => [...document.querySelectorAll('#root :is(.bar, .line, .folds, .foot, h1) *')]
    .filter(found => found.checkVisibility() && !found.closest('.unseen, .skip, option, .tabs'))
    .filter(found => !found.closest('.controls') || innerWidth > 599)
    .filter(found => found.getBoundingClientRect().right > innerWidth + 1)
    .map(found => found.outerHTML.slice(0, 120))"""
STATES = ("countries?country=SI", "countries?country=AT,DE,FI,SI")
SECTIONS = tuple(
    f"{page.path}?section={section.code}"
    for page in PAGES.values()
    for section in page.sections[1:]
)
FILTERED = ("map?wave=2&role=host&country=SI&on=2025-03-12", "map?wave=antennas&role=partner")


LOOKS = (("light", 1920, (1366,), (1920, 768)), ("dark", 390, (390,), (768, 1366)))
"""Theme, the width at first, widths that axe looks at, further ones at which the page must fit."""


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look[0])
@pytest.mark.parametrize("page", [*PAGES, *STATES, *SECTIONS, *FILTERED])
def test_a_page_fits_is_quiet_and_has_no_accessibility_violation(visit, page, look):
    theme, first, examined, further = look
    seen = visit(f"/{page}", width=first, theme=theme)
    for width in (*examined, *further):
        seen.page.set_viewport_size({"width": width, "height": 900})
        seen.settle()
        seen.check()
        assert seen.page.evaluate(BEYOND) == [], width
        # A slide is as large as the room, and so is its heading.
        most = 900 if page == "present" else BEGINS.get(width, 900)
        assert (seen.page.evaluate(FIRST_PICTURE) or 0) <= most, width
        if width in examined:
            assert violations(seen.page) == [], width


def violations(page):
    """What axe finds, each with its place and reason."""
    return [
        (rule["id"], rule["nodes"][0]["html"][:200], rule["nodes"][0]["failureSummary"][:300])
        for rule in Axe().run(page, options=RULES).response["violations"]
    ]


@pytest.mark.parametrize("page", PAGES)
def test_a_german_page_is_german(visit, page):
    seen = visit(f"/{page}?lang=de")
    assert seen.page.locator("html").get_attribute("lang") == "de"
    assert "KI-Fabriken in Europa" in seen.page.title()
    # Publishers keep their own names, which cards and the list of news say with a source.
    names = ".card small, [data-picture=news] a.run"
    seen.page.evaluate(f"() => document.querySelectorAll('{names}').forEach(s => s.remove())")
    words = seen.page.locator("body").inner_text()
    for english in (" the ", " hosts ", "not published", " sources", "AI Factories"):
        assert english not in words
