"""Marks laid out from the top down, and a whole drawing of them."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from dashboard.drawing.marks import Across, Area, Disc, Line, Mark, Region, Sign, Tiles
from dashboard.drawing.projection import Frame


@dataclass(frozen=True)
class Layout:
    """Marks from the top down, and how many pixels high they are together; `width` where they have
    a width of their own, such as a map, which keeps its form and shows a `frame` of the plane. From
    `fold` on, where that is not 0, a phone folds what is below.
    """

    marks: tuple[Mark, ...]
    height: float
    width: float = 0.0
    frame: Frame | None = None
    fold: float = 0.0


@dataclass(frozen=True)
class Drawing:
    """Marks in the order in which they are painted and read, `height` pixels high.

    slug: of the exhibit. title, description: what is shown, in the reader's language, whose BCP 47
    tag `language` is. width: in pixels where the drawing has one of its own, else 0. frame: the
    part of the plane that a map shows. fold: pixels down to what a phone folds, 0 for nothing.
    """

    slug: str
    title: str
    description: str
    language: str
    height: float
    marks: tuple[Mark, ...] = field(default=())
    width: float = 0.0
    frame: Frame | None = None
    fold: float = 0.0


def moved(mark: Mark, down: float, place: Callable[[Across], Across] = lambda x: x) -> Mark:
    """The mark so many pixels further down, its places across changed by `place`."""
    if isinstance(mark, Area):
        return replace(mark, points=tuple((place(x), y + down) for x, y in mark.points))
    if isinstance(mark, Region):
        return replace(mark, rings=_moved_rings(mark.rings, down, place))
    across = replace(mark, x=place(mark.x), y=mark.y + down)
    if isinstance(across, (Disc, Sign, Tiles)):
        return across
    if isinstance(across, Line):
        return replace(across, to=place(across.to), to_y=across.to_y + down)
    return replace(across, to=place(across.to) if across.to else None)  # type: ignore[arg-type]


def _moved_rings(
    rings: tuple[tuple[tuple[float, float], ...], ...],
    down: float,
    place: Callable[[Across], Across],
) -> tuple[tuple[tuple[float, float], ...], ...]:
    return tuple(tuple((place(Across(0, x)).at(0), y + down) for x, y in ring) for ring in rings)


def below(first: Layout, *others: Layout, gap: float = 0.0) -> Layout:
    """Layouts one below the other."""
    marks, height = list(first.marks), first.height
    for other in others:
        height += gap
        marks += [moved(mark, height) for mark in other.marks]
        height += other.height
    return Layout(tuple(marks), height)
