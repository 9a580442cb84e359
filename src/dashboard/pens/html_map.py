"""Writes a map as HTML: a place is a share of the frame, while letters and signs keep their pixels.

So one document fits any size, and a script that makes the sheet larger than its frame zooms it with
nothing to compute.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from html import escape
from itertools import pairwise

from dashboard.drawing.layout import Drawing
from dashboard.drawing.marks import Box, Disc, Line, Mark, Region, Sign, Words
from dashboard.drawing.projection import ALL_LAND, Frame
from dashboard.drawing.widths import Width
from dashboard.pens.css import number
from dashboard.pens.html import by_widths
from dashboard.pens.map_elements import Piece, Sheet, written
from dashboard.pens.said import Address, card, stands_for

BUTTONS = {"in": "+", "out": "−", "reset": "↺"}
"""Signs of the buttons that zoom, by what they do."""


def picture(
    drawings: Mapping[Width, Drawing],
    address: Address,
    words: Mapping[str, str],
    theme: str = "",
) -> str:
    """The map: its countries, discs and signs once, names and lines for each class of width.

    A narrower one shows the same from top to bottom and from the left, and leaves out what is
    further right. `words` are the label of what a script can do with it, and those of its buttons.
    """
    whole, narrow = drawings[Width.COLUMN], drawings[Width.NARROW]
    assert whole.frame
    sheet, slug = Sheet(whole.width, whole.height), whole.slug
    looks = f' data-theme="{theme}"' if theme else ""
    forms = f"--form:{_form(whole)};--narrow-form:{_form(narrow)}"
    countries = _pieces((m for m in whole.marks if isinstance(m, Region)), sheet)
    sites = _pieces((m for m in whole.marks if isinstance(m, (Disc, Sign))), sheet)
    inner = (
        *(_written(item, slug, address) for item in countries),
        '<i class="borders"></i>',
        *(_written(item, slug, address) for item in sites),
        *(_names(drawing, widths, whole, address) for drawing, widths in by_widths(drawings)),
    )
    return (
        f'<figure class="picture map" data-picture="{slug}" aria-label="{escape(whole.title)}"'
        f' lang="{whole.language}" style="{forms}"{looks}>\n<div class="frame"'
        f' data-label="{escape(words["label"])}" data-key="{slug}-map"><div class="sheet"'
        f' style="{_land_in(whole.frame)}">\n{"".join(inner)}\n</div></div>\n'
        f'<div class="zoom">{"".join(_button(name, words[name], slug) for name in BUTTONS)}</div>'
        "\n</figure>"
    )


def _form(drawing: Drawing) -> str:
    return number(drawing.width / drawing.height)


def _names(drawing: Drawing, widths: str, whole: Drawing, address: Address) -> str:
    """Names and lines of a drawing, for the classes of width that share it."""
    marks = (_written(item, whole.slug, address) for item in _lettering(drawing, whole))
    return f'\n<div class="names {widths}">{"".join(marks)}</div>'


def _button(name: str, label: str, slug: str) -> str:
    return (
        f'<button type="button" data-zoom="{name}" aria-label="{escape(label)}"'
        f' data-key="{slug}-zoom-{name}"><span aria-hidden="true">{BUTTONS[name]}</span></button>'
    )


def _written(item: Piece, slug: str, address: Address) -> str:
    """A link, words or neither, and the card behind it. A circle has no key: its sign has."""
    about, start = item.about, f'class="{item.classes}" style="{item.style}"'
    if about.leads_to:
        start += f' href="{escape(address(about.leads_to))}" tabindex="-1"{stands_for(about)}'
        if about.said:
            start += f' aria-label="{escape(about.said.title)}"'
            is_circle = item.classes.startswith("circle")
            start += "" if is_circle else f' data-key="{slug}-{about.kind}-{escape(about.code)}"'
        written = f"<a {start}>{escape(item.words)}</a>"
    elif item.words:
        written = f"<span {start}>{escape(item.words)}</span>"
    else:
        written = f"<i {start}{stands_for(about)}></i>"
    return written + (card(about.said, item.side, item.card) if about.said and item.card else "")


def _land_in(frame: Frame) -> str:
    """Where ALL_LAND lies in a frame, for the style."""
    return (
        f"--left:{number((ALL_LAND.left - frame.left) / frame.width * 100)}%;"
        f"--top:{number((frame.top - ALL_LAND.top) / frame.height * 100)}%;"
        f"--wide:{number(ALL_LAND.width / frame.width * 100)}%;"
        f"--high:{number(ALL_LAND.height / frame.height * 100)}%"
    )


def _lettering(drawing: Drawing, whole: Drawing) -> list[Piece]:
    """Lines and names; a box is the tab of the words behind it, and grows with them."""
    sheet = Sheet(drawing.height * whole.width / whole.height, drawing.height)
    lettered = [mark for mark in drawing.marks if isinstance(mark, (Box, Line, Words))]
    found: list[Piece] = []
    for before, mark in pairwise([None, *lettered]):
        for piece in () if mark is None or isinstance(mark, Box) else written(mark, sheet):
            found.append(_on_tab(piece, before) if isinstance(before, Box) else piece)
    return found


def _on_tab(piece: Piece, box: Box) -> Piece:
    """Words on their box: the tab of what is picked, or a close one of another colour."""
    if box.filling == "ink":
        return replace(piece, classes=f"{piece.classes} tab")
    return replace(piece, style=f"{piece.style};background:var(--{box.filling});padding:0 4px")


def _pieces(marks: Iterable[Mark], sheet: Sheet) -> list[Piece]:
    return [piece for mark in marks for piece in written(mark, sheet)]
