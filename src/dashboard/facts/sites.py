"""Sites known on a day, who takes part in them, and where they stand, as plain records."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard.data import Snapshot
from dashboard.facts.once import once


@dataclass(frozen=True)
class Site:
    """A site as known on a day; `status` is the highest that its machine has reached.

    `selected_on` is the day as the package writes it, `host_country` an alpha-2 code, `city` empty
    where none is known, `longitude` and `latitude` are degrees (WGS84).
    """

    site_id: str
    kind: str
    name: str
    wave: str
    selected_on: str
    selected_day: date
    host_country: str
    city: str
    longitude: float
    latitude: float
    is_placed: bool
    system_kind: str
    status: str
    source_id: str

    @property
    def is_factory(self) -> bool:
        return self.kind == "factory"


@dataclass(frozen=True)
class Part:
    """A state (alpha-2) that takes part in a site, as `host` or as `partner`."""

    site_id: str
    country: str
    role: str
    source_id: str


@once
def sites(snapshot: Snapshot) -> tuple[Site, ...]:
    """Every site selected by the day, oldest first."""
    return tuple(_site(row) for row in snapshot.sites.to_dict("records"))


def _site(row: Mapping[str, Any]) -> Site:
    kind, city = row["system_kind"], row["city"]
    return Site(
        **{name: str(row[name]) for name in ("site_id", "kind", "name", "wave", "selected_on")},
        selected_day=row["selected_day"].date(),
        host_country=str(row["host_country"]),
        city=city if isinstance(city, str) else "",
        longitude=float(row["longitude"]),
        latitude=float(row["latitude"]),
        is_placed=row["location_precision"] != "capital_placeholder",
        system_kind=kind if isinstance(kind, str) else "",
        status=str(row["status"]),
        source_id=str(row["source_id"]),
    )


@once
def site_by_id(snapshot: Snapshot) -> Mapping[str, Site]:
    """The same by id; not to be changed."""
    return {site.site_id: site for site in sites(snapshot)}


@once
def chosen_sites(
    snapshot: Snapshot, waves: tuple[str, ...] = (), countries: tuple[str, ...] = ()
) -> tuple[Site, ...]:
    """Sites of these waves that these states host; all where none is named."""
    return tuple(
        site
        for site in sites(snapshot)
        if (not waves or site.wave in waves) and (not countries or site.host_country in countries)
    )


@once
def parts(snapshot: Snapshot) -> tuple[Part, ...]:
    """Who takes part in which site, as known on the day, in the order of the package."""
    rows = snapshot.participation[["site_id", "country", "role", "source_id"]]
    return tuple(Part(*map(str, row)) for row in rows.itertuples(index=False, name=None))


@once
def parts_of_state(snapshot: Snapshot, country: str) -> tuple[Part, ...]:
    """What one state takes part in."""
    return tuple(part for part in parts(snapshot) if part.country == country)


@once
def countries_by_site(snapshot: Snapshot) -> Mapping[str, tuple[str, ...]]:
    """States that host or join a site, by its id; not to be changed."""
    found: dict[str, tuple[str, ...]] = {}
    for part in parts(snapshot):
        found[part.site_id] = (*found.get(part.site_id, ()), part.country)
    return found


def hosted_by(snapshot: Snapshot, country: str) -> tuple[Site, ...]:
    """Sites that one state hosts."""
    return chosen_sites(snapshot, countries=(country,))


@once
def antenna_links(snapshot: Snapshot) -> tuple[tuple[str, str, str], ...]:
    """Antenna, the factory that serves it (site ids), and the source that says so."""
    rows = snapshot.antenna_links
    names = ("antenna_id", "factory_id", "source_id")
    return tuple(zip(*(map(str, rows[name]) for name in names), strict=True))
