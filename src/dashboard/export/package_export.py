"""The whole package: its files as they are, zipped, and as one workbook that explains itself."""

import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from dashboard.data import Dataset
from dashboard.data.descriptor import Field, Table
from dashboard.data.files import BOUNDARIES, DESCRIPTOR, TEXTS
from dashboard.export.about import licence_of, package_name
from dashboard.export.exhibit_table import Value
from dashboard.export.table_export import csv_text
from dashboard.export.table_query import TableQuery, answer, cells
from dashboard.export.workbook import Book, created_on
from dashboard.language import Language

ZIP_DAY = (2020, 1, 1, 0, 0, 0)
"""Date of every file in the archive: equal data give an equal archive."""


def package_files(dataset: Dataset) -> tuple[str, ...]:
    """Names of the files that the descriptor lists, and those that explain them."""
    tables = (table.path for table in dataset.descriptor.tables.values())
    return (DESCRIPTOR, *tables, BOUNDARIES, *TEXTS)


def package_zip(dataset: Dataset) -> bytes:
    """The package's files as they were read; a data package again when unpacked."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in package_files(dataset):
            if name in dataset.files:
                entry = zipfile.ZipInfo(name, ZIP_DAY)
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, dataset.files[name])
    return out.getvalue()


def table_csv(dataset: Dataset, table: Table, query: TableQuery) -> bytes:
    """The rows asked for as CSV, with a header and nothing above it."""
    found = answer(query, table, dataset.tables[table.name])
    return csv_text(list(found.columns), cells(found)).encode()


def table_json(dataset: Dataset, table: Table, query: TableQuery) -> bytes:
    """The rows asked for as a list of records; missing values are null."""
    found = answer(query, table, dataset.tables[table.name])
    records = [dict(zip(found.columns, row, strict=True)) for row in cells(found)]
    return json.dumps(records, ensure_ascii=False, indent=1, allow_nan=False).encode()


def table_xlsx(dataset: Dataset, table: Table, query: TableQuery) -> bytes:
    """The rows asked for as a workbook, with the columns' meaning on a second sheet."""
    found = answer(query, table, dataset.tables[table.name])
    book = Book.new(table.title, created_on(dataset))
    book.table(table.name, list(found.columns), cells(found))
    fields = [item for item in table.fields if item.name in found.columns]
    rows = ((table.name, *_meaning(item, Language())) for item in fields)
    book.table("Dictionary", DICTIONARY, rows)
    return book.close()


DICTIONARY = ("table", "column", "title", "description", "type", "unit", "allowed values")


def _meaning(field: Field, language: Language) -> tuple[Value, ...]:
    allowed = ", ".join(str(value) for value in field.constraints.get("enum", ()))
    kind = field.kind or field.type
    texts = (language.fact(field.title), language.fact(field.description))
    return (field.name, *texts, kind, field.unit or None, allowed or None)


def dictionary(dataset: Dataset, language: Language) -> Iterator[tuple[Value, ...]]:
    """A row per column of each table, as in DICTIONARY."""
    for table in dataset.descriptor.tables.values():
        for field in table.fields:
            yield (table.name, *_meaning(field, language))


def package_workbook(dataset: Dataset, language: Language) -> bytes:
    """Contents, every table, the dictionary and the notes, in one workbook. Labels are in the
    reader's language, the data as they are in the package.
    """
    texts = {name: dataset.text(name) for name in TEXTS if name in dataset.files}
    book = Book.new(package_name(dataset), created_on(dataset))
    _contents(book, dataset, texts, language)
    for table in dataset.descriptor.tables.values():
        found = answer(TableQuery(), table, dataset.tables[table.name])
        book.table(table.name, list(found.columns), cells(found))
    book.table("dictionary", DICTIONARY, dictionary(dataset, language))
    for name, text in texts.items():
        sheet = book.sheet(_sheet_name(name))
        sheet.set_column(0, 0, 120)
        sheet.write_column(0, 0, text.splitlines(), book.wrapped)
    return book.close()


def _sheet_name(file: str) -> str:
    return Path(file).stem.lower()


def _contents(book: Book, dataset: Dataset, texts: Mapping[str, str], language: Language) -> None:
    say, sheet = language.say, book.sheet("contents")
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 90)
    sheet.set_column(2, 2, 10)
    properties = dataset.descriptor.properties
    sheet.write_string(0, 0, package_name(dataset), book.title)
    facts = [
        (say("What it is"), language.fact(properties["description"])),
        (say("Evidence read until"), dataset.evidence_day.isoformat()),
        (say("Licence"), licence_of(dataset)),
        (say("How to cite"), citation(dataset)),
    ]
    row = book.pairs(sheet, 2, facts) + 1
    sheet.write_row(row, 0, [say("Sheet"), say("What is on it"), say("Rows")], book.heading)
    listed = enumerate(_sheets(dataset, texts, language), start=row + 1)
    for line, (name, text, size) in listed:
        sheet.write_url(line, 0, f"internal:'{name}'!A1", book.link, name)
        sheet.write_string(line, 1, text, book.wrapped)
        if size:
            sheet.write_number(line, 2, size)


def _sheets(
    dataset: Dataset, texts: Mapping[str, str], language: Language
) -> Iterator[tuple[str, str, int]]:
    for table in dataset.descriptor.tables.values():
        text = language.say(
            "{title}. {description}",
            title=language.fact(table.title),
            description=language.fact(table.description),
        )
        yield table.name, text, len(dataset.tables[table.name])
    fields = sum(len(table.fields) for table in dataset.descriptor.tables.values())
    yield "dictionary", language.say("Meaning, type and unit of every column"), fields
    for name in texts:
        yield _sheet_name(name), language.say("Explanations of the package: {name}", name=name), 0


def citation(dataset: Dataset) -> str:
    """How to cite the package, in one line."""
    properties = dataset.descriptor.properties
    return (
        f"{properties['title']}, data package, version {properties['version']}, "
        f"{dataset.evidence_day.isoformat()}. {properties['licenses'][0]['title']}."
    )


def bibtex(dataset: Dataset) -> str:
    """The same as a BibTeX entry."""
    properties, day = dataset.descriptor.properties, dataset.evidence_day
    author = properties["contributors"][0]["title"]
    return (
        f"@misc{{{properties['name']}-{properties['version']},\n"
        f"  author  = {{{{{author}}}}},\n"
        f"  title   = {{{{{properties['title']}}}}},\n"
        f"  note    = {{Data package, {properties['licenses'][0]['title']}}},\n"
        f"  version = {{{properties['version']}}},\n"
        f"  year    = {{{day.year}}},\n"
        f"  month   = {{{day.month}}},\n"
        "}"
    )
