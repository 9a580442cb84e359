from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.views import views as views_of

from dashboard.codes.waves import WAVES
from dashboard.contents import PAGES
from dashboard.view import LONGEST_VALUE, PARTS, Limits, View, from_query, joined, section_of

COUNTRIES = ("AT", "DE", "FI", "GB", "SI")
SUBJECTS = ("wave-2", "investai-200bn", "jaif")
STEPS = ("0", *WAVES, "3-2")
LIMITS = Limits(
    countries=COUNTRIES,
    sites=("lumi-ai-factory", "jaif"),
    waves=WAVES,
    steps=STEPS,
    subjects=SUBJECTS,
    tables=("sites", "figures"),
    first_day=date(2023, 1, 1),
    last_day=date(2026, 11, 23),
    last_event=date(2026, 12, 3),
)


views = views_of(LIMITS)


@settings(deadline=None)
@given(views, st.sampled_from(list(PAGES)))
def test_a_view_comes_back_from_its_link_to_any_page(view, page):
    found, dropped = from_query(view.to_query(place=page), LIMITS, place=page)
    assert found.changed(section="") == view.changed(section="") and not dropped
    assert section_of(page, found) == section_of(page, view)
    assert found.section == view.section or page in ("data", "timeline")


@settings(deadline=None)
@given(
    st.dictionaries(
        st.sampled_from([*PARTS, "utm_source", "x"]) | st.text(max_size=5),
        st.text(max_size=60)
        | st.sampled_from(["<script>alert(1)</script>", "A" * 10_000, "DE,XX"]),
    )
)
def test_no_query_string_raises_and_what_is_kept_is_valid(query):
    view, dropped = from_query(query, LIMITS)
    assert from_query(view.to_query(), LIMITS) == (view, ())
    assert set(dropped) <= set(PARTS)


def test_the_codes_are_a_promise():
    view = View(
        on=date(2025, 3, 12),
        wave=("2", "antennas"),
        country=("DE", "SI"),
        role=("host",),
        measure="sites",
        lang="de",
    )
    assert view.to_query() == {
        "on": "2025-03-12",
        "wave": "2,antennas",
        "country": "DE,SI",
        "role": "host",
        "measure": "sites",
        "lang": "de",
    }


def test_defaults_are_not_in_the_link():
    assert View().to_query() == {}


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ({"country": "XX"}, ("country",)),
        ({"country": "DE,XX"}, ("country",)),
        ({"on": "2025-02-30"}, ("on",)),
        ({"on": "12.03.2025"}, ("on",)),
        ({"on": "1999-01-01"}, ("on",)),
        ({"wave": "<script>alert(1)</script>"}, ("wave",)),
        ({"role": "host" * LONGEST_VALUE}, ("role",)),
        ({"lang": "xx", "measure": "size"}, ("measure", "lang")),
        ({"compare": "wave-2"}, ("compare",)),
        ({"compare": "wave-2,wave-2"}, ("compare",)),
    ],
)
def test_what_is_wrong_is_dropped_and_named(query, names):
    view, dropped = from_query({**query, "show": "links"}, LIMITS)
    assert dropped == names
    assert view.show == ("links",)


def test_the_good_part_of_a_list_is_kept():
    assert from_query({"country": "de,XX"}, LIMITS)[0].country == ("DE",)


@pytest.mark.parametrize("text", ["de", "DE", "de-AT", "de_CH", "de-Latn-DE"])
def test_a_language_is_read_whatever_its_region(text):
    assert from_query({"lang": text}, LIMITS) == (View(lang="de"), ())


def test_a_language_that_begins_like_an_offered_one_is_another():
    assert from_query({"lang": "deu"}, LIMITS) == (View(), ("lang",))


def test_a_link_without_a_language_has_that_of_the_reader_and_one_with_it_has_its_own():
    assert from_query({}, LIMITS, "de")[0].lang == "de"
    assert from_query({"lang": "xx"}, LIMITS, "de")[0].lang == "de"
    assert from_query({"lang": "en"}, LIMITS, "de")[0].lang == "en"


def test_english_is_named_where_it_must_be():
    assert View().to_query(named=True) == {"lang": "en"}
    assert View(lang="de").to_query() == {"lang": "de"}


def test_a_parameter_that_stands_there_twice_is_a_list_of_both():
    query = joined([("wave", "2"), ("country", "DE"), ("wave", "1"), ("country", "")])
    assert from_query(query, LIMITS) == (View(wave=("1", "2"), country=("DE",)), ())
    assert from_query(joined([("on", "2025-03-12")] * 2), LIMITS)[1] == ("on",)


def test_an_axis_goes_on_to_the_end_of_the_month_of_what_is_announced_and_a_day_of_facts_not():
    for day, is_read in (("2026-12-31", True), ("2027-01-01", False), ("2022-12-31", False)):
        found, dropped = from_query({"until": day}, LIMITS)
        assert (found.until is not None, dropped == ()) == (is_read, is_read)
    assert from_query({"on": "2026-12-03"}, LIMITS)[1] == ("on",)
