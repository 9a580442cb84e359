"""The milestones, against rows counted by hand in milestones.csv."""

from collections import Counter
from datetime import date
from itertools import combinations

import pandas as pd
import pytest
from typed_language import TypedLanguage as Language

from dashboard.codes.shapes import CIRCLE, CROSSED, DOTTED, RING
from dashboard.data import current_dataset
from dashboard.drawing.marks import Sign
from dashboard.drawing.widths import Width
from dashboard.exhibits import milestones
from dashboard.exhibits.drawn import drawn
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.milestone_lanes import bounds, levels
from dashboard.exhibits.time_axis import tick_months
from dashboard.exhibits.wave_bands import wave_words
from dashboard.exhibits.waves import rows as wave_rows
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


def test_the_sentence_counts_what_is_to_come_and_what_is_not_firm() -> None:
    table = milestones.rows(scene())
    assert milestones.sentence(table, scene()) == (
        "84 milestones. First: January 2024; last: December 2026. 1 date is still to come."
        " 5 dates are only planned or unverified."
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
    assert said.sentence.startswith("April 2025, one source only.")


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
    days = [pd.Timestamp(day) for day in ("2025-04-01", "2025-04-15", "2025-05-04", "2025-05-18")]
    assert levels(days) == [0, 1, 0, 1]


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


def test_each_wave_is_labelled_with_its_count_and_money() -> None:
    words = [wave_words(row, scene()) for row in wave_rows(scene()).to_dict("records")]
    assert words == [
        "7 AI Factories: €1.5 bn",
        "6 AI Factories: about €485 m",
        "6 AI Factories: over €500 m",
        "13 antennas: about €55 m (EU)",
    ]


def signs(**view: object) -> list[Sign]:
    marks = drawn(milestones.EXHIBIT, scene(**view)).drawings[Width.WIDE].marks
    found = [mark for mark in marks if isinstance(mark, Sign)]
    return [mark for mark in found if mark.about.kind == "milestone"]


def test_planned_and_unverified_dates_are_hollow() -> None:
    shapes = Counter(sign.shape for sign in signs())
    assert shapes == {CIRCLE: 33, DOTTED: 46, RING: 3, CROSSED: 2}
    colours = {(sign.shape, sign.colour) for sign in signs()}
    assert colours == {
        (CIRCLE, "host"),
        (DOTTED, "host"),
        (RING, "secondary-ink"),
        (CROSSED, "secondary-ink"),
    }


def test_signs_stand_at_their_days_and_apart() -> None:
    first, second = signs(on=date(2025, 3, 12), kind=("selection",))
    whole = 436 + 10.9
    assert first.x.share == pytest.approx(344 / whole, abs=0.002)
    assert second.x.share == pytest.approx(436 / whole, abs=0.002)
    places = [(sign.x.at(700), sign.y) for sign in signs()]
    close = [(a, b) for a, b in combinations(places, 2) if a[1] == b[1] and abs(a[0] - b[0]) < 13]
    assert close == []


def test_a_sign_says_when_what_and_who() -> None:
    said = next(sign.about.said for sign in signs() if "seven" in sign.about.said.title)
    assert said.title == "First seven AI Factories selected"
    assert said.sentence.startswith("10 December 2024, confirmed.")
    assert said.source.startswith("Source: ")


def test_the_axis_reaches_a_little_beyond_the_newest_date() -> None:
    first, last = bounds(milestones.rows(scene()), scene())
    assert first == date(2024, 1, 1)
    assert date(2026, 12, 3) < last < date(2027, 2, 1)
