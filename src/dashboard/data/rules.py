"""Rules across tables: each takes the typed frames and yields what breaks it.

A frame's index is the line in its file, so that a problem can name the line.
"""

from collections.abc import Callable, Iterator, Mapping

import geopandas as gpd
import pandas as pd

from dashboard.data.boundaries import EUROPE_EQUAL_AREA
from dashboard.data.descriptor import Descriptor
from dashboard.data.files import BOUNDARIES
from dashboard.data.problems import Problem

Frames = Mapping[str, pd.DataFrame]

COAST_TOLERANCE_METRES = 20_000


def keys_resolve(frames: Frames, descriptor: Descriptor) -> Iterator[Problem]:
    """Every foreign key of the descriptor points at a row that exists."""
    for table in descriptor.tables.values():
        frame = frames[table.name]
        for reference in table.references:
            (column,), (target,) = reference.fields, reference.to_fields
            values = frame[column].dropna()
            for line, value in values[~values.isin(frames[reference.to_table][target])].items():
                reason = f"not found in {reference.to_table}.csv, column {target}"
                yield Problem(table.path, int(line), column, str(value), reason)


def subjects_exist(frames: Frames) -> Iterator[Problem]:
    """A figure is about a site or about an envelope, as its `subject_kind` says."""
    figures = frames["figures"]
    is_site = figures["subject_kind"] == "site"
    known = (
        figures["subject_id"]
        .isin(frames["sites"]["site_id"])
        .where(is_site, figures["subject_id"].isin(frames["envelopes"]["envelope_id"]))
    )
    for line, value in figures["subject_id"][~known].dropna().items():
        table = "sites.csv" if is_site[line] else "envelopes.csv"
        yield Problem("figures.csv", int(line), "subject_id", value, f"not found in {table}")


def one_preferred_figure(frames: Frames) -> Iterator[Problem]:
    """Exactly one figure per subject and measure is preferred."""
    figures = frames["figures"]
    keys = ["subject_kind", "subject_id", "measure"]
    preferred = figures["preferred"].fillna(value=False).astype(int)
    counts = preferred.groupby([figures[key] for key in keys]).transform("sum")
    for line in figures.index[counts != 1]:
        row = figures.loc[line]
        reason = (
            f"{counts[line]} preferred figures for {row['subject_id']}, {row['measure']}:"
            " there must be exactly one"
        )
        yield Problem("figures.csv", int(line), "preferred", row["figure_id"], reason)


def amounts_are_whole(frames: Frames) -> Iterator[Problem]:
    """A figure is an amount, a range with low below high, or an amount in another currency."""
    figures = frames["figures"]
    point = figures["amount_eur_million"].notna()
    low, high = figures["amount_low"], figures["amount_high"]
    ranged = low.notna() & high.notna()
    original = figures["original_amount"].notna() & figures["original_currency"].notna()
    reasons = {
        "no amount: fill amount_eur_million, or low and high, or the original amount": ~(
            point | ranged | original
        ),
        "both an amount and a range": point & (low.notna() | high.notna()),
        "a range needs both ends": low.notna() ^ high.notna(),
        "low must be less than high": (ranged & (low >= high)).fillna(value=False),
        "an original amount needs its currency, and the other way round": (
            figures["original_amount"].notna() ^ figures["original_currency"].notna()
        ),
    }
    for reason, broken in reasons.items():
        for line in figures.index[broken.astype(bool)]:
            value = figures.at[line, "figure_id"]
            yield Problem("figures.csv", int(line), "amount_eur_million", value, reason)


def envelopes_nest(frames: Frames) -> Iterator[Problem]:
    """No envelope is, through its parents, inside itself."""
    envelopes = frames["envelopes"]
    parents = dict(zip(envelopes["envelope_id"], envelopes["parent_id"], strict=True))
    for line, start in envelopes["envelope_id"].items():
        seen, current = {start}, parents.get(start)
        while isinstance(current, str) and current not in seen:
            seen.add(current)
            current = parents.get(current)
        if isinstance(current, str) and current == start:
            reason = "is inside itself through its parents"
            yield Problem("envelopes.csv", int(line), "parent_id", start, reason)


def hosts_agree(frames: Frames) -> Iterator[Problem]:
    """The host state of a site in sites.csv is its one host in participation.csv."""
    sites, participation = frames["sites"], frames["participation"]
    hosts = participation[participation["role"] == "host"].groupby("site_id")["country"].agg(list)
    for line, row in sites.iterrows():
        listed = hosts.get(row["site_id"], [])
        if listed != [row["host_country"]]:
            reason = f"participation.csv has {', '.join(listed) or 'no state'} as host"
            yield Problem("sites.csv", int(line), "host_country", str(row["host_country"]), reason)


def main_source_is_listed(frames: Frames) -> Iterator[Problem]:
    """The main source of a milestone stands among its sources."""
    milestones, links = frames["milestones"], frames["milestone_sources"]
    listed = set(zip(links["milestone_id"], links["source_id"], strict=True))
    for line, row in milestones.iterrows():
        if (row["milestone_id"], row["source_id"]) not in listed:
            reason = f"not among the sources of {row['milestone_id']} in milestone_sources.csv"
            yield Problem("milestones.csv", int(line), "source_id", str(row["source_id"]), reason)


def date_precision_agrees(frames: Frames) -> Iterator[Problem]:
    """`date_precision` says what the date gives."""
    milestones = frames["milestones"].dropna(subset=["date"])
    given = milestones["date"].str.len().map({10: "day", 7: "month", 4: "year"})
    for line in milestones.index[given != milestones["date_precision"]]:
        value = milestones.at[line, "date"]
        reason = f"date_precision says {milestones.at[line, 'date_precision']}"
        yield Problem("milestones.csv", int(line), "date", value, reason)


def boundaries_are_complete(frames: Frames, boundaries: gpd.GeoDataFrame) -> Iterator[Problem]:
    """Every country of countries.csv has its boundary."""
    countries = frames["countries"]
    for line, code in countries["iso3"][~countries["iso3"].isin(boundaries.index)].items():
        reason = f"no boundary in {BOUNDARIES}"
        yield Problem("countries.csv", int(line), "iso3", str(code), reason)


def sites_lie_in_their_country(frames: Frames, boundaries: gpd.GeoDataFrame) -> Iterator[Problem]:
    """A site's coordinates lie in its host state, within 20 km for simplified coasts."""
    sites = frames["sites"].dropna(subset=["latitude", "longitude", "host_country"])
    alpha3 = frames["countries"].dropna(subset=["iso2"]).set_index("iso2")["iso3"]
    shapes = boundaries.geometry.to_crs(EUROPE_EQUAL_AREA)
    host = sites["host_country"].map(alpha3)
    sites = sites[host.isin(shapes.index)]
    points = gpd.GeoSeries.from_xy(
        sites["longitude"].astype(float),
        sites["latitude"].astype(float),
        index=sites.index,
        crs="EPSG:4326",
    ).to_crs(EUROPE_EQUAL_AREA)
    home = gpd.GeoSeries(shapes.loc[host[sites.index]].to_numpy(), sites.index, shapes.crs)
    distance = points.distance(home)
    for line in sites.index[distance > COAST_TOLERANCE_METRES]:
        reason = f"{distance[line] / 1000:.0f} km outside {sites.at[line, 'host_country']}"
        value = f"{sites.at[line, 'latitude']}, {sites.at[line, 'longitude']}"
        yield Problem("sites.csv", int(line), "latitude", value, reason)


TABLE_RULES: tuple[Callable[[Frames], Iterator[Problem]], ...] = (
    subjects_exist,
    one_preferred_figure,
    amounts_are_whole,
    envelopes_nest,
    hosts_agree,
    main_source_is_listed,
    date_precision_agrees,
)
BOUNDARY_RULES: tuple[Callable[[Frames, gpd.GeoDataFrame], Iterator[Problem]], ...] = (
    boundaries_are_complete,
    sites_lie_in_their_country,
)
