"""Ways of access, against the CSV tables read by hand."""

from dashboard.drawing.marks import Box, Dash, Words
from dashboard.drawing.widths import Width
from dashboard.exhibits import access
from dashboard.exhibits.drawn import drawn


def test_four_of_five_ways_of_access_are_free(scene):
    here = scene()
    rows = access.rows(here)
    assert access.sentence(rows, here) == (
        "Ways of access that are free of charge for those who may apply: 4 of 5."
        " Paid by use: Commercial access."
    )


def test_amounts_and_days_are_those_stated_and_nothing_else(scene):
    rows = access.rows(scene()).set_index("mode")
    assert tuple(rows.loc["Fast Lane", ["hours", "answer"]]) == ("up to 50,000", "4 working days")
    assert tuple(rows.loc["Large Scale", ["hours", "answer"]]) == (
        "minimum: 50,000",
        "10 working days",
    )
    assert tuple(rows.loc["Playground", ["hours", "duration"]]) == ("", "")
    assert tuple(rows.loc["Commercial access", ["hours", "answer"]]) == ("", "")


def test_half_of_the_time_is_said_of_the_machines_it_is_stated_for(scene):
    here = scene()
    marks = drawn(access.EXHIBIT, here).drawings[Width.PAGE].marks
    (said,) = [m.text for m in marks if isinstance(m, Words) and "half of the time" in m.text]
    assert "half of the time of its pre-exascale and exascale machines" in said
    assert "not for every factory" in said


def test_what_is_not_stated_is_said_and_on_a_phone_behind_its_label(scene):
    rows = drawn(access.EXHIBIT, scene()).drawings
    texts = {
        width: [m.text for m in rows[width].marks if isinstance(m, Words)]
        for width in (Width.PAGE, Width.NARROW)
    }
    assert texts[Width.PAGE].count("not stated") == 8
    assert texts[Width.NARROW].count("GPU hours not stated") == 3


def test_free_and_paid_have_borders_of_their_own(scene):
    marks = drawn(access.EXHIBIT, scene()).drawings[Width.PAGE].marks
    assert [m.dash for m in marks if isinstance(m, Box) and m.line].count(Dash.DASHED) == 1
    assert len([m for m in marks if isinstance(m, Box) and m.filling]) == 4


def test_every_way_of_access_rests_on_the_documents_of_the_rules_too(scene):
    here = scene()
    rules = set(here.snapshot.known("access_rules")["source_id"])
    assert all(rules <= set(sources) for sources in access.rows(here)["sources"])


def test_on_an_earlier_day_it_says_since_when_it_was_read(scene):
    here = scene(on="2026-11-22")
    rows = access.rows(here)
    assert rows.empty
    assert "Read on: 23 November 2026." in access.sentence(rows, here).replace("\u00a0", " ")
