"""A part of an edition, made once: it holds together, is the same again, and works from a disk."""

import hashlib
import json
import re
from dataclasses import replace
from datetime import date

import pytest
from lxml import html
from support.apart import apart

from dashboard.command import main
from dashboard.data.clock import holding, today
from dashboard.edition.address import made as address
from dashboard.edition.bounds import Bounds
from dashboard.edition.check import problems
from dashboard.edition.documents import Edition
from dashboard.edition.folder import MANIFEST, FolderError, build
from dashboard.edition.made import made
from dashboard.edition.start import nowhere, robots, sitemap
from dashboard.server.headers import script_hash

DAY = date(2026, 11, 25)
SERVER = "https://example.eu/ai"
PART = Bounds(("en",), ("about", "countries"), (), ("SI",), has_choices=False)
SMALL = Bounds(("en",), ("countries",), (), (), has_choices=False)
WHOLE = Bounds(("en", "de"), ("", "map", "data", "about"), (date(2025, 3, 12),), ("SI",))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made_in = tmp_path_factory.mktemp("edition")
    built = apart(lambda: build(Edition(DAY, PART), made_in, processes=1))
    assert built.problems == ()
    return made_in


def page(path, query=(), edition=None):
    """A page of an edition as elements, with what it leads to."""

    def on_the_day():
        with holding(DAY):
            return made(address(path, dict(query)), edition or Edition(DAY, WHOLE))

    found = apart(on_the_day)
    return html.fromstring(found.body.decode()), found.leads_to


def test_the_list_names_every_file_with_its_digest(folder):
    listed = json.loads((folder / MANIFEST).read_text())
    there = {f.relative_to(folder).as_posix() for f in folder.rglob("*") if f.is_file()}
    assert {file["path"] for file in listed["files"]} == there - {MANIFEST}
    for file in listed["files"]:
        body = (folder / file["path"]).read_bytes()
        assert (len(body), hashlib.sha256(body).hexdigest()) == (file["bytes"], file["sha256"])
    assert (listed["day"], listed["languages"]) == ("2026-11-25", ["en"])


def test_pictures_tables_data_and_decks_are_in(folder):
    for name in (
        "index.html",
        "404.html",
        "en/countries_country-si.html",
        "en/contents.html",
        "en/embed/states.html",
        "en/print/countries_country-si.html",
        "en/pictures/states.png",
        "en/pictures/state-map_country-si.svg",
        "en/slides/states.pptx",
        "en/slides/story.pptx",
        "en/data/exhibits/states.csv",
        "en/data/exhibits/state-rank_country-si.xlsx",
        "data/package.zip",
        "source-sans.woff2",
    ):
        assert (folder / name).stat().st_size > 200, name


def test_a_removed_file_is_a_broken_link(folder):
    gone = folder / "en/pictures/states.svg"
    body = gone.read_bytes()
    gone.unlink()
    try:
        assert any("states.svg: no such file" in found for found in problems(folder))
    finally:
        gone.write_bytes(body)


def test_no_file_knows_how_it_was_made(folder):
    for path in folder.rglob("*"):
        if path.suffix in {".html", ".js", ".json", ".atom", ".svg", ".txt"}:
            text = path.read_text(encoding="utf-8")
            assert "edition.invalid" not in text, path
            assert str(folder) not in text, path


def test_two_editions_are_the_same_to_the_byte_and_an_older_one_is_renewed(tmp_path):
    first, again = tmp_path / "first", tmp_path / "again"
    edition = Edition(DAY, SMALL)
    apart(lambda: build(edition, first, processes=2))
    again.mkdir()
    (again / "old.html").write_text("")
    (again / MANIFEST).write_text(
        '{"files": [{"path": "old.html"}, {"path": "../first/index.html"}]}'
    )
    apart(lambda: build(edition, again, processes=1))
    assert (first / MANIFEST).read_bytes() == (again / MANIFEST).read_bytes()
    assert not (again / "old.html").exists()
    assert (first / "index.html").exists()


def test_a_folder_with_anything_else_is_left_alone(tmp_path):
    (tmp_path / "mine.txt").write_text("x")
    with pytest.raises(FolderError, match="not empty"):
        build(Edition(DAY, SMALL), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_a_page_says_what_it_is_and_greys_out_what_it_is_not():
    root, leads_to = page("map", {"lang": "de"})
    (line,) = root.find_class("edition")
    assert "25. November 2026" in line.text_content().replace("\u00a0", " ")
    waves = root.xpath("//*[contains(@data-key, 'wave-')]")
    assert waves and all(found.get("href") for found in waves)
    filtered, _ = page("map", {"lang": "de", "wave": "2"})
    greyed = filtered.xpath("//a[@data-key='wave-1']")
    assert [(found.get("href"), found.get("aria-disabled")) for found in greyed] == [(None, "true")]
    assert filtered.xpath("//input[@type='date']/@disabled")
    assert address("map", {"lang": "de", "wave": "1"}) in leads_to


def test_what_is_not_in_leads_to_the_server_where_there_is_one():
    root, _ = page("map", {"wave": "2"}, Edition(DAY, WHOLE, server=SERVER))
    assert root.xpath("//a[@data-key='wave-1']/@href") == [f"{SERVER}/map?wave=1,2"]
    assert root.xpath("//form[.//input[@name='on']]/@action") == [f"{SERVER}/map"]
    assert not root.xpath("//*[@disabled]")
    assert root.xpath("//input[starts-with(@value, $server)]", server=SERVER)


def test_whole_links_are_there_with_a_server_alone():
    without, _ = page("data", {"section": "cite"})
    assert 'pd.read_csv("./data/sites.csv")' in without.text_content()
    assert not page("", ())[0].find_class("to-copy")
    paper, _ = page("print/overview")
    assert not paper.xpath("//footer//a[contains(., '?lang=')]")


def test_the_day_of_an_edition_stands_for_today():
    root, _ = page("map")
    assert root.xpath("string(//*[@data-key='on-today'])") == "25\u00a0Nov\u00a02026"
    assert root.xpath("//input[@name='on']/@max") == ["2026-11-25"]
    axis, _ = page("timeline", (), Edition(DAY, replace(WHOLE, paths=("timeline",))))
    words = axis.xpath("string(//*[@data-picture='milestones'])").replace("\u00a0", " ")
    assert "facts known by: 25 Nov 2026" in words
    assert "today" not in words
    with holding(DAY):
        assert today() == DAY
    assert today() != DAY


def test_no_part_of_the_page_of_any_state_fails(dataset):
    states = tuple(dataset.tables["countries"]["iso2"])
    edition = Edition(DAY, replace(WHOLE, states=states, paths=("countries",)))
    pages = {code: page("countries", {"country": code}, edition)[0] for code in states}
    assert [code for code, root in pages.items() if root.find_class("trouble")] == []


def test_the_search_finds_every_kind_in_the_language_of_the_page():
    with holding(DAY):
        body = made(address("search.js", {"lang": "de"}), Edition(DAY, WHOLE)).body.decode()
    lines = json.loads(re.fullmatch(r"globalThis\.lines=(.*);\n", body)[1])
    assert {kind for _, kind, _, _ in lines} >= {"Seiten", "Grafiken", "Tabellen", "Dateien"}
    assert ["Überblick", "Seiten", "index.html", ""] in lines
    assert all("?" not in link and not link.startswith("/") for _, _, link, _ in lines)


def test_the_page_for_wrong_addresses_runs_the_one_script_that_finds_the_root():
    root = html.fromstring(nowhere(Edition(DAY, WHOLE)).decode())
    (script,) = root.xpath("//script")
    assert script_hash(script.text) in root.xpath("string(//meta[@http-equiv]/@content)")
    assert "(?:data|de|en)" in script.text
    assert root.xpath("//a/@href") == ["./en/index.html", "./de/index.html"]
    assert root.xpath("//section/@lang") == ["en", "de"]


def test_a_site_map_needs_the_address_of_the_edition():
    own = "https://example.org/x"
    assert b"Sitemap" not in robots(Edition(DAY, WHOLE))
    edition = Edition(DAY, WHOLE, own=own)
    assert f"Sitemap: {own}/sitemap.xml".encode() in robots(edition)
    listed = sitemap(edition, [address("map", {"lang": "de"}), address("data/sites.csv", {})])
    assert re.findall(r"<loc>(.*?)</loc>", listed.decode()) == [f"{own}/de/map.html"]
    assert f'hreflang="en" href="{own}/en/map.html"' in listed.decode()


@pytest.mark.parametrize(
    ("option", "why"),
    [
        ("--pages=nowhere", "'nowhere' is not one of overview"),
        ("--languages=xx", "'xx' is not one of en"),
        ("--address=example.eu", "not a whole address"),
    ],
)
def test_a_wrong_option_is_refused_before_anything_is_written(option, why, tmp_path, capsys):
    assert main(["edition", str(tmp_path / "new"), option]) == 2
    assert why in capsys.readouterr().err
    assert not (tmp_path / "new").exists()
