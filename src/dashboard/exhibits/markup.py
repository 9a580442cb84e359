"""Tables, legends and evidence as markup: real tables, which print and can be read aloud."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dashboard.exhibits.evidence import Evidence
from dashboard.exhibits.exhibit import Column, Exhibit, LegendItem, Rows, Scene
from dashboard.exhibits.words import cell
from dashboard.language import Language
from dashboard.templates import render

NUMERIC = {"count", "number", "bounds", "share", "money"}

USUAL, WIDE = 6, 8
"""Most columns of a table in letters of the usual size, and of one whose numbers do not wrap."""


@dataclass(frozen=True)
class Head:
    """The head of a column, and how its cells are set."""

    label: str
    unit: str
    side: str


@dataclass(frozen=True)
class Cell:
    """A cell: its words, how it is set, how many rows it takes. `scope` is what it heads, empty
    where nothing; `marks` are the numbers of the documents behind it.
    """

    words: str
    side: str
    rows: int = 1
    scope: str = ""
    marks: tuple[int, ...] = ()


@dataclass(frozen=True)
class Line:
    """A row of a table; `marks` are the numbers of the documents behind it."""

    cells: tuple[Cell, ...]
    marks: tuple[int, ...] = ()


def table_markup(
    exhibit: Exhibit, rows: Rows, scene: Scene, references: Sequence[tuple[int, ...]] = ()
) -> Markup:
    """The table twin of an exhibit, with its question as caption; the first cell heads its row.
    `references` are the numbers of the documents behind each row, for a column of their own.
    """
    texts = texts_of(exhibit, rows, scene.language)
    behind = references or [()] * len(texts)
    lines = [
        Line(_cells(exhibit.columns, row), numbers)
        for row, numbers in zip(texts, behind, strict=True)
    ]
    return lines_markup(exhibit, lines, scene)


def texts_of(exhibit: Exhibit, rows: Rows, language: Language) -> list[list[str]]:
    """The cells of an exhibit's rows in words."""
    return [
        [cell(row[column.name], column, language) for column in exhibit.columns]
        for row in rows.to_dict("records")
    ]


def _cells(columns: Sequence[Column], texts: Sequence[str]) -> tuple[Cell, ...]:
    return tuple(
        Cell(text, side_of(column), scope="" if place else "row")
        for place, (column, text) in enumerate(zip(columns, texts, strict=True))
    )


def side_of(column: Column) -> str:
    """How the cells of a column are set: numbers to the right, days in one line."""
    return "right" if column.kind in NUMERIC else "day" if column.kind == "day" else ""


def lines_markup(exhibit: Exhibit, lines: Sequence[Line], scene: Scene) -> Markup:
    """An exhibit's table of these lines."""
    say, count = scene.language.say, len(exhibit.columns)
    return render(
        "twin",
        caption=exhibit.question(scene),
        size="usual" if count <= USUAL else "wide" if count <= WIDE else "widest",
        heads=[
            Head(say(column.label), say(column.unit) if column.unit else "", side_of(column))
            for column in exhibit.columns
        ],
        sources=say("Sources") if any(line.marks for line in lines) else "",
        lines=lines,
    )


def legend_markup(items: Sequence[LegendItem]) -> Markup:
    """A legend under a picture: sign and colour beside each word."""
    return render("legend", items=items)


def evidence_markup(evidence: Evidence, language: Language) -> Markup:
    """Numbers with what they cover, then the numbered documents."""
    return render(
        "evidence",
        items=evidence.items,
        documents=evidence.documents,
        disagree=language.say("Sources disagree, also published:"),
        undated=language.say("undated"),
    )
