"""Who has a version, or only asks for headers, costs nothing."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard.data import Dataset, current_dataset
from dashboard.export import package_export, workbook
from dashboard.server import middleware, routes, static_routes
from dashboard.server.static_routes import style_sheet

STATIC = ["/style.css", "/embed.css", "/page.js", "/icon.png", "/favicon.ico", "/source-sans.woff2",
          "/geo/boundaries.geojson", "/geo/outlines.css", "/geo/borders.svg"]  # fmt: skip
PAGES = ["/", "/map?wave=2", "/data?lang=de", "/embed/where?wave=2", "/print/map"]
FILES = ["/data/sites.csv?wave=2", "/data/sites.xlsx", "/data/sites.gpkg", "/data/workbook.xlsx",
         "/data/package.zip", "/data/exhibits/waves.csv", "/data/milestones.atom",
         "/data/milestones.ics", "/data/openapi.json", "/data/datapackage.json",
         "/pictures/where.png", "/pictures/waves.svg", "/cards/map.png", "/slides/waves.pptx",
         "/slides/page/map.pptx", "/slides/story.pptx"]  # fmt: skip
SITE = ["/robots.txt", "/sitemap.xml", "/.well-known/security.txt", "/manifest.webmanifest"]


@pytest.fixture(scope="module")
def client():
    return TestClient(Starlette(routes=routes(), middleware=middleware()))


@pytest.fixture
def nothing_is_made(monkeypatch):
    """Whatever is drawn or written fails; what was kept from earlier tests is not reached."""

    def refuse(*args, **kwargs):
        raise AssertionError("something was made")

    monkeypatch.setitem(vars(current_dataset()), "digest", "another package")
    monkeypatch.setattr(Dataset, "on", refuse)
    for name in ("csv_text", "answer", "cells"):
        monkeypatch.setattr(package_export, name, refuse)
    monkeypatch.setattr(workbook.Book, "new", refuse)


@pytest.mark.usefixtures("nothing_is_made")
@pytest.mark.parametrize("path", [*STATIC, *PAGES, *FILES, *SITE])
def test_asking_for_headers_makes_nothing(client, path):
    answer = client.head(path)
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer.headers["etag"].startswith('W/"')
    assert "content-length" not in answer.headers


@pytest.mark.usefixtures("nothing_is_made")
@pytest.mark.parametrize("path", [*STATIC, *PAGES, *FILES, *SITE])
def test_who_has_the_version_is_told_so_and_nothing_is_made(client, path):
    tag = client.head(path).headers["etag"]
    for asked in (tag, f'"other", {tag}', f'{tag} , W/"x"', tag.removeprefix("W/"), "*"):
        again = client.get(path, headers={"If-None-Match": asked})
        assert (again.status_code, again.content) == (304, b""), asked
        assert again.headers["etag"] == tag


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("/map", "/map?wave=2"),
        ("/map", "/timeline"),
        ("/data/sites.csv", "/data/sites.csv?wave=2"),
        ("/data/exhibits/waves.csv", "/data/exhibits/waves.csv?about=1"),
        ("/pictures/where.png", "/pictures/where.png?lang=de"),
    ],
)
def test_another_view_has_another_tag(client, path, other):
    assert client.head(path).headers["etag"] != client.head(other).headers["etag"]


@pytest.mark.parametrize("path", ["/map", "/data/sites.csv", "/pictures/where.png"])
def test_another_package_has_another_tag(client, path, monkeypatch):
    before = client.head(path).headers["etag"]
    monkeypatch.setitem(vars(current_dataset()), "digest", "another package")
    assert client.head(path).headers["etag"] != before


def test_a_document_for_paper_is_not_drawn_for_who_has_it(client, monkeypatch):
    monkeypatch.setattr("dashboard.server.print_routes.document", None)
    tag = client.head("/print/map").headers["etag"]
    assert client.get("/print/map", headers={"If-None-Match": tag}).status_code == 304


def test_the_language_of_the_browser_is_a_part_of_the_tag_of_a_page(client):
    english, german = (client.head("/map", headers={"accept-language": x}) for x in ("en", "de"))
    assert english.headers["etag"] != german.headers["etag"]


def test_every_part_of_the_style_sheet_is_sent_once():
    files = {file.stem for file in (static_routes.STATIC / "style").glob("*.css")}
    assert files == set(static_routes.STYLE) and len(files) == len(static_routes.STYLE)
    for name in files:
        assert (static_routes.STATIC / "style" / f"{name}.css").read_text() in style_sheet()
