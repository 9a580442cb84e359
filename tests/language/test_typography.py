"""A number stays on the line of its unit, in every language and every text."""

import re
from datetime import date

import pytest
from babel import Locale

from dashboard.data import Amount
from dashboard.exhibits.drawn import drawn
from dashboard.exhibits.markup import evidence_markup, table_markup
from dashboard.exhibits.registry import EXHIBITS
from dashboard.language import LANGUAGES, Language
from dashboard.language.typography import NO_BREAK, typeset

UNITS = r"\d (?:million|billion|Mio|Mrd|bn|%|(?:EUR|€)(?!\s*\d))"
DATES = r"\d\.? (?:January|March|October|Januar|März|Oktober|Mar|Dec|Dez)(?!\w)"
BREAKS = re.compile(UNITS + r"|EUR \d|(?:Article|Artikel) \d|" + DATES)
"""Where a line could end between a number and what it counts."""

WITH_SPACES = [
    ("en", "about EUR~485~million, over 50~m~EUR and £8.6~million"),
    ("en", "from 1~April~2025 to 31~March~2028, first in May~2024"),
    ("en", "17~% of CAPEX under Article~12b, phase~1 of lot~2"),
    ("de", "rund 485~Mio.~EUR, mehr als 2,6~Mrd.~€ und 50~Milliarden"),
    ("de", "vom 1.~April~2025 bis zum 31.~März~2028, zuerst im Mai~2024"),
    ("de", "17~% nach Artikel~12b Absatz~8, Phase~1 in Los~2"),
    ("de", "an English text of 12~March~2025 on EUR~20~billion"),
    ("en", "{currency}{number}~million"),
    ("de", "{number}~Mio.~{currency}"),
    ("en", "19 AI Factories in 16 Member States, the may 5 of it"),
]


@pytest.mark.parametrize(("tag", "text"), WITH_SPACES)
def test_what_belongs_to_a_number_is_not_parted_from_it(tag, text):
    typed = text.replace("~", " ")
    assert typeset(typed, Locale(tag)).replace(NO_BREAK, "~") == text


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("the budget 2021-2027", "the budget 2021–2027"),
        ("on 2025-03-12 and CELEX 32021R1173-2022", "on 2025-03-12 and CELEX 32021R1173-2022"),
    ],
)
def test_years_have_an_en_dash_and_codes_keep_their_hyphen(typed, shown):
    assert typeset(typed, Locale("en")) == shown


@pytest.mark.parametrize("tag", LANGUAGES)
def test_no_amount_date_or_share_can_break(tag):
    language = Language(tag)
    for amount in (485.0, 2600.0, 200_000.0):
        for short in (False, True):
            for currency in ("EUR", "GBP", "CZK"):
                said = language.money(Amount(amount, amount, currency=currency), short=short)
                assert " " not in said
    assert " " not in language.day(date(2025, 3, 12)) + language.day("2025-03")
    assert " " not in language.percent(0.0024)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_texts_of_the_data_package_are_set_as_they_are_said(tag, dataset):
    """Every text of the package's tables, said: no number stands apart from its unit."""
    language = Language(tag)
    texts = {
        text
        for frame in dataset.tables.values()
        for name in ("note", "notes", "covers", "label", "title", "summary")
        if name in frame
        for text in frame[name]
        if isinstance(text, str)
    }
    assert len(texts) > 100
    assert [said for said in map(language.fact, texts) if BREAKS.search(said)] == []


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize("slug", EXHIBITS)
def test_nothing_that_an_exhibit_says_breaks_within_a_number(slug, tag, shown):
    here = shown(lang=tag, country=("DE",), on=date(2026, 3, 1))
    exhibit = EXHIBITS[slug]
    parts = drawn(exhibit, here)
    said = [
        exhibit.question(here),
        exhibit.sentence(parts.rows, here),
        exhibit.note(here) if exhibit.note else "",
        table_markup(exhibit, parts.rows, here),
        evidence_markup(parts.evidence, here.language),
    ]
    found = [text[max(0, at.start() - 30) : at.end() + 20] for text in said
             for at in BREAKS.finditer(text)]  # fmt: skip
    assert found == []
