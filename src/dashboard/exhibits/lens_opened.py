"""The second scale of a lens: the smaller amount, what is inside it, and what stands beside it."""

from collections.abc import Sequence
from dataclasses import replace

from dashboard.data import Total
from dashboard.drawing.axis import Axis, grid, tick_words
from dashboard.drawing.labels import labelled
from dashboard.drawing.layout import Layout, below, moved
from dashboard.drawing.marks import LEFT, RIGHT, Area, Bar, Mark, Run, words
from dashboard.drawing.rows import part
from dashboard.drawing.type_scale import Role
from dashboard.drawing.typeface import width_of
from dashboard.exhibits.bars import part_of, tick_of
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.lens_bars import about_of, bar_of, end_of_scale, heading
from dashboard.exhibits.pair_words import colour_names
from dashboard.facts.lens import Lens
from dashboard.facts.subjects import Subject

STRIP, PADDING = 20.0, 14.0
"""Pixels: height of what is inside the smaller amount or beside it, and inside the frame."""

TINT = 0.38
NONE = Layout((), 0)


def opened(lens: Lens, scene: Scene, width: float) -> Layout:
    """The second scale: the smaller amount, what is inside it, and how the larger goes on."""
    inset = PADDING if lens.times > 1 else 0.0
    axis = Axis(lens.opened, LEFT.beside(inset), RIGHT.beside(-inset))
    small = colour_names(lens.pair)[0]
    title = heading(_title(lens, scene), width, inset)
    blocks = [
        bar_of(lens.pair.small, small, axis, scene, width, height=40) if lens.times > 1 else NONE,
        _parts(lens, axis, scene, width),
        _beside(lens, axis, scene, width),
        _goes_on(lens, axis, scene, width) if lens.times > 1 else NONE,
    ]
    shown = [block for block in blocks if block.marks]
    if not shown:
        return NONE
    bars = below(*shown, gap=10)
    body = Layout((*grid(axis, 0, bars.height + 4), *bars.marks), bars.height + 4)
    said = Layout(tick_words(axis, 2, width, tick_of(scene)), 20)
    return below(title, below(body, said), gap=6)


def _title(lens: Lens, scene: Scene) -> str:
    language, end = scene.language, end_of_scale(lens.opened, scene)
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
        return _pale(lens.parts, [colour] * len(lens.parts), axis, scene, width)
    said = heading(_sum_words(lens.total, scene), width, axis.start.px)
    return below(said, _in_a_row(lens, colour, axis, scene, width), gap=2)


def _sum_words(total: Total, scene: Scene) -> str:
    language = scene.language
    name = language.say(
        "Sum of the parts ({covered} of {rows})", covered=total.covered, rows=total.rows
    )
    return language.say("{name}: {money}", name=name, money=language.money(total.as_amount()))


def _beside(lens: Lens, axis: Axis, scene: Scene, width: float) -> Layout:
    """The other waves, each from zero and in its own colour."""
    colours = [f"wave-{wave.wave}" for wave in lens.beside]
    return _pale(lens.beside, colours, axis, scene, width)


def _pale(
    items: Sequence[Subject], colours: Sequence[str], axis: Axis, scene: Scene, width: float
) -> Layout:
    """Bars below each other that stand back behind the two amounts."""
    bars = [
        bar_of(item, colour, axis, scene, width, height=STRIP, share=TINT)
        for item, colour in zip(items, colours, strict=True)
    ]
    return below(*bars, gap=4) if bars else NONE


def _in_a_row(lens: Lens, colour: str, axis: Axis, scene: Scene, width: float) -> Layout:
    """Each part begins where the one before it ended; what is not published stands below."""
    marks: list[Mark] = []
    start = 0.0
    for item in (item for item in lens.parts if item.amount.middle):
        # A part may be narrower than a finger, and leads where the whole beside it leads.
        about = replace(about_of(item, scene), leads_to=None)
        found = part_of(item.amount, colour, scene, about)
        stop = start + item.size
        shown = replace(found, start=start, stop=stop, low=None, share=TINT)
        bar = part(axis, shown, 0, STRIP, is_last=False)
        marks += [bar, *_name_on(bar, scene.language.fact(item.label), width)]
        start = stop
    missing = [item for item in lens.parts if not item.amount.middle]
    rest = [bar_of(item, colour, axis, scene, width, height=STRIP) for item in missing]
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
    bar = Bar(axis.start, axis.stop, 0, STRIP, colour, about=about_of(large, scene))
    said = labelled(bar, runs, width, axis.stop)
    lower = said.height - STRIP
    return Layout((*said.marks, moved(Area(arrow, colour), lower)), said.height)
