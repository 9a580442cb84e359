"""An address of the dashboard, and the file that holds what it answers."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import parse_qsl, unquote, urlencode, urljoin, urlsplit

from dashboard.contents import PAGES
from dashboard.data import Dataset
from dashboard.document.asked import asked
from dashboard.document.visit import MADE_OF, unfolded_in
from dashboard.language import DEFAULT_LANGUAGE
from dashboard.view import View, from_query, joined, limits_of

ROOT = "https://edition.invalid/"
"""Stands for the root while addresses are joined; no host has this name (RFC 6761)."""

IN_WORDS = frozenset(
    {"cards", "contents.html", "embed", "pictures", "print", "search.js", "slides", "stills"}
)
"""Files, and folders whose files say something in a language."""

LONGEST_NAME = 100
"""Characters of a file's name; some systems take 255 bytes of a whole path."""

_OTHER = re.compile(r"[^a-z0-9._-]+")
_FOLDS = "open"
"""Parameter of what is unfolded: in a document without a server all of it is there already."""


@dataclass(frozen=True, order=True)
class Address:
    """A path below the root, without a slash before it, and parameters in the order of their
    names; those at their default are left out.
    """

    path: str
    query: tuple[tuple[str, str], ...] = ()

    @property
    def parameters(self) -> dict[str, str]:
        """The parameters by their names."""
        return dict(self.query)

    @property
    def lang(self) -> str:
        """Tag of the language."""
        return self.parameters.get("lang", DEFAULT_LANGUAGE)

    @property
    def is_page(self) -> bool:
        """Whether it is a page of the dashboard."""
        return self.path in PAGES

    @property
    def relative(self) -> str:
        """The address as a link from the root."""
        return self.path + (f"?{urlencode(self.query, safe=MADE_OF)}" if self.query else "")

    def without(self, names: Iterable[str]) -> "Address":
        """The same without some parameters."""
        left = set(names)
        return Address(self.path, tuple(pair for pair in self.query if pair[0] not in left))


def made(path: str, parameters: Mapping[str, str]) -> Address:
    """An address from its parts."""
    held = {name: text for name, text in parameters.items() if text}
    if held.get("lang") == DEFAULT_LANGUAGE:
        del held["lang"]
    return Address(path, tuple(sorted(held.items())))


def read(link: str, here: Address, dataset: Dataset) -> Address:
    """What a link in the document at an address leads to. A page is read as the dashboard reads
    it, so that two links to the same view are the same address.
    """
    parts = urlsplit(urljoin(ROOT + here.path, link))
    path, pairs = unquote(parts.path).lstrip("/"), parse_qsl(parts.query, keep_blank_values=True)
    if path in PAGES:
        return _page(path, asked(pairs), dataset)
    return made(path, joined(pairs))


def _page(path: str, query: Mapping[str, str], dataset: Dataset) -> Address:
    view, _ = from_query(query, limits_of(dataset), place=path)
    unfolded = {name: text for name, text in unfolded_in(query).items() if name != _FOLDS}
    return page_address(path, view, dataset, unfolded)


def page_address(
    path: str, view: View, dataset: Dataset, unfolded: Mapping[str, str] | None = None
) -> Address:
    """The address of a page in a view, what the page shows anyway left out."""
    page = PAGES[path]
    section = page.section(view)
    is_first = section is page.sections[0]
    is_named = view.section in {item.code for item in page.sections}
    first_table = next(iter(dataset.descriptor.tables))
    shown = view.changed(
        section="" if is_first or not is_named else view.section,
        table="" if view.table == first_table else view.table,
        slide="" if view.slide == "1" else view.slide,
    )
    numbers = {name: text for name, text in (unfolded or {}).items() if text != "1"}
    return made(path, {**shown.to_query(place=path), **numbers})


def file_name(address: Address) -> str:
    """The path of the file below the edition's folder: the language, the path, what differs from
    the default. In small letters, for systems that know no others.
    """
    path = PurePosixPath(address.path or "index")
    suffix = path.suffix or ".html"
    rest = "_".join(f"{name}-{text}" for name, text in address.query if name != "lang")
    stem = "_".join(part for part in (path.stem, rest) if part)
    return str(_folder(address) / path.parent / (_short(stem) + suffix))


def _folder(address: Address) -> PurePosixPath:
    """The language where the content has one."""
    first, _, rest = address.path.partition("/")
    is_said = address.is_page or first in IN_WORDS or rest.startswith("exhibits/")
    is_said |= address.lang != DEFAULT_LANGUAGE
    return PurePosixPath(address.lang if is_said else "")


def _short(stem: str) -> str:
    """A name that every system takes; a long one ends with what tells it from all others."""
    name = _OTHER.sub("+", stem.lower())
    if len(name) <= LONGEST_NAME:
        return name
    return f"{name[: LONGEST_NAME // 2]}-{hashlib.sha256(stem.encode()).hexdigest()[:12]}"
