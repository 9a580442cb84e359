"""Speed of the pages in a browser, against a page of one line and one with a two-bar chart."""

import statistics
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from bench_results import Result, in_turns
from counting_proxy import Counted, counted
from get_browser import find_browser
from page_drawn import (
    ARGUMENTS,
    DRAWN,
    MAP_DRAWN,
    PAGE_DRAWN,
    READABLE,
    has_text,
    redraw,
    served,
    settled,
    until,
)
from playwright.sync_api import sync_playwright

ONE_LINE = "import streamlit as st\nst.write('ready')\n"
TWO_BARS = """
import plotly.graph_objects as go
import streamlit as st

taller = st.toggle("Taller", key="taller")
st.plotly_chart(go.Figure(go.Bar(x=["a", "b"], y=[1, 3 if taller else 2])), key="bars")
st.write(f"state {taller}")
"""
PAGES = ("timeline", "investment", "countries")


def browser_results(rounds: int) -> list[Result]:
    """First number, map drawn, filter to redraw, bytes a filter change, and the heaviest page."""
    with (
        tempfile.TemporaryDirectory() as folder,
        sync_playwright() as playwright,
    ):
        (Path(folder) / "one_line.py").write_text(ONE_LINE)
        (Path(folder) / "two_bars.py").write_text(TWO_BARS)
        browser = playwright.chromium.launch(executable_path=find_browser(), args=ARGUMENTS)
        with (
            # A yardstick keeps Streamlit's own settings: it must not move when the project's do.
            served("one_line.py", 8701, folder) as one_line,
            served("two_bars.py", 8702, folder) as two_bars,
            served(f"{folder}/two_bars.py", 8704) as two_bars_set,
            served("app.py", 8703) as app,
            counted(8705, 8703) as traffic,
        ):
            results = [
                *_loading(browser, rounds, one_line, two_bars, app),
                *_redrawing(browser, rounds, (two_bars, two_bars_set), app, traffic),
                *_looks(browser, app),
            ]
        browser.close()
    return results


def _loading(browser, rounds: int, one_line: str, two_bars: str, app: str) -> list[Result]:
    def load(address: str, condition: str) -> Callable[[], float]:
        def once() -> float:
            context = browser.new_context(viewport={"width": 1280, "height": 900})
            try:
                return until(context.new_page(), address, condition)
            finally:
                context.close()

        return once

    medians = in_turns(
        rounds,
        one_line=load(one_line, has_text("ready")),
        whole=load(f"{app}/investment?section=payers", READABLE),
        two_bars=load(two_bars, DRAWN),
        map=load(f"{app}/map", MAP_DRAWN),
        **{path: load(f"{app}/{path}", PAGE_DRAWN) for path in PAGES},
    )
    heaviest = max(PAGES, key=medians.__getitem__)
    return [
        Result("whole page readable / one-line page", medians["whole"] / medians["one_line"], 0.5),
        Result("map drawn / two-bar page", medians["map"] / medians["two_bars"], 1.1),
        Result(
            f"heaviest page ({heaviest}) drawn / two-bar page",
            medians[heaviest] / medians["two_bars"],
            1.6,
        ),
    ]


FILTERS = {
    "timeline": ("kind-contract",),
    "investment?section=payers": ("wave-2",),
    "investment?section=sites": ("wave-2",),
    "countries?country=SI": ("on-2025-03-12", "on-today"),
}
"""Keys of the links that are clicked in turns."""

CLICK = "key => document.querySelector(`#root [data-key='${key}']`).click()"
"""By the page itself: a link in a menu need not be in sight to be followed."""


def _filtering(browser, address: str, keys: tuple[str, ...]) -> Callable[[], float]:
    """Clicks a filter of a page, on and off."""
    page = browser.new_page(viewport={"width": 1280, "height": 1200})
    page.goto(address)
    page.wait_for_function(PAGE_DRAWN, timeout=60_000)
    turns = iter(range(1_000_000))

    def once() -> float:
        key = keys[next(turns) % len(keys)]
        return redraw(page, lambda: page.evaluate(CLICK, key))

    return once


def _toggling(browser, address: str) -> Callable[[], float]:
    """Clicks the control of the two-bar page."""
    page = browser.new_page(viewport={"width": 1280, "height": 1200})
    page.goto(address)
    page.wait_for_function(DRAWN, timeout=60_000)
    return lambda: redraw(page, page.locator("label").first.click)


def _redrawing(
    browser, rounds: int, yardsticks: tuple[str, str], app: str, traffic: Counted
) -> list[Result]:
    charted = browser.new_page(viewport={"width": 1280, "height": 1200})
    charted.goto("http://localhost:8705/map")
    charted.wait_for_function(MAP_DRAWN, timeout=60_000)
    sizes: list[int] = []

    def filter_wave() -> float:
        before = traffic.bytes
        seconds = redraw(charted, lambda: charted.evaluate(CLICK, "wave-2"))
        sizes.append(traffic.bytes - before)
        return seconds

    pages = {name: _filtering(browser, f"{app}/{name}", keys) for name, keys in FILTERS.items()}
    medians = in_turns(
        rounds,
        bars=_toggling(browser, yardsticks[0]),
        bars_set=_toggling(browser, yardsticks[1]),
        map=filter_wave,
        **pages,
    )
    return [
        Result(
            "two-bar redraw, the project's settings / Streamlit's own",
            medians["bars_set"] / medians["bars"],
            1.0,
        ),
        Result("filter to map redrawn / two-bar redraw", medians["map"] / medians["bars"], 1.2),
        *(
            Result(
                f"filter to last redraw ({name}) / two-bar redraw",
                medians[name] / medians["bars"],
                1.0,
            )
            for name in pages
        ),
        Result("bytes a filter change of the map", statistics.median(sizes) / 1000, 12, " kB"),
    ]


SHIFTS = """window.shift = 0;
new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
}).observe({ type: "layout-shift", buffered: true });"""
SEEN = (("", (1366, 768), 200), ("investment", (1366, 768), 200), ("", (390, 844), 320),
        ("investment", (390, 844), 320))  # fmt: skip
"""Pages, screens, and the pixel from the top at which a picture begins there at the latest."""


def _looks(browser, app: str) -> Iterator[Result]:
    """Where the first picture begins, and how much moves when the page becomes live."""
    for path, (width, height), most in SEEN:
        page = browser.new_page(viewport={"width": width, "height": height})
        page.add_init_script(SHIFTS)
        page.goto(f"{app}/{path}")
        page.wait_for_function(PAGE_DRAWN, timeout=60_000)
        settled(page)
        name = f"{path or 'overview'} at {width}"
        top = page.evaluate(
            "Math.min(...[...document.querySelectorAll('#root [data-picture]')]"
            ".map(found => found.getBoundingClientRect().top))"
        )
        yield Result(f"first picture begins ({name})", top, most, " px")
        yield Result(f"layout shift ({name})", page.evaluate("window.shift"), 0.1)
        page.close()
