"""What was known on one day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import pandas as pd

from dashboard.codes.milestones import FIRM
from dashboard.codes.statuses import STATUSES
from dashboard.data.amounts import Amount, Total, amount_of, total_of
from dashboard.data.waves import Selection, Wave, selections, waves_of


def _status(sites: pd.DataFrame, milestones: pd.DataFrame, links: pd.DataFrame) -> pd.Series:
    """Highest status per site among milestones that happened, by site_id."""
    reached = milestones[milestones["certainty"].isin(FIRM) & milestones["site_status"].notna()]
    steps = links.merge(reached[["milestone_id", "site_status"]], on="milestone_id")
    rank = steps["site_status"].map(STATUSES.index).groupby(steps["site_id"]).max()
    return sites["site_id"].map(rank).fillna(0).astype(int).map(lambda step: STATUSES[step])


def _names(sites: pd.DataFrame, day: pd.Timestamp) -> pd.Series:
    return (
        sites["former_name"]
        .where((sites["renamed_day"] > day).fillna(value=False))
        .fillna(sites["name"])
    )


def _states(
    countries: pd.DataFrame, sites: pd.DataFrame, participation: pd.DataFrame
) -> pd.DataFrame:
    """A row per country by alpha-2: role, factories hosted and joined, antennas, first wave."""
    kinds = participation.merge(
        sites[["site_id", "kind", "wave", "selected_day"]], on="site_id"
    ).sort_values(["selected_day", "site_id"])
    factory = kinds["kind"] == "factory"
    host = kinds["role"] == "host"

    def count(which: pd.Series) -> pd.Series:
        sizes = kinds[which].groupby("country").size()
        return sizes.reindex(states.index).fillna(0).astype(int)

    states = countries.set_index("iso2", drop=False)
    first = kinds.groupby("country")[["wave", "selected_day"]].first().reindex(states.index)
    states = states.assign(
        hosted=count(factory & host),
        joined=count(factory & ~host),
        antennas=count(~factory & host),
        first_wave=first["wave"],
        first_day=first["selected_day"],
    )
    role = pd.Series("none", index=states.index)
    role = role.mask(states["antennas"] > 0, "antenna").mask(states["joined"] > 0, "partner")
    return states.assign(role=role.mask(states["hosted"] > 0, "host"))


COMMITTED = "aif-committed-2-6bn"
"""The envelope of what is committed to the waves that lie inside it."""


@dataclass(frozen=True, eq=False)
class Snapshot:
    """The facts as known at the end of `day`.

    `sites` has a row per site selected by then (`name` as known then, `status`), `states` a row
    per country by alpha-2 (`role`, `hosted`, `joined`, `antennas`, `first_wave`,
    `participating`), `figures` every amount known, the one to show first for each subject and
    measure, `milestones` what had happened or was announced (`happened` tells them apart).
    """

    day: date
    sites: pd.DataFrame
    states: pd.DataFrame
    participation: pd.DataFrame
    antenna_links: pd.DataFrame
    figures: pd.DataFrame
    milestones: pd.DataFrame
    envelopes: pd.DataFrame
    tables: Mapping[str, pd.DataFrame]

    @classmethod
    def of(cls, tables: Mapping[str, pd.DataFrame], day: date) -> "Snapshot":
        """Cut prepared tables (see Dataset) at a day."""
        end = pd.Timestamp(day)
        sites = tables["sites"][tables["sites"]["selected_day"] <= end]
        known = {
            name: tables[name][tables[name]["known_on"] <= end]
            for name in ("participation", "antenna_links", "figures", "milestones")
        }
        milestones = known["milestones"].assign(happened=known["milestones"]["day"] <= end)
        past = milestones[milestones["happened"]]
        sites = sites.assign(
            name=_names(sites, end), status=_status(sites, past, tables["milestone_sites"])
        ).set_index("site_id", drop=False)
        countries = tables["countries"]
        joined = countries["since"].isna() | (countries["since"] <= end)
        states = _states(
            countries.assign(participating=countries["eurohpc_participating"] & joined),
            sites.reset_index(drop=True),
            known["participation"],
        )
        envelopes = tables["envelopes"].set_index("envelope_id", drop=False)
        has_figure = envelopes["envelope_id"].isin(known["figures"]["subject_id"])
        return cls(
            day=day,
            sites=sites,
            states=states,
            participation=known["participation"],
            antenna_links=known["antenna_links"],
            figures=known["figures"],
            milestones=milestones,
            envelopes=envelopes[has_figure],
            tables=tables,
        )

    @property
    def sources(self) -> pd.DataFrame:
        return self.tables["sources"]

    def known(self, table: str) -> pd.DataFrame:
        """Rows of a dated table, such as `systems`, whose documents were public by the day."""
        rows = self.tables[table]
        return rows[rows["known_on"] <= pd.Timestamp(self.day)]

    @property
    def factories(self) -> pd.DataFrame:
        return self.sites[self.sites["kind"] == "factory"]

    @property
    def antennas(self) -> pd.DataFrame:
        return self.sites[self.sites["kind"] == "antenna"]

    @cached_property
    def wave_by_site(self) -> Mapping[str, str]:
        """Wave of every site of the package, selected by the day or not, by site_id."""
        sites = self.tables["sites"]
        return dict(zip(sites["site_id"], sites["wave"], strict=True))

    @property
    def waves(self) -> tuple[str, ...]:
        """Codes of the waves selected by the day, in their order."""
        present = set(self.sites["wave"])
        return tuple(wave for wave in self.wave_by_code if wave in present)

    @cached_property
    def wave_by_code(self) -> Mapping[str, Wave]:
        """Every wave of the package, selected by the day or not, by code and in their order."""
        return waves_of(self.tables["waves"])

    @property
    def factory_waves(self) -> tuple[str, ...]:
        """Codes of the waves of AI Factories selected by the day."""
        return tuple(code for code in self.waves if self.wave_by_code[code].kind == "factory")

    @cached_property
    def selections(self) -> tuple[Selection, ...]:
        """Days of selection by the day, oldest first."""
        return selections(self.sites)

    def is_covered(self, wave: str) -> bool:
        """Whether the amounts of a wave cover exactly its sites selected by the day: only then may
        a number of sites stand beside an amount.
        """
        return self.wave_by_code[wave].sites_covered == int((self.sites["wave"] == wave).sum())

    def states_in(self, waves: Iterable[str]) -> pd.DataFrame:
        """`states` with only the sites of these waves counted; all waves where none is given."""
        chosen = set(waves)
        if not chosen:
            return self.states
        sites = self.sites[self.sites["wave"].isin(chosen)].reset_index(drop=True)
        facts = ["role", "hosted", "joined", "antennas", "first_wave", "first_day"]
        bare = self.states.drop(columns=facts).reset_index(drop=True)
        return _states(bare, sites, self.participation)

    def site_names_by_state(self, waves: Iterable[str] = ()) -> dict[str, tuple[str, ...]]:
        """Names of the sites a state hosts or joins, by alpha-2 code, oldest first."""
        chosen = set(waves) or set(self.sites["wave"])
        sites = self.sites[self.sites["wave"].isin(chosen)]
        links = self.participation[self.participation["site_id"].isin(sites.index)]
        links = links.assign(name=sites["name"].reindex(links["site_id"]).to_numpy())
        return {
            str(code): tuple(names)
            for code, names in links.groupby("country")["name"].agg(list).items()
        }

    @cached_property
    def _amounts(self) -> dict[tuple[str, str], tuple[Amount, ...]]:
        found: dict[tuple[str, str], list[Amount]] = {}
        for row in self.figures.to_dict("records"):
            found.setdefault((row["subject_id"], row["measure"]), []).append(amount_of(row))
        return {key: tuple(amounts) for key, amounts in found.items()}

    def amounts(self, subject_id: str, measure: str = "total") -> tuple[Amount, ...]:
        """Every known amount of a subject and measure, the one to show first; may be empty."""
        return self._amounts.get((subject_id, measure), ())

    def amount(self, subject_id: str, measure: str = "total") -> Amount:
        """The amount to show; an Amount that is not published where none is known.

        The preferred figure, or the best one known by the day: kind of evidence, then newest,
        then published before converted before computed.
        """
        known = self.amounts(subject_id, measure)
        return known[0] if known else Amount(subject_id=subject_id, measure=measure)

    def measures(self, subject_id: str) -> tuple[str, ...]:
        """Measures with a known amount, in the order of the descriptor's list."""
        return tuple(m for s, m in self._amounts if s == subject_id)

    @cached_property
    def _parents(self) -> dict[str, str]:
        envelopes = self.tables["envelopes"].dropna(subset=["parent_id"])
        return dict(zip(envelopes["envelope_id"], envelopes["parent_id"], strict=True))

    def ancestors(self, envelope_id: str) -> tuple[str, ...]:
        """Envelopes that officially contain an envelope, nearest first."""
        chain: list[str] = []
        current = self._parents.get(envelope_id)
        while isinstance(current, str):
            chain.append(current)
            current = self._parents.get(current)
        return tuple(chain)

    def total(self, subject_ids: Iterable[str], measure: str = "total") -> Total:
        """Sum over subjects, with how many of them it covers.

        Raises ValueError where one subject officially contains another, or where the tables
        say that two of them must not be added (envelope_overlaps.csv).
        """
        subjects = tuple(subject_ids)
        for subject in subjects:
            for container in self.ancestors(subject):
                if container in subjects:
                    raise ValueError(f"{subject} is part of {container}: they must not be added")
        overlaps = self.tables["envelope_overlaps"]
        for row in overlaps[overlaps["envelope_id"].isin(subjects)].to_dict("records"):
            if row["other_id"] in subjects:
                raise ValueError(
                    f"{row['envelope_id']} and {row['other_id']} must not be added: {row['note']}"
                )
        return total_of(self.amount(subject, measure) for subject in subjects)

    def envelopes_of_waves(self) -> tuple[str, ...]:
        """Envelopes of the waves of AI Factories selected by the day."""
        found = (self.wave_by_code[wave].envelope_id for wave in self.factory_waves)
        return tuple(envelope for envelope in found if envelope)

    @property
    def is_committed_covered(self) -> bool:
        """Whether the amount committed covers every site selected by the day."""
        official = self.amount(COMMITTED).is_published
        for wave in self.waves if official else self.factory_waves:
            envelope = self.wave_by_code[wave].envelope_id
            inside = COMMITTED in self.ancestors(envelope)
            if not self.is_covered(wave) or (official and not inside):
                return False
            if not official and not self.amount(envelope).is_published:
                return False
        return True

    def committed(self) -> Amount:
        """Euros committed to AI Factories and antennas: the official sum once there is one,
        before that our sum of the waves selected, in EUR million.
        """
        official = self.amount(COMMITTED)
        if official.is_published:
            return official
        waves = self.envelopes_of_waves()
        total = self.total(waves)
        if not total.is_published:
            return Amount(measure="total")
        if len(waves) == 1:
            return self.amount(waves[0])
        return Amount(
            total.low,
            total.high,
            qualifier=total.qualifier,
            basis="computed",
            stage="selected",
            measure="total",
            tier="derived",
            source_id=total.source_ids[-1],
        )
