"""Waves as the package has them, and the days on which their sites were selected."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from dashboard.codes.waves import WAVES


@dataclass(frozen=True)
class Wave:
    """A row of waves.csv. `envelope_id` is empty where no envelope holds the wave's money;
    `sites_covered` is how many sites the amounts of the wave cover, None where no source says.
    """

    code: str
    kind: str
    envelope_id: str
    sites_covered: int | None


def waves_of(frame: pd.DataFrame) -> Mapping[str, Wave]:
    """The waves of a package by code, in the order of the codes."""
    rows = frame.set_index("wave")
    return {code: _wave(code, rows.loc[code]) for code in WAVES if code in rows.index}


def _wave(code: str, row: pd.Series) -> Wave:
    envelope, covered = row["envelope_id"], row["sites_covered"]
    return Wave(
        code,
        str(row["kind"]),
        "" if pd.isna(envelope) else str(envelope),
        None if pd.isna(covered) else int(covered),
    )


@dataclass(frozen=True)
class Selection:
    """Sites of one wave selected on one day. `code` is the wave's code, with a number behind it
    (`3-2`) for what was selected in the wave on a later day.
    """

    code: str
    wave: str
    day: date

    @property
    def is_first(self) -> bool:
        """Whether it opens the wave."""
        return self.code == self.wave


def selections(sites: pd.DataFrame) -> tuple[Selection, ...]:
    """Every day of selection of every wave, oldest first; sites have `selected_day` and `wave`."""
    pairs = {(day.date(), wave) for day, wave in zip(sites["selected_day"], sites["wave"])}
    found: list[Selection] = []
    for day, wave in sorted(pairs, key=lambda pair: (pair[0], WAVES.index(pair[1]))):
        number = sum(earlier.wave == wave for earlier in found) + 1
        found.append(Selection(wave if number == 1 else f"{wave}-{number}", wave, day))
    return tuple(found)
