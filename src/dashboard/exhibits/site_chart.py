"""The sites as a chart in rows: one axis for all, who pays, and what stands behind each amount."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard.codes.sources import TIER_NAMES
from dashboard.codes.waves import SHAPES, SIGNS, WAVE_NAMES
from dashboard.data import Amount
from dashboard.data.bounds import Bounds
from dashboard.drawing.about import NOTHING
from dashboard.drawing.axis import Axis, grid, ticks
from dashboard.drawing.marks import LEFT, RIGHT, Across, Mark
from dashboard.drawing.picked import faded
from dashboard.drawing.rows import Part, part
from dashboard.exhibits import money_asked
from dashboard.exhibits.bars import part_of, stacked
from dashboard.exhibits.exhibit import Html, Rows, Scene
from dashboard.exhibits.site_figures import Figure, further
from dashboard.facts.documents import sources
from dashboard.facts.site_money import total
from dashboard.language import message
from dashboard.pens.css import colour_in_css
from dashboard.pens.elements import Element, element
from dashboard.templates import render

ROW, BAR = 27.0, 14.0
"""Pixels: a row, and the bar in it."""

LEFT_FREE = 1.08
"""The axis goes on a little beyond the longest bar, for what its end says."""

HEADS = (
    ("site", message("Site")),
    ("country", message("Host state")),
    ("", message("€ million")),
    ("share", message("EU share")),
    ("head", message("€ per head")),
    ("gdp", message("% of GDP")),
)
"""Columns by which the rows can be sorted, by the code in the link."""


@dataclass(frozen=True)
class Head:
    """The head of a column: its words, the link that sorts by it, whether they are sorted so."""

    code: str
    words: str
    address: str
    is_sorted: bool


@dataclass(frozen=True)
class Line:
    """A row: what its cells say, its bar, and what is behind it. A click on it leads to
    `address`, where there is one; `is_open` where its site is picked, or one of its lines' sites;
    `is_faded` where another row is.
    """

    key: str
    sign: str
    colour: str
    wave: str
    site: str
    state: str
    bar: tuple[Element, ...]
    money: str
    share: str
    head: str
    gdp: str
    covers: str = ""
    others: tuple[Figure, ...] = ()
    inside: tuple[Figure, ...] = ()
    beside: tuple[Figure, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    lines: tuple["Line", ...] = ()
    address: str = ""
    is_open: bool = False
    is_faded: bool = False


def picture(table_rows: Rows, scene: Scene) -> Html:
    """A row a site under one axis; antennas beside AI Factories share a row that opens."""
    records = table_rows.to_dict("records")
    drawn = [record["money"] for record in records if record["money"].in_euro]
    top = max((amount.high or 0 for amount in drawn), default=1.0)
    scale = Axis(top * LEFT_FREE, LEFT, RIGHT)
    factories = [r for r in records if not SHAPES[r["wave"]].is_ring]
    antennas = [r for r in records if SHAPES[r["wave"]].is_ring]
    site = next((r["site_id"] for r in records if r["site_id"] == scene.view.site), "")
    lines = [_line(record, scale, site, scene) for record in (factories or antennas)]
    if factories and antennas:
        lines.append(_antennas(antennas, scale, site, scene))
    say = scene.language.say
    return Html(
        render(
            "site-chart",
            heads=list(_heads(scene)),
            ticks=[(place_in_css(scale.at(v)), scene.language.number(v)) for v in ticks(scale.top)],
            lines=lines,
            covers=say("What it covers"),
            others=say("Other figures published"),
            inside=say("Inside the total: do not add"),
            beside=say("Beside the total, not in it"),
            sort=say("Sort by"),
        )
    )


def place_in_css(place: Across) -> str:
    """Where a tick stands, in per cent of the bars."""
    return f"{place.share * 100:.3f}%"


def _heads(scene: Scene) -> Iterator[Head]:
    for code, label in HEADS:
        yield Head(
            code or "amount",
            scene.language.say(label),
            f"?:sort={code}",
            scene.view.sort == code or (not code and scene.view.sort == "wave"),
        )


def _line(record: dict, scale: Axis, site: str, scene: Scene) -> Line:
    """The row of a site; `site` is the one that is picked, if one of those drawn is."""
    language, money, wave = scene.language, record["money"], record["wave"]
    others, inside, beside = further(record, scene)
    is_picked = record["site_id"] == site
    return Line(
        key=record["site_id"],
        sign=SIGNS[wave],
        colour=colour_in_css(f"wave-{wave}"),
        wave=language.say(WAVE_NAMES[wave]),
        site=language.fact(record["site"]),
        state=language.country(record["country"]),
        bar=_bar(record, scale, is_faded=bool(site) and not is_picked, scene=scene),
        money=million(money, scene),
        share=_share(record, scene),
        head=quantity(record["per_head"], 2, scene),
        gdp=quantity(record["of_gdp"], 3, scene),
        covers=language.fact(record["covers"]),
        others=others,
        inside=inside,
        beside=beside,
        links=_links(record, scene),
        address=f"?:site={'' if is_picked else record['site_id']}",
        is_open=is_picked,
        is_faded=bool(site) and not is_picked,
    )


def million(amount: Amount, scene: Scene) -> str:
    """The amount in EUR million with its wording; in full where it is in another currency."""
    if not amount.is_published:
        return scene.language.say("not published")
    if not amount.in_euro:
        return scene.language.money(amount, short=True)
    bounds = amount.bounds
    return scene.language.quantity(bounds, lambda v: scene.language.number(v, _decimals(v)))


def _decimals(value: float) -> int:
    """As many digits as the number has, two at most."""
    return next((n for n in (0, 1) if round(value, n) == value), 2)


def quantity(bounds: Bounds, decimals: int, scene: Scene) -> str:
    """A computed number with the wording of the amount; that it is rounded goes without saying in
    a column whose numbers all are.
    """
    return scene.language.quantity(bounds, lambda v: scene.language.fixed(v, decimals)) or "–"


def _share(record: dict, scene: Scene) -> str:
    """The EU's share of the total; whether there is but a plan of it, or nothing published."""
    if record["eu_share"].is_known:
        return scene.language.quantity(
            record["eu_share"], lambda v: scene.language.percent(v / 100, 0)
        )
    if not record["money"].in_euro or scene.view.side:
        return "–"
    if record["has_plan"]:
        return scene.language.say("plan only")
    return scene.language.say("not published")


def _bar(record: dict, scale: Axis, *, is_faded: bool, scene: Scene) -> tuple[Element, ...]:
    """Who pays how much of the amount, a part of the bar each; the last says how sure it is."""
    drawn = stacked(record["money"], record["parts"], scene, NOTHING)
    return elements(drawn, scale, is_faded=is_faded)


def elements(drawn: Sequence[Part], scale: Axis, *, is_faded: bool = False) -> tuple[Element, ...]:
    y = (ROW - BAR) / 2
    marks: list[Mark] = [part(scale, each, y, BAR, is_last=each is drawn[-1]) for each in drawn]
    marks = [faded(mark) for mark in marks] if is_faded else marks
    return tuple(element(mark) for mark in (*grid(scale, 0, ROW), *marks))


def _links(record: dict, scene: Scene) -> tuple[tuple[str, str], ...]:
    """The document behind the amount, and the page of the state."""
    language, links = scene.language, []
    source = sources(scene.snapshot).get(record["money"].source_id)
    if source:
        tier = language.say(TIER_NAMES[source.tier])
        words = language.say("{name}: {value}", name=source.publisher, value=tier)
        links.append((words, source.address))
    country = language.country(record["country"])
    links.append((country, f"?:@countries&country={record['country']}"))
    return tuple(links)


def _antennas(records: Sequence[dict], scale: Axis, site: str, scene: Scene) -> Line:
    """All antennas: over how many of them the sum runs, and no rank of their own. The row is open
    where one of them is picked.
    """
    language = scene.language
    asked = money_asked.filters(scene)
    ids = tuple(record["site_id"] for record in records)
    found = total(scene.snapshot, ids, asked.measure, asked)
    amount = found.as_amount()
    wave = records[0]["wave"]
    holds = any(record["site_id"] == site for record in records)
    states = language.say_many(
        "{count} state", "{count} states", len({record["country"] for record in records})
    )
    return Line(
        key="antennas",
        sign=SIGNS[wave],
        colour=colour_in_css(f"wave-{wave}"),
        wave=language.say(WAVE_NAMES[wave]),
        site=language.say_many("{count} antenna", "{count} antennas", len(records)),
        state=states,
        bar=elements((part_of(amount, "ink", scene),), scale, is_faded=bool(site) and not holds),
        money=million(amount, scene) if found.is_published else language.say("not published"),
        share=language.say("Totals: {count} of {all}", count=found.covered, all=found.rows),
        head="–",
        gdp="–",
        lines=tuple(_line(record, scale, site, scene) for record in records),
        is_open=holds,
        is_faded=bool(site) and not holds,
    )
