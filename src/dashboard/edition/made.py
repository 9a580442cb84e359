"""One file of the edition: what an address answers, whatever kind of address it is."""

import mimetypes
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from dashboard.contents import NAME
from dashboard.edition import sheets
from dashboard.edition.address import Address
from dashboard.edition.asked import answer
from dashboard.edition.documents import (
    CONTENTS,
    INDEX,
    SCRIPT,
    STYLE,
    Edition,
    framed,
    page,
    rewritten,
    said,
)
from dashboard.edition.search import groups, index
from dashboard.language import language_of
from dashboard.templates import render

STATIC = Path(__file__).parent / "static"
OWN = (SCRIPT, STYLE)
HTML, STYLE_SHEET = "text/html", "text/css"


@dataclass(frozen=True)
class Made:
    """A file: its bytes, its media type, and the addresses to which it leads."""

    body: bytes
    media_type: str
    leads_to: frozenset[Address] = frozenset()


def made(address: Address, edition: Edition) -> Made:
    """The file of an address. Raises NoAnswerError where the dashboard has nothing there, and
    BrokenLinkError for a document that needs what is not in.
    """
    if address.path in OWN:
        media_type, _ = mimetypes.guess_type(address.path)
        return Made((STATIC / address.path).read_bytes(), media_type or "")
    if address.path == INDEX:
        return Made(index(address.lang, edition), "text/javascript")
    if address.path == CONTENTS:
        return _document(_contents(address, edition), address, edition)
    if address.is_page:
        return _document(page(address, edition), address, edition)
    found = answer(address)
    if found.media_type == HTML:
        return _document(found.body.decode(), address, edition)
    if found.media_type == STYLE_SHEET:
        links = edition.links(address)
        body = sheets.rewritten(found.body.decode(), links).encode()
        return Made(body, STYLE_SHEET, frozenset(links.found))
    return Made(found.body, found.media_type)


def _document(text: str, address: Address, edition: Edition) -> Made:
    body, leads_to = rewritten(text, address, edition)
    return Made(body, HTML, frozenset(leads_to))


def _contents(address: Address, edition: Edition) -> str:
    """All that is in the edition, in a language: found without a script too."""
    language = language_of(address.lang)
    say = language.say
    heading = say("All that is in this edition")
    title = say("{page} – {name}", page=heading, name=say(NAME))
    body = render(
        "edition-contents",
        home=f"./?lang={language.tag}",
        name=say(NAME),
        heading=heading,
        said=said(language, edition),
        groups=[
            (words, [(f"./{item.address.relative}{item.mark}", item.words) for item in found])
            for words, found in groups(language.tag, edition)
        ],
        languages=[
            (f"./{CONTENTS}?lang={tag}", language_of(tag).own_name())
            for tag in edition.bounds.languages
            if tag != language.tag
        ],
    )
    return framed(language, Markup("<title>{}</title>").format(title), body)
