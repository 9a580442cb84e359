"""Amounts with what is inside them and beside them below them, a bar each; a scale a group. The bar
stands below the words, or on a wide screen behind them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from dashboard.codes.figures import BASIS_NAMES
from dashboard.data import Amount
from dashboard.drawing.about import NOTHING, About
from dashboard.drawing.axis import Axis
from dashboard.drawing.columns import side_by_side
from dashboard.drawing.ends import TAIL
from dashboard.drawing.layout import Layout, below
from dashboard.drawing.marks import LEFT, RIGHT, Across, Dash, Line, Mark, Run, Words
from dashboard.drawing.rows import part
from dashboard.drawing.type_scale import Role
from dashboard.drawing.typeface import lines_of
from dashboard.exhibits.bars import part_of, said_of
from dashboard.exhibits.exhibit import Scene
from dashboard.facts.nests import BESIDE, INSIDE, Tree

STEP, BAR, WORDS = 22.0, 8.0, 20.0
"""Pixels of a level, of a bar, and of a line of words."""

BEHIND = 0.8
"""Share of the width from which bars stand that are behind their words."""

LINKED, ALONE = (0.0, 0.7), (0.725, 1.0)
"""Where amounts with a link stand on a wide screen, and those without, as shares of its width."""


@dataclass(frozen=True)
class Group:
    """Envelopes that are drawn on one linear scale, which reaches to the longest bar; `width` is
    the least of the drawing. `is_behind`: whether bars stand behind their words.
    """

    tree: Tree
    amounts: Mapping[str, Amount]
    names: tuple[str, ...]
    scene: Scene
    width: float
    is_behind: bool = False

    @property
    def gap(self) -> float:
        """Pixels between two amounts."""
        return 2.0 if self.is_behind else 8.0

    @property
    def longest(self) -> Amount:
        """The largest amount of the group."""
        shown = [self.amounts[name] for name in self.names if name in self.amounts]
        return max(shown, key=lambda amount: amount.high or 0)

    def axis(self, depth: int) -> Axis:
        """The scale at a depth: equally long at each, begun where the level is set in, or where
        all bars begin.
        """
        if self.is_behind:
            return Axis(self.longest.high or 0, Across(BEHIND), RIGHT.beside(-TAIL))
        deepest = max(self.tree.depth(name) for name in self.names)
        left = LEFT.beside(depth * STEP)
        return Axis(self.longest.high or 0, left, RIGHT.beside((depth - deepest) * STEP - TAIL))

    def is_shown(self, name: str) -> bool:
        """Whether an envelope or one under it has an amount that the filters leave."""
        return bool(set(self.tree.group(name)) & set(self.amounts))


def drawing_of(tree: Tree, amounts: Mapping[str, Amount], scene: Scene, width: float) -> Layout:
    """Groups below each other; an envelope that a filter leaves out stays as a name where one that
    is inside it is shown.
    """
    linked, alone = _groups(tree, amounts, scene, (width, width))
    return below(*map(_block, linked), *map(_without_link, alone), gap=22)


def page_of(tree: Tree, amounts: Mapping[str, Amount], scene: Scene, width: float) -> Layout:
    """The same for a wide screen: bars behind their words, and at the right what has no link."""
    left, right = ((stop - start) * width for start, stop in (LINKED, ALONE))
    linked, alone = _groups(tree, amounts, scene, (left, right))
    groups = [_block(replace(group, is_behind=True)) for group in linked]
    columns = [(*LINKED, below(*groups, gap=12))] if groups else []
    others = [_without_link(group) for group in alone]
    return side_by_side([*columns, *((*(ALONE if groups else LINKED), each) for each in others)])


def _groups(
    tree: Tree, amounts: Mapping[str, Amount], scene: Scene, widths: tuple[float, float]
) -> tuple[list[Group], list[Group]]:
    """Those of linked envelopes, and the one of those that are alone, if any is."""
    shown = [names for root in tree.roots if set(names := tree.group(root)) & set(amounts)]
    first, second = widths
    linked = [Group(tree, amounts, names, scene, first) for names in shown if len(names) > 1]
    alone = tuple(names[0] for names in shown if len(names) == 1)
    return linked, [Group(tree, amounts, alone, scene, second)] if alone else []


def _block(group: Group) -> Layout:
    return _group(group, group.names[:1])


def _without_link(group: Group) -> Layout:
    heading = group.scene.language.say("Amounts without a stated link to another")
    return below(_text(heading, Role.HEADING, group), _group(group, group.names), gap=2)


def _group(group: Group, roots: tuple[str, ...]) -> Layout:
    language = group.scene.language
    scale = language.say("Longest bar here: {money}", money=language.money(group.longest))
    boxes = [_box(group, root) for root in roots]
    return below(_text(scale, Role.SECOND, group), *boxes, gap=group.gap)


def _text(text: str, role: Role, group: Group) -> Layout:
    return _wrapped((Run(text, role),), LEFT, group)


def _wrapped(runs: tuple[Run, ...], x: Across, group: Group, about: About = NOTHING) -> Layout:
    """Words in as many lines as they need right of a place."""
    to = Across(BEHIND, -12) if group.is_behind else RIGHT
    lines = len(lines_of(runs, to.at(group.width) - x.px))
    return Layout((Words(x, 0, runs, to=to, lines=lines, about=about),), WORDS * lines)


def _box(group: Group, name: str) -> Layout:
    """An envelope, and under it what is inside it and beside it, each at the end of a line."""
    own, depth = _own(group, name), group.tree.depth(name)
    found, marks = own, list[Mark]()
    for relation in (INSIDE, BESIDE):
        for child in filter(group.is_shown, group.tree.children(name, relation)):
            marks += _link(relation, depth, own.height, found.height + group.gap + WORDS / 2)
            found = below(found, _box(group, child), gap=group.gap)
    return Layout((*marks, *found.marks), found.height)


def _link(relation: str, depth: int, y: float, to_y: float) -> tuple[Mark, ...]:
    """From an envelope down to one under it: solid for officially inside, dashed for beside."""
    x = LEFT.beside(depth * STEP + 5)
    dash, weight = (Dash.NONE, 2.0) if relation == INSIDE else (Dash.DASHED, 1.0)
    colour = "ink" if relation == INSIDE else "secondary-ink"
    return (
        Line(x, y + 2, x, to_y, colour, weight, dash),
        Line(x, to_y, x.beside(STEP - 9), to_y, colour, weight, dash),
    )


def _own(group: Group, name: str) -> Layout:
    """The words of an envelope, and its bar where the filters leave its amount."""
    language, depth = group.scene.language, group.tree.depth(name)
    x, label = LEFT.beside(depth * STEP), language.fact(group.tree.labels[name])
    if name not in group.amounts:
        runs = (Run(label, Role.TEXT), Run(language.say("not in the filter"), Role.SECOND))
        return _wrapped(runs, x, group)
    amount, about = group.amounts[name], _about(group, name)
    basis = "" if amount.basis == "published" else language.say(BASIS_NAMES[amount.basis])
    ours = (Run(basis, Role.SECOND),) if basis else ()
    runs = (Run(language.money(amount), Role.LABEL), Run(label, Role.TEXT), *ours)
    colour = "quiet" if amount.stage == "target" else "host"
    shown = part_of(amount, colour, group.scene, About("figure", amount.figure_id))
    words = _wrapped(runs, x, group, about)
    if group.is_behind:
        bar = part(group.axis(depth), shown, (WORDS - BAR) / 2, BAR)
        return Layout((*words.marks, bar), words.height)
    return below(words, Layout((part(group.axis(depth), shown, 0, BAR),), BAR), gap=2)


def _about(group: Group, name: str) -> About:
    """What is said of an envelope: how it is related to the one above it, then what it covers."""
    language, place = group.scene.language, group.tree.under[name]
    amount = group.amounts[name]
    said = said_of(language.fact(group.tree.labels[name]), amount, group.scene)
    around = language.fact(group.tree.labels.get(place.around, ""))
    relations = {
        INSIDE: language.say("Officially part of it: {around}.", around=around),
        BESIDE: language.say("Same subject, no official link: {around}.", around=around),
    }
    sentence = language.paragraph(relations.get(place.relation, ""), said.sentence)
    return About("figure", amount.figure_id, replace(said, sentence=sentence))
