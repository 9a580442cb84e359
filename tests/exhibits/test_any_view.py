"""Every exhibit in views that nobody thought of: it is drawn, and says something."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.views import views

from dashboard.data import current_dataset
from dashboard.exhibits.drawn import drawn
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.markup import evidence_markup, table_markup
from dashboard.exhibits.registry import EXHIBITS
from dashboard.language import language_of
from dashboard.view import PARTS, from_query, limits_of
from dashboard.view.kinds import Day

LIMITS = limits_of(current_dataset())
DAY = st.none() | st.sampled_from(current_dataset().change_days)
DAYS = {name: DAY for name, part in PARTS.items() if isinstance(part.kind, Day)}


@pytest.mark.parametrize("slug", EXHIBITS)
@settings(max_examples=12, deadline=None)
@given(asked=views(LIMITS, most=3, of_pages=False, **DAYS))
def test_an_exhibit_is_drawn_in_any_view(slug, asked):
    view, dropped = from_query(asked.to_query(), LIMITS)
    scene = Scene(current_dataset(), view, language_of(view.lang))
    found = drawn(EXHIBITS[slug], scene)
    assert dropped == ()
    assert found.question.strip() and found.sentence.strip()
    assert not found.sentence.endswith((": ", ":")), "a scope, and nothing said of it"
    assert table_markup(EXHIBITS[slug], found.rows, scene)
    assert evidence_markup(found.evidence, scene.language) or found.rows.empty
