"""Which parts of the link a control may change."""

from dashboard.view import PARTS

ANY = set(PARTS) | {"open", "page", "by", "chapter"}
ROWS = {"rows", "page", "by"}
TOUCHES = {
    "filter-day-": {"on"},
    "filter-investment-measure": {"measure"},
    "filter-investment-side": {"side"},
    "filter-investment-sort": {"sort"},
    "filter-states": {"country"},
    "filter-changed_": {"changed_since", "changed_until"},
    "filter-chapter": {"chapter"},
    "filter-table": {"table"} | ROWS,
    "filter-panel-": {"open"},
    "page-": {"page"},
    "play-": {"step"},
    "slide-": {"slide"},
    "story-": {"story"},
    "remove-filters": ANY - {"lang", "on", "open"},
    "reset-": ANY - {"lang"},
    "full-screen": set(),
}
"""By the beginning of the control's key. One that is not here and whose key begins with a part of
the view changes that part; the explorer's own controls have their table's name there.
"""
TOUCHES |= {f"filter-{part}-": {part} for part in PARTS}
HOLDS = tuple(key for key, parts in TOUCHES.items() if len(parts) == 1 and key.startswith("filter"))
"""Controls that afterwards hold what was clicked."""


def touched_by(key: str) -> set[str]:
    """Parts of the link that the control with this key may change."""
    found = [parts for beginning, parts in TOUCHES.items() if key.startswith(beginning)]
    return found[0] if found else ROWS
