"""Every page in Firefox and in WebKitGTK, where Debian has them; else the run says that not."""

import os
import subprocess
import sys

import pytest
from get_other_browsers import missing
from tests.browser.other_browsers import SIZE, Firefox, NotStartedError, WebKitGTK, until

from dashboard.contents import PAGES
from dashboard.paths import ROOT

pytestmark = pytest.mark.browser

NEEDED = {Firefox: {"Firefox"}, WebKitGTK: {"WebKitGTK", "a screen in memory"}}
WIDTHS = (SIZE[0], 500)
"""Pixels; MiniBrowser gets no narrower than its buttons."""

LIVE = """document.documentElement.dataset.live === "yes"
    && !document.documentElement.hasAttribute("data-going")
    && !document.getElementById("first")
    && document.querySelector("[data-testid=stApp]").dataset.testScriptState === "notRunning" """
SEEN = """(() => {
    const inOrder = query => [...new URLSearchParams(query)].map(String).sort().join("&");
    const shown = query => [...document.querySelectorAll(query)].filter(e => e.offsetHeight > 0);
    const root = document.getElementById("root");
    const foot = root.querySelector(".foot") ?? document.querySelector(".foot");
    return {
        headings: shown("h1").length,
        findings: shown(".finding").map(found => found.textContent),
        pictures: shown("[data-picture]").map(picture => picture.dataset.picture).sort(),
        beyond: document.documentElement.scrollWidth - innerWidth,
        stands: inOrder(foot.dataset.asked) === inOrder(location.search),
        query: location.search,
        foreign: performance.getEntriesByType("resource").map(entry => entry.name)
            .filter(name => !name.startsWith(location.origin) && !/^(data|blob):/.test(name)),
    };
})()"""
RESTYLED = """(() => {
    const foot = document.querySelector("#root .foot"), started = performance.now();
    foot.append(document.createElement("span"));
    document.body.offsetHeight;
    return performance.now() - started;
})()"""
"""Milliseconds to lay the page out anew after a small thing was added."""
PICTURES = """[...document.querySelectorAll("[data-picture]")]
    .map(picture => picture.dataset.picture).sort()"""


def unless_missing(kind):
    """Skips the tests in a browser that is not installed; the run ends by saying so."""
    lacking = sorted(NEEDED[kind] & set(missing()))
    reason = f"{kind.__name__} has opened no page, not installed: {', '.join(lacking)}"
    return pytest.mark.skipif(bool(lacking), reason=reason)


def opened(kind, folder, **preferences):
    """A window of a browser; the run says so where it is there but does not start."""
    try:
        with kind.opened(folder, **preferences) as window:
            yield window
    except NotStartedError as error:
        pytest.skip(f"{kind.__name__} has opened no page, it did not start: {error}")


KINDS = [pytest.param(kind, marks=unless_missing(kind), id=kind.__name__) for kind in NEEDED]


@pytest.fixture(scope="module", params=KINDS)
def window(request, tmp_path_factory):
    """One window of each browser for all tests."""
    yield from opened(request.param, tmp_path_factory.mktemp("browser"))


@pytest.fixture
def bare(tmp_path):
    """A window of Firefox that runs no script of a page."""
    yield from opened(Firefox, tmp_path, **{"javascript.enabled": False})


def settled(window):
    """What is seen once the page is live and shows the view of its link."""
    until(lambda: window.ask(LIVE))
    until(lambda: window.ask(SEEN)["stands"])
    return window.ask(SEEN)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_live_whole_and_quiet(window, address, path):
    window.resize(*SIZE)
    window.open(f"{address}/{path}")
    described = window.ask(PICTURES)
    seen = settled(window)
    assert seen["headings"] == 1
    assert seen["pictures"] or path in ("data", "about", "countries")
    assert set(described) <= set(seen["pictures"])
    for width in WIDTHS:
        window.resize(width, SIZE[1])
        until(lambda width=width: window.ask("innerWidth") <= width)
        assert window.ask(SEEN)["beyond"] <= 0, width
    assert seen["foreign"] == []
    assert window.errors == []


def test_a_link_filters_in_place(window, address):
    window.resize(*SIZE)
    window.open(f"{address}/map")
    before = settled(window)
    window.ask("window.marked = true")
    window.ask("""document.querySelector('#root [data-key="wave-2"]').click()""")
    until(lambda: "wave=2" in window.ask("location.search"))
    seen = settled(window)
    assert seen["findings"] != before["findings"]
    assert "6 states host" in seen["findings"][0]
    assert window.ask("window.marked"), "the page was loaded anew"
    assert window.errors == []


def test_a_page_of_many_marks_is_laid_out_fast(window, address):
    """A plot measures each of its words: a selector that looks at everything makes it seconds."""
    window.open(f"{address}/timeline")
    settled(window)
    assert min(window.ask(RESTYLED) for _ in range(9)) < 30


@unless_missing(Firefox)
def test_without_scripts_firefox_shows_the_documents(bare, address):
    for path in PAGES:
        bare.open(f"{address}/{path}")
        assert bare.ask("document.documentElement.dataset.live ?? null") is None
        seen = bare.ask(SEEN)
        assert seen["headings"] == 1, path
        assert seen["pictures"] or path in ("data", "about", "countries")
        assert seen["beyond"] <= 0, path
        assert seen["foreign"] == [], path


def test_a_run_without_these_browsers_says_so(tmp_path):
    tests = [sys.executable, "-m", "pytest", "-q", "-k", "in_place", __file__]
    environment = {**os.environ, "PATH": str(tmp_path)}
    ran = subprocess.run(
        tests, check=False, cwd=ROOT, env=environment, capture_output=True, text=True
    )
    assert "Firefox has opened no page, not installed: Firefox" in ran.stdout
    assert "WebKitGTK has opened no page, not installed: WebKitGTK" in ran.stdout
