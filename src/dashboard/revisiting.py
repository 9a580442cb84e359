"""The documents of the package by the day on which they were last read, and whether their addresses
still answer as they did: `ai-factories sources`.
"""

import argparse
import csv
import re
import time
import urllib.error
import urllib.request
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from html import unescape
from http.client import HTTPException
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from dashboard.data import PackageError, clock, load_package
from dashboard.paths import data_folder

PATIENCE = 20
"""Seconds that an address may take."""

PAUSE = 1.0
"""Seconds between two questions to one host."""

MOST = 2**20
"""Bytes of an answer that are read: enough for the title of a page."""

NAME = "ai-factories-dashboard (looks whether a cited document is still there)"

_TITLE = re.compile(r"<title[^>]*>(.*?)</title", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True)
class Document:
    """A row of sources.csv as far as it is looked at here; `read_on` is a day in ISO form."""

    source_id: str
    read_on: str
    tier: str
    address: str

    @property
    def is_on_the_web(self) -> bool:
        """Whether there is an address to open."""
        return self.address.startswith(("https://", "http://"))


@dataclass(frozen=True)
class Answer:
    """What an address answers, as far as it stays the same while the document does: the status (or
    why there is none), the address to which it led, the kind of file, and the title of a page.
    """

    status: str
    address: str = ""
    kind: str = ""
    title: str = ""

    def differs_from(self, before: "Answer") -> str:
        """What is another, in words; empty where all is the same."""
        pairs = (
            (item.name, getattr(before, item.name), getattr(self, item.name)) for item in PARTS
        )
        return "; ".join(f"{name} was {old}, is {new}" for name, old, new in pairs if old != new)


PARTS = fields(Answer)


def documents(folder: Path) -> list[Document]:
    """All documents of a package, the longest unread ones first. Raises PackageError."""
    rows = load_package(folder).tables["sources"].fillna("").to_dict("records")
    found = [
        Document(row["source_id"], str(row["accessed_on"])[:10], row["tier"], row["url"])
        for row in rows
    ]
    return sorted(found, key=lambda each: (each.read_on, each.source_id))


def opened(address: str) -> Answer:
    """Open an address, following where it leads. Never raises."""
    try:
        request = urllib.request.Request(address, headers={"User-Agent": NAME})
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            kind, body = answer.headers.get_content_type(), answer.read(MOST)
            title = _title(body) if kind == "text/html" else ""
            return Answer(str(answer.status), answer.url, kind, title)
    except urllib.error.HTTPError as error:
        return Answer(str(error.code), error.url or address)
    except (OSError, HTTPException, ValueError) as error:
        return Answer(type(error).__name__, address)


def _title(body: bytes) -> str:
    found = _TITLE.search(body.decode("utf-8", "replace"))
    return " ".join(unescape(found[1]).split()) if found else ""


def looked_at(addresses: Iterable[str]) -> Iterator[tuple[str, Answer]]:
    """Each address with its answer, one at a time and with a pause between two of one host."""
    last: dict[str, float] = {}
    for address in addresses:
        host = urlsplit(address).netloc
        time.sleep(max(last.get(host, 0.0) + PAUSE - time.monotonic(), 0.0))
        yield address, opened(address)
        last[host] = time.monotonic()


def difference(address: str, answer: Answer, before: Mapping[str, Answer]) -> str:
    """In what an answer differs from the recorded one; from a document that is simply there, where
    none is recorded. Empty where it does not.
    """
    expected = before.get(address, Answer("200", address, answer.kind, answer.title))
    return answer.differs_from(expected)


def read_record(path: Path) -> dict[str, Answer]:
    """Answers of an earlier look by the address that was asked; none where there is no file."""
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        return {row.pop("asked"): Answer(**row) for row in csv.DictReader(file)}


def write_record(path: Path, answers: Mapping[str, Answer]) -> None:
    """Keep answers for the next look, sorted, so that two records can be compared."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["asked", *(item.name for item in PARTS)])
        for asked, answer in sorted(answers.items()):
            writer.writerow([asked, *(getattr(answer, item.name) for item in PARTS)])


def _listed(found: Iterable[Document], today: date) -> None:
    for each in found:
        days = (today - date.fromisoformat(each.read_on)).days if each.read_on else ""
        print(f"{days:>5} days  {each.tier:<17} {each.source_id}  {each.address or 'no address'}")


def _checked(found: Iterable[Document], record: Path | None) -> int:
    """Open the addresses and print those that answer differently; their number."""
    before = read_record(record) if record else {}
    now, different = dict(before), 0
    for address, answer in looked_at(
        dict.fromkeys(each.address for each in found if each.is_on_the_web)
    ):
        now[address] = answer
        if told := difference(address, answer, before):
            different += 1
            print(f"{address}\n      {told}", flush=True)
    if record:
        write_record(record, now)
    print(f"{different} addresses answer differently")
    return different


def sources(options: argparse.Namespace) -> int:
    """List documents by age, or open their addresses; 1 where one answers differently."""
    try:
        found = documents(options.folder)
    except PackageError as error:
        print(error)
        return 1
    today = clock.today()
    if options.older_than is not None:
        least = options.older_than
        found = [
            each
            for each in found
            if not each.read_on or (today - date.fromisoformat(each.read_on)).days >= least
        ]
    if options.check:
        return 1 if _checked(found, options.record) else 0
    _listed(found, today)
    return 0


def add_sources(commands: Any) -> None:
    """Add the command `sources` to the commands of a parser."""
    told = "list the documents by the day they were last read, or open their addresses"
    parser = commands.add_parser("sources", help=told)
    parser.add_argument("folder", nargs="?", type=Path, default=data_folder())
    parser.add_argument("--older-than", type=int, metavar="DAYS", help="only those read before")
    parser.add_argument(
        "--check", action="store_true", help="open each address; list those that answer differently"
    )
    parser.add_argument(
        "--record", type=Path, metavar="FILE", help="answers of the last check, to compare with"
    )
    parser.set_defaults(do=sources)
