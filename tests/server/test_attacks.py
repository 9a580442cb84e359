"""What a careless or hostile client did to a process, done again: others are served meanwhile."""

import itertools
import socket
import threading
import time
import urllib.error
import urllib.request
from contextlib import closing, contextmanager
from urllib.parse import urlsplit

import pytest
from tests.browser.conftest import run
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect

from dashboard.exhibits.registry import EXHIBITS
from dashboard.story import MOST_STEPS

SOON = 5
"""Seconds in which anything has to be answered on a machine that is busy with other tests; what was
mended took 20 to 80.
"""


@pytest.fixture(scope="module")
def attacked(tmp_path_factory):
    """A process whose requests to the internet would come to a socket of ours and be left waiting:
    its address, its log, and that socket.
    """
    log = tmp_path_factory.mktemp("log") / "log"
    with socket.create_server(("127.0.0.1", 0)) as way_out, log.open("wb") as out:
        way_out.setblocking(False)
        proxy = f"http://127.0.0.1:{way_out.getsockname()[1]}"
        environment = {"http_proxy": proxy, "https_proxy": proxy}
        with run(environment=environment, log=out) as (address, _):
            yield address, log, way_out


def answered(address, **asked):
    """Status of an address and the seconds that it took."""
    begin = time.perf_counter()
    try:
        with urllib.request.urlopen(urllib.request.Request(address, **asked), timeout=90) as answer:
            answer.read()
            status = answer.status
    except urllib.error.HTTPError as error:
        status = error.code
    return status, time.perf_counter() - begin


@contextmanager
def line(address, origin):
    with connect(
        f"ws://{urlsplit(address).netloc}/_stcore/stream", origin=origin, subprotocols=["streamlit"]
    ) as opened:
        yield opened


def test_a_page_of_another_host_is_refused_without_a_question_to_the_internet(attacked):
    address, _, way_out = attacked
    refused = []

    def ask():
        with pytest.raises(InvalidStatus) as caught, line(address, "https://evil.example"):
            pass
        refused.append(caught.value.response.status_code)

    asking = threading.Thread(target=ask)
    asking.start()
    status, seconds = answered(f"{address}/_stcore/health")
    asking.join(90)
    assert (status, refused) == (200, [403]) and seconds < SOON
    with pytest.raises(BlockingIOError):
        way_out.accept()


def test_a_malformed_frame_leaves_no_traceback(attacked):
    address, log, _ = attacked
    for frame in (b"\xff\xff", "text"):
        with line(address, address) as opened:
            opened.send(frame)
            with pytest.raises(ConnectionClosed):
                while True:
                    opened.recv(SOON)
    assert "Traceback" not in log.read_text()
    assert log.read_text().count("Line closed") == 2


@pytest.mark.parametrize("path", ["upload_file/x/y", "metrics", "agent/mcp"])
def test_addresses_that_nobody_needs_are_closed(attacked, path):
    body = bytes(100_000) if "upload" in path else None
    asked = {"data": body, "method": "PUT"} if body else {}
    assert answered(f"{attacked[0]}/_stcore/{path}", **asked)[0] == 404


def story(number):
    """The address of a deck that nobody asked for before, as long as a story may be."""
    slugs = itertools.islice(itertools.cycle(EXHIBITS), number, number + MOST_STEPS)
    steps = (f"{slug}.country:{code}" for slug, code in zip(slugs, itertools.cycle(("SI", "DE"))))
    return f"/slides/story.pptx?story={'~'.join(steps)}"


def test_a_flood_of_decks_that_nobody_waits_for_slows_no_reader(attacked):
    address, _, _ = attacked
    host = urlsplit(address)
    answered(f"{address}/map")
    for number in range(40):
        asked = f"GET {story(number)} HTTP/1.1\r\nHost: {host.netloc}\r\n\r\n"
        with closing(socket.create_connection((host.hostname, host.port))) as client:
            client.sendall(asked.encode())
    for path in ("/style.css", "/map", "/health", "/investment?wave=2"):
        status, seconds = answered(address + path)
        assert status == 200 and seconds < SOON, path
