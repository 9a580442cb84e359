"""Two amounts on one scale, and the first part of it again on a wider one, as under a lens."""

from dataclasses import dataclass, replace

from dashboard.data import Amount, Total
from dashboard.drawing.about import About, Lead
from dashboard.drawing.axis import Axis, grid, tick_words
from dashboard.drawing.labels import labelled
from dashboard.drawing.layout import Layout, below, moved
from dashboard.drawing.marks import LEFT, RIGHT, Area, Bar, Box, Inside, Mark, Role, Run, words
from dashboard.drawing.rows import part
from dashboard.drawing.typeface import TYPE, lines_of, width_of
from dashboard.exhibits.bars import part_of, said_of, tick_of
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.pair_words import colour_names
from dashboard.facts.pair import Pair
from dashboard.facts.subjects import Subject

BAR, STRIP = 30.0, 20.0
"""Pixels: heights of the two bars, and of what is inside the smaller one."""

LIGHT, PADDING = 40.0, 14.0
ROOM = 1.05
"""How much longer the second scale is, at least, than what is drawn on it."""

TINT = 0.38
NONE = Layout((), 0)


@dataclass(frozen=True)
class Lens:
    """Two amounts, the parts of the smaller one, and their sum where they may be added."""

    pair: Pair
    parts: tuple[Subject, ...]
    total: Total | None

    @property
    def longest(self) -> float:
        """The largest value on the second scale, EUR million."""
        added = (self.total.high or 0.0) if self.total else 0.0
        return max(self.pair.small.size, added, *(part.amount.middle or 0 for part in self.parts))

    @property
    def times(self) -> int:
        """How much wider the second scale is: a power of ten, 1 where a lens would show no more."""
        found = 1
        while self.pair.large.size / (found * 10) >= self.longest * ROOM:
            found *= 10
        return found

    @property
    def opened(self) -> float:
        """Where the second scale ends, EUR million."""
        return self.pair.large.size / self.times if self.times > 1 else self.longest * ROOM


def lens_drawing(lens: Lens, scene: Scene, width: float) -> Layout:
    """Both bars and their axis, and what is inside the smaller; under a lens where it is small."""
    bars = _both(lens.pair, scene, width)
    axis = Axis(lens.pair.large.size, LEFT, RIGHT)
    whole = below(bars, _feet(axis, scene, width))
    inner = _opened(lens, scene, width)
    if lens.times == 1:
        return below(whole, inner, gap=12)
    edge, top = axis.at(lens.opened), whole.height + LIGHT
    corners = ((LEFT, bars.height), (edge, bars.height), (RIGHT, top), (LEFT, top))
    around = (
        Box(LEFT, edge.beside(1), TYPE[Role.HEADING].line + 2, bars.height - 18, line="link"),
        Box(LEFT, RIGHT, top, inner.height + PADDING, line="link"),
    )
    opened = (moved(mark, top + PADDING / 2) for mark in inner.marks)
    marks = (Area(corners, "selected"), *whole.marks, *around, *opened)
    return Layout(marks, top + inner.height + PADDING)


def one_of_two(pair: Pair, scene: Scene, width: float) -> Layout:
    """Both amounts where one is not published: there is nothing to set side by side."""
    top = max((item.amount.high or 0) if item.amount.in_euro else 0 for item in _two(pair))
    axis, colours = Axis(top, LEFT, RIGHT), colour_names(pair)
    drawn = [_bar(item, colour, axis, scene, width) for item, colour in zip(_two(pair), colours)]
    return below(*drawn, gap=6)


def _two(pair: Pair) -> tuple[Subject, Subject]:
    return pair.small, pair.large


def _both(pair: Pair, scene: Scene, width: float) -> Layout:
    language = scene.language
    heading = _heading(
        language.say("The whole scale. End: {end}", end=_end(pair.large.size, scene)), width
    )
    axis = Axis(pair.large.size, LEFT, RIGHT)
    drawn = [
        _bar(item, name, axis, scene, width) for item, name in zip(_two(pair), colour_names(pair))
    ]
    return below(heading, below(*drawn, gap=4), gap=4)


def _end(value: float, scene: Scene) -> str:
    return scene.language.money(Amount(value, value))


def _heading(text: str, width: float, inset: float = 0.0) -> Layout:
    lines = len(lines_of((Run(text, Role.HEADING),), width - 2 * inset))
    place, to = LEFT.beside(inset), RIGHT.beside(-inset)
    mark = words(place, 0, text, Role.HEADING, to=to, lines=lines)
    return Layout((mark,), lines * TYPE[Role.HEADING].line)


def _bar(
    item: Subject, colour: str, axis: Axis, scene: Scene, width: float, *, height: float = BAR
) -> Layout:
    """The bar of a subject with its amount and its name."""
    bar = part(axis, part_of(item.amount, colour, scene, _about(item, scene)), 0, height)
    shown = replace(bar, words="") if bar.inside is Inside.UNPUBLISHED else bar
    edge = axis.stop if axis.start.px else RIGHT
    return labelled(shown, _runs(item, scene), width, edge)


def _runs(item: Subject, scene: Scene) -> tuple[Run, ...]:
    language = scene.language
    return (
        Run(language.money(item.amount), Role.LABEL),
        Run(language.fact(item.label), Role.TEXT),
    )


def _about(item: Subject, scene: Scene) -> About:
    """What a bar says; the envelope of a wave leads to the page limited to it."""
    said = said_of(scene.language.fact(item.label), item.amount, scene)
    lead = Lead(None, (("wave", (item.wave,)),)) if item.wave else None
    return About("figure", item.amount.figure_id, said, lead)


def _feet(axis: Axis, scene: Scene, width: float) -> Layout:
    """Short ticks under the bars, and their words."""
    ticks = grid(axis, 0, 6)
    return Layout((*ticks, *tick_words(axis, 8, width, tick_of(scene))), 26)


def _opened(lens: Lens, scene: Scene, width: float) -> Layout:
    """The second scale: the smaller amount, what is inside it, and how the larger goes on."""
    inset = PADDING if lens.times > 1 else 0.0
    axis = Axis(lens.opened, LEFT.beside(inset), RIGHT.beside(-inset))
    small = colour_names(lens.pair)[0]
    heading = _heading(_title(lens, scene), width, inset)
    blocks = [
        _bar(lens.pair.small, small, axis, scene, width, height=40) if lens.times > 1 else NONE,
        _parts(lens, axis, scene, width),
        _goes_on(lens, axis, scene, width) if lens.times > 1 else NONE,
    ]
    shown = [block for block in blocks if block.marks]
    if not shown:
        return NONE
    bars = below(*shown, gap=10)
    body = Layout((*grid(axis, 0, bars.height + 4), *bars.marks), bars.height + 4)
    said = Layout(tick_words(axis, 2, width, tick_of(scene)), 20)
    return below(heading, below(body, said), gap=6)


def _title(lens: Lens, scene: Scene) -> str:
    language, end = scene.language, _end(lens.opened, scene)
    if lens.times == 1:
        return language.say("What is inside the smaller amount")
    return language.say(
        "Its beginning enlarged. Factor: {times}. End: {end}",
        times=language.number(lens.times),
        end=end,
    )


def _parts(lens: Lens, axis: Axis, scene: Scene, width: float) -> Layout:
    """The parts in a row where they may be added, else each from zero."""
    colour = colour_names(lens.pair)[0]
    if not lens.total:
        bars = [_tinted(item, colour, axis, scene, width) for item in lens.parts]
        return below(*bars, gap=4) if bars else NONE
    said = _heading(_sum_words(lens.total, scene), width, axis.start.px)
    return below(said, _in_a_row(lens, colour, axis, scene, width), gap=2)


def _sum_words(total: Total, scene: Scene) -> str:
    language = scene.language
    name = language.say(
        "Sum of the parts ({covered} of {rows})", covered=total.covered, rows=total.rows
    )
    return language.say("{name}: {money}", name=name, money=language.money(total.as_amount()))


def _tinted(item: Subject, colour: str, axis: Axis, scene: Scene, width: float) -> Layout:
    laid = _bar(item, colour, axis, scene, width, height=STRIP)
    return replace(laid, marks=tuple(_pale(mark) for mark in laid.marks))


def _pale(mark: Mark) -> Mark:
    return replace(mark, share=TINT) if isinstance(mark, Bar) else mark


def _in_a_row(lens: Lens, colour: str, axis: Axis, scene: Scene, width: float) -> Layout:
    """Each part begins where the one before it ended; what is not published stands below."""
    marks: list[Mark] = []
    start = 0.0
    for item in (item for item in lens.parts if item.amount.middle):
        # A part may be narrower than a finger, and leads where the whole beside it leads.
        about = replace(_about(item, scene), leads_to=None)
        found = part_of(item.amount, colour, scene, about)
        stop = start + item.size
        shown = replace(found, start=start, stop=stop, low=None, share=TINT)
        bar = part(axis, shown, 0, STRIP, is_last=False)
        marks += [bar, *_name_on(bar, scene.language.fact(item.label), width)]
        start = stop
    missing = [item for item in lens.parts if not item.amount.middle]
    rest = [_bar(item, colour, axis, scene, width, height=STRIP) for item in missing]
    return below(Layout(tuple(marks), STRIP), *rest, gap=4)


def _name_on(bar: Bar, name: str, width: float) -> tuple[Mark, ...]:
    """The name on its part, where it fits."""
    room = bar.to.at(width) - bar.x.at(width) - 10
    if width_of(name, Role.AXIS) > room:
        return ()
    return (words(bar.x.beside(5), bar.y + 2, name, Role.AXIS, colour="ink"),)


def _goes_on(lens: Lens, axis: Axis, scene: Scene, width: float) -> Layout:
    """The larger amount over the whole second scale, and how many more of it there are."""
    language, large = scene.language, lens.pair.large
    colour = colour_names(lens.pair)[1]
    arrow = (
        (axis.stop, 0.0),
        (axis.stop.beside(PADDING - 4), STRIP / 2),
        (axis.stop, STRIP),
    )
    more = language.say(
        "continues; further widths like this: {count}", count=language.number(lens.times - 1)
    )
    runs = (Run(language.money(large.amount), Role.LABEL), Run(more, Role.TEXT))
    bar = Bar(axis.start, axis.stop, 0, STRIP, colour, about=_about(large, scene))
    said = labelled(bar, runs, width, axis.stop)
    lower = said.height - STRIP
    return Layout((*said.marks, moved(Area(arrow, colour), lower)), said.height)
