"""A strip of numbers, each beside what it counts; one below the other on a phone."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from math import inf

from dashboard.drawing.about import NOTHING, About
from dashboard.drawing.columns import side_by_side
from dashboard.drawing.layout import Layout, below, moved
from dashboard.drawing.marks import LEFT, RIGHT, Across, Line, Run, Words
from dashboard.drawing.type_scale import TYPE, Role
from dashboard.drawing.typeface import lines_of, narrowest, width_of, width_of_runs
from dashboard.drawing.widths import Width

BESIDE, APART, BETWEEN, EDGE = 9.0, 16.0, 2.0, 5.0
"""Pixels between a number and its words, between two numbers of a row, between two rows, and to the
lines around the strip.
"""

CLOSER = 3.0
"""Pixels that the lines of words beside a number stand closer than lines that are read on."""


@dataclass(frozen=True)
class Number:
    """A number in words, what it counts, and what is behind it; `about` is said of it."""

    value: str
    counts: str
    detail: str = ""
    about: About = NOTHING


@dataclass(frozen=True)
class Letters:
    """The letters of a number, of what it counts, and of what is behind it."""

    value: Role = Role.NUMBER
    counts: Role = Role.TEXT
    detail: Role = Role.SECOND


def strip(
    numbers: Sequence[Number], width: Width, letters: Letters = Letters(), last: float = 1.0
) -> Layout:
    """Between two lines, as many numbers in a row as fit; the last of the only row stands at the
    share `last` of the width, where the others leave it room there.
    """
    if width is Width.NARROW:
        small = replace(letters, value=Role.SMALL_NUMBER)
        rows = [_alone(number, width.least, small) for number in numbers]
    else:
        groups = _groups(numbers, width.least, letters)
        place = last if len(groups) == 1 else 1.0
        rows = [_row(group, width.least, letters, place) for group in groups]
    inner = below(*rows, gap=BETWEEN)
    foot = inner.height + 2 * EDGE
    marks = [moved(mark, EDGE) for mark in inner.marks]
    rules = (Line(LEFT, y, RIGHT, y, "hairline") for y in (0, foot - 1))
    return Layout((*rules, *marks), foot)


def _groups(
    numbers: Sequence[Number], width: float, letters: Letters
) -> Sequence[Sequence[Number]]:
    """All of them where they fit a width, with words in two lines if need be; else as many as fit
    without that.
    """
    if sum(_lengths(numbers, letters, width)) <= width:
        return [numbers]
    rows: list[list[Number]] = [[]]
    for number in numbers:
        if rows[-1] and sum(_lengths([*rows[-1], number], letters)) > width:
            rows.append([])
        rows[-1].append(number)
    return rows


def _lengths(row: Sequence[Number], letters: Letters, width: float = inf) -> list[float]:
    """Pixels that each number of a row takes, with what parts it from the next. Until they fit a
    width, the longest words are broken into two lines.
    """
    lengths, shorter = ([_length(n, letters, lines) for n in row] for lines in (1, 2))
    most = width - APART * (len(row) - 1)
    for place in sorted(range(len(row)), key=lambda n: shorter[n] - lengths[n]):
        if sum(lengths) > most:
            lengths[place] = shorter[place]
    return [*(length + APART for length in lengths[:-1]), lengths[-1]]


def _length(number: Number, letters: Letters, lines: int) -> float:
    return _left(number, letters) + max(narrowest((r,), lines) for r in _runs(number, letters))


def _left(number: Number, letters: Letters) -> float:
    """Pixels before the words of a number."""
    return width_of(number.value, letters.value) + BESIDE


def _runs(number: Number, letters: Letters) -> tuple[Run, ...]:
    detail = (Run(number.detail, letters.detail),) if number.detail else ()
    return (Run(number.counts, letters.counts), *detail)


def _row(row: Sequence[Number], width: float, letters: Letters, last: float) -> Layout:
    """Numbers beside each other, with the room that is left between them."""
    *others, final = _lengths(row, letters, width)
    taken = sum(others)
    has_room = taken <= last * width and final <= (1 - last) * width
    stop = last if has_room else taken / (taken + final)
    edges = [*accumulate((stop * length / taken for length in others), initial=0.0), 1.0]
    spans = list(pairwise(edges))
    apart = [*(APART for _ in others), 0.0]
    laid = [
        _beside(number, (stop - start) * width - inset, letters, inset)
        for number, (start, stop), inset in zip(row, spans, apart, strict=True)
    ]
    height = max(each.height for each in laid)
    return side_by_side(
        [(*span, _in_middle(each, height)) for span, each in zip(spans, laid, strict=True)]
    )


def _in_middle(layout: Layout, height: float) -> Layout:
    marks = (moved(mark, (height - layout.height) / 2) for mark in layout.marks)
    return Layout(tuple(marks), height)


def _alone(number: Number, room: float, letters: Letters) -> Layout:
    """A number and its words, which begin on its line and stay there where they fit."""
    value, x, runs = _value(number, letters)
    down = TYPE[letters.value].baseline - TYPE[letters.counts].baseline
    if x.px + width_of_runs(runs) <= room:
        return Layout((value, Words(x, down, runs)), TYPE[letters.value].line)
    said = _stacked(runs, x, room)
    return Layout((value, *(moved(mark, down) for mark in said.marks)), down + said.height)


def _beside(number: Number, room: float, letters: Letters, inset: float) -> Layout:
    """A number and its words below each other, each in the middle of the other's height."""
    value, x, runs = _value(number, letters)
    said, line = _stacked(runs, x, room, inset), TYPE[letters.value].line
    height = max(line, said.height)
    both = (_in_middle(each, height) for each in (Layout((value,), line), said))
    return Layout(tuple(mark for each in both for mark in each.marks), height)


def _value(number: Number, letters: Letters) -> tuple[Words, Across, tuple[Run, ...]]:
    """The number at the left, the place of its words and what they are."""
    value = Words(LEFT, 0, (Run(number.value, letters.value),), about=number.about, colour="ink")
    return value, LEFT.beside(_left(number, letters)), _runs(number, letters)


def _stacked(runs: Sequence[Run], x: Across, room: float, inset: float = 0.0) -> Layout:
    marks, y = [], 0.0
    for run in runs:
        lines = len(lines_of((run,), room - x.px))
        to = RIGHT.beside(-inset) if lines > 1 else None
        marks.append(Words(x, y, (run,), to=to, lines=lines))
        y += lines * TYPE[run.role].line - CLOSER
    return Layout(tuple(marks), y + CLOSER)
