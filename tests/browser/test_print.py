"""On paper: how many sheets, nothing cut, nothing foreign; and the page itself."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

A4 = re.compile(rb"/MediaBox\s*\[\s*0\s+0\s+59[45][\d.]*\s+84[12][\d.]*")
CUT = """() => {
    const edge = document.querySelector("main").getBoundingClientRect().right + 1;
    return [...document.querySelectorAll("main *")]
        .filter(element => !element.closest(".map .frame"))  // which cuts what lies beyond it
        .filter(element => element.getBoundingClientRect().right > edge)
        .filter(element => !element.matches(".map .sheet *") || element.matches(".words"))
        .map(element => element.outerHTML.slice(0, 80));
}"""


class Paper:
    """A document in a context of its own, which notes foreign requests and console errors."""

    def __init__(self, browser, host):
        self.context = browser.new_context(viewport={"width": 1280, "height": 900})
        self.page, self.foreign, self.errors = self.context.new_page(), [], []
        self.page.on("console", lambda m: self.errors.append(m.text) if m.type == "error" else None)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("request", lambda request: self._note(request.url, host))

    def _note(self, url, host):
        if not url.startswith((host, "data:")):
            self.foreign.append(url)


@pytest.fixture
def paper(browser, address):
    """Opens a document, as `paper("overview")`, and waits until its type is chosen."""
    opened = []

    def go(path):
        opened.append(Paper(browser, address))
        opened[-1].page.goto(f"{address}/print/{path}")
        opened[-1].page.wait_for_selector("html[data-ready]", state="attached")
        return opened[-1]

    yield go
    for made in opened:
        made.context.close()


def sheets(seen):
    """How many sheets of A4 it takes."""
    pdf = seen.page.pdf(prefer_css_page_size=True)
    assert A4.search(pdf)
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def check(seen):
    seen.page.emulate_media(media="print")
    assert seen.page.evaluate(CUT) == []
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert seen.page.evaluate(wide) <= 0
    assert (seen.foreign, seen.errors) == ([], [])


@pytest.mark.parametrize("code", ["SI", "PL", "DE", "BE", "HR"])
def test_a_state_fits_on_one_sheet(paper, code):
    seen = paper(f"countries?country={code}")
    check(seen)
    assert sheets(seen) == 1


@pytest.mark.parametrize("code", ["SI", "AT", "FI", "HR", "DE", "FR", "PL", "ES"])
def test_a_state_fits_on_one_sheet_in_german(paper, code):
    seen = paper(f"countries?country={code}&lang=de")
    check(seen)
    assert sheets(seen) == 1


@pytest.mark.parametrize(
    "path",
    [
        "overview",
        "map",
        "timeline?lang=de",
        "investment?lang=de",
        "investment?section=sites&lang=de",
        "countries",
        "data?section=health",
    ],
)
def test_a_page_is_not_cut_at_the_edge(paper, path):
    seen = paper(path)
    check(seen)
    assert sheets(seen) > 1


def test_letters_of_a_sheet_can_be_read(paper):
    """Six and a half points are the floor; 1 pt is 4/3 CSS pixels."""
    for code in ("SI", "PL"):
        smallest = paper(f"countries?country={code}").page.evaluate(
            "Math.min(...[...document.querySelectorAll('main p, main td')]"
            ".map(element => parseFloat(getComputedStyle(element).fontSize)))"
        )
        assert smallest * 3 / 4 >= 6.49


def test_the_foot_of_a_page_leads_to_its_document(visit):
    seen = visit("/map?wave=2&lang=de", theme="dark")
    link = seen.page.locator("#root .foot").get_by_role("link", name="Drucken")
    assert link.get_attribute("href") == "./print/map?wave=2&lang=de"
    with seen.context.expect_page() as opened:
        link.click()
    opened.value.wait_for_selector("html[data-ready]", state="attached")
    assert "wave=2" in opened.value.url


def test_the_page_itself_prints_without_controls(visit):
    seen = visit("/map?wave=2", theme="dark")
    seen.page.emulate_media(media="print")
    for control in ("button", "header", ".tabs", ".controls", ".folds", ".foot .ways", ".skip"):
        assert seen.page.locator(f"{control}:visible").count() == 0, control
    white = "getComputedStyle(document.querySelector('.stApp')).backgroundColor"
    assert seen.page.evaluate(white) == "rgb(255, 255, 255)"
    expect(seen.page.locator("#main .chip")).to_contain_text("Second wave")


READABLE = """() => [...document.querySelectorAll("#root :is(h1, h2, .finding, .note, .legend li)")]
    .filter((element) => element.checkVisibility())
    .filter((element) => {
        const [red, green, blue] = getComputedStyle(element).color.match(/\\d+/g).map(Number);
        return 0.3 * red + 0.6 * green + 0.1 * blue > 120;
    }).map((element) => element.textContent)"""


def test_the_page_itself_prints_ink_on_white_and_stills_for_plots(visit):
    """What a dark theme plots would be pale on paper."""
    seen = visit("/map?show=columns", theme="dark")
    still = seen.page.locator("#root .on-paper .still")
    assert still.count() == 1 and not still.is_visible()
    seen.page.emulate_media(media="print")
    expect(still).to_be_visible()
    seen.page.wait_for_function("() => document.querySelector('.on-paper .still').naturalWidth > 0")
    assert seen.page.locator("#root [data-testid=stDeckGlJsonChart]:visible").count() == 0
    assert seen.page.evaluate(READABLE) == []
