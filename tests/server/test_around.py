"""What stands around every answer: hosts, closed addresses, lines, errors, headers."""

import logging
import re
import time

import pytest
from starlette.applications import Starlette
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect
from streamlit import config
from streamlit.proto.BackMsg_pb2 import BackMsg

from dashboard.server import AddressError, check_settings, middleware, routes
from dashboard.server.line import A_SECOND, AT_ONCE

HOSTS, FRAMED_BY = "DASHBOARD_HOSTS", "DASHBOARD_FRAME_ANCESTORS"
COMMON = ("x-content-type-options", "referrer-policy", "permissions-policy")
LINE = "/_stcore/stream"


async def echo(websocket):
    """Streamlit's place: says under which origin it was asked, and gives frames back."""
    await websocket.accept()
    await websocket.send_text(websocket.headers.get("origin", "none"))
    try:
        while True:
            await websocket.send_bytes(await websocket.receive_bytes())
    except WebSocketDisconnect:
        return


async def fails(request):
    raise ZeroDivisionError("/srv/secret.py")


@pytest.fixture
def client():
    further = [Route("/fails", fails), WebSocketRoute(LINE, echo)]
    app = Starlette(routes=[*further, *routes()], middleware=middleware())
    return TestClient(app, base_url="https://example.eu", raise_server_exceptions=False)


def line(client, **headers):
    return client.websocket_connect(LINE, headers=headers)


@pytest.mark.parametrize("origin", ["https://example.eu", "http://EXAMPLE.eu"])
def test_a_page_of_this_host_gets_its_line(client, origin):
    with line(client, origin=origin, host="example.eu") as opened:
        assert opened.receive_text() == "http://example.eu"


def test_behind_a_proxy_that_changes_the_host_the_public_address_counts(client, monkeypatch):
    monkeypatch.setenv("DASHBOARD_ADDRESS", "https://ai.example.eu/factories")
    with line(client, origin="https://ai.example.eu", host="inside:8501") as opened:
        assert opened.receive_text() == "http://inside:8501"


def test_a_program_without_an_origin_gets_its_line(client):
    with line(client) as opened:
        assert opened.receive_text() == "none"


@pytest.mark.parametrize(
    "origin",
    ["https://evil.example", "https://example.eu.evil.example", "https://example.eu:8443", "null",
     "http://localhost", "https://evil.example/example.eu", "example.eu"],
)  # fmt: skip
def test_a_page_of_another_origin_gets_no_line(client, origin):
    with (
        pytest.raises(WebSocketDisconnect) as refused,
        line(client, origin=origin, host="example.eu"),
    ):
        pass
    assert refused.value.code == 1008


@pytest.mark.parametrize("frame", [b"\xff\xff nonsense", "text"])
def test_a_frame_that_is_not_streamlits_closes_the_line_without_a_traceback(client, caplog, frame):
    with line(client) as opened:
        opened.receive_text()
        opened.send_bytes(BackMsg(stop_script=True).SerializeToString())
        assert opened.receive_bytes()
        opened.send_text(frame) if isinstance(frame, str) else opened.send_bytes(frame)
        with pytest.raises(WebSocketDisconnect) as closed:
            opened.receive_bytes()
    assert closed.value.code == 1002
    assert "a frame that is not one of Streamlit's" in caplog.text
    assert not any(record.exc_info for record in caplog.records)


def test_a_page_that_asks_faster_than_a_reader_can_is_taken_at_the_pace_of_one(client):
    with line(client) as opened:
        opened.receive_text()
        begin = time.monotonic()
        for _ in range(AT_ONCE):
            opened.send_bytes(b"")
        [opened.receive_bytes() for _ in range(AT_ONCE)]
        at_once = time.monotonic() - begin
        opened.send_bytes(b""), opened.send_bytes(b"")
        opened.receive_bytes(), opened.receive_bytes()
        assert time.monotonic() - begin - at_once > 1 / A_SECOND


@pytest.mark.parametrize("base", ["", "/ai/factories"])
def test_what_the_pages_do_not_need_of_streamlit_is_closed(base):
    config.set_option("server.baseUrlPath", base)
    try:
        client = TestClient(Starlette(middleware=middleware()))
        for path in ("metrics", "agent/mcp", "agent/openapi.json", "upload_file/x/y", "agent", "",
                     "script-health-check", "health/x", "bidi-components/a%0Ab"):  # fmt: skip
            for method in ("GET", "PUT", "POST", "DELETE", "OPTIONS"):
                answer = client.request(method, f"{base}/_stcore/{path}")
                assert answer.status_code == 404, path
                assert "There is no page at this address" in answer.text
        for path in ("auth/login", "oauth2callback"):
            assert "There is no page" in client.get(f"{base}/{path}").text
        for path in ("health", "host-config"):
            assert "There is no page" not in client.get(f"{base}/_stcore/{path}").text
    finally:
        config.set_option("server.baseUrlPath", "")


def test_other_hosts_are_refused_in_plain_words_where_hosts_are_set(client, monkeypatch):
    asked = {"host": "evil.example", "accept": "text/html", "accept-language": "de"}
    assert client.get("/robots.txt", headers=asked).status_code == 200
    monkeypatch.setenv(HOSTS, "example.eu, *.ministry.example [2001:db8::1]")
    refused = client.get("/robots.txt", headers=asked)
    assert refused.status_code == 421
    assert "Dieser Server antwortet nicht für diesen Host" in refused.text
    assert "evil.example" not in refused.text
    assert all(name in refused.headers for name in COMMON)
    with pytest.raises(WebSocketDisconnect), line(client, host="evil.example"):
        pass
    for host in ("example.eu", "EXAMPLE.eu.:8443", "ai.ministry.example", "[2001:db8::1]:80"):
        assert client.get("/robots.txt", headers={"host": host}).status_code == 200, host
    for host in ("ministry.example", "example.eu.evil.example", "example.eu@evil.example", ""):
        assert client.get("/robots.txt", headers={"host": host}).status_code == 421, host


def test_the_host_of_the_public_address_is_always_one_of_them(client, monkeypatch):
    monkeypatch.setenv(HOSTS, "inside.example")
    monkeypatch.setenv("DASHBOARD_ADDRESS", "https://public.example:8443/ai")
    assert client.get("/robots.txt", headers={"host": "public.example:8443"}).status_code == 200


def test_health_is_told_to_who_asks_by_the_address_of_the_machine(client, monkeypatch):
    monkeypatch.setenv(HOSTS, "example.eu")
    assert client.get("/health", headers={"host": "10.0.0.7:8501"}).status_code == 200
    assert client.get("/_stcore/health", headers={"host": "10.0.0.7"}).status_code != 421


@pytest.mark.parametrize(
    ("setting", "text"),
    [
        (HOSTS, "https://example.eu"),
        (HOSTS, "example.eu:443"),
        (HOSTS, "*"),
        (FRAMED_BY, "https://example.eu; script-src *"),
        (FRAMED_BY, "https://a.eu,https://b.eu"),
        (FRAMED_BY, "https://a.eu 'none'"),
        (FRAMED_BY, "javascript:"),
    ],
)
def test_a_setting_that_cannot_be_is_refused_at_the_start(monkeypatch, setting, text):
    monkeypatch.setenv(setting, text)
    with pytest.raises(AddressError, match=setting):
        check_settings()


@pytest.mark.parametrize(
    "text", ["", "'none'", "'self' https://*.example.eu:8443", "https:", "example.eu/embeds/", "*"]
)
def test_who_may_frame_is_in_the_policy_of_an_embed(client, monkeypatch, text):
    monkeypatch.setenv(FRAMED_BY, text)
    check_settings()
    policy = client.head("/embed/where").headers["content-security-policy"]
    assert policy.endswith(f"frame-ancestors {text or '*'}")


def test_an_error_is_said_in_the_language_of_the_reader_and_names_no_path(client, caplog):
    headers = {"accept": "text/html", "accept-language": "de"}
    with caplog.at_level(logging.ERROR):
        answer = client.get("/fails", headers=headers)
    assert answer.status_code == 500
    assert "Das konnte nicht gezeigt werden" in answer.text and "secret" not in answer.text
    (number,) = set(re.findall(r"[0-9a-f]{8}", answer.text))
    assert f"error {number}" in caplog.text and "secret.py" in caplog.text


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nowhere", 404),
        ("GET", "/data/nothing.csv", 404),
        ("GET", "/data/sites.csv?x=1", 400),
        ("POST", "/map", 405),
        ("DELETE", "/data/sites.csv", 405),
        ("GET", "/fails", 500),
        ("GET", "/_stcore/metrics", 404),
    ],
)
def test_errors_carry_the_headers_of_all_other_answers(client, method, path, status):
    answer = client.request(method, path)
    assert answer.status_code == status
    assert all(name in answer.headers for name in (*COMMON, "content-security-policy"))
    assert not re.search("starlette|streamlit|python|uvicorn", answer.text, re.IGNORECASE)
