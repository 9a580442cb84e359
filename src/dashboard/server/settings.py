"""The settings of the server, looked at before it starts."""

from dashboard.server.address import contact, public_address
from dashboard.server.embeds import frame_ancestors
from dashboard.server.hosts import allowed_hosts


def check_settings() -> None:
    """Raises AddressError for the first setting that cannot be what it says."""
    for setting in (public_address, contact, allowed_hosts, frame_ancestors):
        setting()
