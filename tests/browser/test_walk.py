"""A reader who clicks at random in Chromium, whose server is killed now and then."""

import json
import random
from contextlib import ExitStack
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import TimeoutError as PatienceLost
from playwright.sync_api import expect
from tests.browser.conftest import Visit, free_port, run
from tests.walk.touches import touched_by

pytestmark = pytest.mark.browser

STEPS = 40
SEED = 9
KEPT = 13
"""Steps from one restart of the process to the next."""

READ = """page => ({
    words: [...page.querySelectorAll(
        ":is(h1, h2, h3, .finding, .lead, .note, .legend, .empty, .trouble, .notice, summary)," +
        ":is(table, .documents, .downloads, .filtered, [role=status], .foot p, .tabs)"
    )].filter(found => !found.closest(".not-live, .on-paper, details.fold:not([open]) > .content"))
        .map(found => found.textContent.replace(/\\s+/g, " ").trim()),
    controls: [...page.querySelectorAll("[data-key]")]
        .filter(found => !found.closest("details.fold:not([open]) > .content"))
        .map(found => [found.dataset.key, found.getAttribute("aria-current"),
            found.getAttribute("href") || found.dataset.href,
            found.value, found.checked].join(" ")),
})"""
"""What a page says and where its controls lead."""

FRESH = f"""async () => {{
    const text = await (await fetch(location.href)).text();
    const fresh = new DOMParser().parseFromString(text, "text/html");
    return JSON.stringify(({READ})(fresh.getElementById("first")));
}}"""
"""The document that a stranger gets at this link."""

SHOWN = f"""() => JSON.stringify(({READ})(document.getElementById("root")))"""

CONTROLS = """() => [...document.querySelectorAll(
    "#root :is(a[data-key][href^='./'], summary[data-href], form [data-key]:is(input, select))")]
    .filter(found => !found.matches(".unseen") &&
        (found.closest("details.menu")?.querySelector("summary") || found).checkVisibility())
    .map(found => found.dataset.key)"""

VALUES = "options => options.map(option => option.value)"
DAYS = ("2024-12-10", "2025-03-12", "2025-10-10", "2026-01-15")


def parameters(url):
    """The parts of a link; the fields of the explorer's form are one question."""
    found = {}
    for name, text in parse_qsl(urlsplit(url).query):
        part = "rows" if name.startswith("ask.") else name
        found.setdefault(part, set()).update({f"{name} {value}" for value in text.split(",")})
    if found.get("lang") == {"lang en"}:
        found.pop("lang")
    return found


class Walker:
    """A live page and the process behind it."""

    def __init__(self, browser, stack):
        self.stack, self.port = stack, free_port()
        self.chance, self.told, self.process = random.Random(SEED), [], None
        self.behind = 0  # links to go back to
        self.start()
        self.seen = Visit(browser, self.address)
        stack.callback(self.seen.context.close)
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
        """The page comes to show what a stranger gets at its link, and stays there."""
        self.seen.settle()
        link = self.page.url
        expected = self.page.evaluate(FRESH)
        assert "trouble" not in expected
        try:
            self.page.wait_for_function(f"expected => ({SHOWN})() === expected", arg=expected)
        except PatienceLost:
            found, wanted = json.loads(self.page.evaluate(SHOWN)), json.loads(expected)
            for part in wanted:
                assert found[part] == wanted[part], link
        assert self.page.url == link

    def click(self):
        """Something in the page; only its own part of the link changes."""
        key = self.chance.choice(self.page.evaluate(CONTROLS))
        self.page.mouse.click(3, 300)  # whatever is open closes
        self.seen.unfold(key)
        control = self.page.locator(f'#root [data-key="{key}"]')
        before = self.page.url
        self.tell(f"{before} {key}")
        self.use(control)
        self.look()
        self.behind += self.page.url != before
        self.only_its_own_part_changed(control, key, before)

    def use(self, control):
        kind = control.evaluate("found => found.type || found.localName")
        if kind == "date":
            control.fill(self.chance.choice(DAYS))
        elif kind in ("search", "text"):
            control.fill(self.chance.choice(["", "wave", "jülich", "a;b:c, d%"]))
            control.press("Enter")
        elif kind.startswith("select"):
            others = control.locator("option:enabled:not(:checked)")
            control.select_option(self.chance.choice(others.evaluate_all(VALUES)))
        elif control.evaluate("found => Boolean(found.closest('.map'))"):
            control.dispatch_event("click")  # countries are cut from sheets as large as the map
        else:
            control.click()

    def only_its_own_part_changed(self, control, key, before):
        now, then = parameters(self.page.url), parameters(before)
        changed = {part for part in {*now, *then} if now.get(part) != then.get(part)}
        form = self.page.locator("#root form[data-key]", has=control)
        owner = form.first.get_attribute("data-key") if form.count() else key
        assert changed <= touched_by(owner), key

    def travel(self):
        if not self.behind:
            return
        self.tell("back")
        self.page.go_back()
        self.behind -= 1
        self.look()
        if self.chance.random() < 0.5:
            self.tell("forward")
            self.page.go_forward()
            self.behind += 1
            self.look()

    def reload(self):
        self.tell("reload")
        self.page.reload()
        self.look()


def test_a_walk_through_restarts_shows_what_a_stranger_sees(browser, record_property):
    with ExitStack() as stack:
        walker = Walker(browser, stack)
        for step in range(1, STEPS + 1):
            if step % KEPT == 0:
                walker.restart()
                walker.click()
            else:
                acts = [walker.click] * 8 + [walker.travel, walker.reload]
                walker.chance.choice(acts)()
        assert walker.seen.foreign == []
        record_property("steps of the walk in Chromium", len(walker.told))
