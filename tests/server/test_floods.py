"""A flood of what costs much takes nothing from those who read, and is told in their language."""

import asyncio
import threading

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard.data import Dataset
from dashboard.server import making, middleware, routes

DECK = "/slides/waves.pptx"


@pytest.fixture
def client():
    return TestClient(Starlette(routes=routes(), middleware=middleware()))


@pytest.fixture
def full(monkeypatch):
    """All limiters have as much to do as they take, until the end of the test."""
    go_on = threading.Event()

    async def forever():
        await asyncio.Event().wait()

    def wait():
        assert go_on.wait(20)
        return b""

    async def fill():
        waits = [
            asyncio.ensure_future(each.made(f"{number}", wait, forever))
            for each in making.MAKINGS
            for number in range(each.threads + each.room)
        ]
        await asyncio.sleep(0.05)
        ready.set()
        await asyncio.gather(*waits)

    ready = threading.Event()
    thread = threading.Thread(target=asyncio.run, args=(fill(),))
    thread.start()
    assert ready.wait(10)
    yield
    go_on.set()
    thread.join()


@pytest.mark.usefixtures("full")
@pytest.mark.parametrize(
    "path", [DECK, "/data/package.zip", "/pictures/where.png", "/cards/map.png", "/print/map",
             "/data/sites.gpkg", "/stills/where.svg", "/map", "/embed/where"]
)  # fmt: skip
def test_where_too_much_waits_it_is_said_when_to_ask_again(client, path):
    for accepted, kind in (("text/html", "text/html; charset=utf-8"), ("*/*", "application/json")):
        answer = client.get(path, headers={"accept": accepted, "accept-language": "de"})
        assert (answer.status_code, answer.headers["content-type"]) == (503, kind)
        assert 1 <= int(answer.headers["retry-after"]) <= making.LONGEST_RETRY
        assert answer.headers["cache-control"] == "no-store"
        assert "x-content-type-options" in answer.headers
        assert "Gerade wird zu viel verlangt" in answer.text


@pytest.mark.usefixtures("full")
def test_the_language_of_the_link_goes_before_that_of_the_browser(client):
    headers = {"accept": "text/html", "accept-language": "en"}
    assert "Too much is asked for" in client.get(DECK, headers=headers).text
    assert "Gerade wird zu viel" in client.get(f"{DECK}?lang=de", headers=headers).text


@pytest.mark.usefixtures("full")
def test_what_costs_nothing_is_answered_all_the_same(client):
    for path in ("/style.css", "/data/openapi.json", "/health", "/robots.txt", "/nowhere"):
        method = client.head if path.startswith("/data") else client.get
        assert method(path).status_code in (200, 404), path
    work = client.get("/health").json()["work"]
    assert set(work) == {"pages", "stills", "files", "decks"}
    assert all(each["waiting"] == room for each, room in zip(work.values(), (120, 60, 20, 4)))


def test_the_same_file_asked_for_twice_is_made_once(client, monkeypatch):
    made = []
    monkeypatch.setattr(
        "dashboard.server.slide_routes.deck", lambda told, *_: made.append(told) or b"x"
    )
    assert [client.get("/slides/page/map.pptx").content for _ in range(2)] == [b"x"] * 2
    assert len(made) == 1


@pytest.mark.parametrize(
    ("path", "unread"),
    [
        ("/pictures/where.png", "rows=zzz1"),
        ("/pictures/where.svg", "utm_source=chat&kind=call"),
        ("/stills/where.svg", "rows=zzz1&kind=call"),
        ("/cards/map.png", "rows=zzz1&slide=3"),
        ("/slides/waves.pptx", "rows=zzz1&story=where&table=sites"),
        ("/slides/page/map.pptx", "rows=zzz1&slide=2"),
        ("/slides/story.pptx", "rows=zzz1&slide=2"),
    ],
)
def test_a_file_is_known_by_what_it_reads(client, path, unread):
    tag = client.head(path).headers["etag"]
    assert client.head(f"{path}?{unread}").headers["etag"] == tag
    assert client.head(f"{path}?lang=de").headers["etag"] != tag


@pytest.mark.parametrize(
    ("path", "is_led"),
    [
        ("/pictures/where.png", False),
        ("/cards/map.png", False),
        ("/data/sites.csv", False),
        ("/data/exhibits/waves.xlsx", False),
        ("/embed/where", False),
        ("/slides/waves.pptx", True),
        ("/data/milestones.atom", True),
        ("/data/openapi.json", True),
        ("/sitemap.xml", True),
        ("/robots.txt", True),
    ],
)
def test_what_names_the_host_is_another_for_each_host_and_nobody_else_s(
    client, monkeypatch, path, is_led
):
    one, other = (client.head(path, headers={"host": host}) for host in ("a.eu", "b.eu"))
    assert (one.headers["etag"] != other.headers["etag"]) == is_led
    assert one.headers["cache-control"].startswith("private" if is_led else "public")
    monkeypatch.setenv("DASHBOARD_ADDRESS", "https://c.eu")
    one, other = (client.head(path, headers={"host": host}) for host in ("a.eu", "b.eu"))
    assert one.headers["etag"] == other.headers["etag"]
    assert one.headers["cache-control"].startswith("public")


def test_a_view_of_yesterday_is_drawn_for_nobody(client, monkeypatch):
    """Two tags of one address on two days differ, and nothing is drawn to find that out."""
    monkeypatch.setattr(Dataset, "on", None)
    assert client.head("/pictures/where.png").status_code == 200
