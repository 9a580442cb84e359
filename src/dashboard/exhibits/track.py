"""Rows of marks on one linear scale from zero, as marked-up text that fits any width.

The words of a row stand beside its marks, so nothing is said by a mark alone.
"""

from dataclasses import dataclass
from html import escape

from dashboard.data import Amount
from dashboard.drawing.axis import ticks
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.look import Look


@dataclass(frozen=True)
class Track:
    """A linear scale from zero to `top`, in the unit of the rows."""

    top: float

    def place(self, value: float) -> str:
        """Distance from zero as CSS per cent."""
        return f"{100 * value / self.top:.3f}%" if self.top else "0%"

    def span(self, low: float, high: float) -> str:
        """CSS of a mark from `low` to `high`."""
        return f"left:{self.place(low)};width:{self.place(high - low)}"


def mark(track: Track, amount: Amount, kind: str = "point") -> str:
    """A point, a bar from low to high for a range, or a ring beside the scale for no amount.

    `kind` is the class of a point: `point` for the amount shown, `other` for a disagreeing one.
    """
    if amount.low is None or amount.high is None or not amount.in_euro:
        return '<i class="hollow"></i>'
    if amount.is_range:
        return f'<i class="range {kind}" style="{track.span(amount.low, amount.high)}"></i>'
    return f'<i class="{kind}" style="left:{track.place(amount.low)}"></i>'


def bar(track: Track, low: float, high: float, kind: str) -> str:
    """A bar of a class from `low` to `high`."""
    return f'<i class="bar {kind}" style="{track.span(low, high)}"></i>'


def row(name: str, marks: str, words: str, below: str = "") -> str:
    """A row: escaped name, marks, escaped words, and escaped further lines."""
    more = f'<div class="amount-more">{below}</div>' if below else ""
    return (
        f'<li><div class="amount-name">{name}</div>'
        f'<div class="amount-track" aria-hidden="true">{marks}</div>'
        f'<div class="amount-words">{words}</div>{more}</li>'
    )


def axis(track: Track, unit: str, scene: Scene) -> str:
    """The scale under the rows: round values, and what they are in."""
    marks = "".join(
        f'<span style="left:{track.place(value)}">{escape(scene.language.number(value, 2))}</span>'
        for value in ticks(track.top)
    )
    return (
        f'<div class="amount-axis" aria-hidden="true"><div>{marks}</div></div>'
        f'<p class="note">{escape(unit)}</p>'
    )


def colours(look: Look) -> str:
    """The look as CSS variables of the marks."""
    return (
        f"--mark:{look.roles['host']};--ink:{look.ink};--second:{look.secondary_ink};"
        f"--quiet:{look.quiet};--paper:{look.paper}"
    )


def rows_markup(rows: str, below: str, scene: Scene) -> str:
    """Rows in the colours of the scene's look."""
    return f'<div class="amounts" style="{colours(scene.look)}"><ul>{rows}</ul>{below}</div>'
