"""Layouts side by side in one drawing, and words that fill a column."""

from collections.abc import Sequence
from functools import partial

from dashboard.drawing.about import NOTHING, About
from dashboard.drawing.layout import Layout, below, moved
from dashboard.drawing.marks import LEFT, RIGHT, Across, Line, Run, Words
from dashboard.drawing.type_scale import TYPE, Role
from dashboard.drawing.typeface import lines_of, narrowest, width_of


def side_by_side(columns: Sequence[tuple[float, float, Layout]], apart: float = 0.0) -> Layout:
    """Layouts from one share of the width to another, so many pixels apart; each was laid out for
    so much of it.
    """
    marks = [
        moved(mark, 0, partial(_in_column, start, stop - start, apart))
        for start, stop, layout in columns
        for mark in layout.marks
    ]
    return Layout(tuple(marks), max(layout.height for _, _, layout in columns))


def _in_column(start: float, share: float, apart: float, x: Across) -> Across:
    place = start + x.share * share
    return Across(place, x.px + (place - x.share) * apart)


def in_columns(layouts: Sequence[Layout], columns: int, apart: float = 0.0) -> Layout:
    """Layouts from the left on, each in one of so many columns of one width."""
    placed = [(n / columns, (n + 1) / columns, each) for n, each in enumerate(layouts)]
    return side_by_side(placed, apart)


def in_fewest_lines(texts: Sequence[tuple[Run, ...]], width: float) -> list[float]:
    """Widths of columns in which texts take as few lines as they can, in pixels; the columns fill
    a width, if it is not too narrow for their words.
    """
    most = max(len(run.text.split(" ")) for runs in texts for run in runs) * len(texts[0])
    found = ([narrowest(runs, lines) for runs in texts] for lines in range(1, most + 1))
    widths = next((each for each in found if sum(each) <= width), [0.0] * len(texts))
    spare = (width - sum(widths)) / len(texts)
    return [each + spare for each in widths]


def wrapped(text: str, role: Role, room: float, inset: float = 0.0) -> Layout:
    """Words in as many lines as they need in a column of at least `room` pixels, which keep
    `inset` pixels left of its right edge.
    """
    return wrapped_runs((Run(text, role),), room, inset)


def wrapped_runs(
    runs: tuple[Run, ...],
    room: float,
    inset: float = 0.0,
    about: About = NOTHING,
    colour: str = "",
) -> Layout:
    """The same for words of several roles after each other, of which something is said."""
    lines = len(lines_of(runs, room))
    mark = Words(LEFT, 0, runs, to=RIGHT.beside(-inset), lines=lines, colour=colour, about=about)
    return Layout((mark,), lines * max(TYPE[run.role].line for run in runs))


TOPIC, BETWEEN = 0.36, 10.0
"""Part of the width for what words are about, if no word there is longer, and pixels between."""


def in_pairs(lines: Sequence[tuple[str, str]], width: float) -> Layout:
    """A line a pair over a rule: what it is about on the left, what is known of it on the right."""
    words = (word for topic, _ in lines for word in topic.split(" "))
    longest = max((width_of(word, Role.SECOND) for word in words), default=0.0)
    share = max(TOPIC, (longest + BETWEEN) / width)
    return below(*(_pair(*line, width, share) for line in lines), gap=6)


def _pair(topic: str, words: str, width: float, share: float) -> Layout:
    left = wrapped(topic, Role.SECOND, width * share - BETWEEN, BETWEEN)
    right = wrapped(words, Role.TEXT, width * (1 - share))
    both = side_by_side([(0.0, share, left), (share, 1.0, right)])
    foot = both.height + 5
    return Layout((*both.marks, Line(LEFT, foot, RIGHT, foot, "grid")), foot)
