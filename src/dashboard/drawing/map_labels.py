"""Words beside places on a map: where each finds room, or none at all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dashboard.drawing.about import NOTHING, About
from dashboard.drawing.marks import Across, Anchor, Run, Words
from dashboard.drawing.type_scale import TYPE
from dashboard.drawing.typeface import width_of_runs

Box = tuple[float, float, float, float]
"""Left, top, right and bottom in pixels."""

DISTANCES = (9.0, 20.0, 34.0)
"""Pixels from a place to its words: as close as there is room."""

APART = 3.0


@dataclass(frozen=True)
class Label:
    """Lines of words about a place, in pixels: on it where no sign is there, and nowhere else where
    they are tied to it.
    """

    at: tuple[float, float]
    lines: tuple[tuple[Run, ...], ...]
    has_sign: bool = True
    is_tied: bool = False
    about: About = NOTHING

    @property
    def width(self) -> float:
        """Pixels of the longest line."""
        return max(width_of_runs(line) for line in self.lines)

    @property
    def heights(self) -> tuple[float, ...]:
        """Pixels of each line."""
        return tuple(max(TYPE[run.role].line for run in line) for line in self.lines)


@dataclass(frozen=True)
class Placed:
    """A label and the box it takes."""

    label: Label
    box: Box


def placed(labels: Iterable[Label], room: Box, taken: Sequence[Box]) -> list[Placed]:
    """Each label where it meets nothing before it, within the room; without those that find none.
    `taken` are boxes of signs.
    """
    boxes, found = list(taken), []
    for label in labels:
        box = next((box for box in _candidates(label) if _is_free(box, room, boxes)), None)
        if box:
            boxes.append(box)
            found.append(Placed(label, box))
    return found


def _candidates(label: Label) -> Iterable[Box]:
    (x, y), wide, high = label.at, label.width, sum(label.heights)
    if not label.has_sign:
        yield _around(x - wide / 2, y - high / 2, wide, high)
    for far in () if label.is_tied else DISTANCES:
        yield _around(x + far, y - high / 2, wide, high)
        yield _around(x - far - wide, y - high / 2, wide, high)
        yield _around(x - wide / 2, y + far, wide, high)
        yield _around(x - wide / 2, y - far - high, wide, high)
        for left in (x + far / 2, x - far / 2 - wide):
            yield _around(left, y + far / 2, wide, high)
            yield _around(left, y - far / 2 - high, wide, high)


def _around(left: float, top: float, wide: float, high: float) -> Box:
    return left, top, left + wide, top + high


def _is_free(box: Box, room: Box, taken: Sequence[Box]) -> bool:
    left, top, right, bottom = box
    is_inside = left >= room[0] and top >= room[1] and right <= room[2] and bottom <= room[3]
    return is_inside and not any(
        left < other[2] + APART
        and other[0] < right + APART
        and top < other[3] + APART
        and other[1] < bottom + APART
        for other in taken
    )


def words_of(found: Placed, colour: str = "ink", halo: str = "paper") -> list[Words]:
    """The lines of a label as marks; the first is what leads and says more."""
    left, y, right, _ = found.box
    x = found.label.at[0]
    anchor = Anchor.START if left >= x else Anchor.END if right <= x else Anchor.MIDDLE
    place = {Anchor.START: left, Anchor.END: right, Anchor.MIDDLE: (left + right) / 2}[anchor]
    marks: list[Words] = []
    for n, (line, high) in enumerate(zip(found.label.lines, found.label.heights, strict=True)):
        about = NOTHING if n else found.label.about
        across = Across(0, place)
        marks.append(Words(across, y, line, anchor, colour=colour, halo=halo, about=about))
        y += high
    return marks
