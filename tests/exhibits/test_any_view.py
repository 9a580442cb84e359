"""Every exhibit in views that nobody thought of: it is drawn, and says something."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.codes.figures import STAGES
from dashboard.codes.milestones import KINDS
from dashboard.codes.roles import ROLES
from dashboard.data import current_dataset
from dashboard.exhibits.drawn import drawn
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.markup import evidence_markup, table_markup
from dashboard.exhibits.registry import EXHIBITS
from dashboard.language import language_of
from dashboard.view import MEASURES, SHOWN, SIDES, SORTS, from_query, limits_of

LIMITS = limits_of(current_dataset())


def several(values, most=3):
    return st.lists(st.sampled_from(values), min_size=1, max_size=most).map(",".join)


one = st.sampled_from
day = one([day.isoformat() for day in current_dataset().change_days])
QUERIES = st.fixed_dictionaries(
    {},
    optional={
        "on": day,
        "wave": several(LIMITS.waves),
        "country": several(LIMITS.countries, most=5),
        "role": several(ROLES),
        "measure": one(MEASURES),
        "show": several(SHOWN),
        "kind": several(KINDS),
        "since": day,
        "until": day,
        "step": one(LIMITS.steps),
        "compare": st.permutations(LIMITS.subjects).map(lambda found: ",".join(found[:2])),
        "stage": several(STAGES),
        "side": one(SIDES),
        "sort": one(SORTS),
        "lang": one(("en", "de")),
    },
)


@pytest.mark.parametrize("slug", EXHIBITS)
@settings(max_examples=12, deadline=None)
@given(query=QUERIES)
def test_an_exhibit_is_drawn_in_any_view(slug, query):
    view, dropped = from_query(query, LIMITS)
    scene = Scene(current_dataset(), view, language_of(view.lang))
    found = drawn(EXHIBITS[slug], scene)
    assert dropped == ()
    assert found.question.strip() and found.sentence.strip()
    assert table_markup(EXHIBITS[slug], found.rows, scene)
    assert evidence_markup(found.evidence, scene.language) or found.rows.empty
