"""How long are the two amounts on one scale? With a lens that opens the shorter bar."""

from dashboard.data import Amount, Total
from dashboard.data.bounds import NOTHING, Bounds, ratio
from dashboard.drawing.layout import Layout
from dashboard.drawing.widths import Width
from dashboard.exhibits.exhibit import Column, Exhibit, Rows, Scene, table
from dashboard.exhibits.lens import lens_drawing, one_of_two
from dashboard.exhibits.money_words import compared
from dashboard.exhibits.pair_words import (
    finding,
    pair_in,
    title_money,
)
from dashboard.exhibits.pair_words import note as note_of_pair
from dashboard.facts.lens import Lens, lens_of
from dashboard.facts.pair import Pair
from dashboard.facts.subjects import Subject
from dashboard.language import message

COLUMNS = (
    Column("label", message("Amount")),
    Column("place", message("In the picture"), "message"),
    Column("money", message("Money"), "money"),
    Column("covers", message("What it covers"), "fact"),
    Column("share", message("Size next to the larger"), "bounds", message("%")),
)

SMALL = message("The smaller number")
LARGE = message("The larger number")
PART = message("Part or site of the smaller, under the lens")
SUM = message("Sum of the parts")
WAVE = message("Another wave, under the lens")
ONE = message("One of the two amounts")


def question(scene: Scene) -> str:
    """Names the two amounts."""
    pair = pair_in(scene)
    return scene.language.say(
        "How long is {small} on the scale of {large}?",
        small=title_money(pair.small, scene),
        large=title_money(pair.large, scene),
    )


def lens_in(scene: Scene) -> Lens:
    """The lens on the two amounts that the view compares, as known on its day."""
    return lens_of(scene.snapshot, scene.view.compare)


def rows(scene: Scene) -> Rows:
    """The larger and the smaller amount, the parts of the smaller and their sum, the other waves
    on the second scale; empty where neither amount was published by the day. `share` is a ratio of
    sizes, in per cent.
    """
    pair = pair_in(scene)
    if len(pair.missing) == 2:
        return table([], COLUMNS)
    places = (LARGE, SMALL) if pair.is_published else (ONE, ONE)
    lens = lens_in(scene)
    records = [
        _record(item, place, pair, scene) for item, place in zip((pair.large, pair.small), places)
    ]
    records += [_record(part, PART, pair, scene) for part in lens.parts]
    if lens.total:
        records.append(_sum_record(lens.total, pair, scene))
    records += [_record(wave, WAVE, pair, scene) for wave in lens.beside]
    return table(records, COLUMNS)


def _record(item: Subject, place: str, pair: Pair, scene: Scene) -> dict[str, object]:
    is_compared = pair.is_published and place != LARGE
    return {
        "label": scene.language.fact(item.label),
        "place": place,
        "money": item.amount,
        "covers": item.amount.covers,
        "share": _share(item.amount, pair) if is_compared else NOTHING,
        "lens": "part" if place == PART else "",
        "sources": (item.amount.source_id,) if item.amount.source_id else (),
    }


def _share(amount: Amount, pair: Pair) -> Bounds:
    """Size of an amount next to the larger one, in per cent."""
    return ratio(amount.bounds, pair.large.amount.bounds).times(100)


def _sum_record(total: Total, pair: Pair, scene: Scene) -> dict[str, object]:
    money = total.as_amount()
    return {
        "label": scene.language.say(
            "Sum of the parts ({covered} of {rows})", covered=total.covered, rows=total.rows
        ),
        "place": SUM,
        "money": money,
        "covers": "",
        "share": _share(money, pair),
        "lens": "sum",
        "sources": total.source_ids,
    }


def sentence(table_rows: Rows, scene: Scene) -> str:
    """The sizes, and that they are no share."""
    return finding(pair_in(scene), scene)


def note(scene: Scene) -> str:
    """What the parts of the smaller amount come to, and what must stand beside the two."""
    return scene.language.paragraph(_opened(scene), note_of_pair(scene))


def _opened(scene: Scene) -> str:
    lens = lens_in(scene)
    parts, total, whole = lens.parts, lens.total, lens.pair.small
    if not parts:
        return ""
    language = scene.language
    if total is None:
        return language.say(
            "The parts of the first amount may hold the same money and are not added."
        )
    money = language.money(total.as_amount(), rounded=True)
    counted = {"sum": money, "covered": total.covered, "rows": total.rows}
    added = (
        language.say(
            "Its sites, added: {sum} (with an amount in euro: {covered} of {rows}).", **counted
        )
        if whole.wave
        else language.say(
            "Its parts, added: {sum} (with an amount in euro: {covered} of {rows}).", **counted
        )
    )
    same_measure = {part.amount.measure for part in parts} == {whole.amount.measure}
    is_covered = not whole.wave or scene.snapshot.is_covered(whole.wave)
    next_to = compared(total, whole.amount, language) if same_measure and is_covered else ""
    left = "" if total.is_complete else language.say("What is not published is not filled in.")
    return language.paragraph(added, next_to, left)


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """Both bars from one zero; below, the beginning of their scale again, spread to the width."""
    pair = pair_in(scene)
    if not pair.is_published:
        return one_of_two(pair, scene, width.least)
    return lens_drawing(lens_in(scene), scene, width.least)


EXHIBIT = Exhibit(
    slug="two-bars",
    reads=("compare",),
    question=question,
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    drawing=drawing,
    note=note,
)
