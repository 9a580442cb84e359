"""Changes, disagreements and completeness, against numbers read off the CSV tables by hand."""

from datetime import date

import pytest

from dashboard.codes.figures import MEASURE_NAMES
from dashboard.data import Amount
from dashboard.drawing.about import Lead
from dashboard.drawing.ends import End, Inside
from dashboard.drawing.marks import Bar, Words
from dashboard.drawing.type_scale import Role
from dashboard.drawing.widths import Width
from dashboard.exhibits import changes, completeness, disagreements
from dashboard.exhibits.drawn import drawn
from dashboard.exhibits.exhibit import table

MEASURES = set(MEASURE_NAMES.values())


def test_the_second_wave_brings_six_sites_and_three_first_hosts(scene):
    here = scene(on="2025-03-12")
    rows = changes.EXHIBIT.rows(here)
    assert changes.days(here) == (date(2024, 12, 10), date(2025, 3, 12))
    sites = rows[rows["change"] == changes.SITE]
    assert set(sites["subject"]) == {
        "AI Factory Austria (AI:AT)",
        "BRAIN++",
        "AI Factory France (AI2F)",
        "JUPITER AI Factory (JAIF)",
        "PIAST AI Factory",
        "SLAIF (Slovenian AI Factory)",
    }
    roles = rows[rows["change"] == changes.ROLE].set_index("subject")
    assert tuple(roles.loc["Austria", ["before", "after"]]) == ("Partner state", "Host state")
    assert tuple(roles.loc["Bulgaria", ["before", "after"]]) == ("None", "Host state")
    assert "Germany" not in roles.index


def test_the_order_of_the_days_does_not_matter(scene):
    days = {"changed_since": date(2025, 3, 12), "changed_until": date(2024, 12, 10)}
    assert changes.days(scene(**days)) == (date(2024, 12, 10), date(2025, 3, 12))


def test_a_new_name_and_the_steps_of_a_status_are_changes(scene):
    rows = changes.EXHIBIT.rows(
        scene(changed_since=date(2026, 8, 23), changed_until=date(2026, 8, 31))
    )
    named = rows[rows["change"] == changes.NAME].iloc[0]
    assert (named["before"], named["after"]) == ("MIMER", "Sweden AI Factory")
    status = rows[rows["change"] == changes.STATUS].set_index("subject")
    assert status.loc["LUMI AI Factory", "after"] == "contract signed"


def test_nothing_changes_within_a_day(scene):
    here = scene(changed_since=date(2025, 3, 12), changed_until=date(2025, 3, 12))
    rows = changes.EXHIBIT.rows(here)
    assert rows.empty
    assert changes.EXHIBIT.sentence(rows, here).startswith("Nothing")


def disagreement(scene, width, **view):
    here = scene(**view)
    marks = disagreements.EXHIBIT.drawing(disagreements.rows(here), here, width).marks
    return [m for m in marks if isinstance(m, Bar)], [m for m in marks if isinstance(m, Words)]


@pytest.mark.parametrize("width", [Width.NARROW, Width.WIDE, Width.PAGE])
def test_both_figures_have_their_bar_their_words_and_their_document(scene, width):
    bars, said = disagreement(scene, width, show=("all",))
    texts = [mark.text.replace("\u00a0", " ") for mark in said]
    at = next(n for n, text in enumerate(texts) if text == "LUMI AI Factory Total")
    behind = " ".join(texts[at : at + 6])
    assert "about €600 million" in behind and "about €500 to 600 million" in behind
    assert "IT4Innovations, 11 December 2024 · official" in behind
    assert "Finnish Government, 5 March 2024 · official" in behind
    shown, other = [b for b in bars if b.y >= said[at].y][:2]
    assert (shown.end, other.end) == (End.ABOUT, End.RANGE) and other.share < shown.share == 1
    leads = [
        run.leads_to.address
        for mark in said
        for run in mark.runs
        if run.leads_to and run.leads_to.address
    ]
    rows = disagreements.rows(scene())
    assert len(leads) > len(rows) and all(lead.startswith("http") for lead in leads)
    assert "€197.19 million (computed by us)" in " ".join(texts)


@pytest.mark.parametrize("width", [Width.NARROW, Width.PAGE])
def test_the_largest_are_drawn_first_and_all_where_asked_for(scene, width):
    amounts = disagreements.rows(scene())["shown"].unique()
    few, every = (disagreement(scene, width, **view)[1] for view in ({}, {"show": ("all",)}))
    assert few[0].text.startswith("InvestAI")
    assert few[-1].text == f"Further amounts: {len(amounts) - _named(few)}"
    assert few[-1].about.leads_to == Lead(None, (("show", ("all",)),))
    assert _named(few) < _named(every) == len(amounts)


def _named(found):
    return sum(
        mark.runs[0].role is Role.LABEL and len(mark.runs) == 2 and mark.runs[1].text in MEASURES
        for mark in found
    )


def test_two_figures_by_hand_are_drawn_as_they_were_looked_at(scene):
    here = scene()
    shown = Amount(100.0, 100.0, covers="the site", qualifier="about")
    other = Amount(400.0, 400.0, covers="the site and its machine", currency="PLN")
    made = table(
        [{"subject": "Site", "measure": "Total", "shown": shown, "other": other}],
        disagreements.COLUMNS,
    )
    marks = disagreements.EXHIBIT.drawing(made, here, Width.PAGE).marks
    assert [m.text.replace("\u00a0", " ") for m in marks if isinstance(m, Words)] == [
        "Site Total",
        "about €100 million",
        "the site",
        "PLN 400 million",
        "the site and its machine",
    ]
    (bar,) = [m for m in marks if isinstance(m, Bar)]
    assert (bar.end, bar.height) == (End.ABOUT, 10)


def test_a_disagreement_keeps_both_figures(scene):
    rows = disagreements.EXHIBIT.rows(scene())
    lumi = rows[(rows["subject"] == "Luxembourg AI Factory (MeluXina-AI)")]
    totals = lumi[lumi["measure"] == "Total"]
    assert [(r["shown"].high, r["other"].high) for r in totals.to_dict("records")] == [(126, 112)]


def test_completeness_counts_cells(scene):
    rows = completeness.EXHIBIT.rows(scene()).set_index(["table", "column"])
    former = rows.loc[("sites", "former_name")]
    assert (former["filled"], former["rows"]) == (1, 32)
    assert ("sites", "site_id") not in rows.index


def test_a_column_is_filled_as_far_as_rows_have_a_value(scene):
    here = scene()
    rows = completeness.rows(here)
    marks = drawn(completeness.EXHIBIT, here).drawings[Width.WIDE].marks
    bars = [mark for mark in marks if isinstance(mark, Bar)]
    filled = [bar for bar in bars if bar.inside is Inside.SOLID]
    shares = [share for share in rows["share"] if share]
    assert len(filled) == len(shares)
    whole = 700 * (0.86 - 0.48)
    assert [bar.to.at(700) - bar.x.at(700) for bar in filled] == pytest.approx(
        [share * whole - (2 if share < 1 else 0) for share in shares]
    )
