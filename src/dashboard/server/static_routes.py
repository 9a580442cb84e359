"""Files that come with the dashboard, and what the map draws from."""

import gzip
from functools import lru_cache

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard.data import Dataset, current_dataset
from dashboard.data.boundaries import clockwise
from dashboard.drawing.typeface import typeface_file
from dashboard.paths import STATIC
from dashboard.pens import html
from dashboard.server.answers import READ, at_once

EMPTY_BASE_MAP = (
    '{"type":"Topology","objects":{'
    + ",".join(
        f'"{layer}":{{"type":"GeometryCollection","geometries":[]}}'
        for layer in ("coastlines", "land", "ocean", "lakes", "rivers", "countries", "subunits")
    )
    + '},"arcs":[]}'
)
"""What plotly's geo asks for beside the project's own boundaries: nothing."""

DAY = "public, max-age=86400"
"""For what changes with a release at most and is not missed for a day."""

ASK = "no-cache"
"""Kept, and asked for again each time: once a browser instead of once a click."""

FILES = {
    "icon.png": ("image/png", DAY),
    "favicon.png": ("image/png", DAY),
    "favicon.ico": ("image/x-icon", DAY),
    "embed.css": ("text/css", ASK),
    "print.css": ("text/css", ASK),
    "page.js": ("text/javascript", ASK),
    "theme.js": ("text/javascript", ASK),
    "print.js": ("text/javascript", ASK),
}
"""Media type and caching of each file of the folder `static`."""

STYLE = (
    "base",
    "bar",
    "controls",
    "line",
    "folds",
    "tables",
    "strips",
    "sizes",
    "exhibits",
    "blocks",
    "stage",
    "modes",
    "paper",
    "map",
    "sites",
    "countries",
    "overview",
)
"""Parts of the style sheet of pages, files of the folder `static/style` in the order in which they
outweigh each other.
"""

SAME = {"favicon.png": "icon.png"}
"""Streamlit's browser part asks for its own icon by name until the page has set one."""


async def static(request: Request) -> Response:
    """A file of the folder `static`."""
    name = request.url.path.rsplit("/", 1)[-1]
    media_type, caching = FILES[name]
    headers = {"Cache-Control": caching}
    file = STATIC / SAME.get(name, name)
    return at_once(request, file.read_bytes, media_type, headers, ())


async def marks(request: Request) -> Response:
    """The style sheet of drawings, with their colours."""
    headers = {"Cache-Control": ASK}
    return at_once(request, lambda: html.style_sheet().encode(), "text/css", headers, ())


def style_sheet() -> str:
    """The style sheet of pages, of all its parts."""
    return "".join((STATIC / "style" / f"{name}.css").read_text() for name in STYLE)


async def style(request: Request) -> Response:
    """The style sheet of pages."""
    headers = {"Cache-Control": ASK}
    return at_once(request, lambda: style_sheet().encode(), "text/css", headers, ())


async def typeface(request: Request) -> Response:
    """The dashboard's typeface, so that paper looks the same from every machine."""
    return at_once(request, typeface_file().read_bytes, "font/woff2", {"Cache-Control": DAY}, ())


@lru_cache(maxsize=1)
def _compressed(dataset: Dataset) -> bytes:
    return gzip.compress(clockwise(dataset.boundaries).encode(), mtime=0)


async def boundaries(request: Request) -> Response:
    """The boundaries as plotly and deck.gl draw them, compressed once."""
    dataset = current_dataset()
    headers = {"Cache-Control": DAY, "Vary": "Accept-Encoding"}
    zipped = "gzip" in request.headers.get("accept-encoding", "")
    if zipped:
        headers["Content-Encoding"] = "gzip"

    def make() -> bytes:
        return _compressed(dataset) if zipped else gzip.decompress(_compressed(dataset))

    return at_once(request, make, "application/geo+json", headers, (dataset.digest,))


async def empty_base_map(request: Request) -> Response:
    """The empty base map, under whatever name plotly asks for it."""
    headers = {"Cache-Control": DAY}
    return at_once(request, EMPTY_BASE_MAP.encode, "application/json", headers, ())


def static_routes() -> list[Route]:
    """Style sheets, scripts, icons, the typeface and what the map draws from."""
    return [
        *(Route(f"/{name}", static, methods=READ) for name in FILES),
        Route("/style.css", style, methods=READ),
        Route("/marks.css", marks, methods=READ),
        Route("/source-sans.woff2", typeface, methods=READ),
        Route("/geo/boundaries.geojson", boundaries, methods=READ),
        Route("/geo/{name}.json", empty_base_map, methods=READ),
    ]
