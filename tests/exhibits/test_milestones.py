"""The milestones, against rows counted by hand in milestones.csv."""

from collections import Counter
from datetime import date
from itertools import combinations

import pandas as pd
import pytest
from typed_language import TypedLanguage as Language

from dashboard.codes.milestones import KINDS, KINDS_OF_LANE
from dashboard.codes.shapes import CIRCLE, DIAMOND, FRAME, RING, TRIANGLE
from dashboard.data import current_dataset
from dashboard.drawing.callouts import Span, span_of
from dashboard.drawing.marks import Line, Mark, Sign, Words
from dashboard.drawing.typeface import lines_of
from dashboard.drawing.widths import Width
from dashboard.exhibits import milestones
from dashboard.exhibits.drawn import drawn
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.milestone_lanes import bounds, down, levels
from dashboard.exhibits.milestone_records import named, records
from dashboard.exhibits.time_axis import tick_months
from dashboard.exhibits.wave_bands import bands, counted
from dashboard.language import language_of
from dashboard.view import View

TODAY = date(2026, 11, 23)


def scene(**view: object) -> Scene:
    return Scene(current_dataset(), View(**{"on": TODAY, **view}), Language())


def titles(**view: object) -> list[str]:
    return list(milestones.rows(scene(**view))["title"])


def test_the_axis_begins_in_january_2024() -> None:
    rows = milestones.rows(scene())
    assert len(rows) == 84
    assert rows["title"].iloc[0] == "AI innovation package"
    assert rows["date"].iloc[-1] == "2026-12-03"


def test_an_earlier_start_brings_the_milestone_of_2023() -> None:
    assert titles(since=date(2023, 9, 1))[0] == "EU supercomputers to open to AI start-ups"
    assert "1 earlier milestone is before" in milestones.note(scene())
    assert "earlier" not in milestones.note(scene(since=date(2023, 9, 1)))
    assert "earlier" not in milestones.note(scene(wave=("2",)))  # that one belongs to no wave


def told(**view: object) -> str:
    return milestones.sentence(milestones.rows(scene(**view)), scene(**view))


def test_the_sentence_says_what_is_to_come_and_the_note_what_is_not_firm() -> None:
    assert told() == (
        "84 milestones. First: January 2024; last: December 2026."
        " Still to come: Bids for gigafactories due, 3 December 2026."
    )
    assert "5 dates are only planned or unverified." in milestones.note(scene())
    assert "Dates still to come: 2." in told(on=date(2026, 11, 11))


def test_the_events_of_a_state_are_told_in_words_or_the_newest_of_them() -> None:
    assert told(country=("SI",)) == (
        "3 milestones. All states: 84. Six more AI Factories selected (wave 2), 12 March 2025;"
        " Ground broken for the Maribor data centre, 6 May 2025; SLAIF project launched,"
        " 9 February 2026."
    )
    assert told(country=("AT",)) == (
        "5 milestones. All states: 84. The newest: AI:AT supercomputer tender opened,"
        " 25 February 2026; AI:AT supercomputer tender closed, 14 April 2026."
    )


def test_the_sentence_leaves_out_what_there_is_none_of() -> None:
    past = scene(kind=("contract",), wave=("2",))
    assert milestones.sentence(milestones.rows(past), past) == "1 milestone. Date: November 2025."


def test_filters_combine() -> None:
    assert titles(kind=("contract",), country=("CZ",)) == ["LUMI-AI contract signed"]
    assert titles(kind=("selection",), wave=("antennas",)) == [
        "Thirteen AI Factory Antennas selected"
    ]
    assert titles(kind=("contract",), wave=("2",)) == ["Alice Recoque contract signed"]
    assert titles(kind=("call",), since=date(2024, 9, 1), until=date(2024, 12, 31)) == [
        "First AI Factories calls opened",
        "First deadline of the AI Factories calls",
    ]


def test_an_empty_table_says_so() -> None:
    view = scene(on=date(2024, 1, 1))
    assert milestones.sentence(milestones.rows(view), view) == ("No milestone.")


def test_a_month_keeps_its_precision_and_counts_from_its_last_day() -> None:
    row = milestones.rows(scene(kind=("launch",), country=("SE",))).iloc[0]
    assert (row["date"], row["day"]) == ("2025-04", pd.Timestamp("2025-04-30"))
    said = next(s.about.said for s in signs() if s.about.code == row["milestone_id"])
    assert said.above == "April 2025 · Sweden · First wave · one source only"


def test_a_milestone_carries_its_states_and_every_source() -> None:
    row = milestones.rows(scene(kind=("gigafactory",), since=date(2026, 7, 1))).iloc[0]
    assert row["title"] == "Gigafactories tender opened"
    assert len(row["countries"]) == 18
    links = current_dataset().tables["milestone_sources"]
    expected = links[links["milestone_id"] == "ms-20260730-gigafactory-tender-opens"]
    assert set(row["sources"]) == set(expected["source_id"])


def test_the_past_ends_on_the_day_shown() -> None:
    rows = milestones.rows(scene(on=date(2026, 11, 11), since=date(2026, 10, 1)))
    assert dict(zip(rows["date"], rows["is_past"])) == {
        "2026-10-16": True,
        "2026-11-12": False,
        "2026-12-03": False,
    }


def test_signs_close_to_each_other_go_on_different_lines() -> None:
    assert levels([0, 5, 14, 16, 19], 14) == [0, 1, 0, 2, 1]
    assert [down(level) for level in range(4)] == [0, 12, -12, 24]


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        (date(2026, 1, 1), date(2026, 3, 31), ["2026-01", "2026-02", "2026-03"]),
        (
            date(2024, 1, 1),
            date(2026, 12, 3),
            ["2024-01", "2024-07", "2025-01", "2025-07", "2026-01", "2026-07"],
        ),
    ],
)
def test_ticks_are_few_and_even(first: date, last: date, months: list[str]) -> None:
    assert tick_months(first, last) == months


def test_a_band_reaches_to_the_next_wave_and_counts_all_sites_so_far() -> None:
    found = bands(scene().snapshot)
    assert [band.waves for band in found] == [("1",), ("2",), ("3", "antennas")]
    assert [counted(band, Language()) for band in found] == [
        "7 AI Factories",
        "13 AI Factories",
        "19 AI Factories, 13 antennas",
    ]
    assert [band.until for band in found] == [date(2025, 3, 12), date(2025, 10, 10), None]
    assert bands(scene(on=date(2024, 1, 24)).snapshot) == ()


def marks(width: Width = Width.PAGE, **view: object) -> tuple[Mark, ...]:
    return drawn(milestones.EXHIBIT, scene(**view)).drawings[width].marks


def signs(**view: object) -> list[Sign]:
    found = [mark for mark in marks(**view) if isinstance(mark, Sign)]
    return [mark for mark in found if mark.about.kind == "milestone"]


def test_the_sign_of_an_event_is_that_of_its_wave_in_a_ring_of_dots_where_it_is_open() -> None:
    open_ones = [sign for sign in signs() if sign.dash]
    assert {sign.shape for sign in open_ones} == {RING}
    assert Counter(sign.about.said.above.rsplit(" · ")[-1] for sign in open_ones) == {
        "planned": 3,
        "unverified": 2,
    }
    colours = {(sign.shape, sign.colour) for sign in signs() if not sign.dash}
    assert colours == {
        (CIRCLE, "secondary-ink"),
        (CIRCLE, "wave-1"),
        (DIAMOND, "wave-2"),
        (TRIANGLE, "wave-3"),
        (RING, "ink"),
        (FRAME, "ink"),
    }


def test_what_names_a_picked_state_or_site_is_full_and_large_and_the_rest_is_pale() -> None:
    whole = {sign.about.code: sign for sign in signs()}
    for pick in ({"country": ("SI",)}, {"site": "slaif"}):
        found = signs(**pick)
        assert len(found) == len(whole) == 84
        full = [sign for sign in found if sign.share == 1]
        assert len(full) == 3
        assert all(sign.size > whole[sign.about.code].size for sign in full)
        assert {sign.share for sign in found} == {1, 0.38}


KEY = 13
LANGUAGES = pytest.mark.parametrize("lang", ["en", "de"])
PICKS: tuple[dict[str, object], ...] = (
    {},
    {"country": ("SI",)},
    {"country": ("DE", "FR")},
    {"wave": ("2",)},
    {"since": date(2025, 3, 1), "until": date(2025, 6, 30)},
    {"on": date(2025, 2, 11)},
    {"show": ("labels",)},
)


@LANGUAGES
def test_every_key_event_is_said_in_words_on_a_page(lang: str) -> None:
    here = Scene(current_dataset(), View(on=TODAY), language_of(lang))
    rows = milestones.rows(here).query("is_key")
    assert len(rows) == KEY
    short = {here.language.fact(text) for text in rows["short_title"]}
    found = drawn(milestones.EXHIBIT, here).drawings[Width.PAGE].marks
    assert short <= {mark.text for mark in found if isinstance(mark, Words)}


@LANGUAGES
def test_most_key_events_are_said_in_words_on_a_smaller_screen(lang: str) -> None:
    here = Scene(current_dataset(), View(on=TODAY), language_of(lang))
    found = drawn(milestones.EXHIBIT, here).drawings[Width.WIDE].marks
    said = [m for m in found if isinstance(m, Words) and m.about.kind == "milestone"]
    assert len(said) >= KEY - 3


@LANGUAGES
@pytest.mark.parametrize("view", PICKS)
def test_words_stand_clear_of_signs_and_of_the_lines_of_waves(lang: str, view: dict) -> None:
    here = Scene(current_dataset(), View(**{"on": TODAY, **view}), language_of(lang))
    for width in (Width.WIDE, Width.PAGE):
        found = drawn(milestones.EXHIBIT, here).drawings[width].marks
        said = [m for m in found if isinstance(m, Words) and m.about.kind == "milestone"]
        spans = [span_of(mark, width.least) for mark in said]
        if "labels" not in here.view.show:
            uprights = [m.x.at(width.least) for m in found if isinstance(m, Line) and m.x == m.to]
            assert not [s for s in spans for x in uprights if s.left - 2 < x < s.right + 2]
        for sign in (m for m in found if isinstance(m, Sign) and m.about.code):
            x, half = sign.x.at(width.least), sign.size / 2
            dot = Span(x - half, x + half, sign.y - half, sign.y + half)
            assert not [span for span in spans if span.meets(dot)], (width, sign.about.code)


@LANGUAGES
def test_a_phone_has_a_list_of_every_event_that_cuts_no_title(lang: str) -> None:
    here = Scene(current_dataset(), View(on=TODAY), language_of(lang))
    found = drawn(milestones.EXHIBIT, here).drawings[Width.NARROW].marks
    said = [m for m in found if isinstance(m, Words) and m.about.kind == "milestone"]
    assert len(said) == len(milestones.rows(here))
    assert all(mark.about.is_reached for mark in said)
    for mark in said:
        room = mark.to.at(288) - mark.x.at(288)  # type: ignore[union-attr]
        assert len(lines_of(mark.runs, room)) <= mark.lines


def test_each_kind_is_in_one_lane_and_a_lane_leaves_its_kinds_or_brings_the_others_back() -> None:
    assert sorted(kind for kinds in KINDS_OF_LANE.values() for kind in kinds) == sorted(KINDS)
    for width in (Width.NARROW, Width.PAGE):
        assert leads_of_lanes(width)["money"] == (("kind", ("funding", "contract")),)
        again = leads_of_lanes(width, kind=("funding", "contract"))
        assert again["money"] == (("kind", ()),)


def leads_of_lanes(width: Width, **view: object) -> dict[str, object]:
    found = [m.about for m in marks(width, **view) if isinstance(m, Words)]
    return {a.code: a.leads_to.changes for a in found if a.kind == "lane" and a.leads_to}


def test_signs_stand_at_their_days_and_apart() -> None:
    first, second = signs(on=date(2025, 3, 12), kind=("selection",))
    whole = 436 + 10.9
    assert first.x.share == pytest.approx(344 / whole, abs=0.002)
    assert second.x.share == pytest.approx(436 / whole, abs=0.002)
    places = [(sign.x.at(1200), sign.y) for sign in signs()]
    close = [(a, b) for a, b in combinations(places, 2) if a[1] == b[1] and abs(a[0] - b[0]) < 13]
    assert close == []


def test_a_sign_says_when_what_and_who() -> None:
    said = next(sign.about.said for sign in signs() if "seven" in sign.about.said.title)
    assert said.title == "First seven AI Factories selected"
    assert said.above == "10 December 2024 · 7 states · First wave · confirmed"
    assert said.source.startswith("EuroHPC Joint Undertaking, 10 December 2024 · official")
    assert said.address.startswith("https://eurohpc-ju.europa.eu/")


def test_the_axis_reaches_a_little_beyond_the_newest_date() -> None:
    first, last = bounds(records(scene(), named(scene())), scene())
    assert first == date(2024, 1, 1)
    assert date(2026, 12, 3) < last < date(2027, 2, 1)
