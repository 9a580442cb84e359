"""Rules for the machines, the ways of access and the lots of the gigafactories tender.

Like those of `dashboard.data.rules`: each takes the typed frames, whose index is the line in the
file, and yields what breaks it.
"""

from collections.abc import Callable, Iterator, Mapping

import pandas as pd

from dashboard.data.partial_dates import precision
from dashboard.data.problems import Problem

Frames = Mapping[str, pd.DataFrame]

GIVEN_BY: Mapping[str, str] = {
    "day": "day",
    "season": "month",
    "mid_year": "month",
    "half_year": "month",
    "year_end": "month",
    "no_later_than": "month",
    "year": "year",
}
"""What a date of operation gives for each `operation_precision`; a period is given by its last
month.
"""
RANGES = (
    ("systems", "accelerators_low", "accelerators_high", True),
    ("gigafactory_lots", "it_load_mw_low", "it_load_mw_high", True),
    ("access", "gpu_hours_min", "gpu_hours_max", False),
    ("access", "duration_months_min", "duration_months_max", False),
)
"""Table, columns of both ends, and whether both ends are needed (else low may equal high)."""
TOGETHER = (
    ("systems", "operation", "operation_precision"),
    ("systems", "operation", "operation_as_stated"),
    ("access", "answer_days", "answer_days_kind"),
    ("gigafactory_lots", "accelerators_min", "accelerators_unit"),
    ("gigafactory_lots", "national_eur_million_per_site", "national_basis"),
)
"""Columns of a table that are filled or empty together."""


def _problems(
    frames: Frames, table: str, column: str, broken: pd.Series, reason: str
) -> Iterator[Problem]:
    frame = frames[table]
    for line in frame.index[broken.fillna(value=False).astype(bool)]:
        value = frame.at[line, column]
        yield Problem(
            f"{table}.csv", int(line), column, "" if pd.isna(value) else str(value), reason
        )


def one_preferred_performance(frames: Frames) -> Iterator[Problem]:
    """Exactly one figure per machine and measure is preferred."""
    figures = frames["system_performance"]
    preferred = figures["preferred"].fillna(value=False).astype(int)
    counts = preferred.groupby([figures["system_id"], figures["measure"]]).transform("sum")
    for line in figures.index[counts != 1]:
        row = figures.loc[line]
        reason = (
            f"{counts[line]} preferred figures for {row['system_id']}, {row['measure']}:"
            " there must be exactly one"
        )
        yield Problem(
            "system_performance.csv", int(line), "preferred", str(row["performance_id"]), reason
        )


def documents_of_a_machine_are_listed(frames: Frames) -> Iterator[Problem]:
    """The main source of a machine and the source of its performance stand among its sources."""
    links = frames["system_sources"]
    listed = set(zip(links["system_id"], links["source_id"], strict=True))
    for table in ("systems", "system_performance"):
        rows = frames[table]
        pairs = pd.Series(list(zip(rows["system_id"], rows["source_id"], strict=True)), rows.index)
        reason = "not among the sources of the machine in system_sources.csv"
        yield from _problems(frames, table, "source_id", ~pairs.isin(listed), reason)


def operation_precision_agrees(frames: Frames) -> Iterator[Problem]:
    """`operation_precision` fits what the date of operation gives."""
    systems = frames["systems"]
    given = systems["operation"].map(precision, na_action="ignore")
    wanted = systems["operation_precision"].map(GIVEN_BY)
    broken = given.notna() & wanted.notna() & (given != wanted)
    for line in systems.index[broken]:
        reason = (
            f"operation_precision says {systems.at[line, 'operation_precision']}:"
            f" a {wanted[line]} is needed"
        )
        yield Problem(
            "systems.csv", int(line), "operation", str(systems.at[line, "operation"]), reason
        )


def accelerators_are_whole(frames: Frames) -> Iterator[Problem]:
    """A number of accelerators is a number or a range, with its wording and its state."""
    systems = frames["systems"]
    point, ranged = systems["accelerators"].notna(), systems["accelerators_low"].notna()
    both = point & ranged
    yield from _problems(frames, "systems", "accelerators", both, "both a number and a range")
    for column in ("accelerators_qualifier", "accelerators_stage"):
        bare = (point | ranged) & systems[column].isna()
        reason = "empty, but a number of accelerators needs it"
        yield from _problems(frames, "systems", column, bare, reason)
    worded = systems["accelerators_qualifier"].notna() & ~(point | ranged)
    reason = "words a number of accelerators that is not there"
    yield from _problems(frames, "systems", "accelerators_qualifier", worded, reason)


def ranges_have_two_ends(frames: Frames) -> Iterator[Problem]:
    """The low end of a range is below the high end; a range that needs both ends has both."""
    for table, low, high, needs_both in RANGES:
        first, last = frames[table][low], frames[table][high]
        if needs_both:
            half = first.isna() ^ last.isna()
            yield from _problems(frames, table, low, half, "a range needs both ends")
        order = first >= last if needs_both else first > last
        yield from _problems(frames, table, low, order, f"must be less than {high}")


def cells_come_together(frames: Frames) -> Iterator[Problem]:
    """Of two columns that explain each other none is filled without the other."""
    for table, column, other in TOGETHER:
        alone = frames[table][column].isna() ^ frames[table][other].isna()
        reason = f"{column} and {other} are filled or empty together"
        yield from _problems(frames, table, other, alone, reason)


def machine_of_a_site_is_listed(frames: Frames) -> Iterator[Problem]:
    """The machine named in sites.csv is one of the site's machines, where it has any."""
    sites, systems = frames["sites"], frames["systems"]
    named = set(zip(systems["site_id"], systems["system_name"], strict=True))
    pairs = pd.Series(list(zip(sites["site_id"], sites["system_name"], strict=True)), sites.index)
    broken = (
        sites["system_name"].notna()
        & sites["site_id"].isin(systems["site_id"])
        & ~pairs.isin(named)
    )
    reason = "not among the machines of the site in systems.csv"
    yield from _problems(frames, "sites", "system_name", broken, reason)


MACHINE_RULES: tuple[Callable[[Frames], Iterator[Problem]], ...] = (
    one_preferred_performance,
    documents_of_a_machine_are_listed,
    operation_precision_agrees,
    accelerators_are_whole,
    ranges_have_two_ends,
    cells_come_together,
    machine_of_a_site_is_listed,
)
