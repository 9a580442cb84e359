"""Words in columns: a table whose cells wrap, or the same cells below each other on a phone."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard.codes.shapes import Shape
from dashboard.drawing.about import NOTHING, About
from dashboard.drawing.layout import Layout, below
from dashboard.drawing.marks import LEFT, RIGHT, Across, Box, Dash, Line, Mark, Run, Sign, Words
from dashboard.drawing.type_scale import TYPE, Role
from dashboard.drawing.typeface import lines_of, width_of_runs

SIGN, APART, INNER, EDGE = 19.0, 16.0, 8.0, 9.0
"""Pixels of a sign before words, between columns, inside a border, and of a thick left edge."""


@dataclass(frozen=True)
class Border:
    """A border around the words of a cell: the name of its colour, how it is broken, and whether
    its left edge is thick.
    """

    colour: str = "host"
    dash: Dash = Dash.NONE
    is_thick: bool = False


@dataclass(frozen=True)
class Cell:
    """Words of a cell. `label` names them where no head of a column does. `about` is what is said
    of them; a row says it of its first cell alone, so that a row is one stop of the keyboard.
    """

    runs: tuple[Run, ...]
    label: str = ""
    border: Border | None = None
    sign: Shape | None = None
    colour: str = "ink"
    about: About = NOTHING

    @property
    def left(self) -> float:
        """Pixels before its words."""
        if self.border:
            return INNER + (EDGE if self.border.is_thick else 0.0)
        return SIGN if self.sign else 0.0

    @property
    def right(self) -> float:
        """Pixels behind its words."""
        return INNER if self.border else 0.0


Cells = Sequence[Cell]


def cell(text: str, role: Role = Role.TEXT) -> Cell:
    """A cell of one text; empty for none."""
    return Cell((Run(text, role),) if text else ())


def words_in_columns(
    heads: Sequence[str], rows: Sequence[Cells], starts: Sequence[float], width: float
) -> Layout:
    """A line a row under the heads, each cell from its start (a share of the width) to the next
    one's, in as many lines as its words need in a drawing of at least `width` pixels. A row of one
    cell goes over all columns.
    """
    titles = [Cell((Run(head, Role.SECOND),)) for head in heads]
    lines = (cells_in_columns(row, starts, width) for row in (titles, *rows))
    return below(*(ruled(line) for line in lines), gap=2)


def cells_in_columns(cells: Cells, starts: Sequence[float], width: float) -> Layout:
    """A row of it, without the line below it."""
    edges = [Across(start) for start in starts]
    ends = [*(edge.beside(-APART) for edge in edges[1:]), RIGHT]
    to = ends if len(cells) > 1 else [RIGHT]
    placed = [_placed(each, x, end, width) for each, x, end in zip(cells, edges, to, strict=False)]
    return Layout(
        tuple(mark for layout in placed for mark in layout.marks),
        max(layout.height for layout in placed),
    )


def ruled(line: Layout) -> Layout:
    """A row over the line that parts it from the next."""
    y = line.height + 2
    return Layout((*line.marks, Line(LEFT, y, RIGHT, y, "grid")), y + 1)


def words_below(rows: Sequence[Cells], width: float, gap: float = 14, within: float = 2) -> Layout:
    """The cells of a row below each other, each behind its label; rows apart by a gap, cells of a
    row by that `within`.
    """
    return below(*(_stacked(row, width, within) for row in rows), gap=gap)


def _stacked(cells: Cells, width: float, within: float) -> Layout:
    shown = [_labelled(each) for each in cells if each.runs]
    return below(*(_placed(each, LEFT, RIGHT, width) for each in shown), gap=within)


def _labelled(each: Cell) -> Cell:
    if not each.label:
        return each
    return replace(each, runs=(Run(each.label, Role.SECOND), *each.runs))


def _placed(each: Cell, x: Across, to: Across, width: float) -> Layout:
    """The words between two places with their sign or border; nothing for no words."""
    if not each.runs:
        return Layout((), 0)
    start, end = x.beside(each.left), to.beside(-each.right)
    lines = len(lines_of(each.runs, end.at(width) - start.at(width)))
    line = max(TYPE[run.role].line for run in each.runs)
    said = Words(start, 0, each.runs, to=end, lines=lines, about=each.about)
    if each.border:
        return _bordered(said, each, (x, to), line * lines, width)
    if not each.sign:
        return Layout((said,), line * lines)
    sign = Sign(x.beside(7), line / 2, each.sign, each.colour, 12, about=each.about.bare)
    return Layout((sign, said), line * lines)


def _bordered(
    said: Words, each: Cell, room: tuple[Across, Across], depth: float, width: float
) -> Layout:
    """The border, as wide as its words where they take one line."""
    assert each.border
    border, (x, to) = each.border, room
    if said.lines == 1:
        long = each.left + width_of_runs(each.runs) + each.right
        to = x.beside(min(long, to.at(width) - x.at(width)))
    marks: list[Mark] = [Box(x, to, 0, depth + 2, border.colour, dash=border.dash)]
    if border.is_thick:
        marks.append(Box(x, x.beside(EDGE), 0, depth + 2, filling=border.colour))
    return Layout((*marks, replace(said, y=1)), depth + 2)
