"""A style sheet as a file of the edition: what it names is beside it, or in it."""

import re
from base64 import b64encode

from dashboard.edition.address import Address, read
from dashboard.edition.asked import answer
from dashboard.edition.links import Links

_NAMED = re.compile(r'url\("(?!data:)([^"]+)"\)')


def rewritten(sheet: str, links: Links) -> str:
    """The style sheet with its addresses led. Drawings go into it: a browser takes a mask from a
    file of its own host alone, and a file on a disk has no host.
    """

    def led(found: re.Match[str]) -> str:
        address = read(found[1], links.here, links.dataset)
        return f'url("{_inside(address) or links.led(found[1])}")'

    return _NAMED.sub(led, sheet)


def _inside(address: Address) -> str:
    """A drawing as a `data:` address; empty for any other file."""
    if not address.path.endswith(".svg"):
        return ""
    found = answer(address)
    return f"data:{found.media_type};base64,{b64encode(found.body).decode()}"
