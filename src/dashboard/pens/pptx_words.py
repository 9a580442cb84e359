"""Words of a drawing as text boxes of a slide, broken where the drawing breaks them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pptx.oxml.ns import qn

from dashboard.drawing.about import Said
from dashboard.drawing.marks import Anchor, Run, Words
from dashboard.drawing.type_scale import TYPE, Role
from dashboard.drawing.typeface import PART, lines_in, room_of, width_of_runs
from dashboard.pens.pptx_sheet import Frame, Sheet, add, solid

NARROWER = 0.91
"""Source Sans by Arial, the typeface of decks, in width: so much smaller, words take the room that
was measured for them.
"""

BOLD = 600
"""Weight from which on words are bold; Arial has no weight between."""

HALO = 1.5
"""Pixels of the edge around letters."""

BETWEEN = "  "
"""Between two runs of a line; a space where both are links."""

ALIGNED = {Anchor.START: "l", Anchor.MIDDLE: "ctr", Anchor.END: "r"}


def draw_words(words: Words, sheet: Sheet) -> None:
    """A text box a mark, a paragraph a line, a run of its own size and weight a run; nothing for no
    words.
    """
    if not words.text:
        return
    lines = lines_in(words, sheet.width)
    high = max(TYPE[run.role].line for run in words.runs)
    about = words.about
    if not about.said:
        about = replace(about, said=Said(words.text))
    properties = sheet.preset("rect", _frame(words, lines, high, sheet), about, words.text)
    add(properties, "a:noFill")
    shape = properties.getparent()
    shape[0][1].set("txBox", "1")
    body = body_of(shape, "t" if len(lines) > 1 else "ctr")
    for line in lines:
        paragraph = _paragraph(body, ALIGNED[words.anchor])
        if len(lines) > 1:
            spacing = add(add(paragraph[0], "a:lnSpc"), "a:spcPts")
            spacing.set("val", str(round(sheet.points(high) * 100)))
        _runs(paragraph, line, words.colour, sheet)
    if words.halo:
        _glow(body, sheet.colour(words.halo, words.halo_share), sheet)


def body_of(shape: Any, anchor: str) -> Any:
    """The empty text of a shape, without margins, never broken by the program that shows it."""
    body = add(shape, "p:txBody")
    add(body, "a:bodyPr", wrap="none", lIns=0, tIns=0, rIns=0, bIns=0, anchor=anchor)
    add(body, "a:lstStyle")
    return body


def write_inside(shape: Any, text: str, sheet: Sheet) -> None:
    """Words in the middle of a shape."""
    paragraph = _paragraph(body_of(shape, "ctr"), "ctr")
    _runs(paragraph, (Run(text, Role.AXIS),), "ink", sheet)


def _paragraph(body: Any, aligned: str) -> Any:
    paragraph = add(body, "a:p")
    add(paragraph, "a:pPr", algn=aligned)
    return paragraph


def _runs(paragraph: Any, runs: Sequence[Run], colour: str, sheet: Sheet) -> None:
    for place, run in enumerate(runs):
        kind = TYPE[run.role]
        made = add(paragraph, "a:r")
        size = round(sheet.points(kind.size * NARROWER) * 100)
        look = add(made, "a:rPr", lang="en-US", sz=size, b=int(kind.weight >= BOLD))
        solid(look, sheet.colour(colour or kind.colour))
        if run.leads_to and sheet.address:
            sheet.linked(look, sheet.address(run.leads_to))
        add(made, "a:t").text = run.text + _between(*runs[place : place + 2])


def _between(first: Run, second: Run | None = None) -> str:
    if not second:
        return ""
    return " " if first.leads_to and second.leads_to else BETWEEN


def _glow(body: Any, colour: str, sheet: Sheet) -> None:
    """An edge around the letters, in the colour of what they stand on."""
    for look in body.iter(qn("a:rPr")):
        glow = add(add(look, "a:effectLst"), "a:glow", rad=round(sheet.unit * HALO))
        add(glow, "a:srgbClr", val=colour[1:])


def _frame(words: Words, lines: Sequence[tuple[Run, ...]], high: float, sheet: Sheet) -> Frame:
    x, bottom = sheet.at(words.x), words.y + high * len(lines)
    room = room_of(words, sheet.width)
    if room is not None:
        return (x, words.y, x + max(room, 1.0), bottom)
    width = width_of_runs(lines[0])
    left = x - PART[words.anchor] * width
    return (left, words.y, left + width, bottom)
