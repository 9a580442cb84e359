"""The growth of the network, against the press releases of the three waves."""

from datetime import date

from typed_language import TypedLanguage as Language

from dashboard.data import Amount, current_dataset
from dashboard.exhibits import growth
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.growth_steps import band
from dashboard.view import View


def scene(on: date | None = date(2026, 11, 23)) -> Scene:
    return Scene(current_dataset(), View(on=on), Language())


def test_four_numbers_change_on_three_days() -> None:
    rows = growth.rows(scene())
    counts = [tuple(row) for row in rows[["day", "factories", "hosts", "states"]].to_numpy()]
    assert counts == [
        ("2024-12-10", 7, 7, 17),
        ("2025-03-12", 13, 12, 19),
        ("2025-10-10", 19, 16, 21),
    ]


def test_euros_keep_their_wording() -> None:
    words = [Language().money(money) for money in growth.rows(scene())["money"]]
    assert words == ["€1.5 billion", "about €1.985 billion", "over €2.6 billion"]


def test_our_sum_of_two_waves_names_both_releases() -> None:
    row = growth.rows(scene()).iloc[1]
    assert row["money"].basis == "computed"
    assert {"eurohpc-2024-12-10-first-seven", "ec-2025-03-12-second-wave"} <= set(row["sources"])


def test_the_day_cuts_the_steps() -> None:
    march = scene(date(2025, 3, 12))
    rows = growth.rows(march)
    assert len(rows) == 2
    assert growth.sentence(rows, march) == (
        "AI Factories 7, then 13; host states 7, then 12; committed €1.5 billion, then about"
        " €1.985 billion; first day 10 December 2024, last change 12 March 2025."
    )
    december = scene(date(2024, 12, 10))
    assert growth.sentence(growth.rows(december), december) == (
        "AI Factories 7, host states 7, committed €1.5 billion; first day 10 December 2024."
    )


def test_before_the_first_wave_there_is_nothing_to_draw() -> None:
    early = scene(date(2024, 12, 9))
    assert growth.rows(early).empty
    assert growth.sentence(growth.rows(early), early) == (
        "No AI Factory had been selected by this day."
    )


def test_only_a_published_bound_makes_a_band() -> None:
    assert band(Amount(2600, 2600, qualifier="over"), 3510) == (2600, 3510)
    assert band(Amount(200, 200, qualifier="up_to"), 300) == (0, 200)
    assert band(Amount(500, 600), 700) == (500, 600)
    assert band(Amount(1985, 1985, qualifier="about"), 3510) is None
    assert band(Amount(), 3510) is None


def test_about_is_dashed_and_over_is_hatched_upwards() -> None:
    figure = growth.picture(growth.rows(scene()), scene())
    money = [trace for trace in figure.data if trace.yaxis == "y4" and trace.mode == "lines"]
    assert [trace.line.dash for trace in money if trace.fill is None] == ["solid", "dash", "solid"]
    (area,) = [trace for trace in money if trace.fill]
    assert min(area.y) == 2600
    assert max(area.y) == figure.layout.yaxis4.range[1]
