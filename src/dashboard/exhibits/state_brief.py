"""What is known of a state without an AI Factory? A few facts, and what is not published."""

from collections.abc import Iterable, Iterator

from dashboard.drawing.columns import in_pairs
from dashboard.drawing.layout import Layout
from dashboard.drawing.widths import Width
from dashboard.exhibits.exhibit import Column, Rows, Scene, table
from dashboard.exhibits.one_state import exhibit_of_one_state, hosts, picked, question_of
from dashboard.exhibits.state_programme import NO, PROCUREMENT
from dashboard.facts.milestones import milestones
from dashboard.facts.sites import Part, Site, antenna_links, parts_of_state, site_by_id
from dashboard.facts.states import states
from dashboard.language import message

COLUMNS = (
    Column("label", message("What"), "message"),
    Column("words", message("Known of it")),
    Column("day", message("Since"), "day"),
)
FACTORY, ANTENNA, PARTNER = message("AI Factory"), message("Antenna"), message("Partner in")
LINKED, MONEY = message("Linked with"), message("Money for the site")
EUROHPC = message("EuroHPC participating state")
GIGAFACTORIES = message("Joint procurement of AI gigafactories")
YES = message("yes")


def rows(scene: Scene) -> Rows:
    """A row a fact: the sites with their money, an antenna's links, what the state has joined, its
    part in EuroHPC and in the gigafactories.
    """
    code = picked(scene)
    if code is None:
        return table([], COLUMNS)
    known = site_by_id(scene.snapshot)
    found = [(part, known[part.site_id]) for part in parts_of_state(scene.snapshot, code)]
    own = [pair for pair in found if pair[0].role == "host"]
    joined = [pair for pair in found if pair[0].role != "host"]
    records = [
        *(row for part, site in own for row in _hosted(part, site, scene)),
        *(_joined(part, site, scene) for part, site in joined),
        _eurohpc(code, scene),
        *_gigafactories(code, scene),
    ]
    return table(records, COLUMNS)


def _row(label: str, words: str, day: str, sources: Iterable[str]) -> dict:
    return {"label": label, "words": words, "day": day, "sources": tuple(sources)}


def _hosted(part: Part, site: Site, scene: Scene) -> Iterator[dict]:
    """Name and city, the factories it is linked with, its money; each also where it is unknown."""
    language = scene.language
    name = language.fact(site.name)
    city = site.city or language.say("city not published")
    words = language.say("{site}, {city}", site=name, city=city)
    yield _row(FACTORY if site.is_factory else ANTENNA, words, site.selected_on, (part.source_id,))
    if not site.is_factory:
        yield _linked(site, scene)
    amount = scene.snapshot.amount(site.site_id)
    source = amount.source_id or site.source_id
    yield _row(MONEY, language.money(amount), amount.as_of, (source,))


def _linked(site: Site, scene: Scene) -> dict:
    """The factories that an antenna is linked with."""
    language = scene.language
    links = [link for link in antenna_links(scene.snapshot) if link[0] == site.site_id]
    names = [_abroad(site_by_id(scene.snapshot)[factory], scene) for _, factory, _ in links]
    linked = language.names(names) or language.say("no AI Factory named in the documents read")
    return _row(LINKED, linked, "", [source for *_, source in links] or (site.source_id,))


def _joined(part: Part, site: Site, scene: Scene) -> dict:
    return _row(PARTNER, _abroad(site, scene), site.selected_on, (part.source_id,))


def _abroad(site: Site, scene: Scene) -> str:
    """A site with its host state."""
    language = scene.language
    name, country = language.fact(site.name), language.country(site.host_country)
    return language.say("{name} ({country})", name=name, country=country)


def _eurohpc(code: str, scene: Scene) -> dict:
    state, say = states(scene.snapshot)[code], scene.language.say
    if not state.participating:
        return _row(EUROHPC, say(NO), "", (state.eurohpc_source,))
    words = say(YES) if state.since else say("yes; since when was not found")
    return _row(EUROHPC, words, state.since, (state.eurohpc_source,))


def _gigafactories(code: str, scene: Scene) -> Iterator[dict]:
    """Once the procurement is known."""
    for found in milestones(scene.snapshot):
        if found.milestone_id == PROCUREMENT and found.happened:
            is_in = code in found.countries
            answer = scene.language.say(YES if is_in else NO)
            yield _row(GIGAFACTORIES, answer, found.date if is_in else "", (found.source_id,))


def sentence(table_rows: Rows, scene: Scene) -> str:
    """How many sites it hosts and joins, and that money of partners is counted with the hosts."""
    code, language = picked(scene), scene.language
    if code is None:
        return language.say("Pick a state to see what is known of it.")
    labels = set(table_rows["label"])
    if FACTORY in labels:
        return language.say("It hosts an AI Factory.")
    if PARTNER in labels:
        return language.say("Money of partners is counted with the host state of the site.")
    if ANTENNA in labels:
        return language.say("It hosts an antenna and no AI Factory.")
    return language.say("Without a site there is neither money nor a place to show.")


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """A line a fact, what it is about on the left."""
    lines = [_line(row, scene) for row in table_rows.to_dict("records")]
    return in_pairs(lines, width.least)


def _line(row: dict, scene: Scene) -> tuple[str, str]:
    language, words = scene.language, row["words"]
    if row["day"]:
        day = language.day(row["day"])
        words = language.say("{words}; since: {day}", words=words, day=day)
        if row["label"] == MONEY:
            words = language.say("{money}; figure of: {day}", money=row["words"], day=day)
    return language.say(row["label"]), words


EXHIBIT = exhibit_of_one_state(
    slug="state-brief",
    question=question_of(
        message("What is known of a state without an AI Factory?"),
        message("{country}: what is known?"),
    ),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    drawing=drawing,
    is_asked=lambda scene: picked(scene) is not None and not hosts(scene),
)
