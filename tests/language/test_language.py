from datetime import date

import pytest

from dashboard.data import Amount
from dashboard.language import LANGUAGES, Language
from dashboard.language.catalogues import FACTS, INTERFACE, translations

ENGLISH, GERMAN = Language("en"), Language("de")


def money(language, low, high=None, **other):
    words = language.money(Amount(low, high or low, **other))
    return words.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("amount", "english", "german"),
    [
        ({"low": 485.0, "qualifier": "about"}, "about €485 million", "rund 485 Mio. €"),
        ({"low": 2600.0, "qualifier": "over"}, "over €2.6 billion", "mehr als 2,6 Mrd. €"),
        ({"low": 200_000.0, "qualifier": "up_to"}, "up to €200 billion", "bis zu 200 Mrd. €"),
        ({"low": 900.0, "qualifier": "at_least"}, "at least €900 million", "mindestens 900 Mio. €"),
        ({"low": 4122.3}, "€4,122.3 million", "4.122,3 Mio. €"),
        ({"low": 1985.0, "qualifier": "about"}, "about €1.985 billion", "rund 1,985 Mrd. €"),
        ({"low": 1500 + 485 + 0.1 + 0.2 - 0.3}, "€1.985 billion", "1,985 Mrd. €"),
        ({"low": 29.76}, "€29.76 million", "29,76 Mio. €"),
        (
            {"low": 250.0, "high": 300.0, "qualifier": "about"},
            "about €250 to 300 million",
            "rund 250 bis 300 Mio. €",
        ),
        ({"low": 8.6, "currency": "GBP"}, "£8.6 million", "8,6 Mio. £"),
        (
            {"low": 15_000.0, "currency": "CZK", "qualifier": "about"},
            "about CZK 15 billion",
            "rund 15 Mrd. CZK",
        ),
    ],
)
def test_money_keeps_its_wording_in_every_language(amount, english, german):
    assert money(ENGLISH, **amount) == english
    assert money(GERMAN, **amount) == german


def test_a_range_across_million_and_billion_names_both_units():
    assert money(ENGLISH, 900.0, 1100.0) == "€900 million to €1.1 billion"


def test_not_published_is_words():
    assert ENGLISH.money(Amount()) == "not published"
    assert GERMAN.money(Amount()) == "nicht veröffentlicht"


def test_dates_follow_the_language_and_keep_their_precision():
    assert ENGLISH.day(date(2025, 3, 12)) == "12\u00a0March\u00a02025"
    assert GERMAN.day("2025-03-12") == "12.\u00a0März\u00a02025"
    assert GERMAN.day("2025-04") == "April\u00a02025"
    assert ENGLISH.day("2025") == "2025"


def test_countries_numbers_and_lists_follow_the_language():
    assert GERMAN.country("GR") == "Griechenland"
    assert ENGLISH.country("TR") == "Türkiye"
    assert GERMAN.number(1468.19, 2) == "1.468,19"
    assert GERMAN.listing(["Wien", "Sofia", "Jülich"]) == "Wien, Sofia und Jülich"
    assert ENGLISH.percent(0.002425) == "0.24\u00a0%"


def test_two_languages_at_once_do_not_touch_each_other():
    assert [x.say("Overview") for x in (GERMAN, ENGLISH, GERMAN)] == [
        "Überblick",
        "Overview",
        "Überblick",
    ]


@pytest.mark.parametrize("tag", [tag for tag in LANGUAGES if tag != "en"])
@pytest.mark.parametrize("domain", [INTERFACE, FACTS])
def test_every_language_has_its_catalogues(tag, domain):
    assert len(translations(tag, domain)._catalog) > 100
