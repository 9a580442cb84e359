"""The tree of envelopes, and its picture as boxes in boxes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from html import escape

import pandas as pd

from dashboard.codes.figures import BASIS_NAMES
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

    def depth(self, name: str) -> int:
        """How many envelopes stand around an envelope, officially or by subject."""
        place = self.under[name]
        return 1 + self.depth(place.around) if place.relation else 0

    def container(self, name: str) -> str:
        """The outermost envelope that officially contains an envelope; itself where none does."""
        place = self.under[name]
        return self.container(place.around) if place.relation == INSIDE else name


@dataclass(frozen=True)
class Group:
    """Envelopes that are drawn on one linear scale, which reaches to the longest bar; `deepest` is
    how far they are indented.
    """

    tree: Tree
    amounts: Mapping[str, Amount]
    longest: Amount
    deepest: int

    @classmethod
    def of(cls, tree: Tree, names: tuple[str, ...], amounts: Mapping[str, Amount]) -> "Group":
        """The scale reaches to the largest amount among the named envelopes."""
        shown = [amounts[name] for name in names if name in amounts]
        longest = max(shown, key=lambda amount: amount.high or 0)
        return cls(tree, amounts, longest, max(tree.depth(name) for name in names))


def markup(tree: Tree, amounts: Mapping[str, Amount], scene: Scene) -> str:
    """Groups of boxes; an envelope that a filter leaves out stays as a name where something
    inside it is shown.
    """
    groups = [tree.group(root) for root in tree.roots]
    shown = [group for group in groups if set(group) & set(amounts)]
    linked = "".join(
        _linked(Group.of(tree, names, amounts), names[0], scene)
        for names in shown
        if len(names) > 1
    )
    alone = tuple(names[0] for names in shown if len(names) == 1)
    boxes = linked + (_alone(Group.of(tree, alone, amounts), alone, scene) if alone else "")
    return f'<div class="nests" style="{track.colours(scene.look)}">{boxes}</div>'


def _linked(group: Group, root: str, scene: Scene) -> str:
    return f'<div class="nest">{_scale(group, scene)}<ul>{_box(group, root, scene)}</ul></div>'


def _scale(group: Group, scene: Scene) -> str:
    """What the longest bar stands for: each group has a scale of its own."""
    words = scene.language.say(
        "Longest bar here: {money}", money=scene.language.money(group.longest)
    )
    return f'<p class="scale">{escape(words)}</p>'


def _alone(group: Group, names: tuple[str, ...], scene: Scene) -> str:
    boxes = "".join(_box(group, name, scene) for name in names)
    heading = escape(scene.language.say("Amounts without a stated link to another"))
    scale = _scale(group, scene)
    return f'<div class="nest"><h3>{heading}</h3>{scale}<ul>{boxes}</ul></div>'


def _box(group: Group, name: str, scene: Scene) -> str:
    if not set(group.tree.group(name)) & set(group.amounts):
        return ""
    inner = ""
    for relation in (INSIDE, BESIDE):
        boxes = "".join(_box(group, child, scene) for child in group.tree.children(name, relation))
        inner += f'<ul class="{relation}">{boxes}</ul>' if boxes else ""
    relation = _spoken(group.tree.under[name], scene.language)
    return f"<li>{relation}{_own(group, name, scene)}{inner}</li>"


def _spoken(place: Place, language: Language) -> str:
    """The relation in words, for readers who do not see the lines."""
    texts = {INSIDE: language.say("Officially part of it:"), BESIDE: language.say("Same subject:")}
    text = texts.get(place.relation, "")
    return f'<small class="relation">{escape(text)}</small> ' if text else ""


def _own(group: Group, name: str, scene: Scene) -> str:
    language = scene.language
    label = escape(language.fact(group.tree.labels[name]))
    if name not in group.amounts:
        return f"{label} <small>({escape(language.say('not in the filter'))})</small>"
    amount = group.amounts[name]
    ours = "" if amount.basis == "published" else f" ({language.say(BASIS_NAMES[amount.basis])})"
    money = escape(language.money(amount))
    return f"<b>{money}</b>{escape(ours)} {label}{_size(group, name)}"


def _size(group: Group, name: str) -> str:
    """A bar; it leaves `--left` levels of indentation free, so that all depths share a scale."""
    share = (group.amounts[name].high or 0) / (group.longest.high or 1)
    left = group.deepest - group.tree.depth(name)
    return f'<i class="size" aria-hidden="true" style="--share:{share:.6f};--left:{left}"></i>'
