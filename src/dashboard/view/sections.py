"""The sections of the pages that have some: one is shown at a time, the first without a choice.

Before the compared days had codes of their own, the section on changes took those of the time axis:
`since` and `until`. Before the timeline had sections, a step of the growing network was asked for
without one. Old links still say what they said.
"""

from collections.abc import Mapping

CHANGES = "changes"
"""Section of the page on the data, and the exhibit that it shows."""

TIMELINE, PLAYED = "timeline", "growth"
"""Address of the page on days, and its section in which the growing network is played."""

SECTIONS: Mapping[str, tuple[str, ...]] = {
    TIMELINE: ("events", PLAYED, "progress"),
    "investment": ("size", "payers", "sites", "nesting", "machines", "access"),
    "data": ("explorer", "dictionary", "sources", "cite", "method", "health", CHANGES),
}
"""Codes by the address of the page. A link that names the section of another page is right too:
the choice is kept for that page, and this one shows its first.
"""

ALL_SECTIONS = tuple(dict.fromkeys(code for codes in SECTIONS.values() for code in codes))

COMPARED = {"since": "changed_since", "until": "changed_until"}
"""The codes of the compared days by those of the axis, which stood for them too."""


def section_shown(path: str, query: Mapping[str, str]) -> str:
    """The section that a link to a page opens; empty on a page without sections. Compared days
    are a question to the section on changes.
    """
    codes = SECTIONS.get(path, ("",))
    if query.get("section", "") in codes:
        return query.get("section", "")
    is_compared = CHANGES in codes and any(query.get(name) for name in COMPARED.values())
    return CHANGES if is_compared else codes[0]


def _is_old(query: Mapping[str, str], place: str) -> bool:
    """Whether days of the axis stand where a link said compared ones with them: in the section or
    the exhibit of changes. Without a section, the page on the data opened that one.
    """
    if any(name in query for name in COMPARED.values()):
        return False
    if not any(query.get(name) for name in COMPARED):
        return False
    return place == CHANGES or (place == "data" and query.get("section", CHANGES) == CHANGES)


def _is_played(query: Mapping[str, str], place: str) -> bool:
    """Whether a link to the timeline names a step, and no section."""
    return place == TIMELINE and bool(query.get("step")) and "section" not in query


def renewed(query: Mapping[str, str], place: str) -> Mapping[str, str]:
    """The parameters of a link in the codes of today. `place` is the address of the page or the
    slug of the exhibit that it opens.
    """
    if _is_played(query, place):
        return {**query, "section": PLAYED}
    if not _is_old(query, place):
        return query
    return {COMPARED.get(name, name): text for name, text in query.items()}


def told_apart(query: Mapping[str, str], place: str) -> dict[str, str]:
    """What a link of today says besides, so that the days of its axis are not taken for compared
    ones: a section, or an empty day; and the first section where a step would open another.
    """
    if _is_played(query, place):
        return {"section": SECTIONS[TIMELINE][0]}
    if not _is_old(query, place):
        return {}
    return {"changed_since": ""} if "section" in query else {"section": SECTIONS[place][0]}
