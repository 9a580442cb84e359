"""The files at the edition's root: where a reader begins, what a host shows for a wrong address,
what robots ask for.
"""

import re
from collections.abc import Iterable, Iterator
from xml.etree import ElementTree as Xml

from markupsafe import Markup

from dashboard.contents import NAME
from dashboard.edition.address import Address, file_name, made
from dashboard.edition.documents import SCRIPT, Edition
from dashboard.edition.rewritten import policy
from dashboard.language import language_of
from dashboard.server.headers import script_hash
from dashboard.server.site_routes import SITEMAP, XHTML
from dashboard.templates import render

START, NOWHERE = "index.html", "404.html"


def start(edition: Edition) -> bytes:
    """The first page: the languages to choose from; a script takes the reader's."""
    parts = [
        {
            "lang": tag,
            "heading": language_of(tag).say(NAME),
            "text": "",
            "way": language_of(tag).own_name(),
            "address": _first(tag, edition),
        }
        for tag in edition.bounds.languages
    ]
    return _page(edition, parts, script=f"./{SCRIPT}")


def nowhere(edition: Edition) -> bytes:
    """What hosts show for an address where nothing is, in all languages, at any depth: there a
    script finds the way up.
    """
    parts = []
    for tag in edition.bounds.languages:
        say = language_of(tag).say
        heading = say("There is no page at this address")
        text = say("It may have been mistyped, or a part of the link was lost.")
        way, address = say(NAME), _first(tag, edition)
        parts.append(
            {"lang": tag, "heading": heading, "text": text, "way": way, "address": address}
        )
    first = render("edition-root", folders=_folders(edition))
    return _page(edition, parts, first=first, robots="noindex")


def _first(tag: str, edition: Edition) -> str:
    """The file of the first page in a language."""
    return file_name(made(edition.bounds.paths[0], {"lang": tag}))


def _folders(edition: Edition) -> str:
    """The folders at the edition's root, for a pattern."""
    known = {*edition.bounds.languages, "data"}
    return "|".join(re.escape(name) for name in sorted(known))


def _page(
    edition: Edition,
    parts: list[dict[str, str]],
    *,
    script: str = "",
    first: Markup = Markup(""),  # noqa: B008  frozen
    robots: str = "",
) -> bytes:
    text = render(
        "edition-start",
        lang=edition.bounds.languages[0],
        title=parts[0]["heading"],
        up=".",
        script=script,
        first=first,
        robots=robots,
        policy=policy(edition.links(Address("")), [script_hash(first)] if first else ()),
        parts=parts,
    )
    return text.encode()


def robots(edition: Edition) -> bytes:
    """Everything may be read; where the list of it is, where its address is known."""
    lines = ["User-agent: *", "Allow: /"]
    lines += ["", f"Sitemap: {edition.own}/sitemap.xml"] if edition.own else []
    return "\n".join([*lines, ""]).encode()


def sitemap(edition: Edition, addresses: Iterable[Address]) -> bytes:
    """Every page of the edition, each with its other languages (sitemaps.org, 0.9, which asks for
    whole addresses).
    """
    Xml.register_namespace("", SITEMAP)
    Xml.register_namespace("xhtml", XHTML)
    found = Xml.Element(f"{{{SITEMAP}}}urlset")
    changed = edition.dataset.evidence_day.isoformat()
    for address in sorted(item for item in addresses if item.is_page):
        entry = Xml.SubElement(found, f"{{{SITEMAP}}}url")
        Xml.SubElement(entry, f"{{{SITEMAP}}}loc").text = f"{edition.own}/{file_name(address)}"
        Xml.SubElement(entry, f"{{{SITEMAP}}}lastmod").text = changed
        for tag, other in _versions(address, edition):
            link = {"rel": "alternate", "hreflang": tag, "href": f"{edition.own}/{other}"}
            Xml.SubElement(entry, f"{{{XHTML}}}link", link)
    return bytes(Xml.tostring(found, encoding="utf-8", xml_declaration=True))


def _versions(address: Address, edition: Edition) -> Iterator[tuple[str, str]]:
    for tag in edition.bounds.languages:
        yield tag, file_name(made(address.path, {**address.parameters, "lang": tag}))
