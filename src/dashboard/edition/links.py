"""Where the links of a document in the edition lead: to a file beside it, or to the server."""

from dataclasses import dataclass, field
from posixpath import dirname, relpath
from urllib.parse import urlsplit

from dashboard.data import Dataset
from dashboard.edition.address import Address, file_name, read
from dashboard.edition.bounds import Bounds


@dataclass(frozen=True)
class Links:
    """The links of the document at an address. `server` is the dashboard's own address without a
    slash at its end, empty where none is set. `found` gathers the addresses that are linked.
    """

    here: Address
    bounds: Bounds
    dataset: Dataset
    server: str = ""
    found: set[Address] = field(default_factory=set)

    def led(self, link: str) -> str | None:
        """The link as it stands in the edition; None where it would need a server and there is
        none. Links to other hosts, and within the document, stay as they are.
        """
        parts = urlsplit(link)
        if parts.scheme or parts.netloc or (link.startswith("#") and link != "#"):
            return link
        asked = read(link, self.here, self.dataset)
        held = self.bounds.nearest(asked, self.here)
        mark = f"#{parts.fragment}" if parts.fragment else ""
        if held:
            self.found.add(held)
            return beside(held, self.here) + mark
        return self.on_server(asked) + mark if self.server else None

    def on_server(self, address: Address) -> str:
        """Where the server answers an address."""
        return f"{self.server}/{address.relative}"


def beside(address: Address, here: Address) -> str:
    """The file of an address as a relative link from that of another."""
    return way(file_name(address), file_name(here))


def way(to: str, here: str) -> str:
    """A file as a relative link from another one, both by their paths in the edition."""
    return relpath(to, dirname(here) or ".")
