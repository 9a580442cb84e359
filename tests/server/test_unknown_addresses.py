"""Addresses that lead nowhere, and those that machines look for, through the whole app."""

import json
import re
from datetime import date, timedelta
from xml.etree import ElementTree

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Mount
from starlette.testclient import TestClient
from streamlit import config

from dashboard.contents import PAGES
from dashboard.language import LANGUAGES
from dashboard.server import AddressError, middleware, routes
from dashboard.server.address import CONTACT, contact
from dashboard.server.headers import INDEX

GERMAN = {"accept-language": "de"}
BUNDLE = next((INDEX.parent / "static" / "js").glob("index.*.js")).name


def below(base):
    """The routes of the project before a stand-in for Streamlit's, which takes whatever is left."""
    streamlit = Mount(base or "/", app=PlainTextResponse("Streamlit"))
    return TestClient(
        Starlette(routes=[*routes(), streamlit], middleware=middleware()), follow_redirects=False
    )


@pytest.fixture(params=["", "/ai/factories"])
def base(request):
    config.set_option("server.baseUrlPath", request.param)
    yield request.param
    config.set_option("server.baseUrlPath", "")


@pytest.fixture
def client(base):
    return below(base)


@pytest.mark.parametrize(
    "path",
    ["nothing", "a/b/c", "mapp", "embed/nothing", "print/nothing", ".git/config",
     "static/js/gone.js", "mediator", "app/static/x", "sitemap.xml/"],
)  # fmt: skip
def test_an_unknown_address_is_a_404_of_our_own_with_ways_on(client, base, path):
    answer = client.get(f"{base}/{path}")
    assert answer.status_code == 404
    assert '<html lang="en">' in answer.text
    depth = path.count("/")
    for name in PAGES:
        assert f'href="{"../" * depth or "./"}{name}?lang=en"' in answer.text
    style = re.search('rel="stylesheet" href="([^"]*)"', answer.text).group(1)
    assert client.get(f"{base}/{path}/../{style}").status_code == 200


def test_it_speaks_the_language_of_the_link_or_else_of_the_browser(client, base):
    for answer in (
        client.get(f"{base}/nothing", headers=GERMAN),
        client.get(f"{base}/nothing?lang=de-AT"),
    ):
        assert '<html lang="de">' in answer.text
        assert "Unter dieser Adresse gibt es keine Seite" in answer.text
        assert answer.headers["vary"] == "Accept-Language"


@pytest.mark.parametrize(
    "path",
    ["_stcore/health", "_stcore/stream", f"static/js/{BUNDLE}", "media/x.png",
     "component/x/index.html"],
)  # fmt: skip
def test_what_is_streamlit_s_is_left_to_streamlit(client, base, path):
    assert client.get(f"{base}/{path}").text == "Streamlit"


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("overview?wave=2&lang=de", "?wave=2&lang=de"),
        ("overview/", ""),
        ("index.html", ""),
        ("map/?wave=1", "map?wave=1"),
        ("data/?section=sources&lang=de", "data?section=sources&lang=de"),
    ],
)
def test_another_name_of_a_page_leads_to_it_and_keeps_its_view(client, base, path, target):
    answer = client.get(f"{base}/{path}")
    assert answer.status_code == 301
    assert answer.headers["location"].startswith(".")
    moved = client.get(f"{base}/{path}", follow_redirects=True)
    assert (moved.status_code, str(moved.url)) == (200, f"http://testserver{base}/{target}")


def test_the_sitemap_has_every_page_in_every_language(client, base):
    found = ElementTree.fromstring(client.get(f"{base}/sitemap.xml").content)
    space = {
        "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
        "x": "http://www.w3.org/1999/xhtml",
    }
    addresses = [item.text for item in found.findall("s:url/s:loc", space)]
    assert len(addresses) == len(set(addresses)) == len(PAGES) * len(LANGUAGES)
    for entry in found.findall("s:url", space):
        others = {link.get("hreflang"): link.get("href") for link in entry.findall("x:link", space)}
        assert set(others) == {*LANGUAGES, "x-default"}
        assert entry.findtext("s:loc", namespaces=space) in others.values()
    for address in addresses:
        assert client.head(address).status_code == 200


def test_robots_are_shown_the_sitemap(client, base):
    text = client.get(f"{base}/robots.txt").text
    assert f"Sitemap: http://testserver{base}/sitemap.xml" in text
    assert f"Disallow: {base}/slides/" in text


def test_security_txt_names_the_contact_and_is_never_out_of_date(client, base, monkeypatch):
    def fields():
        text = client.get(f"{base}/.well-known/security.txt").text
        return dict(line.split(": ", 1) for line in text.splitlines())

    assert fields()["Contact"] == f"http://testserver{base}/about"
    monkeypatch.setenv(CONTACT, "mailto:security@example.eu")
    assert fields()["Contact"] == "mailto:security@example.eu"
    expires = date.fromisoformat(fields()["Expires"][:10])
    assert timedelta(30) < expires - date.today() < timedelta(366)


@pytest.mark.parametrize("text", ["security@example.eu", "javascript:x", "https://a b", "http://x"])
def test_a_contact_that_is_none_is_refused(monkeypatch, text):
    monkeypatch.setenv(CONTACT, text)
    with pytest.raises(AddressError, match=CONTACT):
        contact()


def test_the_manifest_and_the_icons(client, base):
    found = json.loads(client.get(f"{base}/manifest.webmanifest?lang=de").content)
    assert (found["name"], found["lang"]) == ("KI-Fabriken in Europa", "de")
    assert client.get(f"{base}/{found['icons'][0]['src']}").headers["content-type"] == "image/png"
    assert client.get(f"{base}/favicon.png").content == client.get(f"{base}/icon.png").content
    assert client.get(f"{base}/favicon.ico").content[:4] == b"\x00\x00\x01\x00"


FILES_OF_ALL = ("milestones.atom", "milestones.ics", "datapackage", "openapi", "manifest")
"""Beside a file for each exhibit of the page."""


@pytest.mark.parametrize("path", PAGES)
def test_the_head_names_the_page_its_languages_and_its_files(client, base, path):
    text = client.get(f"{base}/{path}?wave=2&lang=de").text
    links = [
        dict(re.findall(r'([a-z]+)="([^"]*)"', tag)) for tag in re.findall("<link[^>]*>", text)
    ]
    page = f"http://testserver{base}/{path}"
    assert [x["href"] for x in links if x["rel"] == "canonical"] == [f"{page}?lang=de"]
    others = {x["hreflang"]: x["href"] for x in links if "hreflang" in x}
    assert others == {"en": f"{page}?lang=en", "de": f"{page}?lang=de", "x-default": page}
    files = [
        x["href"].replace("&amp;", "&")
        for x in links
        if x["href"].startswith("./data/") or x["rel"] == "manifest"
    ]
    assert "./data/milestones.atom?lang=de" in files
    assert len(files) == len(set(files)) == len(PAGES[path].exhibits) + len(FILES_OF_ALL)
    for address in files:
        assert client.head(f"{base}/{address}").status_code == 200, address
