"""What both scales of a lens are drawn with: a bar of a subject, a heading, the end of a scale."""

from dataclasses import replace

from dashboard.data import Amount
from dashboard.drawing.about import About, Lead
from dashboard.drawing.axis import Axis
from dashboard.drawing.ends import Inside
from dashboard.drawing.labels import labelled
from dashboard.drawing.layout import Layout
from dashboard.drawing.marks import LEFT, RIGHT, Run, words
from dashboard.drawing.rows import part
from dashboard.drawing.type_scale import TYPE, Role
from dashboard.drawing.typeface import lines_of
from dashboard.exhibits.bars import part_of, said_of
from dashboard.exhibits.exhibit import Scene
from dashboard.facts.subjects import Subject

BAR = 30.0
"""Pixels: height of the two bars."""


def bar_of(
    item: Subject,
    colour: str,
    axis: Axis,
    scene: Scene,
    width: float,
    *,
    height: float = BAR,
    share: float = 1.0,
) -> Layout:
    """The bar of a subject with its amount and its name; `share` says how much of its colour."""
    drawn = replace(part_of(item.amount, colour, scene, about_of(item, scene)), share=share)
    bar = part(axis, drawn, 0, height)
    shown = replace(bar, words="") if bar.inside is Inside.UNPUBLISHED else bar
    edge = axis.stop if axis.start.px else RIGHT
    return labelled(shown, _runs(item, scene), width, edge)


def _runs(item: Subject, scene: Scene) -> tuple[Run, ...]:
    language = scene.language
    return (
        Run(language.money(item.amount), Role.LABEL),
        Run(language.fact(item.label), Role.TEXT),
    )


def about_of(item: Subject, scene: Scene) -> About:
    """What a bar says; the envelope of a wave leads to the page limited to it."""
    said = said_of(scene.language.fact(item.label), item.amount, scene)
    lead = Lead(None, (("wave", (item.wave,)),)) if item.wave else None
    return About("figure", item.amount.figure_id, said, lead)


def heading(text: str, width: float, inset: float = 0.0) -> Layout:
    """A heading of a scale, `inset` pixels from both edges."""
    lines = len(lines_of((Run(text, Role.HEADING),), width - 2 * inset))
    place, to = LEFT.beside(inset), RIGHT.beside(-inset)
    mark = words(place, 0, text, Role.HEADING, to=to, lines=lines)
    return Layout((mark,), lines * TYPE[Role.HEADING].line)


def end_of_scale(value: float, scene: Scene) -> str:
    """Where a scale ends, EUR million, in words."""
    return scene.language.money(Amount(value, value))
