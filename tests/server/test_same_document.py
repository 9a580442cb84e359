"""What is printed and what is embedded says the same as the page at the same link."""

from copy import deepcopy
from urllib.parse import urlencode

import pytest
from lxml import html
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard.contents import PAGES, place_of
from dashboard.data import current_dataset
from dashboard.document.paper import printed
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.registry import EXHIBITS
from dashboard.filtered import shown
from dashboard.language import language_of
from dashboard.server import middleware, routes
from dashboard.view import View

VIEWS = [
    View(lang="de"),
    View(lang="de", wave=("2",)),
    View(
        lang="de",
        country=("SI",),
        wave=("3",),
        side="eu",
        compare=("techeu-250bn", "investai-200bn"),
    ),
    View(lang="de", country=("AT", "DE"), shape="steps"),
]
PLACES = [
    (path, section.code)
    for path, page in PAGES.items()
    for section in page.sections
    if section.exhibits
]


@pytest.fixture(scope="module")
def client():
    return TestClient(Starlette(routes=routes(), middleware=middleware()))


def scene_of(view):
    return Scene(current_dataset(), view, language_of(view.lang))


def read(client, path, view):
    answer = client.get(f"/{path}?{urlencode(view.to_query(named=True))}")
    assert answer.status_code == 200
    return html.fromstring(answer.text)


def words(element):
    return " ".join(element.text_content().split())


def said(root, slug):
    """Findings, warnings and notes of an exhibit."""
    block = root.xpath(f"//section[@class='block-{slug}']") or root.xpath("//main")
    of = "self::p and contains(' finding warning note ', concat(' ', @class, ' '))"
    return [words(found) for found in block[0].xpath(f".//*[{of}]") if not _is_folded(found)]


def _is_folded(element):
    return bool(element.xpath("ancestor::details"))


def picture(root, slug):
    """The markup of a picture, whatever its links; empty where there is none."""
    found = root.xpath(f"//*[@data-picture='{slug}']")
    if not found:
        return ""
    bare = deepcopy(found[0])
    bare.tail = ""
    bare.attrib.pop("class", None)
    for element in bare.iter():
        for name in ("href", "data-href", "src", "tabindex"):
            element.attrib.pop(name, None)
    return html.tostring(bare, encoding="unicode")


def cells(root, slug):
    """The cells of an exhibit's table, without the numbers of documents."""
    block = root.xpath(f"//section[@class='block-{slug}']") or root.xpath("//main")
    twins = block[0].xpath(".//table[contains(@class, 'twin ')]")
    kept = "td[not(@class='marks')]|th[@scope='row']"
    return [[words(c) for c in row.xpath(kept)] for row in twins[-1].xpath("./tbody/tr")]


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: urlencode(view.to_query()))
@pytest.mark.parametrize(("path", "section"), PLACES)
def test_paper_says_what_the_page_says(client, path, section, view):
    view = view.changed(section=section)
    page = read(client, path, view)
    paper = read(client, f"print/{path or 'overview'}", view)
    is_sheet = path == "countries" and len(view.country) == 1
    for slug in printed(PAGES[path], scene_of(view)):
        if path or slug != "standing":
            assert said(paper, slug) == said(page, slug), slug
        else:
            assert said(paper, slug)[0] == words(page.xpath("//h1")[0])
        if picture(paper, slug):
            assert picture(paper, slug) == picture(page, slug), slug
        if page.xpath(f"//section[@class='block-{slug}']//table") and not is_sheet:
            assert cells(paper, slug) == cells(page, slug), slug


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: urlencode(view.to_query()))
@pytest.mark.parametrize("slug", EXHIBITS)
def test_an_embed_says_what_the_page_says(client, slug, view):
    found, placed = place_of(slug, view)
    if slug not in shown(found, scene_of(placed)) or slug == "standing":
        return
    page, embed = read(client, found.path, placed), read(client, f"embed/{slug}", view)
    assert said(embed, slug) == said(page, slug)
    if picture(embed, slug):
        assert picture(embed, slug) == picture(page, slug)
    if page.xpath(f"//section[@class='block-{slug}']//table"):
        assert cells(embed, slug) == cells(page, slug)
