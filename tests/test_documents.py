"""What the documents promise is there."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from dashboard import exhibits
from dashboard.contents import PAGES
from dashboard.exhibits.registry import EXHIBITS
from dashboard.paths import PAGES as SCRIPTS
from dashboard.paths import ROOT


def project():
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_every_dependency_earns_a_line():
    text = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    found = project()
    groups = found["dependency-groups"]
    wanted = [*found["project"]["dependencies"], *groups["development"], *groups["tools"]]
    names = [re.match(r"[\w-]+", line).group() for line in wanted]
    assert [name for name in names if f"`{name}`" not in text] == []


def test_every_make_target_of_the_documents_exists():
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    for document in DOCUMENTS:
        text = document.read_text(encoding="utf-8")
        assert set(re.findall(r"`make ([a-z-]+)`", text)) <= targets, document


DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_and_every_named_file_of_a_document_is_there(document):
    text = document.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)]+)\)", text):
        assert (document.parent / target).exists(), target
    named = r"`((?:src|tests|scripts|deploy|docs|data)/[\w./-]+\.\w+)`"
    for name in re.findall(named, text):
        assert (ROOT / name).exists() or (ROOT / "src" / "dashboard" / name).exists(), name


@pytest.mark.parametrize("page", PAGES.values(), ids=lambda page: page.path or "overview")
def test_every_page_has_its_script_and_knows_its_exhibits(page):
    assert (SCRIPTS / page.script).is_file()
    assert set(page.exhibits) <= set(EXHIBITS)


def test_every_file_with_an_exhibit_answers_to_a_slug_of_its_own_on_a_page():
    files = [path.read_text(encoding="utf-8") for path in Path(exhibits.__path__[0]).glob("*.py")]
    slugs = [re.search(r"^    slug=\"(.+)\"", text, re.M) for text in files if DEFINED.search(text)]
    on_pages = {slug for page in PAGES.values() for slug in page.exhibits}
    assert sorted(found.group(1) for found in slugs) == sorted(EXHIBITS) == sorted(on_pages)


DEFINED = re.compile(r"^EXHIBIT\b", re.M)


def test_no_file_of_the_program_is_longer_than_250_lines():
    files = [*(ROOT / "src").rglob("*.py"), *(ROOT / "scripts").glob("*.py"), ROOT / "app.py"]
    lines = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in files}
    assert {name: count for name, count in lines.items() if count > 250} == {}


def test_lock_files_have_hashes_and_no_addresses():
    for name in ("requirements.txt", "requirements-development.txt", "requirements-tools.txt"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "--hash=sha256:" in text
        assert not re.search(r"https?://|file:|--(extra-)?index-url|--find-links", text)


def test_no_file_names_a_path_of_a_machine():
    pattern = "(^|[\"' (])/(home|Users|work|root)/"
    found = subprocess.run(
        ["git", "grep", "-nIE", pattern, "--", ".", ":!tests/test_documents.py"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.stdout == ""
