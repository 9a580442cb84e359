"""A whole edition in a folder, with a list of what is in it."""

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from dashboard.edition import start
from dashboard.edition.address import Address
from dashboard.edition.check import problems
from dashboard.edition.crawl import Crawl, File, first_addresses, written
from dashboard.edition.documents import Edition
from dashboard.language import LANGUAGES

MANIFEST = "manifest.json"
"""The list: it names every file but itself."""

HTML = "text/html"


class FolderError(ValueError):
    """The folder holds something else, which is not written over."""


@dataclass(frozen=True)
class Built:
    """What was made: its files, and what is wrong with them, a line each."""

    files: tuple[File, ...]
    problems: tuple[str, ...]

    @property
    def documents(self) -> int:
        """How many of the files are documents to read."""
        return sum(file.media_type == HTML for file in self.files)

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(file.size for file in self.files)


def build(
    edition: Edition,
    folder: Path,
    processes: int = 0,
    say: Callable[[int, int], None] = lambda made, known: None,
) -> Built:
    """Write an edition into a folder: an empty one, or that of an edition, whose other files go.

    Raises FolderError for any other folder, and what a file that cannot be made raises.
    """
    before = _files_before(folder)
    number = processes or os.cpu_count() or 1
    crawl = Crawl(folder, number, say)
    made = crawl.run(edition, first_addresses(edition.bounds))
    files = sorted([*made, *_at_root(edition, folder, list(crawl.names.values()))])
    written(folder, MANIFEST, manifest(edition, files), "application/json")
    for name in before - {file.path for file in files} - {MANIFEST}:
        (folder / name).unlink(missing_ok=True)
    return Built(tuple(files), tuple(problems(folder, number)))


def _files_before(folder: Path) -> set[str]:
    """The files of the edition that the folder holds already; none for a new folder."""
    if not folder.exists() or not any(folder.iterdir()):
        return set()
    try:
        listed = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))["files"]
        names = {file["path"] for file in listed}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise FolderError(f"{folder}: not empty, and no edition of the dashboard") from error
    inside = folder.resolve()
    return {name for name in names if (folder / name).resolve().is_relative_to(inside)}


def _at_root(edition: Edition, folder: Path, addresses: list[Address]) -> list[File]:
    made = {
        start.START: (start.start(edition), HTML),
        start.NOWHERE: (start.nowhere(edition), HTML),
        "robots.txt": (start.robots(edition), "text/plain"),
    }
    if edition.own:
        made["sitemap.xml"] = (start.sitemap(edition, addresses), "application/xml")
    return [written(folder, name, *content) for name, content in made.items()]


def manifest(edition: Edition, files: list[File]) -> bytes:
    """What the edition is of, and every file with its size, digest and media type."""
    properties = edition.dataset.descriptor.properties
    described = {
        "package": {
            "name": properties["name"],
            "version": properties["version"],
            "digest": edition.dataset.digest,
        },
        "day": edition.day.isoformat(),
        "days": [day.isoformat() for day in edition.bounds.days],
        "languages": [tag for tag in LANGUAGES if tag in edition.bounds.languages],
        "server": edition.server,
        "address": edition.own,
        "documents": sum(file.media_type == HTML for file in files),
        "bytes": sum(file.size for file in files),
        "files": [
            {
                "path": file.path,
                "bytes": file.size,
                "sha256": file.digest,
                "type": file.media_type,
            }
            for file in files
        ],
    }
    return (json.dumps(described, ensure_ascii=False, indent=1) + "\n").encode()
