import json

import pytest

from dashboard.data import PackageError, load_package
from dashboard.data.__main__ import main
from dashboard.paths import ROOT


def problems(package):
    with pytest.raises(PackageError) as caught:
        load_package(package.folder)
    return [str(problem) for problem in caught.value.problems]


def test_the_project_s_own_package_is_whole(capsys):
    assert main(["check", str(ROOT / "data")]) == 0
    assert "no problem found" in capsys.readouterr().out


def test_a_missing_column_is_named(package):
    package.replace("sites.csv", "site_id,kind,name", "site_id,sort,name")
    found = problems(package)
    assert "sites.csv, line 1, column kind: column missing" in found
    assert any("column sort: column not described" in line for line in found)


def test_a_broken_line_is_named_and_the_others_are_still_read(package):
    package.append("participation.csv", "lumi-ai-factory,FI")
    found = problems(package)
    assert found == ["participation.csv, line 44: 2 cells where the header has 4"]


def test_an_unclosed_quote_is_named(package):
    package.append("sectors.csv", 'jaif,space,"open')
    assert any(line.startswith("sectors.csv, line 125: broken line") for line in problems(package))


def test_a_figure_without_a_source(package):
    package.replace("figures.csv", "ec-2025-03-12-second-wave,The split", ",The split")
    assert problems(package) == [
        "figures.csv, line 124, column source_id: empty, but a value is required"
    ]


def test_a_source_that_does_not_exist(package):
    package.replace("figures.csv", "ec-2025-03-12-second-wave,The split", "nowhere,The split")
    assert problems(package) == [
        "figures.csv, line 124, column source_id: 'nowhere': not found in sources.csv, column"
        " source_id"
    ]


def test_two_preferred_figures_for_one_subject_and_measure(package):
    package.replace(
        "figures.csv", "2025-02-11,false,,ec-2025-02-11", "2025-02-11,true,,ec-2025-02-11"
    )
    found = problems(package)
    assert len(found) == 2
    assert all("2 preferred figures for investai-200bn, total" in line for line in found)


def test_an_impossible_date(package):
    package.replace("milestones.csv", "2025-03-28,day,contract", "2025-02-30,day,contract")
    assert any("line" in line and "'2025-02-30': not a" in line for line in problems(package))


def test_a_word_where_a_number_belongs(package):
    package.replace("sites.csv", "64.227", "north")
    assert any("column latitude: 'north': not a number" in line for line in problems(package))


def test_coordinates_outside_the_host_state(package):
    package.replace("sites.csv", "46.556,15.646", "48.556,15.646")
    found = problems(package)
    assert len(found) == 1
    assert "outside SI" in found[0]


def test_a_parent_that_does_not_exist(package):
    package.replace("envelopes.csv", "target,investai-200bn", "target,investai-300bn")
    assert any("'investai-300bn': not found in envelopes.csv" in line for line in problems(package))


def test_an_envelope_inside_itself(package):
    package.replace(
        "envelopes.csv",
        "InvestAI: investment the EU aims to mobilise,target,,",
        "InvestAI: investment the EU aims to mobilise,target,investai-50bn,",
    )
    assert any("inside itself through its parents" in line for line in problems(package))


def test_two_hosts_for_one_site(package):
    package.replace("participation.csv", "jaif,DE,host", "jaif,FR,host")
    assert any("sites.csv" in line and "has FR as host" in line for line in problems(package))


def test_a_country_without_a_boundary(package):
    path = package.folder / "boundaries.geojson"
    boundaries = json.loads(path.read_text(encoding="utf-8"))
    boundaries["features"] = [
        feature for feature in boundaries["features"] if feature["properties"]["iso3"] != "MLT"
    ]
    path.write_text(json.dumps(boundaries), encoding="utf-8")
    assert any("'MLT': no boundary in boundaries.geojson" in line for line in problems(package))


@pytest.mark.parametrize("file", ["figures.csv", "boundaries.geojson", "datapackage.json"])
def test_a_missing_file(package, file):
    (package.folder / file).unlink()
    assert any(line.startswith(file) and "not found" in line for line in problems(package))


def test_a_broken_descriptor(package):
    package.replace("datapackage.json", '"resources"', '"resources')
    assert problems(package)[0].startswith("datapackage.json, line")


def test_everything_wrong_is_reported_at_once(package, capsys):
    package.replace("sites.csv", "64.227", "north")
    package.replace("figures.csv", "ec-2025-03-12-second-wave,The split", "nowhere,The split")
    package.append("participation.csv", "lumi-ai-factory,FI")
    assert main(["check", str(package.folder)]) == 1
    printed = capsys.readouterr().out
    for words in ("'north'", "2 cells", "problems in the data package"):
        assert words in printed
