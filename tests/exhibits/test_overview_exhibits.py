"""Sentences and numbers of the first pages, worked out by hand from the tables."""

import pytest

from dashboard.exhibits import columns, scale, standing, state, waves, where


def words(text):
    return text.replace("\u00a0", " ")


def sentence(module, scene):
    return words(module.EXHIBIT.sentence(module.EXHIBIT.rows(scene), scene))


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (None, "19 AI Factories in 16 EU countries; over €2.6 billion committed"),
        ("2025-03-12", "13 AI Factories in 12 EU countries; about €1.985 billion committed"),
        ("2024-12-10", "7 AI Factories in 7 EU countries; €1.5 billion committed"),
        ("2024-12-09", "No AI Factory had been selected by 9 December 2024"),
    ],
)
def test_where_things_stand(scene, day, text):
    assert sentence(standing, scene(on=day)) == text


def test_headline_numbers_on_12_march_2025(scene):
    rows = standing.rows(scene(on="2025-03-12"))
    assert list(rows["number"])[:4] == [13, 12, 19, 0]
    assert rows["detail"][2] == "17 Member States, 2 others"
    assert rows["detail"].iloc[-1] == "our sum of the waves"


def test_before_the_first_selection_nothing_is_claimed(scene):
    rows = standing.rows(scene(on="2024-12-09"))
    assert not rows["money"].iloc[-1].is_published


def test_who_takes_part(scene):
    assert sentence(where, scene()) == (
        "16 states host an AI Factory, 5 more are partners and 13 more have an antenna."
        " Of the EU Member States, only Croatia takes no part."
    )
    assert sentence(where, scene(wave=("2",))) == "6 states host an AI Factory."
    assert sentence(where, scene(role=("partner",))) == "5 more are partners."
    assert sentence(where, scene(on="2024-01-24")).startswith("No state takes part")


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


def test_the_map_draws_from_its_own_address_and_starts_with_a_harmless_trace(scene):
    figure = where.picture(where.rows(scene()), scene())
    assert figure.data[0].type == "scattergeo"
    addresses = {trace.geojson for trace in figure.data if trace.type == "choropleth"}
    assert addresses == {"geo/boundaries.geojson"}


def test_an_unknown_place_is_drawn_differently(scene):
    figure = where.picture(where.rows(scene()), scene())
    rings = next(
        t
        for t in figure.data
        if t.type == "scattergeo" and "circle-open" in (t.marker.symbol or ())
    )
    assert list(rings.marker.symbol).count("circle-x-open") == 3


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
    filtered = sentence(waves, scene(wave=("2", "3")))
    assert filtered == "Largest amount of a factory wave known here: Third wave, over €500 million."


def test_485_million_next_to_200_billion(scene):
    text = sentence(scale, scene())
    assert text.startswith("Second wave, from the EU and the states: about €485 million.")
    assert "up to €200 billion" in text and "in size: at least about 0.24 %" in text
    assert "not a share" in text
    assert "had not been published" in sentence(scale, scene(on="2025-02-10"))


def test_a_state_with_everything_and_one_with_nothing(scene):
    assert sentence(state, scene(country=("SI",))) == (
        "Slovenia hosts 1 AI Factory and is a partner in 1 AI Factory. Money for the AI Factories"
        " it hosts: €135 million (with a total in euro: 1 of 1)."
    )
    assert sentence(state, scene(country=("HR",))) == (
        "Croatia hosts and joins none of those known on this day."
    )
    assert sentence(state, scene(country=("SE",))).endswith(
        "No total in euro of the AI Factories it hosts is known by this day."
    )
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
