"""The addresses of pictures, cards and slides, through Starlette."""

from io import BytesIO

import pytest
from PIL import Image
from pptx import Presentation
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard.contents import PAGES
from dashboard.exhibits.registry import EXHIBITS
from dashboard.server.document import page_routes
from dashboard.server.picture_routes import picture_routes
from dashboard.server.print_routes import print_routes
from dashboard.server.slide_routes import slide_routes


@pytest.fixture(scope="module")
def client() -> TestClient:
    app = Starlette(routes=[*picture_routes(), *slide_routes(), *print_routes(), *page_routes()])
    return TestClient(app, base_url="https://factories.example")


def spaced(text):
    """A text with plain spaces, whatever holds its numbers together."""
    return text.replace("\u00a0", " ")


def slides(answer):
    assert answer.status_code == 200
    return Presentation(BytesIO(answer.content)).slides


def test_a_picture_of_a_view_has_a_validator(client):
    address = "/pictures/where.png?on=2025-03-12&lang=de&utm_source=chat"
    answer = client.get(address)
    assert answer.headers["content-type"] == "image/png"
    assert "12.\u00a0März\u00a02025" in Image.open(BytesIO(answer.content)).text["Copyright"]
    again = client.get(address, headers={"If-None-Match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get("/pictures/where.svg").headers["content-type"] == "image/svg+xml"


def test_a_card_per_page(client):
    for page in PAGES.values():
        answer = client.get(f"/cards/{page.script.removesuffix('.py')}.png?country=SI")
        assert Image.open(BytesIO(answer.content)).size == (1200, 630)


@pytest.mark.parametrize(
    "address",
    [
        "/pictures/nothing.png", "/pictures/where.gif", "/cards/nothing.png", "/cards/where.png",
        "/slides/nothing.pptx", "/slides/page/nothing.pptx",
    ],
)  # fmt: skip
def test_what_there_is_not_gets_a_reason(client, address):
    answer = client.get(address)
    assert answer.status_code == 404
    assert answer.json()["reason"]


def test_slides_of_an_exhibit_lead_back_to_its_page_and_view(client):
    slide, *_ = slides(client.get("/slides/where.pptx?country=SI&lang=de&measure=wave"))
    notes = slide.notes_slide.notes_text_frame.text
    assert "https://factories.example/?country=SI&measure=wave&lang=de" in notes
    disposition = client.get("/slides/where.pptx?lang=de").headers["content-disposition"]
    assert disposition == 'attachment; filename="where-de.pptx"'


def test_marks_on_a_slide_lead_to_the_dashboard(client):
    (slide, *_) = slides(client.get("/slides/waves.pptx?country=SI&lang=de"))
    (group,) = (shape for shape in slide.shapes if shape.name == "waves")
    links = {shape.click_action.hyperlink.address for shape in group.shapes if shape.has_text_frame}
    links.discard(None)
    assert links
    for link in links:
        address, _, query = link.partition("?")
        assert address.startswith("https://factories.example/") and "country=SI" in query
        assert "lang=de" in query


@pytest.mark.parametrize(
    ("measure", "unit"),
    [("", "eur"), ("head", "eur-per-inhabitant"), ("gdp", "percent-of-gdp")],
)
def test_the_name_of_a_file_says_the_unit(client, measure, unit):
    for path in ("pictures/money-by-state.svg", "slides/money-by-state.pptx"):
        answer = client.get(f"/{path}?measure={measure}")
        assert f'"money-by-state-{unit}-en.' in answer.headers["content-disposition"]


def test_slides_of_a_page_begin_with_its_first_exhibit(client, scene):
    for page in PAGES.values():
        if page.exhibits:
            name = page.script.removesuffix(".py")
            made = slides(client.get(f"/slides/page/{name}.pptx"))
            assert len(made) >= len(page.exhibits)
            assert spaced(made[0].shapes.title.text).startswith(
                spaced(EXHIBITS[page.exhibits[0]].question(scene()))
            )


def test_slides_of_a_story(client, scene):
    told = slides(client.get("/slides/story.pptx?story=scale~where.measure:wave.on:2025-03-12"))
    titles = [spaced(slide.shapes.title.text) for slide in told]
    views = {"scale": scene(), "where": scene(on="2025-03-12", measure="wave")}
    assert titles == [spaced(EXHIBITS[slug].question(view)) for slug, view in views.items()]
    assert "on=2025-03-12&measure=wave" in told[1].notes_slide.notes_text_frame.text
    assert len(slides(client.get("/slides/story.pptx?story=nonsense"))) >= 5


@pytest.mark.parametrize("width", ["narrow", "column", "wide"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_still_of_the_map_is_light_and_brings_its_letters(client, width, theme):
    """An image on a page can load no typeface, and a browser's own would be too wide."""
    answer = client.get(f"/stills/where.svg?lang=de&width={width}&theme={theme}")
    assert answer.headers["content-type"].startswith("image/svg+xml")
    assert len(answer.content) < 120_000
    assert "@font-face" in answer.text
    paper = "#0F1624" if theme == "dark" else "#FFFFFF"
    assert f'height="100%" fill="{paper}"' in answer.text


def test_a_page_has_the_map_itself_in_its_first_html(client):
    page = client.get("/map?country=SI").text
    assert page.count('class="country SVN"') == 1 and "stills/where" not in page
