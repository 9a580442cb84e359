"""Beside the map: the picked state under its name, and the ways on from it."""

from dashboard.document.blocks import Block, marked_up
from dashboard.document.folds import folds
from dashboard.document.visit import Visit
from dashboard.exhibits import state
from dashboard.exhibits.drawn import drawn
from dashboard.facts.states import states
from dashboard.templates import render


def block(visit: Visit) -> Block:
    """The exhibit on one state without its question, which the name beside the map says; the ways
    let go of the state, open its page and compare it. Without a site its sentence says it all.
    """
    exhibit, code = state.EXHIBIT, visit.view.country[0]
    parts = drawn(exhibit, visit.scene)
    shown = marked_up(parts.drawings, visit) if parts.drawings else ""
    say = visit.language.say
    markup = render(
        "map-panel",
        slug=exhibit.slug,
        name=visit.language.country(code),
        finding=parts.sentence,
        picture=shown,
        more=say("More"),
        folds=folds(exhibit, parts, visit, visit.scene) if shown else "",
        close=visit.here(country=(), site=""),
        close_label=say("Let go of the state"),
        page=visit.to("countries", country=(code,)),
        page_label=say("Open country page"),
        compare_label=say("Compare with"),
        others=_others(code, visit),
    )
    return Block(exhibit.slug, markup)


def _others(code: str, visit: Visit) -> list[tuple[str, str, str]]:
    """The other host states with the link that compares them."""
    hosts = [c for c, found in states(visit.scene.snapshot).items() if found.hosted and c != code]
    return [
        (other, visit.language.country(other), visit.to("countries", country=(code, other)))
        for other in visit.language.by_name(hosts)
    ]
