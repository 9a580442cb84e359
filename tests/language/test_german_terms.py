"""German as a senior official writes it: words that must not come back, each with its reason."""

import csv
import re
from pathlib import Path

import build_catalogues as catalogues
import pytest
from babel.messages.pofile import read_po

WORDS = Path(__file__).with_name("not-in-german.csv")


def words():
    with WORDS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def german(domain):
    with (catalogues.CATALOGUES / "de" / f"{domain}.po").open("rb") as file:
        for message in read_po(file, locale="de"):
            if message.id:
                yield from message.string if message.pluralizable else (message.string,)


def test_every_word_has_its_reason_and_something_better():
    assert len(words()) > 50
    assert [row for row in words() if None in row or not all(row.values())] == []


@pytest.mark.parametrize("domain", ["interface", "facts"])
def test_no_such_word_stands_in_the_catalogues(domain):
    texts = list(german(domain))
    found = [
        f"{text}\n  not “{row['pattern']}” but {row['instead']}: {row['reason']}"
        for row in words()
        for text in texts
        if re.search(row["pattern"], text)
    ]
    assert found == [], "\n".join(found)
