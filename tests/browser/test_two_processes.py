"""Two processes without affinity: nothing that a reader takes away lives in one of them."""

import re
import socket
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import Visit, run
from tests.browser.replicas import RoundRobin

from dashboard.contents import PAGES
from dashboard.exhibits.registry import EXHIBITS
from dashboard.export.formats import EXHIBIT_FORMATS

pytestmark = pytest.mark.browser

BASE = "ai/factories"
SECRET = {"STREAMLIT_SERVER_COOKIE_SECRET": "the same for both"}
"""Streamlit takes it from the environment alone."""
OFFICE = "application/vnd.openxmlformats-officedocument"
TYPES = {
    "csv": "text/csv",
    "json": "application/json",
    "xlsx": f"{OFFICE}.spreadsheetml.sheet",
    "pptx": f"{OFFICE}.presentationml.presentation",
    "png": "image/png",
    "svg": "image/svg+xml",
    "zip": "application/zip",
    "geojson": "application/geo+json",
    "gpkg": "application/geopackage+sqlite3",
    "parquet": "application/vnd.apache.parquet",
    "atom": "application/atom+xml",
    "ics": "text/calendar",
}


@contextmanager
def no_way_out():
    """Environment of a process whose requests to other hosts would come here; none may come."""
    with socket.create_server(("127.0.0.1", 0)) as way_out:
        way_out.setblocking(False)
        proxy = f"http://127.0.0.1:{way_out.getsockname()[1]}"
        yield {"http_proxy": proxy, "https_proxy": proxy}
        with pytest.raises(BlockingIOError):
            way_out.accept()


@contextmanager
def two_processes():
    """The proxy, the address of the dashboard behind it, and the processes by their port."""
    option = f"--server.baseUrlPath={BASE}"
    with ExitStack() as stack:
        environment = SECRET | stack.enter_context(no_way_out())
        started = [stack.enter_context(run(option, environment=environment)) for _ in range(2)]
        processes = {urlsplit(address).port: process for address, process in started}
        proxy = stack.enter_context(RoundRobin(processes))
        yield proxy, f"http://localhost:{proxy.port}/{BASE}", processes


def open_page(browser, address):
    seen = Visit(browser, "/".join(address.split("/")[:3]))
    seen.open(address)
    return seen


def downloads_of(page):
    found = page.locator("a[download]").evaluate_all("links => links.map(link => link.href)")
    return set(found)


def offered(browser, address):
    """Every download that any page offers: the document has all folded parts and sections."""
    context = browser.new_context(java_script_enabled=False)
    page, found = context.new_page(), set()
    for path, described in PAGES.items():
        for section in described.sections:
            page.goto(f"{address}/{path}?country=SI&section={section.code}")
            found |= downloads_of(page)
    context.close()
    return found


def fetch(address):
    with urllib.request.urlopen(address, timeout=60) as answer:
        return answer.status, answer.headers["Content-Type"].split(";")[0], answer.read()


def addresses_of(slug):
    """Path of every file of an exhibit."""
    exhibit = EXHIBITS[slug]
    formats = [suffix for suffix, found in EXHIBIT_FORMATS.items() if found.applies(exhibit)]
    return [
        *(f"/data/exhibits/{slug}.{suffix}" for suffix in formats),
        f"/pictures/{slug}.png",
        f"/pictures/{slug}.svg",
        f"/slides/{slug}.pptx",
    ]


def test_every_download_works_without_affinity(browser):
    with two_processes() as (proxy, address, processes), ThreadPoolExecutor(2) as both:
        found = offered(browser, address)
        paths = {urlsplit(link).path.removeprefix(f"/{BASE}") for link in found}
        for section in (section for page in PAGES.values() for section in page.sections):
            for slug in section.exhibits[:1]:
                assert set(addresses_of(slug)) <= paths, section
        others = {path for slug in list(EXHIBITS)[::3] for path in addresses_of(slug)} - paths
        for link in sorted(found | {address + path for path in others}):
            suffix = urlsplit(link).path.rpartition(".")[2]
            (status, kind, body), again = both.map(fetch, (link, link))
            assert set(proxy.answered[-2:]) == set(processes), "both processes were asked"
            assert (status, kind) == again[:2] == (200, TYPES[suffix]), link
            assert body, link
            assert body == again[2], link


def test_after_a_process_has_died_the_page_goes_on_with_the_next_click(browser):
    with two_processes() as (proxy, address, processes):
        seen = open_page(browser, f"{address}/map?wave=2")
        where = seen.block("where")
        expect(where).to_contain_text("6 states host")
        lost = proxy.websockets[-1]
        with seen.page.expect_websocket():
            processes[lost].kill()
        seen.page.locator('#root [data-key="where.share"]').click()
        expect(where.get_by_role("link", name="PowerPoint")).to_be_visible()
        seen.settle()
        assert proxy.websockets[-1] != lost
        expect(where).to_contain_text("6 states host")
        expect(seen.page).to_have_url(re.compile("wave=2"))
        for link in downloads_of(seen.page):
            assert fetch(link)[0] == 200, link
        seen.click("lang-de")
        expect(seen.page).to_have_url(re.compile("wave=2.*lang=de|lang=de.*wave=2"))
        expect(where).to_contain_text("6 ")
        expect(seen.page.locator("#main h1")).to_have_text("Wo sind sie, und wer ist beteiligt?")
        seen.context.close()
