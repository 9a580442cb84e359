"""Which parts of the link a link or form of a page may change, by the beginning of its key."""

from dashboard.contents import PAGES
from dashboard.document.visit import UNFOLDING
from dashboard.exhibits.registry import EXHIBITS
from dashboard.view import PARTS

ON_THE_SCREEN = set(UNFOLDING)
FILTERS = {name for name, part in PARTS.items() if part.is_picked}
ANOTHER_PAGE = {"section", "slide"} | ON_THE_SCREEN
"""A section is one of its page, a slide one of the stage."""

CHIPS = {f"chip-{name}": set(PARTS[name].names) for name in FILTERS}
"""In the line of the page; those in an empty exhibit begin with its slug."""

TOUCHES = {
    **{f"to-{path or 'overview'}": ANOTHER_PAGE for path in PAGES},
    **{name: {name} for name in PARTS},
    "country": {"country", "site"},
    "to-countries": {"country"} | ANOTHER_PAGE,
    "brush": {"since", "until"},
    "days": {"changed_since", "changed_until"},
    "chapter": {"chapter"},
    "row": {"site"},
    "table": {"table", "rows", "page"},
    "rows": {"rows", "page"},
    "page": {"page"},
    "add-to-story": {"story"},
    "clear": FILTERS,
    **{key: {"country"} for key in ("beside", "every-state", "step-to", "one-page", "state")},
    **CHIPS,
    **{f"{slug}-{chip}": parts for slug in EXHIBITS for chip, parts in CHIPS.items()},
    **{f"{slug}.": {"open"} for slug in EXHIBITS},
    **{f"{slug}-{kind}": {"country", "site"} for slug in EXHIBITS for kind in ("state", "site")},
}
"""By what stands before the value in the key: `wave-2`, `axis-form`, `where.table`."""

WITHOUT_KEY = set(PARTS) - {"lang", "on"} | ON_THE_SCREEN
"""Links around the exhibits that have no key: home, the end of the stage."""


def touched_by(key: str) -> set[str]:
    """Parts of the link that what has this key may change. Raises LookupError for a new one."""
    if not key:
        return WITHOUT_KEY
    beginnings = [name for name in TOUCHES if key.startswith((name, f"{name}-"))]
    if not beginnings:
        raise LookupError(f"tests/walk/touches.py does not know {key}")
    return TOUCHES[max(beginnings, key=len)]
