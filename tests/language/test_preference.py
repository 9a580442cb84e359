import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.language import LANGUAGES, preferred_language


@pytest.mark.parametrize(
    ("accepted", "tag"),
    [
        ("", "en"),
        ("*", "en"),
        ("de", "de"),
        ("DE-at, en;q=0.9", "de"),
        ("fr, de-CH;q=0.4, en;q=0.3", "de"),
        ("en;q=0.2, de;q=0.8", "de"),
        ("de;q=0, en;q=0.1", "en"),
        ("de;q=0", "en"),
        ("de;q=high, en", "en"),
        ("fr-FR, nl", "en"),
        ("den, de", "de"),
    ],
)
def test_the_best_offered_language_is_taken(accepted, tag):
    assert preferred_language(accepted) == tag


@given(st.text(alphabet="dent-_;=q.,* 0159x"))
def test_whatever_a_browser_says_a_language_is_found(accepted):
    assert preferred_language(accepted) in LANGUAGES
