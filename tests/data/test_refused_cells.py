"""Cells that nothing can show."""

import pytest
from support.refusals import problems, rewritten

from dashboard.data.__main__ import main

CELLS = [
    ("figures.csv", ",485,", ",inf,", "amount_eur_million", "not a number"),
    ("figures.csv", ",485,", ",0,", "amount_eur_million", "no amount"),
    ("figures.csv", ",485,", ",0.00001,", "amount_eur_million", "no amount"),
    ("figures.csv", ",485,", ",200000000,", "amount_eur_million", "more than 100000000 million"),
    ("figures.csv", ",485,", ",NaN,", "amount_eur_million", "not a number"),
    ("figures.csv", ",485,", ",1e400,", "amount_eur_million", "not a number in full"),
    ("figures.csv", ",485,", "," + "9" * 20 + ",", "amount_eur_million", "larger than"),
    ("countries.csv", "83577140", "8.35E+07", "population_2025", "not a number in full"),
    ("countries.csv", "83577140", "83.577.140", "population_2025", "without thousands separators"),
    ("milestones.csv", "2025-03-28,day,contract", "2060-03-28,day,contract", "date", "2000 to"),
    ("milestones.csv", "2025-03-28,day,contract", "1957-03-28,day,contract", "date", "2000 to"),
    ("sites.csv", "factory,LUMI AI", "factory,LUMI\u000bAI", "name", "character U+000B"),
    ("sites.csv", "factory,LUMI AI", "factory,LUMI\ufffdAI", "name", "a character was lost"),
    ("sites.csv", "factory,LUMI AI Factory", 'factory,"LUMI\nAI"', "name", "a line break"),
    ("sites.csv", "factory,LUMI AI Factory", "factory, ", "name", "holds only blanks"),
    ("sites.csv", "factory,LUMI AI Factory", "factory,#REF!", "name", "spreadsheet formula"),
    ("sites.csv", "factory,LUMI AI", "factory," + "A" * 4001, "name", "at most 4000"),
    ("sites.csv", "factory,LUMI AI", "factory," + "A" * 201, "name", "longer than 200 characters"),
    ("countries.csv", ",true,", ",yes,", "eu_member", "not a boolean"),
]


@pytest.mark.parametrize("case", CELLS)
def test_a_cell_that_nothing_can_show(package, case):
    file, old, new, column, reason = case
    package.replace(file, old, new)
    found = problems(package)
    assert [(p.file, p.column) for p in found] == [(file, column)]
    assert reason in found[0].reason and found[0].value and found[0].line > 1


@pytest.mark.parametrize(("wrong", "right"), [("UK", "GB"), ("EL", "GR")])
def test_a_state_s_code_of_the_eu_is_answered_with_that_of_iso(package, wrong, right):
    package.replace("participation.csv", f",{right},", f",{wrong},")
    found = [p for p in problems(package) if p.value == wrong]
    assert [p.column for p in found] == ["country"]
    assert found[0].reason == f"write {right}, the code of ISO 3166-1"


def test_a_statistic_without_its_source_or_year(package):
    text = (package.folder / "countries.csv").read_text(encoding="utf-8")
    header, first, *_ = text.splitlines()
    cells = dict(zip(header.split(","), first.split(","), strict=False))
    assert cells["gdp_year"]
    package.replace("countries.csv", f",{cells['gdp_eur_million']},", ",,")
    found = problems(package)
    assert {problem.column for problem in found} == {"gdp_eur_million"}
    assert [problem.reason for problem in found] == [
        f"gdp_eur_million and {column} are filled or empty together"
        for column in ("gdp_source_id", "gdp_year")
    ]


def test_an_unreadable_cell_is_not_called_empty(package):
    package.replace("sites.csv", "64.227", "north")
    assert len(problems(package)) == 1


def test_many_problems_of_one_kind_are_told_once_with_their_count(package, capsys):
    rewritten(package, "countries.csv", lambda text: text.replace(",true,", ",yes,").encode())
    assert main(["check", str(package.folder)]) == 1
    printed = capsys.readouterr().out
    assert "more like it: lines" in printed
    assert len(printed.splitlines()) <= 4
