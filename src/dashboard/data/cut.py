"""What sites and states are on a day: status of a machine, name of a site, role of a state."""

import pandas as pd

from dashboard.codes.milestones import FIRM
from dashboard.codes.statuses import STATUSES


def status_of(sites: pd.DataFrame, milestones: pd.DataFrame, links: pd.DataFrame) -> pd.Series:
    """Highest status per site among milestones that happened, by site_id."""
    reached = milestones[milestones["certainty"].isin(FIRM) & milestones["site_status"].notna()]
    steps = links.merge(reached[["milestone_id", "site_status"]], on="milestone_id")
    rank = steps["site_status"].map(STATUSES.index).groupby(steps["site_id"]).max()
    return sites["site_id"].map(rank).fillna(0).astype(int).map(lambda step: STATUSES[step])


def names_on(sites: pd.DataFrame, day: pd.Timestamp) -> pd.Series:
    """Names of sites on a day: the former one before it was changed."""
    return (
        sites["former_name"]
        .where((sites["renamed_day"] > day).fillna(value=False))
        .fillna(sites["name"])
    )


def states_of(
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
