"""Views that nobody thought of, from the declarations of their parts: a new part is in them."""

import re

from hypothesis import strategies as st

from dashboard.view import PARTS, Limits, View, Where
from dashboard.view.kinds import Day, Matching, Pair, Several

FORMS = {
    "story": ("where.measure:wave~two-bars",),
    "slide": ("1", "40"),
    "rows": ("search:J%C3%BClich;wave:1,none;sort:-selected_on",),
}
"""Texts of parts whose values no list holds; of another one, whatever its pattern allows."""


def values(name: str, limits: Limits, most: int | None = None):
    """What a part may hold; `most` items where it holds several."""
    kind = PARTS[name].kind
    default = st.just(kind.default)
    if isinstance(kind, Day):
        return default | st.dates(limits.first_day, limits.last_day)
    if isinstance(kind, Matching):
        given = (
            st.sampled_from(FORMS[name])
            if name in FORMS
            else st.from_regex(re.compile(kind.pattern, re.ASCII), fullmatch=True)
        )
        return default | given
    codes = kind.codes(limits)
    if isinstance(kind, Pair):
        return default | st.permutations(codes).map(lambda found: tuple(found[:2]))
    if isinstance(kind, Several):
        chosen = st.sets(st.sampled_from(codes), max_size=most)
        return chosen.map(lambda found: tuple(code for code in codes if code in found))
    return st.sampled_from((kind.default, *codes))


def views(limits: Limits, *, most: int | None = None, of_pages: bool = True, **instead):
    """Any view; `instead` are strategies of parts that are wanted otherwise."""
    parts = {
        name: values(name, limits, most)
        for name, part in PARTS.items()
        if of_pages or part.where is not Where.PAGES
    }
    return st.builds(View, **{**parts, **instead})
