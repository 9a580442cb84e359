"""The blocks of a page in their order, the same for the document and for the live page."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from markupsafe import Markup

from dashboard.document import (
    about,
    comparison,
    countries,
    data_page,
    map_days,
    map_list,
    map_panel,
    stage,
)
from dashboard.document.blocks import Block, block
from dashboard.document.brush import brush
from dashboard.document.folds import folds
from dashboard.document.frame import bar, foot, line, notice, tabs
from dashboard.document.paper import printed
from dashboard.document.trouble import box, contained
from dashboard.document.visit import Visit
from dashboard.exhibits import standing
from dashboard.exhibits.drawn import drawn
from dashboard.exhibits.registry import EXHIBITS
from dashboard.filtered import shown
from dashboard.templates import render


def top(visit: Visit) -> Markup:
    """What stands above the blocks."""
    return bar(visit) + notice(visit) + tabs(visit)


def bottom(visit: Visit) -> Markup:
    """What stands below them."""
    return foot(visit)


def blocks(visit: Visit) -> tuple[Block, ...]:
    """The blocks of the page in their order, without those that have nothing to say; one that
    fails says so and leaves the others. Where a page of its own fails as a whole, bar and foot
    stay around it.
    """
    try:
        made = _made(visit)
    except Exception as error:
        return (Block("trouble", box(error, visit.language)),)
    return tuple(item for item in made if item.before or item.exhibit)


def _made(visit: Visit) -> list[Block]:
    if visit.paper:
        return ON_PAPER.get(visit.page.path, _alike)(visit)
    return OWN.get(visit.page.path, _of_exhibits)(visit)


def _safely(name: str, make: Callable[[], Block], visit: Visit) -> Block:
    """The block; where it fails, one that says so."""
    made: list[Block] = []

    def keep() -> Markup:
        made.append(make())
        return Markup("")

    failed = contained(keep, visit.language)
    return made[0] if made else Block(name, failed)


def _each(slugs: Sequence[str], visit: Visit) -> list[Block]:
    return [_safely(slug, partial(block, EXHIBITS[slug], visit), visit) for slug in slugs]


def _alike(visit: Visit) -> list[Block]:
    """The exhibits of the section, none of which speaks for the page."""
    return _each(printed(visit.page, visit.scene), visit)


def _of_exhibits(visit: Visit) -> list[Block]:
    """The exhibits of the section, of which the first asks the question of the page."""
    first, *others = shown(visit.page, visit.scene)
    speaks = partial(block, EXHIBITS[first], visit, level="h1", line=line(visit))
    return [_safely(first, speaks, visit), *_each(others, visit)]


def _timeline(visit: Visit) -> list[Block]:
    """As other pages, with the months below the lanes."""
    if visit.section.code != "events":
        return _of_exhibits(visit)
    (slug,) = shown(visit.page, visit.scene)
    speaks = partial(block, EXHIBITS[slug], visit, level="h1", line=line(visit), under=brush(visit))
    return [_safely(slug, speaks, visit)]


def _overview(visit: Visit) -> list[Block]:
    """The finding as the heading of the page, its numbers in a strip with what is folded below
    them, then the others.
    """
    first, *others = shown(visit.page, visit.scene)
    return [
        _safely(first, partial(_headline, visit), visit),
        _safely("strip", partial(_strip, visit), visit),
        *_each(others, visit),
    ]


def _map(visit: Visit) -> list[Block]:
    """The map with its days below it; beside it the picked state, or all of them."""
    first, *_ = shown(visit.page, visit.scene)
    speaks = partial(block, EXHIBITS[first], visit, level="h1", line=line(visit))
    name, beside = ("state", map_panel.block) if visit.view.country else ("pick", map_list.block)
    return [
        _safely(first, speaks, visit),
        _safely("days", partial(map_days.block, visit), visit),
        _safely(name, partial(beside, visit), visit),
    ]


def _headline(visit: Visit) -> Block:
    exhibit, scene = standing.EXHIBIT, visit.scene
    finding = drawn(exhibit, scene).sentence
    opening = render("headline", finding=finding, line=line(visit), lead=standing.lead(scene))
    return block(exhibit, visit, opening=opening, is_folded=False)


def _strip(visit: Visit) -> Block:
    exhibit = standing.EXHIBIT
    return Block("strip", folds(exhibit, drawn(exhibit, visit.scene), visit, visit.scene))


def _investment(visit: Visit) -> list[Block]:
    if visit.section.code != "size":
        return _alike(visit) if visit.paper else _of_exhibits(visit)
    first, *others = shown(visit.page, visit.scene)
    compares = comparison.on_paper if visit.paper else comparison.first
    return [
        _safely(first, partial(compares, EXHIBITS[first], visit), visit),
        *_each(others, visit),
    ]


def _countries(visit: Visit) -> list[Block]:
    """The way between the states, then what is asked of those that are picked: of one state its
    exhibits, of several the comparison, of none the list of all.
    """
    first, *others = shown(visit.page, visit.scene)
    speaks = partial(block, EXHIBITS[first], visit, level="h1")
    return [
        Block("way", countries.way(visit)),
        _safely(first, speaks, visit),
        *_each(others, visit),
    ]


OWN: Mapping[str, Callable[[Visit], list[Block]]] = {
    "": _overview,
    "map": _map,
    "timeline": _timeline,
    "investment": _investment,
    "countries": _countries,
    "data": data_page.blocks,
    "present": stage.blocks,
    "about": about.blocks,
}
"""Pages that are more than their exhibits one below the other."""

ON_PAPER: Mapping[str, Callable[[Visit], list[Block]]] = {
    "investment": _investment,
    "data": data_page.section,
}
"""The same for paper, which has a heading of its own."""
