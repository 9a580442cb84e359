"""Layouts side by side in one drawing, and words that fill a column."""

from collections.abc import Sequence
from functools import partial

from dashboard.drawing.layout import Layout, moved
from dashboard.drawing.marks import LEFT, RIGHT, Across, Run, Words
from dashboard.drawing.type_scale import TYPE, Role
from dashboard.drawing.typeface import lines_of


def side_by_side(columns: Sequence[tuple[float, float, Layout]]) -> Layout:
    """Layouts from one share of the width to another; each was laid out for so much of it."""
    marks = [
        moved(mark, 0, partial(_in_column, start, stop - start))
        for start, stop, layout in columns
        for mark in layout.marks
    ]
    return Layout(tuple(marks), max(layout.height for _, _, layout in columns))


def _in_column(start: float, share: float, x: Across) -> Across:
    return Across(start + x.share * share, x.px)


def in_columns(layouts: Sequence[Layout], columns: int) -> Layout:
    """Layouts from the left on, each in one of so many columns of one width."""
    return side_by_side([(n / columns, (n + 1) / columns, each) for n, each in enumerate(layouts)])


def wrapped(text: str, role: Role, room: float, inset: float = 0.0) -> Layout:
    """Words in as many lines as they need in a column of at least `room` pixels, which keep
    `inset` pixels left of its right edge.
    """
    lines = len(lines_of((Run(text, role),), room))
    mark = Words(LEFT, 0, (Run(text, role),), to=RIGHT.beside(-inset), lines=lines)
    return Layout((mark,), lines * TYPE[role].line)
