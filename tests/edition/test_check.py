"""The link checker of editions finds each fault, on a folder made by hand."""

import pytest

from dashboard.edition.check import problems
from dashboard.templates import render

WHOLE = {
    "index.html": '<a href="en/a.html#there">x</a><img src="en/p%201.svg"><a href="#">top</a>',
    "en/a.html": '<link rel="stylesheet" href="../s.css"><h1 id="there"><a href="https://a.eu/">x</a>',
    "en/p 1.svg": "<svg/>",
    "s.css": 'a { background: url("en/p%201.svg") } b { background: url(data:,x) }',
}


@pytest.fixture
def check(tmp_path):
    def build(**changed):
        for name, text in {
            **WHOLE,
            **{k.replace("__", "."): v for k, v in changed.items()},
        }.items():
            path = tmp_path / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(text)
        return problems(tmp_path)

    return build


def test_a_whole_edition_has_no_problem(check):
    assert check() == []


@pytest.mark.parametrize(
    ("fault", "why"),
    [
        ('<a href="gone.html">', "no such file"),
        ('<a href="en/">', "no such file"),
        ('<a href="en/a.html#gone">', "no such place in the file"),
        ('<a href="en/a.html?wave=2">', "asks a server"),
        ('<a href="/en/a.html">', "begins at the root of a host"),
        ('<a href="../outside.html">', "no such file"),
        ('<img src="https://a.eu/p.png">', "fetched from another host"),
        ('<img src="//a.eu/p.png">', "fetched from another host"),
        ('<source srcset="gone.svg 2x">', "no such file"),
        ('<video poster="gone.png">', "no such file"),
        ('<script src="http://a.eu/s.js"></script>', "fetched from another host"),
        ('<link rel="stylesheet" href="https://a.eu/s.css">', "fetched from another host"),
        ('<p style="background: url(https://a.eu/p.png)">', "fetched from another host"),
        ('<form action="gone">', "no such file"),
        ('<nav data-released="./map?wave=2">', "asks a server"),
    ],
)
def test_each_fault_is_found(check, fault, why):
    (found,) = check(index__html=fault)
    assert found.startswith("index.html: ")
    assert found.endswith(why)


def test_style_sheets_are_read_too(check):
    assert check(s__css="@import url(https://a.eu/x.css);") == [
        "s.css: https://a.eu/x.css: fetched from another host"
    ]


def test_a_page_of_which_a_part_failed_is_found(check):
    box = str(render("trouble", text="x", told="y"))
    assert check(index__html=box) == ["index.html: a part of it failed"]
