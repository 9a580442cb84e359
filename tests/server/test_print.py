"""The documents for paper: complete, in the reader's language, without anything foreign."""

import re
from datetime import date

import pytest
from lxml import html
from starlette.applications import Starlette
from starlette.testclient import TestClient
from streamlit import config

from dashboard.data import current_dataset
from dashboard.document.paper import printed
from dashboard.exhibits.drawn import drawn
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.registry import EXHIBITS
from dashboard.filtered import shown as asked_of
from dashboard.language import language_of
from dashboard.server import middleware, routes
from dashboard.server.print_routes import PRINTED
from dashboard.view import View

QUERIES = {
    "map": [{"country": ("AT",)}, {"country": ("AT",), "show": ("columns",)}],
    "countries": [{"country": (c,)} for c in ("AT", "BE")] + [{"country": ("AT", "SI")}, {}],
    "investment": [
        {"shape": "squares"},
        {"shape": "steps"},
        {"section": "sites", "shape": "states"},
    ],
    "news": [{"changed_since": date(2025, 3, 12)}],
}
"""Views besides the sections, which together show every exhibit of a page."""

OWN_ROW = "state-rank"
"""Of the rank of a state, the sheet of the state prints its own row alone."""


def scene_of(view):
    return Scene(current_dataset(), view, language_of(view.lang))


VIEWS = [
    (name, View(**view))
    for name, page in PRINTED.items()
    for view in (*({"section": section.code} for section in page.sections), *QUERIES.get(name, []))
]


@pytest.fixture(scope="module")
def client():
    return TestClient(Starlette(routes=routes(), middleware=middleware()))


class Document:
    """What a reader finds: headings, rows of the table of each exhibit, addresses of files."""

    def __init__(self, text):
        self.root = html.fromstring(text)
        found = self.root.xpath("//h1|//h2")
        self.headings = [(heading.tag, heading.text_content()) for heading in found]
        self.rows = {
            section.get("class").removeprefix("block-"): len(section.xpath(".//tbody/tr"))
            for section in self.root.xpath("//section[starts-with(@class, 'block-')]")
        }
        self.addresses = self.root.xpath("//*[not(self::a)]/@href|//@src")


def test_the_views_show_every_exhibit_of_every_page():
    for name, page in PRINTED.items():
        views = [view for path, view in VIEWS if path == name]
        assert {s for view in views for s in asked_of(page, scene_of(view))} == set(page.exhibits)


@pytest.mark.parametrize("lang", ["en", "de"])
@pytest.mark.parametrize(("name", "asked"), VIEWS)
def test_a_page_prints_every_exhibit_that_it_shows_with_its_table(client, shown, name, asked, lang):
    chosen = {part: value for part, value in vars(asked).items() if value != getattr(View(), part)}
    view = shown(**{**chosen, "on": date(2025, 10, 13), "lang": lang})
    answer = client.get(f"/print/{name}", params=view.view.to_query())
    assert answer.status_code == 200
    assert f'<html lang="{lang}">' in answer.text
    found = Document(answer.text)
    assert [tag for tag, _ in found.headings].count("h1") == 1
    headings = [text for _, text in found.headings]
    expected = printed(PRINTED[name], view)
    for slug in expected:
        parts = drawn(EXHIBITS[slug], view)
        assert parts.question in headings
        assert found.rows[slug] == (1 if slug == OWN_ROW else len(parts.rows))
    assert {slug for slug in found.rows if slug in EXHIBITS} == set(expected)
    assert found.rows


EMPTY = ("investment", View(section="sites", country=("FI",)))
"""With the second wave nothing is left."""


@pytest.mark.parametrize(("name", "asked"), [*VIEWS, EMPTY])
def test_nothing_can_be_chosen_on_paper(client, name, asked):
    answer = client.get(f"/print/{name}", params=asked.changed(wave=("2",)).to_query())
    controls = "//form|//select|//input|//*[contains(@class, 'chip')]|//summary[@data-href]"
    assert [control.tag for control in Document(answer.text).root.xpath(controls)] == []


def test_there_is_a_document_for_every_page_with_exhibits_of_its_own():
    pages = {"overview", "map", "timeline", "investment", "countries", "news", "data"}
    assert set(PRINTED) == pages


def test_the_foot_has_day_licence_link_and_each_document_once(client, scene):
    answer = client.get("/print/overview?on=2025-03-12")
    foot = answer.text.split("<footer>")[1].replace("\u00a0", " ")
    assert "Facts known by: 12 March 2025" in foot and "Creative Commons Attribution" in foot
    assert "http://testserver/?on=2025-03-12" in foot
    documents = {
        document.source_id
        for slug in PRINTED["overview"].exhibits
        for document in drawn(EXHIBITS[slug], scene(on="2025-03-12")).evidence.documents
    }
    assert foot.count('<li value="') == len(documents) > 5
    assert "facts known by: 12 March 2025" in answer.text.split("</style>")[0].replace(
        "\u00a0", " "
    )


def test_every_mark_leads_to_a_document(client):
    text = client.get("/print/investment?section=sites").text
    listed = {int(number) for number in re.findall(r'<li value="(\d+)"', text)}
    cells = re.findall(r'class="marks">\[([\d, ]+)\]', text)
    marks = {int(number) for cell in cells for number in cell.split(", ")}
    marks |= {int(number) for number in re.findall(r"<sup>\[(\d+)\]</sup>", text)}
    assert listed == marks == set(range(1, len(listed) + 1))


def test_one_state_prints_its_own_sheet(client):
    found = Document(client.get("/print/countries?country=SI").text)
    assert found.headings[0] == ("h1", "Slovenia")
    # Slovenia by hand from participation.csv: hosts SLAIF, is a partner in IT4LIA.
    assert found.rows["state-map"] == 2
    assert found.rows["state-rank"] == 1
    assert "state-brief" not in found.rows
    assert "compare-states" not in found.rows
    assert "states" in Document(client.get("/print/countries").text).rows


def test_filters_are_said_in_words(client):
    text = client.get("/print/investment?wave=2&side=eu&section=payers").text
    assert "Filters: Wave: Second wave; Who pays: EU money." in text
    assert "Filters" not in client.get("/print/investment?section=payers").text
    # What is weighed first is no part of a wave.
    assert "Filters" not in client.get("/print/investment?wave=2&side=eu").text


def test_hostile_parameters_are_dropped_and_named(client):
    text = client.get('/print/map?country="><script>alert(1)</script>&on=x&wave=2').text
    assert "alert(1)" not in text
    assert "left out: on and country" in text and "Second wave" in text


def test_an_unknown_page_is_not_found(client):
    for name in ("nothing", "about", "present"):
        answer = client.get(f"/print/{name}")
        assert answer.status_code == 404
        assert 'href="../map?lang=en"' in answer.text


def test_nothing_foreign_is_asked_for_or_allowed(client):
    answer = client.get("/print/timeline?lang=de")
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'") and "frame-ancestors 'none'" in policy
    of_marks = "style-src-attr 'unsafe-inline'"
    assert "unsafe" not in policy.replace(of_marks, "") and "http" not in policy
    for address in Document(answer.text).addresses:
        if not address.startswith("data:image/svg+xml"):
            assert client.get(address.removeprefix("..")).status_code == 200
    assert client.get("/source-sans.woff2").content.startswith(b"wOF2")


def test_the_document_stands_below_a_base_path():
    config.set_option("server.baseUrlPath", "/ai/factories")
    try:
        below = TestClient(Starlette(routes=routes()))
        text = below.get("/ai/factories/print/map?wave=2").text
        assert "http://testserver/ai/factories/map?wave=2" in text
        assert below.get("/ai/factories/print.css").status_code == 200
        assert below.get("/print/map").status_code == 404
    finally:
        config.set_option("server.baseUrlPath", "")
