"""The states as a chart in rows by role: one axis for all, those without money in a line."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from dashboard.codes.roles import ROLE_GROUPS
from dashboard.codes.waves import SIGNS, WAVE_NAMES
from dashboard.data import Amount
from dashboard.drawing.about import NOTHING
from dashboard.drawing.axis import Axis, ticks
from dashboard.drawing.colours import colour_of_role
from dashboard.drawing.marks import LEFT, RIGHT
from dashboard.exhibits.bars import legend_of_rows, stacked
from dashboard.exhibits.exhibit import Html, LegendItem, Rows, Scene
from dashboard.exhibits.site_chart import (
    LEFT_FREE,
    Head,
    elements,
    million,
    place_in_css,
    quantity,
)
from dashboard.facts.sites import parts_of_state, site_by_id
from dashboard.language import message
from dashboard.pens.css import colour_in_css
from dashboard.pens.elements import Element
from dashboard.templates import render

HEADS = (
    ("country", message("State")),
    ("", message("€ million")),
    ("head", message("€ per head")),
    ("gdp", message("% of GDP")),
)
"""Columns by which the rows can be sorted, by the code in the link."""


@dataclass(frozen=True)
class Line:
    """A state with money: the signs of its sites, its bar, and its numbers."""

    code: str
    name: str
    signs: tuple[tuple[str, str, str], ...]
    bar: tuple[Element, ...]
    money: str
    head: str
    gdp: str


@dataclass(frozen=True)
class Group:
    """A role: its colour and words, a line a state, and the others by code and name."""

    colour: str
    title: str
    lines: tuple[Line, ...]
    others: tuple[tuple[str, str], ...]


def picture(table_rows: Rows, scene: Scene) -> Html:
    """A group a role, under one axis."""
    records = table_rows.to_dict("records")
    known = [r["money"] for r in records if isinstance(r["money"], Amount) and r["money"].in_euro]
    scale = Axis(max((a.high or 0 for a in known), default=1.0) * LEFT_FREE, LEFT, RIGHT)
    groups = groupby(records, key=lambda row: row["role"])
    return Html(
        render(
            "state-chart",
            heads=list(_heads(scene)),
            ticks=[(place_in_css(scale.at(v)), scene.language.number(v)) for v in ticks(scale.top)],
            groups=[_group(role, list(found), scale, scene) for role, found in groups],
            sort=scene.language.say("Sort by"),
        )
    )


def _heads(scene: Scene) -> Iterator[Head]:
    """The amount where the view names no column of this chart."""
    chosen = scene.view.sort if scene.view.sort in dict(HEADS) else ""
    for code, label in HEADS:
        said = scene.language.say(label)
        yield Head(code or "amount", said, f"?:sort={code}", chosen == code)


def _group(role: str, records: list[dict], scale: Axis, scene: Scene) -> Group:
    language, shown = scene.language, [row for row in records if has_line(row)]
    title = language.say(
        "{name}: {count}", name=language.say(ROLE_GROUPS[role]), count=language.number(len(records))
    )
    others = language.by_name(row["country"] for row in records if not has_line(row))
    return Group(
        colour=colour_in_css(colour_of_role(role)),
        title=title,
        lines=tuple(_line(row, scale, scene) for row in shown),
        others=tuple((code, language.country(code)) for code in others),
    )


def has_line(row: dict) -> bool:
    """Whether a state has a row of its own: with an amount, or an AI Factory without one."""
    return row["role"] == "host" or (isinstance(row["money"], Amount) and row["money"].is_published)


def _line(row: dict, scale: Axis, scene: Scene) -> Line:
    money: Amount = row["money"]
    return Line(
        code=row["country"],
        name=scene.language.country(row["country"]),
        signs=tuple(_signs(row["country"], scene)),
        bar=elements(stacked(money, row["parts"], scene, NOTHING), scale),
        money=million(money, scene),
        head=quantity(row["per_head"], 2, scene),
        gdp=quantity(row["of_gdp"], 3, scene),
    )


def _signs(code: str, scene: Scene) -> Iterator[tuple[str, str, str]]:
    """Sign, colour and name of each site that the state hosts, with its wave."""
    language, known = scene.language, site_by_id(scene.snapshot)
    for part in parts_of_state(scene.snapshot, code):
        if part.role == "host":
            site = known[part.site_id]
            name, wave = language.fact(site.name), language.say(WAVE_NAMES[site.wave])
            words = language.say("{name} ({value})", name=name, value=wave)
            yield SIGNS[site.wave], colour_in_css(f"wave-{site.wave}"), words


def legend(table_rows: Rows, scene: Scene) -> list[LegendItem]:
    """Who pays and how bars end, of what is drawn."""
    return legend_of_rows([r for r in table_rows.to_dict("records") if has_line(r)], scene)
