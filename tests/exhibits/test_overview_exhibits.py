"""Sentences and numbers of the first pages, worked out by hand from the tables."""

import pytest

from dashboard.codes.shapes import UNPLACED
from dashboard.drawing.marks import Words
from dashboard.drawing.widths import Width
from dashboard.exhibits import columns, scale, standing, state, waves, where


def words(text):
    return text.replace("\u00a0", " ")


def sentence(module, scene):
    return words(module.EXHIBIT.sentence(module.EXHIBIT.rows(scene), scene))


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (None, "19 AI Factories. 16 host states, all in the EU. Committed: over €2.6 billion."),
        (
            "2025-03-12",
            "13 AI Factories. 12 host states, all in the EU. Committed: about €1.985 billion.",
        ),
        ("2024-12-10", "7 AI Factories. 7 host states, all in the EU. Committed: €1.5 billion."),
        ("2024-12-09", "No AI Factory had been selected by this day."),
    ],
)
def test_where_things_stand(scene, day, text):
    assert sentence(standing, scene(on=day)) == text


def test_headline_numbers_on_12_march_2025(scene):
    rows = standing.rows(scene(on="2025-03-12"))
    assert list(rows["number"])[:4] == [13, 12, 19, 0]
    assert rows["detail"][2] == "Member States: 17, others: 2"
    assert rows["detail"].iloc[-1] == "our sum of the waves"


def test_before_the_first_selection_nothing_is_claimed(scene):
    rows = standing.rows(scene(on="2024-12-09"))
    assert not rows["money"].iloc[-1].is_published
    assert rows["detail"][1] == ""  # of no host state it is not said that all are in the EU


def test_who_takes_part(scene):
    assert sentence(where, scene()) == (
        "16 states host an AI Factory. 5 more states are partners. 13 more states have an antenna."
        " EU Member States with no known part: Croatia."
    )
    assert sentence(where, scene(wave=("2",))) == "6 states host an AI Factory."
    assert sentence(where, scene(role=("partner",))) == "5 states are partners."
    assert sentence(where, scene(on="2024-01-24")) == "No site had been selected by this day."
    # Albania, Croatia, Israel and Montenegro take part in EuroHPC and in no site.
    assert sentence(where, scene(role=("none",))) == "4 states host and join no known site."


def test_question_finding_and_legend_say_what_the_colours_mean(scene):
    here = scene(measure="wave")
    rows = where.rows(here)
    assert where.EXHIBIT.question(here).endswith("with which wave did each state come in?")
    assert "First wave (17); Second wave (2); Third wave (2); Antennas (13)" in sentence(
        where, here
    )
    labels = [item.label for item in where.legend_items(rows, here)]
    assert len(labels) == len(set(labels)) and "came in with: First wave: 17" in labels
    assert sentence(where, scene(measure="sites")).startswith("States that host two sites: 3.")


def test_a_filter_on_waves_does_not_change_with_which_wave_a_state_came_in(scene):
    germany = where.rows(scene(wave=("2",))).set_index("country").loc["DE"]
    assert (germany["first_wave"], germany["hosted"]) == ("1", 1)


def test_filters_leave_only_what_they_name(scene):
    rows = where.rows(scene(wave=("2",), role=("host",)))
    assert set(rows["country"]) == {"AT", "BG", "FR", "DE", "PL", "SI"}
    assert dict(zip(rows["country"], rows["hosted"], strict=True))["DE"] == 1


@pytest.mark.parametrize(
    ("measure", "country", "expected"),
    [
        ("", "DE", "host"),
        ("sites", "DE", "2"),
        ("wave", "DE", "1"),
        ("wave", "PL", "1"),
        ("sites", "HR", "0"),
    ],
)
def test_the_class_of_a_state_in_each_mode(scene, measure, country, expected):
    here = scene(measure=measure)
    rows = where.rows(here).set_index("country", drop=False)
    assert where.class_of(rows.loc[country], here) == expected


def test_an_unknown_place_is_drawn_differently(scene):
    sites = where.on_map(where.rows(scene()), scene()).sites
    assert {site.country for site in sites if site.shape == UNPLACED} == {"MT", "MD", "SK"}


def test_waves_say_what_officials_say(scene):
    rows = waves.rows(scene())
    spoken = [words(scene().language.money(money)) for money in rows["money"]]
    assert spoken == [
        "€1.5 billion",
        "about €485 million",
        "over €500 million",
        "about €55 million",
    ]
    assert list(rows["sites"]) == [7, 6, 6, 13]
    assert sentence(waves, scene()) == (
        "Largest amount of a factory wave known here: First wave, €1.5 billion. Possibly more, but"
        " open how much: Third wave."
    )


def test_a_floor_never_has_less_than_others_together(scene):
    assert sentence(waves, scene(on="2025-03-12")) == (
        "First wave: €1.5 billion, more than all other factory waves together."
    )


def test_a_picked_wave_is_said_with_its_name_and_the_others_stay(scene):
    here = scene(wave=("2",))
    assert sentence(waves, here) == "Second wave: 6 AI Factories. Money: about €485 million."
    assert waves.rows(here).equals(waves.rows(scene()))
    assert sentence(waves, scene(wave=("2", "3"))) == sentence(waves, scene())
    assert waves.EXHIBIT.filters(here) == ()


def test_485_million_next_to_200_billion(scene):
    text = sentence(scale, scene())
    assert text.startswith("Second wave, from the EU and the states: about €485 million.")
    assert "up to €200 billion" in text and "in size: at least about 0.24 %" in text
    assert "not a share" in text
    assert "had not been published" in sentence(scale, scene(on="2025-02-10"))


def test_a_state_with_everything_and_one_with_nothing(scene):
    assert sentence(state, scene(country=("SI",))) == (
        "Host state since: 12 March 2025 (Second wave)."
    )
    assert sentence(state, scene(country=("HR",))) == (
        "No site hosted or joined is known by this day."
    )
    switzerland = state.rows(scene(country=("CH",)))
    assert list(switzerland["role"]) == ["antenna"]  # no host state
    panel = state.EXHIBIT.drawing(switzerland, scene(country=("CH",)), Width.NARROW)
    assert not [m for m in panel.marks if isinstance(m, Words) and "Host state" in m.text]
    assert sentence(state, scene(country=("CH",))) == "Antenna state since: 13 October 2025."
    assert sentence(state, scene(country=("NO",))) == "Partner state (First wave)."
    assert "about €140 million (with a total in euro: 2 of 2)" in sentence(
        state, scene(country=("DE",))
    )


def test_sites_without_a_euro_amount_are_counted_hollow(scene):
    assert sentence(columns, scene()) == (
        "Largest of the totals shown: LUMI AI Factory, about €600 million. Sites without a total in"
        " euro, drawn hollow: 6."
    )
    assert sentence(columns, scene(country=("FR",))) == (
        "The only total in euro shown: AI Factory France (AI2F), €30.7 million."
    )
    picture = columns.picture(columns.rows(scene()), scene())
    hollow = next(layer for layer in picture.layers if layer.type == "ScatterplotLayer")
    assert len(hollow.data) == 6


def test_arcs_rise_from_the_sites_of_a_picked_state_alone(scene):
    def arcs(**view):
        here = scene(**view)
        found = columns.picture(columns.rows(here), here).layers
        return next(layer for layer in found if layer.type == "ArcLayer").data

    assert arcs() == []
    assert {arc["text"] for arc in arcs(country=("IT",))} == {
        "IT4LIA AI Factory, partner state: Austria",
        "IT4LIA AI Factory, partner state: Slovenia",
    }
