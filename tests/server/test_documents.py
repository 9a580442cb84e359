"""Every page is a document: whole in the first HTML, before any script, in any view."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.testclient import TestClient
from support.markup import Markup, words_of
from tests.walk.reader import Place, Reader, place
from tests.walk.test_walk import changed
from tests.walk.touches import touched_by

from dashboard.contents import PAGES
from dashboard.data import current_dataset
from dashboard.document import blocks as blocks_of_page
from dashboard.document import page as page_of_blocks
from dashboard.document.asked import asked
from dashboard.document.visit import Visit
from dashboard.exhibits.drawn import drawn
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.registry import EXHIBITS
from dashboard.export.table_query import (
    DESCENDING,
    EMPTY,
    FORM,
    TableQuery,
    allowed_values,
    is_filterable,
    read_text,
    text_of_form,
)
from dashboard.filtered import filtered, shown
from dashboard.language import LANGUAGES, language_of
from dashboard.server import middleware, routes
from dashboard.view import from_query, limits_of

ASKED_OTHERWISE = ("standing", "two-bars", "squares", "ladder", "state")
"""Exhibits whose question is not the heading: the finding is, a form with its two amounts, or the
name of the state.
"""

VIEWS = [
    *(place(path) for path in PAGES),
    *(place(path, section=section.code) for path in PAGES for section in PAGES[path].sections[1:]),
    place("", wave="2", on="2025-03-12", country="FR"),
    place("map", "country=SI&wave=2&on=2025-03-12"),
    place("map", "measure=sites&show=columns,links&role=host"),
    place("timeline", "kind=contract&country=DE&step=1&since=2021-07-13&until=2024-12-31"),
    place("investment", "compare=wave-1,jaif&shape=squares&side=eu&stage=contracted"),
    place("investment", "shape=steps"),
    place("investment", "section=sites&shape=states&wave=1&measure=gdp&sort=country&country=DE,FI"),
    place("countries", "country=DE"),
    place("countries", "country=DE,SI,FR&wave=1"),
    place("data", "table=figures&rows=search:wave;measure:total,eu;sort:-amount_low&page=2"),
    place("data", "section=changes&changed_since=2024-12-10&changed_until=2025-03-12"),
    place("present", "story=where.measure:wave~two-bars&slide=2&wave=1"),
]
IN_BOTH = [replace(view, query=(*view.query, ("lang", tag))) for view in VIEWS for tag in LANGUAGES]
PERCENT = re.compile("%(?![0-9A-F]{2})")


@pytest.fixture(scope="module")
def client():
    return TestClient(Starlette(routes=routes(), middleware=middleware()))


@pytest.fixture(scope="module")
def read(client):
    """The document of a place, read once."""
    known = {}

    def reading(where: Place) -> Markup:
        if where not in known:
            answer = client.get(str(where))
            assert answer.status_code == 200
            known[where] = Markup(answer.text)
        return known[where]

    return reading


def scene_of(where: Place) -> Scene:
    query = asked(where.query)
    view, dropped = from_query(query, limits_of(current_dataset()), place=where.page)
    assert not dropped
    return Scene(current_dataset(), view, language_of(view.lang))


def plain(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


def exhibits_of(where: Place):
    scene = scene_of(where)
    for slug in shown(PAGES[where.page], scene):
        exhibit = EXHIBITS[slug]
        yield slug, drawn(exhibit, scene)


def fold(document: Markup, key: str):
    (found,) = document.elements(f"//details[@data-fold='{key}']")
    return found


@pytest.mark.parametrize("where", IN_BOTH, ids=str)
def test_the_first_html_holds_every_exhibit_whole(read, where):
    document = read(where)
    headings = [text for _, text in document.headings]
    assert [tag for tag, _ in document.headings].count("h1") == 1
    assert len(document.pictures) == len(set(document.pictures))
    for slug, parts in exhibits_of(where):
        if slug not in ASKED_OTHERWISE:
            assert plain(parts.question) in headings
        assert plain(parts.sentence) in [*document.findings, *headings]
        assert parts.picture is None or slug in document.pictures
        if parts.rows.empty:
            continue
        table = fold(document, f"{slug}.table")
        assert len(table.xpath(".//tbody/tr")) == len(parts.rows)
        told = document.elements(f"//details[@data-fold='{slug}.evidence']")
        assert len(told) == bool(parts.evidence.documents)
        for named in parts.evidence.documents:
            assert plain(named.title)[:30] in words_of(told[0]).replace("“", "").replace("„", "")
        assert fold(document, f"{slug}.share").xpath(".//a[@download]")
        assert not any("open" in part.attrib for part in (table, *told))
    assert document.of_class("foot")


@pytest.mark.parametrize("where", IN_BOTH, ids=str)
def test_each_filter_has_its_chip(read, where):
    scene = scene_of(where)
    found = filtered(PAGES[where.page], scene)
    line = [link for link in read(where).chips if link.key.startswith("chip-")]
    words = [choice.words for choice in (*found.used, *found.marked, *found.carried)]
    shown = [link.words.removesuffix("×").strip() for link in line]
    own = where.page in ("present", "about")
    assert len(shown) == (0 if own else len(words))
    assert all(said.endswith(plain(word)) for said, word in zip(shown, words))


@pytest.mark.parametrize("where", IN_BOTH, ids=str)
def test_controls_are_links_that_change_their_part_alone_and_keys_are_unique(read, where):
    document = read(where)
    keys = [link.key for link in document.controls]
    assert len(keys) == len(set(keys)), sorted(key for key in keys if keys.count(key) > 1)
    assert len({link.key.partition("-")[0] for link in document.controls}) >= 3
    for link in document.links:
        if where.leads_to_a_page(link):
            assert changed(where, where.to(link.address)) <= touched_by(link.key), link


@pytest.mark.parametrize("where", IN_BOTH, ids=str)
def test_forms_keep_the_rest_of_the_link_and_ask_what_they_show(read, where):
    for form in read(where).forms:
        assert form.shown and form.key
        as_it_is = Place(where.page, form.sent())
        assert changed(where, as_it_is) <= touched_by(form.key), form.key
        kept = {name for name, _ in where.query} - touched_by(form.key)
        assert kept <= set(form.hidden), form.key
        again = [found for found in read(as_it_is).forms if found.key == form.key]
        assert [found.shown for found in again] == [form.shown]


@pytest.mark.parametrize("where", VIEWS, ids=str)
def test_every_link_and_file_of_a_page_is_there(client, read, where):
    document = read(where)
    addresses = {
        address
        for address in document.root.xpath("//body//@href | //body//@src | //@data-href")
        if address.startswith("./")
    }
    wanted = {}
    for address in sorted(addresses):
        # One address of each page and of each kind of file, with its parameters.
        wanted.setdefault((address.partition("?")[0], len(address) % 3), address)
    for address in wanted.values():
        answer = client.head(address.removeprefix("."), follow_redirects=False)
        assert answer.status_code == 200, address


@pytest.mark.parametrize("where", VIEWS, ids=str)
def test_the_page_needs_no_script_and_asks_no_other_host(read, where):
    (first,) = read(where).of_class("document")
    assert not first.xpath(".//script | .//iframe | .//object | .//style")
    assert not [name for found in first.iter() for name in found.attrib if name.startswith("on")]
    assert not [
        text
        for text in first.xpath(".//img/@src | .//*[@href][not(self::a)]/@href")
        if "//" in text
    ]
    assert all(form.get("method") == "get" for form in first.iter("form"))
    assert not first.xpath(".//a[not(@href)] | .//a[@href='#']")
    assert all(form.xpath(".//button[@type='submit']") for form in first.iter("form"))


SAME = (
    ("//h1 | //h2", "headings"),
    ("//*[contains(@class, 'finding')]", "findings"),
    ("//*[@class='line']", "controls and chips"),
    ("//*[contains(@class, 'legend')][not(ancestor::*[@class='on-paper'])]", "legends"),
    ("//header | //nav", "bar and tabs"),
    ("//form", "forms"),
    ("//*[@class='note']", "notes"),
)
LIVE_ONLY = {"data-asked"}


def written(found) -> str:
    """An element with all that it says, in the order of its attributes."""
    attributes = [(k, v) for k, v in sorted(found.items()) if k not in LIVE_ONLY]
    inner = "".join(written(child) + plain(child.tail or "") for child in found)
    return f"<{found.tag} {attributes}>{plain(found.text or '')}{inner}"


def of_the_page(document: Markup, path: str) -> list[str]:
    """What is not folded away: the live page is sent that only when it is opened."""
    within = document.of_class("document")
    root = within[0] if within else document.root
    folded = "[not(ancestor::*[@class='content'])]"
    paths = " | ".join(f".{part.strip()}{folded}" for part in path.split("|"))
    return [written(found) for found in root.xpath(paths)]


@pytest.mark.parametrize("where", IN_BOTH, ids=str)
def test_the_live_page_is_made_of_the_same_markup(read, where):
    document, live = read(where), Reader(where)
    assert not live.errors
    for path, name in SAME:
        whole = [text.replace("http://testserver", "HOST") for text in of_the_page(document, path)]
        drawn_live = [
            text.replace("http://localhost:8501", "HOST") for text in of_the_page(live.page, path)
        ]
        assert whole == drawn_live, name
    keys = [link.key for link in live.page.controls]
    in_folds = "add-to-story-"
    assert set(keys) == {
        link.key for link in document.controls if not link.key.startswith(in_folds)
    }


def fail_at(slug, monkeypatch):
    shown = blocks_of_page.drawn

    def failing(exhibit, scene):
        if exhibit.slug == slug:
            raise RuntimeError("as if drawing had failed")
        return shown(exhibit, scene)

    for module in (blocks_of_page, page_of_blocks):
        monkeypatch.setattr(module, "drawn", failing)


@pytest.mark.parametrize(
    ("where", "slug", "stays"),
    [
        (place(""), "standing", "waves"),
        (place(""), "waves", "newest"),
        (place("map", "country=SI&lang=de"), "where", "state"),
        (place("timeline", section="growth"), "growth", "play"),
        (place("investment"), "two-bars", "set-against"),
        (place("countries", country="DE"), "state-figures", "state-map"),
    ],
)
def test_a_part_that_fails_says_so_and_the_rest_stays(client, monkeypatch, where, slug, stays):
    fail_at(slug, monkeypatch)
    answer = client.get(str(where), headers={"cache-control": "no-cache"})
    document = Markup(answer.text)
    assert answer.status_code == 200
    assert len(document.of_class("trouble")) >= 1
    assert re.search("[0-9a-f]{8}", words_of(document.of_class("trouble")[0]))
    assert f'id="{stays}"' in answer.text and slug not in document.pictures
    assert document.of_class("bar") and document.of_class("foot")
    assert "as if drawing had failed" not in answer.text


@pytest.mark.parametrize("path", PAGES)
def test_a_page_that_fails_as_a_whole_keeps_bar_and_foot(client, monkeypatch, path):
    def failing(visit):
        raise RuntimeError("as if the page had failed")

    monkeypatch.setattr(page_of_blocks, "_of_exhibits", failing)
    monkeypatch.setattr(page_of_blocks, "OWN", dict.fromkeys(page_of_blocks.OWN, failing))
    document = Markup(client.get(f"/{path}?sort=wave").text)
    assert len(document.of_class("trouble")) == 1
    assert document.of_class("bar") and document.of_class("foot")


HOSTILE = "\"'><script>alert(1)</script>"


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("name", ["rows", "story", "country", "on", "section", "lang", "compare"])
def test_a_hostile_parameter_is_dropped_with_one_line(client, path, name):
    answer = client.get(f"/{path}", params={name: HOSTILE, "wave": "2"})
    document = Markup(answer.text)
    assert answer.status_code == 200
    assert "alert(1)" not in answer.text
    (notice,) = document.of_class("notice")
    said = "A part of this link was not understood and left out: {}."
    assert words_of(notice) == said.format(name)


@pytest.mark.parametrize("name", ["open", "page", "chapter", "utm_source", "ask.search"])
def test_what_is_hostile_elsewhere_is_never_markup(client, name):
    for path in PAGES:
        text = client.get(f"/{path}", params={name: HOSTILE}).text
        assert "<script>alert" not in text and "'><script" not in text


def test_a_search_for_markup_is_a_search(client):
    answer = client.get("/data", params={"ask.search": HOSTILE, "table": "sites"})
    document = Markup(answer.text)
    assert "<script>alert" not in answer.text
    assert document.form("rows-form")["ask.search"].held == HOSTILE
    assert not document.of_class("notice") and document.of_class("empty")


def test_a_contact_is_written_as_text():
    visit = Visit(PAGES["about"], scene_of(place("about")), contact=HOSTILE)
    (block,) = page_of_blocks.blocks(visit)
    assert "<script" not in block.before
    assert HOSTILE in Markup(block.before).words


# The explorer's form and its link ask the same.

TABLES = current_dataset().descriptor.tables
words = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=30).map(str.strip)


@st.composite
def questions(draw):
    """A table and any question that it can answer."""
    table = draw(st.sampled_from(list(TABLES.values())))
    columns = st.sampled_from(table.columns)
    filterable = [field for field in table.fields if is_filterable(field)]
    filters = {}
    for field in (
        draw(st.lists(st.sampled_from(filterable), unique_by=lambda field: field.name))
        if filterable
        else ()
    ):
        code = st.sampled_from([*(allowed_values(field) or ("a b", "é%1", "2;x:y")), EMPTY])
        filters[field.name] = tuple(draw(st.lists(code, min_size=1, max_size=3, unique=True)))
    sort = draw(st.just("") | columns)
    down = DESCENDING if sort and draw(st.booleans()) else ""
    chosen = draw(st.lists(columns, max_size=3, unique=True))
    query = TableQuery(
        search=draw(words),
        filters=tuple(sorted(filters.items())),
        sort=down + sort,
        columns=tuple(name for name in table.columns if name in chosen),
    )
    return table, query


def fields_of(query: TableQuery):
    """What a browser sends of the form that shows a question, field by field."""
    yield "search", query.search
    yield "sort", query.sort.removeprefix(DESCENDING)
    if query.sort.startswith(DESCENDING):
        yield "down", "1"
    yield from (("columns", name) for name in query.columns)
    yield from ((f"is.{name}", value) for name, values in query.filters for value in values)


@settings(max_examples=300, deadline=None)
@given(asking=questions())
def test_the_fields_of_the_form_ask_what_the_link_asks(asking):
    table, query = asking
    sent = [(FORM + name, text) for name, text in fields_of(query)]
    rows = asked(sent)["rows"]
    assert rows == query.to_text()
    assert read_text(rows, table) == query


@settings(max_examples=100, deadline=None)
@given(asking=questions())
def test_a_question_survives_its_own_code_and_fits_into_a_link(asking):
    table, query = asking
    text = query.to_text()
    limits = limits_of(current_dataset())
    view, dropped = from_query({"rows": text, "table": table.name}, limits)
    assert not PERCENT.search(text)
    assert (dropped, view.rows) == ((), text)


def sorted_values(query: TableQuery):
    """The filters, whatever the order of their values."""
    return {name: sorted(values) for name, values in query.filters}


@settings(max_examples=25, deadline=None)
@given(asking=questions())
def test_the_form_on_the_page_holds_the_question_of_the_link(client, asking):
    table, query = asking
    answer = client.get("/data", params={"table": table.name, "rows": query.to_text()})
    form = Markup(answer.text).form("rows-form")
    sent = asked(form.sent())
    shown = read_text(sent["rows"], table)
    assert (shown.search, shown.sort) == (query.search, query.sort)
    assert sorted_values(shown) == sorted_values(query)
    assert set(query.columns or shown.columns) == set(shown.columns)
    assert text_of_form({}) == ""
