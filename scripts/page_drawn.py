"""What a bench asks of a page in a browser: when it is drawn, and how long a redraw takes."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page
from served import ROOT, process

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
DRAWN = """() => {
    const charts = [...document.querySelectorAll('[data-testid=stPlotlyChart]')];
    return charts.length && charts.every(c => c.querySelector('.main-svg'));
}"""
PAGE_DRAWN = """() => {
    const charts = [...document.querySelectorAll('[data-testid=stPlotlyChart]')];
    return document.querySelector('#root .foot')
        && document.querySelector('[data-testid=stApp][data-test-script-state=notRunning]')
        && charts.every(c => c.querySelector('.main-svg'));
}"""
READABLE = """() => document.querySelector('.finding')
    && document.querySelector('[data-picture]') && document.querySelector('table.twin')"""
"""Finding, picture and table are there."""

MAP_DRAWN = """() => {
    const countries = [...document.querySelectorAll('#root .map .country')];
    return document.documentElement.dataset.live === 'yes' && countries.length > 30
        && countries.filter(c => getComputedStyle(c).clipPath !== 'none').length > 30;
}"""
"""The live page's own, each cut to its outline."""


@contextmanager
def served(script: str, port: int, folder: Path | str = ROOT) -> Iterator[str]:
    """The address of a Streamlit process started in a folder."""
    with process(script, port, folder):
        yield f"http://localhost:{port}"


def until(page: Page, address: str, condition: str) -> float:
    """Seconds from navigation until a condition holds in the page."""
    start = time.perf_counter()
    page.goto(address, wait_until="commit")
    page.wait_for_function(condition, polling="raf", timeout=60_000)
    return time.perf_counter() - start


def has_text(text: str) -> str:
    return f"() => document.body.innerText.includes({text!r})"


def settled(page: Page) -> None:
    page.wait_for_selector(
        "[data-testid=stApp][data-test-script-state=notRunning]", state="attached", timeout=60_000
    )
    page.wait_for_timeout(400)


RECORD = """() => {
    const seen = window.seen = { click: null, last: null };
    const at = () => performance.now();
    document.addEventListener('click', () => { seen.click = at(); }, { capture: true, once: true });
    const drawn = '.js-plotly-plot, [class*="st-key-block-"] .stHtml';
    const isPicture = ({ target }) =>
        (target.nodeType === 1 ? target : target.parentElement)?.closest(drawn);
    window.recorder?.disconnect();
    window.recorder = new MutationObserver((changes) => {
        if (seen.click !== null && changes.some(isPicture)) seen.last = at();
    });
    window.recorder.observe(document.body, {
        subtree: true, childList: true, attributes: true, characterData: true,
    });
}"""
REDRAWN = "() => window.seen.last !== null"


def redraw(page: Page, act: Callable[[], None]) -> float:
    """Seconds from the click until the last change in any picture of the page, by the page's own
    clock, so that the tool that clicks is not measured.
    """
    page.bring_to_front()
    settled(page)
    page.evaluate(RECORD)
    act()
    page.wait_for_function(REDRAWN, timeout=60_000)
    settled(page)
    return float(page.evaluate("(window.seen.last - window.seen.click) / 1000"))
