"""A fresh process per test module and a browser that reports what it must not do."""

import os
import random
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager, suppress

import pytest
from get_browser import find_browser
from playwright.sync_api import expect, sync_playwright

from dashboard.paths import ROOT

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = int(os.environ.get("BROWSER_PATIENCE", "60000"))
"""Milliseconds to wait for a condition: machines differ, and nothing waits longer than it must."""

expect.set_options(timeout=PATIENCE)

SETTLED = """() => {
    const foot = document.querySelector("#root .foot"), page = document.documentElement;
    const inOrder = query => [...new URLSearchParams(query)].map(String).sort().join("&");
    return foot && page.dataset.live === "yes" && !page.hasAttribute("data-going")
        && !document.getElementById("first")
        && foot.dataset.page === location.pathname.split("/").pop()
        && inOrder(foot.dataset.asked) === inOrder(location.search)
        && document.querySelector("[data-testid=stApp][data-test-script-state=notRunning]")
        && !document.querySelector("#root [data-testid=stSkeleton]")
        && [...document.querySelectorAll("#root [class*='st-key-picture-']")].every(
            box => box.querySelector(".main-svg, canvas, .stHtml"));
}"""
"""The first HTML has gone, nothing runs, and the foot, which comes last, stands for the link."""

HARMLESS = ("WebGL", "GPU stall", "GL Driver", "swiftshader")


def free_port():
    """A port below those that connections get by themselves: no other takes it in a restart."""
    while True:
        with suppress(OSError), socket.socket() as found:
            found.bind(("127.0.0.1", random.randrange(15_000, 32_000)))
            return found.getsockname()[1]


@contextmanager
def serve(*options, environment=None):
    """A new process of the app; yields its address once it is healthy."""
    with run(*options, environment=environment) as (address, _):
        yield address


@contextmanager
def run(*options, environment=None, port=None, log=subprocess.PIPE):
    """A new process of the app; yields its address, once it is healthy, and the process."""
    port = port or free_port()
    command = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        "app.py",
        f"--server.port={port}",
        *options,
    ]
    base = next((o.split("=")[1] for o in options if "baseUrlPath" in o), "")
    address = f"http://localhost:{port}" + (f"/{base}" if base else "")
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, **(environment or {})},
        stdout=log,
        stderr=subprocess.STDOUT,
    )
    try:
        wait_until_healthy(process, f"{address}/_stcore/health")
        yield address, process
    finally:
        process.terminate()
        process.communicate(timeout=30)


def wait_until_healthy(process, address, seconds=90):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if process.poll() is not None:
            said = process.stdout.read().decode() if process.stdout else "see its log"
            pytest.fail(f"the app stopped: {said}")
        try:
            with urllib.request.urlopen(address, timeout=1):
                return
        except OSError:
            time.sleep(0.1)
    pytest.fail(f"the app did not answer at {address}")


@pytest.fixture(scope="session")
def browser():
    path = find_browser()
    if path is None:
        pytest.fail("no Chromium or Chrome found: `make test` gets one, or name it in BROWSER_PATH")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def address():
    with serve() as running:
        yield running


class Visit:
    """A page in a context of its own, which notes foreign requests and console errors."""

    def __init__(self, browser, host, *, width=1280, height=900, theme="light", locale="en-GB"):
        self.context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=theme,
            reduced_motion="reduce",
            locale=locale,
        )
        self.context.set_default_timeout(PATIENCE)
        self.host, self.foreign, self.errors = host, [], []
        self.context.route("**/*", self._same_host_only)
        self.page = self.context.new_page()
        self.page.on("console", self._note)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _same_host_only(self, route):
        url = route.request.url
        if url.startswith((self.host, "data:", "blob:")):
            route.continue_()
        else:
            self.foreign.append(url)
            route.abort()

    def _note(self, message):
        if message.type == "error" and not any(word in message.text for word in HARMLESS):
            self.errors.append(message.text)

    def open(self, address):
        self.page.goto(address)
        self.settle()
        return self.page

    def settle(self):
        """Wait until the page is live and shows the view of its link."""
        self.page.wait_for_function(SETTLED)

    def click(self, key):
        """Follow the link with this `data-key`, after opening the menu that it is in."""
        self.unfold(key)
        self.page.locator(f'#root [data-key="{key}"]').click()
        self.settle()

    def unfold(self, key):
        """Open the menu that the control with this `data-key` is in."""
        menu = self.page.locator("#root details.menu", has=self.page.locator(f'[data-key="{key}"]'))
        if menu.count() and menu.get_attribute("open") is None:
            menu.locator("summary").click()

    def block(self, name):
        """A part of the page by its name, mostly an exhibit's."""
        return self.page.locator(f".st-key-block-{name}")

    def remember(self):
        """Mark the window: the mark is gone where a page is loaded anew."""
        self.page.evaluate("window.marked = true")

    @property
    def was_loaded(self):
        """Whether a page was loaded since `remember`."""
        return not self.page.evaluate("window.marked === true")

    def rest(self):
        """Wait until the browser has come to rest, for what is drawn takes keys only then."""
        self.page.evaluate(
            "() => new Promise(rest => {"
            " const idle = then => requestIdleCallback(then, { timeout: 2000 });"
            " idle(() => idle(rest)); })"
        )

    def check(self):
        """No request to another host, no error in the console, nothing wider than the screen."""
        assert self.foreign == []
        assert self.errors == []
        assert self.page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0


@pytest.fixture
def visit(browser, address):
    """Opens a page of the session's process: `visit("/map", width=390)`."""
    visits = []

    def go(path="/", host=None, **options):
        root = host or address
        visits.append(Visit(browser, root.split("/", 3)[0] + "//" + root.split("/")[2], **options))
        visits[-1].open(f"{root}{path}")
        return visits[-1]

    yield go
    for made in visits:
        made.context.close()
