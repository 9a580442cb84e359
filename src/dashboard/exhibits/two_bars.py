"""How long are the two amounts on one scale? With a lens that opens the shorter bar."""

from dataclasses import dataclass, replace
from html import escape

from dashboard.data import Amount, Total
from dashboard.data.bounds import NOTHING, Bounds, ratio
from dashboard.exhibits import svg
from dashboard.exhibits.exhibit import Chart, Column, Exhibit, Html, Rows, Scene, table
from dashboard.exhibits.money_words import compared
from dashboard.exhibits.pair_words import (
    colours,
    finding,
    note,
    pair_in,
    title_money,
)
from dashboard.facts.pair import Pair
from dashboard.facts.subjects import Subject, parts_of, sum_of
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
ONE = message("One of the two amounts")


def question(scene: Scene) -> str:
    """Names the two amounts."""
    pair = pair_in(scene)
    return scene.language.say(
        "How long is {small} on the scale of {large}?",
        small=title_money(pair.small, scene),
        large=title_money(pair.large, scene),
    )


def lens(scene: Scene) -> tuple[tuple[Subject, ...], Total | None]:
    """Parts of the smaller amount and their sum; no sum where they must not be added."""
    pair = pair_in(scene)
    if not pair.is_published:
        return (), None
    parts = parts_of(scene.snapshot, pair.small.subject_id)
    return parts, sum_of(scene.snapshot, parts)


def rows(scene: Scene) -> Rows:
    """The larger and the smaller amount, then the parts of the smaller and their sum; empty
    where neither amount was published by the day. `share` is a ratio of sizes, in per cent.
    """
    pair = pair_in(scene)
    if len(pair.missing) == 2:
        return table([], COLUMNS)
    places = (LARGE, SMALL) if pair.is_published else (ONE, ONE)
    parts, total = lens(scene)
    records = [
        _record(item, place, pair, scene) for item, place in zip((pair.large, pair.small), places)
    ]
    records += [_record(part, PART, pair, scene) for part in parts]
    if total:
        records.append(_sum_record(total, pair, scene))
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
    """The sizes, that they are no share, and what the lens shows."""
    return scene.language.paragraph(finding(pair_in(scene), scene), _opened(scene))


def _opened(scene: Scene) -> str:
    parts, total = lens(scene)
    if not parts:
        return ""
    language, whole = scene.language, pair_in(scene).small
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


def picture(table_rows: Rows, scene: Scene) -> Html:
    """Both bars from one zero; below, the shorter one again, spread to the full width."""
    pair = pair_in(scene)
    small, large = colours(pair, scene)
    if not pair.is_published:
        bars = [_bar(item, None, large, scene) for item in (pair.large, pair.small)]
        return Html(f'<div class="two-bars">{"".join(bars)}</div>')
    top = _bar(pair.large, 1.0, large, scene) + _bar(pair.small, pair.drawn_share, small, scene)
    return Html(f'<div class="two-bars">{top}{_lens(pair, small, scene)}</div>')


def _line(label: str, money: str) -> str:
    return f'<p class="bar-label"><b>{escape(money)}</b> {escape(label)}</p>'


def _bar(item: Subject, share: float | None, colour: str, scene: Scene) -> str:
    look = scene.look
    drawn = svg.bar(share, colour, look.secondary_ink) if share else svg.hollow(look.ink)
    if share is None and item.amount.middle:
        drawn = svg.bar(1.0, colour, look.secondary_ink)
    label = _line(scene.language.fact(item.label), scene.language.money(item.amount))
    return label + svg.image(drawn, style="height:34px")


@dataclass(frozen=True)
class Scale:
    """The scale under the lens: EUR million at its end, and the colour of its bars."""

    end: float
    colour: str


def _lens(pair: Pair, colour: str, scene: Scene) -> str:
    """The light from the sliver, then the smaller amount and its parts on a wider scale."""
    parts, total = lens(scene)
    end = max(pair.small.size, (total.high or 0) if total else 0)
    sliver, opened = (pair.drawn_share or 0) * 100, pair.small.size / end * 100
    light = svg.image(
        f'<polygon points="0,0 {sliver:.3f},0 {opened:.3f},100 0,100" fill="{colour}"'
        ' fill-opacity=".18"/>'
        f'<polyline points="{sliver:.3f},0 {opened:.3f},100" fill="none" stroke="{colour}"'
        ' vector-effect="non-scaling-stroke"/>',
        style="height:44px",
        view_box="0 0 100 100",
    )
    words = scene.language.say("Under the lens: another scale")
    scale = Scale(end, colour)
    whole = _step(pair.small.label, pair.small.amount, 0.0, scale, scene)
    inside = _cascade(parts, total, scale, scene)
    return (
        f'{light}<div class="lens"><p class="lens-title">{escape(words)}</p>{whole}{inside}</div>'
    )


def _cascade(parts: tuple[Subject, ...], total: Total | None, scale: Scale, scene: Scene) -> str:
    """The parts, each where the one before it ended; all from zero where they are not added."""
    steps, start = [], 0.0
    for part in parts:
        steps.append(_step(part.label, part.amount, start, scale, scene))
        start += (part.amount.middle or 0) / scale.end if total else 0
    if total:
        label = scene.language.say(
            "Sum of the parts ({covered} of {rows})", covered=total.covered, rows=total.rows
        )
        steps.append(
            _step(label, total.as_amount(), 0.0, replace(scale, colour=scene.look.quiet), scene)
        )
    return "".join(steps)


def _step(label: str, amount: Amount, start: float, scale: Scale, scene: Scene) -> str:
    look = scene.look
    drawn = (
        svg.bar(amount.middle / scale.end, scale.colour, look.secondary_ink, start=start)
        if amount.middle
        else svg.hollow(look.ink, start=min(start, 0.9))
    )
    line = _line(scene.language.fact(label), scene.language.money(amount))
    return line + svg.image(drawn, style="height:14px")


def chart(scene: Scene) -> Chart:
    """The two bars and the lens, in the colours of the picture."""
    small, large = colours(pair_in(scene), scene)
    return Chart("lens", ("money",), colours=(large, small))


EXHIBIT = Exhibit(
    slug="two-bars",
    reads=("compare",),
    question=question,
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    picture=picture,
    is_plotted=True,
    chart=chart,
    note=note,
)
