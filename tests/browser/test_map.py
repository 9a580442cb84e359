"""The map as a person uses it: click, list, keys, reload, a link in a new window."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def click_country(seen, code, *, right=0, down=0):
    """Click the map in the middle of a country's largest part, or so many pixels beside it."""
    x, y = seen.page.evaluate(
        """code => {
            const box = document.querySelector(`#root .map [data-state=${code}]`);
            const { left, top, width, height } = box.getBoundingClientRect();
            const places = getComputedStyle(box).clipPath.match(/[\\d.]+%/g).map(parseFloat);
            const at = [left, top], all = [width, height];
            const xs = places.filter((_, i) => i % 2 === 0), ys = places.filter((_, i) => i % 2);
            const middle = found => (Math.min(...found) + Math.max(...found)) / 200;
            return [left + middle(xs) * width, top + middle(ys) * height];
        }""",
        code,
    )
    seen.page.mouse.move(x + right, y + down)
    seen.page.mouse.click(x + right, y + down)


def test_a_country_is_picked_by_click(visit):
    seen = visit("/map")
    seen.remember()
    click_country(seen, "FR")
    expect(seen.block("state").locator("h2")).to_have_text("France")
    expect(seen.page).to_have_url(re.compile("country=FR"))
    seen.settle()
    click_country(seen, "DE")
    expect(seen.block("state").locator("h2")).to_have_text("Germany")
    expect(seen.page).to_have_url(re.compile("country=DE"))
    assert not seen.was_loaded
    seen.check()


def test_a_picked_country_is_let_go_by_a_second_click_and_by_escape(visit):
    seen = visit("/map?country=FR")
    click_country(seen, "FR")
    expect(seen.page).not_to_have_url(re.compile("country="))
    seen.settle()
    click_country(seen, "RO")
    expect(seen.page).to_have_url(re.compile("country=RO"))
    seen.settle()
    seen.page.keyboard.press("Escape")
    expect(seen.page).not_to_have_url(re.compile("country="))
    seen.check()


def test_the_wheel_moves_the_page_and_zooms_the_map_with_ctrl_alone(visit):
    seen = visit("/map")
    zoomed = seen.page.locator("#root .map .frame[data-zoomed]")
    box = seen.page.locator("#root .map .frame").bounding_box()
    seen.page.mouse.move(box["x"] + 200, box["y"] + 200)
    seen.page.mouse.wheel(0, -200)
    expect(zoomed).to_have_count(0)
    seen.page.keyboard.down("Control")
    seen.page.mouse.wheel(0, -200)
    seen.page.keyboard.up("Control")
    expect(zoomed).to_have_count(1)
    seen.page.get_by_role("button", name="Whole map").click()
    expect(zoomed).to_have_count(0)
    seen.page.locator("#root .map .frame").focus()
    seen.page.keyboard.press("+")
    expect(zoomed).to_have_count(1)
    # The redrawn map stays as the reader had it.
    seen.click("wave-2")
    seen.settle()
    expect(zoomed).to_have_count(1)
    seen.page.locator("#root .map .frame").focus()
    seen.page.keyboard.press("0")
    expect(zoomed).to_have_count(0)
    seen.check()


def test_arrow_keys_go_from_site_to_site_on_the_map_and_enter_picks(visit):
    seen = visit("/map")
    seen.page.locator("#root .map .frame").focus()
    seen.page.keyboard.press("ArrowRight")
    sign = seen.page.locator("#root .map a.sign:focus")
    expect(sign).to_have_count(1)
    card = seen.page.locator("#root .map a.sign:focus + .card")
    assert card.bounding_box()["width"] > 100
    key = sign.get_attribute("data-key")
    seen.page.keyboard.press("Enter")
    expect(seen.page).to_have_url(re.compile("country="))
    expect(seen.page.locator(f"#root [data-key='{key}']")).to_be_focused()
    seen.check()


@pytest.mark.parametrize("width", [1366, 390])
def test_a_country_is_picked_from_the_list_and_the_link_shows_the_same(visit, width):
    seen = visit("/map", width=width)
    seen.click("country-SI")
    expect(seen.block("state").locator("h2")).to_have_text("Slovenia")
    expect(seen.page).to_have_url(re.compile("country=SI"))
    again = visit("/" + seen.page.url.split("/", 3)[3], width=width)
    expect(again.block("state").locator("h2")).to_have_text("Slovenia")
    again.page.reload()
    again.settle()
    expect(again.block("state").locator("h2")).to_have_text("Slovenia")
    panel = again.page.locator("#root .panel")
    picture = again.page.locator("#root .map").bounding_box()
    milestones = panel.locator(".drawing.narrow").get_by_text("Milestones", exact=True)
    key = again.page.locator("#root .block-where .below, #root .st-key-block-where .below")
    if width == 390:
        assert picture["y"] + picture["height"] <= panel.bounding_box()["y"]
        assert panel.bounding_box()["y"] < key.bounding_box()["y"]
        expect(milestones).to_be_hidden()
        panel.locator(".more summary").click()
        expect(milestones).to_be_visible()
    else:
        expect(milestones).to_be_visible()
        assert panel.bounding_box()["x"] >= picture["x"] + picture["width"]
        expect(panel.locator(".ways-of-state .filled")).to_be_in_viewport(ratio=1)
    again.check()


def test_the_list_of_states_is_used_with_the_keyboard_alone(visit):
    seen = visit("/map")
    first = seen.page.locator("#root .pick a").first
    first.focus()
    seen.page.keyboard.press("Tab")
    expect(seen.page.locator("#root .pick a").nth(1)).to_be_focused()
    seen.page.keyboard.press("Enter")
    expect(seen.page).to_have_url(re.compile("country=BG"))
    expect(seen.block("state").locator("h2")).to_have_text("Bulgaria")
    seen.settle()
    close = seen.page.locator("#root [data-key=country-close]")
    close.focus()
    seen.page.keyboard.press("Enter")
    expect(seen.page).not_to_have_url(re.compile("country="))
    expect(first).to_be_visible()


def test_the_day_is_chosen_from_the_list_or_written(visit):
    seen = visit("/map")
    seen.click("on-2025-03-12")
    expect(seen.page).to_have_url(re.compile(r"[?&]on=2025-03-12"))
    expect(seen.block("where")).to_contain_text("12 states host")
    field = seen.page.locator("#root [data-key=on-field]")
    seen.unfold("on-field")
    field.fill("2025-03-11")
    expect(seen.page).to_have_url(re.compile(r"[?&]on=2025-03-11"))
    expect(seen.block("where")).to_contain_text("7 states host")
    seen.settle()
    seen.click("on-today")
    expect(seen.page).not_to_have_url(re.compile(r"[?&]on="))


def test_a_filter_is_let_go_of_by_its_chip_and_all_of_them_at_once(visit):
    seen = visit("/map?wave=2&role=host")
    chips = seen.page.locator("#root .filtered .chip")
    expect(chips).to_have_count(2)
    seen.page.get_by_role("link", name="Remove: Second wave").click()
    expect(seen.page).to_have_url(re.compile(r"/map\?role=host$"))
    expect(chips).to_have_count(1)
    seen.settle()
    seen.click("clear")
    expect(seen.page).to_have_url(re.compile(r"/map$"))
    expect(chips).to_have_count(0)


def test_the_view_goes_along_to_another_page(visit):
    seen = visit("/?on=2025-03-12&lang=de")
    seen.remember()
    seen.page.locator("#root nav").get_by_role("link", name="Karte").click()
    expect(seen.page.locator("#main h1")).to_have_text("Wo sind sie, und wer ist beteiligt?")
    expect(seen.page).to_have_url(re.compile(r"/map\?.*on=2025-03-12"))
    expect(seen.block("where")).to_contain_text("12 Staaten beherbergen")
    assert not seen.was_loaded


def test_a_number_leads_to_its_documents(visit):
    seen = visit("/")
    box = seen.block("waves")
    seen.click("waves.evidence")
    expect(box.locator(".documents")).to_contain_text("official")
    expect(box.locator(".numbers")).to_contain_text("about €485 million")
    seen.click("waves.table")
    expect(box.get_by_role("table")).to_contain_text("Second wave")
    expect(box.locator(".documents")).to_have_count(0)
    seen.click("waves.table")
    expect(box.get_by_role("table")).to_have_count(0)
    seen.check()


def test_money_as_columns_asks_no_other_host(visit):
    seen = visit("/map?show=columns")
    expect(seen.page.locator("[data-testid=stDeckGlJsonChart] canvas").first).to_be_visible()
    seen.check()


def test_no_state_is_lost_when_everything_is_filtered_away(visit):
    seen = visit("/map?wave=antennas&role=partner")
    expect(seen.block("where")).to_contain_text("No state.")
    seen.page.get_by_role("link", name="Clear all").click()
    expect(seen.block("where")).to_contain_text("16 states host")


def test_columns_leave_the_wheel_to_the_page_and_a_still_to_who_has_no_webgl(visit):
    seen = visit("/map?show=columns", width=1366, height=500)
    still = seen.page.locator(".without-webgl img")
    if seen.page.evaluate("document.documentElement.dataset.webgl") != "no":
        expect(still).to_be_hidden()
        seen.page.locator("canvas").hover()
        down = "scrollY + document.querySelector('[data-testid=stMain]').scrollTop"
        before = seen.page.evaluate(down)
        seen.page.mouse.wheel(0, 100)
        seen.page.wait_for_function(f"before => {down} > before", arg=before)
        touch = "getComputedStyle(document.querySelector('canvas')).touchAction"
        assert seen.page.evaluate(touch) == "pan-y pinch-zoom"
        seen.page.evaluate("document.documentElement.dataset.webgl = 'no'")
    expect(still).to_be_visible()
    expect(seen.page.locator(".stDeckGlJsonChart")).to_be_hidden()
    assert still.evaluate("image => image.decode().then(() => image.naturalWidth)") > 300


@pytest.mark.parametrize(
    ("lang", "days"),
    [
        ("en", ("today", "31 October 2026", "13 October 2025", "12 March 2025", "31 October 2024")),
        (
            "de",
            ("heute", "31. Oktober 2026", "13. Oktober 2025", "12. März 2025", "31. Oktober 2024"),
        ),
    ],
)
def test_the_line_of_days_goes_by_months_and_by_the_days_of_the_waves(visit, lang, days):
    seen = visit(f"/map?wave=2&lang={lang}", width=1366)
    knob = seen.page.locator("#root [data-key=on-month]")
    assert knob.get_attribute("aria-valuetext") == days[0]
    knob.focus()
    keys = (
        ("ArrowLeft", "2026-10-31", 1),
        ("PageDown", "2025-10-13", 2),
        ("PageDown", "2025-10-10", None),
        ("PageDown", "2025-03-12", 3),
        ("Home", "2024-10-31", 4),
        ("PageUp", "2024-12-10", None),
        ("ArrowRight", "2025-01-31", None),
    )
    for key, day, words in keys:
        seen.page.keyboard.press(key)
        expect(seen.page).to_have_url(re.compile(f"on={day}"))
        seen.settle()
        expect(knob).to_be_focused()
        if words is not None:
            assert " ".join(knob.get_attribute("aria-valuetext").split()) == days[words]
    seen.page.keyboard.press("End")
    expect(seen.page).not_to_have_url(re.compile("on="))
    expect(seen.page).to_have_url(re.compile("wave=2"))
    seen.check()


def test_playing_the_days_is_not_offered_where_motion_is_to_be_reduced(visit):
    seen = visit("/map", width=1366)
    expect(seen.page.locator("#root .days-of-map .play")).to_be_hidden()
    seen.page.emulate_media(reduced_motion="no-preference")
    expect(seen.page.locator("#root .days-of-map .play")).to_be_visible()
