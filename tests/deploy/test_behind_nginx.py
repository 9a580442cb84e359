"""Two processes of the dashboard below a base path, behind nginx as deploy/ sets it up."""

import asyncio
import itertools
import json
import re
import shutil
import ssl
import subprocess
import threading
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import Visit, free_port, run
from tests.conftest import PACKAGE
from tests.deploy.nginx import nginx
from tests.deploy.viewers import Seen, Viewer
from tests.support.apart import apart

from dashboard.contents import PAGES

BASE = "/ai/factories"
VIEWERS = 100
EVERY = 6
"""Seconds between two changes of a viewer, about."""

OLD, NEW = "SLAIF (Slovenian AI Factory)", "Another name of SLAIF"


class Processes:
    """Two processes, each with a port that a new one may take over and a data package."""

    def __init__(self, stack, folder):
        self.stack, self.folder = stack, folder
        self.running = {free_port(): None, free_port(): None}
        for port in self.running:
            self.start(port)

    def start(self, port, package=PACKAGE):
        environment = {
            "DASHBOARD_DATA": str(package),
            "STREAMLIT_SERVER_COOKIE_SECRET": "the same for both",
            "FORWARDED_ALLOW_IPS": "*",
        }
        log = self.stack.enter_context((self.folder / f"log-{port}").open("ab"))
        option = f"--server.baseUrlPath={BASE.strip('/')}"
        started = run(option, environment=environment, port=port, log=log)
        _, self.running[port] = self.stack.enter_context(started)

    def end(self, port, *, kill=False):
        process = self.running[port]
        process.kill() if kill else process.terminate()
        process.wait(30)

    def log(self, port):
        return (self.folder / f"log-{port}").read_text()


@pytest.fixture(scope="module")
def hosted(tmp_path_factory):
    """nginx and the two processes behind it."""
    folder = tmp_path_factory.mktemp("hosted")
    with ExitStack() as stack:
        processes = Processes(stack, folder)
        yield stack.enter_context(nginx(folder, processes.running)), processes


@pytest.fixture
def proxy(hosted):
    return hosted[0]


@pytest.fixture
def processes(hosted):
    """Both running, whatever an earlier test did to them."""
    for port, process in hosted[1].running.items():
        if process.poll() is not None:
            hosted[1].start(port)
    return hosted[1]


class Answer:
    def __init__(self, status, headers, body, seconds):
        self.status, self.headers, self.body, self.seconds = status, headers, body, seconds


VISITORS = (f"10.9.{number // 200}.{number % 200 + 1}" for number in itertools.count())


def ask(proxy, path, method="GET", visitor="", **headers):
    """The answer to one request; each from an address of its own where none is given."""
    headers = {"X-Forwarded-For": visitor or next(VISITORS), **headers}
    address = f"http://127.0.0.1:{proxy.port}{BASE}{path}"
    begin = time.perf_counter()
    try:
        with urllib.request.urlopen(
            urllib.request.Request(address, headers=headers, method=method), timeout=60
        ) as found:
            answered = (found.status, found.headers, found.read())
    except urllib.error.HTTPError as error:
        answered = (error.code, error.headers, error.read())
    return Answer(*answered, time.perf_counter() - begin)


FILES = ["/data/sites.csv", "/data/package.zip", "/data/exhibits/waves.xlsx",
         "/slides/waves.pptx", "/pictures/where.png", "/cards/map.png", "/stills/where.svg",
         "/print/map", "/data/milestones.atom", "/embed/where", "/style.css", "/health",
         "/robots.txt"]  # fmt: skip


@pytest.mark.usefixtures("processes")
def test_pages_documents_embeds_and_downloads_come_through(proxy):
    for path in PAGES:
        answer = ask(proxy, f"/{path}?lang=de")
        assert answer.status == 200 and b'<html lang="de">' in answer.body
        assert "dashboard_replica=" in answer.headers["Set-Cookie"]
        assert "Secure" not in answer.headers["Set-Cookie"]
    for path in FILES:
        answer = ask(proxy, path)
        assert answer.status == 200 and answer.body, path
        assert answer.headers["Set-Cookie"] is None, path
        assert answer.headers["Server"] == "nginx", path
        again = ask(proxy, path, **{"If-None-Match": answer.headers["ETag"] or "none"})
        # nginx asks for a whole answer wherever it may keep one, also where it may not keep this.
        is_told = answer.headers["ETag"] and "private" not in answer.headers["Cache-Control"]
        assert again.status == 304 or (again.status == 200 and not is_told), path
    assert ask(proxy, "/nowhere").status == 404


@pytest.mark.usefixtures("processes")
def test_over_tls_in_front_links_cookies_and_browsers_are_told(proxy):
    answer = ask(proxy, "/map", Host="example.eu", **{"X-Forwarded-Proto": "https"})
    assert "Secure" in answer.headers["Set-Cookie"]
    assert answer.headers["Strict-Transport-Security"]
    assert f'content="https://example.eu{BASE}/cards/map.png' in answer.body.decode()
    assert ask(proxy, "/map").headers["Strict-Transport-Security"] is None


@pytest.mark.usefixtures("processes")
def test_what_is_public_is_kept_and_what_names_the_host_is_not(proxy):
    for path, is_kept in (
        ("/pictures/growth.png?lang=de", True),
        ("/embed/growth", True),
        ("/data/milestones.ics", False),
        ("/slides/growth.pptx", False),
        ("/growth", False),
    ):
        for host in ("a.example", "a.example", "b.example"):
            ask(proxy, path, Host=host)
        lines = proxy.requests_of(f"{BASE}{path.partition('?')[0]}", 3)
        assert [line.endswith("cache HIT)") for line in lines] == [False, is_kept, False], path


@pytest.mark.usefixtures("processes")
def test_what_nobody_needs_is_closed_and_nothing_is_taken_in(proxy):
    for path in ("metrics", "agent/mcp", "upload_file/x/y"):
        assert ask(proxy, f"/_stcore/{path}").status == 404
    for method in ("POST", "PUT", "DELETE"):
        assert ask(proxy, "/map", method=method).status == 405


def rss(process):
    """Bytes of memory that a process holds."""
    status = Path(f"/proc/{process.pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+) kB", status)[1]) * 1024


def story(number):
    codes = itertools.cycle(("SI", "DE", "FR", "ES", "IT"))
    slugs = itertools.islice(itertools.cycle(PAGES["investment"].exhibits), number, number + 20)
    steps = (f"{slug}.country:{code}" for slug, code in zip(slugs, codes, strict=False))
    return f"/slides/story.pptx?story={'~'.join(steps)}&on=2025-{number % 12 + 1:02}-01"


def test_a_client_that_floods_is_limited_while_others_are_served(proxy, processes, capsys):
    for path in PAGES:
        for process in range(4):
            ask(proxy, f"/{path}?wave={process % 3 + 1}")
    ask(proxy, story(1)), ask(proxy, story(2))
    before = [rss(process) for process in processes.running.values()]
    with ThreadPoolExecutor(20) as crowd:
        flood = [
            crowd.submit(ask, proxy, story(number), "GET", "10.66.6.6") for number in range(300)
        ]
        seconds = []
        while not all(each.done() for each in flood) or len(seconds) < 20:
            for path in ("/", "/map?wave=2", "/investment", "/style.css", "/health"):
                answer = ask(proxy, path)
                assert answer.status == 200, path
                seconds.append(answer.seconds)
    statuses = [each.result().status for each in flood]
    assert statuses.count(429) > 200
    time.sleep(1)
    ratios = [rss(p) / size for p, size in zip(processes.running.values(), before, strict=True)]
    with capsys.disabled():
        print(
            f"\nflood: {len(flood)} requests, {statuses.count(429)} limited,"
            f" {statuses.count(200)} made; {len(seconds)} requests of others,"
            f" {sum(s > 1 for s in seconds)} slower than 1 s, the slowest {max(seconds):.2f} s;"
            f" memory after / before {max(ratios):.2f}"
        )
    assert sum(s > 1 for s in seconds) == 0
    assert max(ratios) <= 1.5


async def _watched(proxy, kill):
    """A hundred viewers, of whom some lose their server in the middle of a click."""
    seen, ended = Seen(), asyncio.Event()
    viewers = [Viewer(number, proxy.port, BASE, seen) for number in range(VIEWERS)]
    living = [asyncio.ensure_future(viewer.live(ended, EVERY)) for viewer in viewers]
    while seen.drawn < 2 * VIEWERS:
        await asyncio.sleep(0.1)
    await asyncio.to_thread(kill)
    drawn = seen.drawn
    while seen.drawn < drawn + 3 * VIEWERS:
        await asyncio.sleep(0.1)
    ended.set()
    await asyncio.gather(*living)
    return seen


def test_a_process_dies_under_a_hundred_viewers_and_each_goes_on(proxy, processes, browser, capsys):
    lost = next(iter(processes.running))
    seen = apart(lambda: asyncio.run(_watched(proxy, lambda: processes.end(lost, kill=True))))
    with capsys.disabled():
        print(
            f"\nkill: {VIEWERS} viewers, {seen.reconnected} connections lost, views lost"
            f" {len(seen.lost)}, clicks under way {seen.clicks_kept}, all answered; {seen.drawn}"
            " changes drawn"
        )
    assert seen.lost == []
    assert seen.reconnected > VIEWERS / 4 and seen.clicks_kept > 0


def test_in_a_browser_the_click_that_was_under_way_is_followed(proxy, processes, browser):
    seen = Visit(browser, f"http://127.0.0.1:{proxy.port}")
    seen.open(f"http://127.0.0.1:{proxy.port}{BASE}/map?country=SI")
    seen.remember()
    (held,) = (port for port in processes.running if _lines(port))
    seen.page.locator('#root [data-key="wave-2"]').click(no_wait_after=True)
    processes.end(held, kill=True)
    seen.settle()
    expect(seen.page).to_have_url(re.compile("country=SI.*wave=2|wave=2.*country=SI"))
    assert not seen.was_loaded
    seen.context.close()


def _lines(port):
    """Open pages of a process."""
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{BASE}/health", timeout=20) as answer:
        return json.load(answer)["lines"]


def test_a_new_package_comes_process_by_process_without_a_gap(proxy, processes, tmp_path, capsys):
    package = tmp_path / "package"
    shutil.copytree(PACKAGE, package)
    text = (package / "sites.csv").read_text(encoding="utf-8")
    (package / "sites.csv").write_text(text.replace(OLD, NEW), encoding="utf-8")
    ended, answers = threading.Event(), []

    def watch():
        for number in itertools.count():
            if ended.is_set():
                return
            path = ("/map?lang=de", "/data/sites.json?search=slaif", "/")[number % 3]
            answers.append((path, ask(proxy, path).status))

    with ThreadPoolExecutor(3) as crowd:
        watching = [crowd.submit(watch) for _ in range(3)]
        for port in processes.running:
            processes.end(port)
            processes.start(port, package)
        ended.set()
        [each.result() for each in watching]
    with capsys.disabled():
        print(f"\nrolling change: {len(answers)} requests meanwhile, all answered")
    assert {status for _, status in answers} == {200}, answers
    for _ in range(4):
        assert (
            NEW in ask(proxy, f"/data/sites.json?search={NEW.split(maxsplit=1)[0]}").body.decode()
        )
    assert all("Traceback" not in processes.log(port) for port in processes.running)


def test_tls_at_nginx_itself(proxy, processes, tmp_path):
    """The example for it, with a certificate made for the test."""
    key, certificate = tmp_path / "privkey.pem", tmp_path / "fullchain.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj",
         "/CN=localhost", "-keyout", key, "-out", certificate],
        check=True, capture_output=True,
    )  # fmt: skip
    port = free_port()
    proxy.serve_tls(port, certificate, key)
    trusting = ssl.create_default_context(cafile=certificate)
    trusting.check_hostname = False
    with urllib.request.urlopen(f"https://127.0.0.1:{port}{BASE}/map", context=trusting) as answer:
        assert answer.status == 200
        assert "max-age" in answer.headers["Strict-Transport-Security"]
        assert "Secure" in answer.headers["Set-Cookie"]
        card = re.search(r'property="og:image" content="([^"]*)"', answer.read().decode())[1]
        assert urlsplit(card).scheme == "https"
