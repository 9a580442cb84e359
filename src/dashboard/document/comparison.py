"""How large is one amount next to another? The question holds the choice of the two."""

from dataclasses import dataclass

from markupsafe import Markup

from dashboard.document.blocks import Block, block
from dashboard.document.frame import line
from dashboard.document.visit import Visit
from dashboard.exhibits.drawn import drawn
from dashboard.exhibits.exhibit import Exhibit, Scene
from dashboard.exhibits.pair_words import pair_in, related
from dashboard.facts.pair import DEFAULT
from dashboard.facts.subjects import comparable, subject
from dashboard.templates import render


@dataclass(frozen=True)
class Amount:
    """An amount that can be chosen: its id, its words, whether it is chosen here or in the other
    place, where it cannot be chosen again.
    """

    subject_id: str
    words: str
    is_chosen: bool
    is_other: bool


IN_PAIRS = ("two-bars", "squares", "ladder")
"""Exhibits that show the chosen pair."""


def caveat(exhibit: Exhibit, visit: Visit) -> Markup:
    """What must not be made of the pair that an exhibit shows; nothing for any other exhibit."""
    warning = _warning(visit.scene) if exhibit.slug in IN_PAIRS else ""
    return render("caveat", warning=warning)


def on_paper(exhibit: Exhibit, visit: Visit) -> Block:
    """The exhibit under its question, in which nothing can be chosen."""
    return block(exhibit, visit, warning=caveat(exhibit, visit))


def _warning(scene: Scene) -> str:
    pair = pair_in(scene)
    return related(pair, scene.language) if pair.relation.is_warning else ""


def first(exhibit: Exhibit, visit: Visit) -> Block:
    """The exhibit that the chosen shape shows, under the question with its two choices."""
    return block(exhibit, visit, opening=_question(exhibit, visit, _warning(visit.scene)))


def _question(exhibit: Exhibit, visit: Visit, warning: str) -> Markup:
    say, scene = visit.language.say, visit.scene
    chosen = scene.view.compare or DEFAULT
    asked = say("How large is {small} next to {large}?", small="\x02", large="\x03")
    before, _, after = asked.partition("\x02")
    between, _, rest = after.partition("\x03")
    close, space, end = rest.partition(" ")
    return render(
        "comparison",
        slug=exhibit.slug,
        before=before,
        between=between,
        close=close,
        end=space + end,
        picked=tuple(_picked(name, scene) for name in chosen),
        labels=(say("Amount"), say("Next to")),
        choices=tuple(_amounts(chosen, place, scene) for place in (0, 1)),
        hidden=visit.kept_beside("compare"),
        submit=say("Compare"),
        finding=drawn(exhibit, scene).sentence,
        warning=warning,
        line=line(visit),
    )


def _picked(name: str, scene: Scene) -> str:
    """The amount that is chosen; its name where none in euro is known."""
    item = subject(scene.snapshot, name)
    if not item.amount.in_euro:
        return scene.language.fact(item.label)
    return scene.language.money(item.amount, rounded=True)


def _amounts(chosen: tuple[str, ...], place: int, scene: Scene) -> list[Amount]:
    """All amounts in euro on the day, largest first; the chosen ones even where they have none."""
    language, snapshot = scene.language, scene.snapshot
    found = {item.subject_id: item for item in comparable(snapshot)}
    for name in chosen:
        found.setdefault(name, subject(snapshot, name))
    return [
        Amount(
            name,
            language.say(
                "{money}: {label}",
                money=language.money(item.amount, short=True),
                label=language.fact(item.label),
            ),
            name == chosen[place],
            name == chosen[1 - place],
        )
        for name, item in found.items()
    ]
