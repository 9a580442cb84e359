"""What a link may name in the package of the day, and the days that it covers."""

from dataclasses import dataclass
from datetime import date

from dashboard.data import Dataset
from dashboard.data.clock import today

BEFORE = "0"
"""The step before the first wave."""


@dataclass(frozen=True)
class Limits:
    """What a link may name: countries, sites, waves, steps of the growing network, subjects of
    amounts, tables of the package, the days the data set covers, and that of the last event.
    """

    countries: tuple[str, ...]
    sites: tuple[str, ...]
    waves: tuple[str, ...]
    steps: tuple[str, ...]
    subjects: tuple[str, ...]
    tables: tuple[str, ...]
    first_day: date
    last_day: date
    last_event: date


def limits_of(dataset: Dataset) -> Limits:
    """What a link may name."""
    return Limits(
        countries=tuple(dataset.tables["countries"]["iso2"]),
        sites=tuple(dataset.tables["sites"]["site_id"]),
        waves=dataset.waves,
        steps=(BEFORE, *(item.code for item in dataset.selections)),
        subjects=tuple(dataset.tables["figures"]["subject_id"].unique()),
        tables=tuple(dataset.descriptor.tables),
        first_day=dataset.change_days[0],
        last_day=today(),
        last_event=dataset.tables["milestones"]["day"].max().date(),
    )
