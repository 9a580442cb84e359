"""The drawing of the growth: a panel a number, each with its steps over the same days."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dashboard.codes.shapes import CIRCLE
from dashboard.data import Amount
from dashboard.drawing.about import About, Said
from dashboard.drawing.callouts import Callout, placed, room_of
from dashboard.drawing.days import Days, month_words
from dashboard.drawing.layout import Layout, below, moved
from dashboard.drawing.marks import LEFT, RIGHT, Across, Area, Dash, Line, Mark, Sign, words
from dashboard.drawing.type_scale import Role
from dashboard.drawing.widths import Width
from dashboard.exhibits.exhibit import Column, Rows, Scene
from dashboard.exhibits.time_axis import START, tick_months

BESIDE = {Width.NARROW: 1, Width.COLUMN: 1, Width.WIDE: 2, Width.PAGE: 4}
"""Panels side by side, by the class of width."""

HEAD, HEIGHT, GAP = 26.0, 124.0, 28.0
"""Pixels of the words over a panel, of the panel, and between two panels side by side."""

COUNTS, MONEY = 1.3, 1.35
"""How much higher a panel is than its highest value: room for the words of a count, and for the
hatching over an amount that is open above.
"""


@dataclass(frozen=True)
class Step:
    """A value with its words, from the day on which it was known to the next or to the last day."""

    first: date
    until: date
    value: float | Amount
    words: str


def band(amount: Amount, top: float) -> tuple[float, float] | None:
    """Where the true value may lie, EUR million: up to the panel's top for a floor, from zero
    for a ceiling, from low to high for a range; None where only a line may be drawn.
    """
    bounds = amount.bounds
    if not bounds.is_known or bounds.is_point:
        return None
    low, high = bounds.low, bounds.high
    return 0 if low is None else low, top if high is None else high


def draw(table_rows: Rows, columns: Sequence[Column], scene: Scene, width: Width) -> Layout:
    """A panel a column, in as many rows as fit a class of width."""
    beside = BESIDE[width]
    room = (width.least - GAP * (beside - 1)) / beside
    panels = [_panel(table_rows, column, scene, room) for column in columns]
    rows = [panels[place : place + beside] for place in range(0, len(panels), beside)]
    return below(*(_side_by_side(row, beside) for row in rows), gap=14)


def _side_by_side(panels: Sequence[Layout], beside: int) -> Layout:
    marks = [
        moved(mark, 0, _in_column(place, beside))
        for place, panel in enumerate(panels)
        for mark in panel.marks
    ]
    return Layout(tuple(marks), max(panel.height for panel in panels))


def _in_column(place: int, beside: int) -> Callable[[Across], Across]:
    """From a place of a panel to one of the whole drawing, which parts its columns by gaps."""

    def into(x: Across) -> Across:
        lost = GAP * (beside - 1) / beside
        return Across((place + x.share) / beside, x.px + place * (GAP - lost) - x.share * lost)

    return into


def _panel(table_rows: Rows, column: Column, scene: Scene, room: float) -> Layout:
    """The name of the number, its steps with their words, and the months."""
    last = scene.snapshot.day
    days = Days(START, last + max((last - START) / 40, timedelta(days=3)))
    steps = tuple(_steps(table_rows, column, scene))
    top = _top(steps)
    base = Line(LEFT, HEIGHT, RIGHT, HEIGHT, "secondary-ink")
    drawn = [base, *_lines(steps, days, top)]
    signs = [_sign(step, column, days, top, scene) for step in steps]
    callouts = [_callout(sign, step) for sign, step in zip(signs, steps, strict=True)]
    said = placed(callouts, room_of([*drawn, *signs], room, 0))
    months = month_words(
        days,
        tick_months(days.first, days.last, 3),
        room,
        lambda month: scene.language.day(month, short=True),
    )
    name = words(LEFT, 0, scene.language.say(column.label), Role.HEADING, colour="ink")
    body = Layout((*drawn, *signs, *said), HEIGHT)
    return below(Layout((name,), HEAD), body, months, gap=2)


def _steps(table_rows: Rows, column: Column, scene: Scene) -> Iterator[Step]:
    """The values that are published, each from its day on."""
    language, last = scene.language, scene.snapshot.day
    firsts = [date.fromisoformat(day) for day in table_rows["day"]]
    ends = [*firsts[1:], last]
    for first, end, value in zip(firsts, ends, table_rows[column.name], strict=True):
        if not isinstance(value, Amount):
            yield Step(first, end, int(value), language.number(value))
        elif value.is_published:
            yield Step(first, end, value, language.money(value, short=True))


def _top(steps: Sequence[Step]) -> float:
    highest = max((_high(step) for step in steps), default=1.0) or 1.0
    is_money = any(isinstance(step.value, Amount) for step in steps)
    return highest * (MONEY if is_money else COUNTS)


def _high(step: Step) -> float:
    return (step.value.high or 0) if isinstance(step.value, Amount) else step.value


def _middle(step: Step) -> float:
    return (step.value.middle or 0) if isinstance(step.value, Amount) else step.value


def _y(value: float, top: float) -> float:
    return HEIGHT * (1 - value / top)


def _lines(steps: Sequence[Step], days: Days, top: float) -> Iterator[Mark]:
    """Counts are one line from zero on: before the first there was none. Each amount has its own,
    dashed where it is about; where it may be more or less, an area.
    """
    before = 0.0
    for step in steps:
        x, to = days.at(step.first), days.at(step.until)
        if isinstance(step.value, Amount):
            yield from _amount(step.value, x, to, top)
            continue
        y, start = _y(step.value, top), _y(before, top)
        yield Line(x, start, x, y, "host", 2.5)
        yield Line(x, y, to, y, "host", 2.5)
        before = step.value


def _amount(amount: Amount, x: Across, to: Across, top: float) -> Iterator[Mark]:
    found = band(amount, top)
    if found:
        low, high = (_y(value, top) for value in found)
        is_open = amount.bounds.low is None or amount.bounds.high is None
        corners = ((x, low), (to, low), (to, high), (x, high))
        yield Area(corners, "host", 1.0 if is_open else 0.3, is_hatched=is_open)
    if not amount.is_range and amount.low is not None:
        y, dash = _y(amount.low, top), Dash.DASHED if amount.bounds.is_estimate else Dash.NONE
        yield Line(x, y, to, y, "host", 2.5, dash)


def _sign(step: Step, column: Column, days: Days, top: float, scene: Scene) -> Sign:
    """Where a step begins, so that one of the newest day is seen before it has a length."""
    language = scene.language
    name = language.say(column.label)
    title = language.say("{name}: {value}", name=name, value=step.words)
    about = About("figure", f"{column.name}-{step.first}", Said(title, language.day(step.first)))
    return Sign(days.at(step.first), _y(_middle(step), top), CIRCLE, "host", 9, about=about)


def _callout(sign: Sign, step: Step) -> Callout:
    """The words of a step: over its line, or left of it where they are longer than the step."""
    said = replace(sign.about, is_reached=False)
    return Callout(sign.x, sign.y, sign.size, step.words, -4, HEIGHT - 1, about=said, colour="ink")
