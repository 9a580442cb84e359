"""Writes a drawing as HTML that fits any width: real text, real links, no SVG and no script."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from html import escape
from importlib.resources import files
from itertools import groupby

from dashboard.drawing.colours import COLOURS
from dashboard.drawing.layout import Drawing, Layout
from dashboard.drawing.marks import Run
from dashboard.drawing.parts import part_between
from dashboard.drawing.widths import Width
from dashboard.pens.elements import Element, element
from dashboard.pens.said import Address, card, leading, stands_for

WORTH = 20_000
"""Characters of marks from which on they are packed, as the text of an attribute: Streamlit looks
through each element that it is sent, shown or not, but unpacking is a step of its own, which a page
of many small pictures would wait for.
"""


def picture(
    drawings: Mapping[Width, Drawing],
    address: Address,
    theme: str = "",
    *,
    is_packed: bool = False,
) -> str:
    """The drawing of each class of width, of which a browser shows the one that fits; classes with
    the same drawing share it. `address` writes where a mark leads; `theme` is `light` or `dark`
    where it is not the reader's system that decides. `is_packed` for a page whose script unpacks
    what it shows of a large drawing.
    """
    found = by_widths(drawings)
    first = found[0][0]
    upper = [
        _version(_between(drawing, 0, drawing.fold or drawing.height), widths, address, is_packed)
        for drawing, widths in found
    ]
    lower = [
        _version(
            _between(drawing, drawing.fold, drawing.height), f"{widths} folded", address, is_packed
        )
        for drawing, widths in found
        if drawing.fold
    ]
    looks = f' data-theme="{theme}"' if theme else ""
    return (
        f'<figure class="picture" data-picture="{first.slug}" aria-label="{escape(first.title)}"'
        f' lang="{first.language}"{looks}>{"".join((*upper, *lower))}</figure>'
    )


def by_widths(drawings: Mapping[Width, Drawing]) -> list[tuple[Drawing, str]]:
    """Each drawing with the names of the classes of width that share it, the narrowest first."""
    groups = groupby(sorted(drawings.items(), key=_least), key=lambda pair: pair[1])
    return [(drawing, " ".join(w.name.lower() for w, _ in alike)) for drawing, alike in groups]


@cache
def style_sheet() -> str:
    """All that pictures need of a style: the variables of colours and how marks are drawn."""
    return colour_variables() + files("dashboard.pens").joinpath("marks.css").read_text()


def colour_variables() -> str:
    """A style sheet with the colours of drawings as CSS variables, each for both looks: which one
    holds is the `color-scheme` around a picture, or what its `data-theme` says.
    """
    both = "".join(
        f"--{name}:light-dark({colour.light},{colour.dark});" for name, colour in COLOURS.items()
    )
    return (
        f":root{{{both}}}\n[data-theme=light]{{color-scheme:light}}\n"
        "[data-theme=dark]{color-scheme:dark}\n"
    )


def _least(pair: tuple[Width, Drawing]) -> int:
    return pair[0].value


def _between(drawing: Drawing, top: float, bottom: float) -> Drawing:
    """What of a drawing lies between two heights."""
    if bottom - top >= drawing.height:
        return drawing
    part = part_between(Layout(drawing.marks, drawing.height), top, bottom)
    return replace(drawing, marks=part.marks, height=part.height)


def _version(drawing: Drawing, widths: str, address: Address, is_packed: bool) -> str:
    """A drawing for some classes of width, by their names."""
    marks = "\n".join(_written(element(mark), address) for mark in drawing.marks)
    attributes = f'class="drawing {widths}" style="height:{drawing.height:g}px"'
    if is_packed and len(marks) > WORTH:
        return f'<div {attributes} data-packed="{escape(marks)}"></div>'
    return f"<div {attributes}>{marks}</div>"


def _written(item: Element, address: Address) -> str:
    about = item.about
    late = " late" if item.is_late and about.said else ""
    start, rest = f'class="{item.classes}{late}"', f' style="{item.style}"{stands_for(about)}'
    if about.leads_to:
        start += leading(about.leads_to, address)
        return f"<a {start}{rest}>{_inner(item, address)}</a>"
    if about.said and about.is_reached:
        start += ' tabindex="0" role="note"'
    elif not item.runs and not about.said:
        return f"<i {start}{rest}></i>"
    return f"<span {start}{rest}>{_inner(item, address)}</span>"


def _inner(item: Element, address: Address) -> str:
    about, words = item.about, _words(item.runs, address)
    if item.cut:
        words = f'<span class="{item.cut}">{words}</span>'
    return words + (card(about.said, is_linked=bool(about.leads_to)) if about.said else "")


def _words(runs: tuple[Run, ...], address: Address) -> str:
    if len(runs) == 1 and not runs[0].leads_to:
        return escape(runs[0].text)
    return " ".join(_run(run, address) for run in runs)


def _run(run: Run, address: Address) -> str:
    """Words of a kind of their own; a comma behind a link is not part of it."""
    if not run.leads_to:
        return f'<span class="run {run.role}">{escape(run.text)}</span>'
    text = escape(run.text.removesuffix(","))
    start = f'<a class="run {run.role}"{leading(run.leads_to, address)}>'
    return f"{start}{text}</a>{',' if run.text.endswith(',') else ''}"
