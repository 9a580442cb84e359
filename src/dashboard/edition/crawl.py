"""All files of an edition: from the first addresses over all that they link to."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from zlib import crc32

from dashboard.data.clock import hold, holding
from dashboard.edition.address import Address, file_name, made
from dashboard.edition.bounds import Bounds
from dashboard.edition.documents import CONTENTS, INDEX, Edition
from dashboard.edition.made import made as file_of

FURTHER = ("favicon.ico", "data/package.zip", "data/boundaries.geojson")
"""Files that are in whether a document names them or not."""

OF_THE_SAME_VIEW = frozenset({"width", "theme", "section", "slide", "table", "page", "chapter"})
"""Parameters that draw no exhibit anew."""


@dataclass(frozen=True, order=True)
class File:
    """A file that was written: its path in the edition, its size, digest and media type."""

    path: str
    size: int
    digest: str
    media_type: str


Found = tuple[File, frozenset[Address]]


class SameNameError(ValueError):
    """Two addresses would be the same file."""


def first_addresses(bounds: Bounds) -> Iterator[Address]:
    """Where the crawl begins: every page on every day, what lists them, what stands alone."""
    yield from (made(path, {}) for path in FURTHER)
    for lang in bounds.languages:
        yield from (made(path, {"lang": lang}) for path in (INDEX, CONTENTS))
        for path in bounds.paths:
            yield made(path, {"lang": lang})
            yield from (made(path, {"lang": lang, "on": str(day)}) for day in bounds.days)
        yield from (made(f"embed/{slug}", {"lang": lang}) for slug in bounds.alone)


class Crawl:
    """Makes every file once, in several processes.

    What shows the same view goes to the same process, right after the page that links to it: there
    its exhibits have just been drawn. A process without work takes some of another's.
    """

    def __init__(self, folder: Path, processes: int, say: Callable[[int, int], None]) -> None:
        self.folder, self.say = folder, say
        self.names: dict[str, Address] = {}
        self.files: list[File] = []
        self.waiting: list[list[Address]] = [[] for _ in range(processes)]

    def run(self, edition: Edition, addresses: Iterable[Address]) -> list[File]:
        """The files, by their paths. Raises what a file that cannot be made raises."""
        self._add(addresses)
        if len(self.waiting) == 1:
            self._work_here(edition)
            return sorted(self.files)
        own = get_context("spawn")
        pools = [ProcessPoolExecutor(1, own, _begin, (edition, self.folder)) for _ in self.waiting]
        try:
            self._work(pools)
        finally:
            for pool in pools:
                pool.shutdown(cancel_futures=True)
        return sorted(self.files)

    def _work_here(self, edition: Edition) -> None:
        with holding(edition.day):
            while address := self._next(0):
                self._take(_write(address, edition, self.folder))

    def _take(self, found: Found) -> None:
        file, leads_to = found
        self.files.append(file)
        self._add(leads_to)
        self.say(len(self.files), len(self.names))

    def _add(self, addresses: Iterable[Address]) -> None:
        for address in sorted(addresses, reverse=True):
            name = file_name(address)
            if name not in self.names:
                self.names[name] = address
                self.waiting[_view_of(address) % len(self.waiting)].append(address)
            elif self.names[name] != address:
                raise SameNameError(f"{name}: {address.relative}, {self.names[name].relative}")

    def _work(self, pools: list[ProcessPoolExecutor]) -> None:
        running: dict[Future[Found], int] = {}
        free = set(range(len(pools)))
        while True:
            for number in sorted(free):
                if address := self._next(number):
                    running[pools[number].submit(_write_there, address)] = number
                    free.discard(number)
            if not running:
                return
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                free.add(running.pop(future))
                self._take(future.result())

    def _next(self, number: int) -> Address | None:
        """The newest of its own, else the oldest of who has most."""
        if self.waiting[number]:
            return self.waiting[number].pop()
        most = max(self.waiting, key=len)
        return most.pop(0) if most else None


def _view_of(address: Address) -> int:
    shown = [pair for pair in address.query if pair[0] not in OF_THE_SAME_VIEW]
    return crc32(repr(shown).encode())


class _Process:
    """What a process makes files of."""

    edition: Edition
    folder: Path


def _begin(edition: Edition, folder: Path) -> None:
    _Process.edition, _Process.folder = edition, folder
    hold(edition.day)


def _write_there(address: Address) -> Found:
    return _write(address, _Process.edition, _Process.folder)


def _write(address: Address, edition: Edition, folder: Path) -> Found:
    """Make and write the file of an address."""
    found, name = file_of(address, edition), file_name(address)
    return written(folder, name, found.body, found.media_type), found.leads_to


def written(folder: Path, name: str, body: bytes, media_type: str) -> File:
    """Write a file of the edition."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body)
    return File(name, len(body), hashlib.sha256(body).hexdigest(), media_type)
