"""A drawing in parts, where it is higher than what shows it: cut between marks, never through."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from dashboard.drawing.layout import Layout, moved
from dashboard.drawing.marks import Area, Bar, Box, Disc, Line, Mark, Region, Sign, Tiles, Words
from dashboard.drawing.type_scale import TYPE

FULL = 0.55
"""Part of the height that a part fills at least, where a wider gap lies later."""

Span = tuple[float, float]
"""Top and bottom in pixels."""


def parts_of(drawing: Layout, height: float) -> list[Layout]:
    """The marks in parts of at most a height, each from its own top; a part is higher where there
    is no gap to cut at. Upright lines and shades that run over a cut go on below it.
    """
    if drawing.height <= height:
        return [drawing]
    cuts = _cuts(drawing, height)
    return [part_between(drawing, top, bottom) for top, bottom in pairwise(cuts)]


def _cuts(drawing: Layout, height: float) -> list[float]:
    gaps, cuts = _gaps(drawing), [0.0]
    while drawing.height - cuts[-1] > height:
        start = cuts[-1]
        within = [gap for gap in gaps if start + height * FULL < gap[1] <= start + height]
        later = [gap for gap in gaps if gap[1] > start + height]
        if not within and not later:
            break
        best = max(within, key=lambda gap: (round(gap[1] - gap[0]), gap[1])) if within else later[0]
        cuts.append(best[1])
    return [*cuts, drawing.height + 1]


def _gaps(drawing: Layout) -> list[Span]:
    """Where no mark stands that must stay in one piece, from the top down."""
    spans = sorted(_span(mark) for mark in drawing.marks if not _runs_on(mark, drawing.height))
    gaps, reached = [], 0.0
    for top, bottom in spans:
        if top > reached:
            gaps.append((reached, top))
        reached = max(reached, bottom)
    return [gap for gap in gaps if gap[0] > 0]


def _runs_on(mark: Mark, height: float) -> bool:
    """Whether a mark may go on behind a cut: upright lines, and shades behind other marks."""
    if isinstance(mark, Line):
        return mark.x == mark.to
    top, bottom = _span(mark)
    return isinstance(mark, (Bar, Box)) and bottom - top > height / 2


def _span(mark: Mark) -> Span:
    match mark:
        case Words():
            return mark.y, mark.y + mark.lines * max(TYPE[run.role].line for run in mark.runs)
        case Disc():
            return mark.y - mark.radius, mark.y + mark.radius
        case Sign():
            return mark.y - mark.size / 2, mark.y + mark.size / 2
        case Line():
            return min(mark.y, mark.to_y), max(mark.y, mark.to_y)
        case Area():
            downs = [y for _, y in mark.points]
            return min(downs), max(downs)
        case Tiles():
            return mark.y, mark.y + mark.rows * mark.cell
        case Region():
            downs = [y for ring in mark.rings for _, y in ring]
            return min(downs), max(downs)
    return mark.y, mark.y + mark.height


def part_between(drawing: Layout, top: float, bottom: float) -> Layout:
    """What of the marks lies from one height to another, from its own top."""
    kept: Sequence[Mark | None] = [_clipped(mark, top, bottom) for mark in drawing.marks]
    return Layout(tuple(moved(mark, -top) for mark in kept if mark), bottom - top)


def _clipped(mark: Mark, top: float, bottom: float) -> Mark | None:
    """What of a mark lies in a part; None where nothing does."""
    first, last = _span(mark)
    if first >= bottom or first < top >= last:
        return None
    if isinstance(mark, Line) and mark.x == mark.to:
        return replace(mark, y=max(first, top), to_y=min(last, bottom))
    if isinstance(mark, (Bar, Box)):
        return replace(mark, y=max(first, top), height=min(last, bottom) - max(first, top))
    return mark
