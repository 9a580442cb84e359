"""Nothing is lost, cut or laid over something else, at any width and in any language.

`make reach` measures the live pages in both looks too, which takes too long for every run.
"""

from pathlib import Path

import pytest
from get_second_checker import checker_file
from playwright.sync_api import expect
from reach import BEGINS, CHECKED, FIRST_PICTURE, MISSED, PICKED, WIDTHS, views

from dashboard.contents import PAGES

pytestmark = pytest.mark.browser
VIEWS = (*PAGES, *PICKED)


@pytest.fixture(scope="module")
def document(browser, address):
    """Opens documents as one sees them without a script, in one page."""
    context = browser.new_context(java_script_enabled=False, reduced_motion="reduce")
    page = context.new_page()

    def go(path):
        page.set_viewport_size({"width": WIDTHS[0], "height": 900})
        page.goto(f"{address}/{path}")
        expect(page.locator("#first .foot")).to_be_attached()
        return page

    yield go
    context.close()


@pytest.mark.parametrize("lang", ["en", "de"])
@pytest.mark.parametrize("view", VIEWS)
def test_nothing_is_cut_or_on_something_else(document, view, lang):
    page = document(f"{view}{'&' if '?' in view else '?'}lang={lang}")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(MISSED) == [], width


@pytest.fixture(scope="module")
def shown(browser, address):
    """Opens documents as one sees them before a script has run, in one page."""
    page = browser.new_page()
    page.route("**/*.js", lambda route: route.abort())
    yield lambda path: page.goto(f"{address}/{path}") and page
    page.close()


WITH_A_PICTURE = [view for view in views() if not view.startswith(("data", "about"))]


FILTERED = (
    "map?wave=2&role=host&country=SI&on=2025-03-12",
    "timeline?country=SI,AL",
    "timeline?section=progress&wave=1",
    "investment?section=payers&stage=contracted",
    "investment?section=payers&wave=antennas",
    "investment?section=sites&side=national",
    "investment?section=sites&shape=states&measure=head&side=eu",
)
"""With the longest sentences, and chips."""


@pytest.mark.parametrize("lang", ["en", "de"])
@pytest.mark.parametrize(
    "view", [*WITH_A_PICTURE, *FILTERED, "data?section=health", "data?section=changes"]
)
def test_a_picture_begins_on_the_first_screen(shown, view, lang):
    page = shown(f"{view}{'&' if '?' in view else '?'}lang={lang}")
    for width, most in BEGINS.items():
        page.set_viewport_size({"width": width, "height": 844})
        # The question of the other shapes of a comparison fills four lines of a phone.
        longer = 25 if view.endswith(("squares", "steps")) and width < 600 else 0
        assert page.evaluate(FIRST_PICTURE) <= most + longer, width


@pytest.mark.parametrize("lang", ["en", "de"])
@pytest.mark.parametrize("section", PAGES["investment"].sections, ids=lambda found: found.code)
def test_a_tab_of_investment_is_at_most_a_screen_and_a_half(shown, section, lang):
    page = shown(f"investment?section={section.code}&lang={lang}")
    page.set_viewport_size({"width": 1366, "height": 768})
    assert page.evaluate("document.documentElement.scrollHeight") <= 1.5 * 768


def test_the_overview_is_one_screen(shown):
    page = shown("")
    page.set_viewport_size({"width": 1366, "height": 768})
    last = page.locator("#first .block-newest").bounding_box()
    assert last["y"] + last["height"] <= 768


@pytest.mark.skipif(not checker_file(), reason="the second checker looked at no page: no npm")
@pytest.mark.parametrize("view", VIEWS)
def test_a_second_checker_finds_nothing(document, view):
    page = document(view)
    page.evaluate(checker_file().read_text())
    assert sorted(set(page.evaluate(CHECKED))) == []


BROKEN = (
    ('<p class="block-x" style="overflow:hidden;width:30px">Antennas: 13</p>', "cut, block-x"),
    ('<p class="block-x" style="position:absolute;left:-20px">Antennas: 13</p>', "beyond"),
    (
        '<figure data-picture="x" class="drawing"><i>Slovenia</i>'
        '<b style="margin-left:-30px">Croatia</b></figure>',
        "on each other, x: Slovenia / Croatia",
    ),
    ('<a class="block-x" style="display:block;height:12px" href=".">To</a>', "lower than 24"),
)


@pytest.mark.parametrize(("markup", "said"), BROKEN, ids=[said[:12] for _, said in BROKEN])
def test_what_is_broken_on_purpose_is_found(browser, markup, said):
    page = browser.new_page()
    page.set_content(f'<div id="first">{markup}</div>')
    (line,) = page.evaluate(MISSED)
    page.close()
    assert line.startswith(said)


def test_the_measure_is_read_from_beside_the_tests():
    assert (Path(__file__).parent / "reach.js").read_text() == MISSED
