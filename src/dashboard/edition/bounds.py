"""What is in an edition: which views of the dashboard are files."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property

from dashboard.contents import IN_SHAPE, PAGES
from dashboard.edition.address import Address, made
from dashboard.exhibits.registry import EXHIBITS
from dashboard.view.view import PARTS

STATE = "country"
OF_STATES = "countries"
"""The part whose every value has a page of its own, and that page."""

MARKED = frozenset(name for name, part in PARTS.items() if part.marks)
"""Parts that are only marked where they are drawn: no number is another one without them."""

PICKS = frozenset({"map"})
"""Pages where a state is picked to read about it, which its own page tells too."""

OF_FACTS = MARKED | {STATE}
"""Parts with a value for every state or site: elsewhere these are too many."""

PLACES: Mapping[str, frozenset[str]] = {
    "explorer": frozenset({"table", "page"}),
    "dictionary": frozenset({"table"}),
    "method": frozenset({"chapter"}),
    "present": frozenset({"slide"}),
}
"""Parameters that say where a reader is, by the section or page: all of their values are in."""

TIMELESS = frozenset({"table", "page", "chapter"})
"""Those that show the package as it is, whatever the day."""

SINCE = "changed_since"
"""The part that holds a day since which something is new: those of the waves are listed."""

TYPED = frozenset({"story", "rows", "compare", "since", "until", "changed_until"})
"""Parts that hold what a reader types or puts together: no list of their values ends."""

COSTLY = (".png", ".pptx")
"""Files that are large and slow to make: of the first view alone."""

SEARCHED = "search"
"""Parameter of a table's address that holds what a reader types."""

ON_DEMAND = frozenset({"data/openapi.json", "health", "manifest.webmanifest"})
"""Addresses that are about the server itself."""


@dataclass(frozen=True)
class Bounds:
    """What an edition holds.

    Every page and section, every table, slide and chapter, in every language, on every day in
    `days`; every state; and every view that differs from these first ones in one choice of one
    control. Files of exhibits are those to which these pages link, the costly ones of first views
    alone.

    languages: tags. paths: pages by their addresses. days: those of the waves. states: alpha-2
    codes. has_choices: whether more than the first views are in. has_cards: whether preview cards
    are, which only an edition with an address of its own can name.
    """

    languages: tuple[str, ...]
    paths: tuple[str, ...]
    days: tuple[date, ...]
    states: tuple[str, ...]
    has_choices: bool = True
    has_cards: bool = False

    def holds(self, address: Address) -> bool:
        """Whether what this address answers is a file of the edition."""
        if address.lang not in self.languages or address.path in ON_DEMAND:
            return False
        if address.is_page:
            return address.path in self.paths and self._is_in(address)
        names = {*address.parameters} - {"lang"}
        first, _, name = address.path.partition("/")
        if first == "embed":
            return name in self.alone and not names
        if address.path.endswith(COSTLY):
            return not names and (first != "cards" or self.has_cards)
        if first == "print":
            return self._is_printed(address, names)
        return SEARCHED not in names

    def _is_printed(self, address: Address, names: set[str]) -> bool:
        """Paper shows a whole page: its first view, on every day, of every state."""
        name = address.path.partition("/")[2]
        on_page = replace(address, path="" if name == "overview" else name)
        is_plain = names <= {"section", "on", STATE}
        return on_page.path in self.paths and is_plain and self._is_in(on_page)

    def _is_in(self, address: Address) -> bool:
        choices = _choices(address)
        if not choices:
            return True
        (name, text), *others = choices.items()
        if others or not text or "," in text:
            return False
        if name == "on":
            return text in self._days and not {*address.parameters} & TIMELESS
        if name == STATE and address.path == OF_STATES:
            return text in self.states
        if name == SINCE and text not in self._days:
            return False
        return self.has_choices and name in _read_at(address.path, _section(address))

    @cached_property
    def alone(self) -> tuple[str, ...]:
        """Exhibits that stand alone for the pages of others: those with an answer before a state
        is chosen.
        """
        found = dict.fromkeys(slug for path in self.paths for slug in PAGES[path].exhibits)
        return tuple(slug for slug in found if not EXHIBITS[slug].needs)

    @cached_property
    def _days(self) -> frozenset[str]:
        return frozenset(day.isoformat() for day in self.days)

    def nearest(self, address: Address, here: Address) -> Address | None:
        """The address itself where it is in; else, of a link to another page or section, that
        without what it only carries along and without what is only marked; None where that is not
        in either. A state that is picked on a map opens its own page.
        """
        if self.holds(address):
            return address
        picked = address.parameters.get(STATE, "")
        if address.path in PICKS and picked and here.parameters.get(STATE) != picked:
            address = made(OF_STATES, {STATE: picked, "lang": address.lang})
        if not address.is_page or _place(address) == _place(here):
            return None
        carried = {name for name, _ in {*address.query} & {*here.query}} - {"lang", "section"}
        for left in ((), MARKED | carried - {"on"}, MARKED | carried):
            freed = address.without(left)
            if self.holds(freed):
                return freed
        return None


def _place(address: Address) -> tuple[str, str]:
    return address.path, _section(address)


def _section(address: Address) -> str:
    """The section that a page shows, or the page where it has no sections."""
    first = PAGES[address.path].sections[0].code if address.is_page else ""
    return address.parameters.get("section", first) or address.path


def _choices(address: Address) -> dict[str, str]:
    """What of a page's address is a choice, by the names of its parts."""
    places = PLACES.get(_section(address), frozenset()) | {"lang", "section"}
    return {name: text for name, text in address.query if name not in places}


@cache
def _read_at(path: str, code: str) -> frozenset[str]:
    """The parts of a view of which each value makes another page, in a section."""
    slugs = {
        s
        for section in PAGES[path].sections
        for s in section.exhibits
        if code in (section.code, path)
    }
    read = {name for slug in slugs for name in EXHIBITS[slug].reads}
    in_shape = {"shape"} if slugs & {*IN_SHAPE} else set()
    limited = {name for name, part in PARTS.items() if code in part.sections}
    return frozenset(read | in_shape | limited) - OF_FACTS - TYPED
