"""A reader who clicks at random in Chromium, whose server is killed now and then."""

import json
import random
import re
from contextlib import ExitStack
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import TimeoutError as PatienceLost
from playwright.sync_api import expect
from tests.browser.conftest import Visit, free_port, run
from tests.walk.touches import touched_by

from dashboard.contents import PAGES

pytestmark = pytest.mark.browser

STEPS = 60
SEED = 9
WITH_FILTERS = list(PAGES)[:6]
KEPT = 8
"""Steps from one restart of the process to the next."""

READ = """() => JSON.stringify({
    words: [...document.querySelectorAll(
        "[data-testid=stMain] :is(h1, h2, .finding, .lead, .note, .legend, .empty, .trouble)," +
        "[data-testid=stMain] :is(table, .documents, .downloads, [role=status])"
    )].map(found => found.textContent),
    controls: [...document.querySelectorAll("[class*='st-key-filter-']")].map(box => [
        box.className.match(/st-key-\\S+/)[0],
        [...box.querySelectorAll("[aria-checked=true], [aria-pressed=true]")]
            .map(on => on.innerText),
        [...box.querySelectorAll("input")].map(field => field.checked + field.value),
    ]),
})"""

COMPLETE = """() => [...document.querySelectorAll("[class*='st-key-filter-']")]
    .every(box => box.querySelector("button, input"))"""
"""Streamlit fetches the script of a kind of control when it is drawn first."""

BUTTONS = "[class*='st-key-filter-'] :is([role=radio][aria-checked=false], [aria-pressed])"
SLIDERS = "[class*='st-key-filter-day-slider'] input[type=range]"


def parameters(url):
    return dict(parse_qsl(urlsplit(url).query))


class Walker:
    """A page, a second one that opens each link fresh, and the process behind both."""

    def __init__(self, browser, stack):
        self.browser, self.stack, self.port = browser, stack, free_port()
        self.chance, self.told, self.process = random.Random(SEED), [], None
        self.start()
        self.seen = Visit(browser, self.address)
        self.fresh = Visit(browser, self.address)
        stack.callback(self.seen.context.close)
        stack.callback(self.fresh.context.close)
        self.page = self.seen.open(self.address + "/map")

    def tell(self, act):
        """Note an act; where the walk fails, all of them are printed."""
        self.told.append(act)
        print(act)

    def start(self):
        self.running = self.stack.enter_context(ExitStack())
        self.address, self.process = self.running.enter_context(run(port=self.port))

    def restart(self):
        """Kill the process and start another at its place; the page finds it by itself."""
        self.tell("restart")
        with self.page.expect_websocket(timeout=120_000):
            self.process.kill()
            self.running.close()
            self.start()
        expect(self.page.get_by_role("dialog")).to_have_count(0)

    def look(self):
        """The page comes to show what a fresh one shows at its link, and stays there."""
        link = self.page.url
        self.fresh.open(link)
        self.fresh.page.wait_for_function(COMPLETE)
        expected = self.fresh.page.evaluate(READ)
        assert '"trouble' not in expected
        try:
            self.page.wait_for_function(f"expected => ({READ})() === expected", arg=expected)
        except PatienceLost:
            found, wanted = json.loads(self.page.evaluate(READ)), json.loads(expected)
            for part in wanted:
                differing = [pair for pair in zip(found[part], wanted[part]) if pair[0] != pair[1]]
                assert (differing, len(found[part])) == ([], len(wanted[part]))
        self.seen.settle()
        assert self.page.url == link
        assert self.page.get_by_test_id("stException").count() == 0

    def click(self):
        """Something in the page; only its own part of the link changes."""
        sliders = self.page.locator(SLIDERS)
        if sliders.count() and self.chance.random() < 0.15:
            self.act(sliders.first, lambda slider: slider.press("ArrowLeft"))
        else:
            buttons = self.page.locator(BUTTONS)
            chosen = buttons.nth(self.chance.randrange(buttons.count()))
            self.act(chosen, lambda button: button.click())

    def act(self, control, do):
        name = control.evaluate(
            "found => found.closest('[class*=\"st-key-filter-\"]').className"
            ".match(/st-key-(\\S+)/)[1]"
        )
        before = self.page.url
        self.tell(f"{before} {name} {control.text_content()}")
        # A key pressed while the page looks for its server does nothing, and says so by its looks.
        expect(control).to_be_enabled()
        do(control)
        expect(self.page).not_to_have_url(before)
        now, then = parameters(self.page.url), parameters(before)
        changed = {part for part in {*now, *then} if now.get(part) != then.get(part)}
        assert changed <= touched_by(name)
        self.look()

    def go_to_a_page(self):
        """Another page with filters, by its link in the bar."""
        here = urlsplit(self.page.url).path.strip("/")
        path = self.chance.choice([path for path in WITH_FILTERS if path != here])
        self.tell(f"page /{path}")
        self.page.locator(".st-key-top a").nth(WITH_FILTERS.index(path)).click()
        expect(self.page).to_have_url(re.compile(rf"^{self.address}/{path}(\?.*)?$"))
        self.look()

    def travel(self):
        self.tell("back")
        self.page.go_back()
        self.look()
        if self.chance.random() < 0.5:
            self.tell("forward")
            self.page.go_forward()
            self.look()

    def reload(self):
        self.tell("reload")
        self.page.reload()
        self.look()


def test_a_walk_through_restarts_shows_what_a_stranger_sees(browser, record_property):
    with ExitStack() as stack:
        walker = Walker(browser, stack)
        acts = [walker.click] * 6 + [walker.go_to_a_page, walker.go_to_a_page]
        acts += [walker.travel, walker.reload]
        for step in range(1, STEPS + 1):
            if step % KEPT == 0:
                walker.restart()
                walker.click()
            else:
                walker.chance.choice(acts)()
        assert (walker.seen.foreign, walker.fresh.foreign) == ([], [])
        record_property("steps of the walk in Chromium", len(walker.told))
