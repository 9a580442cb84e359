"""The whole package in memory, with the day on which each fact became public."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

import geopandas as gpd
import pandas as pd

from dashboard.codes.figures import BASES
from dashboard.codes.sources import TIERS
from dashboard.data.clock import today
from dashboard.data.descriptor import Descriptor
from dashboard.data.files import Files
from dashboard.data.links import Links
from dashboard.data.machines import documents_known, performance_known, systems_known
from dashboard.data.partial_dates import last_day
from dashboard.data.snapshot import Snapshot
from dashboard.data.waves import Selection, selections, waves_of


def _days(texts: pd.Series) -> pd.Series:
    return pd.to_datetime(texts.map(last_day, na_action="ignore"))


def _earlier(first: pd.Series, second: pd.Series) -> pd.Series:
    return first.where(first <= second, second)


def _later(first: pd.Series, second: pd.Series) -> pd.Series:
    return first.where(first >= second, second)


def _sources(sources: pd.DataFrame) -> pd.DataFrame:
    accessed = _days(sources["accessed_on"])
    published = _days(sources["published_on"]).fillna(accessed)
    public = _earlier(published, accessed)
    return sources.assign(public_on=public, accessed=accessed).set_index("source_id", drop=False)


def _figures(figures: pd.DataFrame, sources: pd.DataFrame) -> pd.DataFrame:
    """Adds `known_on`: the day of the statement, else of its document, never after its reading;
    and sorts so that the figure to show first stands first for its subject and measure.
    """
    source = sources.loc[figures["source_id"]].set_index(figures.index)
    stated = _days(figures["as_of"]).fillna(source["public_on"])
    known = figures.assign(known_on=_earlier(stated, source["accessed"]), tier=source["tier"])
    order = known.assign(
        tier_rank=known["tier"].map(TIERS.index),
        basis_rank=known["basis"].map(BASES.index),
    ).sort_values(
        ["preferred", "tier_rank", "known_on", "basis_rank", "figure_id"],
        ascending=[False, True, False, True, True],
    )
    return order.drop(columns=["tier_rank", "basis_rank"])


def _milestones(milestones: pd.DataFrame, sources: pd.DataFrame) -> pd.DataFrame:
    """Adds `day` (a month counts from its last day) and `known_on`: announced or happened; what
    is unverified is known from its document alone.
    """
    day = _days(milestones["date"])
    announced = sources.loc[milestones["source_id"], "public_on"].set_axis(milestones.index)
    doubtful = milestones["certainty"] == "unverified"
    known = milestones.assign(day=day, known_on=_earlier(day, announced).mask(doubtful, announced))
    return known.sort_values(["day", "milestone_id"])


def _since_selection(
    frame: pd.DataFrame, column: str, sites: pd.DataFrame, sources: pd.DataFrame
) -> pd.DataFrame:
    """Adds `known_on`: the day of the source, but not before the site was selected."""
    selected = sites.set_index("site_id").loc[frame[column], "selected_day"].set_axis(frame.index)
    public = sources.loc[frame["source_id"], "public_on"].set_axis(frame.index)
    dated = sources.loc[frame["source_id"], "published_on"].notna().set_axis(frame.index)
    return frame.assign(known_on=_later(public.where(dated, selected), selected))


@dataclass(frozen=True, eq=False)
class Dataset:
    """A valid package: typed tables by name, boundaries (WGS84, by alpha-3), descriptor, and the
    files that all of it was read from.
    """

    descriptor: Descriptor
    tables: Mapping[str, pd.DataFrame]
    boundaries: gpd.GeoDataFrame
    files: Files

    @classmethod
    def of(
        cls,
        descriptor: Descriptor,
        frames: Mapping[str, pd.DataFrame],
        boundaries: gpd.GeoDataFrame,
        files: Files,
    ) -> "Dataset":
        """Prepare valid frames: days as timestamps and when each row became public."""
        sources = _sources(frames["sources"])
        sites = frames["sites"].assign(selected_day=_days(frames["sites"]["selected_on"]))
        sites["renamed_day"] = _days(sites["renamed_on"])
        countries = frames["countries"]
        systems = systems_known(frames["systems"], frames["system_sources"], sites, sources)
        prepared = {
            "sources": sources,
            "sites": sites.sort_values(["selected_day", "site_id"]),
            "figures": _figures(frames["figures"], sources),
            "milestones": _milestones(frames["milestones"], sources),
            "participation": _since_selection(frames["participation"], "site_id", sites, sources),
            "antenna_links": _since_selection(
                frames["antenna_links"], "antenna_id", sites, sources
            ),
            "systems": systems,
            "system_performance": performance_known(frames["system_performance"], systems, sources),
            **{
                name: documents_known(frames[name], sources)
                for name in ("access", "access_rules", "gigafactory_lots")
            },
            "countries": countries.assign(since=_days(countries["eurohpc_since"])),
        }
        return cls(descriptor, {**frames, **prepared}, boundaries, files)

    @cached_property
    def digest(self) -> str:
        """What tells this package from any other: SHA-256 over names and bytes of its files."""
        found = hashlib.sha256()
        for name, body in sorted(self.files.items()):
            found.update(f"{name} {len(body)}\n".encode() + body)
        return found.hexdigest()

    def text(self, name: str) -> str:
        """One of the package's own explanations; empty where it has none of this name."""
        return self.files.get(name, b"").decode()

    @cached_property
    def centres(self) -> dict[str, tuple[float, float]]:
        """A point inside each country by alpha-3: longitude and latitude, for arcs and labels."""
        points = self.boundaries.geometry.representative_point()
        return {str(code): (point.x, point.y) for code, point in points.items()}

    @property
    def evidence_day(self) -> date:
        """Last day on which a source was read: what happened later is not in the package."""
        return self.tables["sources"]["accessed"].max().date()

    @cached_property
    def change_days(self) -> tuple[date, ...]:
        """Days, oldest first, on which a site, an amount of money or a milestone became known."""
        days = pd.concat(
            [
                self.tables["sites"]["selected_day"],
                self.tables["milestones"]["day"],
                self.tables["figures"]["known_on"],
            ]
        )
        return tuple(day.date() for day in sorted(set(days)) if day.date() <= self.evidence_day)

    @cached_property
    def selections(self) -> tuple[Selection, ...]:
        """Every day of selection of every wave, oldest first."""
        return selections(self.tables["sites"])

    @cached_property
    def waves(self) -> tuple[str, ...]:
        """Codes of the waves that have a site, in their order."""
        present = set(self.tables["sites"]["wave"])
        return tuple(wave for wave in waves_of(self.tables["waves"]) if wave in present)

    @cached_property
    def wave_days(self) -> tuple[date, ...]:
        """Days on which sites were selected, oldest first."""
        return tuple(sorted({day.date() for day in self.tables["sites"]["selected_day"]}))

    def on(self, day: date | None = None) -> Snapshot:
        """What was known on a day (its end); today where no day is given."""
        return self._on(day or today())

    @lru_cache(maxsize=32)  # noqa: B019  bounded, and a data set taken over leaves it
    def _on(self, day: date) -> Snapshot:
        return Snapshot.of(self._links, day)

    @cached_property
    def _links(self) -> Links:
        return Links(self.tables)
