"""The drawing of what sources disagree about: the figure shown, and below it the others, each with
its bar, what it covers and its document.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from dashboard.data import Amount
from dashboard.drawing.about import Lead
from dashboard.drawing.axis import Axis
from dashboard.drawing.cells import APART, Cell, cell, cells_in_columns, ruled, words_below
from dashboard.drawing.layout import Layout, below
from dashboard.drawing.marks import Across, Bar, Run
from dashboard.drawing.picked import FILLING
from dashboard.drawing.rows import part
from dashboard.drawing.type_scale import Role
from dashboard.drawing.widths import Width
from dashboard.exhibits.all_rows import shows_all, way_to_all
from dashboard.exhibits.bars import axis_of, part_of, source_of
from dashboard.exhibits.exhibit import Rows, Scene
from dashboard.exhibits.words import with_basis
from dashboard.facts.documents import sources

FIRST = {Width.WIDE: 5, Width.PAGE: 5}
FEW = 2
"""Disagreements that are drawn at first, fewer on a narrow screen; the largest amounts."""

STARTS = (0.0, 0.26, 0.42, 0.56)
"""Where the name, the bar, the amount and what it covers stand, as shares of a wide drawing."""

BAR, LINE = 10.0, 20.0
"""Pixels of a bar, and of the line of words beside it."""

Group = Sequence[dict]
"""Rows of one subject and measure: the same amount shown, each with another one."""


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """The largest amounts shown first; the others where they are asked for."""
    records = table_rows.to_dict("records")
    groups = [list(found) for _, found in groupby(records, key=lambda row: row["shown"])]
    groups.sort(key=lambda found: -_size(found[0]["shown"]))
    first = FIRST.get(width, FEW)
    drawn = [_group(found, scene, width) for found in groups[:first]]
    if others := groups[first:]:
        text = scene.language.say("Further amounts: {count}", count=len(others))
        drawn.append(way_to_all(text, scene))
        if shows_all(scene):
            drawn += [_group(found, scene, width) for found in others]
    return below(*drawn, gap=4)


def _size(amount: Amount) -> float:
    return amount.high or 0.0 if amount.in_euro else 0.0


def _group(found: Group, scene: Scene, width: Width) -> Layout:
    """The name beside its figures, above them on a narrow screen."""
    shown = found[0]["shown"]
    figures = [shown, *(row["other"] for row in found)]
    measure = Run(scene.language.say(found[0]["measure"]), Role.SECOND)
    name = Cell((Run(found[0]["subject"], Role.LABEL), measure))
    scale = axis_of(part_of(each, "host", scene) for each in figures if each.in_euro)
    if width not in FIRST:
        least = Width.NARROW.least
        rows = [_below(each, scale, scene, least, is_shown=each is shown) for each in figures]
        return ruled(below(words_below([(name,)], least), *rows, gap=2))
    start, stop = STARTS[1:3]
    axis = Axis(scale.top, Across(start), Across(stop, scale.stop.px - APART))
    rows = [_beside(each, axis, scene, width.least, is_shown=each is shown) for each in figures]
    head = cells_in_columns((name, *(Cell(()),) * 3), STARTS, width.least)
    lines = below(*rows)
    return ruled(Layout((*head.marks, *lines.marks), max(head.height, lines.height)))


def _beside(amount: Amount, axis: Axis, scene: Scene, width: float, *, is_shown: bool) -> Layout:
    """Bar, amount and what it covers in one line."""
    row = (Cell(()), Cell(()), _amount(amount, scene, is_shown), Cell(_behind(amount, scene)))
    laid = cells_in_columns(row, STARTS, width)
    bar = _bar(amount, axis, scene, (LINE - BAR) / 2, is_shown=is_shown)
    return replace(laid, marks=(*bar, *laid.marks))


def _below(amount: Amount, axis: Axis, scene: Scene, width: float, *, is_shown: bool) -> Layout:
    """The bar over amount and what it covers; no bar for what is not in euro."""
    bar = _bar(amount, axis, scene, 2, is_shown=is_shown)
    runs = (*_amount(amount, scene, is_shown).runs, *_behind(amount, scene))
    return below(Layout(bar, BAR + 4 if bar else 0), words_below([(Cell(runs),)], width))


def _bar(amount: Amount, axis: Axis, scene: Scene, y: float, *, is_shown: bool) -> tuple[Bar, ...]:
    """Paler where it is not the one shown elsewhere; none for what is not in euro."""
    if not amount.in_euro:
        return ()
    drawn = replace(part_of(amount, "host", scene), share=1.0 if is_shown else FILLING)
    return (part(axis, drawn, y, BAR),)


def _amount(amount: Amount, scene: Scene, is_shown: bool) -> Cell:
    return cell(with_basis(amount, scene.language), Role.LABEL if is_shown else Role.TEXT)


def _behind(amount: Amount, scene: Scene) -> tuple[Run, ...]:
    """What it covers, and its document, which it leads to where it is on the web."""
    covers = scene.language.fact(amount.covers)
    said = source_of(amount.source_id, scene)
    address = sources(scene.snapshot)[amount.source_id].address if said else ""
    source = Run(said, Role.SECOND, Lead(address=address) if address else None)
    return (*((Run(covers, Role.SECOND),) if covers else ()), *((source,) if said else ()))
