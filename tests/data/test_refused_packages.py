"""What a package must not hold, and how its editor is told."""

import json
import os
import re

import pytest

from dashboard.data import PackageError, load_package
from dashboard.data.__main__ import main
from dashboard.data.files import LARGEST


def problems(package):
    with pytest.raises(PackageError) as caught:
        load_package(package.folder)
    return caught.value.problems


def told(package):
    return [str(problem) for problem in problems(package)]


def descriptor(package, change):
    path = package.folder / "datapackage.json"
    raw = json.loads(path.read_text(encoding="utf-8"))
    change(raw)
    path.write_text(json.dumps(raw), encoding="utf-8")


def field_of(raw, table, column):
    fields = next(r for r in raw["resources"] if r["name"] == table)["schema"]["fields"]
    return next(field for field in fields if field["name"] == column)


def rewritten(package, file, change):
    path = package.folder / file
    path.write_bytes(change(path.read_text(encoding="utf-8")))


# A file as a whole: one plain line, and that alone for the file.


def test_the_mark_of_excel_s_csv_utf_8_and_its_ends_of_lines_are_read(package):
    rewritten(package, "sites.csv", lambda text: text.replace("\n", "\r\n").encode("utf-8-sig"))
    assert len(load_package(package.folder).tables["sites"]) == 32


def test_booleans_as_excel_writes_them_are_read(package):
    rewritten(package, "countries.csv", lambda t: t.replace(",true,", ",TRUE,").encode())
    rewritten(package, "figures.csv", lambda t: t.replace(",false,", ",FALSE,").encode())
    assert load_package(package.folder).tables["countries"]["eu_member"].sum() == 27


def test_another_encoding_is_one_problem_at_the_word_that_shows_it(package):
    rewritten(package, "sites.csv", lambda text: text.encode("cp1252", "replace"))
    (found,) = problems(package)
    assert found.file == "sites.csv" and found.line > 1
    assert re.search("[^\x00-\x7f]", found.value)
    assert "is not in UTF-8" in found.reason and "save it as CSV UTF-8 (comma)" in found.reason


def test_utf_16_is_named(package):
    rewritten(package, "sites.csv", lambda text: text.encode("utf-16"))
    assert told(package) == ["sites.csv: is in UTF-16; save it as CSV UTF-8 (comma)"]


@pytest.mark.parametrize(("sign", "name"), [(";", "semicolons"), ("\t", "tabs")])
def test_another_separator_is_said_first_and_alone(package, sign, name):
    rewritten(package, "sites.csv", lambda text: text.replace(",", sign).encode())
    assert told(package) == [
        f"sites.csv is separated by {name}; save it as CSV UTF-8 (comma)".replace(" ", ": ", 1)
    ]


def test_what_is_wrong_with_a_file_as_a_whole_stands_before_all_other_problems(package):
    rewritten(package, "sites.csv", lambda text: text.replace(",", ";").encode())
    package.replace("comparisons.csv", "cmp-", "CMP-")
    assert told(package)[0].startswith("sites.csv: is separated by semicolons")
    assert len(told(package)) == 2


def test_decimal_commas_are_named(package):
    package.replace("sites.csv", "64.227", '"64,227"')
    (found,) = problems(package)
    assert (found.file, found.column, found.value) == ("sites.csv", "latitude", "64,227")
    assert "with a decimal point" in found.reason


def test_rows_that_were_cleared_in_a_spreadsheet_are_one_problem(package):
    for _ in range(24):
        package.append("sites.csv", "," * 18)
    assert told(package) == [
        "sites.csv, line 34: 24 empty lines from here on; delete the rows, do not only clear them"
    ]


def test_empty_columns_beside_the_table_are_one_problem(package):
    rewritten(package, "sectors.csv", lambda text: text.replace("\n", ",,\n").encode())
    assert told(package) == [
        "sectors.csv, line 1: a column without a name; delete the empty columns beside the table"
    ]


def test_lines_that_end_with_carriage_returns_alone(package):
    rewritten(package, "sectors.csv", lambda text: text.replace("\n", "\r").encode())
    assert told(package) == [
        "sectors.csv: has lines that end as on an old Macintosh; save it as CSV UTF-8 (comma)"
    ]


def test_a_table_that_must_have_rows_is_told_alone(package):
    rewritten(package, "countries.csv", lambda text: text.splitlines()[0].encode())
    assert told(package) == ["countries.csv: has no rows; the dashboard cannot do without"]


def test_an_empty_file(package):
    (package.folder / "sites.csv").write_bytes(b"")
    assert told(package) == [
        "sites.csv: is empty or begins with an empty line; the header must come first"
    ]


def test_a_folder_in_place_of_a_file(package):
    (package.folder / "sites.csv").unlink()
    (package.folder / "sites.csv").mkdir()
    assert told(package) == ["sites.csv: is a folder, not a file"]


def test_a_named_pipe_does_not_hang(package):
    (package.folder / "sites.csv").unlink()
    os.mkfifo(package.folder / "sites.csv")
    assert told(package) == ["sites.csv: is a pipe or a device, not a file"]


def test_a_file_that_is_too_large_is_not_read(package):
    with (package.folder / "sites.csv").open("ab") as file:
        file.truncate(100_000_000)
    assert told(package) == [f"sites.csv: is too large: 100 MB, at most {LARGEST / 1e6:.0f}"]


def test_a_file_that_may_not_be_read(package, monkeypatch):
    from pathlib import Path

    read = Path.read_bytes

    def refused(path):
        if path.name == "sites.csv":
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refused)
    assert told(package) == ["sites.csv: cannot be read: Permission denied"]


def test_a_link_to_a_file_outside_the_folder(package, tmp_path):
    outside = tmp_path / "outside.csv"
    (package.folder / "sites.csv").rename(outside)
    (package.folder / "sites.csv").symlink_to(outside)
    assert told(package) == [
        "sites.csv: lies outside the folder of the package, itself or through a link"
    ]


def test_a_link_that_leads_to_itself(package):
    (package.folder / "sites.csv").unlink()
    (package.folder / "sites.csv").symlink_to("sites.csv")
    (found,) = told(package)
    assert found.startswith("sites.csv: cannot be read")


def test_a_folder_that_is_a_file_or_is_not_there(package, capsys):
    file = package.folder / "sites.csv"
    assert main(["check", str(file)]) == 1
    assert main(["check", str(package.folder / "nowhere")]) == 1
    assert main(["check", "a\0b"]) == 1
    printed = capsys.readouterr().out
    assert f"{file}: is not a folder" in printed
    assert "nowhere: folder not found" in printed


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b'{"title": "\xfc"}', "is not in UTF-8"),
        (b"[" * 100_000, "nested too deeply"),
        (b"[]", "is not a JSON object"),
        (b"{}", "is not a list of resources"),
        (b'{"name": "a", "name": "b"}', "property stands twice in one object: name"),
        (b'{"resources": {"a": 1}}', "is not a list of resources"),
        (b'{"resources": [1]}', "is not a list of resources"),
        (b'{"name"', "is not JSON"),
        (b'{"name": 1' + b"0" * 5000 + b"}", "is not JSON that can be read"),
    ],
)
def test_a_descriptor_that_is_none(package, body, reason):
    (package.folder / "datapackage.json").write_bytes(body)
    assert any(reason in line for line in told(package))


@pytest.mark.parametrize(
    ("body", "line"),
    [
        (b"# \xfcber", "NOTES.md: is not in UTF-8; save it as UTF-8"),
        (b"# A\n\x0b", "NOTES.md, line 2: '\\x0b': holds the invisible character U+000B"),
    ],
)
def test_explanations_that_cannot_be_shown(package, body, line):
    (package.folder / "NOTES.md").write_bytes(body)
    (found,) = told(package)
    assert found.startswith(line)


# The descriptor: everything in it holds, or is refused.


@pytest.mark.parametrize("path", ["../sites.csv", "/etc/hostname", "a\\b.csv", "http://a/b.csv"])
def test_a_path_outside_the_folder(package, path):
    descriptor(package, lambda raw: raw["resources"][0].update(path=path))
    assert told(package) == [
        f"datapackage.json, column sites: {path!r}: path lies outside the folder of the package"
    ]


@pytest.mark.parametrize("version", ['1.0.0"; x="', "1.0.0-beta", "1—0", "", "1.0", 1.0, None])
def test_a_version_that_cannot_stand_in_a_file_name(package, version):
    descriptor(package, lambda raw: raw.update(version=version))
    (found,) = problems(package)
    assert (found.column, found.reason) == ("version", "is not three numbers such as 1.0.0")


def test_a_name_of_a_table_that_excel_cannot_bear(package):
    long = "a_table_of_more_than_thirty_one_characters"

    def rename(raw):
        raw["resources"].append({**raw["resources"][-2], "name": long, "path": "other.csv"})

    descriptor(package, rename)
    (found,) = problems(package)
    assert found.value == long and "longer than 31 characters" in found.reason


@pytest.mark.parametrize("name", ["dictionary", "datapackage", "a'b", "Sites", "a:b", "", None])
def test_a_name_of_a_table_that_something_else_has(package, name):
    def add(raw):
        raw["resources"].append({**raw["resources"][-2], "name": name, "path": "other.csv"})

    descriptor(package, add)
    assert [found.column for found in problems(package)] == ["resources"]


LIMITS = [
    ("sites", "name", {"minLength": 60}, "shorter than 60 characters"),
    ("sites", "name", {"maxLength": 2}, "longer than 2 characters"),
    ("sites", "host_country", {"unique": True}, "stands more than once, but is a key"),
    ("sites", "city", {"pattern": "[A-Z].*x"}, "does not match [A-Z].*x"),
    ("sites", "city", {"required": True}, "empty, but a value is required"),
    ("sites", "latitude", {"minimum": 50}, "less than 50"),
    ("sites", "latitude", {"maximum": 50.5}, "more than 50.5"),
    ("figures", "stage", {"enum": ["selected"]}, "not one of selected"),
    ("countries", "population", {"maximum": 1000}, "more than 1000"),
]


@pytest.mark.parametrize(("table", "column", "limits", "reason"), LIMITS)
def test_every_limit_of_the_descriptor_holds(package, table, column, limits, reason):
    def limit(raw):
        field_of(raw, table, column).setdefault("constraints", {}).update(limits)

    descriptor(package, limit)
    found = problems(package)
    assert {(p.file, p.column, p.reason) for p in found} == {(f"{table}.csv", column, reason)}
    assert all(p.line > 1 for p in found)
    assert all(p.value for p in found) or "required" in limits


UNKNOWN = [
    ({"constraints": {"jsonSchema": {}}}, "jsonSchema", "is not a constraint known here"),
    ({"constraints": {"exclusiveMinimum": 3}}, "exclusiveMinimum", "is not a constraint"),
    ({"constraints": {"maxLength": "70"}}, "maxLength: 70", "is no limit for a column"),
    ({"constraints": {"maxLength": -1}}, "maxLength: -1", "is no limit for a column"),
    ({"constraints": {"minimum": 3}}, "minimum: 3", "is no limit for a column"),
    ({"constraints": {"pattern": "("}}, "pattern: (", "is no limit for a column"),
    ({"constraints": {"enum": []}}, "enum: []", "is no limit for a column"),
    ({"constraints": {"required": "yes"}}, "required: yes", "is no limit for a column"),
    ({"constraints": []}, "[]", "constraints is not an object"),
    ({"type": "geopoint"}, "geopoint", "is not a type known here"),
    ({"type": ["string"]}, "['string']", "is not a type known here"),
    ({"x-kind": "colour"}, "colour", "is not a type known here"),
    ({"format": "email"}, "email", "is not a format known here"),
    ({"decimalChar": ","}, "decimalChar", "a property that is not known here"),
    ({"title": 3}, "3", "is not a text"),
    ({"description": "a\u000bb"}, "a\u000bb", "invisible character U+000B"),
    ({"description": "a\ud800b"}, "a\ud800b", "invisible character U+D800"),
]


@pytest.mark.parametrize(("change", "value", "reason"), UNKNOWN)
def test_what_the_descriptor_names_and_nothing_here_knows(package, change, value, reason):
    descriptor(package, lambda raw: field_of(raw, "sites", "city").update(change))
    assert [found.value for found in problems(package)] == [value]
    assert reason in problems(package)[0].reason
    assert problems(package)[0].column.endswith(("sites.city", ".description", ".title"))


@pytest.mark.parametrize(
    "dialect", [{"delimiter": ";"}, {"quoteChar": "'"}, {"header": False}, {"commentChar": "#"}, 3]
)
def test_another_way_of_writing_tables(package, dialect):
    descriptor(package, lambda raw: raw["resources"][0].update(dialect=dialect))
    assert [found.column for found in problems(package)] == ["sites"]


@pytest.mark.parametrize(
    ("table", "column", "code"),
    [
        ("figures", "stage", "cancelled"),
        ("milestones", "kind", "award"),
        ("sources", "tier", "rumour"),
        ("official_counts", "measure", "unicorns_total"),
        ("participation", "role", "observer"),
    ],
)
def test_a_code_that_the_descriptor_allows_and_the_product_does_not_know(
    package, table, column, code
):
    def allow(raw):
        field_of(raw, table, column)["constraints"]["enum"].append(code)

    descriptor(package, allow)
    (found,) = problems(package)
    assert (found.column, found.value) == (f"{table}.{column}", code)
    assert found.reason.startswith("the dashboard does not know this code; it knows ")


@pytest.mark.parametrize(
    ("table", "column", "change", "reason"),
    [
        ("figures", "stage", lambda f: f["constraints"].pop("enum"), "needs an enum"),
        ("sites", "latitude", lambda f: f.update(type="string", constraints={}), "type number"),
        ("sites", "name", lambda f: f.pop("constraints"), "required must be true"),
        ("figures", "amount_low", lambda f: f.pop("constraints"), "a minimum"),
    ],
)
def test_a_column_that_asks_for_less_than_the_pages_rest_on(package, table, column, change, reason):
    descriptor(package, lambda raw: change(field_of(raw, table, column)))
    assert {found.column for found in problems(package)} == {f"{table}.{column}"}
    assert any(reason in found.reason for found in problems(package))


def test_a_table_that_the_pages_need(package):
    def remove(raw):
        raw["resources"] = [r for r in raw["resources"] if r["name"] != "comparisons"]

    descriptor(package, remove)
    assert told(package) == [
        "datapackage.json, column resources: 'comparisons': the dashboard needs this table"
    ]


@pytest.mark.parametrize(
    "key",
    [
        {"fields": ["city", "name"], "reference": {"resource": "sources", "fields": ["a", "b"]}},
        {"fields": "city", "reference": "sources"},
        {"fields": "town", "reference": {"resource": "sources", "fields": "source_id"}},
        {"fields": "city", "reference": {"resource": "cities", "fields": "name"}},
    ],
)
def test_a_foreign_key_that_points_at_nothing(package, key):
    descriptor(package, lambda raw: raw["resources"][0]["schema"]["foreignKeys"].append(key))
    (found,) = problems(package)
    assert found.column.startswith("sites") and "foreign key" in found.reason


# Cells.


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


# Outlines.


def outlines(package, change):
    path = package.folder / "boundaries.geojson"
    raw = json.loads(path.read_text(encoding="utf-8"))
    change(raw["features"])
    path.write_text(json.dumps(raw), encoding="utf-8")


BOW = {"type": "Polygon", "coordinates": [[[5, 50], [7, 51], [6, 50], [5, 51], [5, 50]]]}
LINE = {"type": "Polygon", "coordinates": [[[5, 50], [6, 50], [7, 50], [5, 50]]]}
FAR = {"type": "Polygon", "coordinates": [[[5, -50], [6, -50], [6, -51], [5, -50]]]}
NOT_A_NUMBER = {"type": "Polygon", "coordinates": [[[5, 50], [6, None], [6, 51], [5, 50]]]}


@pytest.mark.parametrize(
    ("geometry", "reason"),
    [
        (None, "no outline"),
        ({"type": "Polygon", "coordinates": []}, "no outline"),
        ({"type": "MultiPolygon", "coordinates": []}, "no outline"),
        ({"type": "Point", "coordinates": [5, 50]}, "no outline"),
        ({"type": "Polygon", "coordinates": [[[5, 50], [6, 51]]]}, "no outline"),
        ({"type": "Polygon"}, "no outline"),
        ("Polygon", "no outline"),
        (NOT_A_NUMBER, "no outline"),
        (BOW, "crosses itself"),
        (LINE, "crosses itself"),
        (FAR, "lies outside"),
    ],
)
def test_an_outline_that_cannot_be_drawn(package, geometry, reason):
    outlines(package, lambda features: features[3].update(geometry=geometry))
    (found,) = problems(package)
    assert (found.file, found.column) == ("boundaries.geojson", "features[3].geometry")
    assert reason in found.reason and found.value


def test_a_country_with_two_outlines(package):
    outlines(package, lambda features: features.append(features[3]))
    assert {found.column for found in problems(package)} == {"iso3", "iso2"}
    assert all(found.reason == "stands 2 times, but is a key" for found in problems(package))


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b'{"features": []}', b"\xff", b"[" * 100_000])
def test_outlines_that_are_no_geojson(package, body):
    (package.folder / "boundaries.geojson").write_bytes(body)
    (found,) = problems(package)
    assert found.file == "boundaries.geojson" and found.reason


def test_the_code_of_a_country_differs_on_the_map(package):
    package.replace("countries.csv", "\nIS,ISL", "\nIX,ISL")
    reasons = {problem.reason for problem in problems(package) if problem.value == "IX"}
    assert reasons == {"ISL is IS in boundaries.geojson"}
