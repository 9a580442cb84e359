"""The network played step by step, against the selections of each wave."""

from datetime import date

import pytest
from typed_language import TypedLanguage as Language

from dashboard.data import current_dataset
from dashboard.drawing.map import NEW
from dashboard.drawing.marks import Sign
from dashboard.drawing.widths import Width
from dashboard.exhibits import play
from dashboard.exhibits.exhibit import Scene
from dashboard.view import View


def scene(step: str = "", **view: object) -> Scene:
    return Scene(current_dataset(), View(step=step, **view), Language())


def test_each_step_says_what_its_day_knew() -> None:
    sentences = [play.sentence(play.rows(scene(s)), scene(s)) for s in ("0", "1", "2", "3")]
    assert sentences == [
        "Before the first wave (9 December 2024): no AI Factory had been selected.",
        "First wave (10 December 2024): AI Factories 7, host states 7, further partner states 10.",
        "Second wave (12 March 2025): AI Factories 13, host states 12, further partner states 7.",
        "Third wave (10 October 2025): AI Factories 19, host states 16, further partner states 5.",
    ]


def test_the_last_step_is_shown_where_none_is_chosen() -> None:
    assert play.step(scene()) == "antennas"
    assert play.sentence(play.rows(scene()), scene()).endswith(
        "antennas 13, further states with an antenna 13."
    )


def test_a_wave_that_was_not_yet_known_cannot_be_played() -> None:
    march = scene("3", on=date(2025, 3, 12))
    assert play.steps(march) == ("0", "1", "2")
    assert play.step(march) == "2"
    assert play.steps(scene(on=date(2024, 1, 1))) == ("0",)


@pytest.mark.parametrize(("step", "rings"), [("0", 0), ("1", 7), ("2", 6), ("antennas", 13)])
def test_only_the_sites_of_the_step_are_ringed(step: str, rings: int) -> None:
    marks = play.drawing(play.rows(scene(step)), scene(step), Width.COLUMN).marks
    assert sum(isinstance(mark, Sign) and mark.size == NEW for mark in marks) == rings


def test_new_sites_are_named_beside_their_state() -> None:
    rows = play.rows(scene("2")).set_index("country")
    assert rows.loc["DE", "new_sites"] == "JUPITER AI Factory (JAIF)"
    assert rows.loc["DE", "hosted"] == 2
    assert rows.loc["FI", "new_sites"] == ""


def test_filters_of_other_pictures_leave_the_step_whole() -> None:
    filtered = scene("2", wave=("1",), role=("partner",), measure="wave")
    assert play.rows(filtered).equals(play.rows(scene("2")))
