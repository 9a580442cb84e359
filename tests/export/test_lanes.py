"""The milestones as slides draw them."""

from datetime import date
from io import BytesIO

import pytest
from pptx import Presentation

from dashboard.exhibits.registry import EXHIBITS
from dashboard.export.drawing import Lanes
from dashboard.export.exhibit_drawing import drawing
from dashboard.export.slides import Told, deck

EXHIBIT = EXHIBITS["milestones"]


def lanes(here):
    found = drawing(EXHIBIT, EXHIBIT.rows(here), here)
    assert isinstance(found, Lanes)
    return found


def test_a_sign_a_milestone_at_its_day_under_the_name_of_its_lane(scene):
    here = scene(on="2025-03-12", kind=("selection",))
    found = lanes(here)
    assert [lane.name for lane in found.lanes] == ["Selections"]
    first, second = found.signs
    assert first.words == "First seven AI Factories selected, 10 December 2024"
    # The axis runs from 1 January 2024 to 12 March 2025 and a fortieth of that further.
    whole = 436 + 10.9
    assert first.x == pytest.approx(344 / whole, abs=0.002)
    assert second.x == pytest.approx(436 / whole, abs=0.002)
    assert second.since is None and second.certainty == "confirmed"


def test_bands_say_count_and_money_and_end_with_the_day(scene):
    found = lanes(scene(on="2025-03-12"))
    assert [(band.sign, band.words.replace("\u00a0", " ")) for band in found.bands] == [
        ("●", "7 AI Factories: €1.5 bn"),
        ("◆", "6 AI Factories: about €485 m"),
    ]
    assert found.today.x == pytest.approx(found.bands[-1].x)
    assert found.today.words == "facts known by: 12 Mar 2025"


def test_a_month_without_a_day_has_a_beginning(scene):
    months = [sign for sign in lanes(scene()).signs if sign.since is not None]
    rows = EXHIBIT.rows(scene())
    assert len(months) == int((rows["date"].str.len() == 7).sum()) > 0
    assert all(sign.since < sign.x for sign in months)


def test_a_month_that_began_before_the_axis_begins_with_it(scene):
    month = next(day for day in EXHIBIT.rows(scene())["date"] if len(day) == 7)
    here = scene(since=date.fromisoformat(f"{month}-20"))
    begun = [sign.since for sign in lanes(here).signs if sign.since is not None]
    assert min(begun) == 0


def test_the_picture_is_as_high_as_its_lanes(scene):
    one, all_lanes = lanes(scene(kind=("contract",))), lanes(scene())
    assert one.depth < all_lanes.depth


def test_a_slide_has_an_object_a_milestone_and_the_table_follows(scene):
    here = scene(lang="de")
    rows = EXHIBIT.rows(here)
    first, *tables = Presentation(
        BytesIO(deck([Told(EXHIBIT, here)], "", whole_tables=True))
    ).slides
    names = {shape.name for shape in first.shapes}
    assert {sign.words for sign in lanes(here).signs} <= names
    cells = [shape.table for slide in tables for shape in slide.shapes if shape.has_table]
    assert sum(len(table.rows) - 1 for table in cells) == len(rows)
    (alone,) = Presentation(BytesIO(deck([Told(EXHIBIT, here)], ""))).slides
    assert not any(shape.has_table for shape in alone.shapes)
