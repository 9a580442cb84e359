"""Messages that 24 languages can say; what cannot be said yet is listed, and the list shrinks."""

import ast
from pathlib import Path

import check_messages
import pytest

GOVERNED = "a name, amount, date or list after a preposition or an article"
AGREES = "a word that has to agree with the name before it"
TWO = "two counts in one message"
NO_PLURAL = "a count without plural forms"
PIECE = "a piece of a sentence"


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Not found: {names}.", set()),
        ("{country}: {value}", set()),
        ("As known on {day}", {GOVERNED}),
        ("The {wave} carries the most money.", {GOVERNED, AGREES}),
        ("What does {country} have?", {GOVERNED, AGREES}),
        ("The largest published amount: {money}.", set()),
        ("{country} takes part.", {AGREES}),
        (("{count} state hosts a site.", "{count} states host a site."), set()),
        ("{count} states host a site.", {NO_PLURAL}),
        (("{count} site in {hosts} states", "{count} sites in {hosts} states"), {TWO, GOVERNED}),
        ("Sites: {count}", set()),
        ("from the EU {money}", {PIECE}),
        ("AI Factories: {factories}, host states: {hosts}", set()),
        ("came in with: {wave}", set()),
        ("Documents without an address: {count} of {all}", set()),
        ("{count} of {all} documents have no address.", {GOVERNED, TWO, NO_PLURAL}),
        ("official, read in a copy", set()),
        ("“{inside}” is officially part of “{around}”.", set()),
    ],
)
def test_a_breach_is_found_by_its_rule(text, rules):
    assert set(check_messages.of_message(text)) == rules


@pytest.mark.parametrize(
    ("code", "rule"),
    [
        ("text[:1].upper() + text[1:]", "a letter changed by code"),
        ("say('the total').capitalize()", "a letter changed by code"),
        ("' '.join(parts)", "words joined by code"),
        ("', '.join(names)", "words joined by code"),
        ("f'{sizes(pair)} {sizes_only(pair)}'", "words joined by code"),
        ("lead + language.say('More.')", "words joined by code"),
        ("'; '.join(parts)", None),
        ("f'<b>{escape(name)}</b> {escape(other)}'", None),
        ("code.upper()", None),
        ("a + b", None),
    ],
)
def test_code_that_makes_sentences_of_parts_is_found(code, rule):
    tree = ast.parse(f"def words():\n    return {code}")
    found = {breach.rule for breach in check_messages._inside(tree, "exhibits/x.py")}
    assert found == ({rule} if rule else set())


def test_no_breach_is_new_and_none_that_is_listed_is_gone():
    found, known = check_messages.breaches(), check_messages.listed()
    assert sorted(found - set(known)) == [], "word it otherwise: see CONTRIBUTING.md"
    assert sorted(set(known) - found) == [], "python scripts/check_messages.py --prune"
    assert known == sorted(set(known))
    assert Path(check_messages.LIST).is_file()
