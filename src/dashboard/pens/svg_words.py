"""Words of a drawing as real text of an SVG, broken and cut by the widths of the typeface."""

from xml.etree.ElementTree import Element

from dashboard.drawing.marks import Run, Words
from dashboard.drawing.type_scale import TYPE
from dashboard.drawing.typeface import (
    PART,
    lines_in,
    places_of,
    room_of,
    width_of_runs,
)
from dashboard.pens.sheet import Sheet, number


def draw_words(words: Words, sheet: Sheet) -> None:
    """A text a run and line, so that each run has its size and weight."""
    group = sheet.group(words.about)
    y = words.y
    for runs in lines_in(words, sheet.width):
        _line(words, runs, y, sheet, group)
        y += max(TYPE[run.role].line for run in runs)


def _line(words: Words, runs: tuple[Run, ...], y: float, sheet: Sheet, group: Element) -> None:
    x = _start(words, runs, sheet.width)
    top = max(TYPE[run.role].baseline for run in runs)
    for run, left in places_of(runs, x):
        kind = TYPE[run.role]
        place = {
            "x": number(left),
            "y": number(y + top),
            "font-size": number(kind.size),
            "font-weight": str(kind.weight),
            "fill": sheet.colour(words.colour or kind.colour),
            **_halo(words, sheet),
        }
        sheet.add("text", place, group).text = run.text


def _halo(words: Words, sheet: Sheet) -> dict[str, str]:
    if not words.halo:
        return {}
    return {
        "paint-order": "stroke",
        "stroke": sheet.colour(words.halo, words.halo_share),
        "stroke-width": "3",
        "stroke-linejoin": "round",
    }


def _start(words: Words, runs: tuple[Run, ...], width: float) -> float:
    """Where a line of words begins, by its anchor: at its place, or within its room."""
    part = PART[words.anchor]
    room = room_of(words, width)
    return words.x.at(width) + part * ((room or 0.0) - width_of_runs(runs))
