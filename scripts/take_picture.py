"""Takes the README's picture from the running app: `python scripts/take_picture.py`."""

from pathlib import Path

from get_browser import find_browser
from page_drawn import ARGUMENTS, MAP_DRAWN, PAGE_DRAWN, served
from playwright.sync_api import sync_playwright

TARGET = Path(__file__).resolve().parents[1] / "docs" / "overview.png"
SIZE = {"width": 1366, "height": 860}


def main() -> None:
    """Start the app, wait until the overview is drawn, save what a reader sees first."""
    with served("app.py", 8705) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=ARGUMENTS)
        page = browser.new_page(viewport=SIZE)
        page.goto(address)
        page.wait_for_function(PAGE_DRAWN, timeout=60_000)
        page.wait_for_function(MAP_DRAWN, timeout=60_000)
        page.wait_for_function("() => document.documentElement.dataset.live === 'yes'")
        page.evaluate("() => document.fonts.ready")
        page.screenshot(path=TARGET)
        browser.close()


if __name__ == "__main__":
    main()
