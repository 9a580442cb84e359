"""Workbooks: one exhibit's table, or the whole package, each with what explains it."""

import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from dashboard.data import Dataset
from dashboard.drawing.colours import light
from dashboard.exhibits.exhibit import Scene
from dashboard.export.about import About, lines
from dashboard.export.exhibit_table import PlainTable, Value, as_text

WIDEST = 60
"""Width of a column, in characters, above which its text is wrapped."""

A4 = 9
"""Number of the paper in the format."""

LONGEST_LINK = 2_079
"""Characters that a link of the format can hold."""

LONGEST_CELL = 32_767
"""Characters that a cell of the format can hold."""


@dataclass(frozen=True)
class Book:
    """A workbook being written in memory, and the styles of its cells."""

    file: io.BytesIO
    workbook: xlsxwriter.Workbook
    heading: Format
    title: Format
    wrapped: Format
    link: Format
    day: Format

    @classmethod
    def new(cls, title: str, created: datetime) -> "Book":
        """An empty workbook. The day of the package is its date, so equal data give equal files;
        texts are never taken for formulas.
        """
        file = io.BytesIO()
        options = {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        }
        workbook = xlsxwriter.Workbook(file, options)
        workbook.set_properties({"title": title, "created": created})
        return cls(
            file,
            workbook,
            heading=workbook.add_format({"bold": True, "bottom": 1, "valign": "top"}),
            title=workbook.add_format({"bold": True, "font_size": 14}),
            wrapped=workbook.add_format({"text_wrap": True, "valign": "top"}),
            link=workbook.add_format(
                {"font_color": light("host"), "underline": 1, "valign": "top"}
            ),
            day=workbook.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"}),
        )

    def sheet(self, name: str) -> Worksheet:
        """A further sheet."""
        return self.workbook.add_worksheet(name)

    def table(self, name: str, names: Sequence[str], rows: Iterable[Sequence[Value]]) -> None:
        """A sheet with a table: names in the first row, which stays, with filters."""
        sheet, cells = self.sheet(name), [[as_text(value) for value in row] for row in rows]
        sheet.write_row(0, 0, names, self.heading)
        for number, row in enumerate(cells, start=1):
            for column, value in enumerate(row):
                self._write(sheet, number, column, value)
        for column, title in enumerate(names):
            longest = max((len(str(row[column] or "")) for row in cells), default=0)
            sheet.set_column(column, column, min(max(longest, len(title)) + 2, WIDEST))
        sheet.freeze_panes(1, 0)
        _on_paper(sheet)
        sheet.repeat_rows(0)
        if names:
            sheet.autofilter(0, 0, max(len(cells), 1), len(names) - 1)

    def pairs(self, sheet: Worksheet, first: int, found: Iterable[tuple[str, str]]) -> int:
        """Labels and texts below each other. Returns the next free row."""
        row = first
        for row, (label, text) in enumerate(found, start=first):
            sheet.write_string(row, 0, label, self.heading)
            self._write(sheet, row, 1, text)
        return row + 1

    def _write(self, sheet: Worksheet, row: int, column: int, value: object) -> None:
        """A plain cell; nothing where there is no value. A whole ISO day is written as a date and
        an address as a link, all other text as it is.
        """
        if value is None:
            return
        if isinstance(value, bool):
            sheet.write_boolean(row, column, value, self.wrapped)
        elif isinstance(value, (int, float)):
            sheet.write_number(row, column, value, self.wrapped)
        elif isinstance(value, str) and (day := _day(value)):
            sheet.write_datetime(row, column, day, self.day)
        elif isinstance(value, str) and _is_address(value):
            sheet.write_url(row, column, value, self.link, value)
        else:
            sheet.write_string(row, column, str(value)[:LONGEST_CELL], self.wrapped)

    def close(self) -> bytes:
        """The finished file."""
        self.workbook.close()
        return self.file.getvalue()


def _day(text: str) -> datetime | None:
    """The day of a whole ISO date since 1900, where the format's calendar begins."""
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
        return None
    try:
        day = datetime.fromisoformat(text)
    except ValueError:
        return None
    return day if day.year >= 1900 else None


def _is_address(text: str) -> bool:
    return re.fullmatch(r"https?://[^\s<>\"]+", text) is not None and len(text) <= LONGEST_LINK


def _on_paper(sheet: Worksheet) -> None:
    """A4 across, as many sheets as the rows need, one sheet wide."""
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&L&A&R&P / &N")


def created_on(dataset: Dataset) -> datetime:
    """When the package was made, without a time zone, as workbooks want it."""
    text = str(dataset.descriptor.properties["created"])
    return datetime.fromisoformat(text.replace("Z", "+00:00")).replace(tzinfo=None)


def exhibit_workbook(slug: str, table: PlainTable, facts: About, scene: Scene) -> bytes:
    """The table, then a sheet on it: title, unit, filters, day, sources, licence."""
    book = Book.new(facts.title, created_on(scene.dataset))
    rows = [[record[name] for name in table.names] for record in table.records]
    book.table(slug[:31], table.names, rows)
    _about_sheet(book, table, facts, scene)
    return book.close()


def _about_sheet(book: Book, table: PlainTable, facts: About, scene: Scene) -> None:
    say, sheet = scene.language.say, book.sheet(scene.language.say("About this table"))
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, 90)
    _on_paper(sheet)
    row = book.pairs(sheet, 0, lines(facts, scene)) + 1
    sheet.write_row(row, 0, [say("Column"), say("Meaning")], book.heading)
    meanings = [
        (item.name, f"{item.label} ({item.unit})" if item.unit else item.label)
        for item in table.fields
    ]
    row = book.pairs(sheet, row + 1, meanings) + 1
    sheet.write_row(row, 0, [say("Source"), say("Document")], book.heading)
    book.pairs(sheet, row + 1, ((s["source_id"], document(s)) for s in facts.sources))


def document(source: Mapping[str, str]) -> str:
    """A document in one line: publisher, title, day, address, kind of evidence."""
    parts = [source["publisher"], source["title"], source["published_on"], source["url"]]
    return ", ".join(part for part in parts if part) + f" ({source['tier']})"
