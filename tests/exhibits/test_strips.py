"""The numbers of the overview, what is new, closer amounts, and a state's programmes as marks."""

from collections import Counter

import pytest

from dashboard.drawing.marks import Line, Words
from dashboard.drawing.type_scale import Role
from dashboard.drawing.widths import Width
from dashboard.exhibits.drawn import drawn
from dashboard.exhibits.registry import EXHIBITS

STRIPS = ("standing", "newest", "set-against", "state-programme", "state-figures")


def words_of(slug, here, width=Width.WIDE):
    return [m for m in drawn(EXHIBITS[slug], here).drawings[width].marks if isinstance(m, Words)]


def texts_of(slug, here, width=Width.WIDE):
    return [mark.text.replace("\u00a0", " ") for mark in words_of(slug, here, width)]


@pytest.mark.parametrize("slug", STRIPS)
@pytest.mark.parametrize("lang", ["en", "de"])
def test_every_width_says_the_same(slug, lang, scene):
    here = scene(lang=lang, country=("SI",))
    said = [Counter(" ".join(texts_of(slug, here, width)).split()) for width in Width]
    assert all(each == said[0] for each in said) and said[0]


def test_the_headline_numbers_say_what_they_count_and_lead_there(scene):
    here = scene()
    said = texts_of("standing", here)
    assert said[:4] == ["19", "AI Factories", "16", "host states"]
    assert "over €2.6 billion" in said and "Member States: 19, others: 2" in said
    leads = [m.about.leads_to.page for m in words_of("standing", here) if m.about.leads_to]
    assert leads == ["investment", "countries", "map", "map", "investment"]
    cards = [m.about.said for m in words_of("standing", here) if m.about.said]
    assert [card.title.replace("\u00a0", " ") for card in cards][::4] == [
        "AI Factories",
        "committed, EU and national: over €2.6 billion",
    ]
    assert all(card.source for card in cards)


@pytest.mark.parametrize(
    ("width", "role"),
    [
        (Width.NARROW, Role.SMALL_NUMBER),
        (Width.PAGE, Role.NUMBER),
        (Width.LARGE, Role.LARGE_NUMBER),
    ],
)
def test_the_headline_numbers_are_as_large_as_the_screen_allows(width, role, scene):
    numbers = [m for m in words_of("standing", scene(), width) if m.about.leads_to]
    assert len(numbers) == 5 and {m.runs[0].role for m in numbers} == {role}


def test_money_that_is_not_published_is_said_to_be(scene):
    assert "not published" in texts_of("standing", scene(on="2024-01-24"))


def test_what_is_new_has_its_day_its_title_and_the_card_of_the_timeline(scene):
    first, *_, last = words_of("newest", scene())
    day, title = (run.text.replace("\u00a0", " ") for run in first.runs)
    assert (day, title) == ("8 Sept 2026", "Arrhenius inaugurated")
    assert first.about.kind == "milestone" and first.about.said.address.startswith("https://")
    assert (last.colour, last.about.leads_to.page) == ("link", "news")


def test_closer_amounts_stand_under_a_line_each_with_size_and_connection(scene):
    here = scene()
    said = texts_of("set-against", here, Width.PAGE)
    assert said[:2] == [
        "up to about 18.65 % over €2.6 billion",
        "AI Factories and Antennas: committed so far officially inside it",
    ]
    marks = drawn(EXHIBITS["set-against"], here).drawings[Width.PAGE].marks
    lines = [mark for mark in marks if isinstance(mark, Line)]
    assert len(lines) == 3 and lines[-1].to.at(1286) == pytest.approx(1286)
    assert all(line.weight == 2 for line in lines)
    assert lines[1].x.at(1286) - lines[0].to.at(1286) == pytest.approx(28)
    assert [m.about.said is not None for m in words_of("set-against", here)] == [True, False] * 3


@pytest.mark.parametrize(
    ("state", "answers"),
    [
        ("CH", ["yes; since: 11 November 2025", "no"]),
        ("SI", ["yes; since when was not found", "no"]),
    ],
)
def test_a_programme_has_its_answer(state, answers, scene):
    said = texts_of("state-programme", scene(country=(state,)))
    assert said[::2] == ["EuroHPC participating state", "Joint procurement of AI gigafactories"]
    assert said[1::2] == answers


def test_the_numbers_of_a_state_say_what_they_are_measured_against(scene):
    numbers = [m for m in words_of("state-figures", scene(country=("SI",))) if m.about.said]
    cards = [m.about.said.sentence.replace("\u00a0", " ") for m in numbers]
    assert cards == ["inhabitants: 2,135,000", "GDP of one year: €71.2 billion"]
