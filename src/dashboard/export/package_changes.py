"""The changelog of the data package, `CHANGES.md`: what each version brought."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

HEADING = re.compile(r"^## (?P<version>\S+), (?P<day>\d{4}-\d{2}-\d{2})$", re.MULTILINE)


@dataclass(frozen=True)
class Version:
    """A version of the package, its day (ISO) and what it brought: facts, a text a change."""

    version: str
    day: str
    changes: tuple[str, ...]


def versions(text: str) -> Iterator[Version]:
    """The versions of a changelog, in its order (newest first)."""
    headings = list(HEADING.finditer(text))
    ends = [heading.start() for heading in headings[1:]] + [len(text)]
    for heading, end in zip(headings, ends, strict=True):
        lines = text[heading.end() : end].splitlines()
        changes = tuple(line.removeprefix("- ") for line in lines if line.startswith("- "))
        yield Version(heading["version"], heading["day"], changes)
