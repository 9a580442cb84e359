"""The amounts that moved most between two days, before and after under each other on one axis."""

from collections.abc import Sequence
from dataclasses import replace

from dashboard.codes.figures import MEASURE_NAMES
from dashboard.codes.waves import SHAPES
from dashboard.data import Amount
from dashboard.drawing.about import About
from dashboard.drawing.colours import sign_colour
from dashboard.drawing.layout import Layout, below
from dashboard.drawing.legend import legend
from dashboard.drawing.marks import LEFT, RIGHT, words
from dashboard.drawing.picked import FILLING
from dashboard.drawing.rows import THIN, Part, Row, Size, bar_rows
from dashboard.drawing.type_scale import Role
from dashboard.drawing.widths import Width
from dashboard.exhibits.bars import axis_of, keys_of, part_of, said_of, tick_of
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.leads import to_site
from dashboard.exhibits.news_words import name_of
from dashboard.facts.changes import Movement
from dashboard.facts.subjects import is_site
from dashboard.language import message

MOST = 10
"""Movements that are drawn; the table has all."""

CHANGED = message("Largest amounts that changed: before, and after")
FIRST_KNOWN = message("Largest amounts known for the first time")
LOOSE = ("target", "pledge")
"""Stages that are drawn in the colour of what is not known to come."""


def drawing(found: Sequence[Movement], scene: Scene, width: Width) -> Layout:
    """The largest that changed, then the largest new ones, each group on an axis of its own."""
    changed = [m for m in found if not m.is_new][:MOST]
    new = [m for m in found if m.is_new][: MOST - len(changed)]
    groups = [(text, group) for text, group in ((CHANGED, changed), (FIRST_KNOWN, new)) if group]
    if not groups:
        return _nothing(scene)
    return below(*(_group(*group, scene, width.least) for group in groups), gap=18)


def _nothing(scene: Scene) -> Layout:
    text = scene.language.say("No amount changed between these days.")
    return Layout((words(LEFT, 0, text, Role.SECOND, to=RIGHT, lines=2),), 36)


def _group(text: str, group: Sequence[Movement], scene: Scene, width: float) -> Layout:
    rows = [_row(found, scene) for found in group]
    parts = [part for row in rows for part in (*row.earlier, *row.parts)]
    head = Layout((words(LEFT, 0, scene.language.say(text), Role.HEADING, to=RIGHT, lines=2),), 36)
    if width >= Width.COLUMN.least:
        head = replace(head, height=22)
    body = bar_rows(rows, axis_of(parts), width, tick_of(scene), Size(THIN, 12))
    return below(head, body, legend(keys_of(parts, scene), width), gap=4)


def _row(found: Movement, scene: Scene) -> Row:
    language = scene.language
    measure = language.say(MEASURE_NAMES[found.measure])
    day = language.day(found.day) if found.day else ""
    after = () if found.is_withdrawn else (_part(found, found.after, scene),)
    earlier = (_part(found, found.before, scene),) if found.before.in_euro else ()
    return Row(
        name=language.fact(found.label),
        second=language.say("{first} · {second}", first=measure, second=day) if day else measure,
        amount=language.say("no longer known")
        if found.is_withdrawn
        else language.money(found.after),
        parts=after,
        earlier=tuple(replace(part, share=FILLING) for part in earlier),
        below=_below(found, scene),
        sign=SHAPES[found.wave] if found.wave else None,
        colour=sign_colour(found.wave) if found.wave else "ink",
        about=_about(found, scene),
    )


def _part(found: Movement, amount: Amount, scene: Scene) -> Part:
    """The bar of one of the two amounts, which says its own source; keys reach each."""
    colour = f"wave-{found.wave}" if found.wave else "eu"
    said = said_of(name_of(found, scene.language), amount, scene)
    about = replace(_about(found, scene), said=said, leads_to=None)
    return part_of(amount, "quiet" if amount.stage in LOOSE else colour, scene, about)


def _about(found: Movement, scene: Scene) -> About:
    if is_site(scene.snapshot, found.subject_id):
        return About("site", found.subject_id, leads_to=to_site(found.subject_id))
    return About("figure", found.subject_id)


def _below(found: Movement, scene: Scene) -> tuple[str, ...]:
    """The earlier amount; what each covers where that is not the same, else the difference."""
    if found.is_new:
        return ()
    language = scene.language
    before = language.money(found.before)
    if found.before.covers == found.after.covers or found.is_withdrawn:
        return (language.say("Before: {money}.", money=before), *_difference(found, scene))
    was, now = (language.fact(amount.covers) or "–" for amount in (found.before, found.after))
    return (
        language.say("Before: {money}. It covered: {covers}.", money=before, covers=was),
        language.say("It covers now: {covers}.", covers=now),
    )


def _difference(found: Movement, scene: Scene) -> tuple[str, ...]:
    if not found.difference.is_published:
        return ()
    money = scene.language.money(found.difference)
    return (scene.language.say("Difference, computed: {money}.", money=money),)
