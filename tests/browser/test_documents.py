"""Every page is a document: whole without a script, and taken over by the live page unnoticed."""

import re
from contextlib import contextmanager

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import Visit

from dashboard.contents import PAGES

pytestmark = pytest.mark.browser

WIDTHS = ((1366, 768), (390, 844))
FIRST_PIXEL = {1366: 200, 390: 320}
SHIFTS = """window.shifts = 0;
new PerformanceObserver(list => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value;
}).observe({ type: "layout-shift", buffered: true });"""
FOCUSED = (
    "() => document.activeElement?.closest('#root')?.isConnected && "
    "document.activeElement.dataset.key"
)
STREAMLIT = re.compile("/static/js/index")
"""The script without which no page becomes live."""

PLACES = """() => Object.fromEntries(["h1", "[data-picture]"].map(part => [part,
    document.querySelector(`:is(#first, #root) ${part}`)?.getBoundingClientRect().y]))"""
DOCUMENT = f"""document.addEventListener("DOMContentLoaded", () => {{
    if (document.getElementById("first")) window.placesBefore = ({PLACES})();
}})"""
"""Where things are before the live page can have come."""

WORDS = """() => [...document.querySelectorAll(
    "#main :is(h1, h2, .finding, .lead, .note, .legend li, summary, .line a)")]
    .filter(found => found.checkVisibility())
    .map(found => found.textContent.replace(/\\s+/g, " ").trim())"""


@contextmanager
def opened(browser, address, **options):
    """A page in a context of its own that may load from the dashboard alone."""
    visit = Visit(browser, address, **options)
    try:
        yield visit
    finally:
        visit.context.close()


@pytest.fixture(scope="module")
def bare(browser, address):
    """A page without scripts, for all tests of this module."""
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": 1366, "height": 768}
    )
    page = context.new_page()
    yield page
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_without_scripts_shows_its_heading_finding_pictures_and_tables(bare, address, path):
    bare.goto(f"{address}/{path}")
    expect(bare.locator("h1")).to_have_count(1)
    expect(bare.locator("h1")).to_be_visible()
    for role in ("banner", "main", "contentinfo") if path != "present" else ("main",):
        expect(bare.get_by_role(role)).to_have_count(1)
    if path != "present":
        here = bare.locator("header nav [aria-current=page]")
        expect(here).to_have_count(1)
        assert here.get_attribute("href").split("?")[0] == f"./{path}"
    for finding in bare.locator(".finding").all():
        assert finding.inner_text().strip()
    pictures = bare.locator("[data-picture]")
    assert pictures.count() or path in ("data", "about", "countries")
    for picture in bare.locator("img.still").all():
        assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0
        assert picture.get_attribute("alt").strip()
    for table in bare.locator("[data-fold$='.table']:visible").all():
        table.locator("summary").click()
        expect(table.locator("table")).to_be_visible()
        table.locator("summary").click()
        expect(table.locator("table")).to_be_hidden()


def test_without_scripts_a_page_is_filtered_by_links_and_by_forms(bare, address):
    bare.goto(f"{address}/map")
    bare.locator("[data-key=wave-2]").click()
    expect(bare).to_have_url(f"{address}/map?wave=2")
    expect(bare.locator(".block-where .finding")).to_contain_text("6 states host")
    bare.locator("summary[data-key=further]").click()
    bare.locator("[data-key=role-host]").click()
    expect(bare).to_have_url(f"{address}/map?wave=2&role=host")
    bare.locator("summary[data-key=on]").click()
    bare.locator("[data-key=on-field]").fill("2025-03-12")
    bare.locator("[data-key=on-submit]").click()
    expect(bare).to_have_url(re.compile(r"on=2025-03-12"))
    expect(bare.locator(".filtered .chip")).to_have_count(3)
    bare.locator("header nav").get_by_role("link", name="Timeline").click()
    expect(bare).to_have_url(re.compile(r"/timeline\?.*wave=2"))
    bare.goto(f"{address}/data?table=sources")
    before = bare.locator(".turns").inner_text()
    bare.locator("[data-key=ask-search]").fill("EuroHPC")
    bare.locator("[data-key=rows-submit]").click()
    expect(bare.locator("[data-key=ask-search]")).to_have_value("EuroHPC")
    assert bare.locator(".turns").inner_text() != before
    bare.goto(f"{address}/investment")
    expect(bare.locator(".picked").first).to_be_hidden()
    bare.get_by_role("combobox", name="Next to").select_option("investai-50bn")
    bare.get_by_role("button", name="Compare").click()
    expect(bare.locator(".block-two-bars .finding")).to_contain_text("€50 billion")


def test_where_no_websocket_comes_through_the_document_stays_and_says_so(browser, address):
    with opened(browser, address, width=1366, height=768) as seen:
        seen.page.route_web_socket(re.compile("_stcore/stream"), lambda socket: socket.close())
        seen.page.goto(f"{address}/map")
        line = seen.page.locator("#first .not-live")
        expect(line).to_be_hidden()
        expect(line).to_be_visible(timeout=20_000)
        expect(line).to_contain_text("not live")
        expect(seen.page.get_by_role("dialog")).to_have_count(0)
        seen.page.locator("#first [data-key=wave-2]").click()
        expect(seen.page).to_have_url(f"{address}/map?wave=2")
        expect(seen.page.locator("#first .block-where .finding")).to_contain_text("6 states host")
        assert seen.page.locator("html").get_attribute("data-live") is None


@pytest.mark.parametrize(("width", "height"), WIDTHS)
def test_taking_over_moves_nothing(browser, address, width, height):
    moved = {}
    with opened(browser, address, width=width, height=height) as seen:
        seen.page.add_init_script(SHIFTS)
        seen.page.add_init_script(DOCUMENT)
        for path in PAGES:
            seen.page.goto(f"{address}/{path}", wait_until="domcontentloaded")
            before = seen.page.evaluate("window.placesBefore")
            assert before
            seen.settle()
            after = seen.page.evaluate(PLACES)
            far = {part: (before[part], y) for part, y in after.items() if y is not None}
            far = {part: pair for part, pair in far.items() if abs(pair[0] - pair[1]) > 8}
            shift = seen.page.evaluate("window.shifts")
            if shift > 0.1 or far:
                moved[path] = (round(shift, 3), far)
        assert moved == {}
        seen.check()


@pytest.mark.parametrize(("width", "height"), WIDTHS)
def test_the_first_picture_begins_where_it_is_seen_at_once(visit, width, height):
    seen, places = None, {}
    for path in ("", "investment"):
        seen = visit(f"/{path}", width=width, height=height)
        places[path] = seen.page.evaluate(PLACES)["[data-picture]"]
    assert {path: y for path, y in places.items() if y > FIRST_PIXEL[width]} == {}


def test_focus_and_an_open_menu_survive_taking_over(browser, address):
    with opened(browser, address, width=1366, height=768) as seen:
        held = []

        def hold(script):
            held.append(script)

        seen.page.route(STREAMLIT, hold, times=1)
        seen.page.goto(f"{address}/map", wait_until="commit")
        seen.page.locator("#first summary[data-key=further]").click()
        seen.page.locator("#first [data-key=role-host]").focus()
        assert seen.page.locator("html").get_attribute("data-live") is None
        held[0].continue_()
        seen.settle()
        seen.page.wait_for_function(f"() => ({FOCUSED})() === 'role-host'")
        expect(seen.page.locator("#root [data-key=role-host]")).to_be_visible()


def test_a_followed_link_keeps_focus_and_is_announced_and_history_works_in_place(visit):
    seen = visit("/map")
    seen.remember()
    told = seen.page.locator("p.unseen[role=status]")
    expect(told).to_have_count(1)
    assert told.get_attribute("aria-live") in (None, "polite")
    seen.page.locator("#root [data-key=wave-2]").focus()
    seen.page.keyboard.press("Enter")
    expect(told).to_contain_text("Second wave")
    expect(told).to_contain_text("6 states host")
    seen.page.wait_for_function(f"() => ({FOCUSED})() === 'wave-2'")
    seen.click("role-host")
    seen.page.wait_for_function(f"() => ({FOCUSED})() === 'role-host'")
    expect(seen.page.locator("#root .menu-further .list")).to_be_visible()
    seen.page.keyboard.press("Escape")
    expect(seen.page.locator("#root .menu-further .list")).to_be_hidden()
    seen.page.wait_for_function(f"() => ({FOCUSED})() === 'further'")
    finding = seen.block("where").locator(".finding")
    filtered = finding.inner_text()
    for _ in range(2):
        seen.page.go_back()
        seen.settle()
    expect(finding).to_contain_text("16 states host")
    for _ in range(2):
        seen.page.go_forward()
        seen.settle()
    expect(finding).to_have_text(filtered)
    seen.click("to-timeline")
    seen.page.go_back()
    seen.settle()
    expect(finding).to_have_text(filtered)
    assert not seen.was_loaded
    seen.check()


def test_a_live_page_has_its_landmarks_and_the_way_past_them(visit):
    seen = visit("/map")
    for role in ("banner", "main", "contentinfo"):
        expect(seen.page.get_by_role(role)).to_have_count(1)
    here = seen.page.get_by_role("navigation", name="Pages").locator("[aria-current=page]")
    expect(here).to_have_text("Map")
    seen.page.keyboard.press("Tab")  # what scrolls the page, for the keys that scroll
    seen.page.keyboard.press("Tab")
    skip = seen.page.get_by_role("link", name="Skip to the content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    seen.page.keyboard.press("Enter")
    expect(seen.page.locator("#main h1")).to_be_focused()


@pytest.mark.parametrize("path", ["", "map?wave=2", "investment", "countries?country=SI"])
def test_nothing_is_lost_on_a_narrow_screen_and_in_letters_of_twice_the_size(visit, path):
    seen = visit(f"/{path}", width=1366, height=768)
    words = seen.page.evaluate(WORDS)
    assert len(words) > 3
    for width in (683, 320):
        seen.page.set_viewport_size({"width": width, "height": 600})
        seen.settle()
        seen.check()
        assert seen.page.evaluate(WORDS) == words, width


def test_signs_keep_their_colours_where_colours_are_forced(visit):
    seen = visit("/map?wave=2")
    signs = "found => found.map(sign => getComputedStyle(sign).color)"
    colours = seen.page.locator("#root .toggles .sign").evaluate_all(signs)
    seen.page.emulate_media(forced_colors="active")
    assert seen.page.locator("#root .toggles .sign").evaluate_all(signs) == colours
    assert len({*colours}) >= 3
    chosen = seen.page.locator("#root .toggles [aria-current]")
    assert chosen.evaluate("link => getComputedStyle(link).outlineStyle") == "solid"


def test_the_day_of_the_last_visit_stays_in_the_browser_until_its_link_is_followed(visit):
    seen = visit("/map")
    asked = []
    seen.page.on("request", lambda request: asked.append(request.url))
    seen.open(f"{seen.host}/news")
    link = seen.page.locator("#root [data-key=remembered]")
    seen.unfold("changed_since-all")
    expect(link).to_be_hidden()
    kept = {"latest": "2026-01-15"}
    seen.page.evaluate("kept => localStorage['ai-factories-visits'] = JSON.stringify(kept)", kept)
    seen.open(f"{seen.host}/news")
    seen.unfold("changed_since-all")
    expect(link).to_be_visible()
    assert not any("2026-01-15" in url for url in asked)
    link.click()
    seen.settle()
    assert seen.page.url.endswith("/news?changed_since=2026-01-15")
    expect(seen.page.locator("#root h1")).to_contain_text("15 January 2026")
    seen.page.reload()
    seen.settle()
    assert "before" in seen.page.evaluate("localStorage['ai-factories-visits']")
    seen.check()


def test_escape_lets_go_of_a_wave_that_is_picked_among_its_bars(visit):
    seen = visit("/?wave=2")
    expect(seen.block("waves").locator(".finding")).to_contain_text("Second wave: 6")
    seen.page.keyboard.press("Escape")
    expect(seen.page).to_have_url(f"{seen.host}/")
    seen.settle()
    expect(seen.page.locator("#root .chip")).to_have_count(0)
