"""The events of one state on a line of days, each with its words; a list on a narrow screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dashboard.codes.shapes import CIRCLE, RING, Shape
from dashboard.codes.waves import SHAPES
from dashboard.drawing.about import About, Said
from dashboard.drawing.days import Days
from dashboard.drawing.flags import Flag, placed
from dashboard.drawing.layout import Layout, below
from dashboard.drawing.marks import (
    LEFT,
    RIGHT,
    Across,
    Anchor,
    Dash,
    Line,
    Mark,
    Run,
    Sign,
    Words,
    words,
)
from dashboard.drawing.type_scale import TYPE, Role
from dashboard.drawing.typeface import lines_of, width_of
from dashboard.drawing.widths import Width
from dashboard.exhibits.bars import source_of
from dashboard.exhibits.exhibit import Rows, Scene
from dashboard.exhibits.time_axis import day_words

LONG, GAP = 168.0, 12.0
"""Pixels of the words of an event at most, and between two of them."""

AXIS, DEPTH = 34.0, 11.0
"""Where the line stands, and how far below it the first words."""

INDENT, LEVELS = 5.0, 3
"""Pixels between a line down and its words, and how deep these may stand."""

SIGN, INSET = 12.0, 22.0
"""Pixels of a sign, and of the column that it takes in a list."""


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """Oldest on the left; what is only announced has a dotted sign."""
    records = table_rows.to_dict("records")[::-1]
    if width in (Width.WIDE, Width.PAGE):
        return _line(records, scene, width.least)
    return below(*(_item(row, scene) for row in records), gap=8)


def _days(records: Sequence[dict], scene: Scene) -> Days:
    """From a little before the first event to a little after the last, or after the day itself."""
    found = [row["date"].date() for row in records]
    first, last = min(found), max(*found, scene.snapshot.day)
    margin = max((last - first) / 40, timedelta(days=5))
    return Days(first - margin, last + margin)


@dataclass(frozen=True)
class Span:
    """The part of the width that the days take: pixels that are left free at both ends."""

    left: float = 0.0
    right: float = 0.0

    def at(self, place: Across) -> Across:
        """A place of the whole width within it."""
        inset = self.left - place.share * (self.left + self.right)
        return Across(place.share, place.px + inset)


def _line(records: Sequence[dict], scene: Scene, width: float) -> Layout:
    days = _days(records, scene)
    said, span, flags = _said(records, days, scene, width)
    heights = _heights(said, flags, scene)
    marks = list(_axis(days, span, scene, width))
    for row, flag in zip(said, flags, strict=True):
        top = AXIS + DEPTH + sum(heights[: flag.level])
        marks += _words(row, span.at(days.at(row["date"].date())), flag, top, scene)
    marks += [_sign(row, span.at(days.at(row["date"].date())), AXIS, scene) for row in records]
    return Layout(tuple(marks), AXIS + DEPTH + sum(heights))


def _said(
    records: Sequence[dict], days: Days, scene: Scene, width: float
) -> tuple[list[dict], Span, list[Flag]]:
    """The events with words and where these stand: all, or without those that concern the state
    least until few enough levels are needed.
    """
    said = list(records)
    while True:
        span, flags = _best(said, days, scene, width)
        if max(flag.level for flag in flags) < LEVELS:
            return said, span, flags
        said.remove(min(said, key=_weight))


def _weight(row: dict) -> tuple[bool, int, str]:
    """How much an event concerns the state: a key event most, then what names few others, then the
    newer one.
    """
    return row["is_key"], -row["named"], row["day"]


def _best(
    records: Sequence[dict], days: Days, scene: Scene, width: float
) -> tuple[Span, list[Flag]]:
    """Days over the whole width, or with room for words at an end where that saves a level."""
    wide = [_wide(row, scene) for row in records]
    places = [days.at(row["date"].date()) for row in records]
    spans = [Span(left, right) for right in (0.0, wide[-1]) for left in (0.0, wide[0])]
    found = [
        (span, placed([span.at(place).at(width) for place in places], wide, width, GAP))
        for span in spans
    ]
    fitting = [pair for pair in found if all(flag.span[1] <= width for flag in pair[1])]
    return min(fitting or found[-1:], key=lambda pair: _depth(pair[1]))


def _depth(flags: Sequence[Flag]) -> tuple[int, int]:
    """How deep the words stand: the deepest, then all."""
    levels = [flag.level for flag in flags]
    return max(levels), sum(levels)


def _wide(row: dict, scene: Scene) -> float:
    """Pixels of its words, with what parts them from the line down to them."""
    texts = _texts(row, scene)
    return min(max(width_of(run.text, run.role) for run in texts) + 2, LONG) + INDENT


def _texts(row: dict, scene: Scene) -> tuple[Run, Run]:
    """The day, with its certainty where it is not firm, and what happened."""
    language = scene.language
    day = language.day(row["day"])
    if not row["firm"]:
        day = language.say("{day}, {certainty}", day=day, certainty=language.say(row["certainty"]))
    return Run(day, Role.LABEL), Run(language.fact(row["short_title"]), Role.SECOND)


def _lines(run: Run, flag: Flag) -> int:
    return len(lines_of((run,), flag.wide - INDENT))


def _heights(records: Sequence[dict], flags: Sequence[Flag], scene: Scene) -> list[float]:
    """Pixels of each level: as high as its highest words."""
    found = [
        (flag.level, sum(_lines(run, flag) * TYPE[run.role].line for run in _texts(row, scene)))
        for row, flag in zip(records, flags, strict=True)
    ]
    levels = range(max(level for level, _ in found) + 1)
    return [max(high for level, high in found if level == each) + 6 for each in levels]


def _axis(days: Days, span: Span, scene: Scene, width: float) -> list[Mark]:
    """The line, the years on it, and the day whose knowledge is shown."""
    marks: list[Mark] = [Line(LEFT, AXIS, RIGHT, AXIS, "hairline", 2)]
    for year in range(days.first.year + 1, days.last.year + 1):
        x = span.at(days.at(date(year, 1, 1)))
        marks.append(Line(x, AXIS - 8, x, AXIS + 4, "secondary-ink"))
        if x.at(width) + 4 + width_of(str(year), Role.AXIS) <= width:
            marks.append(words(x.beside(4), AXIS - 18, str(year), Role.AXIS))
    if days.holds(scene.snapshot.day):
        x, said = span.at(days.at(scene.snapshot.day)), day_words(scene)
        marks.append(Line(x, AXIS - 20, x, AXIS + 8, "ink", 2))
        is_late = x.at(width) + width_of(said, Role.HEADING) / 2 > width
        place, anchor = (RIGHT, Anchor.END) if is_late else (x, Anchor.MIDDLE)
        marks.append(words(place, 0, said, Role.HEADING, anchor=anchor))
    return marks


def _words(row: dict, x: Across, flag: Flag, top: float, scene: Scene) -> list[Mark]:
    """The words, and the line down to them where they are further below."""
    marks: list[Mark] = []
    if flag.level:
        marks.append(Line(x, AXIS + SIGN / 2, x, top + 14, "hairline"))
    indent, y = (INDENT if flag.level else 0.0), top
    start, to = x.beside(indent), x.beside(flag.wide)
    anchor = Anchor.END if flag.is_left else Anchor.START
    if flag.is_left:
        start, to = x.beside(-flag.wide), x.beside(-indent)
    for run in _texts(row, scene):
        marks.append(Words(start, y, (run,), anchor, to, _lines(run, flag)))
        y += _lines(run, flag) * TYPE[run.role].line
    return marks


def _item(row: dict, scene: Scene) -> Layout:
    """An event of the list: its sign, its day, what happened."""
    least = Width.NARROW.least - INSET
    marks: list[Mark] = [_sign(row, LEFT.beside(SIGN / 2), 10, scene)]
    y = 0.0
    for run in _texts(row, scene):
        lines = len(lines_of((run,), least))
        marks.append(Words(LEFT.beside(INSET), y, (run,), to=RIGHT, lines=lines))
        y += lines * TYPE[run.role].line
    return Layout(tuple(marks), y)


def _sign(row: dict, x: Across, y: float, scene: Scene) -> Sign:
    """That of its wave where it has one, else a disc; a ring of dots where its date is not firm."""
    language = scene.language
    source = source_of(row["sources"][0], scene)
    said = Said(language.fact(row["title"]), _sentence(row, scene), source)
    about = About("milestone", row["milestone_id"], said)
    if not row["firm"]:
        return Sign(x, y, RING, "secondary-ink", SIGN, about=about, dash=Dash.DOTTED)
    shape, colour = _look(row)
    return Sign(x, y, shape, colour, SIGN, outlined=True, about=about)


def _sentence(row: dict, scene: Scene) -> str:
    language = scene.language
    certainty = language.say(row["certainty"])
    when = language.say("{day}, {certainty}", day=language.day(row["day"]), certainty=certainty)
    dated = language.say("{details}.", details=when)
    return language.paragraph(dated, language.fact(row["summary"] or ""))


def _look(row: dict) -> tuple[Shape, str]:
    if row["wave"] and not SHAPES[row["wave"]].is_ring:
        return SHAPES[row["wave"]], f"wave-{row['wave']}"
    return CIRCLE, "host"
