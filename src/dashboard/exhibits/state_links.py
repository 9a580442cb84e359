"""The links of one state with others through its sites: partnerships, and antennas of factories."""

from collections.abc import Iterable, Mapping, Sequence

from dashboard.exhibits.exhibit import Column, Rows, Scene, table
from dashboard.exhibits.framing import Place
from dashboard.exhibits.state import picked
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
    source = scene.snapshot.states.loc[code, "eurohpc_source_id"]
    nothing = {"country": code, "relation": NO_PART, "site": "", "sources": (source,)}
    return table(own or [{**nothing, "ends": ()}], COLUMNS)


def place_of(site_id: str, scene: Scene) -> Place:
    """Longitude and latitude of a site."""
    site = scene.snapshot.sites.loc[site_id]
    return float(site["longitude"]), float(site["latitude"])


def centre_of(code: str, scene: Scene) -> Place:
    """Longitude and latitude of the middle of a state (alpha-2)."""
    return scene.dataset.centres[str(scene.snapshot.states.loc[code, "iso3"])]


def _record(
    country: str, relation: str, link: Mapping[str, str], ends: Sequence[Place], scene: Scene
) -> dict:
    """A row for a link of the tables; `ends` are the places that its line joins."""
    return {
        "country": country,
        "relation": relation,
        "site": scene.snapshot.sites.loc[link["site_id"], "name"],
        "sources": (link["source_id"],),
        "ends": tuple(ends),
    }


def _own(code: str, scene: Scene) -> Iterable[dict]:
    links = scene.snapshot.participation
    hosted = links[(links["country"] == code) & (links["role"] == "host")]
    for link in hosted.to_dict("records"):
        ends = [place_of(link["site_id"], scene)]
        yield _record(code, HOSTS, link, ends, scene)


def _partners(code: str, scene: Scene) -> Iterable[dict]:
    links, sites = scene.snapshot.participation, scene.snapshot.sites
    for link in links[links["role"] == "partner"].to_dict("records"):
        site_id, partner = link["site_id"], link["country"]
        host = sites.loc[site_id, "host_country"]
        if code in (host, partner):
            other, relation = (partner, PARTNER) if host == code else (host, JOINED)
            ends = [centre_of(partner, scene), place_of(site_id, scene)]
            yield _record(other, relation, link, ends, scene)


def _antennas(code: str, scene: Scene) -> Iterable[dict]:
    hosts = scene.snapshot.sites["host_country"]
    for link in scene.snapshot.antenna_links.to_dict("records"):
        antenna, factory = link["antenna_id"], link["factory_id"]
        if code in (hosts[antenna], hosts[factory]):
            is_host = hosts[factory] == code
            other, relation = (hosts[antenna], SERVED) if is_host else (hosts[factory], SERVES)
            ends = [place_of(antenna, scene), place_of(factory, scene)]
            yield _record(other, relation, {**link, "site_id": factory}, ends, scene)


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
