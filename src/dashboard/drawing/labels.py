"""A bar with its words: on it where they fit and can be read, else beside it, else above it."""

from dataclasses import replace

from dashboard.drawing.ends import TAIL, End, Inside
from dashboard.drawing.layout import Layout
from dashboard.drawing.marks import RIGHT, Across, Anchor, Bar, Mark, Run, Words
from dashboard.drawing.type_scale import TYPE
from dashboard.drawing.typeface import lines_of, width_of_runs

PALE = ("quiet", "undivided", "selected")
"""Colours on which ink can be read in both looks."""

TINT = 0.4
"""A colour of which there is no more than this on paper can be read on too."""

GAP = 8.0
FADING = 24.0
"""Pixels between words and the end of a bar, and of one that fades."""


def labelled(bar: Bar, runs: tuple[Run, ...], width: float, edge: Across = RIGHT) -> Layout:
    """The bar and its words, so that they fit a drawing of at least `width` pixels and keep left of
    its `edge`.
    """
    foot = bar.y + bar.height
    middle = bar.y + (bar.height - _line(runs)) / 2
    if _fits_on(bar, runs, width):
        inner = FADING if bar.end is End.UP_TO else GAP
        on = Words(bar.to.beside(-inner), middle, runs, Anchor.END)
        return Layout((bar, on), foot)
    tail = TAIL if bar.end is End.OVER and bar.inside is not Inside.COMPUTED else 0.0
    start = bar.to.beside(tail + GAP)
    if start.at(width) + width_of_runs(runs) <= edge.at(width):
        return Layout((bar, Words(start, middle, runs)), foot)
    return _above(bar, runs, width, edge)


def _above(bar: Bar, runs: tuple[Run, ...], width: float, edge: Across) -> Layout:
    """Words over the bar, from its left on, and the bar below them."""
    lines = len(lines_of(runs, edge.at(width) - bar.x.at(width)))
    depth = lines * _line(runs)
    said: Mark = Words(bar.x, bar.y, runs, to=edge, lines=lines)
    return Layout((said, replace(bar, y=bar.y + depth)), bar.y + depth + bar.height)


def _line(runs: tuple[Run, ...]) -> float:
    return max(TYPE[run.role].line for run in runs)


def _fits_on(bar: Bar, runs: tuple[Run, ...], width: float) -> bool:
    is_pale = bar.inside is Inside.SOLID and (bar.colour in PALE or bar.share <= TINT)
    length = bar.to.at(width) - bar.x.at(width)
    return is_pale and width_of_runs(runs) + GAP + FADING <= length
