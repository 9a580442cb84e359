"""Where equal squares stand, in lengths of a square with what is around it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.export.drawing import SquareGroup

SIDE, GAP = 0.8, 0.1
"""Side of a square, and what is free on each side of it."""


@dataclass(frozen=True)
class Grid:
    """Squares in rows of `columns`: whole ones, and the part (0 to 1) of a last one."""

    columns: int
    whole: int
    part: float

    @classmethod
    def of(cls, squares: float, columns: int) -> "Grid":
        squares = round(squares, 6)
        return cls(columns, int(squares), squares - int(squares))

    @property
    def rows(self) -> int:
        return math.ceil((self.whole + (self.part > 0)) / self.columns)


def columns(squares: float) -> int:
    """Columns of a group that is a little wider than high; few squares stand in one row."""
    return math.ceil(squares) if squares <= 10 else math.ceil(math.sqrt(squares * 1.25))


Rectangle = tuple[float, float, float, float]
"""Left, top, width and height."""


def grids(groups: Sequence[SquareGroup], shape: float = 0) -> tuple[Grid, ...]:
    """The grid of each group; a lone square for a hollow one. `shape`: how much wider than high
    large groups are, 0 for that of the screen; their rows are then of tens, to be counted.
    """
    return tuple(_grid(group.number or 1, shape) for group in groups)


def _grid(number: float, shape: float) -> Grid:
    wide = columns(number)
    tens = math.ceil(math.sqrt(number * shape) / 10) * 10
    return Grid.of(number, tens if shape and wide > 10 else wide)


def filled(grid: Grid) -> list[Rectangle]:
    """The whole squares and the filled part of the last one."""
    found = [
        (place % grid.columns + GAP, place // grid.columns + GAP, SIDE, SIDE)
        for place in range(grid.whole)
    ]
    if grid.part:
        left, top = _last(grid)
        found.append((left, top, grid.part * SIDE, SIDE))
    return found


def outlined(grid: Grid) -> Rectangle | None:
    """The last square where it is filled in part only."""
    return (*_last(grid), SIDE, SIDE) if grid.part else None


def _last(grid: Grid) -> tuple[float, float]:
    full, rest = divmod(grid.whole, grid.columns)
    return rest + GAP, full + GAP


def widths(drawn: Sequence[Grid], room: float, least: float, most: float) -> tuple[float, float]:
    """Length of a square with what is around it, and the least width of a group, so that groups
    of at least `least` fill `room` side by side; no square is larger than `most`.
    """
    least = min(least, room / len(drawn))
    sides = [grid.columns for grid in drawn]
    others = least * (len(drawn) - 1)
    return min(most, room / sum(sides), (room - others) / max(sides)), least
