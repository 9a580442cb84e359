"""What machines look for at every site: robots, search engines, phones, and who found a hole."""

import json
from collections.abc import Callable
from datetime import timedelta
from urllib.parse import urlsplit
from xml.etree import ElementTree as Xml

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard.contents import NAME, PAGES
from dashboard.data import current_dataset
from dashboard.data.clock import today
from dashboard.drawing.colours import light
from dashboard.language import LANGUAGES, language_of
from dashboard.server.address import contact, root_of, shared
from dashboard.server.answers import READ, at_once
from dashboard.server.asked import view_of_file

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"
NOT_CRAWLED = ("_stcore/", "slides/", "print/")
"""What costs much to make and says nothing that a page does not say."""

VALID = timedelta(days=180)
"""How long `security.txt` is good for; it is written anew at each request."""


def robots(root: str) -> bytes:
    """Everything may be read but what is not worth its making."""
    path = urlsplit(root).path
    lines = ["User-agent: *", *(f"Disallow: {path}/{name}" for name in NOT_CRAWLED)]
    return "\n".join([*lines, "", f"Sitemap: {root}/sitemap.xml", ""]).encode()


def versions(root: str, path: str) -> dict[str, str]:
    """Whole addresses of a page by language tag, and `x-default`: the reader's own language."""
    page = f"{root}/{path}"
    return {tag: f"{page}?lang={tag}" for tag in LANGUAGES} | {"x-default": page}


def sitemap(root: str) -> bytes:
    """Every page in every language, each with its other languages (sitemaps.org, 0.9)."""
    Xml.register_namespace("", SITEMAP)
    Xml.register_namespace("xhtml", XHTML)
    found = Xml.Element(f"{{{SITEMAP}}}urlset")
    changed = current_dataset().evidence_day.isoformat()
    for path in PAGES:
        for tag in LANGUAGES:
            entry = Xml.SubElement(found, f"{{{SITEMAP}}}url")
            Xml.SubElement(entry, f"{{{SITEMAP}}}loc").text = versions(root, path)[tag]
            Xml.SubElement(entry, f"{{{SITEMAP}}}lastmod").text = changed
            for other, address in versions(root, path).items():
                link = {"rel": "alternate", "hreflang": other, "href": address}
                Xml.SubElement(entry, f"{{{XHTML}}}link", link)
    return bytes(Xml.tostring(found, encoding="utf-8", xml_declaration=True))


def security(root: str) -> bytes:
    """Where to tell of a weakness (RFC 9116): the contact that is set, else the page that says
    that there is none.
    """
    lines = [
        f"Contact: {contact() or f'{root}/about'}",
        f"Expires: {(today() + VALID).isoformat()}T00:00:00Z",
        f"Preferred-Languages: {', '.join(LANGUAGES)}",
        f"Canonical: {root}/.well-known/security.txt",
    ]
    return ("\n".join(lines) + "\n").encode()


def manifest(lang: str) -> bytes:
    """Name and icon for who puts the dashboard on a home screen (W3C Web Application Manifest)."""
    name = language_of(lang).say(NAME)
    described = {
        "name": name,
        "short_name": name,
        "lang": lang,
        "start_url": f"./?lang={lang}",
        "scope": "./",
        "display": "browser",
        "background_color": light("paper"),
        "theme_color": light("host"),
        "icons": [{"src": "./icon.png", "sizes": "64x64", "type": "image/png"}],
    }
    return json.dumps(described, ensure_ascii=False, indent=1).encode()


def _endpoint(media_type: str, make: Callable[[Request], bytes]) -> Callable[[Request], Response]:
    def endpoint(request: Request) -> Response:
        made_from = (
            current_dataset().digest,
            root_of(request),
            contact(),
            view_of_file(request)[0].lang,
            today(),
        )
        headers = {"Cache-Control": shared(3600)}
        return at_once(request, lambda: make(request), media_type, headers, made_from)

    return endpoint


def site_routes() -> list[Route]:
    """robots.txt, sitemap.xml, security.txt and the web manifest."""
    found: dict[str, tuple[str, Callable[[Request], bytes]]] = {
        "/robots.txt": ("text/plain", lambda request: robots(root_of(request))),
        "/sitemap.xml": ("application/xml", lambda request: sitemap(root_of(request))),
        "/.well-known/security.txt": ("text/plain", lambda request: security(root_of(request))),
        "/manifest.webmanifest": (
            "application/manifest+json",
            lambda request: manifest(view_of_file(request)[0].lang),
        ),
    }
    return [Route(path, _endpoint(*parts), methods=READ) for path, parts in found.items()]
