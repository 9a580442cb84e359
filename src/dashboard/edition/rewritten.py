"""A document of the dashboard as a file of the edition: the same text, its links led elsewhere.

Documents write their links for a server, in many places that know nothing of an edition. All of
them are attributes, so they are led here, in the finished document, as a browser reads it.
"""

from collections.abc import Sequence
from html import escape
from html.parser import HTMLParser
from posixpath import dirname, join, normpath

from dashboard.edition.address import file_name
from dashboard.edition.links import Links
from dashboard.templates import render

FETCHED = {"img": "src", "script": "src", "source": "srcset"}
"""Attributes that a browser fetches by itself, by the name of the element."""

FIELDS = frozenset({"button", "input", "select", "textarea"})
IN_PAGE = "data-in-page"
"""Attribute of a form that asks nobody: a script of the edition answers it."""

FOLLOWED = frozenset({"data-href", "data-released"})
"""Attributes with an address that a script follows."""

REMEMBERED = "data-remembered"
"""Attribute with an address for a day that only the browser knows: there is no file for any day."""

ADDRESSES = frozenset({"og:url", "og:image", "twitter:image"})
"""Names of what a preview card says by an address."""

Attributes = list[tuple[str, str | None]]


CLOSED: Attributes = [("role", "link"), ("aria-disabled", "true")]
"""What a link has that leads nowhere (ARIA in HTML)."""

ONLY_SAID: Attributes = [("tabindex", "0"), ("role", "note")]
"""What a mark of a drawing has that leads nowhere: its card is still reached, as the pen does."""


class BrokenLinkError(LookupError):
    """A document needs a file that the edition does not hold."""


def policy(links: Links, scripts: Sequence[str] = ()) -> str:
    """Content Security Policy: what is beside the document, and nothing of anybody else. As it
    stands in the document, no host of files needs to send it. A file on a disk is of no host, so
    its scheme is named too, which no page of the web can load. `scripts` are the digests of those
    that stand in the document.
    """
    beside = "'self' file:"
    run = " ".join([beside, *scripts])
    asked = f"{links.server}/" if links.server else "'none'"
    return (
        f"default-src 'none'; img-src {beside} data:; font-src {beside}; script-src {run}; "
        f"style-src {beside} 'unsafe-inline'; base-uri 'self'; "
        f"form-action {asked}"
    )


class Rewriter(HTMLParser):
    """Reads a document and writes it with its links led by `links`. `own` is the address of the
    edition itself, empty where it is not known: without it a page has no preview card.
    """

    def __init__(self, links: Links, own: str = "") -> None:
        super().__init__(convert_charrefs=False)
        self.links, self.own = links, own
        self.written: list[str] = []
        self._is_closed = self._is_left_out = False

    def text(self, document: str) -> str:
        """The document, rewritten. Raises BrokenLinkError where it needs what is not in."""
        self.feed(document)
        self.close()
        return "".join(self.written)

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        changed = self._changed(tag, attrs)
        if changed is not None:
            as_it_was = self.get_starttag_text() or ""
            self.written.append(as_it_was if changed == attrs else _tag(tag, changed))
        if tag == "meta" and attrs[:1] == [("charset", "utf-8")]:
            self.written.append(render("edition-policy", policy=policy(self.links)))

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._is_closed = False
        if not self._is_left_out:
            self.written.append(f"</{tag}>")
        self._is_left_out = False

    def handle_data(self, data: str) -> None:
        if not self._is_left_out:
            self.written.append(data)

    def handle_entityref(self, name: str) -> None:
        self.written.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.written.append(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        self.written.append(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self.written.append(f"<!{decl}>")

    def _changed(self, tag: str, attrs: Attributes) -> Attributes | None:
        """The attributes as they stand in the edition; None where the element is left out."""
        named = dict(attrs)
        if tag == "a" and named.get("href") is not None:
            return self._link(attrs)
        if tag == "link":
            return self._of_head(attrs, "href")
        if tag == "meta" and (named.get("property") or named.get("name")) in ADDRESSES:
            return self._of_head(attrs, "content") if self.own else None
        if tag in FETCHED and named.get(FETCHED[tag]):
            return self._fetched(FETCHED[tag], attrs)
        if tag == "script" and named.get("type") == "application/ld+json":
            self._is_left_out = True
            return None
        if tag == "form":
            return self._form(attrs)
        if self._is_closed and tag in FIELDS and "disabled" not in named:
            return [*attrs, ("disabled", None)]
        return self._followed(attrs) if {REMEMBERED, *FOLLOWED} & {*named} else attrs

    def _link(self, attrs: Attributes) -> Attributes:
        """A link; what leads to the server says so, what leads nowhere is a link no longer."""
        href = dict(attrs)["href"] or ""
        to = self.links.led(href)
        if to is None:
            kept = [pair for pair in attrs if pair[0] not in ("href", "download", "target")]
            new = ONLY_SAID if "data-card" in dict(attrs) else CLOSED
            return [*(pair for pair in new if pair[0] not in dict(kept)), *kept]
        changed = _with(attrs, "href", to)
        if self.links.server and to != href and to.startswith(f"{self.links.server}/"):
            return _with(_classed(changed, "served"), "rel", "external")
        return changed

    def _of_head(self, attrs: Attributes, name: str) -> Attributes | None:
        """A link for programs; whole where the edition knows its own address."""
        found = dict(attrs)[name] or ""
        to = self.links.led(found)
        if to is None or (self.links.server and to.startswith(f"{self.links.server}/")):
            return None
        is_said = name == "content" or dict(attrs).get("rel") in ("canonical", "alternate")
        if self.own and is_said and to != found:
            to = self._whole(to)
        return _with(attrs, name, to)

    def _whole(self, to: str) -> str:
        """A relative link as a whole one."""
        folder = dirname(file_name(self.links.here))
        return f"{self.own}/{normpath(join(folder, to))}"

    def _fetched(self, name: str, attrs: Attributes) -> Attributes:
        found = dict(attrs)[name] or ""
        to = found if found.startswith("data:") else self.links.led(found)
        if to is None or "://" in to:
            raise BrokenLinkError(f"{self.links.here.relative}: needs {found}")
        return _with(attrs, name, to)

    def _followed(self, attrs: Attributes) -> Attributes:
        led = [
            (name, self.links.led(text or "") if name in FOLLOWED else text)
            for name, text in attrs
            if name != REMEMBERED
        ]
        return [pair for pair in led if pair[0] not in FOLLOWED or pair[1] is not None]

    def _form(self, attrs: Attributes) -> Attributes:
        """A form asks the server; where there is none, nothing can be typed into it."""
        if IN_PAGE in dict(attrs):
            return attrs
        self._is_closed = not self.links.server
        if self._is_closed:
            return attrs
        return _with(attrs, "action", f"{self.links.server}/{self.links.here.path}")


def _with(attrs: Attributes, name: str, value: str) -> Attributes:
    """Attributes with one of them set, at its place or behind the others."""
    if name in dict(attrs):
        return [(key, value if key == name else text) for key, text in attrs]
    return [*attrs, (name, value)]


def _classed(attrs: Attributes, name: str) -> Attributes:
    return _with(attrs, "class", " ".join(filter(None, (dict(attrs).get("class"), name))))


def _tag(tag: str, attrs: Attributes) -> str:
    """A start tag; values are escaped as templates do."""
    written = (
        f" {name}" if value is None else f' {name}="{escape(value)}"' for name, value in attrs
    )
    return f"<{tag}{''.join(written)}>"
