"""Money by wave, site and state against sums made by hand from figures.csv and countries.csv."""

from datetime import date

import pytest
from typed_language import TypedLanguage as Language

from dashboard.data import Amount, current_dataset
from dashboard.drawing.ends import Inside
from dashboard.drawing.marks import Bar
from dashboard.drawing.widths import Width
from dashboard.exhibits import (
    money_by_site,
    money_by_state,
    money_by_wave,
    state_money,
    wave_money,
)
from dashboard.exhibits.drawn import drawn
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.money_asked import filters
from dashboard.export.exhibit_table import plain_table
from dashboard.facts.site_money import split, total
from dashboard.view import View


def scene(**changes) -> Scene:
    return Scene(current_dataset(), View(**changes), Language("en"))


def by(rows, column):
    return {row[column]: row for row in rows.to_dict("records")}


WAVES = {
    # wave: (official, sum, covered, sites, difference, EU, national, not broken down)
    "1": (1500, 1468.19, 6, 7, -31.81, 433.83, 431.36, 603.0),
    "2": (485, 490.7, 6, 6, 5.7, 202.5, 202.5, 85.7),
    "3": (500, 572.0, 6, 6, 72.0, 231.0, 291.0, 50.0),
    "antennas": (110, 67.5, 8, 13, -42.5, 22.65, 21.98, 22.87),
}


@pytest.mark.parametrize("wave", WAVES)
def test_wave_against_the_sum_of_its_sites(wave):
    row = by(money_by_wave.rows(scene()), "wave")[wave]
    official, total, covered, sites, difference, eu, national, undivided = WAVES[wave]
    assert row["of_wave"].middle == official
    assert row["sum"].middle == pytest.approx(total)
    assert (row["covered"], row["sites"]) == (covered, sites)
    assert row["difference"].middle == pytest.approx(difference)
    assert row["difference"].qualifier == {"3": "up_to_about"}.get(wave, "about")
    assert row["eu"].middle == pytest.approx(eu)
    assert row["national"].middle == pytest.approx(national)
    assert row["undivided"].middle == pytest.approx(undivided)
    assert eu + national + undivided == pytest.approx(total)


def test_regional_money_is_inside_national_and_never_a_part_of_its_own():
    rows = by(money_by_wave.rows(scene()), "wave")
    assert rows["1"]["regional"].middle == pytest.approx(34)  # HammerHAI up to 20, BSC 14
    assert rows["1"]["regional"].qualifier == "up_to"
    assert money_by_wave.rows(scene())["regional"].iloc[0].basis == "computed"
    assert rows["3"]["regional"].middle == pytest.approx(77)  # NLAIF 60, 1HealthAI 17
    assert "regional" not in wave_money.PART_NAMES


def test_antennas_keep_published_eu_money_apart_from_our_doubling():
    row = by(money_by_wave.rows(scene()), "wave")["antennas"]
    assert (row["of_wave_eu"].middle, row["of_wave_eu"].basis) == (55, "published")
    assert row["of_wave"].basis == "computed"
    assert by(money_by_wave.rows(scene()), "wave")["1"]["of_wave_eu"] == Amount()  # 750 is ours


def test_our_half_of_a_wave_is_computed_in_every_file():
    here = scene(side="eu", wave=("1",))
    exhibit = money_by_wave.EXHIBIT
    (record,) = plain_table(exhibit, exhibit.rows(here), here).records
    assert (record["of_wave_low"], record["of_wave_basis"]) == (750, "computed")
    assert not [name for name in record if "official" in name]
    assert here.snapshot.amount("wave-1", "eu").tier == "derived"


def test_lumi_is_not_divided_and_luxembourg_leaves_three_million():
    snapshot = scene().snapshot
    lumi = split(snapshot, "lumi-ai-factory")
    assert not any(part.is_published for part in lumi.parts.values())
    assert (lumi.undivided.low, lumi.undivided.high) == (600, 600)
    luxembourg = split(snapshot, "l-ai-factory")
    assert luxembourg.undivided.middle == pytest.approx(3)


def test_no_part_is_negative_on_any_day():
    for day in current_dataset().change_days[::5]:
        snapshot = current_dataset().on(day)
        for site_id in snapshot.sites.index:
            found = split(snapshot, site_id)
            if found.total.in_euro:
                assert found.undivided.low >= 0
                known = sum(part.low or 0 for part in found.parts.values())
                assert known + found.undivided.low == pytest.approx(found.total.low, abs=0.001)


def test_sentence_of_the_waves():
    here = scene()
    assert money_by_wave.sentence(money_by_wave.rows(here), here) == (
        "Sum of the sites: about €2.6 billion (sites with a total in euro: 26 of 32). From the EU:"
        " about €890 million. From the states: about €947 million. Not broken down: about €762"
        " million. How firm: contract or grant signed; goes with the selection."
    )
    assert money_by_wave.note(here).startswith(
        "Totals and parts in the sum that are computed or converted by us: 26."
    )


def test_a_stage_that_no_total_has_does_not_deny_the_other_amounts():
    here = scene(stage=("contracted",), wave=("2",))
    for exhibit in (money_by_wave, money_by_site, money_by_state):
        assert exhibit.sentence(exhibit.rows(here), here) == (
            "Of the totals in euro shown for these sites, none has this stage: contract or grant"
            " signed. Contracts for machines, buildings and services are amounts of their own."
        )


def test_eu_money_without_a_total_is_added():
    """1HealthAI 41, LitAI 65 and HunAIFA about 5 were known before their totals."""
    here = scene(on=date(2026, 1, 22), side="eu")
    rows = by(money_by_site.rows(here), "site")
    alone = ("HunAIFA", "AI Factory Lithuania (LitAI)", "1HealthAI")
    assert {rows[site]["counted"] for site in rows if site.startswith(alone)} == {"yes"}
    found = total(here.snapshot, ("hunaifa", "litai", "1healthai"), "eu", filters(here))
    assert (found.low, found.qualifier, found.covered) == (111, "about", 3)
    without_side = scene(on=date(2026, 1, 22))
    assert total(without_side.snapshot, ("litai",), "eu", filters(without_side)).covered == 0
    assert "scope than its total" not in money_by_site.note(here)


def test_a_plan_is_said_to_be_one_and_not_added():
    here = scene(side="eu", wave=("1",))
    assert (
        "LUMI AI Factory: about €250 to 300 million, a plan, pledge or ceiling and not added."
        in money_by_site.sentence(money_by_site.rows(here), here)
    )
    assert "LUMI" not in money_by_site.note(here)


def test_where_nobody_leads_the_sentence_says_why():
    """A ceiling has no lower bound, so that nobody has the most."""
    here = scene(side="national", country=("FI",))
    assert money_by_site.sentence(money_by_site.rows(here), here) == (
        "LUMI AI Factory: up to €250 million, a plan, pledge or ceiling and not added."
    )


def test_equal_amounts_are_said_to_be_equal():
    here = scene(country=("BE", "IE", "MT", "CY"))
    rows = money_by_state.rows(here)
    assert money_by_state.sentence(rows, here).startswith(
        "Most for the sites they host, equal in size: Belgium; Ireland; Malta. Each: €10 million."
    )
    assert money_by_site.sentence(money_by_site.rows(here), here).startswith(
        "Largest of the totals shown, equal in size: "
    )


def test_a_single_total_is_no_largest_one():
    here = scene(country=("FR",))
    assert money_by_site.sentence(money_by_site.rows(here), here).startswith(
        "The only total in euro shown: AI Factory France (AI2F), €30.7 million."
    )


def test_difference_is_not_drawn_when_a_filter_leaves_sites_out():
    row = by(money_by_wave.rows(scene(country=("DE",))), "wave")["1"]
    assert row["difference"] is None
    assert (row["sum"].middle, row["covered"], row["sites"]) == (85, 1, 1)


def test_filters_on_wave_state_and_side_combine():
    here = scene(wave=("1", "2"), country=("DE", "SI"), side="eu")
    rows = by(money_by_site.rows(here), "site")
    assert set(rows) == {"HammerHAI", "JUPITER AI Factory (JAIF)", "SLAIF (Slovenian AI Factory)"}
    assert "Sum: €110 million (sites in the sum: 2 of 3)." in money_by_site.sentence(
        money_by_site.rows(here), here
    )  # 42.5 + 67.5, JAIF has no published EU part


def test_stage_leaves_amounts_that_firm_and_counts_the_rest():
    here = scene(wave=("antennas",), stage=("contracted",))
    rows = money_by_site.rows(here)
    assert list(rows["site"]) == ["Pharos-CY"]
    assert "Sum: €6 million (sites in the sum: 1 of 13)." in money_by_site.sentence(rows, here)
    assert list(money_by_state.rows(here)["country"]) == ["CY"]


def test_pounds_are_said_and_never_added():
    here = scene(country=("GB", "IE"))
    rows = by(money_by_site.rows(here), "country")
    assert (rows["GB"]["money"].currency, rows["GB"]["counted"]) == ("GBP", "no")
    sentence = money_by_site.sentence(money_by_site.rows(here), here)
    assert "Sum: €10 million (sites in the sum: 1 of 2)." in sentence
    apart = "UK AI Factory Antenna: £8.6 million, neither converted nor added."
    assert apart in money_by_site.note(here)
    assert not state_money.value(by(money_by_state.rows(here), "country")["GB"], here).is_known


def test_an_amount_that_is_not_ranked_is_not_denied():
    here = scene(country=("IS",), stage=("selected",), measure="gdp")
    assert money_by_state.sentence(money_by_state.rows(here), here) == (
        "Not ranked, because no GDP in euro is at hand: Iceland."
    )


def test_a_further_figure_in_euro_is_not_denied():
    """The UK antenna's award is in pounds; an offer of up to €5 million stands beside it."""
    here = scene(country=("GB",))
    assert money_by_wave.sentence(money_by_wave.rows(here), here).startswith(
        "A total in euro of these sites is known only as a further figure"
    )


def test_sweden_is_not_published_and_no_zero():
    for measure in ("", "head", "gdp"):
        here = scene(measure=measure)
        row = by(money_by_state.rows(here), "country")["SE"]
        assert not row["money"].is_published
        assert not state_money.value(row, here).is_known
        assert (row["covered"], row["hosted"]) == (0, 1)
        marks = drawn(money_by_state.EXHIBIT, here).drawings[Width.WIDE].marks
        (bar,) = [mark for mark in marks if isinstance(mark, Bar) and mark.about.code == "SE"]
        assert bar.inside is Inside.UNPUBLISHED
        assert "Sweden" in money_by_state.note(here)


def test_lumi_plan_is_shown_but_not_added_to_eu_money():
    here = scene(side="eu", wave=("1",))
    rows = money_by_site.rows(here)
    lumi = by(rows, "site")["LUMI AI Factory"]
    assert (lumi["money"].low, lumi["money"].high, lumi["counted"]) == (250, 300, "no")
    assert "Sum: about €434 million (sites in the sum: 5 of 7)." in money_by_site.sentence(
        rows, here
    )


def test_disagreeing_figures_stand_in_the_row():
    row = by(money_by_site.rows(scene()), "site")["Luxembourg AI Factory (MeluXina-AI)"]
    assert row["others"] == "€112 million"
    assert {amount.middle for amount in row["other_amounts"]} == {112}


def test_orders_of_the_sites():
    first = {sort: money_by_site.rows(scene(sort=sort))["site"].iloc[0] for sort in ("country", "")}
    assert first == {"country": "AI Factory Austria (AI:AT)", "": "LUMI AI Factory"}
    waves = list(money_by_site.rows(scene(sort="wave"))["wave"])
    assert waves == ["1"] * 7 + ["2"] * 6 + ["3"] * 6 + ["antennas"] * 13
    assert list(money_by_site.rows(scene())["money"])[-1] == Amount(
        subject_id="vezilka", measure="total"
    )


def test_per_inhabitant_and_relative_to_gdp():
    rows = by(money_by_state.rows(scene(measure="head")), "country")
    assert rows["SI"]["per_head"].middle == pytest.approx(63.23, abs=0.005)  # 135 M / 2,135,000
    assert rows["LU"]["per_head"].middle == pytest.approx(182.34, abs=0.005)  # 126 M / 691,000
    assert rows["DE"]["per_head"].is_estimate
    assert rows["DE"]["money"].middle == pytest.approx(140)  # 85 + about 55
    assert rows["LT"]["of_gdp"].middle == pytest.approx(0.154, abs=0.0005)  # 130 of 84,300
    here = scene(measure="head")
    assert money_by_state.sentence(money_by_state.rows(here), here).startswith(
        "Most for the sites it hosts: Luxembourg, about €182.34 per inhabitant. States compared:"
        " 21. Sites in the sums: 26 of 32."
    )


def test_states_with_another_base_are_marked_and_stand_below_the_ranked():
    here = scene(measure="head")
    rows = money_by_state.rows(here)
    marked = by(rows, "country")["IS"]
    assert (marked["ranked"], marked["base"]) == (False, state_money.OTHER_BASE)
    assert marked["per_head"].middle > by(rows, "country")["NL"]["per_head"].middle
    order = list(rows["country"])
    assert order.index("IS") > order.index("FR")
    assert "another source: Iceland and Serbia." in money_by_state.note(here)
    gdp = by(money_by_state.rows(scene(measure="gdp")), "country")["IS"]
    assert (gdp["base"], gdp["of_gdp"].is_known) == (state_money.NO_BASE, False)


@pytest.mark.parametrize(
    ("measure", "unit"), [("", "in euro?"), ("head", "per inhabitant?"), ("gdp", "of GDP?")]
)
def test_the_unit_is_in_the_question(measure, unit):
    assert money_by_state.question(scene(measure=measure)).endswith(unit)


def test_the_day_of_the_second_wave():
    rows = by(money_by_wave.rows(scene(on=date(2025, 3, 12))), "wave")
    assert set(rows) == {"1", "2"}
    assert (rows["2"]["of_wave"].middle, rows["2"]["of_wave"].qualifier) == (485, "about")


def test_before_the_first_site_there_is_nothing_to_draw():
    here = scene(on=date(2024, 3, 5))
    for exhibit in (money_by_wave, money_by_site, money_by_state):
        rows = exhibit.rows(here)
        assert rows.empty
        assert exhibit.sentence(rows, here) == (
            "No site is known by this day and with these filters."
        )
