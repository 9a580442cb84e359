"""A page asked for in a view: all that its document depends on, and the links out of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from html import escape, unescape
from urllib.parse import parse_qsl, urlencode

from markupsafe import Markup

from dashboard.contents import PAGES, Page, Section
from dashboard.document.paper import Paper
from dashboard.drawing.about import Lead
from dashboard.exhibits.exhibit import Scene
from dashboard.language import DEFAULT_LANGUAGE, Language
from dashboard.view import LONGEST_VALUE, View

UNFOLDING: Mapping[str, str] = {
    "open": r"[\w.,-]+",
    "page": r"[1-9]\d{0,3}",
    "chapter": r"[1-9]\d?",
}
"""Parameters about the screen alone, with what they may hold: open panels, page of the explorer's
rows, chapter of the notes. They do not travel to other pages, to files and to slides.
"""

_OPENED = re.compile(r' data-href="[^"]*"')
_CHANGES = re.compile(r'href="\?:(?:@(?P<page>\w*)&(?:amp;)?)?(?P<codes>[^"]*)"')
"""Links of exhibits, which know neither the page around them nor the rest of its view."""

MADE_OF = ",:~;"
"""Marks of our codes that may stand in a link as they are."""


def unfolded_in(query: Mapping[str, str]) -> dict[str, str]:
    """What is unfolded by a link; what is wrong in it is left out."""
    return {
        name: query[name]
        for name, pattern in UNFOLDING.items()
        if len(query.get(name, "")) <= LONGEST_VALUE
        and re.fullmatch(pattern, query.get(name, ""), re.ASCII)
    }


@dataclass(frozen=True)
class Visit:
    """A page and the scene it is shown in.

    root: the dashboard's whole address, without a slash at its end. asked: the parameters of the
    link as they came, encoded. unfolded: those about the screen alone. dropped: names of the
    parameters that were not understood. preferred: the tag of the language that the reader's
    browser asks for. contact: where errors are reported. is_live: whether Streamlit draws the
    page, so that folded parts need not be sent before they are opened. paper: what is said once
    for the whole page, where it is for paper. is_embedded: whether an exhibit stands alone in
    somebody else's page.
    """

    page: Page
    scene: Scene
    root: str = ""
    asked: str = ""
    unfolded: Mapping[str, str] = field(default_factory=dict)
    dropped: tuple[str, ...] = ()
    preferred: str = DEFAULT_LANGUAGE
    contact: str = ""
    is_live: bool = False
    paper: Paper | None = None
    is_embedded: bool = False

    @property
    def language(self) -> Language:
        """The reader's language."""
        return self.scene.language

    @property
    def view(self) -> View:
        """What is looked at."""
        return self.scene.view

    @property
    def section(self) -> Section:
        """The section of the page that is shown."""
        return self.page.section(self.view)

    @property
    def is_still(self) -> bool:
        """Whether nothing on it can be chosen: on paper, and in somebody else's page."""
        return self.paper is not None or self.is_embedded

    @property
    def up(self) -> str:
        """The way to the folder that all pages are in. Relative, so that it holds below a base
        path; paper and embeds are in folders of their own.
        """
        return ".." if self.is_still else "."

    def query(self, view: View | None = None, **unfolded: str) -> str:
        """The parameters of a view (else of this one) as in a link. They name English only where
        the browser asks for another language, so that the choice holds.
        """
        chosen = self.view if view is None else view
        return self._query(chosen, self.page.path, **unfolded)

    def _query(self, view: View, path: str, **unfolded: str) -> str:
        found = view.to_query(named=self.preferred != DEFAULT_LANGUAGE, place=path)
        return urlencode({**found, **{k: v for k, v in unfolded.items() if v}}, safe=MADE_OF)

    def here(self, **changes: object) -> str:
        """A link to the page with parts of its view changed, and what is open left open."""
        query = self.query(self.view.changed(**changes), **self.unfolded)
        return f"{self._path(self.page)}?{query}" if query else self._path(self.page)

    def unfold(self, **changes: str) -> str:
        """A link to the page in its view with a parameter about the screen changed."""
        return replace(self, unfolded={**self.unfolded, **changes}).here()

    def kept_beside(self, *names: str) -> tuple[tuple[str, str], ...]:
        """Hidden fields of a form that asks for the named parameters: all else of the link."""
        rest = {**self.view.to_query(named=True, place=self.page.path), **self.unfolded}
        return tuple((key, text) for key, text in rest.items() if key not in names)

    def to(self, path: str, **changes: object) -> str:
        """A link to another page (by its address), in this view with parts of it changed."""
        query = self._query(self.view.changed(**changes), path)
        return self._path(PAGES[path]) + (f"?{query}" if query else "")

    def led(self, markup: str) -> Markup:
        """Marked-up text of an exhibit with its links filled in: `?:sort=head` changes that part
        of this view, `?:@countries&country=SI` leads to another page with it. What opens by a link
        opens by itself where nothing can be chosen.
        """
        markup = _OPENED.sub("", markup) if self.is_still else markup
        return Markup(_CHANGES.sub(lambda found: f'href="{escape(self._changed(found))}"', markup))

    def _changed(self, found: re.Match[str]) -> str:
        page, codes = found["page"], dict(parse_qsl(unescape(found["codes"]), True))
        query = {**self.view.to_query(named=self.preferred != DEFAULT_LANGUAGE), **codes}
        kept = {} if page is not None else self.unfolded
        said = urlencode({k: v for k, v in {**query, **kept}.items() if v}, safe=MADE_OF)
        return self._path(PAGES[page] if page is not None else self.page) + f"?{said}"

    def led_by(self, lead: Lead) -> str:
        """Where a mark of a drawing leads from this view."""
        if lead.address:
            return lead.address
        changes = dict(lead.changes)
        return self.here(**changes) if lead.page is None else self.to(lead.page, **changes)

    def whole(self, path: str, view: View | None = None) -> str:
        """A whole link that names its language: who gets it may have a browser that asks for
        another.
        """
        found = (view or self.view).to_query(named=True, place=path)
        query = urlencode(found, safe=MADE_OF)
        return f"{self.root}/{path}" + (f"?{query}" if query else "")

    def _path(self, page: Page) -> str:
        return f"{self.up}/{page.path}"

    def wholly_led_by(self, lead: Lead) -> str:
        """Where a mark of a drawing leads from this view, as a whole link for a file."""
        if lead.address:
            return lead.address
        path = self.page.path if lead.page is None else lead.page
        return self.whole(path, self.view.changed(**dict(lead.changes)))
