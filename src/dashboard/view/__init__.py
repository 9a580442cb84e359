"""The view, its parts and its links."""

from dashboard.view.kinds import LONGEST_VALUE
from dashboard.view.limits import BEFORE, Limits, limits_of
from dashboard.view.parts import Part, Where
from dashboard.view.query import from_query, joined
from dashboard.view.scope import Choice, choices, filters_in_words, plain, scope, section_of
from dashboard.view.sections import SECTIONS
from dashboard.view.view import EVERYWHERE, OF_EXHIBITS, PARTS, View

__all__ = [
    "BEFORE",
    "EVERYWHERE",
    "LONGEST_VALUE",
    "OF_EXHIBITS",
    "PARTS",
    "SECTIONS",
    "Choice",
    "Limits",
    "Part",
    "View",
    "Where",
    "choices",
    "filters_in_words",
    "from_query",
    "joined",
    "limits_of",
    "plain",
    "scope",
    "section_of",
]
