"""Changes, disagreements and completeness, against numbers read off the CSV tables by hand."""

from datetime import date

import pytest

from dashboard.drawing.ends import Inside
from dashboard.drawing.marks import Bar
from dashboard.drawing.widths import Width
from dashboard.exhibits import changes, completeness, disagreements
from dashboard.exhibits.drawn import drawn


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
