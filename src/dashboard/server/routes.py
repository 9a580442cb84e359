"""Every address of the project beside the app."""

from starlette.routing import BaseRoute, Route

from dashboard.server.address import base_path
from dashboard.server.data_routes import data_routes
from dashboard.server.document import page_routes
from dashboard.server.embeds import embed_routes
from dashboard.server.health import health
from dashboard.server.not_found import last_routes
from dashboard.server.picture_routes import picture_routes
from dashboard.server.print_routes import print_routes
from dashboard.server.site_routes import site_routes
from dashboard.server.slide_routes import slide_routes
from dashboard.server.static_routes import static_routes


def routes() -> list[BaseRoute]:
    """All routes of the project, below `server.baseUrlPath` where one is set.

    Streamlit puts its own routes below the base path, but not those of an app.
    """
    own = [
        Route("/health", health),
        *static_routes(),
        *site_routes(),
        *data_routes(),
        *picture_routes(),
        *slide_routes(),
        *embed_routes(),
        *print_routes(),
        *page_routes(),
        *last_routes(),
    ]
    base = base_path()
    return [_below(base, route) if base else route for route in own]


def _below(base: str, route: Route) -> Route:
    """The same route below a base path. A Mount would answer 404 to Streamlit's own routes."""
    return Route(base + route.path, route.endpoint, methods=list(route.methods or []))
