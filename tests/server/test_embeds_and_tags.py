"""What others see of a view: the preview card's tags and the embed."""

import json
import re
from html import unescape
from html.parser import HTMLParser

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard.contents import PAGES
from dashboard.data import current_dataset
from dashboard.exhibits.registry import EXHIBITS
from dashboard.server import middleware, routes
from dashboard.server.embeds import FRAMED_BY

HOST = "http://testserver"


@pytest.fixture(scope="module")
def client():
    return TestClient(Starlette(routes=routes(), middleware=middleware()), base_url=HOST)


class Tags(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.meta, self.sources = {}, []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        if tag == "meta" and (found.get("property") or found.get("name")):
            self.meta[found.get("property") or found["name"]] = found.get("content")
        self.sources += [found[name] for name in ("src", "href") if found.get(name) and tag != "a"]


@pytest.mark.parametrize("path", PAGES)
def test_the_card_of_a_page_has_its_tags_and_its_picture(client, path):
    tags = Tags(client.get(f"/{path}?on=2025-03-12&lang=de").text).meta
    assert tags["og:title"].endswith("KI-Fabriken in Europa")
    assert tags["og:description"] == tags["twitter:description"] != ""
    assert tags["og:image"].startswith(HOST) and "on=2025-03-12" in tags["og:image"]
    picture = client.get(tags["og:image"].removeprefix(HOST))
    assert picture.status_code == 200
    assert picture.content.startswith(b"\x89PNG") and len(picture.content) > 5_000


def test_the_card_says_what_the_view_says(client):
    tags = Tags(client.get("/?on=2025-03-12").text).meta
    said = tags["og:description"].replace("\u00a0", " ")
    assert said.startswith("12 March 2025: 13 AI Factories.")


def test_a_hostile_link_does_not_get_into_the_tags(client):
    text = client.get('/?country="><script>alert(1)</script>&on=x').text
    assert "alert(1)" not in text


def test_the_data_page_describes_a_dataset(client):
    text = client.get("/data").text
    assert '"@type": "Dataset"' in text
    assert '"@type": "Dataset"' not in client.get("/").text


def test_the_description_of_the_data_is_whole(client):
    text = client.get("/data?lang=de").text
    script = re.search('<script type="application/ld.json">(.*?)</script>', text)
    found = json.loads(script.group(1))
    assert found["creator"][0]["name"] and len(found["keywords"]) > 3
    assert found["url"] == f"{HOST}/data"
    assert found["license"].startswith("https://creativecommons.org/licenses/by/4.0")
    box = [float(part) for part in found["spatialCoverage"]["geo"]["box"].split()]
    assert box[0] < box[2] and box[1] < box[3]
    first, last = found["temporalCoverage"].split("/")
    assert first < last <= found["dateModified"]
    served = {item["contentUrl"].removeprefix(HOST): item for item in found["distribution"]}
    tables = current_dataset().descriptor.tables
    named = {f"/data/{name}.{suffix}" for name in tables for suffix in ("csv", "json", "xlsx")}
    assert named | {"/data/sites.gpkg", "/data/states.parquet", "/data/package.zip"} < set(served)
    for address, item in served.items():
        answer = client.head(address)
        assert answer.status_code == 200
        assert answer.headers["content-type"].partition(";")[0] == item["encodingFormat"]


@pytest.mark.parametrize("slug", EXHIBITS)
def test_an_embed_has_the_exhibit_and_asks_no_other_host(client, slug):
    answer = client.get(f"/embed/{slug}?country=DE&lang=de")
    assert answer.status_code == 200
    assert '<html lang="de">' in answer.text and answer.text.count("<table") == 1
    assert answer.text.count("<h1") == 1 and "<script" not in answer.text
    found = Tags(answer.text).sources
    assert found and all(not re.match(r"(https?:)?//", address) for address in found)
    for address in found:
        assert address.startswith("data:") or client.get(f"/embed/{address}").status_code == 200


@pytest.mark.parametrize("slug", EXHIBITS)
def test_an_embed_leads_to_the_page_that_shows_the_exhibit(client, slug):
    chosen = {"compare-states": "AT,DE", "state-brief": "HR"}.get(slug, "DE")
    text = client.get(f"/embed/{slug}?country={chosen}&lang=de").text
    assert '<base target="_blank">' in text
    led = [unescape(a) for a in re.findall('<a [^>]*href="([^"]*)"', text) if a[:4] != "http"]
    assert all(address.startswith("../") and "lang=de" in address for address in led)
    # Of links to the same page in other views, the last one.
    for address in {address.partition("?")[0]: address for address in led}.values():
        assert client.get(f"/embed/{address}").status_code == 200
    page = client.get(f"/embed/{led[-1]}").text
    assert f'<section class="block-{slug}">' in page


def test_an_unknown_embed_is_not_found(client):
    assert client.get("/embed/nothing").status_code == 404


def test_embeds_may_be_framed_and_pages_may_not(client, monkeypatch):
    assert "frame-ancestors 'none'" in client.get("/").headers["content-security-policy"]
    embed = client.get("/embed/where").headers["content-security-policy"]
    assert embed.endswith("frame-ancestors *")
    monkeypatch.setenv(FRAMED_BY, "https://example.org")
    limited = client.get("/embed/where").headers["content-security-policy"]
    assert limited.endswith("frame-ancestors https://example.org")
