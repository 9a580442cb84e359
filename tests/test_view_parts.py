"""The declarations of the parts of a view: what is forgotten in one is found here."""

import re
from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.views import values

from dashboard.data import current_dataset
from dashboard.language import language_of, message
from dashboard.server.openapi_parameters import view_parameters
from dashboard.view import LONGEST_VALUE, PARTS, View, Where, choices, limits_of, plain
from dashboard.view.kinds import Day, One, fixed
from dashboard.view.parts import part, parts_of

LIMITS = limits_of(current_dataset())
ALL = pytest.mark.parametrize("name", PARTS)


def accepts(schema, value):
    """Whether a schema of a parameter accepts a value, as far as ours go."""
    if schema["type"] == "array":
        return (
            isinstance(value, list)
            and schema["minItems"] <= len(value) <= schema.get("maxItems", len(value))
            and len(set(value)) == len(value)
            and all(accepts(schema["items"], item) for item in value)
        )
    return (
        value in schema.get("enum", [value])
        and len(value) <= schema.get("maxLength", len(value))
        and bool(re.fullmatch(schema.get("pattern", "^.*$")[1:-1], value))
    )


def as_sent(parameter, text):
    return text.split(",") if parameter["schema"]["type"] == "array" else text


@ALL
@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_what_a_link_may_say_openapi_allows_and_what_it_allows_a_link_may_say(name, data):
    declared = PARTS[name]
    parameter = declared.parameter(LIMITS)
    value = data.draw(values(name, LIMITS))
    text = declared.kind.text(value)
    if text:
        assert declared.kind.read(text, LIMITS) == (value, True)
        assert accepts(parameter["schema"], as_sent(parameter, text))
    tried = data.draw(near(parameter["schema"]))
    if accepts(parameter["schema"], as_sent(parameter, tried)):
        assert declared.kind.read(tried, LIMITS)[1]
    value = whole(declared.kind, tried)
    if text := declared.kind.text(value):
        assert accepts(parameter["schema"], as_sent(parameter, text))


def whole(kind, text):
    """The value of a text of a link, the default where not all of it is right."""
    try:
        value, is_whole = kind.read(text[:LONGEST_VALUE], LIMITS)
    except ValueError:
        return kind.default
    return value if is_whole else kind.default


def near(schema):
    """Texts that a schema accepts, and some that come close."""
    item = schema.get("items", schema)
    right = st.sampled_from(item["enum"]) if "enum" in item else st.from_regex(item["pattern"])
    some = right | st.dates().map(date.isoformat) | st.text(max_size=4) | st.just("A" * 2001)
    several = st.lists(right, min_size=1, max_size=3).map(",".join)
    return several | some if schema["type"] == "array" else some


@ALL
def test_every_part_has_its_words_and_says_what_it_does(name):
    declared, default = PARTS[name], getattr(View(), name)
    assert declared.label and declared.about.endswith(".")
    assert default == declared.kind.default
    assert declared.kind.text(default) == ""
    for code, words in declared.options(LIMITS, language_of("de")):
        assert words.strip() and code in declared.kind.codes(LIMITS)


@pytest.mark.parametrize("name", [name for name, found in PARTS.items() if found.is_picked])
def test_every_code_of_a_filter_has_words(name):
    declared = PARTS[name]
    codes = declared.kind.codes(LIMITS)
    assert {code for code, _ in declared.options(LIMITS, language_of("en"))} == set(codes)
    assert codes or isinstance(declared.kind, Day)


@ALL
def test_what_a_filter_leaves_out_is_said_and_can_be_let_go_of(name):
    codes = PARTS[name].kind.codes(LIMITS)
    value = LIMITS.first_day if isinstance(PARTS[name].kind, Day) else codes[:1]
    if isinstance(View().__getattribute__(name), str):
        value = codes[-1] if codes else "1"
    view = View(**{name: value})
    found = choices(view, language_of("en"))
    assert [choice.without for choice in found] == ([View()] if PARTS[name].is_picked else [])
    assert plain(view) == (View() if PARTS[name].is_picked else view)


def test_both_days_of_a_span_are_one_choice_and_one_day_leaves_the_other_open():
    language, day = language_of("en"), date(2025, 3, 12)
    for first, last in (("since", "until"), ("changed_since", "changed_until")):
        (both,) = choices(View(**{first: day, last: day}), language)
        (one,) = choices(View(**{last: day}), language)
        assert both.words.replace("\u00a0", " ") == "12 March 2025 – 12 March 2025"
        assert one.words.replace("\u00a0", " ") == "… – 12 March 2025"
        assert both.without == one.without == View()


def test_codes_that_once_stood_in_a_link_stay():
    """Those of the product; waves, states, subjects and tables are rows of the package."""
    promised = {
        "role": "host partner antenna none",
        "measure": "role sites wave head gdp",
        "show": "links columns",
        "kind": "policy call selection contract system funding gigafactory launch",
        "shape": "bars squares steps",
        "stage": "target pledge envelope selected contracted paid",
        "side": "eu national",
        "sort": "amount country wave",
        "section": "explorer dictionary sources cite method health changes"
        " size payers sites nesting machines",
        "tier": "official official_via_copy press relayed third_party derived",
        "lang": "en de",
    }
    for name, codes in promised.items():
        assert set(codes.split()) <= set(PARTS[name].kind.codes(LIMITS)), name


def test_openapi_has_all_parts_but_those_of_pages():
    wanted = [name for name, found in PARTS.items() if found.where is not Where.PAGES]
    assert list(view_parameters(LIMITS)) == wanted


def test_a_field_without_a_declaration_is_refused():
    @dataclass(frozen=True)
    class Forgetful:
        wave: str = part(One(fixed(("1",))), message("Wave"), "Only these waves.")
        colour: str = ""

    with pytest.raises(TypeError, match="colour"):
        parts_of(Forgetful)


def test_a_filter_without_words_is_refused():
    with pytest.raises(ValueError, match="Wave"):
        part(One(fixed(("1",))), message("Wave"), "Only these waves.", narrows=True)
