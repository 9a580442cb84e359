"""Which steps lie between the two amounts, and which of them are officially nested?"""

import math
from dataclasses import dataclass, replace
from itertools import pairwise

from dashboard.codes.shapes import CIRCLE, RING
from dashboard.drawing.about import About
from dashboard.drawing.layout import Layout, below
from dashboard.drawing.marks import LEFT, RIGHT, Dash, Line, Run, Sign, Words
from dashboard.drawing.type_scale import Role
from dashboard.drawing.typeface import lines_of
from dashboard.drawing.widths import Width
from dashboard.exhibits.bars import said_of
from dashboard.exhibits.exhibit import Column, Exhibit, Rows, Scene, table
from dashboard.exhibits.pair_words import (
    colour_names,
    finding,
    is_share,
    pair_in,
    related,
    times,
    title_money,
)
from dashboard.facts.pair import Pair, pair_of
from dashboard.facts.rungs import rungs as rungs_of
from dashboard.facts.subjects import Subject
from dashboard.language import message

PART_OF = message("officially part of the amount above")
SCALE_ONLY = message("scale only")

COLUMNS = (
    Column("label", message("Amount")),
    Column("money", message("Money"), "money"),
    Column("step", message("How often it is in the amount above")),
    Column("connector", message("Connection to the amount above"), "message"),
    Column("why", message("What the tables say of the two"), "fact"),
)

DECADE = 84
"""Pixels of a connector for a ratio of ten; lengths follow the logarithm of the ratio."""

SHORTEST = 26


def rungs(scene: Scene) -> tuple[Subject, ...]:
    """From the larger number to the smaller one, largest first."""
    return rungs_of(scene.snapshot, pair_in(scene))


@dataclass(frozen=True)
class Step:
    """From one rung to the next smaller one."""

    pair: Pair

    @property
    def is_nested(self) -> bool:
        """Whether the smaller amount is officially part of the larger one."""
        return is_share(self.pair)

    @property
    def length(self) -> float:
        """Pixels between the rungs."""
        return max(SHORTEST, -DECADE * math.log10(self.pair.drawn_share or 1))


def steps(scene: Scene) -> tuple[Step, ...]:
    """The steps between neighbouring rungs, from the top."""
    found = rungs(scene)
    pairs = (
        pair_of(scene.snapshot, (upper.subject_id, lower.subject_id))
        for upper, lower in pairwise(found)
    )
    return tuple(Step(pair) for pair in pairs if pair.is_published)


def question(scene: Scene) -> str:
    """Names the two amounts."""
    pair = pair_in(scene)
    return scene.language.say(
        "Which steps lead from {large} to {small}?",
        large=title_money(pair.large, scene),
        small=title_money(pair.small, scene),
    )


def rows(scene: Scene) -> Rows:
    """A row per rung, largest first, with the step from the rung above it; empty where neither
    amount was published by the day.
    """
    if len(pair_in(scene).missing) == 2:
        return table([], COLUMNS)
    found, climbed = rungs(scene), steps(scene)
    below = (None, *climbed) if climbed else (None,) * len(found)
    return table([_record(*both, scene) for both in zip(found, below)], COLUMNS)


def _record(rung: Subject, step: Step | None, scene: Scene) -> dict[str, object]:
    return {
        "label": scene.language.fact(rung.label),
        "money": rung.amount,
        "step": times(step.pair, scene.language) if step else "",
        "connector": (PART_OF if step.is_nested else SCALE_ONLY) if step else "",
        "why": step.pair.relation.note if step else "",
        "is_nested": step is not None and step.is_nested,
        "sources": (rung.amount.source_id,) if rung.amount.source_id else (),
    }


def sentence(table_rows: Rows, scene: Scene) -> str:
    """How many steps, how many of them nest, the sizes, and that they are no share."""
    pair, climbed = pair_in(scene), steps(scene)
    if not climbed:
        return finding(pair, scene)
    counted = scene.language.say(
        "Steps: {steps}. To an amount that is officially part of the one above: {nested}.",
        steps=len(climbed),
        nested=sum(step.is_nested for step in climbed),
    )
    return scene.language.paragraph(counted, finding(pair, scene))


def colours_drawn(scene: Scene) -> tuple[str, ...]:
    """Name of a colour a rung: the two amounts have their own."""
    pair = pair_in(scene)
    small, large = colour_names(pair)
    own = {pair.small.subject_id: small, pair.large.subject_id: large}
    return tuple(own.get(rung.subject_id, "secondary-ink") for rung in rungs(scene))


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """Amounts below each other; the lines between them carry the ratio and what texts say."""
    climbed, blocks = steps(scene), []
    for place, (rung, colour) in enumerate(zip(rungs(scene), colours_drawn(scene))):
        if 0 < place <= len(climbed):
            blocks.append(_connector(climbed[place - 1], scene, width.least))
        blocks.append(_rung(rung, colour, scene, width.least))
    return below(*blocks)


def _rung(rung: Subject, colour: str, scene: Scene, width: float) -> Layout:
    language = scene.language
    name = language.fact(rung.label)
    about = About("figure", rung.amount.figure_id, said_of(name, rung.amount, scene))
    shape, shown = (CIRCLE, colour) if rung.amount.middle else (RING, "secondary-ink")
    runs = (Run(language.money(rung.amount), Role.LABEL), Run(name, Role.TEXT))
    said = _beside(runs, 0, width)
    return Layout((Sign(LINE, 10, shape, shown, 16, about=about), said), 20.0 * said.lines)


def _connector(step: Step, scene: Scene, width: float) -> Layout:
    say = scene.language.say
    words = say(PART_OF) if step.is_nested else say(SCALE_ONLY)
    runs = (Run(times(step.pair, scene.language), Role.TEXT), Run(words, Role.SECOND))
    said = _beside(runs, 4, width)
    height = max(step.length, 20.0 * said.lines + 8)
    weight, dash = (4.0, Dash.NONE) if step.is_nested else (2.0, Dash.DASHED)
    line = Line(LINE, 2, LINE, height - 2, "ink", weight, dash)
    return Layout((line, replace(said, y=(height - 20 * said.lines) / 2)), height)


def _beside(runs: tuple[Run, ...], y: float, width: float) -> Words:
    """Words right of the line, in as many lines as they need."""
    lines = len(lines_of(runs, width - TEXT.px))
    return Words(TEXT, y, runs, to=RIGHT, lines=lines)


LINE, TEXT = LEFT.beside(12), LEFT.beside(32)
"""Where the line of the ladder stands, and where its words begin."""


def note(scene: Scene) -> str:
    """How the picture is drawn, and what must be said of the two amounts."""
    drawn = scene.language.say(
        "The length of a line follows the logarithm of the ratio. A dashed line only compares"
        " sizes."
    )
    return scene.language.paragraph(drawn, related(pair_in(scene), scene.language))


EXHIBIT = Exhibit(
    slug="ladder",
    reads=("compare",),
    question=question,
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    drawing=drawing,
    note=note,
)
