"""What a reader has picked keeps its colours; what stands for others of its kind is paler."""

from collections.abc import Collection
from dataclasses import replace

from dashboard.drawing.about import NOTHING, About
from dashboard.drawing.layout import Layout
from dashboard.drawing.marks import Area, Bar, Line, Mark, Region, Sign

FILLING, SIGN = 0.38, 0.6
"""Shares of their colour that the others keep (docs/look.md); words stay in ink."""


def set_apart(layout: Layout, kind: str, picked: Collection[str]) -> Layout:
    """The layout with each mark of a kind (see About) faded that stands for none of the picked
    codes; as it is where nothing is picked, or nothing of that is drawn.
    """
    drawn = {about.code for mark in layout.marks if (about := _about(mark)).kind == kind}
    if drawn.isdisjoint(picked):
        return layout
    others = drawn.difference(picked)
    marks = (
        faded(mark) if _about(mark).kind == kind and _about(mark).code in others else mark
        for mark in layout.marks
    )
    return replace(layout, marks=tuple(marks))


def faded(mark: Mark) -> Mark:
    """The mark in a smaller share of its colour; words and lines as they are."""
    if isinstance(mark, Bar | Area | Region):
        return replace(mark, share=mark.share * FILLING)
    return replace(mark, share=mark.share * SIGN) if isinstance(mark, Sign) else mark


def _about(mark: Mark) -> About:
    return NOTHING if isinstance(mark, Line) else mark.about
