"""Layouts side by side in one drawing."""

from collections.abc import Sequence
from functools import partial

from dashboard.drawing.marks import Across, Layout, moved


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
