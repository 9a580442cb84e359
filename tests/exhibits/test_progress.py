"""From selection to operation, against dates subtracted by hand."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from typed_language import TypedLanguage as Language

from dashboard.codes.shapes import CIRCLE, RING, SQUARE, STAR, TRIANGLE
from dashboard.data import current_dataset
from dashboard.drawing.about import Lead
from dashboard.drawing.marks import Dash, Line, Sign, Words
from dashboard.drawing.picked import SIGN
from dashboard.drawing.widths import Width
from dashboard.exhibits import progress
from dashboard.exhibits.drawn import drawn
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.markup import table_markup
from dashboard.exhibits.progress_lines import finding
from dashboard.facts.progress import Planned, furthest_first, planned_of, slip_of
from dashboard.view import View


def scene(**view: object) -> Scene:
    return Scene(current_dataset(), View(**{"on": date(2026, 11, 23), **view}), Language())


def by_site(**view: object) -> pd.DataFrame:
    return progress.rows(scene(**view)).set_index("site", drop=False)


def test_days_from_selection_to_each_step() -> None:
    rows = by_site()
    assert rows.loc["JUPITER AI Factory (JAIF)", "days_to_operational"] == 177
    assert rows.loc["LUMI AI Factory", "days_to_contract_signed"] == 629
    assert rows.loc["SLAIF (Slovenian AI Factory)", "days_to_under_construction"] == 55
    pharos = rows.loc["Pharos"]
    assert (pharos["days_to_contract_signed"], pharos["days_to_under_construction"]) == (108, 560)


def test_what_no_document_says_stays_unknown() -> None:
    jaif = by_site().loc["JUPITER AI Factory (JAIF)"]
    assert pd.isna(jaif["contract_signed"])
    assert pd.isna(jaif["days_to_under_construction"])
    said = next(mark.about.said for mark in marks_of(Words) if "JUPITER" in mark.text)
    assert "contract signed: not known" in said.sentence


def test_the_table_says_not_known() -> None:
    rows = progress.rows(scene(country=("LT",)))
    assert table_markup(progress.EXHIBIT, rows, scene()).count("not known") == 7


def test_an_announced_step_is_not_counted() -> None:
    lumi = by_site().loc["LUMI AI Factory"]
    assert pd.isna(lumi["under_construction"])
    assert lumi["announced"] == "under construction, January 2026"


def test_the_furthest_come_first_and_the_sentence_counts_them() -> None:
    rows = progress.rows(scene())
    assert list(rows["code"].value_counts().sort_index()) == [7, 1, 9, 2]
    assert list(rows["site"][:3]) == [
        "JUPITER AI Factory (JAIF)",
        "SLAIF (Slovenian AI Factory)",
        "Pharos",
    ]
    assert progress.sentence(rows, scene()) == (
        "19 AI Factories. Machine in operation: 1. Under construction: 2. Contract for the machine"
        " signed: 7. Selected, no further step known: 9. Days from selection to contract, of"
        " machines bought for an AI Factory: 412 to 629 (both dates known: 6). Date of operation"
        " planned: 6."
    )


def test_a_finding_is_the_sign_of_the_step_and_its_days() -> None:
    rows = by_site()
    assert finding(rows.loc["LUMI AI Factory"].to_dict(), scene()) == "■ after 629 days"
    assert finding(rows.loc["LitAI"].to_dict(), scene()) == "○ no further step known"


def test_the_day_takes_back_later_steps() -> None:
    rows = by_site(on=date(2025, 9, 4))
    assert len(rows) == 13
    assert rows.loc["JUPITER AI Factory (JAIF)", "code"] == "selected"
    assert rows.loc["Pharos", "code"] == "contract_signed"
    assert "MIMER" in rows.index


def test_a_state_is_matched_with_what_it_hosts_as_everywhere() -> None:
    # Austria is a partner in IT4LIA as well.
    assert set(by_site(country=("AT",)).index) == {"AI Factory Austria (AI:AT)"}
    assert by_site(country=("HR",)).empty


def marks_of(kind: type) -> list:
    marks = drawn(progress.EXHIBIT, scene()).drawings[Width.WIDE].marks
    return [mark for mark in marks if isinstance(mark, kind)]


def test_only_known_steps_have_a_sign() -> None:
    signs = Counter(mark.shape for mark in marks_of(Sign) if mark.about.kind == "site")
    assert signs == {CIRCLE: 19, SQUARE: 8, TRIANGLE: 2, STAR: 1, RING: 18}


def test_steps_stand_at_their_days_and_what_is_open_is_dotted() -> None:
    found = [mark for mark in marks_of(Sign) if mark.about.code == "jaif"]
    selected, operational = (mark.x.share for mark in found)
    others = [mark for mark in marks_of(Sign) if mark.about.code == "lumi-ai-factory"]
    first, contract, _ = (mark.x.share for mark in others)
    assert (operational - selected) / 177 == pytest.approx((contract - first) / 629)
    dotted = [line for line in marks_of(Line) if line.dash is Dash.DOTTED]
    rings = {s.x.share for s in marks_of(Sign) if s.shape == RING and s.about.code}
    assert len(dotted) == 18 and {line.to.share for line in dotted} == rings


def system(operation: str, kind: str) -> dict:
    return {"operation": operation, "operation_precision": kind, "operation_as_stated": "words"}


@pytest.mark.parametrize(
    ("operation", "kind", "first", "last"),
    [
        ("2027", "year", date(2027, 1, 1), date(2027, 12, 31)),
        ("2026-12", "half_year", date(2026, 7, 1), date(2026, 12, 31)),
        ("2026-11", "season", date(2026, 9, 1), date(2026, 11, 30)),
        ("2026-06", "mid_year", date(2026, 6, 1), date(2026, 6, 30)),
        ("2026-06-11", "day", date(2026, 6, 11), date(2026, 6, 11)),
    ],
)
def test_a_plan_has_all_the_days_that_its_words_leave(operation, kind, first, last) -> None:
    found = planned_of(system(operation, kind))
    assert (found.first, found.last) == (first, last)
    assert found.day == (last if kind == "day" else None)


def test_a_slip_is_days_only_between_two_days() -> None:
    day, year = planned_of(system("2025-06-01", "day")), planned_of(system("2025", "year"))
    assert slip_of(day, "2025-09-05") == 96
    assert slip_of(day, "2025-05-31") == -1
    assert slip_of(year, "2025-09-05") is slip_of(day, "2025-09") is slip_of(None, "2025-09-05")
    assert slip_of(year, "2025-09-05") is None


def told(found: Planned | None, actual: str | None) -> str:
    base = next(iter(furthest_first(scene().snapshot)))
    dates = {"operational": actual} if actual else {}
    days = slip_of(found, actual) if actual else None
    return progress.slip(replace(base, planned=found, dates=dates, slip=days), scene())


def test_a_plan_is_set_against_what_happened_in_words() -> None:
    day, year = planned_of(system("2025-06-01", "day")), planned_of(system("2025", "year"))
    since = "Planned: words; in operation since: 5 September 2025"
    assert told(year, "2025-09-05") == since
    assert told(day, "2025-09-05") == f"{since}; later by: 96 days"
    assert told(day, "2025-05-31").endswith("; earlier by: 1 day")
    assert told(year, None) == "Planned: words; not reported by this day"
    assert told(planned_of(system("2027", "year")), None) == told(None, None) == ""


def test_a_planned_operation_is_a_ring_of_dots_on_a_pale_line_over_its_time() -> None:
    rows = by_site()
    plans = rows[rows["planned"].notna()]
    signs = [mark for mark in marks_of(Sign) if mark.dash is Dash.DOTTED and mark.about.code]
    assert len(signs) == len(plans) == 6
    assert {mark.about.code for mark in signs} == set(plans["site_id"])
    spans = [line for line in marks_of(Line) if line.weight == 5]
    assert len(spans) == 6 and all(line.x.at(700) < line.to.at(700) for line in spans)


def test_a_click_on_a_factory_picks_it_and_the_signs_of_the_others_fade(scene):
    def signs(**view):
        shown = scene(**view)
        layout = progress.EXHIBIT.drawing(progress.rows(shown), shown, Width.WIDE)
        return layout, [m for m in layout.marks if isinstance(m, Sign) and m.about.kind == "site"]

    layout, before = signs()
    leads = [m.about.leads_to for m in layout.marks if isinstance(m, Words)]
    assert Lead(None, (("site", "jaif"),)) in leads
    after = {(s.about.code == "jaif", s.share) for s in signs(site="jaif")[1]}
    assert {s.share for s in before} == {1.0} and after == {(True, 1.0), (False, SIGN)}
