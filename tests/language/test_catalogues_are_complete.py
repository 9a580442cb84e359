"""The catalogues hold every message of the code and every text of the data package."""

import re
from string import Formatter

import build_catalogues as catalogues
import pytest


def current(tag, domain):
    messages = {
        "interface": catalogues.interface_messages,
        "facts": catalogues.fact_messages,
    }[domain]
    return catalogues.merged(catalogues.CATALOGUES / tag / f"{domain}.po", tag, messages())


@pytest.mark.parametrize("tag", catalogues.TAGS)
@pytest.mark.parametrize("domain", ["interface", "facts"])
def test_nothing_is_untranslated(tag, domain):
    assert catalogues.missing(current(tag, domain)) == []


def test_a_new_row_may_wait_for_its_translation_and_is_listed(tmp_path):
    new = [("A new event", "milestones.csv"), ("A new column", "datapackage.json")]
    catalogue = catalogues.merged(tmp_path / "facts.po", "de", iter(new))
    assert catalogues.missing(catalogue) == ["A new column"]
    assert catalogues.waiting(catalogue) == ["A new event"]


def fields(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("tag", catalogues.TAGS)
def test_translations_fill_in_the_same_values(tag):
    for message in current(tag, "interface"):
        if not message.id or not any(message.string):
            continue
        wanted = message.id if isinstance(message.id, str) else message.id[1]
        given = message.string if isinstance(message.string, str) else message.string[1]
        assert fields(given) == fields(wanted), wanted


@pytest.mark.parametrize("tag", catalogues.TAGS)
def test_translations_of_facts_keep_every_number(tag):
    def digits(text):
        for number, ordinal in enumerate(("erste", "zweite", "dritte"), 1):
            text = re.sub(rf"\b{ordinal}[rn]? (?=Welle|bis)", f"{number} ", text)
        return sorted(re.findall(r"\d", text))

    for message in current(tag, "facts"):
        if (
            message.id
            and message.string
            and not re.search(r"[A-Z][a-z]+ \d|\d [A-Z][a-z]+", message.id)
        ):
            assert digits(message.string) == digits(message.id), message.id
