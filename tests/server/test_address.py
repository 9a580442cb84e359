"""Links that leave the dashboard name the address under which its readers reach it."""

import io
import os
import re
import subprocess
import sys
from html import unescape

import pytest
from pptx import Presentation
from starlette.applications import Starlette
from starlette.testclient import TestClient
from streamlit import config
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from dashboard.paths import ROOT
from dashboard.server import AddressError, middleware, routes
from dashboard.server.address import SETTING, public_address

PUBLIC = "https://example.eu/ai"
BEHIND_TLS = {"host": "example.eu:8443", "x-forwarded-proto": "https"}


@pytest.fixture
def client(monkeypatch):
    monkeypatch.delenv(SETTING, raising=False)
    return TestClient(Starlette(routes=routes(), middleware=middleware()))


@pytest.fixture
def base_path():
    config.set_option("server.baseUrlPath", "ai")
    yield
    config.set_option("server.baseUrlPath", "")


def tag(text, name):
    return unescape(re.search(f'property="{name}" content="([^"]*)"', text).group(1))


def links_of(deck):
    """Whole addresses on the slides and in their notes, those of the documents left out."""
    texts = [
        shape.text_frame.text
        for slide in Presentation(io.BytesIO(deck)).slides
        for shape in (*slide.shapes, *slide.notes_slide.shapes)
        if shape.has_text_frame
    ]
    return re.findall(r"https?://(?:testserver|example\.eu)\S*", "\n".join(texts))


def test_without_the_setting_it_is_the_address_that_was_asked(client):
    text = client.get("/map?wave=2", headers={"host": "asked.example"}).text
    assert tag(text, "og:url") == "http://asked.example/map?wave=2&lang=en"
    assert tag(text, "og:image") == "http://asked.example/cards/map.png?wave=2"


def test_a_trusted_proxy_says_that_the_visitor_came_over_tls(monkeypatch):
    monkeypatch.delenv(SETTING, raising=False)
    own = Starlette(routes=routes(), middleware=middleware())
    trusting = TestClient(ProxyHeadersMiddleware(own, trusted_hosts="*"))
    distrusting = TestClient(ProxyHeadersMiddleware(own, trusted_hosts="192.0.2.1"))
    found = [
        tag(each.get("/map", headers=BEHIND_TLS).text, "og:image")
        for each in (trusting, distrusting)
    ]
    assert found[0] == "https://example.eu:8443/cards/map.png"
    assert found[1] == "http://example.eu:8443/cards/map.png"


@pytest.mark.usefixtures("base_path")
def test_the_base_path_is_in_the_address(client):
    text = client.get("/ai/map").text
    assert tag(text, "og:image") == "http://testserver/ai/cards/map.png"


@pytest.mark.parametrize("address", [PUBLIC, f"{PUBLIC}/"])
def test_the_setting_is_used_by_cards_slides_and_data(client, monkeypatch, address):
    monkeypatch.setenv(SETTING, address)
    text = client.get("/data?lang=de", headers={"host": "other.example"}).text
    assert tag(text, "og:url") == f"{PUBLIC}/data?lang=de"
    assert tag(text, "og:image") == f"{PUBLIC}/cards/data.png?lang=de"
    assert f'"contentUrl": "{PUBLIC}/data/package.zip"' in text
    links = links_of(client.get("/slides/waves.pptx").content)
    assert links and all(link.startswith(f"{PUBLIC}/") for link in links)


@pytest.mark.parametrize(
    "text",
    [
        "example.eu",
        "ftp://example.eu",
        "https://",
        "https://example.eu:port",
        "https://example.eu/ai?x=1",
        "https://example.eu/#top",
        "https://name:word@example.eu",
        'https://example.eu/"><script>',
    ],
)
def test_anything_but_an_address_is_refused(monkeypatch, text):
    monkeypatch.setenv(SETTING, text)
    with pytest.raises(AddressError, match=SETTING):
        public_address()


@pytest.mark.usefixtures("base_path")
def test_the_address_and_the_base_path_must_agree(monkeypatch):
    monkeypatch.setenv(SETTING, PUBLIC)
    assert public_address() == PUBLIC
    monkeypatch.setenv(SETTING, "https://example.eu")
    with pytest.raises(AddressError, match="does not end with the base path /ai"):
        public_address()


def test_the_app_does_not_start_with_a_wrong_address():
    ended = subprocess.run(
        [sys.executable, "-c", "import app"],
        cwd=ROOT,
        env={**os.environ, SETTING: "example.eu"},
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    assert ended.returncode != 0
    assert "DASHBOARD_ADDRESS=example.eu: not a whole address" in ended.stderr
