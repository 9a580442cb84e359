"""The table of an exhibit on paper, with the numbers of the documents behind each row."""

from markupsafe import Markup

from dashboard.document.paper import Paper, references, rows_on
from dashboard.exhibits.drawn import Drawn
from dashboard.exhibits.exhibit import Exhibit, Scene
from dashboard.exhibits.markup import (
    NUMERIC,
    Cell,
    Line,
    lines_markup,
    side_of,
    table_markup,
    texts_of,
)

LONG = ("state-milestones",)
"""Exhibits with long texts, whose rows stay apart: over both columns of the sheet of a state."""


def paper_table(exhibit: Exhibit, parts: Drawn, paper: Paper, scene: Scene) -> Markup:
    """The whole table; nothing where the exhibit has no row.

    On the sheet of a state the numbers stand beside the first cell instead of in a column of
    their own, and a text that rows below each other share is written once.
    """
    rows = rows_on(paper, exhibit, parts, scene)
    if rows.empty:
        return Markup("")
    numbers = references(paper, rows)
    if not paper.is_sheet:
        return table_markup(exhibit, rows, scene, numbers)
    return lines_markup(
        exhibit, _lines(texts_of(exhibit, rows, scene.language), numbers, exhibit), scene
    )


def _lines(texts: list[list[str]], numbers: list[tuple[int, ...]], exhibit: Exhibit) -> list[Line]:
    is_long = exhibit.slug in LONG
    spans = _spans(texts, [c.kind not in NUMERIC and not is_long for c in exhibit.columns])
    return [
        Line(tuple(_cells(place, row, spans[place], numbers, exhibit)))
        for place, row in enumerate(texts)
    ]


def _cells(
    line: int, texts: list[str], spans: list[int], numbers: list[tuple[int, ...]], exhibit: Exhibit
) -> list[Cell]:
    behind = {number for row in numbers[line : line + spans[0]] for number in row}
    return [
        Cell(
            text,
            side_of(column),
            rows,
            scope="" if place else "rowgroup" if rows > 1 else "row",
            marks=() if place else tuple(sorted(behind)),
        )
        for place, (text, rows, column) in enumerate(
            zip(texts, spans, exhibit.columns, strict=True)
        )
        if rows
    ]


def _spans(texts: list[list[str]], is_merged: list[bool]) -> list[list[int]]:
    """How many rows each cell takes; none where the cell above says the same and reaches down.

    No cell reaches into the rows of a first cell that takes several, or out of them.
    """
    spans = [[1] * len(row) for row in texts]
    first = is_merged[:1] + [False] * (len(is_merged) - 1)
    for chosen in (first, [merged and not lead for merged, lead in zip(is_merged, first)]):
        leads = [row[0] for row in spans]
        for number in range(len(texts) - 1, 0, -1):
            is_open = leads[number] == 0 or leads[number - 1] == leads[number] == 1 or chosen[0]
            for place, merged in enumerate(chosen):
                text = texts[number][place]
                if merged and is_open and text and text == texts[number - 1][place]:
                    spans[number - 1][place] += spans[number][place]
                    spans[number][place] = 0
    return spans
