"""Whether an edition holds together: every link leads to a file that is there, and to a place in it
that is there; nothing is fetched from another host; no path begins at the root of a host; no part
of a page has failed.
"""

import re
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from html.parser import HTMLParser
from multiprocessing import get_context
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

LINKS = {"a": "href", "area": "href", "form": "action"}
"""What a reader may follow to another host, by the name of the element."""

FETCHED = {
    "audio": ("src",),
    "embed": ("src",),
    "iframe": ("src",),
    "img": ("src", "srcset"),
    "input": ("src",),
    "object": ("data",),
    "script": ("src",),
    "source": ("src", "srcset"),
    "track": ("src",),
    "video": ("src", "poster"),
}
"""What a browser fetches by itself."""

FOLLOWED = frozenset({"data-href", "data-released", "data-remembered"})
"""What a script follows."""

LOADED = frozenset({"icon", "manifest", "modulepreload", "preload", "prefetch", "stylesheet"})
"""Relations of a `link` that make a browser fetch it."""

_IN_STYLE = re.compile(r"""url\(\s*["']?(?!data:)([^"')]+)""")
FAILED = "trouble"
"""Class of the box that stands for a part of a page that could not be made."""

FEW = 500
"""Files that one process has read before another has begun."""

NOT_A_FILE = ("data:", "mailto:", "tel:")


@dataclass(frozen=True)
class Named:
    """An address in a file, and whether a browser fetches it by itself."""

    address: str
    is_fetched: bool


@dataclass
class Read:
    """What a file names, and the places in it that a link may name."""

    names: list[Named] = field(default_factory=list)
    places: set[str] = field(default_factory=set)
    has_failed: bool = False


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.read = Read()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: text for name, text in attrs if text is not None}
        self.read.places |= {found[name] for name in ("id", "name") if found.get(name)}
        self.read.names += _named(tag, found)
        self.read.has_failed |= FAILED in found.get("class", "").split()


def _named(tag: str, found: dict[str, str]) -> Iterator[Named]:
    if tag in LINKS and LINKS[tag] in found:
        yield Named(found[LINKS[tag]], False)
    if tag == "link" and "href" in found:
        yield Named(found["href"], bool(LOADED & set(found.get("rel", "").split())))
    for name in FETCHED.get(tag, ()):
        if name in found:
            parts = found[name].split(",") if name == "srcset" else [found[name]]
            yield from (Named(part.split()[0], True) for part in parts)
    for name in FOLLOWED & {*found}:
        yield Named(found[name], False)
    if "style" in found:
        yield from (Named(address, True) for address in _IN_STYLE.findall(found["style"]))


def read(path: Path) -> Read:
    """What a document or a style sheet names; nothing for any other file."""
    if path.suffix == ".css":
        return Read([Named(found, True) for found in _IN_STYLE.findall(path.read_text())])
    if path.suffix != ".html":
        return Read()
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader.read


def problems(folder: Path, processes: int = 1) -> list[str]:
    """All that is wrong, a line each: the file, the address, why."""
    names = sorted(path.relative_to(folder).as_posix() for path in _files(folder))
    found = dict(zip(names, _all(folder, names, processes), strict=True))
    failed = [f"{name}: a part of it failed" for name in names if found[name].has_failed]
    return failed + [
        f"{name}: {named.address}: {wrong}"
        for name, content in found.items()
        for named in content.names
        if (wrong := _wrong(name, named, found))
    ]


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


def _all(folder: Path, names: list[str], processes: int) -> list[Read]:
    if processes == 1 or len(names) < FEW:
        return [read(folder / name) for name in names]
    with ProcessPoolExecutor(processes, get_context("spawn")) as pool:
        return list(pool.map(partial(_read_in, folder), names, chunksize=50))


def _read_in(folder: Path, name: str) -> Read:
    return read(folder / name)


def _wrong(name: str, named: Named, found: dict[str, Read]) -> str:
    """Why an address does not lead anywhere; empty where it does."""
    if named.address.startswith(NOT_A_FILE):
        return ""
    parts = urlsplit(named.address)
    if parts.scheme or parts.netloc:
        return "fetched from another host" if named.is_fetched else ""
    if named.address.startswith("/"):
        return "begins at the root of a host"
    if parts.query:
        return "asks a server"
    to = normpath(join(dirname(name), unquote(parts.path))) if parts.path else name
    if to not in found:
        return "no such file"
    if parts.fragment and unquote(parts.fragment) not in found[to].places:
        return "no such place in the file"
    return ""
