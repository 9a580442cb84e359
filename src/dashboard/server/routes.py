"""Addresses beside the app: what the map draws from."""

import gzip
import hashlib
from functools import lru_cache

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Route

from dashboard.data import Dataset, current_dataset
from dashboard.data.boundaries import clockwise
from dashboard.paths import STATIC
from dashboard.server.address import base_path
from dashboard.server.data_routes import data_routes
from dashboard.server.embeds import embed_routes
from dashboard.server.first_html import page_routes
from dashboard.server.health import health
from dashboard.server.picture_routes import picture_routes
from dashboard.server.print_routes import print_routes
from dashboard.server.slide_routes import slide_routes

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
STATIC_FILES = ("style.css", "embed.css", "page.js", "print.css", "print.js")


@lru_cache(maxsize=1)
def _boundaries(dataset: Dataset) -> tuple[bytes, str]:
    body = clockwise(dataset.boundaries).encode()
    return gzip.compress(body, mtime=0), hashlib.sha256(body).hexdigest()[:16]


async def boundaries(request: Request) -> Response:
    """The boundaries as plotly and deck.gl draw them, compressed once."""
    body, tag = _boundaries(current_dataset())
    headers = {"ETag": f'"{tag}"', "Cache-Control": DAY, "Vary": "Accept-Encoding"}
    if request.headers.get("if-none-match") == headers["ETag"]:
        return Response(status_code=304, headers=headers)
    if "gzip" in request.headers.get("accept-encoding", ""):
        headers["Content-Encoding"] = "gzip"
    else:
        body = gzip.decompress(body)
    return Response(body, media_type="application/geo+json", headers=headers)


async def empty_base_map(request: Request) -> Response:
    """The empty base map, under whatever name plotly asks for it."""
    headers = {"Cache-Control": DAY}
    return Response(EMPTY_BASE_MAP, media_type="application/json", headers=headers)


async def icon(request: Request) -> Response:
    """The dashboard's own icon, for the first HTML."""
    return FileResponse(STATIC / "icon.png", headers={"Cache-Control": DAY})


async def static(request: Request) -> Response:
    """Style sheets and the script, once a browser instead of once a click."""
    name = request.url.path.rsplit("/", 1)[-1]
    return FileResponse(STATIC / name, headers={"Cache-Control": "no-cache"})


def routes() -> list[BaseRoute]:
    """All routes of the project, below `server.baseUrlPath` where one is set.

    Streamlit puts its own routes below the base path, but not those of an app.
    """
    own = [
        Route("/icon.png", icon),
        Route("/health", health),
        *(Route(f"/{name}", static) for name in STATIC_FILES),
        Route("/geo/boundaries.geojson", boundaries),
        Route("/geo/{name}.json", empty_base_map),
        *data_routes(),
        *picture_routes(),
        *slide_routes(),
        *embed_routes(),
        *print_routes(),
        *page_routes(),
    ]
    base = base_path()
    return [_below(base, route) if base else route for route in own]


def _below(base: str, route: Route) -> Route:
    """The same route below a base path. A Mount would answer 404 to Streamlit's own routes."""
    return Route(base + route.path, route.endpoint, methods=list(route.methods or []))
