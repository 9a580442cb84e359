"""Words beside signs, where they meet no other words, no sign and no upright line; else none."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from dashboard.drawing.about import About
from dashboard.drawing.marks import Across, Anchor, Area, Line, Mark, Run, Sign, Words
from dashboard.drawing.type_scale import TYPE, Role
from dashboard.drawing.typeface import PART, lines_of, width_of_runs

BESIDE, AWAY, FAR = 5.0, 3.0, 24.0
"""Pixels between a sign and its words, between words and an upright line, and that words reach
over their sign to its other side.
"""

STRONG = 2.0
"""Pixels of a level line over which no words may stand."""


@dataclass(frozen=True)
class Span:
    """A box in pixels."""

    left: float
    right: float
    top: float
    bottom: float

    def meets(self, other: "Span") -> bool:
        """Whether the two overlap."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


@dataclass(frozen=True)
class Callout:
    """What is to be said of a sign of a size around its centre, and the room from `top` down to
    `bottom` in which it may.
    """

    x: Across
    y: float
    size: float
    text: str
    top: float
    bottom: float
    role: Role = Role.SECOND
    colour: str = ""
    about: About = field(default_factory=About)


@dataclass(frozen=True)
class Room:
    """What words keep clear of in a drawing of a width: its edges, signs and strong lines and
    areas (`held`), and upright lines.
    """

    width: float
    left: float
    held: tuple[Span, ...]
    lines: tuple[float, ...]

    def is_free(self, span: Span, taken: Iterable[Span]) -> bool:
        """Whether words that are so large may stand there."""
        inside = self.left <= span.left and span.right <= self.width
        crossed = any(span.left - AWAY < x < span.right + AWAY for x in self.lines)
        others = (*self.held, *taken)
        return inside and not crossed and not any(span.meets(other) for other in others)


def room_of(marks: Sequence[Mark], width: float, left: float) -> Room:
    """The room that the marks of a drawing leave right of `left` pixels."""
    spans = (_held(mark, width) for mark in marks)
    lines = tuple(m.x.at(width) for m in marks if isinstance(m, Line) and m.x == m.to)
    return Room(width, left, tuple(span for span in spans if span), lines)


def _held(mark: Mark, width: float) -> Span | None:
    """What a mark takes: a sign, an area, a line that is no hairline; nothing of others."""
    match mark:
        case Sign():
            x, half = mark.x.at(width), mark.size / 2
            return Span(x - half, x + half, mark.y - half, mark.y + half)
        case Area():
            across, downs = [x.at(width) for x, _ in mark.points], [y for _, y in mark.points]
            return Span(min(across), max(across), min(downs), max(downs))
        case Line() if mark.y == mark.to_y and mark.weight >= STRONG:
            return Span(mark.x.at(width), mark.to.at(width), mark.y - 2, mark.y + 2)
    return None


def placed(callouts: Sequence[Callout], room: Room) -> tuple[Words, ...]:
    """The words of each callout that finds a place, the first ones first."""
    taken: list[Span] = []
    found = []
    for callout in callouts:
        for words in _places(callout):
            span = span_of(words, room.width)
            if room.is_free(span, taken):
                taken.append(span)
                found.append(words)
                break
    return tuple(found)


def span_of(words: Words, width: float) -> Span:
    """The box of words that hold no more than they say, in a drawing of a width."""
    long = max(width_of_runs(line) for line in _lines(words))
    left = words.x.at(width) - PART[words.anchor] * long
    if words.to:
        left = words.x.at(width)
    height = words.lines * max(TYPE[run.role].line for run in words.runs)
    return Span(left, left + long, words.y, words.y + height)


def _lines(words: Words) -> Sequence[tuple[Run, ...]]:
    if words.to is None:
        return (words.runs,)
    return lines_of(words.runs, words.to.px - words.x.px)


def _places(callout: Callout) -> Iterator[Words]:
    """From the nearest on: beside, above, below; in one line, then in two."""
    for lines in (1, 2):
        long = _length(callout, lines)
        if long:
            yield from _around(callout, long, lines)


def _length(callout: Callout, lines: int) -> float:
    """Pixels that the text takes in so many lines; 0 where it cannot be broken so."""
    runs = (Run(callout.text, callout.role),)
    if lines == 1:
        return width_of_runs(runs)
    whole = width_of_runs(runs)
    for part in range(50, 90, 4):
        broken = lines_of(runs, whole * part / 100)
        if len(broken) == lines:
            return max(width_of_runs(line) for line in broken) + 1
    return 0.0


def _around(callout: Callout, long: float, lines: int) -> Iterator[Words]:
    x, y, half = callout.x, callout.y, callout.size / 2
    height = lines * TYPE[callout.role].line
    beside = ((x.beside(half + BESIDE), Anchor.START), (x.beside(-half - BESIDE), Anchor.END))
    over = (
        (x, Anchor.MIDDLE),
        *((x.beside(px), Anchor.START) for px in (-half, half, -FAR)),
        *((x.beside(px), Anchor.END) for px in (half, -half, FAR)),
    )
    near = (y - half - 2 - height, y + half + 2)
    edges = (callout.top, callout.bottom - height)
    far = sorted(edges, key=lambda edge: abs(edge + height / 2 - y))
    tries = [(place, anchor, y - height / 2) for place, anchor in beside]
    tries += [(place, anchor, at) for at in (*near, *far) for place, anchor in over]
    for place, anchor, at in tries:
        if callout.top <= at and at + height <= callout.bottom:
            words = Words(place, at, (Run(callout.text, callout.role),), anchor)
            words = replace(words, colour=callout.colour, about=callout.about)
            yield words if lines == 1 else _within(words, long, lines)


def _within(words: Words, long: float, lines: int) -> Words:
    """The same words in lines of at most so many pixels."""
    start = words.x.beside(-PART[words.anchor] * long)
    return replace(words, x=start, to=start.beside(long), lines=lines)
