"""The tree of envelopes, and its picture as boxes in boxes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from html import escape

import pandas as pd

from dashboard.data import Amount
from dashboard.exhibits import track
from dashboard.exhibits.exhibit import Scene
from dashboard.language import Language

INSIDE, BESIDE = "inside", "beside"


@dataclass(frozen=True)
class Place:
    """Where an envelope stands: `around` is the envelope it is inside of or beside, by id."""

    envelope_id: str
    relation: str = ""
    around: str = ""


@dataclass(frozen=True)
class Tree:
    """Envelopes by id with the one they belong under: officially (parent_id) or, without a
    stated link, by subject (related_to).
    """

    labels: Mapping[str, str]
    under: Mapping[str, Place]

    @classmethod
    def of(cls, envelopes: pd.DataFrame) -> "Tree":
        """From the table of envelopes; a link to an envelope that is not in it is left out."""
        labels = dict(zip(envelopes["envelope_id"], envelopes["label"]))
        under = {}
        for row in envelopes.to_dict("records"):
            name = row["envelope_id"]
            under[name] = Place(name)
            for relation, column in ((INSIDE, "parent_id"), (BESIDE, "related_to")):
                if row[column] in labels and not under[name].relation:
                    under[name] = Place(name, relation, row[column])
        return cls(labels, under)

    @cached_property
    def roots(self) -> tuple[str, ...]:
        """Envelopes that stand under no other, in the order of the table."""
        return tuple(name for name, place in self.under.items() if not place.relation)

    def children(self, name: str, relation: str) -> tuple[str, ...]:
        """Envelopes directly inside, or beside, an envelope."""
        return tuple(
            place.envelope_id
            for place in self.under.values()
            if (place.around, place.relation) == (name, relation)
        )

    def group(self, name: str) -> tuple[str, ...]:
        """An envelope and all that stands under it, from the top down."""
        below = (*self.children(name, INSIDE), *self.children(name, BESIDE))
        return (name, *(inner for child in below for inner in self.group(child)))

    def places(self) -> Iterator[Place]:
        """All places, group by group; groups of more than one envelope first."""
        groups = sorted((self.group(root) for root in self.roots), key=lambda g: len(g) == 1)
        for group in groups:
            yield from (self.under[name] for name in group)

    def container(self, name: str) -> str:
        """The outermost envelope that officially contains an envelope; itself where none does."""
        place = self.under[name]
        return self.container(place.around) if place.relation == INSIDE else name


def markup(tree: Tree, amounts: Mapping[str, Amount], scene: Scene) -> str:
    """Groups of boxes; an envelope that a filter leaves out stays as a name where something
    inside it is shown.
    """
    groups = [tree.group(root) for root in tree.roots]
    shown = [group for group in groups if set(group) & set(amounts)]
    linked = "".join(_group(tree, group, amounts, scene) for group in shown if len(group) > 1)
    alone = [group[0] for group in shown if len(group) == 1]
    look = scene.look
    colours = (
        f"--mark:{look.roles['host']};--ink:{look.ink};--second:{look.secondary_ink};"
        f"--quiet:{look.quiet};--paper:{look.paper}"
    )
    return (
        f'<div class="nests" style="{colours}">{linked}{_alone(tree, alone, amounts, scene)}</div>'
    )


def _group(tree: Tree, group: tuple[str, ...], amounts: Mapping[str, Amount], scene: Scene) -> str:
    scale = _scale(group, amounts)
    return f'<ul class="nest">{_box(tree, group[0], amounts, scale, scene)}</ul>'


def _alone(tree: Tree, names: list[str], amounts: Mapping[str, Amount], scene: Scene) -> str:
    if not names:
        return ""
    scale = _scale(tuple(names), amounts)
    boxes = "".join(_box(tree, name, amounts, scale, scene) for name in names)
    heading = escape(scene.language.say("Amounts without a stated link to another"))
    return f'<div class="nest"><h3>{heading}</h3><ul>{boxes}</ul></div>'


def _scale(names: tuple[str, ...], amounts: Mapping[str, Amount]) -> track.Track:
    return track.Track(max(amounts[name].high or 0 for name in names if name in amounts))


def _box(
    tree: Tree,
    name: str,
    amounts: Mapping[str, Amount],
    scale: track.Track,
    scene: Scene,
) -> str:
    if not set(tree.group(name)) & set(amounts):
        return ""
    inner = ""
    for relation in (INSIDE, BESIDE):
        boxes = "".join(
            _box(tree, child, amounts, scale, scene) for child in tree.children(name, relation)
        )
        inner += f'<ul class="{relation}">{boxes}</ul>' if boxes else ""
    relation = _spoken(tree.under[name], scene.language)
    return f"<li>{relation}{_own(tree, name, amounts, scale, scene)}{inner}</li>"


def _spoken(place: Place, language: Language) -> str:
    """The relation in words, for readers who do not see the lines."""
    texts = {INSIDE: language.say("Officially part of it:"), BESIDE: language.say("Same subject:")}
    text = texts.get(place.relation, "")
    return f'<small class="relation">{escape(text)}</small> ' if text else ""


def _own(
    tree: Tree,
    name: str,
    amounts: Mapping[str, Amount],
    scale: track.Track,
    scene: Scene,
) -> str:
    language, label = scene.language, escape(scene.language.fact(tree.labels[name]))
    if name not in amounts:
        left_out = escape(language.say("not in the filter"))
        return f"{label} <small>({left_out})</small>"
    amount = amounts[name]
    width = scale.place(amount.high or 0)
    return (
        f"<b>{escape(language.money(amount))}</b> {label}"
        f'<i class="size" aria-hidden="true" style="width:{width}"></i>'
    )
