"""What the server adds to Streamlit: routes and headers."""

from dashboard.server.headers import middleware
from dashboard.server.routes import routes

__all__ = ["middleware", "routes"]
