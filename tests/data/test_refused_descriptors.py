"""Everything in a descriptor holds, or is refused."""

import pytest
from support.refusals import descriptor, field_of, problems, told


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
        ("milestones", "importance", "crucial"),
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


@pytest.mark.parametrize("column", ["importance", "short_title"])
def test_a_package_of_before_the_key_events_is_refused_with_the_column_it_lacks(package, column):
    def remove(raw):
        (table,) = (r for r in raw["resources"] if r["name"] == "milestones")
        fields = table["schema"]["fields"]
        table["schema"]["fields"] = [f for f in fields if f["name"] != column]

    descriptor(package, remove)
    missing = f"datapackage.json, column milestones.{column}: the dashboard needs this column"
    assert any(missing in line for line in told(package))


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
