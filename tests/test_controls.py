"""A declared filter is read somewhere and can be chosen; a control changes what stands by it."""

import pytest
from tests.walk.touches import touched_by

from dashboard.contents import PAGES
from dashboard.data import current_dataset
from dashboard.document.controls import CONTROLS, control_of
from dashboard.document.visit import Visit
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.registry import EXHIBITS
from dashboard.language import language_of
from dashboard.view import PARTS, View, Where
from dashboard.view import SECTIONS as SECTION_CODES

SECTIONS = [(page, section) for page in PAGES.values() for section in page.sections]
READ = {name for exhibit in EXHIBITS.values() for name in exhibit.reads}
BY_HAND = {"since", "until", "tier"}
"""Chosen with the brush below the timeline, and above the list of sources."""


def test_a_link_can_open_every_section():
    found = {path: tuple(section.code for section in page.sections) for path, page in PAGES.items()}
    assert {path: codes for path, codes in found.items() if codes != ("",)} == SECTION_CODES


def changed_by(name, page, section):
    """The parts of the view that the options or fields of a control change."""
    scene = Scene(current_dataset(), View(section=section.code), language_of("en"))
    control = control_of(name, Visit(page, scene))
    touched = [touched_by(option.key) for option in control.options]
    return {field.name for field in control.fields}.union(*touched)


def test_every_control_stands_on_a_page():
    named = {name for _, section in SECTIONS for name in section.controls}
    assert set(CONTROLS) <= named <= {*CONTROLS, *PARTS}


@pytest.mark.parametrize(
    ("page", "section", "name"),
    [
        pytest.param(page, section, name, id=f"{page.path}-{section.code}-{name}")
        for page, section in SECTIONS
        for name in section.controls
    ],
)
def test_a_control_changes_something_that_its_section_shows(page, section, name):
    reads = {part for slug in section.exhibits for part in EXHIBITS[slug].reads}
    pages = {part for part, declared in PARTS.items() if declared.where is Where.PAGES}
    assert changed_by(name, page, section) & (reads | pages)


@pytest.mark.parametrize("name", [name for name, declared in PARTS.items() if declared.narrows])
def test_every_filter_leaves_something_out_and_can_be_chosen(name):
    declared = PARTS[name]
    if declared.where is Where.EVERYWHERE:
        return
    assert name in READ or declared.sections
    chosen = {
        part
        for page, section in SECTIONS
        for control in section.controls
        for part in changed_by(control, page, section)
    }
    assert name in chosen | BY_HAND
