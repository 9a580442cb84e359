"""Groups of equal squares on the sheet of a still picture."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from dashboard.exhibits.look import LIGHT
from dashboard.exhibits.squares import Grid
from dashboard.export import square_grid
from dashboard.export.comparison_pictures import DASHED, SIZE, SMALL, canvas
from dashboard.export.drawing import SquareGroup, Squares
from dashboard.export.picture_sheet import LEADING, MARGIN, Sheet, wrapped

GROUP_GAP, GROUP, WIDEST_SQUARE, MOST_SPARE = 28.0, 170.0, 26.0, 90.0
"""Points between groups, of the narrowest group, of the largest square, and what words may have
beside a group.
"""


def _widths(squares: Squares, width: float) -> tuple[tuple[Grid, ...], float, list[float]]:
    """The grids, the length of a square, and the widths of the groups."""
    drawn = square_grid.grids(squares.groups)
    room = width - GROUP_GAP * (len(drawn) - 1)
    each, least = square_grid.widths(drawn, room, GROUP, WIDEST_SQUARE)
    widths = [max(grid.columns * each, least) for grid in drawn]
    spare = min(MOST_SPARE, (room - sum(widths)) / len(widths))
    return drawn, each, [width + spare for width in widths]


def _group_lines(group: SquareGroup, width: float) -> list[list[str]]:
    """Money, name and number of squares in lines."""
    return [
        wrapped(group.words, width, SIZE, bold=True),
        wrapped(group.name, width, SIZE),
        wrapped(group.counted, width, SMALL),
    ]


def _labels_height(squares: Squares, widths: Sequence[float]) -> float:
    lines = (
        sum(map(len, _group_lines(group, width)))
        for group, width in zip(squares.groups, widths, strict=True)
    )
    return max(lines) * SIZE * LEADING + 4


def squares_height(squares: Squares, width: float) -> float:
    """Height in points that the groups need at a width."""
    drawn, each, widths = _widths(squares, width)
    return _labels_height(squares, widths) + max(grid.rows for grid in drawn) * each


def draw_squares(sheet: Sheet, squares: Squares) -> None:
    """Groups side by side, their words above them; their first squares stand on one line."""
    drawn, each, widths = _widths(squares, sheet.inner)
    below, left = sheet.top + _labels_height(squares, widths), MARGIN
    for group, grid, width in zip(squares.groups, drawn, widths, strict=True):
        top = sheet.top
        words, name, counted = _group_lines(group, width)
        for line in words:
            sheet.text(left, top, line, SIZE, weight="bold")
            top += SIZE * LEADING
        for line in name:
            sheet.text(left, top, line, SIZE)
            top += SIZE * LEADING
        for line in counted:
            sheet.text(left, top, line, SMALL, LIGHT.secondary_ink)
            top += SIZE * LEADING
        axes = canvas(sheet, left, below, grid.columns * each, grid.rows * each)
        _draw_grid(axes, group, grid, each)
        left += width + GROUP_GAP


def _draw_grid(axes: Axes, group: SquareGroup, grid: Grid, each: float) -> None:
    """One path for all squares of a group keeps the file small."""
    if group.number is None:
        axes.add_patch(_path(square_grid.filled(grid), each, **DASHED))
        return
    line = {"edgecolor": LIGHT.secondary_ink, "linewidth": min(0.5, each * 0.04)}
    if found := square_grid.filled(grid):
        axes.add_patch(_path(found, each, facecolor=group.colour, **line))
    if last := square_grid.outlined(grid):
        axes.add_patch(_path([last], each, fill=False, **line))


def _path(rectangles: Sequence[square_grid.Rectangle], each: float, **style: Any) -> PathPatch:
    """Rectangles as one path."""
    corners = [
        corner
        for x, y, w, h in rectangles
        for corner in ((x, y), (x + w, y), (x + w, y + h), (x, y + h), (x, y))
    ]
    codes = [Path.MOVETO, Path.LINETO, Path.LINETO, Path.LINETO, Path.CLOSEPOLY]
    return PathPatch(Path(np.array(corners) * each, codes * len(rectangles)), **style)
