"""The files of a package as bytes, read once: what was validated is what every address serves.

Each is read whole, from inside the folder, and never more than a file of a package may hold.
"""

import json
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path

from dashboard.data.cells import unsafe_character
from dashboard.data.problems import PackageError, Problem

DESCRIPTOR = "datapackage.json"
BOUNDARIES = "boundaries.geojson"
CHANGES = "CHANGES.md"
TEXTS = ("README.md", "NOTES.md", "BOUNDARIES.md", CHANGES)
"""The package's own explanations; none must be there."""

LARGEST = 8_000_000
"""Bytes of one file. The largest of the package has 0.2 million; sixty times the rows fit."""

NOT_FOUND = "file not found"

Files = Mapping[str, bytes]


def read_files(folder: Path) -> tuple[Files, list[Problem]]:
    """Every file that belongs to the package by its name in the folder, as it is there, and why
    another one could not be read: it is missing, lies outside the folder (through a link, too),
    is no ordinary file, is larger than LARGEST, or the system refuses it. Only the package's own
    explanations may be missing without a word.

    Raises PackageError where there is no folder.
    """
    inside = _folder(folder)
    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    _add(inside, DESCRIPTOR, files, problems)
    named = _named(files.get(DESCRIPTOR, b""))
    for name in dict.fromkeys([*named, BOUNDARIES, *TEXTS]):
        _add(inside, name, files, problems)
    return files, problems


def text_problems(files: Files) -> Iterator[Problem]:
    """Explanations that cannot be read as text, or hold a character that nothing can show."""
    for name in TEXTS:
        try:
            lines = files.get(name, b"").decode().replace("\r\n", "\n").split("\n")
        except UnicodeDecodeError:
            yield Problem(name, 0, "", "", "is not in UTF-8; save it as UTF-8")
            continue
        for number, line in enumerate(lines, start=1):
            if reason := unsafe_character(line.replace("\t", " ")):
                yield Problem(name, number, "", line, reason)


def _folder(folder: Path) -> Path:
    """The folder itself, links followed."""
    try:
        found = folder.resolve()
        if found.is_dir():
            return found
        reason = "is not a folder" if found.exists() else "folder not found"
    except (OSError, RuntimeError, ValueError) as error:
        reason = f"cannot be opened: {_why(error)}"
    raise PackageError([Problem(str(folder), 0, "", "", reason)])


def _named(descriptor: bytes) -> Iterator[str]:
    """Paths of the resources; none where the descriptor is not what it should be, which is told
    when it is read.
    """
    try:
        raw = json.loads(descriptor.decode("utf-8-sig"))
        yield from (item["path"] for item in raw["resources"] if isinstance(item["path"], str))
    except (ValueError, KeyError, TypeError, RecursionError):
        return


def _add(folder: Path, name: str, files: dict[str, bytes], problems: list[Problem]) -> None:
    reason, body = _read(folder, name)
    if not reason:
        files[name] = body
    elif name not in TEXTS or reason != NOT_FOUND:
        problems.append(Problem(name, 0, "", "", reason))


def _read(folder: Path, name: str) -> tuple[str, bytes]:
    """A reason why not, or the bytes."""
    try:
        path = (folder / name).resolve()
        if not path.is_relative_to(folder):
            return "lies outside the folder of the package, itself or through a link", b""
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            return f"is {_what(found.st_mode)}, not a file", b""
        if found.st_size > LARGEST:
            return f"is too large: {found.st_size / 1e6:.0f} MB, at most {LARGEST / 1e6:.0f}", b""
        return "", path.read_bytes()
    except FileNotFoundError:
        return NOT_FOUND, b""
    except (OSError, RuntimeError, ValueError) as error:
        return f"cannot be read: {_why(error)}", b""


def _what(mode: int) -> str:
    return "a folder" if stat.S_ISDIR(mode) else "a pipe or a device"


def _why(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
