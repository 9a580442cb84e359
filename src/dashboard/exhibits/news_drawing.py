"""The drawing of what is new: a heading a month, a line an event, the older months where asked."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from dashboard.codes.sources import TIER_NAMES
from dashboard.drawing.about import About, Lead
from dashboard.drawing.cells import Cell, Cells, cell, cells_in_columns, ruled, words_below
from dashboard.drawing.layout import Layout, below
from dashboard.drawing.marks import LEFT, RIGHT, Box, Line, Run, words
from dashboard.drawing.type_scale import Role
from dashboard.drawing.widths import Width
from dashboard.exhibits.all_rows import shows_all, way_to_all
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.news_words import sentence_of, title_of
from dashboard.facts.documents import sources
from dashboard.facts.milestones import Milestone

MONTHS = 4
"""Months with an event that are drawn; those before where they are asked for."""

STARTS = {Width.WIDE: (0.0, 0.16, 0.6, 0.79), Width.PAGE: (0.0, 0.093, 0.6, 0.79)}
"""Where day, event, states and source stand, as shares of the width; below each other elsewhere."""

FINGER = 6.0
"""Pixels between lines of links that a finger tells apart."""


def drawing(found: Sequence[Milestone], scene: Scene, width: Width) -> Layout:
    """The newest months, and what leads to the older ones; these too where they are asked for, or
    hold what is picked.
    """
    months = [list(group) for _, group in groupby(found, key=lambda each: each.date[:7])]
    drawn = [_month(group, scene, width) for group in months[:MONTHS]]
    older = [each for group in months[MONTHS:] for each in group]
    is_picked = any(scene.view.site in each.site_ids for each in older)
    if older:
        text = scene.language.say("Older events: {count}", count=len(older))
        drawn.append(way_to_all(text, scene, leads=not is_picked))
    if shows_all(scene) or is_picked:
        drawn += [_month(group, scene, width) for group in months[MONTHS:]]
    return below(*drawn, gap=14)


def _month(found: Sequence[Milestone], scene: Scene, width: Width) -> Layout:
    name = words(LEFT, 0, scene.language.day(found[0].date[:7]), Role.NAME)
    head = Layout((name, Line(LEFT, 24, RIGHT, 24, "ink")), 25)
    return below(head, *(_event(each, scene, width) for each in found), gap=4)


def _event(found: Milestone, scene: Scene, width: Width) -> Layout:
    day, what, *ways = _cells(found, scene)
    if width in STARTS:
        laid = ruled(cells_in_columns((day, what, *ways), STARTS[width], width.least))
    else:
        dated = replace(what, runs=(*day.runs, *what.runs))
        laid = ruled(words_below([(dated, *ways)], Width.NARROW.least, within=FINGER))
    if scene.view.site not in found.site_ids:
        return laid
    ground = Box(LEFT, RIGHT, 0, laid.height, filling="selected")
    return replace(laid, marks=(ground, *laid.marks))


def _cells(found: Milestone, scene: Scene) -> Cells:
    language, about = scene.language, About("milestone", found.milestone_id)
    title, sentence = title_of(found, language), sentence_of(found, language)
    more = (Run(sentence),) if sentence else ()
    return (
        cell(language.day(found.date, short=True), Role.SECOND),
        Cell((Run(title, Role.LABEL), *more), about=about),
        Cell(_states(found, scene)),
        Cell((_source(found, scene),)),
    )


def _states(found: Milestone, scene: Scene) -> tuple[Run, ...]:
    """Each state leads to its page."""
    codes = scene.language.by_name(found.countries)
    names = [scene.language.country(code) for code in codes]
    listed = [*(f"{name}," for name in names[:-1]), *names[-1:]]
    return tuple(
        Run(name, Role.SECOND, Lead("countries", (("country", (code,)),)))
        for name, code in zip(listed, codes, strict=True)
    )


def _source(found: Milestone, scene: Scene) -> Run:
    """Publisher and kind of the document, which it leads to where it is on the web."""
    source, say = sources(scene.snapshot)[found.source_id], scene.language.say
    tier = say(TIER_NAMES[source.tier])
    text = say("{publisher} · {tier}", publisher=source.publisher, tier=tier)
    return Run(text, Role.SECOND, Lead(address=source.address) if source.address else None)
