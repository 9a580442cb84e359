"""What was known on one day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import pandas as pd

from dashboard.data.amounts import Amount, Total, amount_of, total_of
from dashboard.data.cut import names_on, states_of, status_of
from dashboard.data.links import Links
from dashboard.data.waves import Selection, Wave, selections


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
    links: Links

    @classmethod
    def of(cls, links: Links, day: date) -> "Snapshot":
        """Cut the prepared tables of a package (see Dataset) at a day."""
        tables = links.tables
        end = pd.Timestamp(day)
        sites = tables["sites"][tables["sites"]["selected_day"] <= end]
        known = {
            name: tables[name][tables[name]["known_on"] <= end]
            for name in ("participation", "antenna_links", "figures", "milestones")
        }
        milestones = known["milestones"].assign(happened=known["milestones"]["day"] <= end)
        past = milestones[milestones["happened"]]
        sites = sites.assign(
            name=names_on(sites, end), status=status_of(sites, past, tables["milestone_sites"])
        ).set_index("site_id", drop=False)
        countries = tables["countries"]
        joined = countries["since"].isna() | (countries["since"] <= end)
        states = states_of(
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
            links=links,
        )

    @property
    def sources(self) -> pd.DataFrame:
        return self.tables["sources"]

    def known(self, table: str) -> pd.DataFrame:
        """Rows of a dated table, such as `systems`, whose documents were public by the day."""
        rows = self.tables[table]
        return rows[rows["known_on"] <= pd.Timestamp(self.day)]

    @cached_property
    def factories(self) -> pd.DataFrame:
        return self.sites[self.sites["kind"] == "factory"]

    @cached_property
    def antennas(self) -> pd.DataFrame:
        return self.sites[self.sites["kind"] == "antenna"]

    @property
    def wave_by_site(self) -> Mapping[str, str]:
        """Wave of every site of the package, selected by the day or not, by site_id."""
        return self.links.wave_by_site

    @property
    def waves(self) -> tuple[str, ...]:
        """Codes of the waves selected by the day, in their order."""
        present = set(self.sites["wave"])
        return tuple(wave for wave in self.wave_by_code if wave in present)

    @property
    def wave_by_code(self) -> Mapping[str, Wave]:
        """Every wave of the package, selected by the day or not, by code and in their order."""
        return self.links.wave_by_code

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

    @property
    def amounts_shown(self) -> tuple[Amount, ...]:
        """The amount to show of every subject and measure with a known one."""
        return tuple(amounts[0] for amounts in self._amounts.values())

    def ancestors(self, envelope_id: str) -> tuple[str, ...]:
        """Envelopes that officially contain an envelope, nearest first."""
        chain: list[str] = []
        current = self.links.parents.get(envelope_id)
        while isinstance(current, str):
            chain.append(current)
            current = self.links.parents.get(current)
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
            for overlap in self.links.overlaps.get(subject, ()):
                other = overlap.other_id
                if other in subjects:
                    raise ValueError(f"{subject} and {other} must not be added: {overlap.note}")
        return total_of(self.amount(subject, measure) for subject in subjects)
