"""Rules across tables: each takes the typed frames and yields what breaks it.

A frame's index is the line in its file, so that a problem can name the line.
"""

from collections.abc import Callable, Iterator, Mapping

import pandas as pd

from dashboard.data.descriptor import Reference, Table
from dashboard.data.problems import Problem

Frames = Mapping[str, pd.DataFrame]

LONGEST_NAME = 200
"""Characters: names are written on marks, in rows of tables and into titles of slides."""

NAMES = (
    ("sites", "name"),
    ("sites", "former_name"),
    ("sites", "city"),
    ("envelopes", "label"),
    ("comparisons", "label"),
    ("comparisons", "actor"),
    ("countries", "name_en"),
    ("systems", "system_name"),
    ("sources", "publisher"),
)

ISO_CODES = {"UK": "GB", "EL": "GR"}
"""Codes of states in the EU's Interinstitutional Style Guide that ISO 3166-1 does not have."""


def key_resolves(frames: Frames, table: Table, reference: Reference) -> Iterator[Problem]:
    """Each value of a foreign key stands in the column that it points at."""
    (column,), (target,) = reference.fields, reference.to_fields
    values = frames[table.name][column].dropna()
    if (reference.to_table, target) == ("countries", "iso2"):
        yield from _iso_codes(values, table.path)
        values = values[~values.isin(ISO_CODES)]
    for line, value in values[~values.isin(frames[reference.to_table][target])].items():
        reason = f"not found in {reference.to_table}.csv, column {target}"
        yield Problem(table.path, int(line), column, str(value), reason)


def _iso_codes(values: pd.Series, file: str) -> Iterator[Problem]:
    for line, value in values[values.isin(ISO_CODES)].items():
        reason = f"write {ISO_CODES[value]}, the code of ISO 3166-1"
        yield Problem(file, int(line), str(values.name), str(value), reason)


def states_have_iso_codes(frames: Frames) -> Iterator[Problem]:
    """States go by their code of ISO 3166-1, not by that of the EU's style guide."""
    yield from _iso_codes(frames["countries"]["iso2"], "countries.csv")
    yield from _iso_codes(frames["comparisons"]["country"], "comparisons.csv")


def names_are_short(frames: Frames) -> Iterator[Problem]:
    """A name is no longer than can be written beside a mark; more belongs in a note."""
    for table, column in NAMES:
        names = frames[table][column].dropna()
        for line, name in names[names.str.len() > LONGEST_NAME].items():
            reason = f"longer than {LONGEST_NAME} characters; more belongs in the note"
            yield Problem(f"{table}.csv", int(line), column, name, reason)


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


def sites_fit_their_wave(frames: Frames) -> Iterator[Problem]:
    """A site is of the kind that its wave selects."""
    sites, waves = frames["sites"], frames["waves"].dropna(subset=["wave", "kind"])
    selects = sites["wave"].map(dict(zip(waves["wave"], waves["kind"], strict=True)))
    for line in sites.index[selects.notna() & (selects != sites["kind"])]:
        wave, kind = sites.at[line, "wave"], sites.at[line, "kind"]
        reason = f"a wave of kind {selects[line]} (waves.csv), but the site is of kind {kind}"
        yield Problem("sites.csv", int(line), "wave", str(wave), reason)


def waves_share_no_envelope(frames: Frames) -> Iterator[Problem]:
    """No envelope holds the money of two waves."""
    waves = frames["waves"].dropna(subset=["envelope_id"])
    for line, value in waves["envelope_id"][waves["envelope_id"].duplicated()].items():
        yield Problem("waves.csv", int(line), "envelope_id", str(value), "is another wave's too")


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


TABLE_RULES: tuple[Callable[[Frames], Iterator[Problem]], ...] = (
    names_are_short,
    states_have_iso_codes,
    subjects_exist,
    one_preferred_figure,
    amounts_are_whole,
    envelopes_nest,
    sites_fit_their_wave,
    waves_share_no_envelope,
    hosts_agree,
    main_source_is_listed,
    date_precision_agrees,
)
