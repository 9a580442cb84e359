"""Tries broken packages: each is refused with its place and reason, or every page can draw it."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from support.breakages import Breakage, Choose, Files

from dashboard.data import Dataset, PackageError, load_package


def files_of(folder: Path) -> Files:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def judged(files: Files, folder: Path) -> Dataset | PackageError:
    """The package made of these files, or why it is refused; anything else is raised."""
    folder.mkdir(exist_ok=True)
    for path in folder.iterdir():
        path.unlink()
    for name, body in files.items():
        (folder / name).write_bytes(body)
    try:
        return load_package(folder)
    except PackageError as error:
        return error


@dataclass
class Trial:
    """Packages tried one on top of the other: what is accepted stays, so that its pages need to be
    asked for but once; what is refused is taken back.
    """

    files: Files
    folder: Path
    dataset: Dataset | None = None
    accepted: list[str] = field(default_factory=list)
    refused: list[tuple[str, PackageError]] = field(default_factory=list)

    def attempt(self, breakage: Breakage, choose: Choose) -> str:
        files = dict(self.files)
        told = breakage(files, choose)
        found = judged(files, self.folder)
        if isinstance(found, PackageError):
            self.refused.append((told, found))
        else:
            self.files, self.dataset = files, found
            self.accepted.append(told)
        return told


def chooser(seed: int) -> Choose:
    generator = random.Random(seed)

    def choose(values: Sequence[Any]) -> Any:
        return generator.choice(list(values))

    return choose
