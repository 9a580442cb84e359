"""What happened when? Milestones on one time axis, a lane per kind, with the waves across."""

from dataclasses import replace
from datetime import timedelta

import pandas as pd

from dashboard.codes.milestones import CERTAINTY_NAMES, FIRM, KIND_NAMES
from dashboard.exhibits.exhibit import Chart, Column, Exhibit, Rows, Scene, table
from dashboard.exhibits.milestone_lanes import legend_items, picture
from dashboard.exhibits.time_axis import START
from dashboard.language import message

COLUMNS = (
    Column("title", message("Milestone"), "fact"),
    Column("date", message("Date"), "day"),
    Column("kind", message("Kind"), "message"),
    Column("summary", message("What happened"), "fact"),
    Column("certainty", message("Certainty"), "message"),
    Column("wave", message("Wave"), "wave"),
    Column("countries", message("States"), "countries"),
    Column("note", message("Remark"), "fact"),
)


def rows(scene: Scene) -> Rows:
    """A row per milestone known on the day and left by the filters, oldest first.

    Without a bound the axis begins in January 2024. `code` is the kind, `certainty_code` the
    kind of evidence, `day` a timestamp (the last day of a month), `is_past` against the day.
    """
    snapshot = scene.snapshot
    countries = _grouped(scene, "milestone_countries", "country")
    sources = _grouped(scene, "milestone_sources", "source_id")
    records = [
        {
            "title": row["title"],
            "date": row["date"],
            "kind": KIND_NAMES[row["kind"]],
            "summary": row["summary"],
            "certainty": CERTAINTY_NAMES[row["certainty"]],
            "wave": row["wave"] if isinstance(row["wave"], str) else None,
            "countries": countries.get(row["milestone_id"], ()),
            "note": row["note"] if isinstance(row["note"], str) else "",
            "milestone_id": row["milestone_id"],
            "code": row["kind"],
            "certainty_code": row["certainty"],
            "day": row["day"],
            "is_past": bool(row["happened"]),
            "publisher": snapshot.sources.loc[row["source_id"], "publisher"],
            "sources": sources.get(row["milestone_id"], (row["source_id"],)),
        }
        for row in chosen(scene).to_dict("records")
    ]
    return table(records, COLUMNS)


def _grouped(scene: Scene, name: str, column: str) -> dict[str, tuple[str, ...]]:
    links = scene.snapshot.tables[name]
    return {str(key): tuple(found) for key, found in links.groupby("milestone_id")[column]}


def chosen(scene: Scene) -> pd.DataFrame:
    """Known milestones that the view's kinds, waves, states and days leave."""
    view, known = scene.view, scene.snapshot.milestones
    keep = known["day"] >= pd.Timestamp(view.since or START)
    if view.until:
        keep &= known["day"] <= pd.Timestamp(view.until)
    if view.kind:
        keep &= known["kind"].isin(view.kind)
    if view.wave:
        keep &= known["wave"].isin(view.wave)
    if view.country:
        links = scene.snapshot.tables["milestone_countries"]
        of_states = links["milestone_id"][links["country"].isin(view.country)]
        keep &= known["milestone_id"].isin(of_states)
    return known[keep]


def sentence(table_rows: Rows, scene: Scene) -> str:
    """How many milestones, how many are past, and how many dates are not firm."""
    language = scene.language
    if table_rows.empty:
        return language.say("No milestone.")
    first, last = (language.day(table_rows["date"].iloc[place][:7]) for place in (0, -1))
    counted = language.say_many("{count} milestone.", "{count} milestones.", len(table_rows))
    span = (
        language.say("Date: {first}.", first=first)
        if len(table_rows) == 1
        else language.say("First: {first}; last: {last}.", first=first, last=last)
    )
    return language.paragraph(counted, span, *_loose_ends(table_rows, scene))


def _loose_ends(table_rows: Rows, scene: Scene) -> list[str]:
    language, parts = scene.language, []
    coming = int((~table_rows["is_past"].astype(bool)).sum())
    if coming:
        parts.append(
            language.say_many(
                "{count} date is still to come.", "{count} dates are still to come.", coming
            )
        )
    loose = int((~table_rows["certainty_code"].isin(FIRM)).sum())
    if loose:
        parts.append(
            language.say_many(
                "{count} date is only planned or unverified.",
                "{count} dates are only planned or unverified.",
                loose,
            )
        )
    return parts


def note(scene: Scene) -> str:
    """What the axis leaves out, what a lane's height does not mean, what a state filters."""
    language = scene.language
    texts = [
        language.say(
            "Signs in a lane are set below each other only to keep them apart. A date is confirmed"
            " by an official text or by two independent ones; a planned date was announced and not"
            " reported since."
        )
    ]
    earlier = _before_the_axis(scene)
    if earlier:
        texts.append(
            language.say_many(
                "{count} earlier milestone is before the start of the axis.",
                "{count} earlier milestones are before the start of the axis.",
                earlier,
            )
        )
    if scene.view.country:
        texts.append(language.say("A filter on states leaves the milestones that name them."))
    return language.paragraph(*texts)


def _before_the_axis(scene: Scene) -> int:
    """How many milestones of the same kinds, waves and states are before the first day shown."""
    known = scene.snapshot.milestones["day"]
    start = scene.view.since or START
    if known.empty or known.min() >= pd.Timestamp(start):
        return 0
    earlier = scene.view.changed(since=known.min().date(), until=start - timedelta(days=1))
    return len(chosen(replace(scene, view=earlier)))


EXHIBIT = Exhibit(
    slug="milestones",
    reads=("country", "kind", "since", "until", "wave"),
    meanings={"country": message("State named")},
    question=lambda scene: scene.language.say("What happened when?"),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    picture=picture,
    is_plotted=True,
    chart=lambda scene: Chart("lanes"),
    legend=legend_items,
    note=note,
    height=640,
)
