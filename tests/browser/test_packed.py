"""A live page has the marks that its width shows, and they are those of the first HTML."""

import pytest

pytestmark = pytest.mark.browser

SHOWN = """() => [...document.querySelectorAll("#root .picture :is(.drawing, .names)")]
    .filter(part => getComputedStyle(part).display !== "none")
    .map(part => [part.className, part.childElementCount > 0, "packed" in part.dataset])"""
SAME = """async () => {
    const text = await (await fetch(location)).text();
    const first = new DOMParser().parseFromString(text, "text/html");
    const written = (element) => element.outerHTML.replace(/\\s+/g, " ");
    const marks = (page) => [...page.querySelectorAll(".picture :is(.drawing, .names)")];
    const theirs = marks(first), ours = marks(document.getElementById("root"));
    return ours.map((part, n) => [part, theirs[n]])
        .filter(([part]) => !("packed" in part.dataset))
        .map(([part, first]) => [part.className, written(part) === written(first)]);
}"""
UNPACKED = """name => [...document.querySelectorAll("#root .picture .drawing")]
    .some(part => part.classList.contains(name) && part.childElementCount)"""


def has_marks(page, name):
    page.wait_for_function(f"() => ({UNPACKED})('{name}')")


def test_the_marks_of_the_width_that_is_shown_are_those_of_the_first_html(visit):
    seen = visit("/timeline", width=1366)
    assert seen.page.evaluate(SHOWN) == [["drawing page large", True, False]]
    assert seen.page.evaluate(SAME) == [["drawing page large", True]]
    for width, classes in ((900, "wide"), (390, "narrow")):
        seen.page.set_viewport_size({"width": width, "height": 900})
        has_marks(seen.page, classes)
    assert all(is_same for _, is_same in seen.page.evaluate(SAME))
    seen.check()


def test_a_view_that_is_asked_for_has_its_marks(visit):
    seen = visit("/map", width=1366)
    seen.click("wave-2")
    assert [found[1:] for found in seen.page.evaluate(SHOWN)] == [[True, False]]
    assert all(is_same for _, is_same in seen.page.evaluate(SAME))


def test_paper_has_the_marks_of_its_own_width(visit):
    seen = visit("/timeline", width=1366)
    assert seen.page.locator("#root [data-packed]").count() > 0
    seen.page.pdf()
    assert seen.page.locator("#root [data-packed]").count() == 0
