"""Which language a link opens in, for a browser that asks for German."""

import re

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard.server import middleware, routes

GERMAN = {"accept-language": "de-AT,de;q=0.9,en;q=0.8"}


@pytest.fixture(scope="module")
def client():
    return TestClient(Starlette(routes=routes(), middleware=middleware()))


def language(answer):
    return re.search('<html lang="([^"]*)"', answer.text).group(1)


def test_a_link_without_a_language_opens_in_that_of_the_browser(client):
    answer = client.get("/about", headers=GERMAN)
    assert language(answer) == "de"
    assert answer.headers["vary"] == "Accept-Language"
    assert language(client.get("/about")) == "en"


@pytest.mark.parametrize(
    ("lang", "tag"), [("en", "en"), ("EN-us", "en"), ("DE", "de"), ("x", "de")]
)
def test_the_language_of_a_link_wins(client, lang, tag):
    assert language(client.get(f"/about?lang={lang}", headers=GERMAN)) == tag


@pytest.mark.parametrize(
    "path", ["/embed/waves", "/print/map", "/data/exhibits/waves.json", "/data/milestones.atom"]
)
def test_files_embeds_and_paper_are_the_same_for_everyone(client, path):
    assert client.get(path, headers=GERMAN).content == client.get(path).content


def test_what_leads_back_to_a_page_names_its_language(client):
    assert 'href="../?lang=en"' in client.get("/embed/waves").text
    assert "/map?lang=en" in client.get("/print/map").text
    assert (
        'property="og:url" content="http://testserver/about?lang=de"'
        in client.get("/about", headers=GERMAN).text
    )


def test_pages_embeds_pictures_and_paper_read_a_parameter_given_twice(client):
    for path in ("/map", "/embed/waves", "/print/map", "/pictures/waves.svg"):
        twice, joined = (client.get(f"{path}?{text}") for text in ("wave=1&wave=2", "wave=1,2"))
        assert twice.content == joined.content
        assert twice.content != client.get(f"{path}?wave=2").content
