"""How many squares of equal value is each of the two amounts?"""

import math
from dataclasses import replace

from dashboard.data import Amount
from dashboard.data.bounds import NOTHING, Bounds
from dashboard.drawing.about import About
from dashboard.drawing.axis import Axis
from dashboard.drawing.layout import Layout, below
from dashboard.drawing.marks import LEFT, RIGHT, Run, Tiles, Words
from dashboard.drawing.rows import part
from dashboard.drawing.type_scale import Role
from dashboard.drawing.typeface import lines_of
from dashboard.drawing.widths import Width
from dashboard.exhibits.bars import part_of, said_of
from dashboard.exhibits.exhibit import Column, Exhibit, Rows, Scene, table
from dashboard.exhibits.pair_words import colour_names, finding, note, pair_in
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

WIDEST_CELL, SMALLEST_CELL = 40.0, 3.0
HIGHEST = 230.0
"""Pixels of a square, and about how high a group may be."""

BOX = 24.0


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


def cell_of(squares: float, width: float) -> float:
    """Pixels of a square, so that as many fit a drawing of a width and are not too high together;
    a tenth of a pixel is left out.
    """
    fitting = math.floor(10 * math.sqrt(width * HIGHEST / max(squares, 1))) / 10
    return min(max(fitting, SMALLEST_CELL), WIDEST_CELL)


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """Two separate groups of squares on one scale; a dotted box where nothing is published."""
    pair = pair_in(scene)
    found = table_rows.to_dict("records")
    cell = cell_of(max(row["squares"].middle or 0 for row in found), width.least)
    columns = int(width.least // cell)
    groups = [
        _group(item, row["squares"], Tiles(LEFT, 0, columns, 0, cell, colour), scene, width.least)
        for item, row, colour in zip((pair.small, pair.large), found, colour_names(pair))
    ]
    return below(*groups, gap=14)


def _group(item: Subject, squares: Bounds, empty: Tiles, scene: Scene, width: float) -> Layout:
    """One amount: its words, and below them its squares in the columns of `empty`."""
    language = scene.language
    name = language.fact(item.label)
    about = About("figure", item.amount.figure_id, said_of(name, item.amount, scene))
    runs = (Run(language.money(item.amount), Role.LABEL), Run(name, Role.TEXT))
    if not squares.middle:
        axis = Axis(0, LEFT, RIGHT)
        box = part(axis, part_of(item.amount, empty.colour, scene, about), 0, BOX)
        return below(_said(runs, width), Layout((box,), BOX), gap=4)
    counted = language.say("Squares: {count}", count=in_words(squares, scene))
    columns = min(empty.columns, math.ceil(round(squares.middle, 6)))
    tiles = replace(empty, columns=columns, count=squares.middle, about=about)
    said = _said((*runs, Run(counted, Role.SECOND)), width)
    return below(said, Layout((tiles,), tiles.rows * tiles.cell), gap=4)


def _said(runs: tuple[Run, ...], width: float) -> Layout:
    lines = len(lines_of(runs, width))
    return Layout((Words(LEFT, 0, runs, to=RIGHT, lines=lines),), 20.0 * lines)


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
    drawing=drawing,
    note=full_note,
)
