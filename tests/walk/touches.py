"""Which parts of the link a control may change."""

from dashboard.view import PARTS

ANY = set(PARTS) | {"open", "page", "by", "chapter"}
ROWS = {"rows", "page", "by"}
TOUCHES = {
    "filter-lang": {"lang"},
    "filter-day-": {"on"},
    "filter-wave": {"wave"},
    "filter-role": {"role"},
    "filter-measure": {"measure"},
    "filter-investment-measure": {"measure"},
    "filter-investment-side": {"side"},
    "filter-investment-sort": {"sort"},
    "filter-stage": {"stage"},
    "filter-show-": {"show"},
    "filter-country": {"country"},
    "filter-states": {"country"},
    "filter-compare-": {"compare"},
    "filter-kind": {"kind"},
    "filter-since": {"since"},
    "filter-until": {"until"},
    "filter-changes-": {"since", "until"},
    "filter-section": {"section"},
    "filter-tier": {"tier"},
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
"""By the beginning of the control's key; the explorer's own controls have their table's name
there.
"""

HOLDS = tuple(key for key, parts in TOUCHES.items() if len(parts) == 1 and key.startswith("filter"))
"""Controls that afterwards hold what was clicked."""


def touched_by(key: str) -> set[str]:
    """Parts of the link that the control with this key may change."""
    found = [parts for beginning, parts in TOUCHES.items() if key.startswith(beginning)]
    return found[0] if found else ROWS
