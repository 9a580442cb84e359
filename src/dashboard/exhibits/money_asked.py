"""What every exhibit on the money of sites says of the view: which money, and why none is known."""

from collections.abc import Callable, Iterable

from dashboard.codes.figures import STAGE_NAMES
from dashboard.exhibits.exhibit import Scene
from dashboard.facts.site_money import TOTAL, Filters, has_further_total
from dashboard.facts.sites import Site, chosen_sites
from dashboard.language import message


def filters(scene: Scene) -> Filters:
    """Of which money the view asks."""
    view = scene.view
    return Filters(view.wave, view.country, view.stage, view.side)


def sites_shown(scene: Scene) -> tuple[Site, ...]:
    """Sites of the view's waves and host states, oldest first."""
    return chosen_sites(scene.snapshot, scene.view.wave, scene.view.country)


def measure(scene: Scene) -> str:
    """Measure of the view's side: the total where none is chosen."""
    return scene.view.side or TOTAL


def question_by_side(both: str, eu: str, national: str) -> Callable[[Scene], str]:
    """Title of an exhibit whose amounts a view may limit to one side: a message for each."""
    texts = {"": both, "eu": eu, "national": national}
    return lambda scene: scene.language.say(texts[scene.view.side])


def nothing_known(scene: Scene) -> str:
    """Why no amount can be said of the view's sites, in a sentence that its filters leave true."""
    say = scene.language.say
    if not sites_shown(scene):
        return say("No site is known by this day and with these filters.")
    if scene.view.stage:
        return say(NONE_OF_STAGE[measure(scene)], stages=stages_in_words(scene.view.stage, scene))
    if measure(scene) == TOTAL and has_further_total(scene.snapshot, filters(scene)):
        return say(
            "A total in euro of these sites is known only as a further figure: the one shown first"
            " is in another currency."
        )
    return say(NONE_KNOWN[measure(scene)])


def stages_in_words(stages: Iterable[str], scene: Scene) -> str:
    """`goes with the selection; contract or grant signed`."""
    return "; ".join(scene.language.say(STAGE_NAMES[stage]) for stage in stages)


NONE_KNOWN = {
    TOTAL: message("No total in euro of these sites is known by this day."),
    "eu": message("No EU part in euro of these sites that may be added is known by this day."),
    "national": message(
        "No national part in euro of these sites that may be added is known by this day."
    ),
}
NONE_OF_STAGE = {
    TOTAL: message(
        "Of the totals in euro shown for these sites, none has this stage: {stages}. Contracts for"
        " machines, buildings and services are amounts of their own."
    ),
    "eu": message("No EU part in euro that may be added has this stage: {stages}."),
    "national": message("No national part in euro that may be added has this stage: {stages}."),
}
