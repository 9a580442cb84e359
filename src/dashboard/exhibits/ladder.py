"""Which steps lie between the two amounts, and which of them are officially nested?"""

import math
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from dashboard.exhibits import svg
from dashboard.exhibits.exhibit import Chart, Column, Exhibit, Html, LegendItem, Rows, Scene, table
from dashboard.exhibits.pair_words import (
    colours,
    finding,
    pair_in,
    related,
    times,
    title_money,
)
from dashboard.facts.pair import Pair, pair_of
from dashboard.facts.subjects import Subject, subject
from dashboard.language import message

BETWEEN = (
    "investai-200bn",
    "gigafactory-fund-20bn",
    "aif-10bn-2021-2027",
    "aif-committed-2-6bn",
    "wave-2",
)
"""Amounts that may stand between the two: the ones that policy talks of, each on its scale."""

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
    """From the larger number to the smaller one, largest first; the two alone where one is not
    published.
    """
    pair, snapshot = pair_in(scene), scene.snapshot
    if not pair.is_published:
        return (pair.large, pair.small)
    known = [subject(snapshot, item) for item in BETWEEN if item in snapshot.envelopes.index]
    between = [
        item
        for item in known
        if item.amount.middle and pair.small.size < item.size < pair.large.size
    ]
    between.sort(key=lambda item: -item.size)
    return (pair.large, *between, pair.small)


@dataclass(frozen=True)
class Step:
    """From one rung to the next smaller one."""

    pair: Pair

    @property
    def is_nested(self) -> bool:
        """Whether the smaller amount is officially part of the larger one."""
        found = self.pair.relation
        return found.kind == "part_of" and found.inside == self.pair.small.subject_id

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


def dots(scene: Scene) -> tuple[str, ...]:
    """A colour a rung: the two amounts have their own."""
    pair = pair_in(scene)
    small, large = colours(pair, scene)
    own = {pair.small.subject_id: small, pair.large.subject_id: large}
    return tuple(own.get(rung.subject_id, scene.look.secondary_ink) for rung in rungs(scene))


def picture(table_rows: Rows, scene: Scene) -> Html:
    """Amounts below each other; the connectors carry the ratio and what official texts say."""
    climbed = steps(scene)
    parts = []
    for position, (rung, colour) in enumerate(zip(rungs(scene), dots(scene))):
        if 0 < position <= len(climbed):
            parts.append(_connector(climbed[position - 1], scene))
        parts.append(_rung(rung, colour, scene))
    return Html(f'<div class="ladder">{"".join(parts)}</div>')


def _rung(rung: Subject, colour: str, scene: Scene) -> str:
    filled = colour if rung.amount.middle else "none"
    dot = (
        f'<circle cx="12" cy="12" r="8" fill="{filled}" stroke="{scene.look.secondary_ink}"'
        ' stroke-width="1.5"/>'
    )
    language = scene.language
    return (
        f'<div class="rung">{svg.image(dot, style="width:24px;height:24px")}'
        f"<p><b>{escape(language.money(rung.amount))}</b> {escape(language.fact(rung.label))}</p>"
        "</div>"
    )


def _connector(step: Step, scene: Scene) -> str:
    say, colour = scene.language.say, scene.look.ink
    stroke = 'stroke-width="4"' if step.is_nested else 'stroke-width="2" stroke-dasharray="3 5"'
    line = f'<line x1="12" x2="12" y1="0" y2="100%" stroke="{colour}" {stroke}/>'
    words = say(PART_OF) if step.is_nested else say(SCALE_ONLY)
    return (
        f'<div class="connector" style="min-height:{step.length:.0f}px">'
        f"{svg.image(line, style='width:24px;height:100%')}"
        f"<p>{escape(times(step.pair, scene.language))} <small>{escape(words)}</small></p></div>"
    )


def legend(table_rows: Rows, scene: Scene) -> list[LegendItem]:
    """What the kinds of line mean that are drawn."""
    say, ink = scene.language.say, scene.look.ink
    drawn = {step.is_nested for step in steps(scene)}
    kinds = ((True, PART_OF, "┃"), (False, SCALE_ONLY, "┆"))
    return [LegendItem(say(words), ink, sign) for nested, words, sign in kinds if nested in drawn]


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
    picture=picture,
    is_plotted=True,
    chart=lambda scene: Chart("steps", ("money", "step", "connector"), colours=dots(scene)),
    legend=legend,
    note=note,
)
