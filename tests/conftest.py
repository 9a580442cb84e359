import os
import shutil
import sys
from datetime import date
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent / "package"
"""The package on which exact numbers and line numbers are asserted; data/ goes on without it."""

os.environ["DASHBOARD_DATA"] = str(PACKAGE)

from typed_language import TypedLanguage

from dashboard.data import current_dataset
from dashboard.exhibits.exhibit import Scene
from dashboard.language import Language
from dashboard.view import View


@pytest.fixture(autouse=True)
def nothing_is_kept():
    """No answer of one test is an answer to another, which may have changed what makes it."""
    if server := sys.modules.get("dashboard.server.kept"):
        server.KEPT.clear()


@pytest.fixture(scope="session")
def dataset():
    return current_dataset()


@pytest.fixture
def scene(dataset):
    """Builds a scene of the frozen package: `scene(on="2025-03-12", lang="de", wave=("2",))`."""

    def build(on: str | None = None, **view: object) -> Scene:
        chosen = View(on=date.fromisoformat(on) if on else None, **view)
        return Scene(dataset, chosen, TypedLanguage(chosen.lang))

    return build


@pytest.fixture
def shown(dataset):
    """Builds a scene as a reader sees it, no-break spaces included."""

    def build(**view: object) -> Scene:
        chosen = View(**view)
        return Scene(dataset, chosen, Language(chosen.lang))

    return build


class PackageFolder:
    """A copy of the data package that a test may break."""

    def __init__(self, folder: Path):
        self.folder = folder

    def replace(self, file: str, old: str, new: str) -> None:
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) >= 1, f"{old!r} is not in {file}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def append(self, file: str, line: str) -> None:
        with (self.folder / file).open("a", encoding="utf-8") as table:
            table.write(line + "\n")


@pytest.fixture
def package(tmp_path):
    folder = tmp_path / "package"
    shutil.copytree(PACKAGE, folder)
    return PackageFolder(folder)
