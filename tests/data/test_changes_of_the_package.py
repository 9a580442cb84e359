"""The changelog of the package: its newest version is that of the descriptor."""

from dashboard.data import load_package
from dashboard.export.package_changes import Version, versions
from dashboard.paths import ROOT


def test_a_version_has_its_day_and_its_changes():
    text = (
        "# Changes\n\n## 1.1.0, 2026-11-26\n\n- One.\n- Two.\n\n## 1.0.0, 2026-11-23\n\n- First.\n"
    )
    assert list(versions(text)) == [
        Version("1.1.0", "2026-11-26", ("One.", "Two.")),
        Version("1.0.0", "2026-11-23", ("First.",)),
    ]


def test_the_newest_version_is_that_of_the_package():
    newest = next(versions((ROOT / "data" / "CHANGES.md").read_text(encoding="utf-8")))
    properties = load_package(ROOT / "data").descriptor.properties
    assert newest.version == properties["version"]
    assert properties["created"].startswith(newest.day)
    assert newest.changes
