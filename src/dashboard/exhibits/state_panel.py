"""The picked state beside the map: its sites with their money, then the rest in short."""

from dataclasses import replace

from dashboard.data import Amount
from dashboard.drawing.axis import Axis
from dashboard.drawing.cells import Cell, words_below
from dashboard.drawing.layout import Layout, below
from dashboard.drawing.legend import legend
from dashboard.drawing.marks import Run
from dashboard.drawing.rows import part
from dashboard.drawing.type_scale import Role
from dashboard.drawing.typeface import lines_of
from dashboard.drawing.widths import Width
from dashboard.exhibits import state_payers
from dashboard.exhibits.bars import axis_of, said_of
from dashboard.exhibits.exhibit import Rows, Scene
from dashboard.exhibits.state_rest import GAP, placed, rest, signed, wave_of
from dashboard.facts.sites import site_by_id

BAR = 16.0
"""Pixels that a bar is high."""


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """What the state hosts and who pays for it; from the fold of the layout on the rest of what is
    known in short.
    """
    paid = state_payers.rows(scene).to_dict("records")
    first = _hosted(paid, scene, width.least)
    others = rest(paid, table_rows, scene, width.least)
    whole = below(first, others, gap=GAP) if first.marks else others
    return replace(whole, fold=first.height + GAP if first.marks else 0.0)


def _hosted(paid: list[dict], scene: Scene, width: float) -> Layout:
    """All sites on one axis, so that their bars compare."""
    axis = axis_of(item for row in paid for item in state_payers.bar_of(row, scene))
    sites = [_site(row, axis, scene, width, is_only=len(paid) == 1) for row in paid]
    return below(*sites, gap=12) if sites else Layout((), 0)


def _site(row: dict, axis: Axis, scene: Scene, width: float, *, is_only: bool) -> Layout:
    """Its name, its money with its day, what that covers, and who pays."""
    language, money = scene.language, row["money"]
    site = site_by_id(scene.snapshot)[row["site_id"]]
    said = replace(said_of(language.fact(site.name), money, scene), above=wave_of(site, scene))
    name = signed(site, placed(site, scene), scene, Role.HEADING, said)
    is_large = is_only and site.is_factory and money.is_published
    amount = Run(_money(money, scene), Role.TITLE if is_large else Role.AMOUNT)
    covers, day = language.fact(money.covers), _day(money, scene)
    fits = len(lines_of((amount, *day), width)) == 1
    more = ((Run(covers, Role.SECOND),) if covers else ()) + (() if fits else day)
    bar = _bar(row, axis, scene) if money.in_euro else ()
    payers = legend(state_payers.payers(row, scene), width)
    return below(
        words_below([(name,)], width),
        _wrapped((amount, *day) if fits else (amount,), width),
        *((_wrapped(more, width),) if more else ()),
        *((Layout(bar, BAR),) if bar else ()),
        *((payers,) if payers.marks else ()),
        gap=2,
    )


def _day(money: Amount, scene: Scene) -> tuple[Run, ...]:
    if not money.as_of:
        return ()
    day = scene.language.day(money.as_of, short=True)
    return (Run(scene.language.say("figure of: {day}", day=day), Role.SECOND),)


def _wrapped(runs: tuple[Run, ...], width: float) -> Layout:
    return words_below([(Cell(runs),)], width)


def _money(amount: Amount, scene: Scene) -> str:
    """The amount; what is not published, where it is none."""
    language = scene.language
    if amount.is_published:
        return language.money(amount)
    name = language.say("Money for the site")
    return language.say("{name}: {money}", name=name, money=language.money(amount))


def _bar(row: dict, axis: Axis, scene: Scene) -> tuple:
    drawn = state_payers.bar_of(row, scene)
    return tuple(part(axis, each, 0, BAR, is_last=each is drawn[-1]) for each in drawn)
