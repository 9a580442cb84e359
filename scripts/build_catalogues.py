"""Brings the gettext catalogues up to date with the code and the data package.

`python scripts/build_catalogues.py` extracts every message of the interface (say, say_many,
message) and every text of the data package that a reader sees, and merges them into the .po
files: known translations stay, new messages are added empty, gone ones are dropped. With
`--check` nothing is written and the exit code says whether a translation is missing; texts of rows
are only listed, they are shown in English until they are translated.
`--take FILE.json` fills in translations from `{"English": "German"}`; for plurals
`{"one|||many": ["one", "many"]}`.
"""

import argparse
import ast
import csv
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from dashboard.language import DEFAULT_LANGUAGE, LANGUAGES

ROOT = Path(__file__).resolve().parents[1]
CATALOGUES = ROOT / "src" / "dashboard" / "language" / "catalogues"
TAGS = tuple(tag for tag in LANGUAGES if tag != DEFAULT_LANGUAGE)
TEXTS = {"say": 1, "say_many": 2, "message": 1}
"""How many texts each message function takes."""

FACT_COLUMNS = {
    "sites.csv": ("name", "notes"),
    "milestones.csv": ("title", "short_title", "summary", "note"),
    "figures.csv": ("covers", "note"),
    "envelopes.csv": ("label", "note"),
    "envelope_overlaps.csv": ("note",),
    "antenna_links.csv": ("note",),
    "comparisons.csv": ("label", "note"),
    "sectors.csv": ("sector",),
    "sources.csv": ("read_via",),
    "systems.csv": ("system_name", "vendor", "accelerator", "operation_as_stated", "note"),
    "system_performance.csv": ("note",),
    "access.csv": (
        "mode",
        "for_whom",
        "duration_as_stated",
        "intake",
        "price_as_stated",
        "note",
    ),
    "access_rules.csv": ("rule", "note"),
    "gigafactory_lots.csv": ("processors_as_stated", "note"),
}
CHANGES = "CHANGES.md"
"""The package's own changelog: a line of it is a text."""
SAME_IN_ALL_LANGUAGES = {"sites.csv": ("name",)}
"""Proper names: listed so that a language may differ, never counted as missing."""

DESCRIPTOR_TEXTS = ("title", "description")


def interface_messages() -> Iterator[tuple[str | tuple[str, ...], str]]:
    """Messages of the code with the file they stand in: the literal arguments of the calls.

    Read from the syntax tree, because a tokeniser misses calls inside f-strings and takes the
    keys of subscripts for messages.
    """
    for path in sorted([*(ROOT / "src").rglob("*.py"), *(ROOT / "pages").glob("*.py")]):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and (count := TEXTS.get(name_of(node.func))):
                texts = [argument.value for argument in node.args[:count] if _is_text(argument)]
                if len(texts) == count:
                    yield (
                        texts[0] if count == 1 else tuple(texts),
                        path.relative_to(ROOT).as_posix(),
                    )


def name_of(function: ast.expr) -> str:
    return getattr(function, "attr", None) or getattr(function, "id", "")


def _is_text(argument: ast.expr) -> bool:
    return isinstance(argument, ast.Constant) and isinstance(argument.value, str)


def fact_messages() -> Iterator[tuple[str, str]]:
    """Texts of the data package with the file they stand in."""
    for file, columns in FACT_COLUMNS.items():
        with (ROOT / "data" / file).open(encoding="utf-8", newline="") as table:
            for row in csv.DictReader(table):
                for column in columns:
                    if row[column]:
                        yield row[column], file
    for line in (ROOT / "data" / CHANGES).read_text(encoding="utf-8").splitlines():
        if line.startswith("- "):
            yield line.removeprefix("- "), CHANGES
    descriptor = json.loads((ROOT / "data" / "datapackage.json").read_text(encoding="utf-8"))
    for resource in descriptor["resources"]:
        fields = resource.get("schema", {}).get("fields", [])
        for item in [resource, *fields]:
            for name in DESCRIPTOR_TEXTS:
                if item.get(name):
                    yield item[name], "datapackage.json"


def merged(path: Path, tag: str, messages: Iterator) -> Catalog:
    """A catalogue with exactly these messages and the translations that the file has."""
    known = Catalog(locale=tag)
    if path.exists():
        with path.open("rb") as file:
            known = read_po(file, locale=tag)
    catalogue = Catalog(locale=tag, project="AI Factories Europe", charset="utf-8")
    catalogue.header_comment = "# Translations, CC BY 4.0 for the facts, MIT for the interface."
    for text, file in messages:
        identity = text[0] if isinstance(text, tuple) else text
        old = known.get(identity)
        catalogue.add(text, old.string if old else None, locations=[(file, 0)])
    for message in catalogue:
        message.locations = sorted({(file, 0) for file, _ in message.locations})
        message.flags.discard("fuzzy")
    return catalogue


def _gaps(catalogue: Catalog) -> Iterator:
    """Messages without a translation, proper names left out."""
    names = set(SAME_IN_ALL_LANGUAGES)
    for message in catalogue:
        translated = all(message.string) if message.pluralizable else message.string
        only_names = message.locations and {file for file, _ in message.locations} <= names
        if message.id and not translated and not only_names:
            yield message


def _is_row(message) -> bool:
    """Whether a text stands in rows of the package alone."""
    return all(file.endswith(".csv") for file, _ in message.locations)


def _text(message) -> str:
    return message.id[0] if message.pluralizable else message.id


def missing(catalogue: Catalog) -> list[str]:
    """Texts of the interface, of the dictionary and of its changes without a translation."""
    return [_text(message) for message in _gaps(catalogue) if not _is_row(message)]


def waiting(catalogue: Catalog) -> list[str]:
    """Texts of rows without a translation: shown in English, so that a row may be added today."""
    return [_text(message) for message in _gaps(catalogue) if _is_row(message)]


def take(catalogue: Catalog, translations: dict[str, str | list[str]]) -> None:
    """Fill in translations where the catalogue has the message."""
    for key, value in translations.items():
        message = catalogue.get(key.split("|||")[0])
        if message is not None and value:
            message.string = tuple(value) if isinstance(value, list) else value


def save(path: Path, catalogue: Catalog) -> None:
    """Write a catalogue without dates and line numbers, so that a diff shows only words."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(
            file, catalogue, width=100, sort_output=True, omit_header=False, include_lineno=False
        )
    kept = [
        line
        for line in path.read_text(encoding="utf-8").splitlines()
        if not line.startswith(('"POT-Creation-Date', '"PO-Revision-Date', '"Generated-By'))
    ]
    path.write_text("\n".join(kept) + "\n", encoding="utf-8")


def main() -> int:
    """Update or check every catalogue; 1 where a translation is missing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--take", type=Path, nargs="*", default=[])
    options = parser.parse_args()
    untranslated = 0
    for tag in TAGS:
        for domain, messages in (("interface", interface_messages), ("facts", fact_messages)):
            path = CATALOGUES / tag / f"{domain}.po"
            catalogue = merged(path, tag, messages())
            for file in options.take:
                take(catalogue, json.loads(file.read_text(encoding="utf-8")))
            if not options.check:
                save(path, catalogue)
            gaps, in_english = missing(catalogue), waiting(catalogue)
            untranslated += len(gaps)
            print(f"{tag}/{domain}: {len(catalogue)} messages, {len(gaps)} without translation")
            for text in gaps:
                print(f"  {text}")
            if in_english:
                print(f"{tag}/{domain}: {len(in_english)} texts of rows are shown in English")
            for text in in_english:
                print(f"  {text}")
    return 1 if untranslated else 0


if __name__ == "__main__":
    sys.exit(main())
