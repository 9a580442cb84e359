"""The text of a document of the edition: the blocks of the dashboard in a frame of its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from dashboard.contents import PAGES
from dashboard.data import Dataset, current_dataset
from dashboard.document.visit import UNFOLDING, Visit
from dashboard.edition.address import Address
from dashboard.edition.bounds import Bounds
from dashboard.edition.links import Links
from dashboard.edition.rewritten import Rewriter
from dashboard.exhibits.exhibit import Scene
from dashboard.language import Language, language_of
from dashboard.server.document import (
    OUTLINES_LINK,
    STYLE_LINK,
    THEME_SCRIPT,
    body,
    spoken,
    title_of,
)
from dashboard.server.head import head_of
from dashboard.templates import render
from dashboard.view import from_query, limits_of

SCRIPT, STYLE, INDEX = "edition.js", "edition.css", "search.js"
CONTENTS = "contents.html"
"""The page of a language with all that is in the edition."""


@dataclass(frozen=True)
class Edition:
    """What is made of the package in service: the day that counts as today, what is in, where the
    server is and where the edition itself will be, both without a slash at the end and empty where
    not known.
    """

    day: date
    bounds: Bounds
    server: str = ""
    own: str = ""
    contact: str = ""

    @property
    def dataset(self) -> Dataset:
        """The facts."""
        return current_dataset()

    def links(self, here: Address) -> Links:
        """The links of the document at an address."""
        return Links(here, self.bounds, self.dataset, self.server)


def page(address: Address, edition: Edition) -> str:
    """A page of the dashboard, in the words of the server, before its links are led."""
    visit = visit_of(address, edition)
    head = head_of(visit.page, visit.scene, title_of(visit), spoken(visit), "")
    return framed(visit.language, head, body(visit, said(visit.language, edition)))


def framed(language: Language, head: Markup, body: Markup) -> str:
    """A whole document, with the styles and scripts of a page of the server."""
    links, outlines = Markup(THEME_SCRIPT + STYLE_LINK), Markup(OUTLINES_LINK)
    return render(
        "edition", lang=language.tag, head=head, links=links, body=body, outlines=outlines
    )


def visit_of(address: Address, edition: Edition) -> Visit:
    """The visit of a reader who follows a link to this address."""
    query = address.parameters
    view, _ = from_query(query, limits_of(edition.dataset), place=address.path)
    return Visit(
        page=PAGES[address.path],
        scene=Scene(edition.dataset, view, language_of(view.lang)),
        root=edition.server,
        unfolded=_unfolded(query),
        contact=edition.contact,
    )


def _unfolded(query: Mapping[str, str]) -> Mapping[str, str]:
    return {name: text for name, text in query.items() if name in UNFOLDING}


def said(language: Language, edition: Edition) -> Markup:
    """The line of every page: what this is, what it cannot do, and the search over all of it."""
    say, day = language.say, language.day(edition.day)
    needs = (
        say("Edition in files, day: {day}. What is marked ↗ leads to the server.", day=day)
        if edition.server
        else say("Edition in files, day: {day}. What is greyed out would need a server.", day=day)
    )
    return render(
        "edition-line",
        needs=needs,
        search=say("Search"),
        label=say("Search this edition"),
        found=say("Results: {count}", count="{count}"),
        contents=(CONTENTS, say("All that is in this edition")),
        index=INDEX,
    )


def rewritten(document: str, address: Address, edition: Edition) -> tuple[bytes, set[Address]]:
    """A document as it stands in the edition, and the addresses that it links to."""
    links = edition.links(address)
    text = Rewriter(links, edition.own).text(document)
    return text.encode(), links.found
