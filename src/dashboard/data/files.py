"""The files of a package as bytes, read once: what was validated is what every address serves."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

DESCRIPTOR = "datapackage.json"
BOUNDARIES = "boundaries.geojson"
CHANGES = "CHANGES.md"
TEXTS = ("README.md", "NOTES.md", "BOUNDARIES.md", CHANGES)
"""The package's own explanations; none must be there."""

Files = Mapping[str, bytes]


def _named(descriptor: bytes) -> Iterator[str]:
    """Paths of the resources; none where the descriptor is not what it should be, which is told
    when it is read.
    """
    try:
        raw = json.loads(descriptor)
        yield from (str(item["path"]) for item in raw["resources"])
    except (ValueError, KeyError, TypeError):
        return


def read_files(folder: Path) -> Files:
    """Every file that belongs to the package by its name in the folder, as it is there; a missing
    one is left out.
    """
    first = folder / DESCRIPTOR
    found = {DESCRIPTOR: first.read_bytes()} if first.is_file() else {}
    names = dict.fromkeys([*_named(found.get(DESCRIPTOR, b"")), BOUNDARIES, *TEXTS])
    return found | {
        name: (folder / name).read_bytes() for name in names if (folder / name).is_file()
    }
