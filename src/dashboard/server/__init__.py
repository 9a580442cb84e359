"""What the server adds to Streamlit: routes and headers."""

from dashboard.server.address import AddressError
from dashboard.server.around import middleware
from dashboard.server.package_watch import watching
from dashboard.server.routes import routes
from dashboard.server.settings import check_settings

__all__ = ["AddressError", "check_settings", "middleware", "routes", "watching"]
