"""Gaps against counts made by hand from the CSV tables, and against the exhibits they rest on."""

from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from typed_language import TypedLanguage as Language

from dashboard.data import current_dataset
from dashboard.drawing.ends import Inside
from dashboard.drawing.marks import Bar
from dashboard.drawing.rows import THIN
from dashboard.drawing.widths import Width
from dashboard.exhibits import (
    completeness,
    disagreements,
    milestones,
    money_by_site,
    money_by_wave,
    not_known,
    progress,
)
from dashboard.exhibits.drawn import drawn
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.money_asked import filters
from dashboard.facts.site_money import total_of_all
from dashboard.view import View

FINAL, SECOND_WAVE = date(2026, 11, 23), date(2025, 3, 12)
VIEWS = (
    {"on": FINAL},
    {"on": SECOND_WAVE},
    {"on": FINAL, "country": ("PL", "DE")},
    {"on": FINAL, "wave": ("2", "antennas")},
    {"on": FINAL, "side": "eu", "stage": ("contracted",), "sort": "country"},
)
every_view = pytest.mark.parametrize("view", VIEWS, ids=str)


def scene(lang: str = "en", **view) -> Scene:
    return Scene(current_dataset(), View(lang=lang, **view), Language(lang))


def gaps_of(**view) -> dict[tuple[str, str], dict]:
    rows = not_known.rows(scene(**view)).to_dict("records")
    return {(row["question"], row["asked"]): row for row in rows}


def counts(**view) -> dict[tuple[str, str], tuple[int, int]]:
    return {key: (row["missing"], row["all"]) for key, row in gaps_of(**view).items()}


def test_what_is_not_known_at_the_end_of_the_evidence():
    assert counts(on=FINAL) == {
        ("total", "factories"): (1, 19),  # MIMER: only its machine's contract is in figures.csv
        ("split", "factories"): (11, 19),  # printed for L, BSC, AI:AT, PIAST, SLAIF, LitAI, NL, 1H
        ("total", "antennas"): (5, 13),  # SK, MD, MK, CH; the United Kingdom in pounds
        ("split", "antennas"): (12, 13),  # printed for CY; ours for BE, HU and IE
        ("wave_eu", "waves"): (3, 4),  # wave-1 has our half only; 55 is printed for the antennas
        ("contract_signed", "factories"): (11, 19),  # eight linked to a step contract_signed
        ("operational", "factories"): (18, 19),  # JUPITER alone is linked to operational
        ("place", "sites"): (3, 32),  # capital_placeholder: calypso, skaiat, faima
        ("sectors", "sites"): (6, 32),  # no row in sectors.csv (NOTES.md, section 7)
        ("confirmed", "milestones"): (51, 85),  # 46 + 3 + 2
        ("agreed", "amounts"): (23, 138),  # pairs of subject and measure with another figure
    }


def test_what_was_not_known_on_the_day_of_the_second_wave():
    assert counts(on=SECOND_WAVE) == {
        ("total", "factories"): (6, 13),  # AI:AT, AI2F, HammerHAI, JAIF, MIMER, Pharos
        ("split", "factories"): (11, 13),  # printed for BSC and PIAST
        ("wave_eu", "waves"): (2, 2),
        ("contract_signed", "factories"): (13, 13),
        ("operational", "factories"): (13, 13),
        ("place", "sites"): (0, 13),
        ("sectors", "sites"): (6, 13),
        ("confirmed", "milestones"): (5, 11),  # the one of 2023 too
        ("agreed", "amounts"): (3, 32),
    }


def test_names_of_those_that_are_not_known():
    found = gaps_of(on=FINAL)
    assert found["total", "factories"]["names"] == "Sweden AI Factory"
    assert found["place", "sites"]["names"] == "CALYPSO; FAIMA; SKAIAT"
    assert found["wave_eu", "waves"]["names"] == "First wave; Second wave; Third wave"
    assert found["total", "antennas"]["missing_names"][0] == "UK AI Factory Antenna (£8.6 million)"
    assert found["operational", "factories"]["known_names"] == ("JUPITER AI Factory (JAIF)",)
    assert gaps_of(on=SECOND_WAVE)["total", "factories"]["missing_names"][-2:] == (
        "MIMER",
        "Pharos",
    )


def test_sentence_names_the_largest_gap_of_the_money_and_of_the_rest():
    here = scene(on=FINAL)
    assert not_known.sentence(not_known.rows(here), here) == (
        "No split into EU and national money published (Antennas: 12 of 13). Start of operation not"
        " known (AI Factories: 18 of 19)."
    )
    here = scene(on=FINAL, wave=("antennas",))
    assert not_known.sentence(not_known.rows(here), here) == (
        "No split into EU and national money published (Antennas: 12 of 13). No sector found"
        " (Sites: 5 of 13)."
    )


@every_view
def test_money_agrees_with_the_exhibits_on_money(view):
    found, here = gaps_of(**view), scene(on=view["on"], **not_stages(view))
    rows = money_by_site.rows(here)
    is_antenna = rows["wave"] == "antennas"
    for asked, own in (("factories", rows[~is_antenna]), ("antennas", rows[is_antenna])):
        without = own[[not amount.in_euro for amount in own["money"]]]
        row = found.get(("total", asked), {"missing": 0, "all": 0})
        assert (row["missing"], row["all"]) == (len(without), len(own))
    totals = sum(row["missing"] for (name, _), row in found.items() if name == "total")
    whole = total_of_all(here.snapshot, "total", filters(here))
    assert totals == whole.rows - whole.covered
    if not here.view.country:
        waves = money_by_wave.rows(here)
        printed = sum(amount.is_published for amount in waves["of_wave_eu"])
        assert found["wave_eu", "waves"]["missing"] == len(waves) - printed


def not_stages(view: dict) -> dict:
    """The waves and states of a view: gaps are of all stages and sides."""
    return {name: codes for name, codes in view.items() if name in ("wave", "country")}


@every_view
def test_steps_agree_with_the_progress(view):
    found, rows = gaps_of(**view), progress.rows(scene(**view))
    for step in ("contract_signed", "operational"):
        row = found[step, "factories"]
        assert (row["missing"], row["all"]) == (int(rows[step].isna().sum()), len(rows))


@every_view
def test_milestones_agree_with_the_milestones(view):
    first = current_dataset().tables["milestones"]["day"].min().date()
    rows = milestones.rows(scene(**view, since=first))
    row = gaps_of(**view)["confirmed", "milestones"]
    firm = int((rows["certainty_code"] == "confirmed").sum())
    assert (row["missing"], row["all"]) == (len(rows) - firm, len(rows))


def test_amounts_agree_with_the_disagreements():
    for day in (FINAL, SECOND_WAVE):
        here = scene(on=day)
        row = gaps_of(on=day)["agreed", "amounts"]
        rows = disagreements.rows(here)
        assert row["missing"] == len(rows[["subject", "measure"]].drop_duplicates())
        assert f"{row['missing']} of {row['all']}." in disagreements.sentence(rows, here)


def test_places_agree_with_the_completeness_of_the_cells():
    cells = completeness.rows(scene(on=FINAL)).set_index(["table", "column"])
    city = cells.loc[("sites", "city")]
    row = gaps_of(on=FINAL)["place", "sites"]
    assert (row["all"] - row["missing"], row["all"]) == (city["filled"], city["rows"])


def test_a_state_filters_what_it_hosts_as_everywhere():
    assert counts(on=FINAL, country=("DK",)) == {}  # joins LUMI, hosts nothing


def test_before_the_first_selection_it_says_so():
    here = scene(on=date(2024, 12, 9))
    rows = not_known.rows(here)
    assert rows.empty
    assert not_known.sentence(rows, here) == (
        "No AI Factory had been selected by this day, so nothing is missing yet."
    )
    here = scene(on=FINAL, country=("HR",))  # Croatia appears nowhere
    assert not_known.rows(here).empty
    assert not_known.sentence(not_known.rows(here), here) == "No site."


def test_bars_are_filled_as_far_as_known_and_hollow_for_the_rest():
    here = scene(on=SECOND_WAVE)
    rows = not_known.rows(here)
    marks = drawn(not_known.EXHIBIT, here).drawings[Width.WIDE].marks
    bars = [mark for mark in marks if isinstance(mark, Bar) and mark.height == THIN]
    known = [bar for bar in bars if bar.colour == "host"]
    missing = [bar for bar in bars if bar.inside is Inside.UNDIVIDED]
    assert len(known) == 6  # three questions have no answer for any
    assert len(missing) == 8  # every place is known
    totals = [bar for bar in missing if bar.x.share == pytest.approx(7 / 13)]
    assert totals and {bar.to.share for bar in totals} == {1.0}  # 7 of 13 totals known, 6 not
    assert (rows["known_share"] + rows["missing_share"]).round(6).eq(100).all()


@settings(max_examples=25, deadline=None)
@example(day=FINAL, wave={"1"}, country={"AT"}, lang="en")  # no milestone is left
@given(
    day=st.sampled_from([None, *current_dataset().change_days]),
    wave=st.sets(st.sampled_from(current_dataset().waves)),
    country=st.sets(st.sampled_from(list(current_dataset().tables["countries"]["iso2"]))),
    lang=st.sampled_from(["en", "de"]),
)
def test_any_day_and_filter_has_a_table_a_sentence_and_a_picture(day, wave, country, lang):
    here = scene(lang=lang, on=day, wave=tuple(wave), country=tuple(country))
    rows = not_known.rows(here)
    assert not_known.sentence(rows, here)
    assert bool(drawn(not_known.EXHIBIT, here).drawings) == (not rows.empty)
    for row in rows.to_dict("records"):
        assert 0 <= row["missing"] <= row["all"]
        assert len(row["missing_names"]) == row["missing"]
        assert row["sources"]
        assert set(row["sources"]) <= set(here.snapshot.sources.index)
