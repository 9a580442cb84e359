"""What stands around every answer, from the outside in."""

from starlette.middleware import Middleware

from dashboard.server.closed import Closed
from dashboard.server.failures import Failures
from dashboard.server.headers import SecurityHeaders
from dashboard.server.hosts import AllowedHosts
from dashboard.server.line import OwnLine
from dashboard.server.package_watch import OnePackage

AROUND = (SecurityHeaders, Failures, AllowedHosts, Closed, OwnLine, OnePackage)


def middleware() -> list[Middleware]:
    """What `st.App` puts around every answer."""
    return [Middleware(each) for each in AROUND]
