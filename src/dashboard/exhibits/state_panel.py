"""The picked state beside the map: its sites with their money, what it joins, its milestones."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from dashboard.codes.milestones import CERTAINTY_NAMES, FIRM
from dashboard.codes.waves import SIGNS, WAVE_NAMES
from dashboard.data import Amount
from dashboard.drawing.axis import Axis
from dashboard.drawing.ends import Inside
from dashboard.drawing.legend import Key
from dashboard.drawing.rows import part
from dashboard.exhibits import state_payers
from dashboard.exhibits.bars import axis_of, source_of
from dashboard.exhibits.exhibit import Html, Rows, Scene
from dashboard.exhibits.one_state import hosts, milestones, picked
from dashboard.exhibits.size_words import per_head
from dashboard.exhibits.state_peers import field
from dashboard.exhibits.state_rank import place_words
from dashboard.facts.documents import sources
from dashboard.facts.milestones import Milestone
from dashboard.facts.site_history import figures_of
from dashboard.facts.sites import Site, antenna_links, parts_of_state, site_by_id
from dashboard.language import message
from dashboard.pens.elements import Element, element
from dashboard.templates import render

MILESTONES, SOURCES = 4, 2
"""How many are shown at most."""

BAR = 16.0
"""Pixels that a bar is high."""


@dataclass(frozen=True)
class Signed:
    """A site in words under the sign of its wave."""

    sign: str
    colour: str
    wave: str
    words: str


@dataclass(frozen=True)
class Payer:
    """Who pays how much, and the colour of the part of the bar; none where it is not divided."""

    words: str
    colour: str


@dataclass(frozen=True)
class Hosted:
    """A hosted site: its money in words with what it covers and its day, the bar of it split by
    who pays, the other figures published; `linked` are the factories that serve an antenna.
    """

    site: Signed
    money: str
    is_published: bool
    is_factory: bool
    covers: str
    day: str
    bar: tuple[Element, ...]
    payers: tuple[Payer, ...]
    others: str
    linked: tuple[Signed, ...]


def picture(table_rows: Rows, scene: Scene) -> Html:
    """What the state hosts and who pays for it, then the rest of what is known in short."""
    say, code = scene.language.say, picked(scene) or ""
    paid = state_payers.rows(scene).to_dict("records")
    documents = _documents([*paid, *table_rows.to_dict("records")], scene)
    newest = reversed(milestones(scene)[:MILESTONES])
    also = message("Also takes part in") if paid else message("Partner in")
    return Html(
        render(
            "state-panel",
            hosted=_hosted(paid, scene),
            head=_per_head(code, scene) if hosts(scene) else "",
            joined=tuple(_joined(code, scene)),
            joined_label=say(also),
            linked_label=say("Linked with"),
            milestones=[_milestone(milestone, scene) for milestone in newest],
            milestones_label=say("Milestones"),
            sources=tuple(islice(documents, SOURCES)),
            sources_label=say("Sources"),
            more=say("More"),
        )
    )


def _hosted(paid: list[dict], scene: Scene) -> list[Hosted]:
    """All sites on one axis, so that their bars compare."""
    axis = axis_of(item for row in paid for item in state_payers.bar_of(row, scene))
    return [_site(row, axis, scene) for row in paid]


def _site(row: dict, axis: Axis, scene: Scene) -> Hosted:
    language, money = scene.language, row["money"]
    site = site_by_id(scene.snapshot)[row["site_id"]]
    day = (
        language.say("figure of: {day}", day=language.day(money.as_of, short=True))
        if money.as_of
        else ""
    )
    return Hosted(
        site=_signed(site, _placed(site, scene), scene),
        money=_money(money, scene),
        is_published=money.is_published,
        is_factory=site.is_factory,
        covers=language.fact(money.covers),
        day=day,
        bar=_bar(row, axis, scene) if money.in_euro else (),
        payers=tuple(map(_payer, state_payers.payers(row, scene))),
        others=_others(site, money, scene),
        linked=tuple(_linked(site, scene)),
    )


def _money(amount: Amount, scene: Scene) -> str:
    """The amount; what is not published, where it is none."""
    language = scene.language
    if amount.is_published:
        return language.money(amount)
    name = language.say("Money for the site")
    return language.say("{name}: {money}", name=name, money=language.money(amount))


def _bar(row: dict, axis: Axis, scene: Scene) -> tuple[Element, ...]:
    drawn = state_payers.bar_of(row, scene)
    marks = (part(axis, each, 0, BAR, is_last=each is drawn[-1]) for each in drawn)
    return tuple(map(element, marks))


def _payer(key: Key) -> Payer:
    return Payer(key.words, "" if key.inside is Inside.UNDIVIDED else key.colour)


def _signed(site: Site, words: str, scene: Scene) -> Signed:
    wave = scene.language.say(WAVE_NAMES[site.wave])
    return Signed(SIGNS[site.wave], scene.look.waves[site.wave], wave, words)


def _placed(site: Site, scene: Scene) -> str:
    name, say = scene.language.fact(site.name), scene.language.say
    return say("{site}, {city}", site=name, city=site.city or say("city not published"))


def _others(site: Site, shown: Amount, scene: Scene) -> str:
    """The other totals published for a site, the earliest first, each with its day."""
    language = scene.language
    found = [amount for amount in figures_of(scene.snapshot, site.site_id) if amount != shown]
    texts = [
        language.say(
            "{name} ({value})",
            name=language.money(amount),
            value=language.day(amount.as_of, short=True)
            if amount.as_of
            else language.say("undated"),
        )
        for amount in found
    ]
    if not texts:
        return ""
    if all(amount.covers == shown.covers for amount in found):
        return language.say("Other figures published: {figures}.", figures="; ".join(texts))
    return language.say(
        "Other figures published, not all for the same: {figures}.", figures="; ".join(texts)
    )


def _linked(site: Site, scene: Scene) -> Iterator[Signed]:
    """The factories that serve an antenna."""
    known = site_by_id(scene.snapshot)
    for antenna, factory, _ in antenna_links(scene.snapshot):
        if antenna == site.site_id:
            yield _abroad(known[factory], scene)


def _joined(code: str, scene: Scene) -> Iterator[Signed]:
    known = site_by_id(scene.snapshot)
    for found in parts_of_state(scene.snapshot, code):
        if found.role == "partner":
            yield _abroad(known[found.site_id], scene)


def _abroad(site: Site, scene: Scene) -> Signed:
    """A site with its city and its host state."""
    name, country = _placed(site, scene), scene.language.country(site.host_country)
    words = scene.language.say("{name} ({country})", name=name, country=country)
    return _signed(site, words, scene)


def _per_head(code: str, scene: Scene) -> str:
    """The money of its sites an inhabitant, with the place among the host states that have it."""
    measured, language = field(scene, "head"), scene.language
    record = measured.record(code)
    size = measured.value(record) if record and record["money"].in_euro else None
    if size is None or not size.is_known:
        return ""
    value, place = per_head(size, language), place_words(code, measured, scene)
    if measured.place(code) is None:
        return language.say("Per inhabitant: {value} ({place}).", value=value, place=place)
    return language.say(
        "Per inhabitant: {value}. Host states with a figure: {place}.", value=value, place=place
    )


def _milestone(found: Milestone, scene: Scene) -> tuple[str, str, str]:
    """Day, short words, and how certain it is where it is not firm."""
    language = scene.language
    doubt = "" if found.certainty in FIRM else language.say(CERTAINTY_NAMES[found.certainty])
    return language.day(found.date, short=True), language.fact(found.short_title), doubt


def _documents(records: Iterable[dict], scene: Scene) -> Iterator[tuple[str, str]]:
    """Publisher, day and tier of each document behind the rows, and its address."""
    known = sources(scene.snapshot)
    for name in dict.fromkeys(name for row in records for name in row["sources"] if name in known):
        yield source_of(name, scene), known[name].address
