"""What the server adds to Streamlit: routes and headers."""

from dashboard.server.address import AddressError, contact, public_address
from dashboard.server.headers import middleware
from dashboard.server.package_watch import watching
from dashboard.server.routes import routes

__all__ = ["AddressError", "contact", "middleware", "public_address", "routes", "watching"]
