"""When did it happen? Milestones on one time axis, a lane per kind, with the waves across."""

from dataclasses import replace
from datetime import timedelta

from dashboard.codes.milestones import (
    FIRM,
)
from dashboard.drawing.widths import Width
from dashboard.exhibits.exhibit import Column, Exhibit, Rows, Scene, table
from dashboard.exhibits.milestone_drawing import drawing
from dashboard.exhibits.milestone_records import named, of_all_states, records
from dashboard.exhibits.milestone_words import dated
from dashboard.exhibits.time_axis import START
from dashboard.facts.milestones import chosen_milestones
from dashboard.language import message

COLUMNS = (
    Column("title", message("Milestone"), "fact"),
    Column("date", message("Date"), "day"),
    Column("kind", message("Kind"), "message"),
    Column("summary", message("What happened"), "fact"),
    Column("importance", message("Importance"), "message"),
    Column("certainty", message("Certainty"), "message"),
    Column("wave", message("Wave"), "wave"),
    Column("countries", message("States"), "countries"),
    Column("note", message("Remark"), "fact"),
)


NAMED, NEWEST = 4, 2
"""Events that a sentence names, and how many of the newest where there are more."""


def rows(scene: Scene) -> Rows:
    """A row per milestone known on the day and left by the filters, oldest first."""
    return table(records(scene, named(scene)), COLUMNS)


def sentence(table_rows: Rows, scene: Scene) -> str:
    """How many events, from when to when, and what is to come; of states, the events in words."""
    language = scene.language
    if table_rows.empty:
        return language.say("No milestone.")
    if scene.view.country:
        return language.paragraph(*_named_there(table_rows, scene))
    first, last = (language.day(table_rows["date"].iloc[place][:7]) for place in (0, -1))
    counted = language.say_many("{count} milestone.", "{count} milestones.", len(table_rows))
    span = (
        language.say("Date: {first}.", first=first)
        if len(table_rows) == 1
        else language.say("First: {first}; last: {last}.", first=first, last=last)
    )
    return language.paragraph(counted, span, _to_come(table_rows, scene))


def _named_there(table_rows: Rows, scene: Scene) -> tuple[str, ...]:
    """`3 milestones. All states: 87. …`: of states, with the events in words, or the newest."""
    language, found = scene.language, table_rows.to_dict("records")
    whole = chosen_milestones(scene.snapshot, of_all_states(scene))
    counted = language.say_many("{count} milestone.", "{count} milestones.", len(found))
    of_all = language.say("All states: {count}.", count=language.number(len(whole)))
    if len(found) <= NAMED:
        return counted, of_all, language.say("{events}.", events=dated(found, language))
    newest = [row for row in found if row["is_past"]][-NEWEST:]
    told = language.say("The newest: {events}.", events=dated(newest, language)) if newest else ""
    return counted, of_all, told


def _to_come(table_rows: Rows, scene: Scene) -> str:
    language = scene.language
    coming = table_rows[~table_rows["is_past"].astype(bool)]
    if coming.empty:
        return ""
    if len(coming) > 1:
        return language.say("Dates still to come: {count}.", count=language.number(len(coming)))
    (event,) = coming.to_dict("records")
    title, day = language.fact(event["short_title"]), language.day(event["date"])
    return language.say("Still to come: {title}, {day}.", title=title, day=day)


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
    loose = sum(
        found.certainty not in FIRM for found in chosen_milestones(scene.snapshot, named(scene))
    )
    if loose:
        texts.append(
            language.say_many(
                "{count} date is only planned or unverified.",
                "{count} dates are only planned or unverified.",
                loose,
            )
        )
    earlier = _before_the_axis(scene)
    if earlier:
        texts.append(
            language.say_many(
                "{count} earlier milestone is before the start of the axis.",
                "{count} earlier milestones are before the start of the axis.",
                earlier,
            )
        )
    if scene.view.country or scene.view.site:
        texts.append(
            language.say("What names the picked states or site is full and bold, the rest is pale.")
        )
    return language.paragraph(*texts)


def _before_the_axis(scene: Scene) -> int:
    """How many milestones of the same kinds, waves and states are before the first day shown."""
    asked = named(scene)
    before = replace(asked, since=None, until=(asked.since or START) - timedelta(days=1))
    return len(chosen_milestones(scene.snapshot, before))


EXHIBIT = Exhibit(
    slug="milestones",
    reads=("country", "kind", "show", "since", "site", "until", "wave"),
    marks=("site",),
    meanings={"country": message("State named")},
    question=lambda scene: scene.language.say("When did it happen?"),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    drawing=drawing,
    widest=Width.PAGE,
    note=note,
)
