"""The command `ai-factories edition FOLDER`: the dashboard as a folder of files."""

import argparse
import os
import sys
import time
from collections.abc import Mapping

from dashboard.contents import PAGES
from dashboard.data import PackageError, current_dataset
from dashboard.edition.bounds import Bounds
from dashboard.edition.documents import Edition
from dashboard.edition.folder import Built, FolderError, build
from dashboard.language import LANGUAGES
from dashboard.paths import DATA_SETTING
from dashboard.server import AddressError
from dashboard.server.address import contact, public_address, why_no_address

OVERVIEW = "overview"
MOST_SHOWN = 20


class UnknownNameError(ValueError):
    """A page or a language that there is not."""


def edition(options: argparse.Namespace) -> int:
    """Write the edition and say what it holds; 1 where a link in it is broken."""
    if options.data:
        os.environ[DATA_SETTING] = str(options.data.resolve())
    began = time.monotonic()
    try:
        asked = _asked(options)
        built = build(asked, options.folder, options.processes, _progress)
    except (PackageError, AddressError, FolderError, UnknownNameError) as error:
        print(error, file=sys.stderr)
        return 2
    _say(built, time.monotonic() - began)
    return 1 if built.problems else 0


def _asked(options: argparse.Namespace) -> Edition:
    dataset = current_dataset()
    own = options.address.rstrip("/")
    if own and (wrong := why_no_address(own)):
        raise AddressError(f"--address={own}: {wrong}")
    tags = _some_of({tag: tag for tag in LANGUAGES}, options.languages)
    paths = _some_of({path or OVERVIEW: path for path in PAGES}, options.pages)
    states = tuple(dataset.tables["countries"]["iso2"])
    bounds = Bounds(
        languages=tags,
        paths=paths,
        days=() if options.first_views else dataset.wave_days,
        states=_some_of({code: code for code in states}, options.states),
        has_choices=not options.first_views,
        has_cards=bool(own),
    )
    day = options.day or dataset.evidence_day
    return Edition(day, bounds, public_address(), own, contact())


def _some_of(known: Mapping[str, str], text: str) -> tuple[str, ...]:
    """What the names of a list stand for; all where there is none."""
    names = text.split(",") if text else list(known)
    for name in names:
        if name not in known:
            raise UnknownNameError(f"{name!r} is not one of {', '.join(known)}")
    return tuple(known[name] for name in names)


def _progress(made: int, known: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{made} of {known} files", end="", file=sys.stderr, flush=True)


def _say(built: Built, seconds: float) -> None:
    if sys.stderr.isatty():
        print(file=sys.stderr)
    for line in built.problems[:MOST_SHOWN]:
        print(line, file=sys.stderr)
    print(
        f"{built.documents} documents, {len(built.files)} files, {built.size / 1e6:.1f} MB,"
        f" {seconds:.0f} s, broken links, foreign requests and failures: {len(built.problems)}"
    )
