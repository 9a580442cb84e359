"""The links of one state with others through its sites: partnerships, and antennas of factories."""

from collections.abc import Iterable, Sequence

from dashboard.drawing.projection import Place
from dashboard.exhibits.exhibit import Column, Rows, Scene, table
from dashboard.exhibits.one_state import picked
from dashboard.facts.sites import antenna_links, parts, parts_of_state, site_by_id
from dashboard.facts.states import states
from dashboard.language import message

COLUMNS = (
    Column("country", message("State"), "country"),
    Column("relation", message("Relation"), "message"),
    Column("site", message("Site"), "fact"),
)
HOSTS = message("hosts the site")
NO_PART = message("hosts and joins no site")
PARTNER = message("is a partner in the site")
JOINED = message("hosts the site, of which the state is a partner")
SERVED = message("has an antenna that is linked to the site")
SERVES = message("hosts the site, to which the state's antenna is linked")
ANTENNA_LINKS = (SERVED, SERVES)


def rows(scene: Scene) -> Rows:
    """A row per site of the picked state, then one per link to another state."""
    code = picked(scene)
    if code is None:
        return table([], COLUMNS)
    own = [*_own(code, scene), *_partners(code, scene), *_antennas(code, scene)]
    source = states(scene.snapshot)[code].eurohpc_source
    nothing = {"country": code, "relation": NO_PART, "site": "", "sources": (source,)}
    return table(own or [{**nothing, "ends": (), "site_ids": ()}], COLUMNS)


def place_of(site_id: str, scene: Scene) -> Place:
    """Longitude and latitude of a site."""
    site = site_by_id(scene.snapshot)[site_id]
    return site.longitude, site.latitude


def centre_of(code: str, scene: Scene) -> Place:
    """Longitude and latitude of the middle of a state (alpha-2)."""
    return scene.dataset.centres[states(scene.snapshot)[code].iso3]


def _record(
    country: str,
    relation: str,
    link: tuple[str, str],
    ends: Sequence[Place],
    scene: Scene,
    *,
    other: str = "",
) -> dict:
    """A row for a link: the id of its site and its source; `ends` are the places it joins,
    `site_ids` the sites there.
    """
    site_id, source = link
    return {
        "country": country,
        "relation": relation,
        "site": site_by_id(scene.snapshot)[site_id].name,
        "sources": (source,),
        "ends": tuple(ends),
        "site_ids": (site_id, other) if other else (site_id,),
    }


def _own(code: str, scene: Scene) -> Iterable[dict]:
    for part in parts_of_state(scene.snapshot, code):
        if part.role == "host":
            ends = [place_of(part.site_id, scene)]
            yield _record(code, HOSTS, (part.site_id, part.source_id), ends, scene)


def _partners(code: str, scene: Scene) -> Iterable[dict]:
    known = site_by_id(scene.snapshot)
    for part in parts(scene.snapshot):
        host = known[part.site_id].host_country
        if part.role == "partner" and code in (host, part.country):
            other, relation = (part.country, PARTNER) if host == code else (host, JOINED)
            ends = [centre_of(part.country, scene), place_of(part.site_id, scene)]
            yield _record(other, relation, (part.site_id, part.source_id), ends, scene)


def _antennas(code: str, scene: Scene) -> Iterable[dict]:
    known = site_by_id(scene.snapshot)
    for antenna, factory, source in antenna_links(scene.snapshot):
        joined, served = known[antenna].host_country, known[factory].host_country
        if code in (joined, served):
            other, relation = (joined, SERVED) if served == code else (served, SERVES)
            ends = [place_of(antenna, scene), place_of(factory, scene)]
            yield _record(other, relation, (factory, source), ends, scene, other=antenna)


def sentence(table_rows: Rows, scene: Scene) -> str:
    """The states it is linked with, through partnerships and through antennas."""
    code, language = picked(scene), scene.language
    if code is None:
        return language.say("Pick a state to see with whom it is linked.")
    others = table_rows[table_rows["country"] != code]
    if others.empty:
        return language.say("No link with another state by this day.")
    through = others["relation"].isin(ANTENNA_LINKS)
    parts = [
        _linked(message("Through partnerships: {names}."), others[~through], scene),
        _linked(message("Through antennas: {names}."), others[through], scene),
    ]
    return scene.language.paragraph(*parts)


def _linked(text: str, chosen: Rows, scene: Scene) -> str:
    language = scene.language
    names = language.names(language.country(code) for code in chosen["country"])
    return language.say(text, names=names) if names else ""
