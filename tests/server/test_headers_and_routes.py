import itertools
import json
import re

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from streamlit import config
from support.markup import Markup, words_of

from dashboard.contents import PAGES
from dashboard.server import middleware, routes
from dashboard.server.document import SERVER_ADDRESS_SCRIPT
from dashboard.server.headers import script_hash, streamlits_script


@pytest.fixture(scope="module")
def client():
    return TestClient(Starlette(routes=routes(), middleware=middleware()))


def test_the_policy_allows_this_host_alone(client):
    policy = client.get("/geo/boundaries.geojson").headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "http:" not in policy and "https:" not in policy and "*" not in policy


@pytest.mark.parametrize("path", PAGES)
def test_the_first_html_allows_exactly_its_own_inline_scripts(client, path):
    answer = client.get(f"/{path}")
    policy = answer.headers["content-security-policy"]
    scripts = re.findall("<script>(.*?)</script>", answer.text, re.DOTALL)
    assert scripts == [SERVER_ADDRESS_SCRIPT, streamlits_script()]
    allowed = policy.split("script-src")[1].split(";")[0]
    assert allowed.split() == ["'self'", *map(script_hash, scripts), "'wasm-unsafe-eval'"]


def test_a_script_that_a_page_does_not_come_with_is_never_allowed(client, monkeypatch):
    monkeypatch.setattr("dashboard.server.document.body", lambda *_: "<script>evil()</script>")
    answer = client.get("/about")
    assert "evil()" in answer.text
    assert script_hash("evil()") not in answer.headers["content-security-policy"]


@pytest.mark.parametrize("path", ["/style.css", "/data/sites.csv", "/pictures/where.svg"])
def test_no_inline_script_is_allowed_in_what_is_no_page(client, path):
    assert "sha256" not in client.get(path).headers["content-security-policy"]


def test_the_first_html_says_the_headline_of_the_view_before_any_script(client):
    text = client.get("/?on=2025-03-12&lang=de").text
    first = Markup(text).of_class("document")[0]
    said = "13 KI-Fabriken. 12 Gastgeberstaaten, alle in der EU. Zugesagt: rund 1,985 Mrd. €."
    assert said in words_of(first)
    assert text.index('id="first"') < text.index('id="root"')
    assert "You need to enable JavaScript" not in text
    assert "<noscript" not in text, "nothing is said to be missing: nothing is"


@pytest.mark.parametrize("path", PAGES)
def test_the_first_html_of_a_page_has_one_heading_of_the_page(client, path):
    headings = Markup(client.get(f"/{path}").text).headings
    assert [tag for tag, _ in headings].count("h1") == 1
    assert headings[0][0] == "h1" and headings[0][1]


@pytest.mark.parametrize("path", PAGES)
def test_the_first_html_has_the_language_and_title_of_the_page(client, path):
    english, german = client.get(f"/{path}").text, client.get(f"/{path}?lang=de").text
    assert '<html lang="en">' in english and '<html lang="de">' in german
    assert "<title>Streamlit" not in english
    assert re.search("<title>[^<]*KI-Fabriken in Europa</title>", german)


def test_a_hostile_language_is_english(client):
    assert '<html lang="en">' in client.get("/?lang=%22%3E%3Cscript%3E").text


def test_boundaries_are_clockwise_compressed_and_revalidated(client):
    answer = client.get("/geo/boundaries.geojson")
    assert answer.headers["content-encoding"] == "gzip"
    feature = next(f for f in answer.json()["features"] if f["id"] == "LUX")
    ring = feature["geometry"]["coordinates"][0]
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in itertools.pairwise(ring))
    assert area < 0
    again = client.get("/geo/boundaries.geojson", headers={"if-none-match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    plain = client.get("/geo/boundaries.geojson", headers={"accept-encoding": "identity"})
    assert json.loads(plain.content) == answer.json()


def test_countries_of_maps_are_cut_to_outlines_by_a_style_sheet_of_the_data(client):
    outlines = client.get("/geo/outlines.css")
    assert outlines.headers["content-type"].startswith("text/css")
    assert ".map .country.SVN{clip-path:polygon(evenodd," in outlines.text
    assert client.get("/geo/borders.svg").text.startswith("<svg")


def test_routes_stand_below_a_base_path():
    config.set_option("server.baseUrlPath", "/ai/factories")
    try:
        below = TestClient(Starlette(routes=routes()))
        assert below.get("/ai/factories/geo/boundaries.geojson").status_code == 200
        assert below.get("/ai/factories/map").status_code == 200
        assert below.get("/geo/boundaries.geojson").status_code == 404
    finally:
        config.set_option("server.baseUrlPath", "")
