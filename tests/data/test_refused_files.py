"""Files that are no tables: one plain line, and that alone for the file."""

import os
import re
from pathlib import Path

import pytest
from support.refusals import problems, rewritten, told

from dashboard.data import load_package
from dashboard.data.__main__ import main
from dashboard.data.files import LARGEST


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
