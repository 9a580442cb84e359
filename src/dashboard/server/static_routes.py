"""Files that come with the dashboard, and what maps are made of."""

import gzip
from functools import lru_cache

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard.data import Dataset, current_dataset
from dashboard.data.boundaries import clockwise
from dashboard.drawing.land import land
from dashboard.drawing.projection import ALL_LAND
from dashboard.drawing.typeface import typeface_file
from dashboard.paths import STATIC
from dashboard.pens import html, outlines
from dashboard.server.answers import READ, at_once

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
    "map.js": ("text/javascript", ASK),
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
    "sizes",
    "exhibits",
    "blocks",
    "stage",
    "modes",
    "paper",
    "map",
    "panel",
    "sites",
    "countries",
    "overview",
    "timeline",
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


OF_MAPS = {
    "boundaries.geojson": "application/geo+json",
    "outlines.css": "text/css",
    "borders.svg": "image/svg+xml",
}
"""Media types of what maps are made of, by name in the folder `geo`."""


@lru_cache(maxsize=8)
def _compressed(dataset: Dataset, name: str) -> bytes:
    if name == "boundaries.geojson":
        text = clockwise(dataset.boundaries)
    else:
        write = outlines.outlines if name == "outlines.css" else outlines.borders
        text = write(land(dataset, ALL_LAND))
    return gzip.compress(text.encode(), mtime=0)


async def of_maps(request: Request) -> Response:
    """Outlines of countries as deck.gl takes them and as style of pages; compressed once."""
    name, dataset = request.url.path.rsplit("/", 1)[-1], current_dataset()
    headers = {"Cache-Control": DAY, "Vary": "Accept-Encoding"}
    zipped = "gzip" in request.headers.get("accept-encoding", "")
    if zipped:
        headers["Content-Encoding"] = "gzip"

    def make() -> bytes:
        body = _compressed(dataset, name)
        return body if zipped else gzip.decompress(body)

    return at_once(request, make, OF_MAPS[name], headers, (dataset.digest,))


def static_routes() -> list[Route]:
    """Style sheets, scripts, icons, the typeface and what maps are made of."""
    return [
        *(Route(f"/{name}", static, methods=READ) for name in FILES),
        Route("/style.css", style, methods=READ),
        Route("/marks.css", marks, methods=READ),
        Route("/source-sans.woff2", typeface, methods=READ),
        *(Route(f"/geo/{name}", of_maps, methods=READ) for name in OF_MAPS),
    ]
