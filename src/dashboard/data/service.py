"""The package in service: read once into memory, and taken over anew where its folder changed.

A reader's request or click sees one package from its beginning to its end.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path

from dashboard.data.dataset import Dataset
from dashboard.data.package import load_package
from dashboard.data.problems import PackageError, Problem
from dashboard.paths import data_folder

LOG = logging.getLogger(__name__)

Stamp = tuple[tuple[str, int, int, int], ...]


def stamp(folder: Path) -> Stamp:
    """Name, number, size and time of change of each file in a folder: what tells that one of them
    was written. Empty where there is no such folder.
    """
    try:
        found = [(str(path), path.stat()) for path in sorted(folder.rglob("*")) if path.is_file()]
    except OSError:
        return ()
    return tuple((name, s.st_ino, s.st_size, s.st_mtime_ns) for name, s in found)


class PackageInService:
    """The data set that is shown, and what was refused in its place.

    Raises PackageError where the folder holds no whole package to begin with.
    """

    def __init__(self, folder: Path):
        self.folder = folder
        self._seen = self._last = stamp(folder)
        self.dataset: Dataset = load_package(folder)
        self.refused: tuple[Problem, ...] = ()

    def look(self) -> None:
        """Take over the folder's package where it changed and has come to rest since the last
        look; a broken one is refused whole and the one in service stays. For one thread.
        """
        now, before = stamp(self.folder), self._last
        self._last = now
        if now == before != self._seen:
            self._take_over(now)

    def _take_over(self, now: Stamp) -> None:
        try:
            dataset = load_package(self.folder)
        except PackageError as error:
            if stamp(self.folder) == now:
                self._refuse(error, now)
            return
        if stamp(self.folder) != now:
            return
        self._seen, self.refused = now, ()
        if dataset.digest != self.dataset.digest:
            self.dataset = dataset
            LOG.warning("Data package taken over: %s", dataset.digest[:12])

    def _refuse(self, error: PackageError, now: Stamp) -> None:
        self._seen, self.refused = now, error.problems
        LOG.error("Changed data package refused, the last good one stays in service:\n%s", error)


@cache
def in_service() -> PackageInService:
    """The package that this process shows. Raises PackageError for a broken one at start."""
    return PackageInService(data_folder())


_PINNED: ContextVar[Dataset | None] = ContextVar("dataset", default=None)


def pin() -> Dataset:
    """Hold on to the package in service for all that this thread or task does from now on."""
    dataset = in_service().dataset
    _PINNED.set(dataset)
    return dataset


@contextmanager
def pinned() -> Iterator[Dataset]:
    """Hold on to the package in service, for one request."""
    dataset = in_service().dataset
    token = _PINNED.set(dataset)
    try:
        yield dataset
    finally:
        _PINNED.reset(token)


def current_dataset() -> Dataset:
    """The package that this request or click sees. Raises PackageError for a broken one."""
    return _PINNED.get() or in_service().dataset
