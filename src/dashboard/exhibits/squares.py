"""How many squares of equal value is each of the two amounts?"""

import math
from dataclasses import dataclass
from html import escape

from dashboard.data import Amount
from dashboard.data.bounds import NOTHING, Bounds
from dashboard.exhibits import svg
from dashboard.exhibits.exhibit import Chart, Column, Exhibit, Html, Rows, Scene, table
from dashboard.exhibits.pair_words import colours, finding, note, pair_in
from dashboard.facts.pair import Pair
from dashboard.facts.subjects import Subject
from dashboard.language import message

COLUMNS = (
    Column("label", message("Amount")),
    Column("money", message("Money"), "money"),
    Column("squares", message("Squares"), "bounds"),
    Column("value", message("Value of a square"), "number", message("EUR million")),
)

MOST_SQUARES = 2500
FEWEST_OF_SMALL = 4
"""Fewer squares than this say little of a size; it yields to MOST_SQUARES."""

WIDEST_CELL = 40
WIDEST_GROUP = 700
"""Pixels of a square and of a group of squares on a wide screen."""


def unit(small: float, large: float) -> float:
    """Value of a square, EUR million: 1, 2 or 5 times a power of ten.

    The largest that gives the smaller amount a few squares, but never one so small that the
    larger amount needs more than MOST_SQUARES.
    """
    steps = [round(digit * 10.0**power, 6) for power in range(-3, 7) for digit in (1, 2, 5)]
    allowed = [step for step in steps if large / step <= MOST_SQUARES]
    telling = [step for step in allowed if small / step >= FEWEST_OF_SMALL]
    return telling[-1] if telling else allowed[0]


def _value(pair: Pair) -> Amount:
    """Value of a square; set by the one amount where the other is not published."""
    sizes = [item.size for item in (pair.small, pair.large) if item.amount.middle]
    size = unit(min(sizes), max(sizes)) if sizes else None
    return Amount(size, size, basis="computed")


def question(scene: Scene) -> str:
    """Names the value of a square."""
    language, value = scene.language, _value(pair_in(scene))
    if not value.is_published:
        return language.say("How many squares of equal value is each amount?")
    return language.say("How many squares of {value} is each amount?", value=language.money(value))


def rows(scene: Scene) -> Rows:
    """The smaller and the larger amount, each with its number of squares and a square's value;
    empty where neither was published by the day.
    """
    pair = pair_in(scene)
    if len(pair.missing) == 2:
        return table([], COLUMNS)
    value = _value(pair)
    records = [
        {
            "label": scene.language.fact(item.label),
            "money": item.amount,
            "squares": item.amount.bounds.times(1 / value.low) if value.low else NOTHING,
            "value": value.low,
            "sources": (item.amount.source_id,) if item.amount.source_id else (),
        }
        for item in (pair.small, pair.large)
    ]
    return table(records, COLUMNS)


def sentence(table_rows: Rows, scene: Scene) -> str:
    """How many squares each is, the sizes, and that they are no share."""
    pair = pair_in(scene)
    if not pair.is_published:
        return finding(pair, scene)
    first, second = (in_words(squares, scene) for squares in table_rows["squares"])
    counted = scene.language.say("Squares: {first}; {second}.", first=first, second=second)
    return scene.language.paragraph(counted, finding(pair, scene))


def in_words(squares: Bounds, scene: Scene) -> str:
    """`up to 2,000`: a number of squares with the wording of the amount."""
    language = scene.language
    return language.quantity(squares.rounded(2), lambda number: language.number(number, 2))


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


def drawing(grid: Grid, colour: str, outline: str) -> str:
    """SVG elements of a grid, a square a unit: one pattern for all whole squares."""
    full, rest = divmod(grid.whole, grid.columns)
    fill = 'fill="url(#square)"'
    parts = [
        '<pattern id="square" width="1" height="1" patternUnits="userSpaceOnUse">'
        f'<rect x=".1" y=".1" width=".8" height=".8" fill="{colour}" stroke="{outline}"'
        ' stroke-width=".04"/></pattern>',
        f'<rect width="{grid.columns}" height="{full}" {fill}/>',
        f'<rect y="{full}" width="{rest}" height="1" {fill}/>',
    ]
    if grid.part:
        parts.append(
            f'<rect x="{rest + 0.1:g}" y="{full + 0.1:g}" width="{grid.part * 0.8:.4f}"'
            f' height=".8" fill="{colour}"/>'
            f'<rect x="{rest + 0.1:g}" y="{full + 0.1:g}" width=".8" height=".8" fill="none"'
            f' stroke="{outline}" stroke-width=".04"/>'
        )
    return "".join(parts)


def picture(table_rows: Rows, scene: Scene) -> Html:
    """Two separate groups of squares on one scale; a dashed square where nothing is published."""
    pair = pair_in(scene)
    small, large = colours(pair, scene)
    widest = max(columns(squares.middle or 0) for squares in table_rows["squares"])
    cell = min(WIDEST_CELL, WIDEST_GROUP // widest)
    groups = [
        _group(item, row["squares"], (widest, cell), colour, scene)
        for item, row, colour in zip(
            (pair.small, pair.large), table_rows.to_dict("records"), (small, large)
        )
    ]
    return Html(f'<div class="squares"><div class="square-groups">{"".join(groups)}</div></div>')


def _group(
    item: Subject, squares: Bounds, scale: tuple[int, int], colour: str, scene: Scene
) -> str:
    """One amount; `scale` is the columns of the wider group and the widest cell in pixels."""
    language, (widest, cell) = scene.language, scale
    text = f"<b>{escape(language.money(item.amount))}</b> {escape(language.fact(item.label))}"
    if not squares.middle:
        drawn = svg.image(svg.hollow(scene.look.ink, share=0.96), style="width:44px;height:44px")
        return f'<div><p class="bar-label">{text}</p>{drawn}</div>'
    counted = language.say("Squares: {count}", count=in_words(squares, scene))
    grid = Grid.of(squares.middle, min(widest, columns(squares.middle)))
    size = f"min({cell}px, 100cqw / {widest})"
    drawn = svg.image(
        drawing(grid, colour, scene.look.secondary_ink),
        alt=counted,
        style=f"width:calc({grid.columns} * {size});aspect-ratio:{grid.columns}/{grid.rows}",
        view_box=f"0 0 {grid.columns} {grid.rows}",
    )
    return f'<div><p class="bar-label">{text}<br>{escape(counted)}</p>{drawn}</div>'


def full_note(scene: Scene) -> str:
    """What a square is, and what must stand beside every picture of the two."""
    value = _value(pair_in(scene))
    if not value.low:
        return note(scene)
    language = scene.language
    said = language.say("One square: {value}.", value=language.money(value))
    return language.paragraph(said, note(scene))


EXHIBIT = Exhibit(
    slug="squares",
    reads=("compare",),
    question=question,
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    picture=picture,
    is_plotted=True,
    chart=lambda scene: Chart(
        "squares", ("squares", "value", "money"), colours=colours(pair_in(scene), scene)
    ),
    note=full_note,
)
