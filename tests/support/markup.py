"""A page of markup as a reader meets it: headings, findings, links, forms, pictures."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from urllib.parse import parse_qsl, urlsplit

from lxml import html

Pairs = tuple[tuple[str, str], ...]


def words_of(element) -> str:
    """The words of an element with single, plain spaces."""
    return " ".join(element.text_content().replace("\u00a0", " ").split())


@dataclass(frozen=True)
class Link:
    """A link, or the summary of a folded part that the script follows: its key among all of the
    page (empty for some), its words, its address, its classes, whether it is marked as chosen.
    """

    key: str
    words: str
    address: str
    classes: tuple[str, ...] = ()
    is_chosen: bool = False
    is_foreign: bool = False

    @property
    def path(self) -> str:
        """Where it leads, below the root: `map`; a file's begins with its folder."""
        return urlsplit(self.address).path.removeprefix("./")

    @property
    def query(self) -> Pairs:
        return tuple(parse_qsl(urlsplit(self.address).query, keep_blank_values=True))


@dataclass(frozen=True)
class Field:
    """A field of a form: what it holds (None where nothing is sent), what it may be set to."""

    name: str
    kind: str
    key: str
    held: str | None
    values: tuple[str, ...] = ()


@dataclass(frozen=True)
class Form:
    """A form that asks the page itself with GET."""

    key: str
    fields: tuple[Field, ...]

    @property
    def hidden(self) -> dict[str, str]:
        """The rest of the view that it keeps."""
        return {field.name: field.held or "" for field in self.fields if field.kind == "hidden"}

    @property
    def shown(self) -> tuple[Field, ...]:
        return tuple(field for field in self.fields if field.kind != "hidden")

    def sent(self, changes: Mapping[Field, str | None] | None = None) -> Pairs:
        """What the browser sends, in the order of the fields, after some of them were set."""
        held = ((field, (changes or {}).get(field, field.held)) for field in self.fields)
        return tuple((field.name, text) for field, text in held if text is not None)

    def __getitem__(self, key: str) -> Field:
        return next(field for field in self.fields if key in (field.key, field.name))


def _unpacked(text: str) -> str:
    """Each drawing with the marks that a page's script would put into it."""
    return re.sub(r' data-packed="([^"]*)">', lambda found: f">{unescape(found[1])}", text)


def _field(element) -> Iterator[Field]:
    name, key = element.get("name"), element.get("data-key", "")
    if element.tag == "select":
        usable = [option for option in element.iter("option") if option.get("disabled") is None]
        values = [option.get("value", option.text) for option in usable]
        chosen = [option for option in usable if option.get("selected") is not None] or usable
        yield Field(name, "select", key, chosen[0].get("value", chosen[0].text), tuple(values))
    elif name and element.get("type") == "checkbox":
        value = element.get("value", "on")
        held = value if element.get("checked") is not None else None
        yield Field(name, "checkbox", key, held, (value,))
    elif name:
        limits = tuple(filter(None, (element.get("min"), element.get("max"))))
        yield Field(name, element.get("type", "text"), key, element.get("value", ""), limits)


class Markup:
    """The markup of a page, whole or in parts."""

    def __init__(self, text: str):
        self.text = text = _unpacked(text)
        self.root = html.fromstring(f"<div>{text}</div>" if "<html" not in text else text)

    def elements(self, path: str) -> list:
        return self.root.xpath(path)

    def of_class(self, name: str, tag: str = "*") -> list:
        """Elements of a class, in their order."""
        spaced = "concat(' ', normalize-space(@class), ' ')"
        return self.root.xpath(f"//{tag}[contains({spaced}, ' {name} ')]")

    def said(self, path: str) -> list[str]:
        return [words_of(found) for found in self.root.xpath(path)]

    @property
    def words(self) -> str:
        return words_of(self.root)

    @cached_property
    def headings(self) -> list[tuple[str, str]]:
        found = self.root.xpath("//h1 | //h2")
        return [(element.tag, words_of(element)) for element in found]

    @cached_property
    def findings(self) -> list[str]:
        return [words_of(found) for found in self.of_class("finding")]

    @cached_property
    def pictures(self) -> list[str]:
        """Slugs, in the order of the page."""
        return self.root.xpath("//@data-picture")

    @cached_property
    def links(self) -> list[Link]:
        return [_link(found) for found in self.root.xpath("//a[@href] | //summary[@data-href]")]

    @property
    def chips(self) -> list[Link]:
        return [link for link in self.links if "chip" in link.classes]

    @property
    def controls(self) -> list[Link]:
        """What has a key: it stays the same from one view to the next."""
        return [link for link in self.links if link.key]

    def link(self, key: str) -> Link:
        return next(link for link in self.links if link.key == key)

    @cached_property
    def forms(self) -> list[Form]:
        return [
            Form(
                form.get("data-key", ""),
                tuple(
                    field
                    for element in form.xpath(".//input | .//select | .//textarea")
                    for field in _field(element)
                ),
            )
            for form in self.root.xpath("//form[@method='get']")
        ]

    def form(self, key: str) -> Form:
        return next(form for form in self.forms if form.key == key)


def _link(element) -> Link:
    return Link(
        key=element.get("data-key", ""),
        words=words_of(element),
        address=element.get("href") or element.get("data-href"),
        classes=tuple(element.get("class", "").split()),
        is_chosen=element.get("aria-current") is not None,
        is_foreign=element.get("target") is not None or element.get("download") is not None,
    )
