"""Names stand in the order of the reader's own language."""

import ast
from pathlib import Path

import pytest

from dashboard.language import Language
from dashboard.language.collation import collation_key

ROOT = Path(__file__).resolve().parents[2]

AS_ICU_SORTS_THEM = {
    "bg": "Италия Йордания Канада Zagreb",
    "cs": "Cyklady Čína Dánsko Hongkong Chile Itálie Rusko Řecko Seychely Švédsko Zambie",
    "da": "Albanien Yemen Zambia Ægypten Østrig Åland",
    "de": "Ägypten Albanien öffentlich Oman Ostasien Österreich Polen Tschechien Zypern",
    "el": "Άγκυρα Αίγυπτος Ελλάδα Ωκεανία Belgium",
    "en": "Åland Austria Tunisia Türkiye Zambia",
    "es": "España Nauru Noruega Ñandú",
    "et": "Araabia Sambia Šveits Zambia Taani Tunis Türgi Ungari Õpik Äike",
    "fi": "Itävalta Yemen Zambia Åland Ääni Österbotten",
    "hr": "Cipar Čad Ćuprija Danska Dubrovnik Džibuti Đakovo Luka Lyon Ljubljana",
    "hu": "Ciprus Curaçao Csehország Dánia Németország Norvégia Nyugat Olaszország Oroszország"
    " Örményország Zambia Zsolna",
    "lt": "Cipras Čekija Danija Yla Islandija Jamaika Suomija Švedija",
    "lv": "Albānija Amerika Āfrika Cēsis Čehija Kuba Ķīna",
    "mt": "Belġju Ċipru Franza Ġappun Gambja Għana Ħasselt Italja Ungerija Żambja",
    "pl": "Litwa Luksemburg Łotwa Malta Syria Szwecja Świat Zambia Źródło Żywiec",
    "ro": "Islanda Înalt Suedia Șvaițer Togo Tunisia Țara",
    "sk": "Cyprus Čína Holandsko Chorvátsko Írsko",
    "sv": "Albanien Ungern Zambia Åland Ägypten Ängel Österrike",
}
"""Worked out with ICU 77, which no test needs."""


@pytest.mark.parametrize("tag", AS_ICU_SORTS_THEM)
def test_words_stand_as_in_the_dictionaries_of_the_language(tag):
    wanted = AS_ICU_SORTS_THEM[tag].split(" ")
    by_code_point = sorted(wanted)
    assert sorted(by_code_point, key=lambda word: collation_key(word, tag)) == wanted


def test_case_and_accents_decide_only_between_equal_letters():
    wanted = ["a b", "A-b", "ab", "Ab", "äb", "abc", "2026"]
    found = sorted(wanted, key=Language("de").order)
    assert found == ["2026", "a b", "A-b", "ab", "Ab", "äb", "abc"]


def test_countries_are_listed_by_their_names():
    assert Language("de").by_name(["CZ", "AT", "CY", "NO"]) == ["NO", "AT", "CZ", "CY"]
    assert Language("en").by_name(["CZ", "AT", "CY", "NO"]) == ["AT", "CY", "CZ", "NO"]
    assert Language("de").names(["Tschechien", "Österreich"]) == "Österreich und Tschechien"


NAMING = {"country", "fact", "say"}
"""What gives a name in a reader's language."""


def calls(node):
    for inner in ast.walk(node):
        if isinstance(inner, ast.Attribute):
            yield inner.attr


def sorts(path):
    """Every call that sorts, with the key it sorts by."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        name = isinstance(node, ast.Call) and (
            getattr(node.func, "id", "") or getattr(node.func, "attr", "")
        )
        if name in ("sorted", "sort"):
            yield node


@pytest.mark.parametrize("folder", ["src", "pages"])
def test_no_name_is_sorted_by_its_bytes(folder):
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in (ROOT / folder).rglob("*.py")
        for node in sorts(path)
        if NAMING & set(calls(node)) and "order" not in set(calls(node))
    ]
    assert found == []
