"""The growth of the network, against the press releases of the three waves."""

from datetime import date

import pytest
from typed_language import TypedLanguage as Language

from dashboard.data import Amount, current_dataset
from dashboard.drawing.callouts import Span, span_of
from dashboard.drawing.marks import Area, Dash, Line, Sign, Words
from dashboard.drawing.widths import Width
from dashboard.exhibits import growth
from dashboard.exhibits.drawn import drawn
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.growth_steps import band
from dashboard.language import language_of
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


def money_of(width: Width, kind: type) -> list:
    """Marks of the last panel, which has the amounts."""
    marks = drawn(growth.EXHIBIT, scene()).drawings[width].marks
    start = next(n for n, m in enumerate(marks) if getattr(m, "text", "") == "Euros committed")
    return [mark for mark in marks[start:] if isinstance(mark, kind)]


def test_about_is_dashed_and_over_is_hatched_upwards() -> None:
    for width in Width:
        lines = [line for line in money_of(width, Line) if line.colour == "host"]
        assert [line.dash for line in lines] == [Dash.NONE, Dash.DASHED, Dash.NONE]
        (area,) = money_of(width, Area)
        assert area.is_hatched
        downs = {y for _, y in area.points}
        assert max(downs) == lines[-1].y and min(downs) < lines[-1].y - 20


def test_amounts_stand_as_high_as_they_are_large() -> None:
    heights = [sign.y for sign in money_of(Width.WIDE, Sign)]
    (base,) = [line.y for line in money_of(Width.WIDE, Line) if line.colour == "secondary-ink"]
    first, second, third = (base - y for y in heights)
    assert (second / first, third / first) == pytest.approx((1985 / 1500, 2600 / 1500))


@pytest.mark.parametrize("lang", ["en", "de"])
def test_every_step_is_said_beside_its_sign_at_every_width(lang: str) -> None:
    here = Scene(current_dataset(), View(on=date(2026, 11, 23)), language_of(lang))
    for drawing in drawn(growth.EXHIBIT, here).drawings.values():
        signs = [mark.about.code for mark in drawing.marks if isinstance(mark, Sign)]
        said = [m.about.code for m in drawing.marks if isinstance(m, Words) and m.about.code]
        assert len(signs) == 12 and sorted(said) == sorted(signs)


def test_no_words_of_a_step_stand_on_a_line_or_on_the_hatching() -> None:
    for width, drawing in drawn(growth.EXHIBIT, scene()).drawings.items():
        said = [m for m in drawing.marks if isinstance(m, Words) and m.about.code]
        spans = [span_of(words, width.least) for words in said]
        levels = [m for m in drawing.marks if isinstance(m, Line) and m.y == m.to_y]
        for line in levels:
            on = Span(line.x.at(width.least), line.to.at(width.least), line.y - 1, line.y + 1)
            assert not [span for span in spans if span.meets(on)], (width, line)
