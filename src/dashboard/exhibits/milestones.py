"""When did it happen? Milestones on one time axis, a lane per kind, with the waves across."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from dashboard.codes.milestones import CERTAINTY_NAMES, FIRM, KIND_NAMES
from dashboard.exhibits.exhibit import Column, Exhibit, Rows, Scene, table
from dashboard.exhibits.milestone_drawing import drawing
from dashboard.exhibits.time_axis import START
from dashboard.facts.documents import Source, sources
from dashboard.facts.milestones import Milestone, Named, chosen_milestones
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
    known = sources(scene.snapshot)
    found = chosen_milestones(scene.snapshot, _named(scene))
    return table([_record(milestone, known) for milestone in found], COLUMNS)


def _record(found: Milestone, known: Mapping[str, Source]) -> dict:
    return {
        "title": found.title,
        "date": found.date,
        "kind": KIND_NAMES[found.kind],
        "summary": found.summary or None,
        "certainty": CERTAINTY_NAMES[found.certainty],
        "wave": found.wave or None,
        "countries": found.countries,
        "note": found.note,
        "milestone_id": found.milestone_id,
        "code": found.kind,
        "certainty_code": found.certainty,
        "day": found.day,
        "is_past": found.happened,
        "publisher": known[found.source_id].publisher,
        "sources": found.source_ids,
    }


def _named(scene: Scene) -> Named:
    """What the view's kinds, waves, states and days leave."""
    view = scene.view
    return Named(view.kind, view.wave, view.country, view.since or START, view.until)


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
    named = _named(scene)
    before = replace(named, since=None, until=(named.since or START) - timedelta(days=1))
    return len(chosen_milestones(scene.snapshot, before))


EXHIBIT = Exhibit(
    slug="milestones",
    reads=("country", "kind", "since", "until", "wave"),
    meanings={"country": message("State named")},
    question=lambda scene: scene.language.say("When did it happen?"),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    drawing=drawing,
    note=note,
)
