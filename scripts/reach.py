"""Counts what a reader would miss, over every page, width and language: `make reach`.

Words on each other, words that are cut, targets too small; and what a second checker says in both
looks with all panels open, as a look is colours and moves nothing. Prints each, and how many of how
many views have one; fails where any has. `reach.py map "present?slide=2"` looks at these alone.
"""

import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Literal

from get_browser import find_browser
from get_second_checker import checker_file
from page_drawn import ARGUMENTS, served
from playwright.sync_api import Browser, Page, sync_playwright

from dashboard.contents import PAGES
from dashboard.language import LANGUAGES

MISSED = (Path(__file__).resolve().parents[1] / "tests" / "browser" / "reach.js").read_text()
WIDTHS = (2560, 1920, 1366, 768, 390, 320)
FIRST_PICTURE = """() => (document.getElementById("first") || document.getElementById("root"))
    .querySelector("[data-picture]")?.getBoundingClientRect().top"""
BEGINS = {1366: 200, 390: 320}
"""By the width of the screen, the pixel at which the first picture begins at the latest."""
LOOKS: tuple[Literal["light", "dark"], ...] = ("light", "dark")
PICKED = (
    "map?country=SI",
    "map?country=BE&measure=gdp",
    "map?show=columns",
    "timeline?country=SI",
    "countries?country=SI",
    "countries?country=BE",
    "countries?country=HR",
    "countries?country=PL",
    "countries?country=AT,DE,FI,SI",
    "investment?section=sites&shape=states",
    "investment?shape=squares",
    "investment?shape=steps",
    "present?slide=2",
)
SETTLED = """() => document.documentElement.dataset.live === "yes"
    && document.querySelector("[data-testid=stApp][data-test-script-state=notRunning]")"""
CHECKED = """() => new Promise(done => HTMLCS.process("WCAG2AA", document.body, () => done(
    HTMLCS.getMessages().filter(found => found.type === HTMLCS.ERROR)
        .filter(found => !found.element.closest("[aria-hidden=true], .sign"))
        .filter(found => !found.code.includes("H43") || !found.element.querySelector("[scope]"))
        .map(found => found.code + " " + found.element.outerHTML.slice(0, 160)))))"""
"""Signs are pictures with words beside them; heads that have a scope need no ids (H63)."""

OPENED = "() => document.querySelectorAll('#root details').forEach(found => { found.open = true; })"


def views() -> Iterator[str]:
    """Every page, every section, and views in which something is picked."""
    for page in PAGES.values():
        yield page.path
        for section in page.sections[1:]:
            yield f"{page.path}?section={section.code}"
    yield from PICKED


def main() -> int:
    """Measure every view; the number of those with a finding is the exit code's reason."""
    said, count = 0, 0
    with served("app.py", 8706) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=ARGUMENTS)
        for view, language in product(sys.argv[1:] or views(), LANGUAGES):
            for where, found in _missed(browser, address, view, language):
                count += 1
                said += bool(found)
                for line in found:
                    print(f"{where}: {line}", flush=True)
    print(f"views with something to mend / views = {said} / {count}")
    return int(said > 0)


def _missed(
    browser: Browser, address: str, view: str, language: str
) -> Iterator[tuple[str, list[str]]]:
    page = browser.new_page(reduced_motion="reduce")
    page.goto(f"{address}/{view}{'&' if '?' in view else '?'}lang={language}")
    page.wait_for_function(SETTLED, timeout=60_000)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        page.wait_for_timeout(150)
        yield f"/{view} {language} {width}", page.evaluate(MISSED)
    for look in LOOKS:
        page.emulate_media(color_scheme=look)
        yield f"/{view} {language} {look} checker", _second(page)
    page.close()


def _second(page: Page) -> list[str]:
    """What the second checker says of the page with all that is folded open."""
    file = checker_file()
    if not file:
        return []
    page.set_viewport_size({"width": 1366, "height": 900})
    page.evaluate(OPENED)
    page.evaluate(file.read_text())
    return sorted(set(page.evaluate(CHECKED)))


if __name__ == "__main__":
    sys.exit(main())
