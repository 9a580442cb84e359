"""A browser draws what the pens mean: the version that fits, and bars where SVG has them."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest
from support.hand_made import BARS, DRAWING

from dashboard.drawing.widths import Width
from dashboard.pens import html, svg


@pytest.fixture
def page(browser):
    context = browser.new_context()
    yield context.new_page()
    context.close()


def shown(page, drawings, width):
    picture = html.picture(drawings, lambda lead: "#")
    page.set_viewport_size({"width": width, "height": 600})
    page.set_content(f"<style>body{{margin:0}}{html.style_sheet()}</style>{picture}")
    return page


@pytest.mark.parametrize(
    ("width", "expected"),
    [(288, "narrow"), (439, "narrow"), (440, "column"), (699, "column"), (700, "wide")],
)
def test_one_version_is_shown_that_fits(page, width, expected):

    drawings = {size: replace(DRAWING, height=size.least) for size in Width}
    found = shown(page, drawings, width).locator(".drawing:visible")
    assert [item.get_attribute("class") for item in found.all()] == [f"drawing {expected}"]


def test_bars_stand_where_svg_has_them(page):
    where = shown(page, dict.fromkeys(Width, DRAWING), 400)
    root = ElementTree.fromstring(svg.svg(DRAWING, 400))
    drawn = root.findall(".//{http://www.w3.org/2000/svg}rect")
    for bar in where.locator(".bar").all():
        box = bar.bounding_box()
        assert any(
            abs(float(rect.get("x", 0)) - box["x"]) <= 1
            and abs(float(rect.get("y", 0)) - box["y"]) <= 1
            for rect in drawn
        ), box
    assert where.locator(".bar").count() == len(BARS)


def test_a_card_is_seen_on_hover_and_on_focus_alone(page):
    where = shown(page, dict.fromkeys(Width, DRAWING), 700)
    card = where.locator("a.bar .card")
    assert card.bounding_box()["width"] <= 1
    where.hover("a.bar")
    assert card.bounding_box()["width"] > 80
    where.mouse.move(699, 599)
    where.keyboard.press("Tab")
    assert where.evaluate("document.activeElement.className") == "bar about"
    assert card.bounding_box()["width"] > 80
