"""What is known of the picked state beside its money, in short: what it joins, its milestones."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from dashboard.codes.milestones import CERTAINTY_NAMES, FIRM
from dashboard.codes.waves import SHAPES, WAVE_NAMES
from dashboard.data import Amount
from dashboard.drawing.about import About, Lead, Said
from dashboard.drawing.cells import Cell, words_below
from dashboard.drawing.colours import sign_colour
from dashboard.drawing.layout import Layout, below
from dashboard.drawing.marks import LEFT, RIGHT, Line, Run, Words, words
from dashboard.drawing.type_scale import Role
from dashboard.drawing.typeface import lines_of
from dashboard.exhibits.bars import source_of
from dashboard.exhibits.exhibit import Rows, Scene
from dashboard.exhibits.leads import to_site
from dashboard.exhibits.milestone_records import record
from dashboard.exhibits.milestone_words import about as about_milestone
from dashboard.exhibits.one_state import hosts, milestones, picked
from dashboard.exhibits.size_words import per_head
from dashboard.exhibits.state_peers import field
from dashboard.exhibits.state_rank import place_words
from dashboard.facts.documents import sources
from dashboard.facts.milestones import Milestone
from dashboard.facts.site_history import figures_of
from dashboard.facts.sites import Site, antenna_links, parts_of_state, site_by_id
from dashboard.language import message

MILESTONES, SOURCES = 4, 2
"""How many are shown at most."""

DAY, GAP, FINGER = 80.0, 4.0, 6.0
"""Pixels of the column of days, between parts, and between links that a finger tells apart."""


def wave_of(site: Site, scene: Scene) -> str:
    """The name of its wave."""
    return scene.language.say(WAVE_NAMES[site.wave])


def signed(site: Site, text: str, scene: Scene, role: Role, said: Said) -> Cell:
    """A site under the sign of its wave; a click leads to its row among all sites."""
    about = About("site", site.site_id, said, to_site(site.site_id))
    colour = sign_colour(site.wave)
    return Cell((Run(text, role),), sign=SHAPES[site.wave], colour=colour, about=about)


def placed(site: Site, scene: Scene) -> str:
    """A site with its city."""
    name, say = scene.language.fact(site.name), scene.language.say
    return say("{site}, {city}", site=name, city=site.city or say("city not published"))


def rest(paid: list[dict], table_rows: Rows, scene: Scene, width: float) -> Layout:
    """Other figures of its sites, the money a head, then a part each under its heading."""
    code, known = picked(scene) or "", site_by_id(scene.snapshot)
    sites = [known[row["site_id"]] for row in paid]
    others = [
        _others_of(site, row["money"], scene, is_only=len(paid) == 1)
        for site, row in zip(sites, paid, strict=True)
    ]
    head = _per_head(code, scene) if hosts(scene) else ""
    first = [
        each for each in (*others, Cell((Run(head, Role.SECOND),) if head else ())) if each.runs
    ]
    documents = _documents([*paid, *table_rows.to_dict("records")], scene)
    newest = [_milestone(found, scene, width) for found in reversed(milestones(scene)[:MILESTONES])]
    joined = message("Also takes part in") if paid else message("Partner in")
    parts = (
        (
            message("Linked with"),
            [_abroad(other, scene) for site in sites for other in _linked(site, scene)],
        ),
        (joined, [_abroad(site, scene) for site in _joined(code, scene)]),
        (message("Milestones"), newest),
        (message("Sources"), list(islice(documents, SOURCES))),
    )
    return below(
        words_below([(each,) for each in first], width, gap=4) if first else Layout((), 0),
        *(_part(scene.language.say(label), items, width) for label, items in parts if items),
        gap=GAP,
    )


def _part(label: str, items: Sequence[Cell | Layout], width: float) -> Layout:
    """A heading under a line, and its rows."""
    rule = Layout((Line(LEFT, 0, RIGHT, 0, "hairline"), words(LEFT, 4, label, Role.HEADING)), 22)
    laid = (each if isinstance(each, Layout) else words_below([(each,)], width) for each in items)
    return below(rule, *laid, gap=2 if isinstance(items[0], Layout) else FINGER)


def _others_of(site: Site, shown: Amount, scene: Scene, *, is_only: bool) -> Cell:
    """The other totals published for a site; under its name where there are several sites."""
    text = _others(site, shown, scene)
    if not text:
        return Cell(())
    said = Run(text, Role.SECOND)
    if is_only:
        return Cell((said,))
    name = Run(scene.language.fact(site.name), Role.HEADING)
    return Cell((name, said), sign=SHAPES[site.wave], colour=sign_colour(site.wave))


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


def _linked(site: Site, scene: Scene) -> Iterator[Site]:
    """The factories that serve an antenna."""
    known = site_by_id(scene.snapshot)
    for antenna, factory, _ in antenna_links(scene.snapshot):
        if antenna == site.site_id:
            yield known[factory]


def _joined(code: str, scene: Scene) -> Iterator[Site]:
    known = site_by_id(scene.snapshot)
    for found in parts_of_state(scene.snapshot, code):
        if found.role == "partner":
            yield known[found.site_id]


def _abroad(site: Site, scene: Scene) -> Cell:
    """A site with its city and its host state."""
    name, country = placed(site, scene), scene.language.country(site.host_country)
    text = scene.language.say("{name} ({country})", name=name, country=country)
    return signed(site, text, scene, Role.TEXT, Said(text, above=wave_of(site, scene)))


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


def _milestone(found: Milestone, scene: Scene, width: float) -> Layout:
    """Day, short words, and how certain it is where it is not firm; its card has the rest."""
    language = scene.language
    doubt = "" if found.certainty in FIRM else language.say(CERTAINTY_NAMES[found.certainty])
    runs = (Run(language.fact(found.short_title)), *((Run(doubt, Role.SECOND),) if doubt else ()))
    lines = len(lines_of(runs, width - DAY))
    day = words(LEFT, 1, language.day(found.date, short=True), Role.SECOND)
    about = about_milestone(record(found), scene)
    return Layout(
        (day, Words(LEFT.beside(DAY), 0, runs, to=RIGHT, lines=lines, about=about)), 20 * lines
    )


def _documents(records: Iterable[dict], scene: Scene) -> Iterator[Cell]:
    """Publisher, day and tier of each document behind the rows, which lead to it."""
    known = sources(scene.snapshot)
    for name in dict.fromkeys(name for row in records for name in row["sources"] if name in known):
        lead = Lead(address=known[name].address) if known[name].address else None
        yield Cell((Run(source_of(name, scene), Role.SECOND, lead),))
