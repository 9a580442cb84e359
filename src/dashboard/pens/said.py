"""What marked-up pictures say of a mark: what it stands for, its card, where a click leads."""

from collections.abc import Callable
from functools import lru_cache
from html import escape

from dashboard.drawing.about import About, Lead, Said

KEPT = 2048
"""Cards that are kept: the drawing of each class of width has those of the same marks."""

Address = Callable[[Lead], str]
"""Writes where a mark leads."""


@lru_cache(maxsize=KEPT)
def card(said: Said, side: str = "", place: str = "", *, is_linked: bool = False) -> str:
    """The card of a mark, with a link to the source unless the mark is a link itself; the classes
    and style of its place where it has any.
    """
    source = escape(said.source)
    if source and said.address and not is_linked:
        source = f'<a href="{escape(said.address)}">{source}</a>'
    parts = (
        f"<small>{escape(said.above)}</small>" if said.above else "",
        f"<b>{escape(said.title)}</b>",
        f"<span>{escape(said.sentence)}</span>" if said.sentence else "",
        f"<small>{source}</small>" if source else "",
    )
    classes = f"card {side}" if side else "card"
    style = f' style="{place}"' if place else ""
    return f'<span class="{classes}"{style}>{" ".join(part for part in parts if part)}</span>'


def stands_for(about: About) -> str:
    """The attributes that say what a mark is about and that it has a card."""
    kind = f' data-{about.kind}="{escape(about.code)}"' if about.kind else ""
    return f"{kind} data-card" if about.said else kind


def leading(lead: Lead, address: Address) -> str:
    """The attributes of a link; one to the web opens beside the page."""
    beside = ' rel="noreferrer" target="_blank"' if lead.address else ""
    return f' href="{escape(address(lead))}"{beside}'
