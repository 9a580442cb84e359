"""A linear scale from zero and its ticks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import floor, log10

from dashboard.drawing.marks import RIGHT, Across, Anchor, Line, Mark, Words, words
from dashboard.drawing.type_scale import Role
from dashboard.drawing.typeface import PART, width_of, width_of_runs

TICKS = 4


def ticks(top: float) -> tuple[float, ...]:
    """Round values from zero up to at most `top`, about four of them."""
    if top <= 0:
        return (0.0,)
    rough = top / TICKS
    power = 10.0 ** floor(log10(rough))
    step = next(power * factor for factor in (1, 2, 2.5, 5, 10) if power * factor >= rough)
    return tuple(step * number for number in range(int(top / step + 1e-9) + 1))


@dataclass(frozen=True)
class Axis:
    """A linear scale from zero at `start` to `top` at `stop`."""

    top: float
    start: Across
    stop: Across

    def at(self, value: float) -> Across:
        """Where a value stands."""
        part = value / self.top if self.top else 0.0
        return Across(
            self.start.share + part * (self.stop.share - self.start.share),
            self.start.px + part * (self.stop.px - self.start.px),
        )

    def length(self, value: float, width: float) -> float:
        """Pixels from zero to a value in a drawing of a width."""
        return self.at(value).at(width) - self.start.at(width)


def grid(axis: Axis, y: float, to_y: float) -> tuple[Mark, ...]:
    """An upright line at each tick, that at zero in ink."""
    return tuple(
        Line(axis.at(value), y, axis.at(value), to_y, "grid" if value else "secondary-ink")
        for value in ticks(axis.top)
    )


def tick_words(axis: Axis, y: float, width: float, say: Callable[[float], str]) -> tuple[Mark, ...]:
    """The words of each tick, of which those that would meet another in a drawing of a width are
    left out; the first starts at its place, the last ends there.
    """
    return thinned([_tick(axis, value, y, width, say) for value in ticks(axis.top)], width)


def _tick(axis: Axis, value: float, y: float, width: float, say: Callable[[float], str]) -> Words:
    """Words around their tick; at zero from it on, and back from the edge where they would leave
    the drawing, or the axis where that is set in.
    """
    said, place = say(value), axis.at(value)
    edge = axis.stop if axis.start.px else RIGHT
    if not value:
        return words(place, y, said, Role.AXIS)
    if place.at(width) + width_of(said, Role.AXIS) / 2 > edge.at(width):
        return words(edge, y, said, Role.AXIS, anchor=Anchor.END)
    return words(place, y, said, Role.AXIS, anchor=Anchor.MIDDLE)


def thinned(ticks: Sequence[Words], width: float) -> tuple[Words, ...]:
    """Words of ticks from the left on in a drawing of a width; only every second, third, … where
    otherwise two would meet.
    """
    step = 1
    while step < len(ticks) and not _fit(ticks[::step], width):
        step += 1
    return tuple(ticks[::step])


def _fit(ticks: Sequence[Words], width: float) -> bool:
    taken = -8.0
    for tick in ticks:
        long = width_of_runs(tick.runs)
        start = tick.x.at(width) - PART[tick.anchor] * long
        if start < taken + 8:
            return False
        taken = start + long
    return True
